/** All wording of the interface: typed catalogues, Danish first. Keys and their fill-ins are checked by the compiler. */
import { createInstance } from 'i18next';
import type { MinimumCell, WithheldReason } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { da } from './da.ts';
import type { daAccess } from './daAccess.ts';
import type { daCosts } from './daCosts.ts';
import type { daExplore } from './daExplore.ts';
import type { daExport } from './daExport.ts';
import type { daFaults } from './daFaults.ts';
import type { daFigures } from './daFigures.ts';
import type { daFind } from './daFind.ts';
import type { daFit } from './daFit.ts';
import type { daGoals } from './daGoals.ts';
import type { daIntake } from './daIntake.ts';
import type { daMethod } from './daMethod.ts';
import type { daMethodRules } from './daMethodRules.ts';
import type { daNote } from './daNote.ts';
import type { daOverview } from './daOverview.ts';
import type { daPresent } from './daPresent.ts';
import type { daProblem } from './daProblem.ts';
import type { daReading } from './daReading.ts';
import type { daSite } from './daSite.ts';
import type { daTour } from './daTour.ts';
import type { daTrial } from './daTrial.ts';
import { en } from './en.ts';

/** The wording of intake and of the costs below the first screen comes with the views that need it: `intake.ts`, `costs.ts`. */
type Danish = typeof da &
  typeof daCosts & {
    readonly access: typeof daAccess;
    readonly explore: typeof daExplore;
    readonly export: typeof daExport;
    readonly fault: typeof daFaults;
    readonly figures: typeof daFigures;
    readonly find: typeof daFind;
    readonly fit: typeof daFit;
    readonly intake: typeof daIntake;
    readonly method: typeof daMethod & typeof daMethodRules;
    readonly overview: typeof daOverview;
    readonly present: typeof daPresent;
    readonly note: typeof daNote;
    readonly problem: typeof daProblem;
    readonly site: typeof daSite;
    readonly reading: typeof daReading;
    readonly tour: typeof daTour;
    readonly trial: typeof daTrial & typeof daGoals;
  };
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type Wording = Same<typeof da>;

/** Paths to the texts, and the text at one; looked up one by one, since a type of all of them at once is too large for the compiler. */
type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];
type TextAt<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;
type Path = Paths<Danish>;
type Base<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;
type TextOf<B extends string> = TextAt<Danish, B | `${B}_one` | `${B}_other`>;
type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;

/** A key of the catalogue, such as `withheld.dominated`; plural endings are left out. */
export type WordingKey = Base<Path>;
type FillIns<K extends WordingKey> = Names<TextOf<K>> | (`${K}_one` extends Path ? 'count' : never);
/** A key whose wording has nothing to fill in. */
export type PlainKey = { [K in WordingKey]: [FillIns<K>] extends [never] ? K : never }[WordingKey];

type Arguments<K extends WordingKey> = [FillIns<K>] extends [never] ? [] : [fillIns: Readonly<Record<FillIns<K>, string | number>>];

const catalogue = createInstance({
  lng: 'da',
  resources: { da: { translation: da }, en: { translation: en } },
  interpolation: { escapeValue: false }
});
void catalogue.init();

/** What was said before: most of a page is said again when a filter changes, and the library takes its time over each. */
const said = new Map<string, string>();
const mostSaid = 5000;

/** Adds wording that the first page can do without. */
export const addWording = (language: Language, more: object): void => {
  said.clear();
  catalogue.addResourceBundle(language, 'translation', more, true, true);
};

/** The wording of `key` in `language`, with its fill-ins. Numbers are filled in as they are: format them first. */
export const say = <K extends WordingKey>(language: Language, key: K, ...[fillIns]: Arguments<K>): string => {
  // The library's own types would go through all keys; ours have.
  const path: string = key;
  const question = fillIns ? JSON.stringify([language, path, fillIns]) : `${language} ${path}`;
  const before = said.get(question);
  if (before !== undefined) return before;
  // A sentence that ends in *pct.* or *kr.* has one full stop.
  const text = catalogue.t(path, { lng: language, ...fillIns }).replace(/(?<!\.)\.\.(?=\s|$)/g, '.');
  if (said.size >= mostSaid) said.clear();
  said.set(question, text);
  return text;
};

/** Why a number is withheld, in words that stand in its place. */
export const withheldText = (reason: WithheldReason, minimumCell: MinimumCell, language: Language): string =>
  reason === 'too-few' ? say(language, 'withheld.too-few', { count: minimumCell }) : say(language, `withheld.${reason}`);
