import { defaultMinimumCell } from './disclosure.ts';
import type { Filters } from './filters.ts';
import { type AgeClass, type CutOffs, defaultCutOffs, defaultReliableChange, type ReliableChange, type Respondent } from './fitScale.ts';

/** `point`: by reliable change and cut-off. `effektstoerrelse`: by change in standard deviations. The words are those of the address. */
export const conventions = ['point', 'effektstoerrelse'] as const;
export type Convention = (typeof conventions)[number];

/** The trial's phase, in the words of `fit_forloeb`. */
export const phases = ['før bevilling', 'efter'] as const;
export type Phase = (typeof phases)[number];

/** What scores are held apart by, beside all of them together. The words are those of the address. */
export const fitComparisons = ['ingen', 'kommune', 'team', 'maalgruppe', 'fase', 'aldersklasse', 'respondent'] as const;
export type FitComparison = (typeof fitComparisons)[number];

/** Whose scores, and how they are judged. Of what is empty, all that is loaded. */
export interface FitChoices {
  readonly respondent: Respondent;
  readonly ageClasses: readonly AgeClass[];
  /** As `teamKey` makes them. */
  readonly teams: readonly string[];
  readonly phases: readonly Phase[];
  /** Outcomes of cases that are not closed count too. */
  readonly includesActive: boolean;
  readonly convention: Convention;
  readonly reliableChange: ReliableChange;
  readonly cutOffs: CutOffs;
  readonly compareBy: FitComparison;
}

export const defaultFitChoices: FitChoices = {
  respondent: 'selv',
  ageClasses: [],
  teams: [],
  phases: [],
  includesActive: false,
  convention: 'point',
  reliableChange: defaultReliableChange,
  cutOffs: defaultCutOffs,
  compareBy: 'ingen'
};

/** What figures of FIT are asked about. */
export interface FitFilters extends FitChoices, Pick<Filters, 'kommuner' | 'targetGroups' | 'trials' | 'minimumCell'> {}

export const defaultFitFilters: FitFilters = {
  ...defaultFitChoices,
  kommuner: [],
  targetGroups: [],
  trials: [],
  minimumCell: defaultMinimumCell
};

/** A team of a kommune: *Team 1* of one is not *Team 1* of another. `159/Team 1`. */
export const teamKey = (kommune: string, team: string): string => `${kommune}/${team}`;
