/** Bytes of a text file → text. */
import type { DelimitedForm, Encoding } from '../domain/fileForm.ts';
import { replacement } from './delimitedRecords.ts';

const beyondAscii = /[\u0080-\uffff]/g;
/**
 * In text of Windows-1252 at most this share of the letters beyond ASCII is UTF-8, by chance (`É®`). Where more are, the file is UTF-8 with
 * damage, or parts in both were put together: no encoding reads all of it, so it is taken for the one that shows which rows are wrong.
 */
const mostByChance = 0.1;

/** UTF-8 where the bytes are that, ASCII, or more of it than chance gives, else Windows-1252. `whole`: no character can be cut at the end. */
export const utf8Or1252 = (bytes: Uint8Array, whole: boolean): Extract<Encoding, 'utf-8' | 'windows-1252'> => {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: !whole });
  if (!text.includes(replacement) || isUtf8(bytes, whole)) return 'utf-8';
  const damaged = text.split(replacement).length - 1;
  const letters = text.match(beyondAscii)?.length ?? 0;
  return letters - damaged > mostByChance * letters ? 'utf-8' : 'windows-1252';
};

/** The replacement character itself is UTF-8, where another program lost a letter before. */
const isUtf8 = (bytes: Uint8Array, whole: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/**
 * Decodes a file block by block. Where its first block held ASCII alone, the first block that holds more tells the encoding: what came
 * before reads the same in both.
 */
export class LateDecoder {
  #decoder: TextDecoder | null;
  /** The first bytes of a character that the next block ends, while the encoding is not known. */
  #pending: Uint8Array<ArrayBuffer> = new Uint8Array();
  /** It has come to light late that the file is Windows-1252. */
  isTurned = false;

  constructor({ encoding, asciiSoFar }: Pick<DelimitedForm, 'encoding' | 'asciiSoFar'>) {
    this.#decoder = asciiSoFar ? null : new TextDecoder(encoding);
  }

  /** `last`: nothing follows; what is unfinished is damaged. */
  decode(bytes: Uint8Array<ArrayBuffer>, last: boolean): string {
    return this.#decoder ? this.#decoder.decode(bytes, { stream: !last }) : this.#decodeUnsettled(bytes, last);
  }

  #decodeUnsettled(next: Uint8Array<ArrayBuffer>, last: boolean): string {
    const bytes = this.#pending.length > 0 ? Uint8Array.of(...this.#pending, ...next) : next;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: !last });
    // A character beyond ASCII has fewer units in the text than bytes, and damaged bytes are replaced.
    if (text.length === bytes.length && !text.includes(replacement)) {
      this.#pending = new Uint8Array();
      return text;
    }
    if (!last && bytes.subarray(0, text.length).every((byte) => byte < 0x80)) {
      this.#pending = bytes.slice(text.length);
      return text;
    }
    const encoding = utf8Or1252(bytes, last);
    this.isTurned = encoding === 'windows-1252';
    this.#decoder = new TextDecoder(encoding);
    return this.#decoder.decode(bytes, { stream: !last });
  }
}
