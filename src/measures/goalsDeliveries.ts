import { type Published, publishUnless } from '../domain/disclosure.ts';
import { suppressParts } from '../domain/suppression.ts';
import { isAboutFamilies, selectedKommuner } from '../domain/trials.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';
import { sideBySide } from './sideBySide.ts';

/** What one kommune has delivered of participants; that it has is no secret, how many they are may be. */
export interface DeliveryRow {
  readonly kommune: string;
  readonly isDelivered: boolean;
  /** Not of a kommune whose trials are all about families: it delivers cases of FIT. */
  readonly isExpected: boolean;
  readonly people: Published<number>;
  /** Of them, those with answers of a progress measurement. */
  readonly measured: Published<number>;
  /** Calendar years of the first screening and of the last follow-up; null where nothing is delivered. */
  readonly period: { readonly from: number; readonly to: number } | null;
}

/**
 * Whether each kommune with a trial has delivered its participants, and for which years. When a file came, and what was remarked on it,
 * belongs to the file and not to its rows.
 */
export const goalsDeliveries = defineParticipantMeasure({
  id: 'goals-deliveries',
  ignores: [...ofOutcomes, 'targetGroups', 'cohort'],
  counts: (participants) => sideBySide({ catalogue: participants.participantCatalogue(), delivered: participants.participantDeliveries() }),
  answer: ({ catalogue: { trials }, delivered }, filters): readonly DeliveryRow[] => {
    const { minimumCell } = filters;
    const kommuner = selectedKommuner(trials, filters);
    const chosen = trials.filter(({ key }) => filters.trials.length === 0 || filters.trials.includes(key));
    const inTrial = chosen.map(({ kommune }) => kommune);
    const withParticipants = new Set(chosen.filter((trial) => !isAboutFamilies(trial)).map(({ kommune }) => kommune));
    const wanted = [...new Set([...inTrial, ...(filters.trials.length === 0 ? delivered.map(({ kommune }) => kommune) : [])])].sort();
    // A whole is told of all kommuner, whichever of them are selected.
    const reasonsOf = (people: readonly number[]) =>
      suppressParts(
        people.map((contributors) => ({ contributors })),
        minimumCell,
        { overlapping: false }
      );
    const all = reasonsOf(delivered.map(({ people }) => people));
    const measured = reasonsOf(delivered.map((one) => one.measured));
    return wanted
      .filter((kommune) => kommuner === null || kommuner.has(kommune))
      .map((kommune): DeliveryRow => {
        const place = delivered.findIndex((one) => one.kommune === kommune);
        const own = delivered[place];
        return {
          kommune,
          isDelivered: own !== undefined,
          isExpected: own !== undefined || withParticipants.has(kommune),
          people: publishUnless(all[place] ?? null, own?.people ?? 0),
          measured: publishUnless(measured[place] ?? all[place] ?? null, own?.measured ?? 0),
          period: own ? { from: own.from, to: own.to } : null
        };
      });
  }
});
