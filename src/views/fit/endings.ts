import type { Tone } from '../../charts/tones.ts';
import { type EndingClass, endingClasses } from '../../domain/fitEnding.ts';
import { formatCount } from '../../domain/format.ts';
import { type FitClasses, fitEndings } from '../../measures/fitOutcome.ts';
import { say } from '../../wording/fit.ts';
import { type Classed, classChart, classTable, rowWith, togetherCautions } from './classes.ts';
import { cutOffSentence, lacksCutOff } from './cutOffs.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { casesText, numberText, whereText } from './scope.ts';

const tones: Readonly<Record<EndingClass, Tone>> = {
  planlagt: 1,
  'uplanlagt-med-effekt': 2,
  frafald: 'counter',
  andet: 4,
  aktiv: 'aside'
};

/** As finely as it is told: drop-out by itself, with other unplanned endings, with all but planned ones, with those, too. */
const headlineOf = (endings: FitClasses<EndingClass>, context: FitContext): string => {
  const { language } = context;
  const [planned, dropOut] = [rowWith(endings, 'planlagt'), rowWith(endings, 'frafald')];
  if (!planned?.cases.shown) return say(language, 'fit.endings.headlineHidden');
  if (planned === dropOut) return say(language, 'fit.endings.headlineClosed', { closed: casesText(planned.cases, context) });
  const words = { planned: casesText(planned.cases, context) };
  if (!dropOut?.cases.shown) return say(language, 'fit.endings.headlinePlanned', words);
  const count = formatCount(dropOut.cases.value, language);
  if (dropOut.classes.length === 1) {
    return dropOut.cases.value === 0
      ? say(language, 'fit.endings.headlineNoDropOut', words)
      : say(language, 'fit.endings.headline', { ...words, dropOut: count });
  }
  const key = dropOut.classes.includes('andet') ? 'fit.endings.headlineOther' : 'fit.endings.headlineUnplanned';
  return say(language, key, { ...words, unplanned: count });
};

const closedClasses = endingClasses.length - 1;

/** How cases ended; drop-out is an unplanned ending whose last score is under the cut-off. */
export const endingsFigure = defineFitFigure(
  'fit-endings',
  'trivsel',
  (ask) => ask(fitEndings),
  (endings, context) => {
    const { language } = context;
    const classed: Classed<EndingClass> = {
      classes: endings,
      tones,
      nameOf: (one) => say(language, `fit.endings.classes.${one}`),
      togetherName: (classes) => (classes.length === closedClasses ? say(language, 'fit.endings.closed') : null)
    };
    return {
      headline: headlineOf(endings, context),
      definition: say(language, 'fit.endings.definition', { cases: numberText(endings.cases, context), where: whereText(context) }),
      cautions: [
        ...togetherCautions(endings, context),
        cutOffSentence('trivsel', context),
        ...(lacksCutOff(context) ? [say(language, 'fit.noCutOffEndings')] : [])
      ],
      chart: classChart(classed, say(language, 'fit.endings.chart'), context),
      table: classTable(classed, context)
    };
  }
);
