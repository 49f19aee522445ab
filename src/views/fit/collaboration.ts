import type { Published } from '../../domain/disclosure.ts';
import { collaborationFall, highestScore } from '../../domain/fitScale.ts';
import { formatCount, formatPoints, formatShare, formatShareInText } from '../../domain/format.ts';
import { type FitCollaboration, fitCollaboration } from '../../measures/fitCollaboration.ts';
import { say } from '../../wording/fit.ts';
import { cutOffSentence } from './cutOffs.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { numberText, shareText, voicesText, whereText } from './scope.ts';
import { cutOffControls } from './settings.ts';

const isEmpty = ({ cases }: FitCollaboration): boolean => cases.shown && cases.value === 0;

const headlineText = (answer: FitCollaboration, { language }: FitContext): string => {
  const { first, latest, fell } = answer;
  if (isEmpty(answer)) return say(language, 'fit.collaboration.headlineNone');
  if (!first.shown || !latest.shown) return say(language, 'fit.collaboration.headlineHidden');
  const words = { from: formatPoints(first.value, language), to: formatPoints(latest.value, language) };
  const means = say(language, words.from === words.to ? 'fit.collaboration.same' : 'fit.collaboration.moved', words);
  return fell.shown
    ? say(language, 'fit.collaboration.headline', { means, fell: formatShareInText(fell.value, language) })
    : say(language, 'fit.collaboration.headlineMeans', { means });
};

/** That a low beginning which rises is a good sign, with the number where it may be told. */
const risingText = ({ lowFirst, lowAndRisen }: FitCollaboration, context: FitContext): string =>
  lowAndRisen.shown && lowFirst.shown
    ? say(context.language, 'fit.collaboration.rising', {
        count: lowFirst.value,
        lowFirst: formatCount(lowFirst.value, context.language),
        share: formatShareInText(lowAndRisen.value, context.language)
      })
    : say(context.language, 'fit.collaboration.risingUntold');

/** Where the collaboration stands and where it slips. */
export const collaborationFigure = defineFitFigure(
  'fit-collaboration',
  'samarbejde',
  (ask) => ask(fitCollaboration),
  (answer, context) => {
    const { language, filters } = context;
    const score = (value: number): string => formatPoints(value, language);
    const share = (value: number): string => formatShare(value, language);
    const row = (key: 'firstUnder' | 'latestUnder' | 'fell' | 'lowAndRisen', value: Published<number>) => {
      const name = say(language, `fit.collaboration.rows.${key}`, { fall: formatPoints(collaborationFall, language) });
      return { key, name, values: { share: value }, emphasis: true, sentence: `${name}: ${shareText(value, context)}.` };
    };
    const rows = [
      row('firstUnder', answer.firstUnder),
      row('latestUnder', answer.latestUnder),
      row('fell', answer.fell),
      row('lowAndRisen', answer.lowAndRisen)
    ];
    return {
      headline: headlineText(answer, context),
      definition: say(language, 'fit.collaboration.definition', {
        cases: numberText(answer.cases, context),
        paired: numberText(answer.paired, context),
        where: whereText(context),
        who: voicesText(context),
        fall: formatPoints(collaborationFall, language),
        highest: formatPoints(highestScore, language)
      }),
      cautions: [risingText(answer, context), say(language, 'fit.collaboration.noRanking'), cutOffSentence('samarbejde', context)],
      controls: cutOffControls('samarbejde', context),
      chart: isEmpty(answer)
        ? { kind: 'none' }
        : {
            kind: 'dot-plot',
            props: {
              title: say(language, 'fit.collaboration.chart'),
              rows,
              series: [{ key: 'share', label: say(language, 'fit.collaboration.share') }],
              minimumCell: filters.minimumCell,
              language
            }
          },
      table: {
        nameLabel: say(language, 'fit.collaboration.nameLabel'),
        columns: [
          { field: 'share', label: say(language, 'fit.collaboration.share'), format: share },
          { field: 'mean', label: say(language, 'fit.collaboration.mean'), format: score },
          { field: 'cases', label: say(language, 'fit.classes.cases'), format: (count) => formatCount(count, language) }
        ],
        rows: [
          { key: 'first', name: say(language, 'fit.collaboration.first'), values: { mean: answer.first, cases: answer.paired } },
          { key: 'latest', name: say(language, 'fit.collaboration.latest'), values: { mean: answer.latest, cases: answer.paired } },
          ...rows.map(({ key, name, values }) => ({ key, name, values }))
        ]
      }
    };
  }
);
