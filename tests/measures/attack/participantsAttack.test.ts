import { randomInt, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinimumCell } from '../../../src/domain/disclosure.ts';
import { type ParticipantQuestions, ParticipantRecords } from '../../../src/participants/participantRecords.ts';
import { unguarded } from '../../world/participants.ts';
import { freedomOf, widthOf } from './bounds.ts';
import {
  type Chosen,
  everySelection,
  isChosen,
  type Told,
  type Trait,
  type TraitName,
  tablesOf,
  toldOf,
  traits,
  type Village,
  villageOf
} from './village.ts';

const villages = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  kommuner: fc.integer({ min: 2, max: 3 }),
  months: fc.integer({ min: 3, max: 4 }),
  people: fc.integer({ min: 20, max: 120 }),
  minimumCell: fc.constantFrom<MinimumCell>(3, 5)
});

interface Leak {
  readonly seed: number;
  readonly minimumCell: MinimumCell;
  readonly of: Chosen;
  readonly classes: readonly string[];
  readonly people: number;
  readonly width: number;
}

/** Tries to reckon small numbers of people of each class of a trait, from all that is told of it and of those who joined. */
const attack = (village: Village, told: readonly Told[], name: TraitName, minimumCell: MinimumCell, most: number, seed: number) => {
  const { classes, of }: Trait = traits[name];
  const cells = village.kommuner.flatMap((kommune) =>
    village.groups.flatMap((group) => village.months.flatMap((_, month) => classes.map((own) => ({ kommune, group, month, own }))))
  );
  const joined: readonly string[] = name === 'steps' ? ['3', '4', '5', '6'] : classes.filter((own) => own !== 'not');
  const weights = (chosen: Chosen, counted: readonly string[]) => {
    const isIn = isChosen(chosen);
    return cells.map((cell) => (isIn(cell) && counted.includes(cell.own) ? 1 : 0));
  };
  const countedBy = ({ trait, classes: own }: Told): readonly string[] | null =>
    trait === name ? own : trait === 'joined' ? joined : trait === 'steps' && own.length === 6 ? classes : null;
  const freedomBy = (some: readonly Told[]) => {
    const equations = new Map<string, number[]>();
    for (const one of some) {
      const counted = countedBy(one);
      if (!counted) continue;
      const row = weights(one.chosen, counted);
      equations.set(row.join(''), row);
    }
    return freedomOf([...equations.values()], cells.length);
  };
  const truth = cells.map(
    (cell) =>
      village.people.filter(
        (one) => one.kommune === cell.kommune && one.group === cell.group && one.month === cell.month && of(one) === cell.own
      ).length
  );
  const freedom = freedomBy(told);
  const ofEverybody = freedomBy(told.filter(({ isOfEverybody }) => isOfEverybody));
  const small = everySelection(village).flatMap((chosen) =>
    [...classes.map((own): readonly string[] => [own]), joined].flatMap((counted) => {
      const row = weights(chosen, counted);
      const people = row.reduce<number>((sum, weight, i) => sum + weight * (truth[i] as number), 0);
      return people > 0 && people < minimumCell ? [{ chosen, counted, row, people }] : [];
    })
  );
  const source = randomLcg(seed / 1_000_001);
  const pick = (limit: number) => randomInt.source(source)(limit)();
  const tried = small.length <= most ? small : Array.from({ length: most }, () => small[pick(small.length)] as (typeof small)[number]);
  const leaks = tried.flatMap(({ chosen, counted, row, people }): Leak[] => {
    const width = widthOf(row, truth, freedom);
    // What the figures of everybody tell by themselves is not for the guard of selections.
    return width < minimumCell - 1e-6 && widthOf(row, truth, ofEverybody) >= minimumCell
      ? [{ seed, minimumCell, of: chosen, classes: counted, people, width }]
      : [];
  });
  return { tried: tried.length, leaks };
};

const attacked = async (runs: number, most: number, isOpen: boolean) => {
  const found = { tried: 0, told: 0, leaks: [] as Leak[] };
  for (const { minimumCell, ...shape } of fc.sample(villages, { seed: 1905, numRuns: runs })) {
    const village = villageOf({ ...shape, seed: shape.seed / 1_000_001 });
    const records = new ParticipantRecords();
    await records.commitParticipants(tablesOf(village));
    const participants: ParticipantQuestions = isOpen ? unguarded(records) : records;
    const told: Told[] = [];
    for (const chosen of everySelection(village)) told.push(...(await toldOf(participants, village, chosen, minimumCell)));
    found.told += told.length;
    for (const name of Object.keys(traits) as TraitName[]) {
      const { tried, leaks } = attack(village, told, name, minimumCell, most, shape.seed);
      found.tried += tried;
      found.leaks.push(...leaks);
    }
  }
  return found;
};

describe('from all selections together, how few people there are of any class', () => {
  it('cannot be reckoned', async () => {
    const { leaks, told, tried } = await attacked(14, 12, false);
    expect(leaks).toEqual([]);
    expect(tried).toBeGreaterThan(500);
    expect(told).toBeGreaterThan(5000);
  });

  it('could be without the guard of selections', async () => {
    expect((await attacked(4, 15, true)).leaks.length).toBeGreaterThan(20);
  });
});
