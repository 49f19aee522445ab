import { type MinimumCell, type Published, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import type { Quantile } from '../domain/leadTime.ts';
import { steps, type Wait, waits } from '../participants/answers.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';
import { reasonsAgainstSteps } from './participantsFunnel.ts';

/** Days from the step before until this one; `i_alt` from screening to the first effort. */
export interface LeadTimeRow {
  readonly step: Wait;
  /** People who had come to the step before, whether or not they wait still. */
  readonly n: Published<number>;
  readonly median: Published<number>;
  readonly p90: Published<number>;
  /** False where so many wait still that nobody knows when half will have taken the step; then the median is not given. */
  readonly isMedianKnown: boolean;
  readonly isP90Known: boolean;
}

/** The step that each wait begins at. */
const begins = {
  tilknyttet: 'i_maalgruppe',
  faelles_udredning: 'tilknyttet',
  en_plan: 'faelles_udredning',
  foerste_indsats: 'en_plan',
  i_alt: 'i_maalgruppe'
} as const satisfies Readonly<Record<Wait, (typeof steps)[number]>>;

/** How long each step takes. Who waits still counts as waiting until last followed (Kaplan–Meier), and is not left out. */
export const participantsLeadTime = defineParticipantMeasure({
  id: 'participants-lead-time',
  ignores: ofOutcomes,
  counts: (participants, filters) => participants.participantCounts(filters),
  answer: (counted, { minimumCell }): readonly LeadTimeRow[] => {
    const reasons = reasonsAgainstSteps(counted, minimumCell);
    return waits.map((step) => {
      const { people, median, p90 } = counted.leadTimes[step];
      const reason = reasons[steps.indexOf(begins[step])] ?? null;
      return {
        step,
        n: publishUnless(reason, people),
        median: publishQuantile(median, reason, minimumCell),
        p90: publishQuantile(p90, reason, minimumCell),
        isMedianKnown: median !== null,
        isP90Known: p90 !== null
      };
    });
  }
});

/** A quantile is the wait of one person or lies between those of two: enough people must have waited no longer, and no shorter. */
const publishQuantile = (quantile: Quantile | null, reason: WithheldReason | null, minimumCell: MinimumCell): Published<number> => {
  if (!quantile) return publishUnless(reason, Number.NaN);
  const beside = reasonAgainst({ contributors: Math.min(quantile.below, quantile.above) }, minimumCell);
  return publishUnless(reason ?? beside, quantile.days);
};
