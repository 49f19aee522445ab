import { fewestForRegression } from '../../domain/fitRegression.ts';
import { highestScore } from '../../domain/fitScale.ts';
import { formatIndex, formatPoints } from '../../domain/format.ts';
import { type FitBesideExpected, type FitExpected, type FitLine, fitExpected } from '../../measures/fitExpected.ts';
import { say } from '../../wording/fit.ts';
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

/** What the loaded material leads one to expect, and how the selected cases stand beside it. Never a norm from elsewhere. */
export const expectedFigure = defineFitFigure(
  'fit-expected',
  'trivsel',
  (ask) => ask(fitExpected),
  (answer, context) => {
    const { language, filters } = context;
    const scores = { whole: answer.curve, groups: [] };
    const nameOf = (key: string) => say(language, 'fit.byConversation.name', { number: key });
    const table = scoreTable(scores, say(language, 'fit.byConversation.nameLabel'), nameOf, context);
    const { selected } = answer;
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
        say(language, 'fit.expected.definition', { where: whereText(context), who: voicesText(context) }),
        lineText(answer, context)
      ]
        .filter((text) => text !== '')
        .join(' '),
      cautions: [say(language, 'fit.expected.relative'), regressionText(answer.line, context), cutOffSentence('trivsel', context)],
      chart: {
        kind: 'quantile-ribbon',
        props: {
          title: say(language, 'fit.expected.chart'),
          rows: quantileRows(scores, (key) => ({ name: nameOf(key), label: key }), context),
          series: [{ key: 'whole', label: say(language, 'fit.expected.material') }],
          levels: cutOffLevels('trivsel', context),
          ...scoreScale(language),
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        ...table,
        rows: [...table.rows, ...beside.map(([key, mean]) => ({ key, name: say(language, `fit.expected.rows.${key}`), values: { mean } }))]
      }
    };
  }
);
