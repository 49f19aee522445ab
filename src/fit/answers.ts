/** What the records of FIT answer. Nothing here is cleared. */
import type { EndingClass } from '../domain/fitEnding.ts';
import type { OutcomeClass } from '../domain/fitOutcome.ts';
import type { Line } from '../domain/fitRegression.ts';
import type { ScoreGroups, ScoreSeries } from './scoreGroups.ts';

/** Names that can be chosen between, sorted; keys of teams as `teamKey` makes them. Holds no people. */
export interface FitContents {
  /** Whether there is a case at all. */
  readonly isLoaded: boolean;
  readonly kommuner: readonly string[];
  readonly teams: readonly string[];
  readonly targetGroups: readonly string[];
  readonly phases: readonly string[];
  readonly trials: readonly string[];
}

export interface ScoresAnswer {
  readonly whole: ScoreSeries;
  /** Empty where nothing is compared. */
  readonly groups: ScoreGroups;
  /** Cells that the guard of selections does not let be told: of the whole, and of groups in the places of `ScoreGroups`; 1 is untold. */
  readonly untold: { readonly whole: Uint8Array; readonly groups: Uint8Array };
}

/** Conversations of a period, or of all of them; cases that had one, and of those how many with and without a score at one. */
export interface CoverageCell {
  readonly key: string;
  readonly conversations: number;
  readonly wellbeing: number;
  readonly collaboration: number;
  readonly cases: number;
  readonly casesWith: { readonly wellbeing: number; readonly collaboration: number };
  readonly casesWithout: { readonly wellbeing: number; readonly collaboration: number };
}

/** Which columns of coverage the guard of selections (`domain/selectionBlocks`) lets be told. */
type ColumnsTold = Readonly<Record<'conversations' | 'wellbeing' | 'collaboration', boolean>>;

export interface CoverageTold {
  readonly whole: ColumnsTold;
  /** Of each period. */
  readonly periods: readonly ColumnsTold[];
  readonly cases: boolean;
  readonly withTwo: boolean;
}

export interface CoverageAnswer {
  readonly mayTell: CoverageTold;
  readonly whole: CoverageCell;
  readonly periods: readonly CoverageCell[];
  /** Those that no period has. */
  readonly undated: CoverageCell;
  readonly cases: number;
  /** Cases with at least two scores of wellbeing by one voice of the respondent. */
  readonly withTwo: number;
}

/** Selected cases, those that are closed and those that are not. */
export interface OutcomeAnswer {
  readonly closed: Readonly<Record<OutcomeClass, number>>;
  readonly active: Readonly<Record<OutcomeClass, number>>;
  /** Standard deviation of first scores in the loaded material, points; null where it is not known. */
  readonly spread: number | null;
  /** What the guard of selections lets be told, from coarse to fine: how many there are, how many are closed, and each of `outcomeRungs`. */
  readonly rungs: number;
}

/** Cases by their first score (rows) and their last (columns). */
export interface Moves {
  /** In bins of five points, 40 in the last. */
  readonly fives: readonly (readonly number[])[];
  /** Below the cut-off, and at it or above; cases without a cut-off are left out. */
  readonly halves: readonly (readonly number[])[];
  /** Cases without two scores, which are in neither. */
  readonly unpaired: number;
}

export interface FirstLastAnswer {
  readonly closed: Moves;
  readonly active: Moves;
  /** What the guard of selections lets be told: how many cases have two scores, and of each table the cells, row by row. */
  readonly mayTell: { readonly cases: boolean } & Readonly<Record<'fives' | 'tens' | 'halves', readonly boolean[]>>;
}

export interface EndingsAnswer {
  readonly counts: Readonly<Record<EndingClass, number>>;
  /** What the guard of selections lets be told, from coarse to fine: how many there are, and each of `endingRungs`. */
  readonly rungs: number;
}

/** Numbers that the guard of selections lets be told, each by itself. */
export type CollaborationTold = Readonly<
  Record<'cases' | 'paired' | 'means' | 'firstUnder' | 'latestUnder' | 'fell' | 'lowFirst' | 'lowAndRisen', boolean>
>;

/** Of the selected cases, closed or not; those `paired` have two scores of the collaboration or more. */
export interface CollaborationAnswer {
  /** All selected cases, and those with a score. */
  readonly selected: number;
  readonly cases: number;
  readonly paired: number;
  /** Means over those paired, points. */
  readonly first: number;
  readonly latest: number;
  /** Of all with a score, those whose first, or latest, is under the cut-off. */
  readonly firstUnder: number;
  readonly latestUnder: number;
  /** Of those paired, those whose latest is at least a point lower than the one before. */
  readonly fell: number;
  /** Of those paired, those whose first is under the cut-off, and how many of them have risen by at least a point since. */
  readonly lowFirst: number;
  readonly lowAndRisen: number;
  readonly mayTell: CollaborationTold;
}

export interface ExpectedAnswer {
  /** All that is loaded, whatever is selected, by conversation. */
  readonly curve: ScoreSeries;
  /** Of all closed cases with two scores; null where they are too few. */
  readonly line: Line | null;
  readonly closed: number;
  /** Closed cases without two scores, and cases that are not closed. */
  readonly unpaired: number;
  readonly notClosed: number;
  /** Those of them that are selected, and the means of their scores, points. */
  readonly selected: number;
  readonly first: number;
  readonly last: number;
  /** Whether the guard of selections lets it be told of those selected. */
  readonly mayTellSelected: boolean;
}
