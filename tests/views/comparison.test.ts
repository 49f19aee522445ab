import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { TwinTable } from '../../src/charts/chart.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { formatCount, formatShare } from '../../src/domain/format.ts';
import { differs } from '../../src/domain/uncertainty.ts';
import { locationOf } from '../../src/state/place.svelte.ts';
import DifferenceTable from '../../src/views/compare/DifferenceTable.svelte';
import { areIdentical, compareTables, mainOf } from '../../src/views/compare/difference.ts';
import { appliesTo, changeOf } from '../../src/views/compare/there.ts';
import { sentenceText } from '../../src/views/compare/words.ts';

afterEach(cleanup);

const share = (value: number) => formatShare(value, 'da');
const count = (value: number) => formatCount(value, 'da');
const shown = (value: number): Published<number> => publicFigure(value);
const hidden = publish(0.7, { contributors: 2 }, 5);

/** With ordinary spaces. */
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

type Column = TwinTable['columns'][number];
type Values = Readonly<Record<string, Published<number>>>;
const table = (rows: Readonly<Record<string, Values>>, label = 'Andel af udgifterne'): TwinTable => ({
  nameLabel: 'Dyreste',
  columns: [
    { field: 'citizens', label: 'Borgere', format: count },
    { field: 'share', label, format: share },
    { field: 'low', label: 'Lavest', format: share },
    { field: 'high', label: 'Højest', format: share },
    { field: 'day', label: 'Frist', format: String, isCode: true }
  ],
  rows: Object.entries(rows).map(([key, values]) => ({ key, name: `${key} pct.`, values }))
});
const estimate = (value: number, reach: number): Values => ({
  share: shown(value),
  low: shown(value - reach),
  high: shown(value + reach)
});
const told = { here: 'Fredensborg', there: 'Helsingør', minimumCell: 5, language: 'da' } as const;
const sentence = (here: TwinTable, there: TwinTable): string => {
  const main = mainOf(compareTables(here, there, 'da'));
  return main ? plain(sentenceText(main, told)) : 'nothing';
};

describe('a sentence', () => {
  it('says two shares, their difference in percentage points, and that chance explains it', () => {
    expect(sentence(table({ 1: estimate(0.312, 0.03) }), table({ 1: estimate(0.289, 0.03) }))).toBe(
      '1 pct., andel af udgifterne. Fredensborg: 31,2 pct. Helsingør: 28,9 pct. Forskellen er 2,3 procentpoint og inden for usikkerheden.'
    );
  });

  it('says where chance does not', () => {
    expect(sentence(table({ 1: estimate(0.3, 0.001) }), table({ 1: estimate(0.4, 0.001) }))).toContain(
      'Forskellen er 10 procentpoint og større end usikkerheden.'
    );
  });

  it('says that uncertainty is not reckoned where an interval is missing on either side', () => {
    const plain = 'Forskellen er 10 procentpoint; usikkerheden er ikke beregnet her.';
    expect(sentence(table({ 1: estimate(0.3, 0.01) }), table({ 1: { share: shown(0.4) } }))).toContain(plain);
    expect(sentence(table({ 1: { ...estimate(0.3, 0.01), low: hidden } }), table({ 1: estimate(0.4, 0.01) }))).toContain(plain);
  });

  it('keeps what is withheld, with its words', () => {
    const text = sentence(table({ 1: estimate(0.312, 0.03) }), table({ 1: { share: hidden, low: hidden, high: hidden } }));
    expect(text).toBe('1 pct., andel af udgifterne. Fredensborg: 31,2 pct. Helsingør: færre end 5. Forskellen kan ikke vises.');
  });

  it('speaks of counts in their own format', () => {
    expect(sentence(table({ 1: { citizens: shown(1500) } }), table({ 1: { citizens: shown(200) } }))).toContain(
      'Fredensborg: 1.500. Helsingør: 200. Forskellen er 1.300;'
    );
  });

  it('does not call a difference what the eye cannot see', () => {
    expect(sentence(table({ 1: { share: shown(0.30001) } }), table({ 1: { share: shown(0.3) } }))).toContain('Der er ingen forskel');
  });
});

describe('the numbers', () => {
  it('are subtracted row by row and field by field, with the interval of the difference', () => {
    const [one] = compareTables(table({ 1: estimate(0.5, 0.03) }), table({ 1: estimate(0.4, 0.04), 5: estimate(0.9, 0.01) }), 'da');
    expect(one?.difference.shown && one.difference.value).toBeCloseTo(0.1, 12);
    // Three and four make five.
    expect(one?.low?.shown && one.low.value).toBeCloseTo(0.05, 12);
    expect(one?.high?.shown && one.high.value).toBeCloseTo(0.15, 12);
    expect(one?.isBeyond).toBe(differs({ share: 0.5, low: 0.47, high: 0.53 }, { share: 0.4, low: 0.36, high: 0.44 }));
  });

  const counted = (chance: Column['chance'], ...rows: readonly Values[]): TwinTable[] =>
    rows.map((values) => ({
      nameLabel: '',
      columns: [
        { field: 'share', label: 'Andel', format: share, ...(chance && { chance }) },
        ...['part', 'of', 'q1', 'q3'].map((field) => ({ field, label: field, format: count }))
      ],
      rows: [{ key: 'one', name: 'En', values }]
    }));
  const intervalIn = ([here, there]: TwinTable[]) => {
    const [first] = compareTables(here as TwinTable, there as TwinTable, 'da');
    return [first?.low, first?.high].map((end) => (end?.shown ? Number(end.value.toFixed(4)) : null));
  };

  it('of two shares of people have the interval of the example in the paper, by either count', () => {
    // 56 of 70 and 48 of 80: Newcombe (1998), table II, method 10.
    const [one, other] = [
      { share: shown(56 / 70), part: shown(56), of: shown(70) },
      { share: shown(48 / 80), part: shown(48), of: shown(80) }
    ];
    expect(intervalIn(counted({ of: 'of' }, one, other))).toEqual([0.0524, 0.3339]);
    expect(intervalIn(counted({ part: 'part' }, one, other))).toEqual([0.0524, 0.3339]);
    expect(intervalIn(counted(undefined, one, other))).toEqual([null, null]);
  });

  it('of two medians have an interval from their quartiles', () => {
    const median = (value: number, q1: number, q3: number, of: number) => ({
      share: shown(value),
      q1: shown(q1),
      q3: shown(q3),
      of: shown(of)
    });
    const here = counted({ median: { q1: 'q1', q3: 'q3', of: 'of' } }, median(30, 25, 35, 100), median(27, 24, 32, 400));
    // Standard errors 1.25 × 10 ÷ 13.5 and 1.25 × 8 ÷ 27, by hand.
    const reach = 1.96 * Math.hypot(12.5 / 13.5, 10 / 27);
    expect(intervalIn(here)).toEqual([Number((3 - reach).toFixed(4)), Number((3 + reach).toFixed(4))]);
  });

  it('have no interval where a count is withheld, or nobody is counted', () => {
    const some = { share: shown(0.5), part: shown(10), of: shown(20) };
    expect(intervalIn(counted({ of: 'of' }, { ...some, of: hidden }, some))).toEqual([null, null]);
    expect(intervalIn(counted({ of: 'of' }, { ...some, of: shown(0) }, some))).toEqual([null, null]);
    expect(intervalIn(counted({ part: 'part' }, { share: shown(0), part: shown(0) }, some))).toEqual([null, null]);
    expect(sentence(...(counted({ of: 'of' }, { ...some, of: hidden }, some) as [TwinTable, TwinTable]))).toContain('Der er ingen forskel');
  });

  it('leave out ends of intervals and codes, and fields of one table only', () => {
    const here = table({ 1: { ...estimate(0.5, 0.1), day: shown(20180630), citizens: shown(7) } });
    const there = table({ 1: { ...estimate(0.4, 0.1), day: shown(20190630) } });
    expect(compareTables(here, there, 'da').map(({ field }) => field)).toEqual(['share']);
  });

  it('tell nothing of a number that is withheld on either side', () => {
    const here = table({ 1: { share: hidden }, 5: { share: shown(0.5) } });
    const there = table({ 1: { share: shown(0.4) }, 5: { share: hidden } });
    expect(compareTables(here, there, 'da').map(({ difference }) => difference)).toEqual([hidden, hidden]);
  });

  it('are of the two rows where each has one of its own', () => {
    const [only] = compareTables(table({ 210: { share: shown(0.5) } }), table({ 217: { share: shown(0.4) } }), 'da');
    expect(only?.name).toBe('');
    expect(only?.difference.shown && only.difference.value).toBeCloseTo(0.1, 12);
    expect(compareTables(table({ 1: {}, 2: {} }), table({ 3: {}, 4: {} }), 'da')).toEqual([]);
  });

  it('put first what says most: an interval before a count, a later period before an earlier', () => {
    const both = { citizens: shown(10), ...estimate(0.5, 0.1) };
    const main = mainOf(compareTables(table({ 1: both }), table({ 1: { ...both, citizens: shown(90) } }), 'da'));
    expect(main?.field).toBe('share');
    const periods = (value: number) => table({ '2018K1': { share: shown(value) }, '2018K2': { share: shown(value) } });
    expect(mainOf(compareTables(periods(0.1), periods(0.2), 'da'))?.key).toBe('2018K2');
  });

  it('know a figure that does not change', () => {
    const same = table({ 1: { share: shown(0.5) }, 5: { share: shown(0.6) } });
    expect(areIdentical(compareTables(same, same, 'da'))).toBe(true);
    expect(areIdentical(compareTables(same, table({ 1: { share: shown(0.5) }, 5: { share: hidden } }), 'da'))).toBe(false);
  });
});

it('the table has here, there and the difference, and words where a number is withheld', () => {
  const compared = compareTables(
    table({ 1: estimate(0.5, 0.03), 5: { share: hidden } }),
    table({ 1: estimate(0.4, 0.04), 5: { share: shown(0.6) } }),
    'da'
  );
  const { container } = render(DifferenceTable, { id: 'cost-top-share', compared, ...told });
  const cell = (row: string, field: string) => container.querySelector(`tr[data-key="${row}"] td[data-field="${field}"]`);
  expect(Number(cell('1', 'difference')?.querySelector('data')?.value)).toBeCloseTo(0.1, 12);
  expect(cell('1', 'difference')?.textContent).toBe('+10 pct.point');
  expect(plain(cell('5', 'there')?.textContent)).toBe('60 %');
  for (const field of ['here', 'difference']) {
    expect(cell('5', field)?.textContent).toBe('færre end 5');
    expect(cell('5', field)?.querySelector('data')).toBeNull();
  }
  expect(container.innerHTML).not.toMatch(/0[.,]7\b|70/);
});

it('one choice is made otherwise there, and only where it applies', () => {
  const location = locationOf('#/udgifter?kommune=210&aar=2019&k=10');
  expect(changeOf({ kind: 'kommune', value: '217' }, location)).toEqual({ kommuner: ['217'] });
  expect(changeOf({ kind: 'alle', value: '' }, location)).toEqual({ kommuner: [] });
  expect(changeOf({ kind: 'aar', value: '2018' }, location)).toEqual({ year: 2018 });
  expect(changeOf({ kind: 'tilknyttet', value: '2018-01..2018-06' }, location).participants?.cohort).toEqual({
    from: '2018-01',
    to: '2018-06'
  });
  expect(changeOf({ kind: 'fase', value: 'efter' }, location).fit?.phases).toEqual(['efter']);
  expect((['costs', 'fit', 'participants', 'goals'] as const).filter((one) => appliesTo({ kind: 'aar', value: '2018' }, one))).toEqual([
    'costs'
  ]);
});
