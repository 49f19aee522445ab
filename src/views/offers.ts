import type { Language } from '../domain/format.ts';

/** A choice among names of the data, in a filter bar. */
export interface Offer {
  readonly label: string;
  readonly hook: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onchange: (values: readonly string[]) => void;
}

/** Each value once, in the order of its name. */
export const optionsOf = (values: readonly string[], labelOf: (value: string) => string, language: Language): Offer['options'] =>
  [...new Set(values)].map((value) => ({ value, label: labelOf(value) })).sort((a, b) => a.label.localeCompare(b.label, language));
