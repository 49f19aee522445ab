import type { Encoding } from '../../domain/fileForm.ts';
import { utf8Or1252 } from '../../engine/delimitedDecoding.ts';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
];

/** The encoding that a byte order mark tells; null without one. */
const markedEncoding = (head: Uint8Array): Encoding | null =>
  marks.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0] ?? null;

/**
 * The encoding of a file by its first bytes: its byte order mark, UTF-8 where they are that, else Windows-1252. Bytes of ASCII alone are
 * taken for UTF-8, though Windows-1252 may follow. `whole`: no character can be cut at the end.
 */
export const encodingOf = (head: Uint8Array, whole: boolean): Encoding => markedEncoding(head) ?? utf8Or1252(head, whole);

/** Do the bytes leave open which encoding the rest of the file has? */
export const isAscii = (head: Uint8Array): boolean => head.every((byte) => byte < 0x80);

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
