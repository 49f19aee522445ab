import type { TableName } from '../domain/contract.ts';
import type { MinimumCell } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { Answer, type Ask } from '../state/answer.svelte.ts';
import { dataset } from '../state/dataset.svelte.ts';
import type { ChosenFilters } from '../state/filters.svelte.ts';
import type { Location } from '../state/place.svelte.ts';
import type { Standpoint } from '../state/standpoint.ts';
import type { FigureView } from './figure.ts';

/** What a page's figures are about: whom they are asked of, and what an answer is seen in the light of. */
export interface Subject<F extends object, C> {
  /** What the reader has chosen; null where nothing is loaded that could answer. */
  readonly filters: (chosen: ChosenFilters) => F | null;
  /** Null as long as what is loaded is not known. */
  readonly contextOf: (asked: { readonly filters: F; readonly location: Location }) => C | null;
  /** Tables behind every figure. */
  readonly tables: (filters: F) => readonly TableName[];
  /** The table that must be loaded before there is anything to show; null where it is. */
  readonly missing: () => TableName | null;
  /** Why a figure has nothing to show, in words. */
  readonly nothing: (context: C) => string;
}

/** A question tied to the way its answer is shown; nothing where there is nothing to show. */
export type Question<F extends object, C> = (ask: Ask<F>, location: Location) => Promise<(context: C) => FigureView | null>;

/** A figure on the page, as it stands now. */
export interface OpenFigure {
  readonly busy: boolean;
  readonly error: unknown;
  readonly view: FigureView | null;
  readonly language: Language;
  readonly minimumCell: MinimumCell | null;
  readonly tables: readonly TableName[];
  readonly missing: TableName | null;
  /** Why there is nothing to show; null while it is not known. */
  readonly nothing: string | null;
}

/** Asks while a component lives. Call while it is being made. */
export const openFigure = <F extends { readonly minimumCell: MinimumCell }, C extends { readonly language: Language }>(
  question: Question<F, C>,
  subject: Subject<F, C>,
  standpoint: Standpoint
): OpenFigure => {
  const filters = () => subject.filters(standpoint.chosen);
  const answer = new Answer<(context: C) => FigureView | null, F>(question, filters, standpoint);
  const context = $derived(answer.filters && subject.contextOf({ filters: answer.filters, location: answer.location }));
  const view = $derived(context && answer.value ? answer.value(context) : null);
  return {
    get busy() {
      const isAwaited = answer.value === null && answer.error === null && filters() === null && subject.missing() === null;
      return answer.busy || (isAwaited && dataset.state !== 'failed');
    },
    get error() {
      return answer.error;
    },
    get view() {
      return view;
    },
    get language() {
      return context?.language ?? answer.location.language;
    },
    get minimumCell() {
      return answer.filters?.minimumCell ?? null;
    },
    get tables() {
      return [...(answer.filters ? subject.tables(answer.filters) : []), ...(view?.alsoFrom ?? [])];
    },
    get missing() {
      return subject.missing();
    },
    get nothing() {
      return context && !answer.busy ? subject.nothing(context) : null;
    }
  };
};
