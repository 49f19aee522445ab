/** Numbers of texts → the texts, as UTF-8 in Arrow's layout. Arrow's own builders would need `unsafe-eval`. */
import { type Data, makeData, Utf8 } from 'apache-arrow';

/** Texts by their numbers. */
export interface Spelling {
  /** UTF-8 of one text; a view that is not to be changed. */
  bytesOf(code: number): Uint8Array;
}

export const spellingOf = (texts: readonly string[]): Spelling => {
  const encoder = new TextEncoder();
  const spelled = texts.map((text) => encoder.encode(text));
  return {
    bytesOf(code) {
      const bytes = spelled[code];
      if (!bytes) throw new RangeError(`of ${spelled.length} texts none has the number ${code}`);
      return bytes;
    }
  };
};

/** Kommunekoder are numbers in the engine, and 0 to 999 have three digits at most. */
export const kommuneSpelling: Spelling = spellingOf(Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0')));

/** The texts of `codes`; one that is empty by `validity` (Arrow's bits) has no bytes. */
export const spell = (spelling: Spelling, codes: Int32Array, validity: Uint8Array | null, empty: number): Data<Utf8> => {
  const rows = codes.length;
  const spelled: Uint8Array[] = [];
  const valueOffsets = new Int32Array(rows + 1);
  let length = 0;
  let last = -1;
  let bytes: Uint8Array = nothing;
  for (let i = 0; i < rows; i++) {
    if (validity === null || ((validity[i >> 3] as number) >> (i & 7)) & 1) {
      const code = codes[i] as number;
      // Neighbours are often equal, as in a sorted extract.
      if (code !== last) bytes = spelling.bytesOf(code);
      last = code;
      spelled.push(bytes);
      length += bytes.length;
    }
    valueOffsets[i + 1] = length;
  }
  const data = new Uint8Array(length);
  let at = 0;
  for (const text of spelled) {
    data.set(text, at);
    at += text.length;
  }
  return makeData({ type: new Utf8(), length: rows, nullCount: empty, valueOffsets, data, ...(validity && { nullBitmap: validity }) });
};

const nothing = new Uint8Array(0);
