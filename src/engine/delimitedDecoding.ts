/** Bytes of a text file → text. */
import type { DelimitedForm, Encoding } from '../domain/fileForm.ts';
import { replacement } from './delimitedRecords.ts';

const beyondAscii = /[\u0080-\uffff]/g;
/** Of text in UTF-8, at most this share of letters beyond ASCII is damaged. In Windows-1252 nearly all of them are no UTF-8. */
const mostDamaged = 0.1;

/** UTF-8 where the bytes are that, or ASCII, else Windows-1252. `whole`: no character can be cut at the end. */
export const utf8Or1252 = (bytes: Uint8Array, whole: boolean): Extract<Encoding, 'utf-8' | 'windows-1252'> => {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: !whole });
  if (!text.includes(replacement)) return 'utf-8';
  const damaged = text.split(replacement).length - 1;
  return damaged <= mostDamaged * (text.match(beyondAscii)?.length ?? 0) ? 'utf-8' : 'windows-1252';
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
