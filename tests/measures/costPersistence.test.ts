import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import { costPersistence, fromBands, toBands } from '../../src/measures/costPersistence.ts';
import { selected, sums, unitOf } from '../ledger/reckoning.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { seededFilters, seededPostings, sumOf } from '../world/seededCosts.ts';

const ask = async (rows: readonly CostRow[], filters: Partial<Filters> = {}) => {
  const sources = { ledger: await ledgerOf(rows) };
  return costPersistence.ask(sources, { ...seededFilters, year: 2018, ...filters });
};

let serial = 0;
/** Citizens who cost so much in each of the years from 2016; no posting where it is null. */
const living = (count: number, ...costs: readonly (number | null)[]): CostRow[] =>
  Array.from({ length: count }, () => `B${serial++}`).flatMap((borger_id) =>
    costs.flatMap((beloeb, i) => (beloeb === null ? [] : [{ borger_id, aar: 2016 + i, kommunekode: 210, omraade: 'familie', beloeb }]))
  );

const high = 90_000;
const low = 100;

describe('who stays among the most expensive', () => {
  it('is told by band, with the new and those who are gone in bands of their own', async () => {
    const answer = await ask([
      ...living(60, null, null, high, high),
      ...living(40, null, null, high, low),
      ...living(840, null, null, low, low),
      ...living(40, null, null, low, high),
      ...living(20, null, null, low, null),
      ...living(20, null, null, null, low)
    ]);
    expect([answer?.from, answer?.to]).toEqual([2018, 2019]);
    // All who cost the same stand together, in the highest group that they reach into.
    expect(answer?.flow.top1).toMatchObject({ top1: { value: 60 }, top25: { value: 40 } });
    expect(answer?.flow.top25).toMatchObject({ top1: { value: 40 }, top25: { value: 840 }, gone: { value: 20 } });
    expect(answer?.flow.new.top25).toEqual({ shown: true, value: 20 });
    expect(answer?.flow.new.gone).toEqual({ shown: true, value: 0 });
    expect(answer?.stays[0]).toMatchObject({ years: 1, citizens: { value: 100 }, stayed: { value: 60 }, share: { value: 0.6 } });
  });

  it('compares the last year with the one before it', async () => {
    const answer = await ask([...living(100, null, null, low, low)], { year: 2019 });
    expect([answer?.from, answer?.to]).toEqual([2018, 2019]);
  });

  it('is told over one year, two and three, all of which end in the same year', async () => {
    const answer = await ask([
      ...living(20, high, high, high, high),
      ...living(10, low, high, high, high),
      ...living(10, low, low, high, high),
      ...living(60, high, low, low, low),
      ...living(60, low, high, low, low),
      ...living(60, low, low, high, low),
      ...living(60, low, low, low, high),
      ...living(500, low, low, low, low)
    ]);
    expect(
      answer?.stays.map(({ years, from, stayed, citizens }) => [
        years,
        from,
        stayed.shown && stayed.value,
        citizens.shown && citizens.value
      ])
    ).toEqual([
      [1, 2018, 40, 100],
      [2, 2017, 30, 90],
      [3, 2016, 20, 80]
    ]);
  });

  it('is withheld over a longer time where those who stayed only a shorter one are few', async () => {
    const answer = await ask([
      ...living(30, null, high, high, high),
      ...living(2, null, low, high, high),
      ...living(60, null, high, low, low),
      ...living(60, null, low, high, low),
      ...living(60, null, low, low, high),
      ...living(600, null, low, low, low)
    ]);
    expect(answer?.stays.map(({ stayed }) => (stayed.shown ? stayed.value : stayed.reason))).toEqual([32, 'too-few-between']);
  });
});

describe.each([
  ['everyone', {}],
  ['one kommune', { kommuner: ['210'] }],
  ['families', { unit: 'familie' }],
  ['two areas', { areas: ['familie', 'skole'] }],
  ['few areas and a large cell', { areas: ['sundhed'], minimumCell: 10 }]
] as const)('persistence of %s', (_, chosen) => {
  const rows = seededPostings(0.11, 1_200, [2016, 2017, 2018, 2019]);
  const filters: Filters = { ...seededFilters, year: 2018, ...chosen };

  /** Band of each unit in a year, the long way. */
  const bandsIn = (year: number): Map<string, string> => {
    const costs = sums(rows, { ...filters, year });
    const ranked = [...costs.values()].filter((cost) => cost > 0).sort((a, b) => b - a);
    const lineAt = (percent: number) => ranked[Math.ceil((costs.size * percent) / 100 - 1e-9) - 1] ?? ranked.at(-1) ?? 0;
    const bands = new Map(selected(rows, { year, kommuner: filters.kommuner }).map((row) => [unitOf(row, filters.unit), 'none']));
    for (const [unit, cost] of costs) {
      const band = ([1, 5, 10, 25] as const).find((percent) => cost > 0 && cost >= lineAt(percent));
      bands.set(unit, cost <= 0 ? 'none' : band ? `top${band}` : 'rest');
    }
    return bands;
  };

  it('equals the plain reckoning where it is shown', async () => {
    const answer = await ask(rows, filters);
    const [before, after] = [bandsIn(2018), bandsIn(2019)];
    const counts = new Map<string, number>();
    for (const unit of new Set([...before.keys(), ...after.keys()])) {
      const key = `${before.get(unit) ?? 'new'} ${after.get(unit) ?? 'gone'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    let shown = 0;
    for (const from of fromBands) {
      for (const to of toBands) {
        const value = answer?.flow[from][to];
        const own = counts.get(`${from} ${to}`) ?? 0;
        if (own > 0 && own < filters.minimumCell) expect(value?.shown).toBe(false);
        if (!value?.shown) continue;
        expect(value.value, `${from} → ${to}`).toBe(own);
        shown++;
      }
    }
    expect(shown).toBeGreaterThan(5);
  });

  it('over several years is of those who were there every year', async () => {
    const answer = await ask(rows, filters);
    const bands = new Map([2016, 2017, 2018, 2019].map((year) => [year, bandsIn(year)]));
    const isTop = (unit: string, year: number) => ['top1', 'top5', 'top10'].includes(bands.get(year)?.get(unit) ?? '');
    expect(answer?.stays.map(({ years }) => years)).toEqual([1, 2, 3]);
    for (const { from, citizens, stayed, share } of answer?.stays ?? []) {
      const first = [...(bands.get(from)?.keys() ?? [])].filter((unit) => isTop(unit, from));
      const stayers = first.filter((unit) => [...bands.keys()].every((year) => year < from || isTop(unit, year)));
      if (citizens.shown) expect(citizens.value).toBe(first.length);
      if (stayed.shown) expect(stayed.value).toBe(stayers.length);
      if (share.shown) expect(share.value).toBe(stayers.length / first.length);
    }
  });

  it('lets no row or column with a withheld stream be told but for enough people', async () => {
    const answer = await ask(rows, filters);
    const [before, after] = [bandsIn(2018), bandsIn(2019)];
    const all = [...new Set([...before.keys(), ...after.keys()])];
    const left = (line: readonly { readonly shown: boolean; readonly value?: number }[], whole: number) =>
      whole - sumOf(line.map(({ value }) => value ?? 0));
    for (const from of fromBands) {
      const whole = all.filter((unit) => (before.get(unit) ?? 'new') === from).length;
      const rest = left(
        toBands.flatMap((to) => answer?.flow[from][to] ?? []),
        whole
      );
      expect(rest === 0 || rest >= filters.minimumCell || whole < filters.minimumCell, from).toBe(true);
    }
    for (const to of toBands) {
      const whole = all.filter((unit) => (after.get(unit) ?? 'gone') === to).length;
      const rest = left(
        fromBands.flatMap((from) => answer?.flow[from][to] ?? []),
        whole
      );
      expect(rest === 0 || rest >= filters.minimumCell || whole < filters.minimumCell, to).toBe(true);
    }
  });
});
