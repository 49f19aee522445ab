/**
 * A restless hour in a minute: choices, views and files in random order (SOAK_STEPS, 500; SOAK_SEED, 1). What the page holds at the end
 * is compared with what it held after the first fifty steps, each time on the same view, answered and collected.
 */
import { expect, it } from 'vitest';
import { costWorld } from '../world/costs.ts';
import { costColumns, residentColumns } from '../world/extracts.ts';
import { write } from '../world/writers.ts';
import { type Extract, openApp } from './page.ts';
import { type Held, Memory } from './soak/memory.ts';
import { stepsOf } from './soak/steps.ts';
import { giveFiles, take } from './soak/take.ts';

const count = Number(process.env.SOAK_STEPS ?? 500);
const seed = Number(process.env.SOAK_SEED ?? 1);
const first = 50;
const most = 1.2;

const world = costWorld(0.5);
const form = {
  amounts: 'double',
  ids: 'text',
  kommunekoder: '210',
  codec: 'snappy',
  dictionary: true,
  rowGroupRows: 4096,
  strays: false,
  order: 1
} as const;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = world.postings.map(({ citizen, aar, kommunekode, beloeb, omraade }) =>
  [`B${String(citizen).padStart(6, '0')}`, aar, kommunekode, beloeb.toFixed(2).replace('.', ','), omraade].join(';')
);
const header = 'borger_id;aar;kommunekode;beloeb;omraade';

const files = async (): Promise<readonly Extract[]> => {
  const costs = await write.DuckDB(costColumns(world, form), form);
  return [
    { name: 'udgifter.parquet', bytes: costs },
    { name: 'udgifter.csv', bytes: utf8([header, ...rows.slice(0, 4000), ''].join('\n')) },
    { name: 'befolkning.parquet', bytes: await write.polars(residentColumns(world, form), form) },
    { name: 'afbrudt.parquet', bytes: costs.slice(0, costs.length / 2) },
    { name: 'skaev.csv', bytes: utf8([header, ...rows.slice(0, 500), 'a;b', ''].join('\n')) },
    { name: 'fremmed.csv', bytes: utf8('ordrenr;vare\n1;stol\n2;bord\n') }
  ];
};

const ratio = (of: (held: Held) => number, [before, after]: readonly [Held, Held]): number => of(after) / of(before);

it(`holds no more after ${count} steps than after ${first}`, { timeout: 300_000 }, async () => {
  const app = await openApp('#/udgifter');
  const { page, complaints, foreign } = app;
  const memory = await Memory.of(page);
  const extracts = await files();
  await giveFiles(page, extracts);
  const begun = performance.now();
  const steps = stepsOf(seed, count, extracts.length);
  const curve: Held[] = [];
  const stuck: string[] = [];
  /** The same files are loaded whenever it is measured. */
  const measured = async (): Promise<Held> => {
    stuck.push(...(await take(page, [{ kind: 'file', at: 0 }])));
    const held = await memory.held();
    curve.push(held);
    return held;
  };
  stuck.push(...(await take(page, steps.slice(0, first))));
  const before = await measured();
  const rest = steps.slice(first);
  const part = Math.ceil(rest.length / 3);
  for (let at = 0; at < rest.length; at += part) {
    stuck.push(...(await take(page, rest.slice(at, at + part))));
    await measured();
  }
  const after = curve.at(-1) ?? before;
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(`soak ${JSON.stringify({ steps: count, seed, seconds, curve })}\n`);
  expect({ stuck, complaints, foreign }).toEqual({ stuck: [], complaints: [], foreign: [] });
  const both = [before, after] as const;
  // Buffers come and go by the megabyte; by themselves they are too few to compare.
  expect(ratio(({ heap, buffers }) => heap + buffers, both)).toBeLessThanOrEqual(most);
  if (before.resident > 0) expect(ratio(({ resident }) => resident, both)).toBeLessThanOrEqual(most);
  expect(ratio(({ nodes }) => nodes, both)).toBeLessThanOrEqual(most);
  expect(ratio(({ listeners }) => listeners, both)).toBeLessThanOrEqual(most);
  expect(after.workers).toBe(before.workers);
});
