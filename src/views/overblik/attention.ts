/** What of the numbers needs a leader's attention: rules, and nothing of how it is said. */
import { leastCoverage } from '../../domain/fitScale.ts';
import type { FitCoverage } from '../../measures/fitCoverage.ts';
import type { GoalsStatus } from '../../measures/goalsStatus.ts';
import type { Enrolment, EnrolmentTarget } from '../../measures/participantsEnrolment.ts';
import type { ShareDifference } from '../../measures/shareDifference.ts';
import { recentPace } from './enrolmentPace.ts';
import type { SubjectId } from './overview.ts';

/**
 * `coverage`: under the least share of conversations has a score. `overdue`: goals were not met by their deadline. `pace`: people join more
 * slowly than a promise with a deadline ahead asks for. `change`: a share has moved by more than chance from year to year explains.
 */
export const attentionKinds = ['overdue', 'pace', 'coverage', 'change'] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** The first kind a subject has decides its place; without one it keeps the order of the subjects. */
export const inOrderOfAttention = <T extends { readonly subject: SubjectId; readonly kinds: readonly AttentionKind[] }>(
  subjects: readonly T[]
): T[] => {
  const rank = ({ kinds }: T): number => Math.min(attentionKinds.length, ...kinds.map((kind) => attentionKinds.indexOf(kind)));
  return [...subjects].sort((a, b) => rank(a) - rank(b));
};

/** The scales whose coverage is shown and under the least: *ors*, *srs*. Of no conversations none is. */
export const lowCoverage = ({ whole }: FitCoverage): readonly ('ors' | 'srs')[] => {
  const isLow = (share: FitCoverage['whole']['orsShare']): boolean => share.shown && share.value < leastCoverage;
  return [...(isLow(whole.orsShare) ? ['ors' as const] : []), ...(isLow(whole.srsShare) ? ['srs' as const] : [])];
};

/** Goals that were measured on the day of their deadline or later and not met. */
export const overdueGoals = ({ states }: GoalsStatus): number => states.missed;

/**
 * Promises to steer by whose deadline is ahead and that are fallen behind: on the straight line from the trial's first day, or, where the
 * curve is of exactly their people, by the pace of the latest three months against the pace that is still needed.
 */
export const behindPace = (enrolment: Enrolment): readonly EnrolmentTarget[] =>
  enrolment.targets.filter(({ isCurrent, goal, state, pace }) => {
    if (!isCurrent || pace.minimum === null) return false;
    if (state === 'behind') return true;
    const recent = recentPace(enrolment);
    return goal.id === enrolment.band?.id && recent.shown && pace.minimum.shown && recent.value < pace.minimum.value;
  });

/** The smallest group whose share has moved by more than its uncertainty; null where none has, or none is told. */
export const beyondChance = (differences: readonly ShareDifference[]): ShareDifference | null =>
  differences.find(({ isBeyondChance }) => isBeyondChance === true) ?? null;
