/**
 * Counts that rise step by step, such as people enrolled by the end of each month: two of them tell of the people between them by
 * subtraction. Some steps are therefore held back, so that a shown step differs from its shown neighbours by nobody or by enough people.
 */
import { type MinimumCell, reasonAgainst, type WithheldReason } from './disclosure.ts';

/** Nobody, or enough people to be told of. */
export const isNobodyOrEnough = (people: number, minimumCell: MinimumCell): boolean => people === 0 || people >= minimumCell;

/**
 * Which of `steps` may be shown. `isApart`: whether two steps may stand as neighbours; `beforeAll` is the place before the first.
 * `principal` steps are decided first, in their order; the others are shown where they fit between, the earliest first.
 */
export const shownSteps = (
  steps: number,
  isApart: (earlier: number, later: number) => boolean,
  principal: readonly number[] = []
): boolean[] => {
  const isShown = Array.from({ length: steps }, () => false);
  for (const step of principal) {
    if (step < 0 || step >= steps || isShown[step]) continue;
    const earlier = isShown.lastIndexOf(true, step - 1);
    const later = isShown.indexOf(true, step + 1);
    isShown[step] = isApart(step === 0 ? beforeAll : earlier, step) && (later < 0 || isApart(step, later));
  }
  let earlier = beforeAll;
  let later = isShown.indexOf(true);
  for (let step = 0; step < steps; step++) {
    if (step === later) later = isShown.indexOf(true, step + 1);
    else isShown[step] = isApart(earlier, step) && (later < 0 || isApart(step, later));
    if (isShown[step]) earlier = step;
  }
  return isShown;
};

export const beforeAll = -1;

/**
 * Of counts that rise from nobody: which may be shown. The last one is how many there are and is decided first; where it is too few,
 * nothing is shown.
 */
export const shownCounts = (counts: readonly number[], minimumCell: MinimumCell, principal: readonly number[] = []): boolean[] => {
  const countAt = (step: number): number => (step === beforeAll ? 0 : (counts[step] ?? 0));
  const last = counts.length - 1;
  if (!isNobodyOrEnough(countAt(last), minimumCell)) return counts.map(() => false);
  const isApart = (earlier: number, later: number) => isNobodyOrEnough(countAt(later) - countAt(earlier), minimumCell);
  return shownSteps(counts.length, isApart, [last, ...principal]);
};

/** Why each of such counts is withheld; null where it is shown. */
export const reasonsAgainstCounts = (
  counts: readonly number[],
  minimumCell: MinimumCell,
  principal: readonly number[] = []
): (WithheldReason | null)[] => {
  const isShown = shownCounts(counts, minimumCell, principal);
  const all = counts.at(-1) ?? 0;
  return counts.map((count, step) => {
    if (isShown[step]) return null;
    if (all < minimumCell) return 'too-few';
    return reasonAgainst({ contributors: count, outside: all - count }, minimumCell) ?? 'too-few-between';
  });
};

/** The same where only some of the steps may be told: those are held against one another alone. */
export const reasonsAgainstSome = (
  counts: readonly number[],
  isAllowed: (step: number) => boolean,
  minimumCell: MinimumCell,
  principal: readonly number[] = []
): (WithheldReason | null)[] => {
  const allowed = [...counts.keys()].filter(isAllowed);
  const among = reasonsAgainstCounts(
    allowed.map((step) => counts[step] as number),
    minimumCell,
    principal.map((step) => allowed.indexOf(step))
  );
  const byThemselves = reasonsAgainstCounts(counts, minimumCell, principal);
  return counts.map((_, step) => (isAllowed(step) ? (among[allowed.indexOf(step)] ?? null) : (byThemselves[step] ?? 'differs-by-few')));
};
