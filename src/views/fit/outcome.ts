import type { Tone } from '../../charts/tones.ts';
import { largeEffect, type OutcomeClass } from '../../domain/fitOutcome.ts';
import { fewestForRegression } from '../../domain/fitRegression.ts';
import { formatPoints, formatShareInText } from '../../domain/format.ts';
import { type FitOutcome, fitOutcome } from '../../measures/fitOutcome.ts';
import { say } from '../../wording/fit.ts';
import { type Classed, classChart, classTable, rowWith, togetherCautions } from './classes.ts';
import { cutOffSentence, lacksCutOff } from './cutOffs.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { numberText, pointsText, reliableChangeText, voicesText, whereText } from './scope.ts';
import { activeControl, conventionControl, cutOffControls, reliableChangeControl } from './settings.ts';

const tones: Readonly<Record<OutcomeClass, Tone>> = {
  recovered: 1,
  improved: 2,
  unchanged: 4,
  deteriorated: 'counter',
  unclassifiable: 'aside'
};

/** Effect sizes need a spread, which is not known of few cases. */
const lacksSpread = ({ convention, spread }: FitOutcome): boolean => convention === 'effektstoerrelse' && spread === null;

/** Why nothing can be said of how cases went; null where something can. */
const silence = (outcome: FitOutcome, { language, filters }: FitContext): string | null => {
  const { cases } = outcome;
  if (lacksSpread(outcome)) return say(language, 'fit.outcome.headlineNoSpread', { fewest: fewestForRegression });
  if (cases.shown && cases.value === 0) {
    return say(language, filters.includesActive ? 'fit.outcome.headlineNobody' : 'fit.outcome.headlineNoCases');
  }
  const unmeasured = rowWith(outcome, 'unclassifiable');
  const isUnmeasured = unmeasured?.classes.length === 1 && unmeasured.share.shown && unmeasured.share.value === 1;
  return isUnmeasured ? say(language, 'fit.outcome.headlineUnmeasured') : null;
};

const headlineOf = (outcome: FitOutcome, context: FitContext): string => {
  const { language, filters } = context;
  const silent = silence(outcome, context);
  if (silent !== null) return silent;
  const [recovered, improved] = [rowWith(outcome, 'recovered'), rowWith(outcome, 'improved')];
  const [same, worse] = [rowWith(outcome, 'unchanged'), rowWith(outcome, 'deteriorated')];
  if (!recovered?.share.shown || !improved?.share.shown) {
    return say(language, filters.includesActive ? 'fit.outcome.headlineHidden' : 'fit.outcome.headlineHiddenClosed');
  }
  const gained = improved.share.value + (recovered === improved ? 0 : recovered.share.value);
  const share = formatShareInText(gained, language);
  if (!worse?.share.shown || same === worse) return say(language, 'fit.outcome.headlineBetter', { share });
  return say(language, 'fit.outcome.headline', { share, worse: formatShareInText(worse.share.value, language) });
};

/** Of the rungs in `outcomeRungs`: those who are better, those who are not, and those with whom it cannot be told. */
const togetherName = (classes: readonly OutcomeClass[], { language }: FitContext): string | null => {
  if (classes.length < 2) return null;
  if (classes.includes('improved')) return say(language, 'fit.outcome.together.better');
  return say(language, classes.includes('unclassifiable') ? 'fit.outcome.together.rest' : 'fit.outcome.together.notBetter');
};

/** By what a change is judged, with its source. */
const ruleText = ({ spread }: FitOutcome, context: FitContext): string => {
  const { language, filters } = context;
  switch (filters.convention) {
    case 'point':
      return say(language, 'fit.outcome.byPoints', { change: reliableChangeText(filters.reliableChange, language) });
    case 'effektstoerrelse':
      return say(language, 'fit.outcome.byEffect', {
        spread: spread ? pointsText(spread, context) : '–',
        large: formatPoints(largeEffect, language)
      });
  }
};

/** How wellbeing has moved from the first score to the last, by one convention at a time. */
export const outcomeFigure = defineFitFigure(
  'fit-outcome',
  'trivsel',
  (ask) => ask(fitOutcome),
  (outcome, context) => {
    const { language, filters } = context;
    const classed: Classed<OutcomeClass> = {
      classes: outcome,
      tones,
      nameOf: (one) =>
        one === 'unclassifiable' && lacksSpread(outcome)
          ? say(language, 'fit.outcome.notReckoned')
          : say(language, `fit.outcome.classes.${one}`),
      togetherName: (classes) => togetherName(classes, context)
    };
    const definition = say(language, filters.includesActive ? 'fit.outcome.definitionActive' : 'fit.outcome.definition', {
      cases: numberText(outcome.cases, context),
      where: whereText(context),
      who: voicesText(context)
    });
    return {
      headline: headlineOf(outcome, context),
      definition: `${definition} ${ruleText(outcome, context)}`,
      cautions: [
        ...togetherCautions(outcome, context),
        say(language, 'fit.outcome.notEffect'),
        cutOffSentence('trivsel', context),
        ...(lacksCutOff(context) ? [say(language, 'fit.noCutOffOutcome')] : [])
      ],
      controls: [
        activeControl(context),
        conventionControl(context),
        ...(filters.convention === 'point' ? [reliableChangeControl(context)] : []),
        ...cutOffControls('trivsel', context)
      ],
      chart: classChart(classed, say(language, 'fit.outcome.chart'), context),
      table: classTable(classed, context)
    };
  }
);
