/** The list of packages in the app's about page is the one that ships. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageCollector, packagesFile, shippedPackages, writtenPackages } from '../../data/packages.ts';
import { buildApp } from './build.ts';

it('lists every package of the lock file that ships or is built into the page, with version and licence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'helhedsblik-packages-'));
  const { plugin, built } = packageCollector();
  await buildApp(folder, [plugin]);
  await rm(folder, { recursive: true });
  expect(readFileSync(packagesFile, 'utf8'), 'write it anew by npm run packages').toBe(writtenPackages(shippedPackages(built)));
});

it('holds the engine, what reads files and what draws, and nothing whose licence binds what uses it', () => {
  const listed: unknown = JSON.parse(readFileSync(packagesFile, 'utf8'));
  const inPage = (Array.isArray(listed) ? listed : []).filter(({ inPage }) => inPage);
  expect(inPage.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@duckdb/duckdb-wasm', 'parquet-wasm', 'papaparse', 'd3-shape', 'svelte'])
  );
  const permissive = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Zlib)$/;
  const unclear = inPage.filter(
    ({ licence }) =>
      // One of those offered, with all of its parts: *(MIT OR GPL-3.0-or-later)*, *(MIT AND Zlib)*.
      !String(licence)
        .replaceAll(/[()]/g, '')
        .split(' OR ')
        .some((one) => one.split(' AND ').every((part) => permissive.test(part)))
  );
  expect(unclear).toEqual([]);
});
