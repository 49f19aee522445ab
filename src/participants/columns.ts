/** Participants as they come out of SQL: running numbers for people, numbers of texts, days since 1970-01-01, and no pseudonym. */
import { defaultGoals } from '../domain/defaultGoals.ts';
import type { Goal, GoalObservation } from '../domain/goals.ts';
import { defaultIndicators, type IndicatorEntry } from '../domain/indicators.ts';
import { defaultMilestones, type Milestone } from '../domain/milestones.ts';
import { defaultTrials, type TrialEntry } from '../domain/trials.ts';

/** A day that is not known. */
export const noDay = -2_147_483_648;

/** Columns of equal length, a row for each participant and trial: in order of person, and of each person the first enrolment first. */
export interface ParticipantColumns {
  /** From 0, without gaps. */
  readonly person: Int32Array;
  readonly trial: Int32Array;
  readonly kommune: Int32Array;
  readonly targetGroup: Int32Array;
  readonly screened: Int32Array;
  /** 1 where found to be in the target group. */
  readonly inTargetGroup: Int32Array;
  readonly enrolled: Int32Array;
  readonly assessed: Int32Array;
  readonly planned: Int32Array;
  readonly started: Int32Array;
  /** Counts of the next four are -1 where they are not known. */
  readonly plansBefore: Int32Array;
  readonly plansNow: Int32Array;
  readonly contacts: Int32Array;
  readonly caseworkerChanges: Int32Array;
  /** -1 where there is none. */
  readonly outcome: Int32Array;
  readonly outcomeDay: Int32Array;
  readonly followedTo: Int32Array;
}

/** Columns of equal length, a row for each answer, in any order. */
export interface AnswerColumns {
  readonly person: Int32Array;
  readonly day: Int32Array;
  readonly indicator: Int32Array;
  /** Place in `respondents` of `domain/indicators`. */
  readonly respondent: Int32Array;
  readonly score: Float64Array;
}

/** Texts by number. */
export interface ParticipantNames {
  readonly trial: readonly string[];
  readonly targetGroup: readonly string[];
  readonly outcome: readonly string[];
  readonly indicator: readonly string[];
}

/** What surrounds the participants; each is what is loaded, or where nothing is what the program brings. */
export interface Catalogue {
  readonly trials: readonly TrialEntry[];
  readonly goals: readonly Goal[];
  readonly observations: readonly GoalObservation[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly IndicatorEntry[];
}

export interface ParticipantTables {
  readonly participants: ParticipantColumns;
  readonly answers: AnswerColumns;
  readonly names: ParticipantNames;
  readonly catalogue: Catalogue;
}

const none = (): Int32Array => new Int32Array(0);

/** Where nobody is loaded there are still trials and goals. */
export const noParticipants: ParticipantTables = {
  participants: {
    person: none(),
    trial: none(),
    kommune: none(),
    targetGroup: none(),
    screened: none(),
    inTargetGroup: none(),
    enrolled: none(),
    assessed: none(),
    planned: none(),
    started: none(),
    plansBefore: none(),
    plansNow: none(),
    contacts: none(),
    caseworkerChanges: none(),
    outcome: none(),
    outcomeDay: none(),
    followedTo: none()
  },
  answers: { person: none(), day: none(), indicator: none(), respondent: none(), score: new Float64Array(0) },
  names: { trial: [], targetGroup: [], outcome: [], indicator: [] },
  catalogue: {
    trials: defaultTrials,
    goals: defaultGoals,
    observations: [],
    milestones: defaultMilestones,
    indicators: defaultIndicators
  }
};

/** Milliseconds. */
export const dayLength = 86_400_000;

/** Days since 1970-01-01 → `2018-06-30`. */
export const dayText = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** The same, or null of no day. */
export const lastDayText = (day: number): string | null => (day === noDay ? null : dayText(day));

/** `2018-06-30` → days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / dayLength);
