import { randomLcg, randomLogNormal } from 'd3-random';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { closenessLimit, isDominated, type MinimumCell } from '../../../src/domain/disclosure.ts';
import { participantCosts } from '../../../src/measures/participantCosts.ts';
import { seededFilters } from '../../world/seededCosts.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../../world/tableRows.ts';
import { freedomOf, widthOf } from './bounds.ts';
import { subsetsOf } from './town.ts';

const worlds = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  kommuner: fc.integer({ min: 2, max: 4 }),
  groups: fc.integer({ min: 1, max: 2 }),
  people: fc.integer({ min: 15, max: 90 }),
  minimumCell: fc.constantFrom<MinimumCell>(3, 5)
});

const allAreas = ['familie', 'skole', 'sundhed'];
const sides = ['before', 'after'] as const;

interface Person {
  readonly kommune: string;
  readonly group: string;
  /** Kr. by side and area. */
  readonly costs: Readonly<Record<(typeof sides)[number], ReadonlyMap<string, number>>>;
}

interface Selection {
  readonly kommuner: readonly string[];
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
}

const peopleOf = (seed: number, kommuner: readonly string[], groups: readonly string[], count: number): Person[] => {
  const source = randomLcg(seed / 1_000_001);
  const cost = randomLogNormal.source(source)(10, 1);
  const below = (limit: number) => Math.floor(source() * limit);
  // The last ones are rare.
  const one = <T>(choices: readonly T[]): T => choices[Math.min(below(choices.length), below(choices.length + 1))] as T;
  const costs = () => new Map(allAreas.slice(0, 1 + below(allAreas.length)).map((area) => [area, Math.round(cost())] as const));
  return Array.from({ length: count }, () => ({
    kommune: one(kommuner),
    group: one(groups),
    costs: { before: costs(), after: source() < 0.2 ? new Map() : costs() }
  }));
};

const put = async (world: RowsWorld, people: readonly Person[], kommuner: readonly string[]): Promise<void> => {
  const posting = (borger_id: string, aar: number, kommunekode: number, omraade: string, beloeb: number): TableRow => ({
    borger_id,
    aar,
    kommunekode,
    omraade,
    beloeb
  });
  await world.put('omkostninger', [
    ...kommuner.flatMap((kommune) => [2017, 2018, 2019].map((year) => posting('A', year, Number(kommune), 'skole', 1))),
    ...people.flatMap(({ kommune, costs }, i) =>
      sides.flatMap((side) =>
        [...costs[side]].map(([area, amount]) => posting(`B${i}`, side === 'before' ? 2017 : 2019, Number(kommune), area, amount))
      )
    )
  ]);
  await world.put(
    'deltagere',
    people.map(({ kommune, group }, i) => ({
      deltager_id: `B${i}`,
      forsoeg_id: `en-plan-${kommune}`,
      kommunekode: Number(kommune),
      maalgruppe: group,
      screenet: '2018-01-05',
      i_maalgruppe: true,
      tilknyttet: '2018-04-15',
      fulgt_til: '2019-12-31'
    }))
  );
};

/** What is told: of each side which sums, and of which selections how many there are. */
interface Told {
  readonly sums: Readonly<Record<(typeof sides)[number], Selection[]>>;
  readonly counts: Selection[];
}

const toldOf = async (world: RowsWorld, selections: readonly Selection[], minimumCell: MinimumCell): Promise<Told> => {
  const told: Told = { sums: { before: [], after: [] }, counts: [] };
  for (const selection of selections) {
    const answer = await participantCosts.ask(world, { ...seededFilters, ...selection, minimumCell, trials: [] });
    if (answer?.citizens.shown && selection.areas.length === allAreas.length) told.counts.push(selection);
    for (const side of sides)
      for (const { area, [side]: sum } of answer?.rows ?? []) {
        if (sum.shown) told.sums[side].push(area === null ? selection : { ...selection, areas: [area] });
      }
  }
  return told;
};

/** Of each cell of kommune, målgruppe and area who costs how much there, and what else may be asked of them. */
const attack = (
  people: readonly Person[],
  kommuner: readonly string[],
  groups: readonly string[],
  told: Told,
  minimumCell: MinimumCell
) => {
  const selections = subsetsOf(kommuner).flatMap((chosen) =>
    subsetsOf(groups).flatMap((targetGroups) => subsetsOf(allAreas).map((areas): Selection => ({ kommuner: chosen, targetGroups, areas })))
  );
  const within = ({ kommuner: chosen, targetGroups }: Selection) => {
    return people.filter(({ kommune, group }) => chosen.includes(kommune) && targetGroups.includes(group));
  };
  const cells = selections.filter((one) => one.kommuner.length + one.targetGroups.length + one.areas.length === 3);
  const isIn = (cell: Selection, of: Selection) =>
    of.kommuner.includes(cell.kommuner[0] ?? '') &&
    of.targetGroups.includes(cell.targetGroups[0] ?? '') &&
    of.areas.includes(cell.areas[0] ?? '');
  const weights = (of: Selection) => cells.map((cell) => (isIn(cell, of) ? 1 : 0));
  const leaks: { readonly of: Selection; readonly side: string; readonly width: number; readonly least: number }[] = [];
  let guarded = 0;
  for (const side of sides) {
    const costsOf = (of: Selection) =>
      within(of)
        .map(({ costs }) => of.areas.reduce((sum, area) => sum + (costs[side].get(area) ?? 0), 0))
        .filter((cost) => cost > 0)
        .sort((a, b) => b - a);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const truth = cells.map((cell) => sum(costsOf(cell)));
    const scale = sum(truth) / truth.length;
    const scaled = truth.map((own) => own / scale);
    const freedom = freedomOf(told.sums[side].map(weights), cells.length);
    for (const selection of selections) {
      const costs = costsOf(selection);
      const [largest = 0, second = 0] = costs;
      const isFew = costs.length > 0 && costs.length < minimumCell;
      if (!isFew && !(costs.length > 0 && isDominated({ largest, second, total: sum(costs) }))) continue;
      guarded++;
      const width = widthOf(weights(selection), scaled, freedom) * scale;
      if (width < closenessLimit * largest * 0.999) leaks.push({ of: selection, side, width, least: closenessLimit * largest });
    }
  }
  const wholes = selections.filter(({ areas }) => areas.length === allAreas.length);
  const atoms = wholes.filter((one) => one.kommuner.length + one.targetGroups.length === 2);
  const counted = (of: Selection) => atoms.map((cell) => (isIn({ ...cell, areas: of.areas.slice(0, 1) }, of) ? 1 : 0));
  const freedom = freedomOf(told.counts.map(counted), atoms.length);
  for (const selection of wholes) {
    const count = within(selection).length;
    if (count === 0 || count >= minimumCell) continue;
    guarded++;
    const width = widthOf(
      counted(selection),
      atoms.map((atom) => within(atom).length),
      freedom
    );
    if (width < minimumCell - 1e-6) leaks.push({ of: selection, side: 'people', width, least: minimumCell });
  }
  return { guarded, leaks };
};

describe('what few participants, or one above all, cost before or after', () => {
  let world: RowsWorld;
  beforeAll(async () => {
    world = await rowsWorld();
  });

  it('cannot be reckoned from all selections together, and could be from those that are enough by themselves', {
    timeout: 300_000
  }, async () => {
    let [guarded, told, open] = [0, 0, 0];
    for (const { seed, minimumCell, people: count, ...shape } of fc.sample(worlds, { seed: 1905, numRuns: 8 })) {
      const kommuner = ['210', '217', '190', '151'].slice(0, shape.kommuner);
      const groups = ['unge', 'voksne'].slice(0, shape.groups);
      const people = peopleOf(seed, kommuner, groups, count);
      await world.clear();
      await put(world, people, kommuner);
      const areaSets = [allAreas, ['familie'], ['skole'], ['skole', 'sundhed']];
      const selections = subsetsOf(kommuner).flatMap((chosen) =>
        subsetsOf(groups).flatMap((targetGroups) => areaSets.map((areas): Selection => ({ kommuner: chosen, targetGroups, areas })))
      );
      const all = await toldOf(world, selections, minimumCell);
      const attacked = attack(people, kommuner, groups, all, minimumCell);
      expect(attacked.leaks).toEqual([]);
      guarded += attacked.guarded;
      told += all.sums.before.length + all.sums.after.length;
      const enough = (side: (typeof sides)[number]) =>
        selections.filter((of) => {
          const costs = people
            .filter(({ kommune, group }) => of.kommuner.includes(kommune) && of.targetGroups.includes(group))
            .map(({ costs: own }) => of.areas.reduce((sum, area) => sum + (own[side].get(area) ?? 0), 0))
            .filter((cost) => cost > 0)
            .sort((a, b) => b - a);
          const [largest = 0, second = 0] = costs;
          return costs.length >= minimumCell && !isDominated({ largest, second, total: costs.reduce((sum, cost) => sum + cost, 0) });
        });
      const byThemselves = { sums: { before: enough('before'), after: enough('after') }, counts: [] };
      open += attack(people, kommuner, groups, byThemselves, minimumCell).leaks.length;
    }
    expect(guarded).toBeGreaterThan(200);
    expect(told).toBeGreaterThan(200);
    expect(open).toBeGreaterThan(50);
  });
});
