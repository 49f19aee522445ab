import type { Chart, TwinTable } from '../charts/chart.ts';
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
  readonly table: TwinTable;
  /** What a reader chooses who picks a row by its key in the data; null where that changes nothing. */
  readonly picks?: (key: string) => Partial<Location> | null;
  /** It holds two against one another by itself. */
  readonly comparesItself?: true;
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

/** In which year's prices the kroner of every figure are; empty where nobody has asked for others than those that are posted. */
const pricesText = ({ filters, location, coverage, language }: Context): string => {
  const { priceYear } = coverage;
  if (filters.prices === 'faste' && priceYear !== null) return say(language, 'filters.pricesRule', { year: priceYear });
  return location.prices === 'faste' ? say(language, 'filters.noPriceIndex') : '';
};

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
