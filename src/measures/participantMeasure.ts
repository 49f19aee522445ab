import type { Filters } from '../domain/filters.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import type { ParticipantQuestions } from '../participants/participantRecords.ts';

/** What answers measures of participants and goals. */
export interface ParticipantSources {
  readonly participants: ParticipantQuestions;
}

/** A question that the records of participants alone answer. */
export interface ParticipantMeasure<Answer> {
  readonly id: string;
  /** Choices that its answer does not depend on, so that a change of them need not be asked. */
  readonly ignores: readonly (keyof ParticipantFilters | keyof Filters)[];
  ask(sources: ParticipantSources, filters: ParticipantFilters): Promise<Answer>;
}

interface Definition<Counts, Answer> {
  readonly id: string;
  /** Of the choices of participants; those of costs are never looked at. */
  readonly ignores: readonly (keyof ParticipantFilters)[];
  readonly counts: (participants: ParticipantQuestions, filters: ParticipantFilters) => Promise<Counts>;
  readonly answer: (counts: Counts, filters: ParticipantFilters) => Answer;
}

const ofCosts: readonly (keyof Filters)[] = ['year', 'denominator', 'unit', 'areas', 'prices', 'topPercent'];

/** Choices of how outcomes are counted and compared, which most figures do not look at. */
export const ofOutcomes: readonly (keyof ParticipantFilters)[] = ['success', 'lastingWeeks', 'compareParticipantsBy'];

/** One question to the records of participants: what is counted, and the rule that clears it. */
export const defineParticipantMeasure = <Counts, Answer>({
  id,
  ignores,
  counts,
  answer
}: Definition<Counts, Answer>): ParticipantMeasure<Answer> => ({
  id,
  ignores: [...ofCosts, ...ignores],
  ask: async ({ participants }, filters) => answer(await counts(participants, filters), filters)
});
