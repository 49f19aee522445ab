import { type MinimumCell, type Published, publicFigure, publish, publishUnless, type WithheldReason } from '../domain/disclosure.ts';
import { beforeAll, isNobodyOrEnough, shownSteps } from '../domain/heldSteps.ts';
import { defaultLastingWeeks, defaultSuccess, employmentReference, outcomeWeeks } from '../domain/outcomes.ts';
import type { TimeToWorkCounts, WeekCounts } from '../participants/answers.ts';
import { defineParticipantMeasure } from './participantMeasure.ts';

/** Share who have come to work by the end of day 7 · `week` after joining, with its 95 % interval. */
export interface WeekRow {
  readonly week: number;
  readonly share: Published<number>;
  readonly low: Published<number>;
  readonly high: Published<number>;
  /** People who were still followed without having ended before that day. */
  readonly atRisk: Published<number>;
}

export interface TimeToWork {
  /** Weeks as long as enough people are followed. A week is held back where few came between it and a week that is told. */
  readonly rows: readonly WeekRow[];
  readonly people: Published<number>;
  /** People whose days contradict one another, and who are not counted. */
  readonly leftOut: Published<number>;
  /** What counts as work, and how long it must have lasted. */
  readonly success: readonly string[];
  readonly lastingWeeks: number;
  readonly reference: { readonly share: Published<number>; readonly source: string };
}

/** How soon participants come to ordinary work, when some end otherwise and others are still followed (Aalen–Johansen). */
export const participantsTimeToWork = defineParticipantMeasure({
  id: 'participants-time-to-work',
  ignores: ['compareParticipantsBy'],
  counts: (participants, filters) => participants.participantTimeToWork(filters),
  answer: (counted, { minimumCell, success = defaultSuccess, lastingWeeks = defaultLastingWeeks }): TimeToWork => {
    const { people, leftOut } = counted;
    const weeks = counted.weeks.filter(({ atRisk }) => atRisk >= minimumCell);
    const came = cameReasons(weeks, counted, minimumCell);
    const risk = riskReasons(weeks, counted, minimumCell);
    return {
      rows: weeks.map(({ week, share, low, high, atRisk }, i) => {
        const reason = came[i] ?? null;
        return {
          week,
          share: publishUnless(reason, share),
          low: publishUnless(reason, low),
          high: publishUnless(reason, high),
          atRisk: publishUnless(risk[i] ?? null, atRisk)
        };
      }),
      people: publish(people, { contributors: people }, minimumCell),
      leftOut: publish(leftOut, { contributors: leftOut }, minimumCell),
      success,
      lastingWeeks,
      reference: { share: publicFigure(employmentReference.share), source: employmentReference.source }
    };
  }
});

const firstWeeks: readonly number[] = outcomeWeeks;

/** Weeks in the order they are decided: half a year and a year first, then quarters of years, then every fourth week. */
const turnsOf = (weeks: readonly WeekCounts[]): number[] => {
  const turnOf = (week: number): number => {
    const named = firstWeeks.indexOf(week);
    if (named >= 0) return named;
    if (week % 52 === 0) return 2;
    return week % 13 === 0 ? 3 : week % 4 === 0 ? 4 : 5;
  };
  return [...weeks.keys()].sort((a, b) => turnOf(weeks[a]?.week ?? 0) - turnOf(weeks[b]?.week ?? 0) || a - b);
};

/**
 * Those who came between two told weeks, before the first and after the last are nobody or enough people, as are those who have not come.
 * The last is how many have the outcome at all, which another figure tells.
 */
const cameReasons = (weeks: readonly WeekCounts[], { people, withOutcome }: TimeToWorkCounts, minimumCell: MinimumCell) => {
  const cameBy = (step: number): number => (step === beforeAll ? 0 : step === weeks.length ? withOutcome : (weeks[step]?.came ?? 0));
  const isApart = (earlier: number, later: number): boolean =>
    isNobodyOrEnough(cameBy(later) - cameBy(earlier), minimumCell) && isNobodyOrEnough(people - cameBy(later), minimumCell);
  const isShown = shownSteps(weeks.length + 1, isApart, [weeks.length, ...turnsOf(weeks)]);
  return weeks.map(({ came }, i): WithheldReason | null => {
    if (isShown[i]) return null;
    if (came > 0 && came < minimumCell) return 'too-few';
    return isNobodyOrEnough(people - came, minimumCell) ? 'too-few-between' : 'too-few-outside';
  });
};

/** Those at risk fall by those who came and those who left; of either, nobody or enough between two told weeks. */
const riskReasons = (weeks: readonly WeekCounts[], { people }: TimeToWorkCounts, minimumCell: MinimumCell) => {
  const at = (step: number) => (step === beforeAll ? { atRisk: people, left: 0 } : (weeks[step] ?? { atRisk: 0, left: 0 }));
  const isApart = (earlier: number, later: number): boolean => {
    const [before, after] = [at(earlier), at(later)];
    const [fallen, left] = [before.atRisk - after.atRisk, after.left - before.left];
    return [fallen, left, fallen - left].every((number) => isNobodyOrEnough(number, minimumCell));
  };
  const isShown = shownSteps(weeks.length, isApart, turnsOf(weeks));
  return weeks.map((_, i): WithheldReason | null => (isShown[i] ? null : 'too-few-between'));
};
