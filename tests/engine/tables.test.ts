import { beforeAll, describe, expect, it } from 'vitest';
import { tableNames, tableOf } from '../../src/domain/contract.ts';
import { name, sql } from '../../src/engine/sql.ts';
import { costFile, emptyWorld, parquetFile, postingsOf, repeat, residentsFile, type World } from '../world/loaded.ts';

let world: World;
beforeAll(async () => {
  world = await emptyWorld();
});

const count = async (table: string) => (await world.database.ask(sql`select count(*) as n from ${name(table)}`, { n: 'count' }))[0]?.n;
const physicalTables = async () =>
  (await world.database.ask(sql`select table_name as t from duckdb_tables() order by 1`, { t: 'text' })).map(({ t }) => t);

describe('the tables of the contract', () => {
  it('are there before anything is loaded, empty, with all their columns', async () => {
    for (const table of tableNames) {
      const columns = await world.database.ask(sql`select column_name as c from duckdb_columns() where table_name = ${table}`, {
        c: 'text'
      });
      expect(columns.map(({ c }) => c)).toEqual(tableOf(table).columns.map((column) => column.name));
      expect(await count(table)).toBe(0);
    }
  });

  it('are replaced one by one, and what was replaced is gone', async () => {
    await world.open([costFile(postingsOf({ '210': repeat(3, 1) })), residentsFile([{ kommunekode: '210', aar: 2019, antal: 9 }])]);
    await world.open([costFile(postingsOf({ '217': repeat(7, 1) }))], false);
    expect([await count('omkostninger'), await count('befolkning')]).toEqual([7, 1]);
    expect((await physicalTables()).filter((table) => table?.startsWith('omkostninger'))).toHaveLength(1);
    await world.open([residentsFile([{ kommunekode: '210', aar: 2019, antal: 9 }])]);
    expect([await count('omkostninger'), (await world.ledger.contents()).scopes]).toEqual([0, []]);
  });

  it('hold a column that only one of several files has', async () => {
    const own = parquetFile('b.parquet', {
      kommunekode: { type: 'INT32', data: [217] },
      aar: { type: 'INT32', data: [2019] },
      antal: { type: 'INT32', data: [5] },
      maalgruppe: { type: 'STRING', data: ['unge'] }
    });
    await world.open([residentsFile([{ kommunekode: '210', aar: 2019, antal: 9 }], 'a.parquet'), own]);
    const rows = await world.database.ask(
      sql`select (select text from texts where domain = 'maalgruppe' and code = maalgruppe) as m from befolkning order by antal`,
      { m: 'text' }
    );
    expect(rows).toEqual([{ m: 'unge' }, { m: null }]);
  });

  it('keep pseudonyms out of SQL as anything but numbers', async () => {
    await world.open([costFile([{ borger_id: 'hemmelig', aar: 2019, kommunekode: '210', beloeb: 1 }])]);
    const [row] = await world.database.ask(sql`select count(*) as n from texts where text = 'hemmelig' or domain = 'person'`, {
      n: 'count'
    });
    expect(row?.n).toBe(0);
  });
});

describe('a load that is cancelled', () => {
  it('leaves what was there, and nothing of its own', async () => {
    await world.open([costFile(postingsOf({ '210': repeat(3, 1) }))]);
    const before = await physicalTables();
    const cancelling = new AbortController();
    const opening = world.open([costFile(postingsOf({ '217': repeat(9, 1) }))], true, {
      onprogress: () => cancelling.abort(new DOMException('enough', 'AbortError')),
      signal: cancelling.signal
    });
    await expect(opening).rejects.toThrow('enough');
    expect(await count('omkostninger')).toBe(3);
    expect(await physicalTables()).toEqual(before);
  });
});
