/** Charts that become bars: how few carry how much, whose budget, which kommune, where people stop. */
import type { Chart } from '../charts/chart.ts';
import { sortRows } from '../charts/dotRows.ts';
import { formatShare, type Language } from '../domain/format.ts';
import { colours, seriesColour, toneColours } from './colours.ts';
import { type Column, type NativeChart, seriesOf } from './nativeChart.ts';

type Of<K extends Chart['kind']> = Extract<Chart, { kind: K }> extends { readonly props: infer P } ? P : never;

const share = (language: Language) => (value: number) => formatShare(value, language);

const across = (
  categories: readonly string[],
  columns: readonly Column[],
  format: (value: number) => string,
  language: Language,
  more: Partial<Pick<NativeChart, 'max' | 'beside'>> & { readonly stacked?: boolean } = {}
): NativeChart => {
  const { stacked = false, ...rest } = more;
  return {
    form: 'bars',
    direction: 'across',
    stacked,
    categories,
    format,
    language,
    beside: [],
    ...seriesOf(categories, columns),
    ...rest
  };
};

export const shareStepBars = ({ steps, peopleLabel, costLabel, referenceLabel = '', language }: Of<'share-steps'>): NativeChart => {
  const categories = steps.map(({ percent }) => `${formatShare(percent / 100, language)} ${peopleLabel}`);
  const hasReference = steps.some(({ reference }) => reference?.shown);
  return across(
    categories,
    [
      { name: costLabel, colour: colours.data, values: steps.map(({ share }) => share) },
      ...(hasReference
        ? [
            {
              name: referenceLabel.replace(/:$/, ''),
              colour: colours.context,
              values: steps.map(({ reference }) => reference),
              goesWithAnother: true
            }
          ]
        : [])
    ],
    share(language),
    language,
    { max: 1 }
  );
};

/** Dots become bars in the order of the screen, what they are held against last. */
export const dotBars = ({ rows, series, reference, format, keepsOrder, language }: Of<'dot-plot'>): NativeChart => {
  const [first] = series;
  const ordered = keepsOrder || !first ? rows : sortRows(rows, first.key, language);
  const all = [...ordered, ...(reference ? [{ name: reference.label, values: reference.values }] : [])];
  return across(
    all.map(({ name }) => name),
    series.map(({ key, label }, i) => ({ name: label, colour: seriesColour(i), values: all.map(({ values }) => values[key]) })),
    format ?? share(language),
    language
  );
};

export const pairBars = ({ rows, allLabel, topLabel, format, language }: Of<'paired-bars'>): NativeChart =>
  across(
    rows.map(({ name }) => name),
    [
      { name: allLabel, colour: colours.context, values: rows.map(({ all }) => all) },
      { name: topLabel, colour: colours.data, values: rows.map(({ top }) => top) }
    ],
    format,
    language
  );

export const budgetBars = ({ rows, total, investsLabel, gainsLabel, netLabel, format, language }: Of<'budget-bars'>): NativeChart => {
  const all = total ? [...rows, total] : rows;
  return across(
    all.map(({ name }) => name),
    [
      { name: investsLabel, colour: colours.counter, values: all.map(({ invests }) => invests) },
      { name: gainsLabel, colour: colours.data, values: all.map(({ gains }) => gains) },
      { name: netLabel, colour: colours.context, values: all.map(({ net }) => net) }
    ],
    format,
    language
  );
};

/** What a part has nobody of is no bar; a part that is withheld is named. */
export const stackedBars = ({ parts, rows, format, language }: Of<'stacked-counts'>): NativeChart =>
  across(
    rows.map(({ name, note }) => [name, note && `(${note})`].filter(Boolean).join(' ') || '\u00a0'),
    parts.map(({ key, label, tone }) => {
      const { fill, text } = toneColours(tone);
      return { name: label, colour: fill, text, values: rows.map(({ counts }) => counts[key]) };
    }),
    (count) => format(count, undefined),
    language,
    { stacked: true }
  );

export const funnelBars = ({ title, rows, format, language }: Of<'funnel-bars'>): NativeChart =>
  across(
    rows.map(({ name }) => name),
    [{ name: title, colour: colours.data, values: rows.map(({ people }) => people) }],
    format,
    language
  );

/** Shares of coverage stand upright, as time goes to the right. */
export const coverageColumns = ({ rows, series, levels = [], format, language }: Of<'coverage-bars'>): NativeChart => {
  const names = rows.map(({ name }) => name);
  return {
    form: 'bars',
    direction: 'up',
    stacked: false,
    categories: rows.map(({ label, group }) => [label, group].filter(Boolean).join(' ')),
    format: format ?? share(language),
    language,
    min: 0,
    max: 1,
    beside: levels.flatMap(({ label, value }) => (value.shown ? [label] : [])),
    ...seriesOf(
      names,
      series.map(({ key, label }, i) => ({ name: label, colour: seriesColour(i), values: rows.map(({ values }) => values[key]) }))
    )
  };
};
