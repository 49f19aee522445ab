/** Damage that text files come to: quotes, separators, encodings, lines. */
import { byteDamage, type Damage, spliced } from './byteDamage.ts';
import type { Chance } from './chance.ts';

const lineFeed = 0x0a;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const inserted =
  (choices: readonly Uint8Array[]): Damage =>
  (bytes, chance) => {
    let made = bytes;
    for (let left = chance.one([1, 1, 2, 5]); left > 0; left--) {
      const at = chance.below(made.length + 1);
      made = spliced(made, at, at, chance.one(choices));
    }
    return made;
  };

/** Each line with its end. */
const linesOf = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
};

const ofLines =
  (change: (lines: Uint8Array[], chance: Chance) => void): Damage =>
  (bytes, chance) => {
    const lines = linesOf(bytes);
    change(lines, chance);
    return new Uint8Array(Buffer.concat(lines));
  };

const changedLine = (write: (line: string, chance: Chance) => string): Damage =>
  ofLines((lines, chance) => {
    const at = chance.below(lines.length);
    lines[at] = new Uint8Array(Buffer.from(write(Buffer.from(lines[at] ?? []).toString('latin1'), chance), 'latin1'));
  });

const separators = /[;,\t|]/;

const replacedAll =
  (pairs: readonly (readonly [string, string])[]): Damage =>
  (bytes, chance) => {
    const [from, to] = chance.one(pairs);
    return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
  };

/** All of the file in another encoding, or its second half alone. */
const recoded: Damage = (bytes, chance) => {
  const half = chance.one([0, Math.floor(bytes.length / 2)]);
  const text = Buffer.from(bytes.subarray(half)).toString('utf8');
  const fresh = chance.one([Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, half), fresh]));
};

export const textDamage: readonly (readonly [string, Damage])[] = [
  ...byteDamage,
  ['quotes inserted', inserted([bytesOf('"'), bytesOf('""'), bytesOf(';"'), bytesOf('";')])],
  ['separators inserted', inserted([bytesOf(';'), bytesOf(','), bytesOf('\t'), bytesOf('|')])],
  ['line ends inserted', inserted([bytesOf('\n'), bytesOf('\r'), bytesOf('\r\n'), bytesOf('\n\n\n')])],
  [
    'odd bytes inserted',
    inserted([
      Uint8Array.of(0),
      Uint8Array.of(0xe6),
      Uint8Array.of(0xc3, 0xa6),
      Uint8Array.of(0xff, 0xfe),
      bytesOf('\ufeff'),
      bytesOf('\u2028'),
      Uint8Array.of(0x1a)
    ])
  ],
  [
    'a mark of byte order before it',
    (bytes, chance) =>
      spliced(bytes, 0, 0, chance.one([Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xff, 0xfe), Uint8Array.of(0xfe, 0xff)]))
  ],
  ['recoded', recoded],
  [
    'a huge line',
    changedLine(
      (line, chance) =>
        `${line.slice(0, line.length / 2)}${chance.one(['x', '"', ';', '1'])}`.padEnd(chance.one([70_000, 1_200_000, 4_500_000]), 'xy') +
        line.slice(line.length / 2)
    )
  ],
  ['a field less', changedLine((line) => line.replace(separators, ''))],
  ['a field more', changedLine((line) => line.replace(/\r?\n?$/, (end) => `;1${end}`))],
  ['a line left out', ofLines((lines, chance) => void lines.splice(chance.below(lines.length), 1))],
  [
    'a line repeated',
    ofLines((lines, chance) => {
      const at = chance.below(lines.length);
      lines.splice(at, 0, lines[at] ?? bytesOf('\n'));
    })
  ],
  [
    'a line moved',
    ofLines((lines, chance) => void lines.splice(chance.below(lines.length), 0, ...lines.splice(chance.below(lines.length), 1)))
  ],
  ['the header left out', ofLines((lines) => void lines.shift())],
  [
    'other marks throughout',
    replacedAll([
      [';', ','],
      [',', '.'],
      ['.', ','],
      ['\n', '\r'],
      ['\n', '\r\n'],
      [';', ';;'],
      ['"', "'"],
      ['\r\n', '\n\r']
    ])
  ]
];
