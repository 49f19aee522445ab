import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import { linePercents } from '../../src/ledger/composition.ts';
import { type Composition, costComposition } from '../../src/measures/costComposition.ts';
import { selected, sums, unitOf } from '../ledger/reckoning.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { seededFilters, seededPostings, sumOf } from '../world/seededCosts.ts';

const ask = async (rows: readonly CostRow[], filters: Partial<Filters> = {}, by: 'omraade' | 'lov' = 'omraade') => {
  const sources = { ledger: await ledgerOf(rows) };
  return costComposition[by].ask(sources, { ...seededFilters, ...filters });
};

const citizens = (count: number, from: number, postings: readonly (readonly [omraade: string, beloeb: number])[]): CostRow[] =>
  Array.from({ length: count }, (_, i) =>
    postings.map(([omraade, beloeb]) => ({ borger_id: `B${from + i}`, aar: 2019, kommunekode: 210, omraade, beloeb }))
  ).flat();

const partOf = (composition: Composition | undefined, name: string) => composition?.parts.find((part) => part.name === name);

describe('what the most expensive cost each budget', () => {
  it('is half of one budget and nothing of the other', async () => {
    const answer = await ask([
      ...citizens(10, 0, [['handicap', 9_000]]),
      ...citizens(90, 10, [
        ['handicap', 100],
        ['skole', 100]
      ])
    ]);
    const at = answer?.at(10);
    expect(at?.citizens).toEqual({ shown: true, value: 10 });
    expect(at?.top.shown && at.top.value).toBeCloseTo(90_000, 6);
    const handicap = partOf(at, 'handicap');
    expect(handicap?.top.shown && handicap.top.value).toBeCloseTo(90_000, 6);
    expect(handicap?.all.shown && handicap.all.value).toBeCloseTo(99_000, 6);
    expect(handicap?.share.shown && handicap.share.value).toBeCloseTo(90 / 99, 9);
    expect(partOf(at, 'skole')?.top).toEqual({ shown: true, value: 0 });
  });

  it('tells nothing of a share that is no line', async () => {
    const at = (await ask(citizens(100, 0, [['handicap', 100]])))?.at(60.5);
    expect([at?.top.shown, at?.share.shown, at?.citizens.shown, partOf(at, 'handicap')?.top.shown]).toEqual([false, false, false, false]);
  });

  it('shares the places that are left among equals at the line', async () => {
    const answer = await ask([
      ...citizens(20, 0, [
        ['handicap', 500],
        ['skole', 500]
      ]),
      ...citizens(80, 20, [['skole', 100]])
    ]);
    const { top } = partOf(answer?.at(10), 'handicap') ?? {};
    expect(top?.shown && top.value).toBeCloseTo(5_000, 6);
  });

  it('withholds a budget of few among them, and another that it could be reckoned from', async () => {
    const answer = await ask([
      ...citizens(3, 0, [
        ['handicap', 9_000],
        ['skole', 500]
      ]),
      ...citizens(20, 3, [
        ['skole', 5_000],
        ['sundhed', 4_000]
      ]),
      ...citizens(80, 23, [
        ['handicap', 50],
        ['skole', 50],
        ['sundhed', 50]
      ])
    ]);
    const at = answer?.at(20);
    expect(partOf(at, 'handicap')?.top.shown).toBe(false);
    expect(at?.parts.filter(({ top }) => !top.shown).length).toBeGreaterThanOrEqual(2);
    expect(at?.top.shown).toBe(true);
  });

  it('is withheld where the few outside the group follow from what everyone costs', async () => {
    const answer = await ask([
      ...citizens(10, 0, [['handicap', 9_000]]),
      ...citizens(3, 10, [['handicap', 10]]),
      ...citizens(87, 13, [['skole', 100]])
    ]);
    expect(partOf(answer?.at(10), 'handicap')?.top).toEqual({ shown: false, reason: 'too-few-outside' });
  });
});

describe.each([
  ['everyone', {}],
  ['one kommune', { kommuner: ['210'] }],
  ['families', { unit: 'familie' }],
  ['two areas', { areas: ['familie', 'skole'] }]
] as const)('composition of %s', (_, chosen) => {
  const rows = seededPostings(0.31, 900, [2019]);
  const filters: Filters = { ...seededFilters, ...chosen };

  /** Kr. of each part, in the group and altogether, from the postings. */
  const reckoned = (percent: number, by: 'omraade' | 'lov') => {
    const costs = sums(rows, filters);
    const ranked = [...costs.values()].map((cost) => Math.max(0, cost)).sort((a, b) => b - a);
    const places = (ranked.length * percent) / 100;
    const memberOf = (cost: number) => {
      const above = ranked.filter((one) => one > cost).length;
      const equal = ranked.filter((one) => one === cost).length;
      return Math.max(0, Math.min(1, (places - above) / equal));
    };
    const members = new Map([...costs].map(([unit, cost]) => [unit, cost > 0 ? memberOf(cost) : null]));
    const parts = new Map<string, { top: number; all: number }>();
    for (const row of selected(rows, filters)) {
      const member = members.get(unitOf(row, filters.unit)) ?? null;
      if (member === null) continue;
      const part = parts.get(row[by] ?? '') ?? { top: 0, all: 0 };
      parts.set(row[by] ?? '', { top: part.top + row.beloeb * member, all: part.all + row.beloeb });
    }
    return parts;
  };

  it.each(['omraade', 'lov'] as const)(
    'equals the plain reckoning by %s where it is shown, and sums to the whole where nothing is withheld',
    async (by) => {
      const answer = await ask(rows, filters, by);
      let shown = 0;
      for (const percent of [1, 2.5, 5, 10, 20, 33.3, 50]) {
        const at = answer?.at(percent);
        const expected = reckoned(percent, by);
        for (const { name, top, all, share } of at?.parts ?? []) {
          const own = expected.get(name) ?? { top: Number.NaN, all: Number.NaN };
          if (top.shown) expect(top.value).toBeCloseTo(own.top, 4);
          if (all.shown) expect(all.value).toBeCloseTo(own.all, 4);
          if (share.shown) expect(share.value).toBeCloseTo(own.top / own.all, 8);
          if (top.shown) shown++;
        }
        const whole = sumOf([...expected.values()].map((part) => part.top));
        if (at?.top.shown) expect(at.top.value).toBeCloseTo(whole, 3);
        if (at?.parts.every(({ top }) => top.shown))
          expect(sumOf(at.parts.map(({ top }) => (top.shown ? top.value : 0)))).toBeCloseTo(whole, 3);
      }
      expect(shown).toBeGreaterThan(3);
    }
  );
});

describe('two groups that are both shown', () => {
  it('differ in every budget by nobody or by enough people, whatever the reader drags to', async () => {
    const rows = seededPostings(0.77, 300, [2019]);
    const answer = await ask(rows, { minimumCell: 5 });
    const costs = sums(rows, seededFilters);
    const ranked = [...costs.entries()].filter(([, cost]) => cost > 0).sort(([, a], [, b]) => b - a);
    const count = costs.size;
    const distinct = new Set(ranked.map(([, cost]) => cost)).size;
    expect(distinct).toBeGreaterThan(50);
    const names = answer?.at(10).parts.map(({ name }) => name) ?? [];
    for (const name of names) {
      const users = new Set(selected(rows, seededFilters).flatMap((row) => (row.omraade === name ? [unitOf(row, 'borger')] : [])));
      let before: number | null = null;
      for (const percent of linePercents.filter((one) => one <= 50)) {
        if (!partOf(answer?.at(percent), name)?.top.shown) continue;
        const places: number = (count * percent) / 100;
        if (before !== null) {
          const [from, to] = [before, places];
          // Everyone who lies between the lines even in part, equals of those at a line too.
          const low = ranked[Math.min(ranked.length, Math.ceil(to)) - 1]?.[1] ?? 0;
          const high = ranked[Math.floor(from)]?.[1] ?? 0;
          const between = ranked.filter(([unit, cost]) => cost >= low && cost <= high && users.has(unit)).length;
          expect(between === 0 || between >= 5, `${name}: ${between} people up to ${percent} %`).toBe(true);
        }
        before = places;
      }
    }
  });
});
