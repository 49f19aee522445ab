/** The filters in words, for sentences and definitions. */
import type { Denominator } from '../domain/filters.ts';
import type { Language } from '../domain/format.ts';
import { kommuneName } from '../domain/kommuner.ts';
import { say } from '../wording/index.ts';
import type { Context } from './figure.ts';

const most = 4;

/** Names as a Dane lists them: *Allerød, Furesø og Helsingør*; a number where they are many. */
export const whereText = ({ kommuner, filters, language }: Pick<Context, 'kommuner' | 'filters' | 'language'>): string => {
  const names = sortedNames(kommuner.length > 0 ? kommuner : filters.kommuner, language);
  const count = names.length;
  const [name = ''] = names;
  if (count === 0) return say(language, 'filters.everywhere');
  if (filters.kommuner.length === 0) return say(language, 'filters.allKommuner', { count, name });
  if (count > most) return say(language, 'filters.someKommuner', { count, name });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
};

export const sortedNames = (kommuner: readonly string[], language: Language): string[] =>
  kommuner.map(kommuneName).sort(new Intl.Collator(language).compare);

/** *indbyggerne* or *borgerne med en udgift*: after *af*. */
export const whomText = (denominator: Denominator, language: Language): string =>
  say(language, denominator === 'indbyggere' ? 'costs.residentsOf' : 'costs.recipientsOf');

/** *indbyggere* or *borgere med en udgift*: after a number. */
export const peopleText = (denominator: Denominator, language: Language): string =>
  say(language, denominator === 'indbyggere' ? 'costs.residents' : 'costs.recipients');
