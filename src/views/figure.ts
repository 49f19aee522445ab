import type { ComponentProps } from 'svelte';
import type DotPlot from '../charts/DotPlot.svelte';
import type LorenzCurve from '../charts/LorenzCurve.svelte';
import type ShareSteps from '../charts/ShareSteps.svelte';
import type Twin from '../charts/Twin.svelte';
import type { Filters } from '../domain/filters.ts';
import type { Language } from '../domain/format.ts';
import type { Ask } from '../state/answer.svelte.ts';

type Sized<P> = Omit<P, 'width' | 'scale'>;

/** A chart and the cleared rows it draws. */
export type Chart =
  | { readonly kind: 'share-steps'; readonly props: Sized<ComponentProps<typeof ShareSteps>> }
  | { readonly kind: 'lorenz-curve'; readonly props: Sized<ComponentProps<typeof LorenzCurve>> }
  | { readonly kind: 'dot-plot'; readonly props: Sized<ComponentProps<typeof DotPlot>> };

/** What an answer is seen in the light of. */
export interface Context {
  /** The filters that were asked, not those being asked. */
  readonly filters: Filters;
  /** Kommuner of the answer: the chosen ones, or all, that have costs in the year. */
  readonly kommuner: readonly string[];
  /** Chosen kommuner without costs in the year. */
  readonly missing: readonly string[];
  /** True where no share of all residents can be given. */
  readonly residentsUnknown: boolean;
  readonly language: Language;
}

/** A figure filled in: the sentence, its exact definition, the chart and the table of the same numbers. */
export interface FigureView {
  readonly headline: string;
  readonly definition: string;
  readonly cautions: readonly string[];
  readonly chart: Chart;
  readonly table: Omit<ComponentProps<typeof Twin>, 'id' | 'caption' | 'minimumCell' | 'language'>;
}

/** A question tied to the way its answer is shown. Null where there is nothing to show. */
export interface Figure {
  readonly id: string;
  readonly question: (ask: Ask) => Promise<(context: Context) => FigureView | null>;
}

/** Ties what is asked to the way it is shown. Figures that ask the same measure share its answer. */
export const defineFigure = <A>(
  id: string,
  ask: (ask: Ask) => Promise<A>,
  view: (answer: A, context: Context) => FigureView | null
): Figure => ({
  id,
  question: async (asking) => {
    const answer = await ask(asking);
    return (context) => view(answer, context);
  }
});
