import { randomInt, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import * as costOrder from '../../src/ledger/costOrder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { moversIn, togetherIn } from '../../src/ledger/movers.ts';
import { netOfSlots } from '../../src/ledger/orderedCells.ts';
import { rankingOf, standingInOrder, standingOf } from '../../src/ledger/ranking.ts';
import { keptIn, netOf } from '../../src/ledger/selection.ts';
import { sumsOf } from '../../src/ledger/sums.ts';
import { type CostRow, ledgerOf, yearOf } from '../world/ledger.ts';
import { seededFilters } from '../world/seededCosts.ts';

vi.mock('../../src/ledger/costOrder.ts', async (original) => {
  const real = await original<typeof costOrder>();
  return { ...real, orderWithin: vi.fn(real.orderWithin) };
});

/** Few sums, many of them equal, negative or nothing; a tenth of the citizens move or change målgruppe. */
const rowsOf = (seed: number, count: number): CostRow[] => {
  const source = randomLcg(seed);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(source() * choices.length)] as T;
  return Array.from({ length: count }, () => {
    const citizen = Math.floor(source() * (count / 2));
    const isSettled = source() < 0.9;
    return {
      borger_id: `B${citizen}`,
      aar: 2019,
      kommunekode: isSettled ? (['151', '210', '376'][citizen % 3] as string) : one(['151', '210', '376']),
      maalgruppe: isSettled ? (['unge', 'voksne', null][citizen % 3] as string | null) : one(['unge', 'voksne', null]),
      omraade: one(['familie', 'skole', 'ældre']),
      beloeb: one([-40, 0, 10, 10, 25, 25.5, 700])
    };
  });
};

describe('who stands in order', () => {
  it('is told the same of as who is sorted', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.double({ min: 0, max: 0.999, noNaN: true }),
          count: fc.integer({ min: 1, max: 120 }),
          kommuner: fc.constantFrom(null, [210], [151, 376], [999]),
          targetGroups: fc.constantFrom(null, [1], [1, 2]),
          areas: fc.constantFrom(null, [1], [1, 2]),
          percents: fc.uniqueArray(fc.double({ min: 0, max: 130, noNaN: true }), { maxLength: 6 })
        }),
        ({ seed, count, percents, ...chosen }) => {
          const year = yearOf(rowsOf(seed, count));
          const selection = { ...chosen, unit: 'borger' as const };
          const net = netOf(year, selection.areas);
          const sums = sumsOf(year, selection, net);
          const units = { keys: sums.keys.slice(), sums: sums.sums.slice() };
          const { costs } = rankingOf(units);
          const sorted = standingOf(rankingOf(units), () => units);
          const { areas } = selection;
          const order = areas ? costOrder.orderWithin(year, netOfSlots(year.ordered('omraade'), areas)) : year.alone;
          const movers = moversIn(
            togetherIn(
              year,
              Float64Array.from(year.together, (entry) => net[entry] as number)
            ),
            keptIn(year, selection)
          );
          const ordered = standingInOrder(year, () => order, movers, selection);
          const places = [...percents].sort((a, b) => a - b).flatMap((percent) => [(percent * count) / 200]);
          expect([ordered.count, ordered.negatives, ordered.least()]).toEqual([sorted.count, sorted.negatives, sorted.least()]);
          expect(ordered.linesAt(places)).toEqual(sorted.linesAt(places));
          expect(ordered.thresholdsAt(places)).toEqual(sorted.thresholdsAt(places));
          expect(ordered.thresholdsAt(places)).toEqual(places.map((place) => costs[Math.ceil(place) - 1] ?? 0));
          const whoIn = (line: number, standing: typeof sorted) => {
            const costliest = standing.costliest(line).flatMap(({ keys, sums: own }) => [...keys].map((key, i) => [key, own[i] as number]));
            return costliest.sort(([a = 0], [b = 0]) => a - b);
          };
          for (const { places: wanted, line, above, equal } of ordered.linesAt(places).lines)
            expect([line, above, equal]).toEqual([
              costs[Math.floor(wanted)] ?? 0,
              costs.filter((cost) => cost > (costs[Math.floor(wanted)] ?? 0)).length,
              costs.filter((cost) => cost === (costs[Math.floor(wanted)] ?? 0)).length
            ]);
          for (const line of [0, 10, 25.5, 1e9]) expect(whoIn(line, ordered)).toEqual(whoIn(line, sorted));
          const between = (lines: readonly number[], standing: typeof sorted) =>
            standing.unitsBetween(lines).map((columns) => columns.flatMap((keys) => [...keys]).sort((a, b) => a - b));
          for (const lines of [[], [700], [25.5, 10, 10, 0.01]]) {
            expect(between(lines, ordered)).toEqual(between(lines, sorted));
            expect(between(lines, ordered)).toHaveLength(lines.length + 2);
          }
        }
      )
    );
  });
});

describe('the cost at a line', () => {
  it.each(['few sums, many of them equal', 'many sums'])('is found among thousands, who are not all gone through: %s', (sums) => {
    const amount = randomInt.source(randomLcg(0.4))(1, 9_000);
    const rows = rowsOf(0.3, 12_000).map((row) => (sums === 'many sums' ? { ...row, beloeb: amount() } : row));
    const year = yearOf(rows);
    const order = year.alone;
    const net = Float64Array.from(year.together, (entry) => year.net[entry] as number);
    const places = [0, 1, 40, 513.5, 700, 1_200.5, 1_500, 2_900, 9_000];
    for (const [kommuner, targetGroups] of [
      [[151, 376], null],
      [[210, 376], [1]],
      [[210], [1]],
      [[999], null]
    ] as const) {
      const selection = { kommuner, targetGroups, areas: null, unit: 'borger' as const };
      const movers = moversIn(togetherIn(year, net), keptIn(year, selection));
      const { costs } = rankingOf(sumsOf(year, selection, year.net));
      expect(standingInOrder(year, () => order, movers, selection).thresholdsAt(places)).toEqual(
        places.map((place) => costs[Math.ceil(place) - 1] ?? 0)
      );
    }
  });
});

/** More than have costs, of everybody and of each målgruppe. */
const residents = [2015, 2018, 2019].flatMap((year) =>
  ['151', '210', '376'].flatMap((kommune) =>
    [null, 'unge', 'voksne'].map((targetGroup) => ({ year, kommune, targetGroup, residents: targetGroup === null ? 400 : 150 }))
  )
);

describe('citizens in order of cost', () => {
  it('are told the same of as families that each are one citizen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.double({ min: 0, max: 0.999, noNaN: true }),
          kommuner: fc.constantFrom([], ['210'], ['151', '376']),
          targetGroups: fc.constantFrom([], ['unge'], ['unge', 'voksne']),
          areas: fc.constantFrom([], ['familie'], ['familie', 'skole']),
          denominator: fc.constantFrom('indbyggere' as const, 'modtagere' as const)
        }),
        async ({ seed, ...chosen }) => {
          const rows = [2018, 2019].flatMap((aar, i) => rowsOf((seed + i / 7) % 1, 400).map((row) => ({ ...row, aar })));
          const ledger = await ledgerOf(
            rows.map((row) => ({ ...row, familie_id: null })),
            residents
          );
          const family = [
            ...rows.map((row) => ({ ...row, familie_id: null })),
            // A family in another year, so that families are told.
            { ...(rows[0] as CostRow), aar: 2015, familie_id: 'F1' }
          ];
          const withFamilies = await ledgerOf(family, residents);
          const filters = { ...seededFilters, ...chosen, year: 2018 };
          const told = await allOf(ledger, filters);
          expect(told).toEqual(await allOf(withFamilies, { ...filters, unit: 'familie' }));
          expect(told.map((answer) => answer === null)).toEqual(told.map(() => false));
        }
      ),
      { numRuns: 40 }
    );
  });

  it('are told of in any number of areas', async () => {
    const areas = Array.from({ length: 33 }, (_, i) => `område ${i}`);
    const posting = (citizen: number, omraade = '') => ({ borger_id: `B${citizen}`, aar: 2019, kommunekode: 210, omraade, beloeb: 10 });
    const rows = areas.flatMap((area, i) => [posting(i, area), posting(i, areas[32]), posting(40 + i, area)]);
    const overlap = await (await ledgerOf(rows)).overlap(seededFilters);
    const counts = overlap?.rows.map((row) => [row.areas.length, row.units, row.cost]);
    // Each of the first 32 areas by itself and with the last one; the last one by itself for two citizens, one of whom posts twice.
    expect(counts?.filter(([length]) => length === 2)).toEqual(Array.from({ length: 32 }, () => [2, 1, 20]));
    expect(counts?.filter(([length]) => length === 1)).toHaveLength(33);
    expect(counts?.find(([, units]) => units === 2)).toEqual([1, 2, 30]);
  });

  it.each([5, 33])('are told of in some areas, of %i, as if nothing else had been posted', async (count) => {
    const areas = Array.from({ length: count }, (_, i) => `område ${String(i).padStart(2, '0')}`);
    const source = randomInt.source(randomLcg(0.7));
    const [area, law] = [source(0, count), source(0, 3)];
    const rows = [2018, 2019].flatMap((aar) =>
      rowsOf(0.2, 1_200).map((row) => ({ ...row, aar, omraade: areas[area()] as string, lov: `L${law()}` }))
    );
    for (const chosen of [[areas[1]], [areas[0], areas[2]], areas.slice(1, -1)] as string[][]) {
      const only = rows.filter(({ omraade }) => chosen.includes(omraade));
      const filters = { ...seededFilters, areas: chosen, kommuner: ['151', '210'] };
      const [whole, part] = [await ledgerOf(rows, residents), await ledgerOf(only, residents)];
      const told = await inSums(whole, filters);
      expect(told).toEqual(await inSums(part, { ...filters, areas: [] }));
      expect(told.map((answer) => answer === null)).toEqual(told.map(() => false));
    }
  });

  it('are put in order once by the same areas', async () => {
    const ledger = await ledgerOf(rowsOf(0.5, 2000));
    const filters = { ...seededFilters, areas: ['familie', 'skole'], kommuner: ['151', '210'] };
    vi.mocked(costOrder.orderWithin).mockClear();
    const before = await allOf(ledger, filters);
    const after = await allOf(ledger, { ...filters, targetGroups: ['unge'] });
    expect(before).not.toEqual(after);
    expect(costOrder.orderWithin).toHaveBeenCalledTimes(1);
  });
});

/** What does not depend on who else is told of (bands of two years tell who costs something else), by laws too; in the order of their names. */
const inSums = async (ledger: Ledger, filters: Filters): Promise<unknown[]> => {
  const laws = rounded(await ledger.composition(filters, 'lov'));
  const told = JSON.stringify([...(await allOf(ledger, filters)).toSpliced(persistenceAt, 1), laws], (key, value) => {
    if (['differsByFew', 'sizesThatDiffer', 'value'].includes(key)) return undefined;
    return key === 'rows' && value[0]?.name !== undefined ? value.toSorted((a: Named, b: Named) => (a.name < b.name ? -1 : 1)) : value;
  });
  return JSON.parse(told);
};

/** Among all answers. */
const persistenceAt = 4;

interface Named {
  readonly name: string;
}

/** Combinations in one order; to a hundredth of a krone: what is added in another order differs by the dust of binary fractions. */
const allOf = async (ledger: Ledger, filters: Filters): Promise<unknown[]> => {
  const answers = [
    await ledger.concentration(filters, [1, 5, 10]),
    await ledger.byKommune(filters, [1, 10]),
    await ledger.composition(filters, 'omraade'),
    await ledger.overlap(filters).then((answer) => answer?.rows.toSorted((a, b) => (a.areas.join() < b.areas.join() ? -1 : 1))),
    await ledger.persistence(filters),
    await ledger.lasting(filters, false)
  ];
  return answers.map(rounded);
};

const rounded = (answer: unknown): unknown => {
  const inHundredths = (one: number) => (Math.round(one * 100) / 100 + 0).toFixed(2);
  // Of several who cost the same, either may be the largest.
  const told = (key: string, value: unknown) =>
    key.endsWith('Of')
      ? null
      : ArrayBuffer.isView(value)
        ? [...(value as Float64Array)].map((one) => inHundredths(one))
        : typeof value === 'number'
          ? inHundredths(value)
          : value;
  return JSON.parse(JSON.stringify(answer, told) ?? 'null');
};
