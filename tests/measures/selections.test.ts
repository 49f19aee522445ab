import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { costByKommune } from '../../src/measures/costByKommune.ts';
import { costComposition } from '../../src/measures/costComposition.ts';
import { costConcentration } from '../../src/measures/costConcentration.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { seededFilters } from '../world/seededCosts.ts';

const citizens = (count: number, kommunekode: string, maalgruppe: string, omraade = 'familie'): CostRow[] =>
  Array.from({ length: count }, (_, i) => ({
    borger_id: `${kommunekode} ${maalgruppe} ${omraade} ${i}`,
    aar: 2019,
    kommunekode,
    maalgruppe,
    omraade,
    beloeb: 1000
  }));

const peopleOf = async (ledger: Ledger, chosen: Partial<Filters>) => {
  const answer = await costConcentration.ask({ ledger }, { ...seededFilters, ...chosen });
  const people = answer?.population;
  return people?.shown ? people.value : people?.reason;
};

describe('two selections that differ by three citizens', () => {
  const rows = [
    ...citizens(3, '210', 'unge'),
    ...citizens(40, '210', 'voksne'),
    ...citizens(60, '210', 'ældre'),
    ...citizens(30, '217', 'unge'),
    ...citizens(50, '217', 'voksne'),
    ...citizens(70, '217', 'ældre')
  ];

  it('are not both told: the kommune is, the kommune without the three is not', async () => {
    const ledger = await ledgerOf(rows);
    expect(await peopleOf(ledger, {})).toBe(253);
    expect(await peopleOf(ledger, { kommuner: ['210'] })).toBe(103);
    expect(await peopleOf(ledger, { kommuner: ['210'], targetGroups: ['unge'] })).toBe('too-few');
    expect(await peopleOf(ledger, { kommuner: ['210'], targetGroups: ['voksne', 'ældre'] })).toBe('differs-by-few');
    expect(await peopleOf(ledger, { targetGroups: ['unge'] })).toBe(33);
    expect(await peopleOf(ledger, { targetGroups: ['voksne', 'ældre'] })).toBe(220);
    // Exchanged with the smallest beside them: the others are told one by one.
    expect(await peopleOf(ledger, { kommuner: ['210'], targetGroups: ['ældre'] })).toBe(60);
    expect(await peopleOf(ledger, { kommuner: ['217'], targetGroups: ['unge'] })).toBe('differs-by-few');
  });

  it('are both told where the three are more', async () => {
    const ledger = await ledgerOf([...rows, ...citizens(2, '210', 'unge', 'skole')]);
    expect(await peopleOf(ledger, { kommuner: ['210'], targetGroups: ['voksne', 'ældre'] })).toBe(100);
  });
});

it('withholds the kommune beside one of three citizens, in every figure of kommuner', async () => {
  const ledger = await ledgerOf([...citizens(3, '190', 'unge'), ...citizens(40, '201', 'unge'), ...citizens(400, '210', 'unge')]);
  expect(await peopleOf(ledger, {})).toBe(443);
  expect(await peopleOf(ledger, { kommuner: ['201', '210'] })).toBe('differs-by-few');
  expect(await peopleOf(ledger, { kommuner: ['190', '201'] })).toBe(43);
  const { kommuner } = await costByKommune.ask({ ledger }, seededFilters);
  expect(kommuner.map(({ share10 }) => (share10.shown ? 'shown' : share10.reason))).toEqual(['too-few', 'differs-by-few', 'shown']);
});

it('withholds an area of a kommune, and its partners, but not the whole nor the area of everybody', async () => {
  const rows = ['210', '217'].flatMap((kommune) => [
    ...citizens(50, kommune, 'unge'),
    ...citizens(kommune === '210' ? 2 : 30, kommune, 'unge', 'skole'),
    ...citizens(20, kommune, 'unge', 'sundhed')
  ]);
  const ledger = await ledgerOf(rows);
  const shown = async (kommuner: readonly string[]) => {
    const at = (await costComposition.omraade.ask({ ledger }, { ...seededFilters, kommuner }))?.at(10);
    return { all: at?.all.shown, parts: at?.parts.filter(({ all }) => all.shown).map(({ name }) => name) };
  };
  expect(await shown([])).toEqual({ all: true, parts: expect.arrayContaining(['familie', 'skole', 'sundhed']) });
  expect(await shown(['210'])).toEqual({ all: true, parts: ['familie'] });
  expect(await shown(['217'])).toEqual({ all: true, parts: ['familie'] });
});
