import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TableName, tableNames, tableOf } from '../../src/domain/contract.ts';
import type { FileForm } from '../../src/domain/fileForm.ts';
import { plainly } from '../../src/domain/plainly.ts';
import type { Kind } from '../../src/domain/problem.ts';
import { mappingProblems } from '../../src/intake/mappingProblems.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { synonymsOf } from '../../src/intake/synonyms.ts';
import { contractColumns, csvForm, type HandMade, previewOf } from './previewOf.ts';

const letters: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'ø'],
  [/aa/g, 'å'],
  [/ae/g, 'æ']
];

/** The same name as people write it. */
const spellings = (name: string): readonly string[] => [
  name,
  name.toUpperCase(),
  ` ${name} `,
  name.replaceAll('_', ' '),
  name.replaceAll('_', '-'),
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  letters.reduce((text, [pair, letter]) => text.replace(pair, letter), name),
  letters.reduce((text, [pair, letter]) => text.replace(pair, letter), name).normalize('NFD'),
  name.replace(/oe/g, 'o').replace(/aa/g, 'a')
];

/** Other names of each column of a table in the contract's form, the columns in another order. */
const disguised = (table: TableName): fc.Arbitrary<readonly (readonly [string, string])[]> => {
  const names = tableOf(table).columns.map(({ name }) => name);
  const own = new Set(names.map(plainly));
  const others = names.map((name) => {
    const written = spellings(name);
    const synonyms = synonymsOf(table, name).filter((key) => !own.has(key));
    return fc.constantFrom(...written, ...synonyms).map((other) => [name, other] as const);
  });
  return fc.tuple(...others).chain((pairs) => fc.shuffledSubarray([...pairs], { minLength: pairs.length }));
};

it.each(tableNames)('finds every column of %s under whatever name and in whatever order', (table) => {
  const columns = contractColumns(table);
  fc.assert(
    fc.property(disguised(table), (pairs) => {
      const renamed: HandMade = Object.fromEntries(pairs.map(([name, other]) => [other, columns[name] ?? []]));
      const { mapping } = recognise(previewOf(renamed), [], table);
      const found = mapping?.columns.map(({ name, from }) => [name, 'column' in from ? from.column : null]);
      expect(Object.fromEntries(found ?? [])).toEqual(Object.fromEntries(pairs));
    }),
    { numRuns: 20 }
  );
});

it.each(tableNames)('knows %s by its required columns and any others of its own', (table) => {
  const columns = contractColumns(table);
  const { columns: contract } = tableOf(table);
  const optional = contract.filter(({ required }) => !required).map(({ name }) => name);
  fc.assert(
    fc.property(fc.subarray(optional), (more) => {
      const names = [...contract.filter(({ required }) => required).map(({ name }) => name), ...more];
      const { mapping, certainty, problems } = recognise(
        previewOf(Object.fromEntries(names.map((name) => [name, columns[name] ?? []]))),
        []
      );
      expect([mapping?.table, certainty, problems]).toEqual([table, 1, []]);
    }),
    { numRuns: 20 }
  );
});

const kinds: readonly Kind[] = ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'timestamp', 'other'];
const knownNames = tableNames.flatMap((table) => tableOf(table).columns.flatMap(({ name }) => [name, ...synonymsOf(table, name)]));
const cell = fc.option(
  fc.oneof(fc.string(), fc.constantFrom('1.234', '1,5', '210', 'Fredensborg', '2019', '03/04/2019', 'ORS', 'ja', 'NULL', '20190312'))
);
const column = fc.tuple(fc.constantFrom(...kinds), fc.array(cell, { maxLength: 6 }));
const columnName = fc.oneof(fc.string(), fc.constantFrom(...knownNames, 'ors', 'SRS total', '__proto__', 'constructor', 'toString'));
const forms: readonly FileForm[] = [{ format: 'parquet' }, { format: 'arrow' }, csvForm(';'), csvForm(',')];

it('never throws, takes no column twice and finds the same again, whatever the columns are', () => {
  fc.assert(
    fc.property(
      fc.dictionary(columnName, column, { maxKeys: 30 }),
      fc.constantFrom(...forms),
      fc.option(fc.constantFrom(...tableNames), { nil: undefined }),
      (columns, form, table) => {
        const preview = previewOf(columns, form);
        const { mapping, certainty, problems } = recognise(preview, [], table);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
        if (!mapping) {
          expect(problems.map(({ code }) => code)).toEqual(['unknown-table']);
          return;
        }
        const taken = [
          ...mapping.columns.flatMap(({ from }) => ('column' in from ? [from.column] : [])),
          ...mapping.folds.map((f) => f.column)
        ];
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((name) => name in columns)).toBe(true);
        if (problems.some(({ code }) => code === 'unknown-table')) return;
        const isDoubt = (code: string) => code === 'ambiguous-table' || code === 'ambiguous-column' || code === 'guessed-column';
        const codes = (found: typeof problems) => found.filter(({ code }) => !isDoubt(code));
        expect(codes(problems)).toEqual(codes(mappingProblems(preview, mapping)));
      }
    ),
    { numRuns: 300 }
  );
});
