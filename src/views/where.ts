/** The filters in words, for sentences and definitions. */
import type { Denominator, Filters } from '../domain/filters.ts';
import { formatPoints, inEachLanguage, type Language } from '../domain/format.ts';
import { kommuneName } from '../domain/kommuner.ts';
import { say } from '../wording/index.ts';
import type { Context } from './figure.ts';

const most = 4;

const list = inEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const collator = inEachLanguage((locale) => new Intl.Collator(locale));

type Place = Pick<Context, 'kommuner' | 'filters' | 'language'>;

/** Names as a Dane lists them: *Allerød, Furesø og Helsingør*. */
export const listText = (names: readonly string[], language: Language): string => list(language).format(names);

/** The order of an alphabet: Aa last in Danish. */
export const inAlphabet = (one: string, other: string, language: Language): number => collator(language).compare(one, other);

/** The kommuner by name; a number where they are many. */
export const kommunerText = ({ kommuner, filters, language }: Place): string => {
  const names = sortedNames(kommuner.length > 0 ? kommuner : filters.kommuner, language);
  const count = names.length;
  const [name = ''] = names;
  if (count === 0) return say(language, 'filters.everywhere');
  if (filters.kommuner.length === 0) return say(language, 'filters.allKommuner', { count, name });
  return count > most ? say(language, 'filters.someKommuner', { count, name }) : listText(names, language);
};

/** Målgrupper and areas that are chosen: *målgruppen unge*, *området familie*. */
export const scopeTexts = ({ targetGroups, areas }: Pick<Filters, 'targetGroups' | 'areas'>, language: Language): string[] =>
  [
    targetGroups.length > most && say(language, 'costs.scope.targetGroups', { count: targetGroups.length }),
    targetGroups.length > 0 &&
      targetGroups.length <= most &&
      say(language, 'costs.scope.targetGroup', { count: targetGroups.length, names: listText(targetGroups, language) }),
    areas.length > most && say(language, 'costs.scope.areas', { count: areas.length }),
    areas.length > 0 && areas.length <= most && say(language, 'costs.scope.area', { count: areas.length, names: listText(areas, language) })
  ].filter((part) => part !== false);

/**
 * Of which kommuner, and of which part of their cost, after *i*: *Fredensborg*, or *Fredensborg (målgruppen unge, i alt for områderne
 * familie og handicap)*.
 */
export const whereText = (place: Place): string => {
  const parts = scopeTexts(place.filters, place.language);
  return parts.length > 0 ? `${kommunerText(place)} (${parts.join(', ')})` : kommunerText(place);
};

export const sortedNames = (kommuner: readonly string[], language: Language): string[] =>
  kommuner.map(kommuneName).sort((one, other) => inAlphabet(one, other, language));

/** Whom numbers are of: by the denominator alone, or by all that is filtered. */
type Of = Denominator | Pick<Filters, 'denominator' | 'targetGroups' | 'unit'>;

const whole = { targetGroups: [], unit: 'borger' } as const;
const filtersOf = (of: Of) => (typeof of === 'string' ? { ...whole, denominator: of } : of);

/** *indbyggerne*, *borgerne med en udgift*, *familierne med en udgift*: after *af*; with the filters also *i målgruppen unge*. */
export const whomText = (of: Of, language: Language): string => {
  const { denominator, targetGroups, unit } = filtersOf(of);
  const recipients = say(language, unit === 'familie' ? 'costs.familie.recipientsOf' : 'costs.recipientsOf');
  const people = denominator === 'indbyggere' ? say(language, 'costs.residentsOf') : recipients;
  const count = targetGroups.length;
  if (count === 0) return people;
  return count > most
    ? say(language, 'costs.inTargetGroups', { people, count })
    : say(language, 'costs.inTargetGroup', { people, count, names: listText(targetGroups, language) });
};

/** *indbyggere*, *borgere med en udgift* or *familier med en udgift*: after a number. */
export const peopleText = (of: Of, language: Language): string => {
  const { denominator, unit } = filtersOf(of);
  if (denominator === 'indbyggere') return say(language, 'costs.residents');
  return say(language, unit === 'familie' ? 'costs.familie.recipients' : 'costs.recipients');
};

/** *udgifterne*, or those of the filtered areas: *udgifterne på området handicap*. */
export const costText = ({ areas }: Pick<Filters, 'areas'>, language: Language): string => {
  const count = areas.length;
  if (count === 0) return say(language, 'costs.cost');
  return count > most
    ? say(language, 'costs.costOfAreas', { count })
    : say(language, 'costs.costOf', { count, names: listText(areas, language) });
};

/** Per cent without its sign: 2.5 → *2,5*. */
export const percentText = (percent: number, language: Language): string => formatPoints(percent, language);
