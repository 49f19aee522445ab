import type { ComponentProps } from 'svelte';
import type BandFlow from '../charts/BandFlow.svelte';
import type BudgetBars from '../charts/BudgetBars.svelte';
import type BulletBars from '../charts/BulletBars.svelte';
import type CellMatrix from '../charts/CellMatrix.svelte';
import type CoverageBars from '../charts/CoverageBars.svelte';
import type DotPlot from '../charts/DotPlot.svelte';
import type FirstLatest from '../charts/FirstLatest.svelte';
import type FunnelBars from '../charts/FunnelBars.svelte';
import type IncidenceCurve from '../charts/IncidenceCurve.svelte';
import type LorenzCurve from '../charts/LorenzCurve.svelte';
import type PairedBars from '../charts/PairedBars.svelte';
import type QuantileRibbon from '../charts/QuantileRibbon.svelte';
import type ShareSteps from '../charts/ShareSteps.svelte';
import type StackedCounts from '../charts/StackedCounts.svelte';
import type StepsIntoTarget from '../charts/StepsIntoTarget.svelte';
import type Timeline from '../charts/Timeline.svelte';
import type Twin from '../charts/Twin.svelte';
import type UpsetPlot from '../charts/UpsetPlot.svelte';
import type YearLines from '../charts/YearLines.svelte';
import type { TableName } from '../domain/contract.ts';
import type { Filters } from '../domain/filters.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import type { Language } from '../domain/format.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import type { Coverage } from '../measures/coverage.ts';
import type { Ask } from '../state/answer.svelte.ts';
import type { Location } from '../state/place.svelte.ts';
import { say } from '../wording/index.ts';
import type { FitContext } from './fit/fitFigure.ts';
import type { ParticipantContext } from './participants/participantFigure.ts';
import type { OpenFigure, Question } from './subject.svelte.ts';

type Sized<P> = Omit<P, 'width' | 'scale'>;

/** A chart and the cleared rows it draws. */
export type Chart =
  /** The sentence says why there is nothing to draw. */
  | { readonly kind: 'none' }
  | { readonly kind: 'share-steps'; readonly props: Sized<ComponentProps<typeof ShareSteps>> }
  | { readonly kind: 'lorenz-curve'; readonly props: Sized<ComponentProps<typeof LorenzCurve>> }
  | { readonly kind: 'dot-plot'; readonly props: Sized<ComponentProps<typeof DotPlot>> }
  | { readonly kind: 'paired-bars'; readonly props: Sized<ComponentProps<typeof PairedBars>> }
  | { readonly kind: 'upset'; readonly props: Sized<ComponentProps<typeof UpsetPlot>> }
  | { readonly kind: 'band-flow'; readonly props: Sized<ComponentProps<typeof BandFlow>> }
  | { readonly kind: 'year-lines'; readonly props: Sized<ComponentProps<typeof YearLines>> }
  | { readonly kind: 'budget-bars'; readonly props: Sized<ComponentProps<typeof BudgetBars>> }
  | { readonly kind: 'coverage-bars'; readonly props: Sized<ComponentProps<typeof CoverageBars>> }
  | { readonly kind: 'quantile-ribbon'; readonly props: Sized<ComponentProps<typeof QuantileRibbon>> }
  | { readonly kind: 'stacked-counts'; readonly props: Sized<ComponentProps<typeof StackedCounts>> }
  | { readonly kind: 'cell-matrix'; readonly props: Sized<ComponentProps<typeof CellMatrix>> }
  | { readonly kind: 'steps-into-target'; readonly props: Sized<ComponentProps<typeof StepsIntoTarget>> }
  | { readonly kind: 'funnel-bars'; readonly props: Sized<ComponentProps<typeof FunnelBars>> }
  | { readonly kind: 'first-latest'; readonly props: Sized<ComponentProps<typeof FirstLatest>> }
  | { readonly kind: 'incidence-curve'; readonly props: Sized<ComponentProps<typeof IncidenceCurve>> }
  | { readonly kind: 'bullet-bars'; readonly props: Sized<ComponentProps<typeof BulletBars>> }
  | { readonly kind: 'timeline'; readonly props: Sized<ComponentProps<typeof Timeline>> };

/** A choice that belongs to one figure. What is chosen goes to the address; `change` is what it becomes there. */
export type Control =
  | { readonly kind: 'button'; readonly label: string; readonly hook: string; readonly change: () => Partial<Location> }
  | {
      readonly kind: 'segmented';
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly value: string;
      readonly change: (value: string) => Partial<Location>;
    }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly value: string;
      readonly hook: string;
      readonly change: (value: string) => Partial<Location>;
    }
  | {
      readonly kind: 'slider';
      readonly label: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit?: string;
      readonly hook: string;
      readonly format: (value: number) => string;
      /** While the hand moves; nothing goes to the address yet. */
      readonly drag?: (value: number) => void;
      readonly change: (value: number) => Partial<Location>;
    };

/** What an answer is seen in the light of. */
export interface Context {
  /** Where the reader is: choices that change how an answer is shown, not what is asked. */
  readonly location: Location;
  /** The group that is spoken of, also while a hand is choosing it. */
  readonly topPercent: number;
  /** The filters that were asked, not those being asked. */
  readonly filters: Filters;
  readonly coverage: Coverage;
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
  readonly controls?: readonly Control[];
  /** Tables behind it, beside costs and residents. */
  readonly alsoFrom?: readonly TableName[];
  readonly chart: Chart;
  readonly table: Omit<ComponentProps<typeof Twin>, 'id' | 'caption' | 'minimumCell' | 'language'>;
}

/** How a question of each subject is asked on the page. */
export interface Opening {
  readonly costs: (question: Question<Filters, Context>) => OpenFigure;
  readonly fit: (question: Question<FitFilters, FitContext>) => OpenFigure;
  readonly participants: (question: Question<ParticipantFilters, ParticipantContext>) => OpenFigure;
  readonly goals: (question: Question<ParticipantFilters, ParticipantContext>) => OpenFigure;
}

/** An entry of the registry. */
export interface Figure {
  readonly id: string;
  /** Asks while a component lives. Call while it is being made. */
  readonly open: (opening: Opening) => OpenFigure;
  /** What is worth asking before anybody does, of what is likely to be chosen next. */
  readonly anticipated?: (ask: Ask, location: Location) => Promise<unknown>;
}

/** A figure of costs. */
export interface CostFigure extends Figure {
  readonly question: Question<Filters, Context>;
}

/** In which year's prices the kroner of every figure are; empty where they are as posted. */
const pricesText = ({ filters, coverage, language }: Context): string =>
  filters.prices === 'faste' && coverage.priceYear !== null ? say(language, 'filters.pricesRule', { year: coverage.priceYear }) : '';

/** Ties what is asked, which may be another where the reader is elsewhere, to the way it is shown. Figures that ask the same share its answer. */
export const defineFigure = <A>(
  id: string,
  ask: (ask: Ask, location: Location) => Promise<A>,
  view: (answer: A, context: Context) => FigureView | null
): CostFigure => {
  const question: Question<Filters, Context> = async (asking, location) => {
    const answer = await ask(asking, location);
    return (context) => {
      const shown = view(answer, context);
      const priced = pricesText(context);
      return shown && priced ? { ...shown, definition: `${shown.definition} ${priced}`.trim() } : shown;
    };
  };
  return { id, question, open: ({ costs }) => costs(question), anticipated: question };
};
