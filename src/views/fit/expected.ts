import { fewestForRegression } from '../../domain/fitRegression.ts';
import { formatPoints } from '../../domain/format.ts';
import { type FitBesideExpected, type FitExpected, fitExpected } from '../../measures/fitExpected.ts';
import { say } from '../../wording/fit.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { countText, pointsText, voicesText, whereText } from './scope.ts';
import { cutOffLevels, cutOffSentence, quantileRows, scoreScale, scoreTable } from './scores.ts';

/** Less than this, in points, is no difference that can be spoken of. */
const slight = 0.5;

const besideText = ({ difference }: FitBesideExpected, { language }: FitContext): string | null => {
  if (!difference.shown) return null;
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
    slope: line.slope.shown ? line.slope.value.toLocaleString(context.language, { maximumFractionDigits: 2 }) : '–',
    spread: pointsText(line.residualSpread, context),
    cases: countText(line.cases, context)
  });
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
    const turning = answer.line?.turningPoint;
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
        lineText(answer, context),
        cutOffSentence('trivsel', context)
      ]
        .filter((text) => text !== '')
        .join(' '),
      cautions: [
        say(language, 'fit.expected.relative'),
        turning?.shown
          ? say(language, 'fit.expected.regressionAt', { turning: formatPoints(turning.value, language) })
          : say(language, 'fit.expected.regression')
      ],
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
