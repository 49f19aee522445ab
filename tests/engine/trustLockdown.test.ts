/** What an SQL text would try if one got in from outside: each is refused, and says that it is forbidden and not that it failed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { startInNode } from '../world/engine.ts';

let database: Database;
beforeAll(async () => {
  database = await startInNode();
});
afterAll(() => database.close());

const run = (text: string) => database.run({ text, values: [] });

describe('the locked engine', () => {
  it.each([
    ["attach 'http://127.0.0.1:9/out.db' as out"],
    ["attach 'out.db' as out"],
    ["create table stolen as from read_csv('http://127.0.0.1:9/x.csv')"],
    ["create table stolen as from read_csv('/etc/hostname')"],
    ["create table stolen as from 'http://127.0.0.1:9/x.csv'"],
    ["create table stolen as from read_text('/etc/hostname')"],
    ["create table stolen as from read_blob('http://127.0.0.1:9/x')"],
    ["create table stolen as from glob('/etc/*')"],
    ["create table stolen as from sniff_csv('http://127.0.0.1:9/x.csv')"],
    ["copy (select 1) to 'http://127.0.0.1:9/out.csv'"],
    ["copy (select 1) to 'out.csv'"],
    ["export database 'out'"],
    ["import database 'out'"],
    ['load httpfs'],
    ["load 'http://127.0.0.1:9/own.duckdb_extension.wasm'"]
  ])('does not run %s', async (text) => {
    await expect(run(text)).rejects.toThrow(/disabled/i);
  });

  it.each([
    ['set enable_external_access = true'],
    ['reset enable_external_access'],
    ['set global enable_external_access = true'],
    ['pragma enable_external_access = true'],
    ['set lock_configuration = false'],
    ['reset lock_configuration'],
    ['set autoload_known_extensions = true'],
    ['set autoinstall_known_extensions = true'],
    ['set allow_community_extensions = true'],
    ['set allow_unsigned_extensions = true'],
    ["set custom_extension_repository = 'http://127.0.0.1:9'"],
    ["set extension_directory = '/'"],
    ["set allowed_directories = ['/']"],
    ["set allowed_paths = ['/etc/hostname']"],
    ["set temp_directory = '/'"],
    ["set memory_limit = '900GB'"],
    ["set log_query_path = '/queries'"],
    ["pragma enable_profiling = 'json'"],
    ["set profiling_output = '/profile'"]
  ])('is not unlocked by %s', async (text) => {
    await expect(run(text)).rejects.toThrow(/locked|disabled|cannot/i);
  });

  // In WebAssembly `install` fetches nothing: it notes where `load` is to look.
  it.each([['install httpfs'], ["install httpfs from 'http://127.0.0.1:9'"]])('loads nothing after %s', async (text) => {
    await run(text);
    await expect(run('load httpfs')).rejects.toThrow(/disabled/i);
  });

  it('has no other database, and no extension that reaches the network', async () => {
    const ask = (text: string) => database.ask({ text, values: [] }, { name: 'text' });
    expect(
      await ask("select database_name as name from duckdb_databases() where database_name not in ('memory', 'system', 'temp')")
    ).toEqual([]);
    expect(
      await ask(
        "select extension_name as name from duckdb_extensions() where loaded and extension_name in ('httpfs', 'aws', 'azure', 'postgres_scanner', 'mysql_scanner')"
      )
    ).toEqual([]);
  });
});
