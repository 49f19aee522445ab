/** What a filter bar holds: the choices every page has, in their order, and the page's own. */
import type { Language } from '../../domain/format.ts';
import type { Location } from '../../state/place.svelte.ts';
import { say } from '../../wording/explore.ts';
import { inAlphabet, listText } from '../where.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A shortcut in a list: all, none, a network. */
export interface Shortcut {
  readonly label: string;
  readonly values: readonly string[];
  /** Nothing is named, and every box is ticked: one can be taken away. */
  readonly ticksAll?: true;
}

interface Labelled {
  readonly label: string;
  /** The reader has chosen something else than what is usual. */
  readonly isChosen: boolean;
}

export type Item =
  | (Labelled & {
      readonly kind: 'one';
      readonly hook: string;
      readonly options: readonly Option[];
      readonly value: string;
      readonly change: (value: string) => Partial<Location>;
    })
  /** One of a few, all in sight. */
  | (Labelled & {
      readonly kind: 'switch';
      readonly options: readonly Option[];
      readonly value: string;
      readonly change: (value: string) => Partial<Location>;
    })
  | (Labelled & {
      readonly kind: 'several';
      readonly hook: string;
      readonly options: readonly Option[];
      readonly chosen: readonly string[];
      readonly summary: string;
      readonly shortcuts: readonly Shortcut[];
      /** The reader looks at what there is to choose between. */
      readonly onopen?: () => void;
      readonly change: (values: readonly string[]) => Partial<Location>;
    })
  /** Why there is nothing to choose here. */
  | { readonly kind: 'none'; readonly label: string; readonly why: string };

/** The choices that every page has, in the order of the bar. */
export const shared = ['period', 'kommune', 'cluster', 'trial', 'targetGroup'] as const;

export interface Bar {
  /** What is shown, in words. */
  readonly summary: string;
  /** Null as long as it is not known what there is to choose between. */
  readonly shared: Readonly<Record<(typeof shared)[number], Item>> | null;
  /** The page's own. */
  readonly more: readonly Item[];
  /** What the page is held against; null where it cannot be. */
  readonly against: Item | null;
}

/** A bar whose parts are reckoned when they are read. */
export const liveBar = (parts: { readonly [part in keyof Bar]: () => Bar[part] }): Bar => ({
  get summary() {
    return parts.summary();
  },
  get shared() {
    return parts.shared();
  },
  get more() {
    return parts.more();
  },
  get against() {
    return parts.against();
  }
});

/** Nothing to choose, and why. */
export const noChoice = (label: string, why: string): Item => ({ kind: 'none', label, why });

/** Each value once, in the order of its name. */
export const optionsOf = (values: readonly string[], labelOf: (value: string) => string, language: Language): readonly Option[] =>
  [...new Set(values)].map((value) => ({ value, label: labelOf(value) })).sort((a, b) => inAlphabet(a.label, b.label, language));

/** *Alle*, *Ingen*: nothing named means all, with every box ticked or none. */
export const wholeShortcuts = (language: Language): readonly Shortcut[] => [
  { label: say(language, 'explore.allOfThem'), values: [], ticksAll: true },
  { label: say(language, 'explore.none'), values: [] }
];

const most = 2;

/** *Alle*, *unge og voksne*, *3 valgte*. */
export const chosenText = (options: readonly Option[], chosen: readonly string[], language: Language): string => {
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  if (names.length === 0) return say(language, 'filters.all');
  return names.length > most ? say(language, 'filters.chosen', { count: names.length }) : listText(names, language);
};

interface Names {
  readonly label: string;
  readonly hook: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly language: Language;
  readonly change: (values: readonly string[]) => Partial<Location>;
}

/** A choice among names of the data; where there is none to make or to take back, that there is none. */
export const namesItem = ({ label, hook, options, chosen, language, change }: Names): Item => {
  const [only] = options;
  if (!only) return noChoice(label, say(language, 'explore.notInData'));
  if (options.length === 1 && chosen.length === 0) return noChoice(label, say(language, 'explore.only', { name: only.label }));
  return {
    kind: 'several',
    label,
    hook,
    options,
    chosen,
    isChosen: chosen.length > 0,
    summary: chosenText(options, chosen, language),
    shortcuts: wholeShortcuts(language),
    change: (values) => change([...values].sort())
  };
};

/** Only choices that can be made: what a page offers of its own need not say what it does not have. */
export const offered = (items: readonly Item[]): readonly Item[] => items.filter(({ kind }) => kind !== 'none');
