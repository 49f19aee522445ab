/** How far the answers about a selection may be told, where not everybody is selected. Null beside an answer: as far as its own numbers allow. */

/** Of people who went up, stayed and went down. */
export interface ToldChanges {
  /** How many it is known of. */
  readonly people: boolean;
  readonly up: boolean;
  /** All three. */
  readonly all: boolean;
}

/** Of people by a number. */
export interface ToldNumbers {
  readonly people: boolean;
  /** How many of `finenesses` may be told, from the coarsest. */
  readonly finenesses: number;
}

export interface ToldElement {
  /** How many it is known of. */
  readonly of: boolean;
  readonly people: boolean;
}

export interface ToldCounts {
  readonly people: boolean;
  readonly joined: boolean;
  /** The first day that anybody who is loaded joined. */
  readonly firstEnrolment: number;
  /** Days by whose end it may be told how many had joined. */
  readonly enrolmentDays: readonly number[];
  /** In the order of `steps`. */
  readonly steps: readonly boolean[];
  readonly outOfOrder: boolean;
  readonly elements: Readonly<Record<'onePlan' | 'oneContact' | 'measured' | 'assessed', ToldElement>>;
  readonly plans: {
    readonly before: ToldNumbers;
    readonly now: ToldNumbers;
    readonly fewer: boolean;
    readonly changes: boolean;
    readonly onePlanNow: boolean;
    readonly contacts: ToldNumbers;
    readonly caseworkerChanges: ToldNumbers;
  };
}

export interface ToldIndicator extends ToldChanges {
  readonly distribution: boolean;
}

export interface ToldProgress {
  readonly joined: boolean;
  /** In the order of the answer's. */
  readonly indicators: readonly ToldIndicator[];
  readonly differences: readonly ToldChanges[];
  readonly all: ToldChanges;
  /** Of both halves of those who are measured twice. */
  readonly gaps: ToldChanges;
  readonly caseworkers: ToldChanges;
}

export interface ToldOutcome {
  readonly people: boolean;
  /** At each of `outcomeWeeks`. */
  readonly byWeeks: readonly boolean[];
}

export interface ToldOutcomes {
  /** Those whose days agree. */
  readonly counted: boolean;
  readonly none: boolean;
  readonly outcomes: readonly ToldOutcome[];
  readonly kinds: readonly ToldOutcome[];
  /** At each of `outcomeWeeks`: how many could be followed so long. */
  readonly mature: readonly boolean[];
}

export interface ToldWork {
  readonly counted: boolean;
  readonly leftOut: boolean;
  /** Weeks that may be told, of who came and of who was at risk. */
  readonly came: readonly number[];
  readonly atRisk: readonly number[];
}

export interface ToldGroup {
  readonly enrolled: boolean;
  readonly onePlan: boolean;
  readonly forward: boolean;
  readonly byWeeks: readonly boolean[];
}
