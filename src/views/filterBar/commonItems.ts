/** Choices that several pages offer in the same way. */
import { defaultMinimumCell, type MinimumCell, minimumCells } from '../../domain/disclosure.ts';
import type { Language } from '../../domain/format.ts';
import { kommuneName, networkKeys, networks } from '../../domain/kommuner.ts';
import { clustersOf, defaultTrials } from '../../domain/trials.ts';
import { participantsLoaded } from '../../state/participantsLoaded.svelte.ts';
import { say } from '../../wording/explore.ts';
import { type Item, noChoice, type Option, optionsOf, type Shortcut, wholeShortcuts } from './bar.ts';

/** What is known of trials: those loaded, or those that the program brings. */
const register = () => participantsLoaded.contents?.register ?? defaultTrials;

/** A trial by its name. */
export const trialName = (key: string): string => register().find((one) => one.key === key)?.name ?? key;

export const trialOptions = (keys: readonly string[], language: Language): readonly Option[] => optionsOf(keys, trialName, language);

export const kommuneOptions = (kommuner: readonly string[], language: Language): readonly Option[] =>
  optionsOf(kommuner, kommuneName, language);

/** Networks and clusters of which some kommuner can be chosen, but not just all of them. */
const groupsAmong = (loaded: readonly string[], language: Language): readonly Shortcut[] => {
  const ofNetworks = networkKeys.map((key) => ({
    label: say(language, `filters.network.${key}`),
    values: networks[key]
  }));
  const ofClusters = clustersOf(register()).map(({ key, kommuner }) => ({
    label: say(language, 'explore.inCluster', { name: key }),
    values: kommuner
  }));
  return [...ofNetworks, ...ofClusters]
    .map(({ label, values }) => ({ label, values: values.filter((one) => loaded.includes(one)) }))
    .filter(({ values }) => values.length > 0 && values.length < loaded.length);
};

interface Kommuner {
  readonly options: readonly Option[];
  readonly loaded: readonly string[];
  readonly chosen: readonly string[];
  /** The kommuner in words. */
  readonly summary: string;
  readonly language: Language;
}

/** Kommuner by name, with networks and clusters as shortcuts. All of them, one by one, is the same as none named. */
export const kommuneItem = ({ options, loaded, chosen, summary, language }: Kommuner): Item => {
  const label = say(language, 'filters.kommune');
  const [only] = options;
  if (!only) return noChoice(label, say(language, 'explore.notInData'));
  return {
    kind: 'several',
    label,
    hook: 'filter-kommune',
    options,
    chosen,
    isChosen: chosen.length > 0,
    summary,
    shortcuts: [...wholeShortcuts(language), ...groupsAmong(loaded, language)],
    // The names of clusters come from what is loaded of trials, which other pages do without.
    onopen: () => participantsLoaded.want(),
    change: (kommuner) => ({ kommuner: loaded.every((one) => kommuner.includes(one)) ? [] : [...kommuner].sort() })
  };
};

/** The fewest people that a number may rest on; `optionText` says whom it counts. */
export const minimumCellItem = (value: MinimumCell, optionText: (count: MinimumCell) => string, language: Language): Item => ({
  kind: 'one',
  label: say(language, 'filters.minimumCell'),
  hook: 'filter-minimum-cell',
  options: minimumCells.map((count) => ({ value: String(count), label: optionText(count) })),
  value: String(value),
  isChosen: value !== defaultMinimumCell,
  change: (written) => ({ minimumCell: minimumCells.find((count) => String(count) === written) ?? defaultMinimumCell })
});
