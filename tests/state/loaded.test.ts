import { beforeEach, expect, it } from 'vitest';
import { sql } from '../../src/engine/sql.ts';
import { assessAll } from '../../src/state/assessAll.ts';
import { Loaded } from '../../src/state/loaded.svelte.ts';
import { decidedOf, type OpenedTable, openExtracts } from '../../src/state/opening.ts';
import { costs, engineWith } from './world.ts';

let loaded: Loaded;
beforeEach(async () => {
  loaded = new Loaded();
  await loaded.run(await engineWith());
});

/** Puts files into the engine, of which `loaded` has not heard yet. */
const put = async (...files: File[]): Promise<readonly OpenedTable[]> => {
  const { candidates } = await assessAll(files, [], () => undefined);
  const decision = { candidates: decidedOf(candidates) ?? [], confirmed: new Set<string>(), leftOut: { years: [], kommuner: [] } };
  const signal = new AbortController().signal;
  const options = { replacesAll: () => false, checks: true, held: 0, onprogress: () => undefined, signal };
  return (await openExtracts(loaded.running.tables, decision, options)).tables;
};
const names = (tables: readonly OpenedTable[]) => tables.flatMap(({ files }) => files.map(({ name }) => name));
const own = { synthetic: false, joins: true };

it('knows nothing of the engine until it runs', () => {
  const idle = new Loaded();
  expect(idle.database).toBeNull();
  expect(() => idle.running).toThrow('the engine is not running');
});

it('says what has come, which years it covers and what it takes', async () => {
  await loaded.take(await put(costs('a.csv', 12)), { synthetic: true, joins: false });
  expect([names(loaded.tables), loaded.coverage?.years, loaded.synthetic, loaded.version]).toEqual([['a.csv'], [2019], true, 1]);
  expect(loaded.memoryBytes).toBe(loaded.tables[0]?.memoryBytes);
});

it('remembers what was replaced and could be added to, until it is the same file again', async () => {
  const file = costs('a.csv', 12);
  await loaded.take(await put(file), own);
  await loaded.take(await put(file), own);
  expect([names(loaded.tables), loaded.replaced]).toEqual([['a.csv'], []]);
  await loaded.take(await put(costs('b.csv', 3)), own);
  expect([names(loaded.tables), names(loaded.replaced)]).toEqual([['b.csv'], ['a.csv']]);
  await loaded.take(await put(file, costs('c.csv', 3, '217')), { synthetic: true, joins: false });
  expect(loaded.replaced).toEqual([]);
});

it('takes a table away', async () => {
  await loaded.take(await put(costs('a.csv', 12)), own);
  await loaded.remove('omkostninger');
  expect([loaded.tables, loaded.coverage?.years, loaded.version]).toEqual([[], [], 2]);
  const [row] = await loaded.running.database.ask(sql`select count(*) as n from omkostninger`, { n: 'count' });
  expect(row?.n).toBe(0);
});

it('writes a loaded table as Parquet, and no other', async () => {
  await loaded.take(await put(costs('a.csv', 12)), own);
  expect(await (await loaded.export('omkostninger')).slice(0, 4).text()).toBe('PAR1');
  await expect(loaded.export('befolkning')).rejects.toThrow('befolkning is not loaded');
});
