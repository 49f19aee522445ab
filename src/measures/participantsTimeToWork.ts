import { type MinimumCell, type Published, publicFigure, publish, publishUnless, type WithheldReason } from '../domain/disclosure.ts';
import { isNobodyOrEnough } from '../domain/heldSteps.ts';
import { defaultLastingWeeks, defaultSuccess, employmentReference } from '../domain/outcomes.ts';
import type { TimeToWorkCounts, WeekCounts } from '../participants/answers.ts';
import { cameShown, riskShown } from '../participants/heldWeeks.ts';
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
    const { people, leftOut, told } = counted;
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
      people: publish(people, { contributors: people, differsByFew: told?.counted === false }, minimumCell),
      leftOut: publish(leftOut, { contributors: leftOut, differsByFew: told?.leftOut === false }, minimumCell),
      success,
      lastingWeeks,
      reference: { share: publicFigure(employmentReference.share), source: employmentReference.source }
    };
  }
});

/** Weeks that may be told are held against one another alone. */
const among = (weeks: readonly WeekCounts[], told: readonly number[] | undefined): readonly WeekCounts[] =>
  told ? weeks.filter(({ week }) => told.includes(week)) : weeks;

const cameReasons = (weeks: readonly WeekCounts[], counted: TimeToWorkCounts, minimumCell: MinimumCell): (WithheldReason | null)[] => {
  const { people, told } = counted;
  const allowed = among(weeks, told?.came);
  const isShown = cameShown(allowed, counted, minimumCell);
  return weeks.map((own): WithheldReason | null => {
    const place = allowed.indexOf(own);
    if (place >= 0 && isShown[place]) return null;
    if (own.came > 0 && own.came < minimumCell) return 'too-few';
    if (place < 0) return 'differs-by-few';
    return isNobodyOrEnough(people - own.came, minimumCell) ? 'too-few-between' : 'too-few-outside';
  });
};

const riskReasons = (weeks: readonly WeekCounts[], counted: TimeToWorkCounts, minimumCell: MinimumCell): (WithheldReason | null)[] => {
  const allowed = among(weeks, counted.told?.atRisk);
  const isShown = riskShown(allowed, counted, minimumCell);
  return weeks.map((own) => {
    const place = allowed.indexOf(own);
    return place < 0 ? 'differs-by-few' : isShown[place] ? null : 'too-few-between';
  });
};
