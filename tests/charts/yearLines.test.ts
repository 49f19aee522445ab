import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import YearLines from '../../src/charts/YearLines.svelte';
import { labelledYears, runsOf, type YearRow, yearGaps } from '../../src/charts/yearRows.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const tooFew = publish(0.77, { contributors: 2 }, 5);
const some = publicFigure;
const series = [
  { key: 'top1', label: '1 %' },
  { key: 'top10', label: '10 %' }
];
const row = (year: number, top1: number | undefined, top10: number | undefined): YearRow => ({
  year,
  values: { top1: top1 === undefined ? tooFew : some(top1), top10: top10 === undefined ? tooFew : some(top10) }
});
const years = [2016, 2017, 2018, 2019];
const rows = [row(2016, 0.3, 0.8), row(2017, undefined, 0.81), row(2018, undefined, undefined), row(2019, 0.31, 0.82)];

const lines = (more: {
  rows?: readonly YearRow[];
  chosen?: number;
  years?: readonly number[];
  comparison?: { label: string; rows: readonly YearRow[] };
}) =>
  render(YearLines, {
    title: 'År for år',
    years,
    series,
    rows,
    label: 'Furesø',
    format: (share: number) => `${Math.round(share * 100)} %`,
    sentence: (year: number) => `Om ${year}.`,
    minimumCell: 5,
    language: 'da',
    width: 700,
    ...more
  }).container;
const textOf = (page: Element, part: string) =>
  [...page.querySelectorAll(`[data-part="${part}"]`)].map((found) => found.textContent?.replaceAll(/\s+/g, ' ').trim());

describe('the years of a series', () => {
  it('break where one is withheld or has no row', () => {
    expect(runsOf(rows, years, 'top10').map((run) => run.map(({ year }) => year))).toEqual([[2016, 2017], [2019]]);
    expect(runsOf([...rows.slice(0, 1), ...rows.slice(3)], years, 'top1').map((run) => run.length)).toEqual([1, 1]);
  });

  it('have a band only where both its ends are shown', () => {
    const ranged = { ...row(2016, 0.3, 0.8), low: { top1: some(0.28), top10: tooFew }, high: { top1: some(0.33), top10: some(0.9) } };
    expect(runsOf([ranged], [2016], 'top1')).toEqual([[{ year: 2016, value: 0.3, low: 0.28, high: 0.33 }]]);
    expect(runsOf([ranged], [2016], 'top10')).toEqual([[{ year: 2016, value: 0.8, low: 0.8, high: 0.8 }]]);
  });

  it('are told together where the same series are withheld for one reason in neighbouring years', () => {
    const told = (of: readonly YearRow[]) => yearGaps(of, years, series).map(({ from, to, series: hidden }) => [from, to, hidden.length]);
    expect(told(rows)).toEqual([
      [2017, 2017, 1],
      [2018, 2018, 2]
    ]);
    expect(told(rows.map(({ year }) => row(year, undefined, undefined)))).toEqual([[2016, 2019, 2]]);
  });

  it('carry as many numbers under the axis as have room, and always the last and the chosen', () => {
    const x = (year: number) => (year - 2000) * 10;
    const many = Array.from({ length: 20 }, (_, i) => 2000 + i);
    expect(labelledYears(many, 2007, x, 40)).toEqual([2003, 2007, 2011, 2015, 2019]);
    expect(labelledYears(years, undefined, x, 5)).toEqual(years);
  });
});

describe('YearLines', () => {
  it('names each line at its end, with the number of the last year', () => {
    expect(textOf(lines({ chosen: 2019 }), 'end')).toEqual(['1 % 31 %', '10 % 82 %']);
  });

  it('puts the number of an earlier chosen year at its dots, and not at the ends', () => {
    const page = lines({ chosen: 2016 });
    expect(textOf(page, 'end')).toEqual(['1 %', '10 %']);
    expect(page.querySelectorAll('[data-part="chosen"]')).toHaveLength(2);
    expect(page.querySelector('svg')?.textContent).toContain('30 %');
  });

  it('gives no number of an earlier year as if it were the last', () => {
    const page = lines({ rows: rows.slice(0, 3), years: [2016, 2017, 2018], chosen: 2018 });
    expect(textOf(page, 'end')).toEqual(['1 %', '10 %']);
    expect(page.querySelectorAll('[data-part="chosen"]')).toHaveLength(0);
  });

  it('says which years and series are withheld and why, and shows no trace of the number', () => {
    const page = lines({});
    expect(textOf(page, 'withheld').join()).toContain('2017, 1 %: færre end 52018: færre end 5');
    expect(page.innerHTML).not.toMatch(/77 %|0[.,]77/);
  });

  it('shows one year alone as dots', () => {
    const page = lines({ years: [2019], rows: rows.slice(3), chosen: 2019 });
    expect(page.querySelectorAll('[data-part="line"] path')).toHaveLength(0);
    expect(page.querySelectorAll('[data-part="chosen"]')).toHaveLength(2);
  });

  it('has a second set of lines in grey, and a key for the two', () => {
    const page = lines({ chosen: 2019, comparison: { label: 'Netværket', rows: years.map((year) => row(year, 0.4, 0.9)) } });
    expect(textOf(page, 'legend')).toEqual(['Furesø', 'Netværket']);
    expect(page.querySelectorAll('[data-part="comparison"] path')).toHaveLength(2);
    expect(textOf(page, 'end')).toEqual(['1 % 31 %', '10 % 82 %', '40 %', '90 %']);
  });

  it('speaks the sentence of each year', async () => {
    const page = lines({});
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(page.querySelector('[aria-live]')?.textContent).toBe('Om 2019.');
  });
});
