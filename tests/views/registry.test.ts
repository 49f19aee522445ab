import { expect, it } from 'vitest';
import { figureOf, registered, type Section, views } from '../../src/views/registry.ts';
import { figureName } from '../../src/wording/figures.ts';

const sections: readonly Section[] = views.flatMap((view) => (view.kind === 'figures' ? view.sections : []));

it.each(sections.map((section) => [section.id, section] as const))(
  'the section %s loads the figures whose places it holds',
  async (_, { figures }) => {
    if ('load' in figures) expect((await figures.load()).map(({ id }) => id)).toEqual(figures.ids);
    else expect(figures.length).toBeGreaterThan(0);
  }
);

it('no figure stands twice', () => {
  const ids = sections.flatMap(({ figures }) => ('load' in figures ? figures.ids : figures.map(({ id }) => id)));
  expect(new Set(ids).size).toBe(ids.length);
});

it('every figure has a short name in both languages, and can be found by its id', async () => {
  for (const { id } of registered) {
    for (const language of ['da', 'en'] as const) expect(figureName(id, language).length).toBeGreaterThan(3);
    expect((await figureOf(id))?.id).toBe(id);
  }
  expect(await figureOf('no-such-figure')).toBeNull();
});
