import { minimumCells, type Published, type WithheldReason } from '../../domain/disclosure.ts';
import { inEachLanguage } from '../../domain/format.ts';
import { say } from '../../wording/index.ts';
import type { Context } from '../figure.ts';

type Way = 'larger' | 'kommuner' | 'year' | 'years' | 'trials' | 'areas' | 'all' | 'lower';

/** Whether a way to a larger ground is still open: those who have chosen everything cannot choose more. */
const isOpen = (way: Way, { filters, coverage }: Context, kommuner: readonly string[]): boolean => {
  switch (way) {
    case 'larger':
      return true;
    case 'kommuner':
      return filters.kommuner.length > 0 && kommuner.some((one) => !filters.kommuner.includes(one));
    case 'year':
      return coverage.years.some((year) => year !== filters.year);
    case 'years':
      return coverage.years.length > 2;
    case 'trials':
      return filters.trials.length > 0;
    case 'areas':
      return filters.areas.length > 0;
    case 'all':
      return filters.kommuner.length + filters.targetGroups.length + filters.areas.length > 0;
    case 'lower':
      return minimumCells.some((one) => one < filters.minimumCell);
  }
};

const list = inEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/**
 * What to do about a withheld number, of those ways that are open: *: vælg flere kommuner eller et andet år*; empty where none is.
 * `kommuner`: those that could be chosen.
 */
export const adviceText = (
  ways: readonly Way[],
  context: Context,
  kommuner = context.coverage.kommunerOf(context.filters.year)
): string => {
  const { language } = context;
  const open = ways.filter((way) => isOpen(way, context, kommuner)).map((way) => say(language, `costs.advice.${way}`));
  return open.length > 0 ? say(language, 'costs.advice.choose', { ways: list(language).format(open) }) : '';
};

/** *borger* or *familie*. */
export const oneText = ({ filters, language }: Context): string => say(language, `costs.one.${filters.unit}`);

/** The sentence for shares none of which may be shown: why, and what to do instead. */
export const hiddenHeadline = (shares: readonly Published<number>[], context: Context): string => {
  const { language, filters } = context;
  const reasons = new Set<WithheldReason>(shares.flatMap((share) => (share.shown ? [] : [share.reason])));
  if (reasons.has('dominated')) {
    const advice = adviceText(['kommuner', 'year'], context);
    return say(language, 'costs.topShare.headlineDominated', { one: oneText(context), advice });
  }
  if (reasons.has('differs-by-few')) {
    return say(language, 'costs.topShare.headlineDiffers', {
      people: say(language, `costs.many.${filters.unit}`),
      advice: adviceText(['all', 'year', 'lower'], context)
    });
  }
  if (reasons.has('undefined-value') && reasons.size === 1) return say(language, 'costs.topShare.headlineUndefined');
  return say(language, 'costs.topShare.headlineHidden', {
    people: say(language, `costs.many.${filters.unit}`),
    advice: adviceText(['kommuner', 'year', 'lower'], context)
  });
};
