import { type MinimumCell, type Published, publish, publishUnless, type WithheldReason } from '../domain/disclosure.ts';
import { reasonsAgainstSome } from '../domain/heldSteps.ts';
import { type ParticipantCounts, type Step, steps } from '../participants/answers.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';

export interface FunnelRow {
  readonly step: Step;
  /** People who took the step and every step before it. */
  readonly people: Published<number>;
  /** Of those screened. */
  readonly share: Published<number>;
}

export interface Funnel {
  readonly rows: readonly FunnelRow[];
  /** People with the day of a later step who lack an earlier one: they count as far as they came without a gap. */
  readonly outOfOrder: Published<number>;
}

/** Steps in the order they are decided where small numbers do not allow all: what the trial is first. */
const turns: readonly Step[] = ['tilknyttet', 'en_plan', 'i_maalgruppe', 'faelles_udredning', 'foerste_indsats'];

/** From screening to the first effort: how many came how far. */
export const participantsFunnel = defineParticipantMeasure({
  id: 'participants-funnel',
  ignores: ofOutcomes,
  counts: (participants, filters) => participants.participantCounts(filters),
  answer: (answer, { minimumCell }): Funnel => {
    const reasons = reasonsAgainstSteps(answer, minimumCell);
    const { steps: counted, told } = answer;
    const screened = counted.reached[0] ?? 0;
    return {
      rows: steps.map((step, i) => {
        const people = counted.reached[i] ?? 0;
        const reason = reasons[i] ?? null;
        return { step, people: publishUnless(reason, people), share: publishUnless(reason, people / screened) };
      }),
      outOfOrder: publish(
        counted.outOfOrder,
        { contributors: counted.outOfOrder, outside: screened - counted.outOfOrder, differsByFew: told?.outOfOrder === false },
        minimumCell
      )
    };
  }
});

/** Why each step is withheld: those who left between two shown steps are nobody or enough people. */
export const reasonsAgainstSteps = (
  { steps: { reached }, told }: Pick<ParticipantCounts, 'steps' | 'told'>,
  minimumCell: MinimumCell
): (WithheldReason | null)[] => {
  const rising = [...reached].reverse();
  const opposite = (step: number): number => steps.length - 1 - step;
  const isTold = (place: number) => told === null || told.steps[opposite(place)] === true;
  const principal = turns.map((step) => opposite(steps.indexOf(step)));
  return reasonsAgainstSome(rising, isTold, minimumCell, principal).reverse();
};
