/** FIT as it comes out of SQL: running numbers for cases, numbers of texts from 1 with 0 for none, and no pseudonym. */

/** Columns of equal length, a case a row. */
export interface CaseColumns {
  readonly kommune: Int32Array;
  readonly targetGroup: Int32Array;
  readonly team: Int32Array;
  readonly trial: Int32Array;
  /** Place in `phases` of `domain/fitFilters`; -1 where there is none. */
  readonly phase: Int32Array;
  /** Place in `endings` of `domain/fitEnding`. */
  readonly ending: Int32Array;
  /** The quarter it began in, as `domain/fitPeriod` numbers them. */
  readonly start: Int32Array;
  /** Conversations held; -1 where it is not known. */
  readonly held: Int32Array;
}

/** Columns of equal length, a row of `fit_maalinger` each, in order of case and conversation. */
export interface ScoreColumns {
  readonly case: Int32Array;
  readonly conversation: Int32Array;
  /** 0 where the row has no date. */
  readonly quarter: Int32Array;
  /** Place in `scales` of `domain/fitScale`. */
  readonly scale: Int32Array;
  /** Place in `respondents`. */
  readonly respondent: Int32Array;
  /** Place in `ageClasses`. */
  readonly ageClass: Int32Array;
  /** Points; NaN where it was not collected. */
  readonly score: Float64Array;
}

/** Texts by number; 0 is none. */
export interface FitNames {
  readonly targetGroup: readonly string[];
  readonly team: readonly string[];
  readonly trial: readonly string[];
}

export interface FitColumns {
  readonly cases: CaseColumns;
  readonly scores: ScoreColumns;
  readonly names: FitNames;
}

const none = new Int32Array(0);

export const noFit: FitColumns = {
  cases: { kommune: none, targetGroup: none, team: none, trial: none, phase: none, ending: none, start: none, held: none },
  scores: {
    case: none,
    conversation: none,
    quarter: none,
    scale: none,
    respondent: none,
    ageClass: none,
    score: new Float64Array(0)
  },
  names: { targetGroup: [''], team: [''], trial: [''] }
};
