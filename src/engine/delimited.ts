/** Rows of a text file, block by block, in whatever thread it is put. */
import type { DelimitedForm } from '../domain/fileForm.ts';
import { bytesOf } from './delimitedBytes.ts';
import { LateDecoder } from './delimitedDecoding.ts';
import type { DelimitedFaults } from './delimitedFaults.ts';
import { type CutRecords, RecordCutter, type TextRecord } from './delimitedRecords.ts';
import { Rows } from './delimitedRows.ts';

export { DelimitedFaults, RowFault } from './delimitedFaults.ts';

export interface DelimitedBlock {
  /**
   * Each with as many fields as the file has columns. A field may be a slice of the block's text and keep all of it in memory: whoever
   * keeps a field copies it.
   */
  readonly records: readonly TextRecord[];
  /** Number of each record as a spreadsheet shows it, from 1: the header and blank lines count, a line end within quotes does not. */
  readonly numbers: Int32Array<ArrayBuffer>;
}

export interface DelimitedReading {
  readonly signal?: AbortSignal;
  /** Bytes read at a time. */
  readonly blockBytes?: number;
  /** Records of a block, at most. */
  readonly blockRecords?: number;
}

/** Some 13,000 rows of costs. They are forgotten before the collector moves them, which halves the time of larger blocks. */
const usualBlockBytes = 1 << 18;
/** As many as a batch of the decoder. */
const usualBlockRecords = 122_880;

/** A record that is longer, in characters, does not end: it holds a quote that is never closed, or no line ends. */
export const longestRecord = 1 << 22;

/**
 * Streams the rows below the header. What is wrong with rows is counted in `faults`; reading ends early where a record does not end.
 * @throws DOMException NotReadableError, from the platform, where the file changes or vanishes meanwhile; AbortError where told to stop
 * @throws PackingError where a packed file is damaged or cut short
 */
export async function* readDelimited(
  file: Blob,
  form: DelimitedForm,
  faults: DelimitedFaults,
  { signal, blockBytes = usualBlockBytes, blockRecords = usualBlockRecords }: DelimitedReading = {}
): AsyncGenerator<DelimitedBlock, void> {
  const decoder = new LateDecoder(form);
  const cutter = new RecordCutter(form.separator);
  const rows = new Rows(form, faults);
  const blocksOf = function* (cut: CutRecords): Generator<DelimitedBlock, void> {
    const block = rows.take(cut);
    if (decoder.isTurned) faults.windowsFrom ??= firstBeyondAscii(block);
    for (let start = 0; start < block.records.length; start += blockRecords) {
      const end = start + blockRecords;
      yield { records: block.records.slice(start, end), numbers: block.numbers.slice(start, end) };
    }
  };
  for await (const bytes of bytesOf(file, form.gzip, blockBytes)) {
    signal?.throwIfAborted();
    yield* blocksOf(cutter.cut(decoder.decode(bytes, false), false));
    if (cutter.rest.length > longestRecord) break;
  }
  signal?.throwIfAborted();
  if (cutter.rest.length <= longestRecord) yield* blocksOf(cutter.cut(decoder.decode(new Uint8Array(), true), true));
  if (cutter.rest !== '') rows.endless(cutter.rest);
}

const beyondAscii = /[\u0080-\uffff]/;

/** Number of the first row with a letter that ASCII does not have. */
const firstBeyondAscii = ({ records, numbers }: DelimitedBlock): number | null =>
  numbers[records.findIndex((record) => record.some((field) => beyondAscii.test(field)))] ?? null;
