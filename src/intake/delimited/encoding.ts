import type { Encoding } from '../../domain/fileForm.ts';
import { replacement } from '../../engine/delimitedRecords.ts';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
];

/** The encoding that a byte order mark tells; null without one. */
const markedEncoding = (head: Uint8Array): Encoding | null =>
  marks.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0] ?? null;

const beyondAscii = /[\u0080-\uffff]/g;
/** Of text in UTF-8, at most this share of letters beyond ASCII is damaged. In Windows-1252 nearly all of them are no UTF-8. */
const mostDamaged = 0.1;

/**
 * The encoding of a file by its first bytes: its byte order mark, UTF-8 where they are that, else Windows-1252. Bytes of ASCII alone are
 * taken for UTF-8, though Windows-1252 may follow. `whole`: no character can be cut at the end.
 */
export const encodingOf = (head: Uint8Array, whole: boolean): Encoding => {
  const marked = markedEncoding(head);
  if (marked) return marked;
  const text = new TextDecoder('utf-8').decode(head, { stream: !whole });
  if (!text.includes(replacement)) return 'utf-8';
  const damaged = text.split(replacement).length - 1;
  return damaged <= mostDamaged * (text.match(beyondAscii)?.length ?? 0) ? 'utf-8' : 'windows-1252';
};

/** Tab, LF, vertical tab (a line end within a cell, from Word), FF, CR, and the end-of-file mark of DOS. */
const controls = new Set([9, 10, 11, 12, 13, 0x1a]);
const space = 32;
const mostStray = 0.01;

/** Do a file's first bytes read as text? NUL is in none but UTF-16, which is told by its byte order mark. */
export const looksDelimited = (head: Uint8Array): boolean => {
  if (head.length === 0) return false;
  const marked = markedEncoding(head);
  if (marked) return true;
  let stray = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < space && !controls.has(byte)) stray++;
  }
  return stray <= head.length * mostStray;
};
