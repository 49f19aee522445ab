/** What the analyst is asked, and what she answers. */
import type { Mapping } from '../domain/mapping.ts';
import type { Candidate } from '../intake/candidate.ts';
import type { FileReport } from './report.ts';

export type { Candidate } from '../intake/candidate.ts';
export type { SavedMapping } from '../intake/mappingFile.ts';

/** Rows of one year or kommune, for leaving out what memory cannot hold. */
export interface Part {
  readonly key: number;
  readonly rows: number;
}

/** Why the machine cannot hold the files, and what could stay behind. */
export interface TooLarge {
  readonly neededBytes: number;
  readonly freeBytes: number;
  readonly rows: number;
  readonly years: readonly Part[];
  readonly kommuner: readonly Part[];
}

/** `doubt`: a guess is uncertain or a risk needs a yes. `review`: the analyst wants to change what was guessed. `too-large`: memory. */
export type QuestionReason = 'doubt' | 'review' | 'too-large';

export interface Question {
  readonly reason: QuestionReason;
  readonly candidates: readonly Candidate[];
  readonly tooLarge: TooLarge | null;
  /** Files that were dropped together with these and are left out. */
  readonly omitted: readonly FileReport[];
}

/** Years and kommuner that are not loaded. */
export interface LeftOut {
  readonly years: readonly number[];
  readonly kommuner: readonly number[];
}

export const nothingLeftOut: LeftOut = { years: [], kommuner: [] };

/** A file and how it is to be read. */
export interface DecidedCandidate extends Candidate {
  readonly mapping: Mapping;
  /** What was left out of it before; what a decision leaves out goes before this. */
  readonly leftOut?: LeftOut;
}

export interface Decision {
  readonly candidates: readonly DecidedCandidate[];
  /** `questionKey` of each finding that the analyst has said yes to. */
  readonly confirmed: ReadonlySet<string>;
  readonly leftOut: LeftOut;
  /** Files that were dropped together with these and are left out. */
  readonly omitted?: readonly FileReport[];
}

/** Files as they were to be loaded, some of them perhaps without a table. */
export type Wanted = Omit<Decision, 'candidates'> & { readonly candidates: readonly Candidate[] };
