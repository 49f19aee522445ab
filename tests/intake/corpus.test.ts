/** Every file of the corpus, opened as the page opens it: adding a case is adding a file with its `report`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/engine/sql.ts';
import { costFile, emptyWorld, postingsOf, repeat, type World } from '../world/loaded.ts';

const folder = fileURLToPath(new URL('../corpus/', import.meta.url));

interface Expected {
  /** The table, its rows and what is told of it; null where nothing is loaded. */
  readonly loaded: readonly [table: string, rows: number] | null;
  /** Waits for an answer. */
  readonly asks?: true;
  /** Severity and code of each finding, its columns, count and first rows. */
  readonly findings: readonly string[];
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name): (readonly [string, Expected])[] => {
    const { report } = JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as { report?: Expected };
    return report ? [[name.replace(/\.json$/, ''), report]] : [];
  });

let world: World;
beforeAll(async () => {
  world = await emptyWorld();
});

const postings = async () => (await world.database.ask(sql`select count(*) as n from omkostninger`, { n: 'count' }))[0]?.n;

describe('the corpus', () => {
  it('has cases for each way a file can end', () => {
    expect(cases.filter(([, { loaded }]) => loaded).length).toBeGreaterThan(10);
    expect(cases.filter(([, { loaded, asks }]) => !loaded && !asks).length).toBeGreaterThan(10);
  });

  it.each(cases)('%s', async (name, expected) => {
    await world.open([costFile(postingsOf({ '210': repeat(3, 1) }))]);
    const file = new File([new Uint8Array(readFileSync(`${folder}${name}`))], name);
    const { tables, problems, question } = await world.open([file], false);
    const findings = problems.map(({ severity, code, columns, count, rows }) =>
      [severity, code, columns?.join('+'), count, rows?.length ? `r${rows.join(',')}` : null]
        .filter((part) => part !== undefined && part !== null)
        .join(' ')
    );
    const [one] = tables;
    const told: Expected = { loaded: one ? [one.table, one.rows] : null, ...(question && { asks: true }), findings };
    if (process.env.SHOW_CORPUS) process.stdout.write(`@@${name}\t${JSON.stringify(told)}\n`);
    expect(told).toEqual(expected);
    if (one?.table !== 'omkostninger') expect(await postings()).toBe(3);
  });
});
