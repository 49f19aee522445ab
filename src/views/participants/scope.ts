/** The choices of participants and goals in words, for sentences and definitions. */
import type { Published } from '../../domain/disclosure.ts';
import { formatCount, formatPoints, formatShare, formatShareInText, inEachLanguage, type Language } from '../../domain/format.ts';
import type { Cohort } from '../../domain/participantFilters.ts';
import { say, withheldText } from '../../wording/trial.ts';
import { listText, sortedNames } from '../where.ts';
import type { ParticipantContext } from './participantFigure.ts';

type Told = Pick<ParticipantContext, 'language' | 'filters'>;

/** A number in words, or why it is withheld. */
export const inWords = (value: Published<number>, format: (value: number) => string, { language, filters }: Told): string =>
  value.shown ? format(value.value) : withheldText(value.reason, filters.minimumCell, language);

export const countText = (value: Published<number>, context: Told): string =>
  inWords(value, (count) => formatCount(count, context.language), context);

export const shareText = (value: Published<number>, context: Told): string =>
  inWords(value, (share) => formatShareInText(share, context.language), context);

export const pointsText = (value: Published<number>, context: Told): string =>
  inWords(value, (points) => formatPoints(points, context.language), context);

/** *19 deltagere*; *et skjult antal deltagere*. */
export const peopleText = (value: Published<number>, { language }: Pick<Told, 'language'>): string =>
  value.shown
    ? say(language, 'trial.people', { count: value.value, number: formatCount(value.value, language) })
    : say(language, 'trial.peopleHidden');

/** *98 dage*, *18,5 dage*. */
export const daysText = (days: number, language: Language): string =>
  say(language, 'trial.days', { count: days, number: formatPoints(days, language) });

export const countFormat =
  (language: Language) =>
  (count: number): string =>
    formatCount(count, language);
export const shareFormat =
  (language: Language) =>
  (share: number): string =>
    formatShare(share, language);
export const pointsFormat =
  (language: Language) =>
  (points: number): string =>
    formatPoints(points, language);

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  inEachLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
const days = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const months = dateFormat({ month: 'long', year: 'numeric' });

/** `2018-06-30` → *30. juni 2018*. */
export const dayText = (day: string, language: Language): string => days(language).format(Date.parse(day));

/** `2018-06` → *juni 2018*. */
export const monthText = (month: string, language: Language): string => months(language).format(Date.parse(`${month}-01`));

/** A day as a number that a table can hold: `2018-06-30` → 20180630. */
export const dayCode = (day: string): number => Number(day.replaceAll('-', ''));

/** The day of such a number in words. */
export const dayOfCode = (code: number, language: Language): string =>
  dayText(String(code).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'), language);

/** `2018-1` → *1. halvår 2018*. */
export const halfYearText = (key: string, language: Language): string => {
  const [year = '', part = ''] = key.split('-');
  return say(language, 'trial.halfYear', { part, year });
};

/** Months of a half-year `2018-1`, as a cohort. */
export const cohortOfHalfYear = (key: string): Cohort => {
  const [year = '', part = ''] = key.split('-');
  return part === '1' ? { from: `${year}-01`, to: `${year}-06` } : { from: `${year}-07`, to: `${year}-12` };
};

/** *1. halvår 2018*, *fra januar 2018 til marts 2018*; empty where it is everybody. */
export const cohortText = ({ from, to }: Cohort, language: Language): string => {
  if (from === null && to === null) return '';
  const year = from?.slice(0, 4) ?? '';
  if (from === `${year}-01` && to === `${year}-12`) return year;
  for (const part of ['1', '2']) {
    const half = cohortOfHalfYear(`${year}-${part}`);
    if (from === half.from && to === half.to) return halfYearText(`${year}-${part}`, language);
  }
  if (to === null) return say(language, 'trial.cohort.from', { from: monthText(from ?? '', language) });
  if (from === null) return say(language, 'trial.cohort.to', { to: monthText(to, language) });
  return say(language, 'trial.cohort.between', { from: monthText(from, language), to: monthText(to, language) });
};

/** A trial by its name, where it is in a register. */
export const trialText = (key: string, { contents }: Pick<ParticipantContext, 'contents'>): string =>
  contents.register.find((one) => one.key === key)?.name ?? key;

const most = 4;

/** *Fredensborg*, *Fredensborg (målgruppe: unge, tilknyttet 1. halvår 2018)*, *alle 9 kommuner*. `ofGoals`: what goals do not look at is left out. */
export const whereText = (context: Pick<ParticipantContext, 'filters' | 'contents' | 'language'>, ofGoals = false): string => {
  const { filters, contents, language } = context;
  const all = ofGoals ? contents.kommunerWithGoals : contents.kommuner;
  const kommuner = filters.kommuner.length > 0 ? filters.kommuner : all;
  const names = sortedNames(kommuner, language);
  const place =
    filters.kommuner.length === 0 && names.length > 1
      ? say(language, 'trial.everyKommune', { number: names.length })
      : names.length > most
        ? say(language, 'trial.manyKommuner', { number: names.length })
        : listText(names, language);
  const some = (of: readonly string[], one: (names: string) => string): string[] => (of.length === 0 ? [] : [one(listText(of, language))]);
  const joined = cohortText(filters.cohort ?? { from: null, to: null }, language);
  const parts = [
    ...some(filters.clusters ?? [], (chosen) => say(language, 'trial.scope.clusters', { names: chosen })),
    ...some(ofGoals ? [] : filters.targetGroups, (chosen) => say(language, 'trial.scope.targetGroups', { names: chosen })),
    ...some(
      filters.trials.map((key) => trialText(key, context)),
      (chosen) => say(language, 'trial.scope.trials', { names: chosen })
    ),
    ...(ofGoals || joined === '' ? [] : [say(language, 'trial.scope.cohort', { cohort: joined })])
  ];
  return parts.length > 0 ? `${place} (${parts.join(', ')})` : place;
};
