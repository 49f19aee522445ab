/** All wording of the interface: typed catalogues, Danish first. Keys and their fill-ins are checked by the compiler. */
import { createInstance } from 'i18next';
import type { MinimumCell, WithheldReason } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { da } from './da.ts';
import type { daIntake } from './daIntake.ts';
import type { daProblem } from './daProblem.ts';
import { en } from './en.ts';

/** The wording of intake comes with the views that need it: `intake.ts`. */
type Danish = typeof da & { readonly intake: typeof daIntake; readonly problem: typeof daProblem };
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export type Wording = Same<typeof da>;

type Leaf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? { [P in `${Path}${K}`]: T[K] } : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];
type Flat = (Leaf<Danish> extends infer U ? (U extends unknown ? (u: U) => void : never) : never) extends (all: infer I) => void
  ? I
  : never;
type Base<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;
type TextOf<B extends string> = Flat[Extract<keyof Flat, B | `${B}_one` | `${B}_other`>];
type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;

/** A key of the catalogue, such as `withheld.dominated`; plural endings are left out. */
export type WordingKey = Base<keyof Flat & string>;
type FillIns<K extends WordingKey> = Names<TextOf<K>> | (`${K}_one` extends keyof Flat ? 'count' : never);
/** A key whose wording has nothing to fill in. */
export type PlainKey = { [K in WordingKey]: [FillIns<K>] extends [never] ? K : never }[WordingKey];

type Arguments<K extends WordingKey> = [FillIns<K>] extends [never] ? [] : [fillIns: Readonly<Record<FillIns<K>, string | number>>];

const catalogue = createInstance({
  lng: 'da',
  resources: { da: { translation: da }, en: { translation: en } },
  interpolation: { escapeValue: false }
});
void catalogue.init();

/** Adds wording that the first page can do without. */
export const addWording = (language: Language, more: object): void => {
  catalogue.addResourceBundle(language, 'translation', more, true, true);
};

/** The wording of `key` in `language`, with its fill-ins. Numbers are filled in as they are: format them first. */
export const say = <K extends WordingKey>(language: Language, key: K, ...[fillIns]: Arguments<K>): string =>
  catalogue.t(key, { lng: language, ...fillIns });

/** Why a number is withheld, in words that stand in its place. */
export const withheldText = (reason: WithheldReason, minimumCell: MinimumCell, language: Language): string =>
  reason === 'too-few' ? say(language, 'withheld.too-few', { count: minimumCell }) : say(language, `withheld.${reason}`);
