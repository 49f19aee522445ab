/** Charts that become lines: since when, do they thrive, are we on time, do they get work, how uneven is it. */
import type { Chart } from '../charts/chart.ts';
import type { SeriesValues } from '../charts/dotRows.ts';
import type { LevelMark } from '../charts/levels.ts';
import type { YearRow } from '../charts/yearRows.ts';
import { type Published, publicFigure } from '../domain/disclosure.ts';
import { formatShare, type Language } from '../domain/format.ts';
import { say } from '../wording/export.ts';
import { colours, seriesColour } from './colours.ts';
import { type Column, type NativeChart, seriesOf } from './nativeChart.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }> extends { readonly props: infer P } ? P : never;

export const yearLines = ({ years, series, rows, label = '', comparison, format, language }: Of<'year-lines'>): NativeChart => {
  const categories = years.map(String);
  const valuesOf = (of: readonly YearRow[], key: string) => years.map((year) => of.find((row) => row.year === year)?.values[key]);
  const named = (of: string, line: string) => [of, line].filter(Boolean).join(', ');
  const columns: readonly Column[] = [
    ...series.map(({ key, label: line }, i) => ({
      name: named(label, line),
      colour: seriesColour(i),
      line: 'strong' as const,
      values: valuesOf(rows, key)
    })),
    ...(comparison
      ? series.map(({ key, label: line }) => ({
          name: named(comparison.label, line),
          colour: colours.context,
          line: 'dashed' as const,
          values: valuesOf(comparison.rows, key)
        }))
      : [])
  ];
  return { form: 'lines', categories, format, language, min: 0, beside: [], ...seriesOf(categories, columns, true) };
};

/** Median and quartiles as three lines. */
export const ribbonLines = ({ rows, series, levels = [], domain, format, language }: Of<'quantile-ribbon'>): NativeChart => {
  const quartile = { q1: say(language, 'export.lowerQuartile'), q3: say(language, 'export.upperQuartile') };
  const ribbons = series.flatMap(({ key, label }, i): readonly Column[] => [
    { name: label, colour: seriesColour(3 * i), line: 'strong', values: rows.map(({ values }) => values[key]?.median) },
    ...(['q1', 'q3'] as const).map((part) => ({
      name: `${label}, ${quartile[part]}`,
      colour: seriesColour(3 * i),
      line: 'thin' as const,
      values: rows.map(({ values }) => values[key]?.[part]),
      goesWithAnother: true
    }))
  ]);
  const shownSeries = seriesOf(
    rows.map(({ name }) => name),
    [...ribbons, ...levelLines(levels, rows.length)],
    true
  );
  return {
    form: 'lines',
    categories: rows.map(({ label, group }) => [label, group].filter(Boolean).join(' ')),
    format,
    language,
    min: domain[0],
    max: domain[1],
    beside: [],
    ...shownSeries
  };
};

/** What is reached, day by day; what is promised now goes all along as dashed lines and is said in words. */
export const progressLine = ({ rows, target, revisions = [], pace, label, format, language }: Of<'steps-into-target'>): NativeChart => {
  const categories = rows.map(({ name }) => name);
  const along = (value: Published<number> | undefined, name: string): readonly Column[] =>
    value?.shown ? [{ name, colour: colours.context, line: 'dashed', values: rows.map(() => value), goesWithAnother: true }] : [];
  const columns: readonly Column[] = [
    { name: label, colour: colours.data, line: 'strong', values: rows.map(({ value }) => value) },
    ...(target ? [...along(target.low, target.label), ...along(target.high, target.label)] : [])
  ];
  return {
    form: 'lines',
    categories,
    format,
    language,
    min: 0,
    beside: [target?.label, ...revisions.map((revision) => revision.label), pace?.label].flatMap((words) => (words ? [words] : [])),
    ...seriesOf(categories, columns, true)
  };
};

/** What values are held against goes all along. */
const levelLines = (levels: readonly LevelMark[], length: number): readonly Column[] =>
  levels.flatMap(({ label, value }): readonly Column[] =>
    value.shown
      ? [{ name: label, colour: colours.context, line: 'dashed', values: Array.from({ length }, () => value), goesWithAnother: true }]
      : []
  );

const pointColumns = (
  rows: readonly { readonly values: SeriesValues; readonly low?: SeriesValues; readonly high?: SeriesValues }[],
  key: string,
  name: string,
  colour: string,
  language: Language
): readonly Column[] => [
  { name, colour, line: 'strong', values: rows.map(({ values }) => values[key]) },
  ...(['low', 'high'] as const).flatMap((end): readonly Column[] =>
    rows.some((row) => row[end]?.[key]?.shown)
      ? [
          {
            name: `${name}, ${say(language, end === 'low' ? 'export.lowEnd' : 'export.highEnd')}`,
            colour,
            line: 'thin',
            values: rows.map((row) => row[end]?.[key]),
            goesWithAnother: true
          }
        ]
      : []
  )
];

/** The share so far at each time, with the ends of its interval. */
export const incidencePoints = ({ rows, series, levels = [], timeFormat, format, language }: Of<'incidence-curve'>): NativeChart => {
  return {
    form: 'points',
    at: rows.map(({ at }) => at),
    atFormat: timeFormat,
    atLabel: '',
    format: format ?? ((share) => formatShare(share, language)),
    language,
    min: 0,
    beside: [],
    ...seriesOf(
      rows.map(({ at }) => timeFormat(at)),
      [
        ...series.flatMap(({ key, label }, i) => pointColumns(rows, key, label, seriesColour(3 * i), language)),
        ...levelLines(levels, rows.length)
      ],
      true
    )
  };
};

/** The curve of the screen with the line on which everybody costs the same. */
export const lorenzPoints = ({
  points,
  curve = points,
  chosen,
  marks = [1, 5, 10],
  references,
  costLabel,
  orderLabel,
  equalityLabel,
  language
}: Of<'lorenz-curve'>): NativeChart => {
  const spots = references?.points ?? [];
  const at = [...new Set([...curve, ...spots].map(({ percent }) => percent))].sort((a, b) => a - b);
  const valuesOf = (of: typeof curve) => at.map((percent) => of.find((point) => point.percent === percent)?.share);
  const names = at.map((percent) => formatShare(percent / 100, language));
  const equality = at.map((percent) => publicFigure(percent / 100));
  const marked = [...marks, ...(chosen ? [chosen.percent] : [])].map((percent) => at.indexOf(percent)).filter((index) => index >= 0);
  return {
    form: 'points',
    at: at.map((percent) => percent / 100),
    atFormat: (share) => formatShare(share, language),
    atLabel: orderLabel,
    format: (share) => formatShare(share, language),
    language,
    min: 0,
    max: 1,
    beside: [],
    ...seriesOf(
      names,
      [
        { name: costLabel, colour: colours.data, line: 'strong', labelled: marked, values: valuesOf(curve) },
        { name: equalityLabel, colour: colours.context, line: 'dashed', values: equality, goesWithAnother: true },
        ...(references ? [{ name: references.label, colour: colours.counter, values: valuesOf(spots), goesWithAnother: true }] : [])
      ],
      true
    )
  };
};
