/** Text in blocks → records, by the parser of papaparse. */
import Papa from 'papaparse';
import type { Separator } from '../domain/fileForm.ts';

export type TextRecord = string[];

export interface CutRecords {
  readonly records: readonly TextRecord[];
  /** Places among the records where a quote stands inside a quoted value without being doubled. */
  readonly misquoted: readonly number[];
  readonly hasQuotes: boolean;
  /** Is there a character that stands for bytes that are none? */
  readonly hasReplacements: boolean;
}

/** What a decoder writes for bytes that are no character (WHATWG Encoding, section 4.1). */
export const replacement = '\ufffd';

/** The part of the parser's answer that is used; its declaration says `any`. */
interface Parsed {
  readonly data: TextRecord[];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

const none: CutRecords = { records: [], misquoted: [], hasQuotes: false, hasReplacements: false };

/**
 * Cuts text that comes in blocks into records. A record that a block leaves unfinished waits for the next.
 * Records end with LF, with CRLF, or with CR where the first one does; CR before the end is not kept (some programs write CRCRLF).
 */
export class RecordCutter {
  readonly #separator: Separator;
  #parser: Papa.Parser | null = null;
  #lineEnd: '\n' | '\r' | null = null;
  /** Text that is not cut yet. */
  #rest = '';
  /** How long the rest must be to be tried: while a record does not end, only when it has doubled. */
  #enough = 0;

  constructor(separator: Separator) {
    this.#separator = separator;
  }

  /** What waits for its end. After the last text it is a record with a quote that is never closed, or nothing. */
  get rest(): string {
    return this.#rest;
  }

  /** The records that are whole with this text; after the `last` one, also the one that no line end follows. */
  cut(text: string, last: boolean): CutRecords {
    this.#rest += text;
    this.#lineEnd ??= firstLineEnd(this.#rest, last);
    if (!this.#lineEnd || this.#rest === '' || (!last && this.#rest.length < this.#enough)) return none;
    // The parser takes a quote for a closing one only before a separator or a line end.
    if (last && !this.#rest.endsWith(this.#lineEnd)) this.#rest += this.#lineEnd;
    this.#parser ??= new Papa.Parser({ delimiter: this.#separator, quoteChar: '"', newline: this.#lineEnd });
    const { data, errors, meta }: Parsed = this.#parser.parse(this.#rest, 0, true);
    const hasQuotes = this.#rest.includes('"');
    const hasReplacements = this.#rest.includes(replacement);
    this.#rest = this.#rest.slice(meta.cursor);
    this.#enough = data.length === 0 ? 2 * this.#rest.length : 0;
    for (const record of data) trimLineEnd(record);
    const misquoted = errors.filter(({ code, row }) => code === 'InvalidQuotes' && row < data.length).map(({ row }) => row);
    return { records: data, misquoted, hasQuotes, hasReplacements };
  }
}

/** How the first record ends, once it is seen. Line ends inside quotes are not the record's. */
const firstLineEnd = (text: string, last: boolean): '\n' | '\r' | null => {
  const end = /\n|\r[^\r\n]/.exec(text.replace(/"[^"]*"?/g, '"'))?.[0];
  if (end !== undefined) return end === '\n' ? '\n' : '\r';
  if (!last) return null;
  return text.endsWith('\r') ? '\r' : '\n';
};

const carriageReturn = 13;

const trimLineEnd = (record: TextRecord): void => {
  const at = record.length - 1;
  const field = record[at] as string;
  let end = field.length;
  while (end > 0 && field.charCodeAt(end - 1) === carriageReturn) end--;
  if (end < field.length) record[at] = field.slice(0, end);
};
