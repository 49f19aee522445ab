/** Damage to what a Parquet file says of itself: its footer, its page headers and the length between them. */
import { parquetMetadata } from 'hyparquet';
import { type Damage, spliced } from './byteDamage.ts';
import type { Chance } from './chance.ts';
import { type Field, messageAt, unzigzag, varintOf, zigzag } from './thrift.ts';

const tail = 8;
const footerLength = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - tail, true);
const footerStart = (bytes: Uint8Array): number => bytes.length - tail - footerLength(bytes);

const withFooterLength = (bytes: Uint8Array, length: number): Uint8Array => {
  const made = bytes.slice();
  new DataView(made.buffer).setUint32(made.length - tail, length, true);
  return made;
};

const anotherLength: Damage = (bytes, chance) => {
  const length = footerLength(bytes);
  return withFooterLength(
    bytes,
    chance.one([0, 1, length - 1, length + 1, chance.below(2 * length), bytes.length, 0x7fff_ffff, 0xffff_ffff])
  );
};

/** Another whole number, near to the one that stands there or far off. */
const anotherNumber = (value: bigint, chance: Chance): bigint =>
  chance.one([
    0n,
    1n,
    -1n,
    value + 1n,
    value - 1n,
    value * 2n,
    value / 2n,
    value + 8n,
    -value,
    BigInt(chance.below(64)),
    2n ** 31n - 1n,
    2n ** 40n,
    2n ** 62n
  ]);

const texts = [
  '',
  '\u0000',
  'beløb',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  "'; drop table x; --",
  'borger_id',
  'list',
  'a'.repeat(10_000),
  '\ud7ff\u202e'
];

const written = (field: Field, bytes: Uint8Array, chance: Chance): Uint8Array => {
  const own = bytes.subarray(field.start, field.end);
  switch (field.kind) {
    case 'number':
      return zigzag(anotherNumber(unzigzag(own), chance));
    case 'list': {
      const head = own[0] ?? 0;
      return Uint8Array.of((chance.below(15) << 4) | (chance.below(4) === 0 ? chance.below(16) : head & 15), ...own.subarray(1));
    }
    case 'text': {
      if (chance.below(3) === 0) return new Uint8Array([1, 0xff]);
      const text = new TextEncoder().encode(chance.one(texts));
      return new Uint8Array([...varintOf(text.length), ...text]);
    }
  }
};

/** One field of the footer says something else, and the footer is well formed all the same. */
const ofFooter =
  (kind: Field['kind']): Damage =>
  (bytes, chance) => {
    const start = footerStart(bytes);
    const fields = messageAt(bytes, start).fields.filter((field) => field.kind === kind);
    const field = chance.one(fields);
    const made = spliced(bytes, field.start, field.end, written(field, bytes, chance));
    return withFooterLength(made, footerLength(bytes) + made.length - bytes.length);
  };

const pageStarts = (bytes: Uint8Array): number[] => {
  const { row_groups } = parquetMetadata(bytes.slice().buffer);
  return row_groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data: meta }) =>
      meta ? [meta.dictionary_page_offset ?? meta.data_page_offset, meta.data_page_offset].map(Number) : []
    )
  );
};

/** One field of a page's header says something else, as long as before so that nothing moves. */
const ofPage: Damage = (bytes, chance) => {
  const { fields } = messageAt(bytes, chance.one(pageStarts(bytes)));
  const field = chance.one(fields.filter(({ kind }) => kind === 'number'));
  const fresh = zigzag(anotherNumber(unzigzag(bytes.subarray(field.start, field.end)), chance));
  const made = bytes.slice();
  for (let at = field.start; at < field.end; at++) {
    const last = at === field.end - 1;
    made[at] = ((fresh[at - field.start] ?? 0) & 0x7f) | (last ? 0 : 0x80);
  }
  return made;
};

/** The bits of one page, behind its header: levels, lengths, packed values. */
const ofPageContent: Damage = (bytes, chance) => {
  const { end } = messageAt(bytes, chance.one(pageStarts(bytes)));
  const made = bytes.slice();
  const at = Math.min(made.length - 1, end + chance.below(24));
  made[at] = chance.one([0, 0xff, 0x7f, 0x80, (made[at] ?? 0) + 1, (made[at] ?? 0) ^ (1 << chance.below(8))]);
  return made;
};

export const parquetDamage: readonly (readonly [string, Damage])[] = [
  ['another footer length', anotherLength],
  ['another number in the footer', ofFooter('number')],
  ['another number in the footer', ofFooter('number')],
  ['another text in the footer', ofFooter('text')],
  ['another list in the footer', ofFooter('list')],
  ['another number in a page header', ofPage],
  ['another number in a page header', ofPage],
  ['another start of a page', ofPageContent]
];
