/** What figures of scores have in common: rows of quartiles, a group against all, the table. */
import type { QuantileRow } from '../../charts/ribbonLayout.ts';
import { type FitComparison, fitComparisons } from '../../domain/fitFilters.ts';
import { highestScore } from '../../domain/fitScale.ts';
import { formatCount, formatPoints, type Language } from '../../domain/format.ts';
import type { FitScoreRow, FitScoreSeries, FitScores } from '../../measures/fitScores.ts';
import { say, withheldText } from '../../wording/fit.ts';
import type { Control, FigureView } from '../figure.ts';
import { pickFitGroup } from '../picks.ts';
import type { FitContext } from './fitFigure.ts';
import { groupText } from './scope.ts';

/** How the group of those without a name stands in the address, where nothing would mean no choice. */
const unnamed = 'uden-angivelse';

/**
 * The group that is spoken of beside all: the one chosen, or the first with anything to show. Of those who answer, another than the one
 * whose scores the page is of.
 */
export const spokenGroup = ({ groups }: FitScores, { location, filters }: FitContext): FitScoreSeries | null => {
  const hasScores = ({ rows }: FitScoreSeries) => rows.some(({ n }) => n.shown && n.value > 0);
  const isOther = ({ name }: FitScoreSeries) => filters.compareBy !== 'respondent' || name !== filters.respondent;
  return (
    groups.find(({ name }) => (name || unnamed) === location.group) ??
    groups.find((group) => hasScores(group) && isOther(group)) ??
    groups.find(hasScores) ??
    null
  );
};

/** What scores are held apart by, and which group the line is of. */
export const comparisonControls = (scores: FitScores, context: FitContext): Control[] => {
  const { language, filters, location } = context;
  const compared = filters.compareBy;
  const group = spokenGroup(scores, context);
  const division: Control = {
    kind: 'choice',
    label: say(language, 'fit.compare.label'),
    options: fitComparisons.map((value) => ({ value, label: say(language, `fit.compare.by.${value}`) })),
    value: compared,
    hook: 'fit-compare',
    change: (value) => ({ group: null, fit: { ...location.fit, compareBy: fitComparisons.find((one) => one === value) ?? 'ingen' } })
  };
  if (compared === 'ingen' || !group) return [division];
  return [
    division,
    {
      kind: 'choice',
      label: say(language, 'fit.compare.group'),
      options: scores.groups.map(({ name }) => ({ value: name || unnamed, label: groupText(name, compared, language) })),
      value: group.name || unnamed,
      hook: 'fit-group',
      change: (value) => ({ group: value })
    }
  ];
};

/** Whom the line is of that stands beside a group. */
const wholeText = (compareBy: FitComparison, { filters, language }: FitContext): string =>
  compareBy === 'respondent' ? say(language, `fit.respondents.${filters.respondent}`) : say(language, 'fit.compare.all');

/** Any point of a group's line picks the group. */
export const groupPicks = (scores: FitScores, context: FitContext): Pick<FigureView, 'picks'> => {
  const group = spokenGroup(scores, context);
  return group ? { picks: () => pickFitGroup(group.name, context.filters.compareBy, context.location) } : {};
};

/** How a row of an axis is called. */
export interface RowWords {
  readonly name: string;
  readonly label: string;
  readonly group?: string;
}

/** One row in words, as far as it may be told. */
const sentenceOf = (row: FitScoreRow | undefined, name: string, { filters, language }: FitContext): string => {
  if (!row || (row.n.shown && row.n.value === 0)) return say(language, 'fit.scores.sentenceNone', { name });
  const { n, median, q1, q3 } = row;
  if (!n.shown) return say(language, 'fit.scores.sentenceHidden', { name, words: withheldText(n.reason, filters.minimumCell, language) });
  const count = formatCount(n.value, language);
  if (!median.shown) return say(language, 'fit.scores.sentenceCount', { name, n: count });
  const words = { name, n: count, median: formatPoints(median.value, language) };
  if (!q1.shown || !q3.shown) return say(language, 'fit.scores.sentenceMedian', words);
  return say(language, 'fit.scores.sentence', { ...words, q1: formatPoints(q1.value, language), q3: formatPoints(q3.value, language) });
};

/** Rows of the chart: the group that is spoken of, where there is one, in colour, and everybody beside it. */
export const quantileRows = (scores: FitScores, wordsOf: (key: string) => RowWords, context: FitContext): QuantileRow[] => {
  const { language, filters } = context;
  const group = spokenGroup(scores, context);
  const keys = [...new Set([...scores.whole.rows, ...(group?.rows ?? [])].map(({ key }) => key))];
  const all = new Map(scores.whole.rows.map((row) => [row.key, row]));
  const own = new Map(group?.rows.map((row) => [row.key, row]));
  return keys.map((key) => {
    const words = wordsOf(key);
    const [whole, one] = [all.get(key), own.get(key)];
    const values = { ...(group && one && { group: one }), ...(whole && { whole }) };
    return {
      key,
      ...words,
      values,
      get sentence() {
        if (!group) return sentenceOf(whole, words.name, context);
        const name = `${words.name}, ${groupText(group.name, filters.compareBy, language)}`;
        return `${sentenceOf(one, name, context)} ${sentenceOf(whole, wholeText(filters.compareBy, context), context)}`;
      }
    };
  });
};

export const seriesOf = (scores: FitScores, context: FitContext): { readonly key: string; readonly label: string }[] => {
  const { language, filters } = context;
  const group = spokenGroup(scores, context);
  const whole = { key: 'whole', label: group ? wholeText(filters.compareBy, context) : say(language, 'fit.scores.median') };
  return group ? [{ key: 'group', label: groupText(group.name, filters.compareBy, language) }, whole] : [whole];
};

/** Settings of every chart of scores. */
export const scoreScale = (language: Language) => ({
  domain: [0, highestScore] as const,
  ticks: [0, 10, 20, 30, highestScore],
  format: (value: number): string => formatPoints(value, language),
  countFormat: (count: number): string => formatCount(count, language),
  countLabel: say(language, 'fit.scores.n'),
  bandLabel: say(language, 'fit.scores.band')
});

/** Of more, the table that is out of sight holds the group of the chart alone: a page of 60 teams would be 20,000 numbers. */
const mostGroupsInSight = 6;

/** All rows, and behind them those of each group, whose keys hold the group's name too. */
export const scoreTable = (
  scores: FitScores,
  nameLabel: string,
  nameOf: (key: string) => string,
  context: FitContext
): FigureView['table'] => {
  const { language, filters } = context;
  const spoken = spokenGroup(scores, context);
  const score = (value: number): string => formatPoints(value, language);
  // Sixty groups have the same periods.
  const names = new Map(scores.whole.rows.map(({ key }) => [key, nameOf(key)]));
  const valuesOf = ({ n, mean, median, q1, q3 }: FitScoreRow) => ({ n, mean, median, q1, q3 });
  const whole = scores.whole.rows.map((row) => ({ key: row.key, name: names.get(row.key) ?? '', values: valuesOf(row) }));
  const rowsOf = (group: FitScoreSeries) => {
    const words = groupText(group.name, filters.compareBy, language);
    return group.rows.map((row) => ({
      key: `${row.key} ${group.name}`,
      name: `${names.get(row.key) ?? nameOf(row.key)}, ${words}`,
      values: valuesOf(row)
    }));
  };
  return {
    nameLabel,
    columns: [
      { field: 'n', label: say(language, 'fit.scores.n'), format: (count: number) => formatCount(count, language) },
      { field: 'mean', label: say(language, 'fit.scores.mean'), format: score },
      { field: 'median', label: say(language, 'fit.scores.median'), format: score, chance: { median: { q1: 'q1', q3: 'q3', of: 'n' } } },
      { field: 'q1', label: say(language, 'fit.scores.q1'), format: score },
      { field: 'q3', label: say(language, 'fit.scores.q3'), format: score }
    ],
    // Made when they are asked for.
    get rows() {
      return [...whole, ...scores.groups.flatMap(rowsOf)];
    },
    ...(scores.groups.length > mostGroupsInSight && { inSight: [...whole, ...(spoken ? rowsOf(spoken) : [])] })
  };
};
