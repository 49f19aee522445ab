import type { Chart } from '../../charts/chart.ts';
import type { MoveRow } from '../../charts/movesLayout.ts';
import { type Published, publicFigure, publishFrom } from '../../domain/disclosure.ts';
import { fewestForRegression } from '../../domain/fitRegression.ts';
import { highestScore } from '../../domain/fitScale.ts';
import { formatIndex, formatPoints } from '../../domain/format.ts';
import { type FitBesideExpected, type FitExpected, type FitLine, fitExpected } from '../../measures/fitExpected.ts';
import { say, withheldText } from '../../wording/fit.ts';
import { cutOffLevels, cutOffSentence } from './cutOffs.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { numberText, pointsText, voicesText, whereText } from './scope.ts';
import { quantileRows, scoreScale, scoreTable } from './scores.ts';

/** Less than this, in points, is no difference that can be spoken of. */
const slight = 0.5;

/** Nothing is left out of what is loaded. An age class is no part of it: what is expected is then of that class alone. */
const choosesAll = ({ filters, contents }: FitContext): boolean =>
  [filters.targetGroups, filters.teams, filters.phases, filters.trials].every((chosen) => chosen.length === 0) &&
  (filters.kommuner.length === 0 || contents.kommuner.every((one) => filters.kommuner.includes(one)));

const besideText = ({ first, last, difference }: FitBesideExpected, context: FitContext): string | null => {
  const { language } = context;
  if (!difference.shown) return null;
  if (choosesAll(context) && first.shown && last.shown) {
    return say(language, 'fit.expected.headlineAll', {
      first: formatPoints(first.value, language),
      last: formatPoints(last.value, language)
    });
  }
  const size = formatPoints(Math.abs(difference.value), language);
  if (Math.abs(difference.value) < slight) return say(language, 'fit.expected.headlineSame');
  return say(language, difference.value > 0 ? 'fit.expected.headlineAbove' : 'fit.expected.headlineBelow', { size });
};

const conversationName = (key: string, { language }: FitContext): string => say(language, 'fit.byConversation.name', { number: key });

const headlineText = ({ line, selected }: FitExpected, context: FitContext): string => {
  const { language } = context;
  if (!line) return say(language, 'fit.expected.headlineFew', { fewest: fewestForRegression });
  return (selected && besideText(selected, context)) ?? say(language, 'fit.expected.headlineHidden');
};

const lineText = ({ line }: FitExpected, context: FitContext): string => {
  if (!line) return '';
  return say(context.language, 'fit.expected.line', {
    intercept: pointsText(line.intercept, context),
    slope: line.slope.shown ? formatIndex(line.slope.value, context.language) : '–',
    spread: pointsText(line.residualSpread, context),
    cases: numberText(line.cases, context)
  });
};

/** A first score from which no change is expected is told of where it is a score. */
const regressionText = (line: FitLine | null, { language }: FitContext): string => {
  const turning = line?.turningPoint;
  return turning?.shown && turning.value > 0 && turning.value < highestScore
    ? say(language, 'fit.expected.regressionAt', { turning: formatPoints(turning.value, language) })
    : say(language, 'fit.expected.regression');
};

/** First scores, in points, of which the figure tells what is expected: low, in the middle and high. */
const starts = [10, 20, 30] as const;

const startKey = (start: number): string => `expected-${start}`;

const fromStarts = ({ intercept, slope }: FitLine): readonly { readonly start: number; readonly expected: Published<number> }[] =>
  starts.map((start) => ({
    start,
    expected: publishFrom([intercept, slope], (base, rise) => Math.max(0, Math.min(highestScore, base + rise * start)))
  }));

const selectedRow = (selected: FitBesideExpected, context: FitContext): MoveRow => {
  const { language, filters } = context;
  const { first, last, expected } = selected;
  const isAll = choosesAll(context);
  const name = first.shown
    ? say(language, isAll ? 'fit.expected.all' : 'fit.expected.chosen', { start: formatPoints(first.value, language) })
    : say(language, 'fit.expected.chosenHidden');
  return {
    key: 'selected',
    name,
    // Of everybody the two are the same: the line goes through their means.
    moves: { chosen: { first, latest: last }, ...(!isAll && { expected: { first, latest: expected } }) },
    sentence: first.shown
      ? say(language, isAll ? 'fit.expected.sentenceAll' : 'fit.expected.sentence', {
          first: pointsText(first, context),
          last: pointsText(last, context),
          expected: pointsText(expected, context)
        })
      : say(language, 'fit.expected.sentenceHidden', { name, words: withheldText(first.reason, filters.minimumCell, language) })
  };
};

/** From where to where: the selected cases beside what their first scores lead one to expect, and what low and high ones do. */
const moveRows = (line: FitLine, selected: FitBesideExpected | null, context: FitContext): readonly MoveRow[] => [
  ...(selected ? [selectedRow(selected, context)] : []),
  ...fromStarts(line).map(({ start, expected }) => {
    const words = { start: formatPoints(start, context.language), last: pointsText(expected, context) };
    return {
      key: startKey(start),
      name: say(context.language, 'fit.expected.from', words),
      moves: { expected: { first: publicFigure(start), latest: expected } },
      sentence: say(context.language, 'fit.expected.fromSentence', words)
    };
  })
];

const chartOf = ({ line, selected, curve }: FitExpected, context: FitContext): Chart => {
  const { language, filters } = context;
  const { domain, ticks, format, ...scale } = scoreScale(language);
  const setting = { domain, ticks, format, minimumCell: filters.minimumCell, language };
  if (line) {
    return {
      kind: 'first-latest',
      props: {
        title: say(language, 'fit.expected.chart'),
        rows: moveRows(line, selected, context),
        series: [
          { key: 'chosen', label: say(language, 'fit.expected.actual') },
          { key: 'expected', label: say(language, 'fit.expected.expected') }
        ],
        ...setting
      }
    };
  }
  return {
    kind: 'quantile-ribbon',
    props: {
      title: say(language, 'fit.expected.chartFew'),
      rows: quantileRows({ whole: curve, groups: [] }, (key) => ({ name: conversationName(key, context), label: key }), context),
      series: [{ key: 'whole', label: say(language, 'fit.expected.material') }],
      levels: cutOffLevels('trivsel', context),
      ...scale,
      ...setting
    }
  };
};

/** What the loaded material leads one to expect, and how the selected cases stand beside it. Never a norm from elsewhere. */
export const expectedFigure = defineFitFigure(
  'fit-expected',
  'trivsel',
  (ask) => ask(fitExpected),
  (answer, context) => {
    const { language } = context;
    const { line, selected, curve } = answer;
    const table = scoreTable(
      { whole: curve, groups: [] },
      say(language, 'fit.byConversation.nameLabel'),
      (key) => conversationName(key, context),
      context
    );
    const beside = selected
      ? ([
          ['selected-first', selected.first],
          ['selected-last', selected.last],
          ['selected-expected', selected.expected],
          ['selected-difference', selected.difference]
        ] as const)
      : [];
    return {
      headline: headlineText(answer, context),
      definition: [
        say(language, line ? 'fit.expected.definition' : 'fit.expected.definitionFew', {
          where: whereText(context),
          who: voicesText(context)
        }),
        lineText(answer, context)
      ]
        .filter((text) => text !== '')
        .join(' '),
      cautions: [
        say(language, 'fit.expected.relative'),
        regressionText(line, context),
        line ? say(language, 'fit.expected.curve') : cutOffSentence('trivsel', context)
      ],
      chart: chartOf(answer, context),
      table: {
        ...table,
        rows: [
          ...table.rows,
          ...beside.map(([key, mean]) => ({ key, name: say(language, `fit.expected.rows.${key}`), values: { mean } })),
          ...(line ? fromStarts(line) : []).map(({ start, expected }) => ({
            key: startKey(start),
            name: say(language, 'fit.expected.rows.from', { start: formatPoints(start, language) }),
            values: { mean: expected }
          }))
        ]
      }
    };
  }
);
