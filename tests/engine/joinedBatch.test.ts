import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ColumnReader } from '../../src/engine/columnReader.ts';
import { textColumn } from '../../src/engine/handOver.ts';
import { joinedBatch } from '../../src/engine/joinedBatch.ts';
import { TextDictionary } from '../../src/engine/textDictionary.ts';

const cells = fc.array(fc.constantFrom('1', '0', '12,5', '', 'x', 'NULL'), { minLength: 1, maxLength: 30 });

const reading = (type: 'number' | 'boolean' | 'text') =>
  new ColumnReader({ name: 'c', type, domain: 'c', from: { column: 'c' }, decimal: ',' }, new TextDictionary());

it('is what reading all rows at once gives, whatever the parts', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), fc.constantFrom('number', 'boolean', 'text'), (parts, type) => {
      const reader = reading(type);
      let first = 2;
      const joined = joinedBatch(
        parts.map((texts) => {
          const part = {
            rows: texts.length,
            columns: [reader.fromTexts(texts, new Int32Array(texts.length))],
            handedOver: [textColumn({ texts })],
            first,
            numbers: null
          };
          first += texts.length;
          return part;
        })
      );
      const all = parts.flat();
      const whole = reading(type).fromTexts(all, new Int32Array(all.length));
      const { validity, ...rest } = joined.columns[0] ?? whole;
      const { validity: wholeValidity, ...wholeRest } = whole;
      expect(rest).toEqual(wholeRest);
      const bits = (mask: Uint8Array | null) => all.map((_, i) => mask === null || (((mask[i >> 3] ?? 0) >> (i & 7)) & 1) === 1);
      expect(bits(validity)).toEqual(bits(wholeValidity));
      expect([...(joined.handedOver[0]?.offsets ?? [])]).toEqual([...textColumn({ texts: all }).offsets]);
      expect([joined.rows, joined.first, joined.numbers]).toEqual([all.length, 2, null]);
    })
  );
});

it('keeps the numbers of rows that do not follow one another', () => {
  const part = (first: number, rows: number, numbers: Int32Array<ArrayBuffer> | null = null) => ({
    rows,
    columns: [],
    handedOver: [],
    first,
    numbers
  });
  expect([...(joinedBatch([part(2, 2), part(5, 2), part(9, 2, Int32Array.of(9, 12))]).numbers ?? [])]).toEqual([2, 3, 5, 6, 9, 12]);
});
