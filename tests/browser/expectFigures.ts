import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { kommuner, type World, years } from '../world/costs.ts';
import {
  type Choice,
  type Concentration,
  composition,
  concentration,
  flow,
  gini,
  layers,
  overlaps,
  share,
  topShareRow
} from '../world/reckoning.ts';
import { type Cell, figureTable } from './page.ts';

const percents = [1, 5, 10] as const;

const expectEqual = (cell: Cell | undefined, expected: number, what: string) => {
  expect(cell, what).toBeTypeOf('number');
  const raw = cell as number;
  expect(Math.abs(raw - expected), `${what}: ${raw} for ${expected}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
};

const isWithheld = (cell: Cell | undefined) => typeof cell === 'object' && cell.withheld !== '';

/** What is shown is right, what rests on too few is withheld, and what rests on enough is shown. */
const expectCleared = (
  cell: Cell | undefined,
  expected: number,
  world: Concentration,
  percent: number,
  minimumCell: number,
  what: string
) => {
  const enough = layers(world, percents).every(({ people, largest, total }) => people >= minimumCell && largest <= total / 2);
  if ((percent / 100) * world.people < minimumCell) expect(isWithheld(cell), `${what} rests on too few`).toBe(true);
  else if (enough || !isWithheld(cell)) expectEqual(cell, expected, what);
};

/** Compares every raw number of the figures of concentration with the slow reckoning. */
export const expectFigures = async (page: Page, world: World, choice: Choice, minimumCell = 5): Promise<void> => {
  const together = concentration(world, choice);
  const top = await figureTable(page, 'cost-top-share');
  expect(Object.keys(top)).toEqual(['1', '5', '10']);
  for (const percent of percents) {
    for (const [field, expected] of Object.entries(topShareRow(together, percent / 100))) {
      expectCleared(top[percent]?.[field], expected, together, percent, minimumCell, `${field} of the top ${percent} %`);
    }
  }

  const lorenz = await figureTable(page, 'cost-lorenz');
  expect(Object.keys(lorenz).map(Number)).toEqual(expect.arrayContaining(Array.from({ length: 101 }, (_, percent) => percent)));
  for (const [percent, { share: cell }] of Object.entries(lorenz)) {
    if (!isWithheld(cell)) expectEqual(cell, share(together, Number(percent) / 100), `Lorenz at ${percent} %`);
  }
  const shown = Object.values(lorenz).filter(({ share: cell }) => !isWithheld(cell));
  expect(shown.length, 'points of the Lorenz curve that are shown').toBeGreaterThanOrEqual(10);
  expect([lorenz['0']?.share, lorenz['100']?.share]).toEqual([0, 1]);

  const byKommune = await figureTable(page, 'cost-top-share-by-kommune');
  expect(Object.keys(byKommune)).toEqual(expect.arrayContaining([...(choice.kommuner ?? kommuner)]));
  for (const [kommunekode, row] of Object.entries(byKommune)) {
    const alone = concentration(world, { ...choice, kommuner: [kommunekode] });
    for (const percent of percents) {
      const what = `top ${percent} % in ${kommunekode}`;
      expectCleared(row[`share${percent}`], share(alone, percent / 100), alone, percent, minimumCell, what);
    }
    if (!isWithheld(row.gini)) expectEqual(row.gini, gini(alone), `Gini in ${kommunekode}`);
  }
};

/** What is shown is right; how many numbers are. */
const expectShown = (cells: readonly (readonly [Cell | undefined, number, string])[]): number => {
  const shown = cells.filter(([cell]) => !isWithheld(cell));
  for (const [cell, expected, what] of shown) expectEqual(cell, expected, what);
  return shown.length;
};

/** Compares what is shown of budgets, combinations of them, years and bands with the slow reckoning. */
export const expectLaterFigures = async (page: Page, world: World, choice: Choice): Promise<void> => {
  const byYear = await figureTable(page, 'cost-top-share-by-year');
  expect(Object.keys(byYear).map(Number)).toEqual([...years]);
  const inYears = years.flatMap((aar) =>
    percents.map((percent) => {
      const expected = share(concentration(world, { ...choice, aar }), percent / 100);
      return [byYear[aar]?.[`share${percent}`], expected, `top ${percent} % in ${aar}`] as const;
    })
  );
  expect(expectShown(inYears), 'shares by year that are shown').toBeGreaterThan(3);

  const budgets = await figureTable(page, 'cost-composition');
  const parts = composition(world, choice, 0.01);
  expect(new Set(Object.keys(budgets))).toEqual(new Set(parts.keys()));
  const ofBudgets = [...parts].flatMap(([omraade, { all, top }]) => [
    [budgets[omraade]?.all, all, `everybody's cost of ${omraade}`] as const,
    [budgets[omraade]?.top, top, `the top's cost of ${omraade}`] as const,
    [budgets[omraade]?.share, top / all, `the top's share of ${omraade}`] as const
  ]);
  expect(expectShown(ofBudgets), 'budgets that are shown').toBeGreaterThan(4);

  const combinations = await figureTable(page, 'cost-area-overlap');
  const expected = overlaps(world, choice);
  expect(new Set(Object.keys(combinations))).toEqual(new Set(expected.keys()));
  const ofCombinations = [...expected].flatMap(([key, { citizens, cost }]) => [
    [combinations[key]?.citizens, citizens, `citizens of ${key}`] as const,
    [combinations[key]?.cost, cost, `cost of ${key}`] as const
  ]);
  expect(expectShown(ofCombinations), 'combinations that are shown').toBeGreaterThan(8);

  const bands = await figureTable(page, 'cost-persistence');
  const flows = flow(world, choice);
  const ofBands = Object.entries(bands).flatMap(([from, row]) =>
    Object.entries(row).map(([to, cell]) => [cell, flows.get(from)?.get(to) ?? 0, `${from} to ${to}`] as const)
  );
  expect(Object.keys(bands)).toEqual(['top1', 'top5', 'top10', 'top25', 'rest', 'none', 'new']);
  expect(Object.keys(bands.top1 ?? {})).toEqual(['top1', 'top5', 'top10', 'top25', 'rest', 'none', 'gone']);
  expect(expectShown(ofBands), 'streams that are shown').toBeGreaterThan(10);
};
