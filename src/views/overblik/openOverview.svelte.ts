import { Answer } from '../../state/answer.svelte.ts';
import { dataset } from '../../state/dataset.svelte.ts';
import { participantsLoaded } from '../../state/participantsLoaded.svelte.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { costs } from '../costs.ts';
import { fit } from '../fit/subject.ts';
import { goals, participants } from '../participants/subject.ts';
import type { Subject } from '../subject.svelte.ts';
import { assemble, type PartState } from './assemble.ts';
import { costsPart } from './costs.ts';
import { fitPart } from './fit.ts';
import { goalsPart } from './goals.ts';
import type { Overview } from './overview.ts';
import type { Part, PartQuestion } from './part.ts';
import { participantsPart } from './participants.ts';

/** Asks while a component lives. Call while it is being made. */
const openPart = <F extends object, C>(question: PartQuestion<F, C>, subject: Subject<F, C>, standpoint: Standpoint): (() => PartState) => {
  const filters = () => subject.filters(standpoint.chosen);
  const answer = new Answer<(context: C) => Part | null, F>(question, filters, standpoint);
  const context = $derived(answer.filters && subject.contextOf({ filters: answer.filters, location: answer.location }));
  const part = $derived(context && answer.value ? answer.value(context) : null);
  const state = $derived.by((): PartState => {
    if (answer.error) return { kind: 'failed' };
    const table = subject.missing();
    if (table) return { kind: 'missing', table };
    if (dataset.state === 'failed' && !answer.value) return { kind: 'failed' };
    // Without filters there is something to ask as soon as it is known what is loaded.
    if (answer.busy || !answer.value || !context || filters() === null) return { kind: 'busy' };
    return part ? { kind: 'said', part } : { kind: 'empty' };
  });
  return () => state;
};

/** The overview of what is loaded, from where the reader stands; null while a part of it is being answered. Call while a component is being made. */
export const openOverview = (standpoint: Standpoint): (() => Overview | null) => {
  participantsLoaded.want();
  const parts = {
    costs: openPart(costsPart, costs, standpoint),
    fit: openPart(fitPart, fit, standpoint),
    participants: openPart(participantsPart, participants, standpoint),
    goals: openPart(goalsPart, goals, standpoint)
  };
  const overview = $derived(
    assemble(
      { costs: parts.costs(), fit: parts.fit(), participants: parts.participants(), goals: parts.goals() },
      standpoint.location,
      standpoint.location.language
    )
  );
  return () => overview;
};
