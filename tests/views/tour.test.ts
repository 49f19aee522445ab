import { expect, it } from 'vitest';
import { areas } from '../../data/generator/services.ts';
import { locationOf } from '../../src/state/place.svelte.ts';
import { views } from '../../src/views/registry.ts';
import { addressOfStep, lawsOf, tourSteps } from '../../src/views/tour/steps.ts';

it('leads to figures that stand on the pages it leads to', () => {
  for (const { goal } of tourSteps) {
    const view = views.find(({ id }) => id === goal.view);
    expect(view, goal.view).toBeDefined();
    const ids =
      view?.kind === 'figures'
        ? view.sections.flatMap(({ figures }) => ('ids' in figures ? figures.ids : figures.map(({ id }) => id)))
        : [];
    if (goal.figure) expect(ids).toContain(goal.figure);
  }
});

it('lights up areas that the demo holds', () => {
  const lit = tourSteps.flatMap(({ goal }) => goal.areas ?? []);
  expect(lit.length).toBeGreaterThan(2);
  expect(lit.filter((name) => !areas.some((area) => area === name))).toEqual([]);
});

it('meets all three, and each by the number of laws that the source gives', () => {
  expect(new Set(tourSteps.flatMap(({ citizen }) => citizen ?? []))).toEqual(new Set(['pernille', 'trine', 'jakob']));
  expect(Object.values(lawsOf).map((laws) => laws.length)).toEqual([5, 5, 3]);
});

it('keeps language and minimum cell, and no other filter of the reader’s', () => {
  const here = locationOf('#/udgifter?kommune=210&sprog=en&k=10');
  const first = tourSteps[0];
  expect(first && addressOfStep(first, locationOf('#/overblik'), here)).toBe('#/udgifter?figur=cost-top-share&k=10&sprog=en');
});
