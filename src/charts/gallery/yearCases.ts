import type { ComponentProps } from 'svelte';
import { publicFigure, publish } from '../../domain/disclosure.ts';
import { formatShare } from '../../domain/format.ts';
import type YearLines from '../YearLines.svelte';

export interface YearCase {
  readonly id: string;
  readonly chart: 'YearLines';
  readonly props: ComponentProps<typeof YearLines>;
}
type Props = ComponentProps<typeof YearLines>;
type Row = Props['rows'][number];

const tooFew = publish(0, { contributors: 2 }, 5);
const dominated = publish(0, { contributors: 20, largest: 9, total: 10 }, 5);
const series = [
  { key: 'top1', label: '1\u00a0%' },
  { key: 'top5', label: '5\u00a0%' },
  { key: 'top10', label: '10\u00a0%' }
];
const values = (top1: number, top5: number, top10: number) => ({
  top1: publicFigure(top1),
  top5: publicFigure(top5),
  top10: publicFigure(top10)
});
const around = (year: number, by = 0.015, shift = 0): Row => {
  const turn = Math.sin(year * 1.3) * 0.02 + shift;
  const at = (more: number) => values(0.296 + turn + more, 0.648 + turn * 0.8 + more, 0.851 + turn * 0.5 + more);
  return by === 0 ? { year, values: at(0) } : { year, values: at(0), low: at(-by), high: at(by) };
};
const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const hidden = (year: number): Row => ({ year, values: { top1: tooFew, top5: tooFew, top10: tooFew } });

const lines = (id: string, years: readonly number[], rows: readonly Row[], more: Partial<Props> = {}): YearCase => ({
  id: `years-${id}`,
  chart: 'YearLines',
  props: {
    minimumCell: 5,
    language: 'da',
    title: 'De dyreste borgeres andel af udgifterne, år for år',
    years,
    series,
    rows,
    format: (share) => formatShare(share, 'da'),
    sentence: (year) => `I ${year} stod de dyreste for så meget.`,
    ...more
  }
});

const years = span(2014, 2019);
const rows = years.map((year) => around(year));

export const yearCases: readonly YearCase[] = [
  lines('ordinary', years, rows, { chosen: 2019 }),
  lines('chosen-before', years, rows, { chosen: 2016 }),
  lines('without-chosen', years, rows),
  lines('comparison', years, rows, {
    chosen: 2019,
    label: 'Fredensborg',
    comparison: { label: 'Netværket af nordsjællandske kommuner', rows: years.map((year) => around(year, 0, 0.012)) }
  }),
  lines(
    'partly-withheld',
    years,
    rows.map((row) => {
      if (row.year === 2015) return { ...row, values: { ...row.values, top1: dominated } };
      return row.year === 2017 ? hidden(2017) : row;
    }),
    { chosen: 2018 }
  ),
  lines('last-withheld', years, [...rows.slice(0, 4), hidden(2018), hidden(2019)], { chosen: 2019 }),
  lines('all-withheld', years, years.map(hidden)),
  lines('one-year', [2019], [around(2019)], { chosen: 2019 }),
  lines('two-years', [2018, 2019], [around(2018), around(2019)], { chosen: 2018 }),
  lines(
    'thirty-years',
    span(1990, 2019),
    span(1990, 2019).map((year) => around(year)),
    { chosen: 2001 }
  ),
  lines('long-names', years, rows, {
    chosen: 2019,
    series: [
      { key: 'top1', label: 'De dyreste 1\u00a0% af indbyggerne' },
      { key: 'top5', label: 'De dyreste 5\u00a0% af indbyggerne' },
      { key: 'top10', label: 'De dyreste 10\u00a0% af indbyggerne' }
    ]
  }),
  lines('one-series', years, rows, { chosen: 2019, series: series.slice(0, 1) })
];
