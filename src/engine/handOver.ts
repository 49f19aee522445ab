import { isEmptyWord } from '../domain/textValues.ts';
import type { TextColumn } from './columnBatch.ts';
import type { RawColumn } from './fileReader.ts';

const encoder = new TextEncoder();

/**
 * A column's texts as UTF-8 in Arrow's layout; what is empty, or a word for it, has no bytes.
 * @throws TypeError where the file holds no texts
 */
export const textColumn = (raw: RawColumn): TextColumn => {
  if (!('texts' in raw)) throw new TypeError('only texts are handed over');
  const { texts } = raw;
  const offsets = new Int32Array(texts.length + 1);
  let bytes = new Uint8Array(texts.length * 12 + 64);
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (text && !isEmptyWord(text)) {
      // A UTF-16 unit has at most three bytes in UTF-8.
      if (at + text.length * 3 > bytes.length) bytes = grown(bytes, at + text.length * 3);
      at = write(text, bytes, at);
    }
    offsets[i + 1] = at;
  }
  return { bytes, offsets };
};

const grown = (bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
};

/** Most pseudonyms are short and of ASCII alone, for which a loop beats a call. */
const write = (text: string, bytes: Uint8Array, start: number): number => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return start + encoder.encodeInto(text, bytes.subarray(start)).written;
    bytes[start + i] = unit;
  }
  return start + text.length;
};
