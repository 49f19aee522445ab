/** What the records of participants answer. Nothing here is cleared. */
import type { LeadTime } from '../domain/leadTime.ts';
import type { PairedChanges, Tally } from '../domain/progress.ts';
import type { TrialEntry } from '../domain/trials.ts';
import type { ToldCounts, ToldGroup, ToldOutcomes, ToldProgress, ToldWork } from './told.ts';

/** What can be chosen between of participants and goals. Holds no people. */
export interface ParticipantContents {
  /** Whether anybody is loaded. */
  readonly isLoaded: boolean;
  /** Kommuner of the participants. */
  readonly kommuner: readonly string[];
  /** Kommuner that have a trial or a goal. */
  readonly kommunerWithGoals: readonly string[];
  readonly targetGroups: readonly string[];
  /** Keys of trials that somebody has joined. */
  readonly trials: readonly string[];
  readonly trialsWithGoals: readonly string[];
  /** What is known of trials, joined or not. */
  readonly register: readonly TrialEntry[];
  readonly clusters: readonly string[];
  /** `2018-1`, in order: when people have joined. */
  readonly halfYears: readonly string[];
  /** As in the data. */
  readonly outcomes: readonly string[];
}

/** Steps from screening to the first effort, in order. The words are those of `deltagere`. */
export const steps = ['screenet', 'i_maalgruppe', 'tilknyttet', 'faelles_udredning', 'en_plan', 'foerste_indsats'] as const;
export type Step = (typeof steps)[number];

/** Waits for a step since the one before that has a day; `i_alt` from screening to the first effort. */
export const waits = ['tilknyttet', 'faelles_udredning', 'en_plan', 'foerste_indsats', 'i_alt'] as const;
export type Wait = (typeof waits)[number];

/** People by the day they joined. */
export interface EnrolmentCounts {
  /** Days since 1970-01-01 of the first place. */
  readonly firstDay: number;
  readonly byDay: Int32Array;
}

export interface StepCounts {
  /** People who reached each step and all before it. */
  readonly reached: readonly number[];
  /** People with the day of a later step who lack an earlier one. */
  readonly outOfOrder: number;
}

/** The trial's four core elements. */
export interface ElementCounts {
  readonly enrolled: number;
  readonly onePlan: number;
  readonly oneContact: number;
  /** People whose contact persons are counted. */
  readonly contactKnown: number;
  readonly measured: number;
  readonly assessed: number;
}

/** People by number; a place is the number. */
export interface PlanCounts {
  readonly enrolled: number;
  /** Of people whose plans are known before and now. */
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly changes: PairedChanges;
  readonly contacts: readonly number[];
  readonly caseworkerChanges: readonly number[];
}

/** One indicator as one respondent answers it; people measured on two days or more. */
export interface IndicatorCounts {
  readonly indicator: string;
  readonly respondent: number;
  readonly people: number;
  readonly changes: PairedChanges;
  readonly baseline: Tally;
  readonly latest: Tally;
  /** By days between first and latest. */
  readonly days: Tally;
}

/** Latest answer of the citizen less that of the caseworker; `changes.up`: the citizen's is higher. */
export interface DifferenceCounts {
  readonly indicator: string;
  readonly people: number;
  readonly changes: PairedChanges;
}

/** People with more indicators up than down, as many, or fewer. */
export interface MovementCounts {
  readonly people: number;
  readonly changes: PairedChanges;
}

export interface ProgressCounts {
  readonly enrolled: number;
  readonly indicators: readonly IndicatorCounts[];
  readonly differences: readonly DifferenceCounts[];
  readonly all: MovementCounts;
  readonly withGap: MovementCounts;
  readonly withoutGap: MovementCounts;
  readonly withChange: MovementCounts;
  readonly withoutChange: MovementCounts;
  readonly told: ToldProgress | null;
}

/** One outcome: people who have it at all, and by each of `outcomeWeeks`; the cumulative incidence then. */
export interface OutcomeCounts {
  readonly outcome: string;
  readonly people: number;
  readonly byWeeks: readonly number[];
  readonly shares: readonly number[];
}

export interface OutcomesCounted {
  readonly enrolled: number;
  readonly none: number;
  readonly outcomes: readonly OutcomeCounts[];
  /** The same by kind (`outcomeKinds`). */
  readonly kinds: readonly OutcomeCounts[];
  /** People who joined so long before the last day that any of them is followed that they could be followed to each of `outcomeWeeks`. */
  readonly mature: readonly number[];
  readonly told: ToldOutcomes | null;
}

/** One week of the curve. `came` and `left`: people who have come to the event, and who are no longer followed without it. */
export interface WeekCounts {
  readonly week: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly atRisk: number;
  readonly came: number;
  readonly left: number;
  /** People who have come by each of `definitionsBeside` by then. */
  readonly cameBeside: readonly number[];
}

export interface TimeToWorkCounts {
  readonly people: number;
  /** People whose days contradict one another. */
  readonly leftOut: number;
  /** People with the outcome whenever it was, also without a day. */
  readonly withOutcome: number;
  /** The same by each of `definitionsBeside`. */
  readonly withOutcomeBeside: readonly number[];
  readonly weeks: readonly WeekCounts[];
  readonly told: ToldWork | null;
}

export interface GroupCounts {
  readonly key: string;
  readonly enrolled: number;
  readonly onePlan: number;
  readonly movement: MovementCounts;
  readonly outcomes: {
    readonly byWeeks: readonly number[];
    /** By each of `outcomeWeeks`, people who have come by each of `definitionsBeside`. */
    readonly byWeeksBeside: readonly (readonly number[])[];
    readonly shares: readonly number[];
    readonly mature: readonly number[];
  };
  readonly told: ToldGroup | null;
}

/** An enrolment goal and those who joined its trial (and kommune). */
export interface TargetCounts {
  readonly goal: string;
  readonly now: number;
  readonly byDeadline: number | null;
  /** The last day that anybody of them, or of those screened for it, is followed; null where there is nobody. */
  readonly lastDay: string | null;
}

/** Participants of one kommune, and calendar years of the first screening and of the last follow-up. */
export interface DeliveryCounts {
  readonly kommune: string;
  readonly people: number;
  readonly measured: number;
  readonly from: number;
  readonly to: number;
}

export interface ParticipantCounts {
  /** The last day that anybody of the selected is followed, `2019-12-31`; null where there is nobody. */
  readonly lastDay: string | null;
  readonly people: number;
  readonly enrolled: number;
  readonly hasAnswers: boolean;
  readonly enrolment: EnrolmentCounts;
  readonly steps: StepCounts;
  readonly leadTimes: Readonly<Record<Wait, LeadTime>>;
  readonly elements: ElementCounts;
  readonly plans: PlanCounts;
  readonly told: ToldCounts | null;
}

/** As it is counted, before it is known how far it may be told. */
export type Untold<Counts extends { readonly told: unknown }> = Omit<Counts, 'told'>;
