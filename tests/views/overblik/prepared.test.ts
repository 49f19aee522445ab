/** The prepared overview of the demo is what the engine answers now. Written anew by `npx tsx data/overview.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Overview, readOverview, writeOverview } from '../../../src/views/overblik/overview.ts';
import { emptyWorld, type World } from '../../world/loaded.ts';
import { overviewAt } from './overviewAt.ts';

const folder = 'data/demo';
const fileOf = (language: string): string => `${folder}/overblik.${language}.json`;
const tables = readdirSync(folder).filter((name) => name.endsWith('.parquet'));

let world: World;
beforeAll(async () => {
  world = await emptyWorld();
  await world.open(tables.map((name) => new File([readFileSync(`${folder}/${name}`)], name)));
});

describe.each(['da', 'en'] as const)('the prepared overview in %s', (language) => {
  it('is what the engine answers', async () => {
    const overview = await overviewAt(world, `#/overblik${language === 'da' ? '' : `?sprog=${language}`}`);
    await expect(writeOverview(overview)).toMatchFileSnapshot(`../../../${fileOf(language)}`);
  });

  it('comes back from its file as it was', async () => {
    const text = readFileSync(fileOf(language), 'utf8');
    const overview: Overview = readOverview(text);
    expect(writeOverview(overview)).toBe(text);
    expect(overview.tiles.map(({ subject }) => subject).sort()).toEqual(['costs', 'fit', 'goals', 'participants']);
    expect(text.length).toBeLessThan(12_000);
  });
});
