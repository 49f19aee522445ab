import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/domain/disclosure.ts';
import type { Filters } from '../../src/domain/filters.ts';
import { costOverlap } from '../../src/measures/costOverlap.ts';
import { costLasting, costLastingFamilies } from '../../src/measures/costPotentialLasting.ts';
import { isIncomplete, sharedCitizens } from '../../src/measures/costPotentialParallel.ts';
import type { Measure, Sources } from '../../src/measures/measure.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';

const filters: Filters = {
  year: 2019,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  prices: 'loebende',
  trials: [],
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 1
};

const ask = async <A>(measure: Measure<A>, rows: readonly CostRow[]): Promise<A> =>
  measure.ask({ ledger: await ledgerOf(rows) } as unknown as Sources, filters);

const posted = (borger_id: string, omraade: string, beloeb: number, aar = 2019, familie_id: string | null = null): CostRow => ({
  borger_id,
  omraade,
  beloeb,
  aar,
  kommunekode: '210',
  familie_id
});
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const shown = (published: Published<number> | undefined) => (published?.shown ? published.value : published?.reason);

describe('lasting high-cost courses', () => {
  /** 20 who cost much in both years, 20 who do so in 2019 alone, 360 who never do: 40 of 400 are 10 %. */
  const town = (lastingFamily: string | null = null): CostRow[] => [
    ...times(20, (i) =>
      [2018, 2019].map((aar) => posted(`A${i}`, 'familie', 600_000 + i, aar, lastingFamily && `${lastingFamily}${i}`))
    ).flat(),
    ...times(20, (i) => [2018, 2019].map((aar) => posted(`A${i}`, 'skole', 100_000, aar, lastingFamily && `${lastingFamily}${i}`))).flat(),
    ...times(20, (i) => posted(`N${i}`, 'familie', 500_000 + i)),
    ...times(20, (i) => posted(`N${i}`, 'skole', 50_000)),
    ...times(20, (i) => posted(`O${i}`, 'familie', 700_000, 2018)),
    ...times(360, (i) => [2018, 2019].map((aar) => posted(`R${i}`, 'skole', 1000 + i, aar))).flat()
  ];

  it('are counted, with what they cost each budget', async () => {
    const answer = await ask(costLasting, town());
    expect(answer?.other).toBe(2018);
    expect(shown(answer?.courses)).toBe(20);
    expect(shown(answer?.cost)).toBe(20 * 700_000 + 190);
    expect(answer?.parts.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['familie', 20 * 600_000 + 190],
      ['skole', 2_000_000]
    ]);
  });

  it('withhold a budget of a few, and the smallest other one that would give it away', async () => {
    const rows = town().filter(({ borger_id, omraade }) => !(borger_id === 'A0' && omraade === 'skole'));
    const answer = await ask(costLasting, [...rows, posted('A1', 'ældre', 5000), posted('A2', 'ældre', 5000)]);
    expect(answer?.parts.map(({ name, value }) => [name, value.shown])).toEqual([
      ['familie', true],
      ['skole', false],
      ['ældre', false]
    ]);
    expect(shown(answer?.cost)).toBe(20 * 700_000 + 190 - 100_000 + 10_000);
  });

  it('withhold a budget where what remains of the most expensive is a few', async () => {
    const rows = town().filter(
      ({ borger_id, omraade }) => !(omraade === 'skole' && borger_id.startsWith('N') && borger_id !== 'N1' && borger_id !== 'N2')
    );
    const answer = await ask(costLasting, rows);
    expect(shown(answer?.parts.find(({ name }) => name === 'skole')?.value)).toBe('too-few-outside');
  });

  it('withhold everything where those who stayed are a few, or all but a few', async () => {
    const few = town().filter(({ borger_id, aar }) => !(aar === 2018 && borger_id.startsWith('A') && Number(borger_id.slice(1)) > 2));
    const answer = await ask(costLasting, few);
    expect(shown(answer?.courses)).toBe('too-few');
    expect(answer?.parts.every(({ value }) => !value.shown)).toBe(true);
  });

  it('say that one year is not enough', async () => {
    const answer = await ask(
      costLasting,
      town().filter(({ aar }) => aar === 2019)
    );
    expect(answer?.other).toBeNull();
    expect(shown(answer?.cost)).toBe('undefined-value');
  });

  it('count families and leave out citizens without one', async () => {
    expect(shown((await ask(costLastingFamilies, town('F')))?.courses)).toBe(20);
    expect(shown((await ask(costLastingFamilies, town()))?.courses)).toBe(0);
  });
});

describe('citizens on several budgets', () => {
  const on = (count: number, name: string, areas: readonly string[]): CostRow[] =>
    times(count, (i) => areas.map((area) => posted(`${name}${i}`, area, 1000))).flat();
  /** 30 on a, b and c; 10 on a, b and d; 3 on b, c and d; 4 on a, c and e; 8 on a and b. */
  const world = [
    ...on(30, 'A', ['a', 'b', 'c']),
    ...on(10, 'B', ['a', 'b', 'd']),
    ...on(3, 'C', ['b', 'c', 'd']),
    ...on(4, 'D', ['a', 'c', 'e']),
    ...on(8, 'E', ['a', 'b']),
    ...on(50, 'F', ['a'])
  ];

  it('are those of the combinations that are shown', async () => {
    const overlap = await ask(costOverlap, world);
    if (!overlap) throw new Error('no answer');
    const shared = sharedCitizens(overlap, 5);
    expect(shared.map(({ budgets, together }) => [budgets, shown(together)])).toEqual([
      [2, 8],
      [3, 47]
    ]);
    const three = new Map(shared[1]?.byBudget.map(({ name, value }) => [name, shown(value)]));
    // The two small combinations, 7 citizens together, are on no named budget.
    expect(Object.fromEntries(three)).toEqual({ a: 40, b: 40, c: 30, d: 10, e: 'too-few', '': 7 });
    expect(isIncomplete(overlap, shared, 3)).toBe(false);
  });

  it('never hold more than the combinations show: a budget alone cannot be reckoned back to a few', async () => {
    const overlap = await ask(costOverlap, world);
    if (!overlap) throw new Error('no answer');
    const [, three] = sharedCitizens(overlap, 5);
    const listed = overlap.combinations.filter(({ areas, citizens }) => areas.length === 3 && citizens.shown);
    for (const { name, value } of three?.byBudget ?? []) {
      if (name === '' || !value.shown) continue;
      expect(value.value).toBe(
        listed.filter(({ areas }) => areas.includes(name)).reduce((sum, { citizens }) => sum + (citizens.shown ? citizens.value : 0), 0)
      );
    }
  });
});
