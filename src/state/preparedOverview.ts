/** The overview of the demo, computed when the demo was made: shown before there is an engine. */
import type { Language } from '../domain/format.ts';
import { demoTables } from './demo.ts';
import { hashOf, type Location, startView } from './place.svelte.ts';

const files = import.meta.glob<string>('../../data/demo/overblik.*.json', { query: '?raw', import: 'default' });

const asked = new Map<Language, Promise<string>>();

/** Its text, as `writeOverview` wrote it; asked for once. */
export const preparedOverview = (language: Language): Promise<string> => {
  const before = asked.get(language);
  if (before) return before;
  const load = files[`../../data/demo/overblik.${language}.json`];
  const text = load ? load() : Promise.reject(new Error(`no overview is prepared in ${language}`));
  text.catch(() => asked.delete(language));
  asked.set(language, text);
  return text;
};

/** Whether nothing is chosen that the prepared overview does not answer. */
export const isUnchosen = (location: Location): boolean => {
  const bare = hashOf({ ...location, view: startView, language: 'da', figure: null });
  return bare === `#/${startView}`;
};

/** Whether the demo is loaded whole, or is what will be: the prepared overview is of nothing else. */
export const standsForDemo = (loaded: {
  readonly version: number;
  readonly synthetic: boolean;
  readonly tables: readonly unknown[];
}): boolean => loaded.version === 0 || (loaded.synthetic && loaded.tables.length === demoTables.length);
