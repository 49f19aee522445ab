/** What figures of scores have in common: rows of quartiles, a group against all, the table. */
import type { QuantileRow } from '../../charts/ribbonLayout.ts';
import { publicFigure } from '../../domain/disclosure.ts';
import { fitComparisons } from '../../domain/fitFilters.ts';
import { cutOffsFor, highestScore, type Scale } from '../../domain/fitScale.ts';
import { formatCount, formatPoints, type Language } from '../../domain/format.ts';
import type { FitScoreRow, FitScoreSeries, FitScores } from '../../measures/fitScores.ts';
import { say } from '../../wording/fit.ts';
import type { Control, FigureView } from '../figure.ts';
import type { FitContext } from './fitFigure.ts';
import { countText, cutOffText, groupText, pointsText } from './scope.ts';

/** The group that is spoken of beside all: the one chosen, or the first with anything to show. */
export const spokenGroup = ({ groups }: FitScores, { location }: FitContext): FitScoreSeries | null =>
  groups.find(({ name }) => name === location.group) ?? groups.find(({ rows }) => rows.some(({ n }) => n.shown && n.value > 0)) ?? null;

/** What scores are held apart by, and which group the line is of. */
export const comparisonControls = (scores: FitScores, context: FitContext): Control[] => {
  const { language, filters, location } = context;
  const { groups } = scores;
  const compared = filters.compareBy;
  return [
    {
      kind: 'choice',
      label: say(language, 'fit.compare.label'),
      options: fitComparisons.map((value) => ({ value, label: say(language, `fit.compare.by.${value}`) })),
      value: compared,
      hook: 'fit-compare',
      change: (value) => ({ group: null, fit: { ...location.fit, compareBy: fitComparisons.find((one) => one === value) ?? 'ingen' } })
    },
    ...(compared !== 'ingen' && groups.length > 0
      ? ([
          {
            kind: 'choice',
            label: say(language, 'fit.compare.group'),
            options: groups.map(({ name }) => ({ value: name, label: groupText(name, compared, language) })),
            value: spokenGroup(scores, context)?.name ?? '',
            hook: 'fit-group',
            change: (value: string) => ({ group: value })
          }
        ] as const)
      : [])
  ];
};

/** How a row of an axis is called. */
export interface RowWords {
  readonly name: string;
  readonly label: string;
  readonly group?: string;
}

/** Rows of the chart: the group that is spoken of, where there is one, in colour, and everybody beside it. */
export const quantileRows = (scores: FitScores, wordsOf: (key: string) => RowWords, context: FitContext): QuantileRow[] => {
  const { language, filters } = context;
  const group = spokenGroup(scores, context);
  const keys = [...new Set([...scores.whole.rows, ...(group?.rows ?? [])].map(({ key }) => key))];
  const all = new Map(scores.whole.rows.map((row) => [row.key, row]));
  const own = new Map(group?.rows.map((row) => [row.key, row]));
  const sentenceOf = (row: FitScoreRow | undefined, name: string) =>
    say(language, 'fit.scores.sentence', {
      name,
      median: row ? pointsText(row.median, context) : '–',
      q1: row ? pointsText(row.q1, context) : '–',
      q3: row ? pointsText(row.q3, context) : '–',
      n: row ? countText(row.n, context) : '0'
    });
  return keys.map((key) => {
    const words = wordsOf(key);
    const [whole, one] = [all.get(key), own.get(key)];
    const values = { ...(group && one && { group: one }), ...(whole && { whole }) };
    const sentence = group
      ? `${sentenceOf(one, `${words.name}, ${groupText(group.name, filters.compareBy, language)}`)} ${sentenceOf(whole, say(language, 'fit.compare.all'))}`
      : sentenceOf(whole, words.name);
    return { key, ...words, values, sentence };
  });
};

export const seriesOf = (scores: FitScores, context: FitContext): { readonly key: string; readonly label: string }[] => {
  const { language, filters } = context;
  const group = spokenGroup(scores, context);
  const whole = { key: 'whole', label: say(language, group ? 'fit.compare.all' : 'fit.scores.median') };
  return group ? [{ key: 'group', label: groupText(group.name, filters.compareBy, language) }, whole] : [whole];
};

/** Cut-offs as lines, each named; the source stands in the definition. */
export const cutOffLevels = (scale: Scale, { filters, language }: FitContext) =>
  cutOffsFor(scale, filters.respondent, filters.ageClasses).map((key) => ({
    key,
    label: say(language, 'fit.scores.cutOff', {
      name: say(language, `fit.cutOffNames.${key}`),
      points: formatPoints(filters.cutOffs[key], language)
    }),
    value: publicFigure(filters.cutOffs[key])
  }));

/** Settings of every chart of scores. */
export const scoreScale = (language: Language) => ({
  domain: [0, highestScore] as const,
  ticks: [0, 10, 20, 30, highestScore],
  format: (value: number): string => formatPoints(value, language),
  countFormat: (count: number): string => formatCount(count, language),
  countLabel: say(language, 'fit.scores.n')
});

/** All rows, and behind them those of each group, whose keys hold the group's name too. */
export const scoreTable = (
  scores: FitScores,
  nameLabel: string,
  nameOf: (key: string) => string,
  { language, filters }: FitContext
): FigureView['table'] => {
  const score = (value: number): string => formatPoints(value, language);
  const valuesOf = ({ n, mean, median, q1, q3 }: FitScoreRow) => ({ n, mean, median, q1, q3 });
  return {
    nameLabel,
    columns: [
      { field: 'n', label: say(language, 'fit.scores.n'), format: (count: number) => formatCount(count, language) },
      { field: 'mean', label: say(language, 'fit.scores.mean'), format: score },
      { field: 'median', label: say(language, 'fit.scores.median'), format: score },
      { field: 'q1', label: say(language, 'fit.scores.q1'), format: score },
      { field: 'q3', label: say(language, 'fit.scores.q3'), format: score }
    ],
    rows: [
      ...scores.whole.rows.map((row) => ({ key: row.key, name: nameOf(row.key), values: valuesOf(row) })),
      ...scores.groups.flatMap(({ name, rows }) =>
        rows.map((row) => ({
          key: `${row.key} ${name}`,
          name: `${nameOf(row.key)}, ${groupText(name, filters.compareBy, language)}`,
          values: valuesOf(row)
        }))
      )
    ]
  };
};

/** *barn 32 (kilde), ung 28 (kilde)* as one sentence; empty where no cut-off applies. */
export const cutOffSentence = (scale: Scale, { filters, language }: FitContext): string => {
  const texts = cutOffsFor(scale, filters.respondent, filters.ageClasses).map((key) => cutOffText(key, filters.cutOffs, language));
  return texts.length > 0 ? say(language, 'fit.cutOffs', { cutOffs: texts.join('; ') }) : say(language, 'fit.noCutOff');
};
