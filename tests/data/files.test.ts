import { readFileSync, statSync } from 'node:fs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readmeFile, withColumns } from '../../data/document.ts';
import { demoFile, demoTables, demo as generators } from '../../data/generator/demo.ts';
import { type ColumnType, tableOf } from '../../src/domain/contract.ts';
import { allRows, type Demo, openDemo } from './demo.ts';

const physicalTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  kommunekode: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE'
};

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

it('documents the columns as the contract has them', () => {
  const readme = readFileSync(readmeFile, 'utf8');
  expect(withColumns(readme)).toBe(readme);
});

it('weighs at most 6 MB in all', () => {
  expect(demoTables.reduce((sum, table) => sum + statSync(demoFile(table)).size, 0)).toBeLessThanOrEqual(6_000_000);
});

describe.each(demoTables)('%s', (table) => {
  const { columns } = tableOf(table);

  it('has the columns and types of the contract', async () => {
    const found = await demo.rows(`select column_name, column_type from (describe ${table})`);
    expect(found).toEqual(columns.map(({ name, type }) => ({ column_name: name, column_type: physicalTypes[type] })));
  });

  it('fills the required columns and keeps to the values allowed', async () => {
    for (const { name, required, values } of columns) {
      const distinct = (await demo.rows(`select distinct ${name} as value from ${table}`)).map(({ value }) => value);
      if (required) expect(distinct, name).not.toContain(null);
      if (values) expect([...values, null], name).toEqual(expect.arrayContaining(distinct));
    }
  });

  it('is read by a reader written by others', async () => {
    const file = await asyncBufferFromFile(demoFile(table));
    const rows = await parquetReadObjects({ file, compressors });
    const [{ count } = { count: 0 }] = await demo.rows(`select count(*)::int as count from ${table}`);
    expect(rows).toHaveLength(Number(count));
  });

  it('comes out the same when it is made again', async () => {
    const made = generators[table]();
    const kept = await allRows(demo, table);
    expect(kept).toHaveLength(made.length);
    const different = kept.findIndex((row, i) => columns.some(({ name }) => row[name] !== (made[i]?.[name] ?? null)));
    expect(different, 'first row that differs').toBe(-1);
  });
});
