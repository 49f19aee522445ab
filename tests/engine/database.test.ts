import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { list, name, sql } from '../../src/engine/sql.ts';
import { startInNode } from '../world/engine.ts';

let database: Database;
beforeAll(async () => {
  database = await startInNode();
});
afterAll(() => database.close());

describe('the engine is locked', () => {
  it('reads no file and no address', async () => {
    await expect(database.run(sql`create table stolen as from read_csv('https://example.org/x.csv')`)).rejects.toThrow(/disabled/);
    await expect(database.run(sql`create table stolen as from read_csv('/etc/hostname')`)).rejects.toThrow(/disabled/);
    await expect(database.run(sql`copy (select 1) to 'out.csv'`)).rejects.toThrow(/disabled/);
  });

  it('loads no extension and cannot be unlocked', async () => {
    await expect(database.run(sql`load httpfs`)).rejects.toThrow(/disabled/);
    await expect(database.run(sql`set enable_external_access = true`)).rejects.toThrow(/locked|disabled/);
    await expect(database.run(sql`set autoload_known_extensions = true`)).rejects.toThrow(/locked/);
  });
});

describe('a question', () => {
  const columns = { word: 'text', amount: 'number', rows: 'count', yes: 'boolean' } as const;

  it('comes back in the declared types, with its values bound', async () => {
    const hostile = `'); drop table texts; --`;
    const rows = await database.ask(sql`select ${hostile} as word, 1.25::double as amount, 3::bigint as rows, true as yes`, columns);
    expect(rows).toEqual([{ word: hostile, amount: 1.25, rows: 3, yes: true }]);
  });

  it('fails where the SQL gives another type than declared', async () => {
    await expect(database.ask(sql`select 1.25::decimal(10, 2) as amount`, { amount: 'number' })).rejects.toThrow(TypeError);
  });

  it('is planned once and answers anew when tables change under it', async () => {
    const count = () => database.ask(sql`select count(*) as rows from shelf where x in ${list([1, 2])}`, { rows: 'count' });
    await database.run(sql`create table shelf as select 1 as x`);
    expect(await count()).toEqual([{ rows: 1 }]);
    await database.run(sql`drop table shelf`);
    await database.run(sql`create table shelf as select unnest([1, 2, 3]) as x`);
    expect(await count()).toEqual([{ rows: 2 }]);
  });

  it('quotes names', async () => {
    await database.run(sql`create table ${name('a "b"')} as select 1 as x`);
    expect(await database.ask(sql`select x::double as x from ${name('a "b"')}`, { x: 'number' })).toEqual([{ x: 1 }]);
  });
});
