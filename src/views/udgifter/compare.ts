import { formatShare, formatShareInText, type Language } from '../../domain/format.ts';
import { costByKommune } from '../../measures/costByKommune.ts';
import { costByYear } from '../../measures/costByYear.ts';
import { type ShareDifference, shareDifferences } from '../../measures/shareDifference.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import { say } from '../../wording/costs.ts';
import { type Context, type Control, defineFigure, type FigureView } from '../figure.ts';
import { pickKommune, pickYear } from '../picks.ts';
import { costText, percentText, whereText, whomText } from '../where.ts';
import { type Comparable, comparablesOf, othersOf, pairOf } from './comparePair.ts';
import { fieldSeries, theTop } from './shareFields.ts';

const askBoth = async (ask: Ask) => {
  const [{ kommuner }, years] = await Promise.all([ask(costByKommune), ask(costByYear)]);
  return { kommuner, years };
};

/** A difference of shares in percentage points: 0.012 → *1,2 pct.point*. */
const pointsText = (difference: number, language: Language): string =>
  say(language, 'where.compare.points', { points: percentText(difference * 100, language) });

/** True where the two are years and the residents of one are not known, though the share should be of them. */
const lacksPopulation = (years: readonly number[], { filters, coverage }: Context): boolean =>
  filters.denominator === 'indbyggere' && years.some((year) => !coverage.residentsKnown(year, filters));

/** Nothing to hold against anything: why. */
const aloneView = (context: Context): FigureView => {
  const { language, filters, coverage, kommuner } = context;
  const years = coverage.years.filter((year) => coverage.kommunerOf(year).some((one) => kommuner.includes(one)));
  const isUnknown = years.length > 1 && lacksPopulation(years, context);
  return {
    headline: say(language, isUnknown ? 'where.compare.populationMissing' : 'where.compare.needsTwo'),
    definition: '',
    cautions: [],
    chart: { kind: 'none' },
    table: { ...tableHead(String(filters.year), '–', language), rows: [] }
  };
};

const tableHead = (one: string, other: string, language: Language) => {
  const format = (share: number) => formatShare(share, language);
  const points = (difference: number) => pointsText(difference, language);
  return {
    nameLabel: say(language, 'where.compare.name'),
    columns: [
      { field: 'one', label: one, format },
      { field: 'other', label: other, format },
      { field: 'difference', label: say(language, 'where.compare.differenceColumn'), format: points },
      { field: 'low', label: say(language, 'where.compare.low'), format: points },
      { field: 'high', label: say(language, 'where.compare.high'), format: points }
    ]
  };
};

/** Of the smallest group that is shown of both. */
const headlineText = (differences: readonly ShareDifference[], one: Comparable, other: Comparable, context: Context): string => {
  const { language, filters } = context;
  const spokenOf = differences.find(({ difference }) => difference.shown);
  const names = { one: one.name, other: other.name };
  if (!spokenOf?.difference.shown || !spokenOf.one.shown || !spokenOf.other.shown) {
    const isUnknown = one.kind === 'year' && lacksPopulation([Number(one.key), Number(other.key)], context);
    return isUnknown ? say(language, 'where.compare.populationMissing') : say(language, 'where.compare.headlineHidden', names);
  }
  const words = { top: theTop(spokenOf.percent, language), cost: costText(filters, language) };
  const difference = spokenOf.difference.value;
  const inText = [spokenOf.one, spokenOf.other].map((share) => (share.shown ? formatShareInText(share.value, language) : ''));
  const [share = '', otherShare = ''] = inText;
  if (share === otherShare) return say(language, 'where.compare.headlineSame', { ...names, ...words, otherShare });
  if (!spokenOf.isBeyondChance) {
    const shares = {
      share: percentText(spokenOf.one.value * 100, language),
      otherShare
    };
    return say(language, 'where.compare.headlineAlike', { ...names, ...words, ...shares });
  }
  const ordered = difference > 0 ? names : { one: other.name, other: one.name };
  return say(language, 'where.compare.headlineMore', { ...ordered, ...words, points: pointsText(Math.abs(difference), language) });
};

const differenceText = ({ percent, difference, low, high }: ShareDifference, language: Language): string[] =>
  difference.shown && low.shown && high.shown
    ? [
        say(language, 'where.compare.difference', {
          percent,
          points: pointsText(difference.value, language),
          low: percentText(low.value * 100, language),
          high: percentText(high.value * 100, language)
        })
      ]
    : [];

/** The first may be anything; the second is of its kind. */
const controlsOf = (all: readonly Comparable[], one: Comparable, other: Comparable, language: Language): readonly Control[] => {
  const optionsOf = (some: readonly Comparable[]) => some.map(({ key, name }) => ({ value: key, label: name }));
  const compared = (first: Comparable | undefined, second: Comparable | undefined) =>
    first && second ? { compared: [first.key, second.key] } : {};
  return [
    {
      kind: 'choice',
      label: say(language, 'where.compare.choose'),
      options: optionsOf(all),
      value: one.key,
      hook: 'compare-one',
      change: (value) => {
        const first = all.find(({ key }) => key === value);
        const others = first ? othersOf(first, all) : [];
        return compared(first, others.includes(other) ? other : first?.kind === one.kind ? one : others[0]);
      }
    },
    {
      kind: 'choice',
      label: say(language, 'where.compare.with'),
      options: optionsOf(othersOf(one, all)),
      value: other.key,
      hook: 'compare-other',
      change: (value) =>
        compared(
          one,
          all.find(({ key }) => key === value)
        )
    }
  ];
};

export const compareFigure = defineFigure('cost-compare', askBoth, ({ kommuner, years }, context) => {
  const { language, filters } = context;
  const all = comparablesOf(kommuner, years, context);
  const pair = pairOf(all, context);
  // Without costs in the chosen year the page says so itself.
  if (!pair) return kommuner.length > 0 ? aloneView(context) : null;
  const [one, other] = pair;
  const differences = shareDifferences(one.concentration, other.concentration);
  const scope = { where: whereText(context), whom: whomText(filters, language) };
  const definition =
    one.kind === 'kommune'
      ? say(language, 'where.compare.definitionKommuner', { ...scope, year: filters.year })
      : say(language, 'where.compare.definitionYears', scope);
  return {
    headline: headlineText(differences, one, other, context),
    definition: [definition, ...differences.flatMap((difference) => differenceText(difference, language))].join(' '),
    cautions: [say(language, 'where.compare.variation')],
    controls: controlsOf(all, one, other, language),
    chart: {
      kind: 'dot-plot',
      props: {
        title: say(language, 'where.compare.chart', { one: one.name, other: other.name }),
        rows: pair.map(({ key, name, concentration: { share1, share5, share10, low, high } }) => ({
          key,
          name,
          values: { share1, share5, share10 },
          low,
          high,
          emphasis: true
        })),
        series: fieldSeries(language),
        minimumCell: filters.minimumCell,
        language
      }
    },
    comparesItself: true,
    picks: one.kind === 'kommune' ? pickKommune(context.location) : pickYear(filters.year, context.coverage.years.at(-1)),
    table: {
      ...tableHead(one.name, other.name, language),
      rows: differences.map(({ percent, difference, low, high, ...shares }) => ({
        key: String(percent),
        name: say(language, 'costs.percentName', { percent }),
        values: { one: shares.one, other: shares.other, difference, low, high }
      }))
    }
  };
});
