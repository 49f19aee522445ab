import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, type TableName, tableOf } from '../../src/domain/contract.ts';
import { ipcOf } from '../../src/engine/arrowBatch.ts';
import { Marks, valuesFor } from '../../src/engine/columnBatch.ts';
import type { Database } from '../../src/engine/database.ts';
import { createRows, createTexts, nothingAs } from '../../src/engine/schema.ts';
import { sql } from '../../src/engine/sql.ts';
import { checkRows } from '../../src/intake/checks/checkRows.ts';
import { freeBytes, heldBytes, leaveOutParts, limitBytes, predictBytes } from '../../src/intake/memory.ts';
import { startInNode } from '../world/engine.ts';

/** The engine with another limit than the program's. */
const startWithin = (bytes: number): Promise<Database> =>
  startInNode((text) => (text.includes('memory_limit') ? `set memory_limit = '${Math.floor(bytes / 1e6)}MB'` : text));

interface Shape {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Rows of one citizen, standing together. */
  readonly perCitizen: number;
  readonly kommuner: number;
  /** Every other value is empty where it may be. */
  readonly gaps: boolean;
}

const columnsOf = ({ table, columns }: Shape): readonly Column[] => tableOf(table).columns.filter(({ name }) => columns.includes(name));
const batchRows = 122_880;

/** Rows all different: a row's number times primes, within what a column of its kind holds. */
const valueAt = ({ name, type, sensitivity }: Column, row: number, { perCitizen, kommuner }: Shape): number => {
  // Falling, so that a check cannot rely on their order.
  if (sensitivity === 'pseudonym') return 1_000_000 - Math.floor(row / perCitizen);
  if (name === 'aar') return 2014 + (row % 3);
  if (type === 'kommunekode') return 101 + ((row * 7) % kommuner);
  if (type === 'number') return ((row * 7919) % 1_000_003) / 7;
  return type === 'date' ? 17_000 + ((row * 31) % 1461) : (row * 13) % 200;
};

const appendRows = async (database: Database, rowsName: string, shape: Shape): Promise<void> => {
  for (let first = 0; first < shape.rows; first += batchRows) {
    const rows = Math.min(batchRows, shape.rows - first);
    const batch = columnsOf(shape).map((column) => {
      const values = valuesFor(column.type, rows);
      for (let i = 0; i < values.length; i++) values[i] = valueAt(column, first + i, shape);
      const gaps = shape.gaps && !column.required;
      const marks = gaps ? new Marks(rows, new Uint8Array(Math.ceil(rows / 8)).fill(0x55), Math.ceil(rows / 2)) : new Marks(rows);
      return marks.of(column.name, column.type, values);
    });
    await database.append(rowsName, ipcOf(rows, batch));
  }
};

/** Loads and checks, as an opening does. */
const load = async (database: Database, shape: Shape): Promise<void> => {
  await database.run(createTexts);
  await database.run(createRows(`${shape.table}_1`, columnsOf(shape)));
  await appendRows(database, `${shape.table}_1`, shape);
  const rows = { rowsName: `${shape.table}_1`, columns: columnsOf(shape), called: (wanted: TableName) => sql`(${nothingAs(wanted)})` };
  await checkRows(database, shape.table, rows, new Date('2020-06-01'));
};

/** Bytes in use once all is loaded, or null when memory did not suffice. */
const heldWithin = async (bytes: number, shape: Shape): Promise<number | null> => {
  const database = await startWithin(bytes);
  try {
    await load(database, shape);
    const [use] = await database.ask(sql`select sum(memory_usage_bytes)::double as bytes from duckdb_memory()`, { bytes: 'number' });
    return use?.bytes ?? 0;
  } catch (error) {
    if (error instanceof Error && /out of memory|could not allocate/i.test(error.message)) return null;
    throw error;
  } finally {
    await database.close();
  }
};

const costs = ['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade', 'lov'];
const scores = ['forloeb_id', 'samtale_nr', 'dato', 'instrument', 'respondent', 'aldersklasse', 'score'];
const shape = (table: TableName, columns: readonly string[], rows: number, more: Partial<Shape> = {}): Shape => ({
  table,
  columns,
  rows,
  perCitizen: 1,
  kommuner: 9,
  gaps: false,
  ...more
});

const shapes: readonly (readonly [string, Shape])[] = [
  ['costs, one posting a citizen', shape('omkostninger', costs, 1_000_000)],
  ['costs, nine postings a citizen', shape('omkostninger', costs, 1_000_000, { perCitizen: 9, kommuner: 1 })],
  ['costs, everybody moving every year', shape('omkostninger', costs, 600_000, { perCitizen: 6 })],
  [
    'costs with every column, half empty',
    shape(
      'omkostninger',
      tableOf('omkostninger').columns.map((column) => column.name),
      600_000,
      { perCitizen: 3, gaps: true }
    )
  ],
  ['scores', shape('fit_maalinger', scores, 1_000_000)],
  [
    'participants, with many days',
    shape(
      'deltagere',
      tableOf('deltagere').columns.map((column) => column.name),
      600_000,
      { gaps: true }
    )
  ]
];

describe.each(shapes)('the memory predicted for %s', (_, shape) => {
  const columns = columnsOf(shape);
  const predicted = predictBytes(shape.rows, columns);

  it('suffices, and is about right for as long as they are loaded', async () => {
    const use = await heldWithin(predicted, shape);
    expect(use).not.toBeNull();
    const told = heldBytes(shape.rows, columns);
    expect(told).toBeGreaterThan((use ?? 0) * 0.88);
    expect(told).toBeLessThan((use ?? 0) * 2);
  });

  it('is less than twice what is needed', async () => {
    expect(await heldWithin(predicted / 2, shape)).toBeNull();
  });
});

describe('what is free', () => {
  it('is reckoned from the limit that the engine has', async () => {
    const database = await startInNode();
    const [limit] = await database.ask(sql`select current_setting('memory_limit') as shown`, { shown: 'text' });
    // DuckDB cuts off after the first decimal.
    expect(limit?.shown).toBe(`${Math.floor((limitBytes / 2 ** 30) * 10) / 10} GiB`);
    await database.close();
  });

  it('is never less than nothing', () => {
    expect(freeBytes(1_000_000_000)).toBe(2_000_000_000);
    expect(freeBytes(4_000_000_000)).toBe(0);
  });
});

describe('the years to leave out', () => {
  const years = [2019, 2017, 2018].map((key) => ({ key, rows: 100 }));

  it('are none when all fit', () => {
    expect(leaveOutParts(years, 300_000_000, 300_000_000)).toEqual([]);
  });

  it('are the oldest, and no more than must be', () => {
    expect(leaveOutParts(years, 310_000_000, 250_000_000)).toEqual([2017]);
    expect(leaveOutParts(years, 310_000_000, 110_000_000)).toEqual([2017, 2018]);
  });

  it('are not told when the newest alone is too much', () => {
    expect(leaveOutParts(years, 310_000_000, 109_000_000)).toBeNull();
    expect(leaveOutParts([], 1, 0)).toBeNull();
  });

  it('leave a rest that fits, and one year more would not', () => {
    const part = fc.record({ key: fc.integer({ min: 1990, max: 2030 }), rows: fc.integer({ min: 1, max: 1e6 }) });
    const parts = fc.uniqueArray(part, { selector: ({ key }) => key, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 3e9 }), (parts, perRow, free) => {
        const rest = 10_000_000;
        const rows = (kept: typeof parts) => kept.reduce((sum, part) => sum + part.rows, 0);
        const bytes = (kept: typeof parts) => rest + rows(kept) * perRow;
        const out = leaveOutParts(parts, bytes(parts), free);
        const newest = parts.toSorted((one, other) => other.key - one.key);
        const most = newest.findLastIndex((_, i) => bytes(newest.slice(0, i + 1)) <= free + 1e-3);
        expect(out?.toSorted((one, other) => one - other) ?? null).toEqual(
          most < 0
            ? null
            : newest
                .slice(most + 1)
                .map(({ key }) => key)
                .reverse()
        );
      })
    );
  });
});
