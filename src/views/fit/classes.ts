/** Figures that part cases into classes: how wellbeing has moved, and how cases ended. */
import type { StackPart } from '../../charts/stackLayout.ts';
import type { Tone } from '../../charts/tones.ts';
import { type EndingClass, endingClasses } from '../../domain/fitEnding.ts';
import { type OutcomeClass, outcomeClasses } from '../../domain/fitOutcome.ts';
import { formatCount, formatShare, formatShareInText } from '../../domain/format.ts';
import { type FitClasses, type FitClassRow, fitEndings, fitOutcome } from '../../measures/fitOutcome.ts';
import { say } from '../../wording/fit.ts';
import type { Chart, FigureView } from '../figure.ts';
import { listText } from '../where.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { casesText, countText, reliableChangeText, shareText, voicesText, whereText } from './scope.ts';
import { cutOffSentence } from './scores.ts';
import { activeControl, conventionControl, cutOffControls, reliableChangeControl } from './settings.ts';

interface Classed<C extends string> {
  readonly classes: FitClasses<C>;
  readonly nameOf: (one: C) => string;
  readonly toneOf: (classes: readonly C[]) => Tone;
}

const labelOf = <C extends string>({ classes }: FitClassRow<C>, nameOf: (one: C) => string, { language }: FitContext): string =>
  listText(classes.map(nameOf), language);

const stackOf = <C extends string>({ classes, nameOf, toneOf }: Classed<C>, title: string, context: FitContext): Chart => {
  const { language, filters } = context;
  const parts: StackPart[] = classes.rows.map((row) => ({ key: row.key, label: labelOf(row, nameOf, context), tone: toneOf(row.classes) }));
  return {
    kind: 'stacked-counts',
    props: {
      title,
      parts,
      rows: [{ key: 'all', name: '', counts: Object.fromEntries(classes.rows.map(({ key, cases }) => [key, cases])) }],
      format: (count, total) =>
        total ? `${formatCount(count, language)} · ${formatShare(count / total, language)}` : formatCount(count, language),
      speak: (_, partKey) => {
        const row = classes.rows.find(({ key }) => key === partKey);
        return row
          ? say(language, 'fit.classes.sentence', {
              name: labelOf(row, nameOf, context),
              cases: countText(row.cases, context),
              share: shareText(row.share, context)
            })
          : '';
      },
      minimumCell: filters.minimumCell,
      language
    }
  };
};

const tableOf = <C extends string>({ classes, nameOf }: Classed<C>, context: FitContext): FigureView['table'] => {
  const { language } = context;
  return {
    nameLabel: say(language, 'fit.classes.nameLabel'),
    columns: [
      { field: 'cases', label: say(language, 'fit.classes.cases'), format: (count: number) => formatCount(count, language) },
      { field: 'share', label: say(language, 'fit.classes.share'), format: (share: number) => formatShare(share, language) }
    ],
    rows: classes.rows.map((row) => ({ key: row.key, name: labelOf(row, nameOf, context), values: { cases: row.cases, share: row.share } }))
  };
};

const outcomeTones: Readonly<Record<OutcomeClass, Tone>> = {
  recovered: 1,
  improved: 2,
  unchanged: 4,
  deteriorated: 'counter',
  unclassifiable: 'aside'
};
const endingTones: Readonly<Record<EndingClass, Tone>> = {
  planlagt: 1,
  'uplanlagt-med-effekt': 2,
  frafald: 'counter',
  andet: 4,
  aktiv: 'aside'
};

/** Of those classes that are told together the first decides. */
const toneBy =
  <C extends string>(tones: Readonly<Record<C, Tone>>) =>
  ([first]: readonly C[]): Tone =>
    first === undefined ? 'aside' : tones[first];

/** The row that holds a class, alone or with others. */
const rowWith = <C extends string>({ rows }: FitClasses<C>, one: C): FitClassRow<C> | undefined =>
  rows.find(({ classes }) => classes.includes(one));

const outcomeHeadline = (outcome: FitClasses<OutcomeClass>, context: FitContext): string => {
  const { language } = context;
  const [better, same, worse] = [rowWith(outcome, 'improved'), rowWith(outcome, 'unchanged'), rowWith(outcome, 'deteriorated')];
  const recovered = rowWith(outcome, 'recovered');
  const gained =
    better?.share.shown && recovered?.share.shown ? better.share.value + (recovered === better ? 0 : recovered.share.value) : null;
  if (gained === null) return say(language, 'fit.outcome.headlineHidden');
  const share = formatShareInText(gained, language);
  if (!worse?.share.shown || same === worse) return say(language, 'fit.outcome.headlineBetter', { share });
  return say(language, 'fit.outcome.headline', { share, worse: formatShareInText(worse.share.value, language) });
};

/** How wellbeing has moved from the first score to the last, by one convention at a time. */
export const outcomeFigure = defineFitFigure(
  'fit-outcome',
  'trivsel',
  (ask) => ask(fitOutcome),
  (outcome, context) => {
    const { language, filters } = context;
    const nameOf = (one: OutcomeClass) => say(language, `fit.outcome.classes.${one}`);
    const classed: Classed<OutcomeClass> = { classes: outcome, nameOf, toneOf: toneBy(outcomeTones) };
    const rule =
      filters.convention === 'point'
        ? say(language, 'fit.outcome.byPoints', { change: reliableChangeText(filters.reliableChange, language) })
        : say(language, 'fit.outcome.byEffect');
    const present = outcomeClasses.filter((one) => rowWith(outcome, one));
    return {
      headline: outcomeHeadline(outcome, context),
      definition: [
        say(language, filters.includesActive ? 'fit.outcome.definitionActive' : 'fit.outcome.definition', {
          cases: casesText(outcome.cases, context),
          where: whereText(context),
          who: voicesText(context)
        }),
        rule,
        cutOffSentence('trivsel', context)
      ].join(' '),
      cautions: [
        say(language, 'fit.outcome.notEffect'),
        ...(outcome.rows.length < present.length ? [say(language, 'fit.classes.together')] : [])
      ],
      controls: [
        activeControl(context),
        conventionControl(context),
        ...(filters.convention === 'point' ? [reliableChangeControl(context)] : []),
        ...cutOffControls('trivsel', context)
      ],
      chart: stackOf(classed, say(language, 'fit.outcome.chart'), context),
      table: tableOf(classed, context)
    };
  }
);

const endingsHeadline = (endings: FitClasses<EndingClass>, context: FitContext): string => {
  const { language } = context;
  const [planned, dropOut, effect] = [rowWith(endings, 'planlagt'), rowWith(endings, 'frafald'), rowWith(endings, 'uplanlagt-med-effekt')];
  if (!planned?.cases.shown) return say(language, 'fit.endings.headlineHidden');
  const words = { planned: casesText(planned.cases, context) };
  if (!dropOut?.cases.shown) return say(language, 'fit.endings.headlinePlanned', words);
  return dropOut === effect
    ? say(language, 'fit.endings.headlineUnplanned', { ...words, unplanned: countText(dropOut.cases, context) })
    : say(language, 'fit.endings.headline', { ...words, dropOut: countText(dropOut.cases, context) });
};

/** How cases ended; drop-out is an unplanned ending without effect. */
export const endingsFigure = defineFitFigure(
  'fit-endings',
  'trivsel',
  (ask) => ask(fitEndings),
  (endings, context) => {
    const { language } = context;
    const nameOf = (one: EndingClass) => say(language, `fit.endings.classes.${one}`);
    const classed: Classed<EndingClass> = { classes: endings, nameOf, toneOf: toneBy(endingTones) };
    return {
      headline: endingsHeadline(endings, context),
      definition: `${say(language, 'fit.endings.definition', { cases: casesText(endings.cases, context), where: whereText(context) })} ${cutOffSentence('trivsel', context)}`,
      cautions: endings.rows.length < endingClasses.length ? [say(language, 'fit.classes.together')] : [],
      controls: cutOffControls('trivsel', context),
      chart: stackOf(classed, say(language, 'fit.endings.chart'), context),
      table: tableOf(classed, context)
    };
  }
);
