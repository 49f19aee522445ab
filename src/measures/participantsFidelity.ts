import { type Published, publish, publishFrom, publishUnless, reasonAgainst } from '../domain/disclosure.ts';
import type { ToldElement } from '../participants/told.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';

/**
 * The trial's four core elements as VIVE names them (domain handbook, 7), each by what the extract holds of it. `en_plan`: has the day of
 * one plan. `faerre_indgange`: has one contact person. `progressionsmaaling`: has been measured at least once. `integreret`, goals and tasks
 * joined across areas: has had a joint assessment, which is the nearest that can be counted.
 */
export const coreElements = ['en_plan', 'faerre_indgange', 'progressionsmaaling', 'integreret'] as const;
export type CoreElement = (typeof coreElements)[number];

export interface FidelityRow {
  readonly element: CoreElement;
  readonly people: Published<number>;
  /** Of `of`. */
  readonly share: Published<number>;
  /** Participants whom it is known of. */
  readonly of: Published<number>;
  /** Where so few lack the element that it must not be told how many: how many have it at least. Null otherwise. */
  readonly atLeast: Published<number> | null;
}

/** How far the trial's idea is carried out: the share of participants with each core element. */
export const participantsFidelity = defineParticipantMeasure({
  id: 'participants-fidelity',
  ignores: ofOutcomes,
  counts: (participants, filters) => participants.participantCounts(filters),
  answer: ({ elements, hasAnswers, told }, { minimumCell }): readonly FidelityRow[] => {
    const { enrolled, onePlan, oneContact, contactKnown, measured, assessed } = elements;
    const row = (element: CoreElement, people: number, of: number, may: ToldElement | undefined): FidelityRow => {
      const whole = publish(of, { contributors: of, differsByFew: may?.of === false }, minimumCell);
      const reason =
        reasonAgainst({ contributors: of }, minimumCell) ??
        reasonAgainst({ contributors: people, outside: of - people }, minimumCell) ??
        (may?.people === false ? 'differs-by-few' : null);
      return {
        element,
        people: publishUnless(reason, of > 0 ? people : Number.NaN),
        share: publishUnless(reason, people / of),
        of: whole,
        atLeast: reason === 'too-few-outside' ? publishFrom([whole], (all) => all - minimumCell + 1) : null
      };
    };
    return [
      row('en_plan', onePlan, enrolled, told?.elements.onePlan),
      row('faerre_indgange', oneContact, contactKnown, told?.elements.oneContact),
      row('progressionsmaaling', measured, hasAnswers ? enrolled : 0, told?.elements.measured),
      row('integreret', assessed, enrolled, told?.elements.assessed)
    ];
  }
});
