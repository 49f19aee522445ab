import type { Language } from '../../domain/format.ts';
import type { ParticipantFilters } from '../../domain/participantFilters.ts';
import type { ParticipantContents } from '../../measures/participantContents.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import type { Location } from '../../state/place.svelte.ts';
import type { Figure, FigureView } from '../figure.ts';
import type { Question } from '../subject.svelte.ts';

/** What an answer about participants or goals is seen in the light of. */
export interface ParticipantContext {
  readonly filters: ParticipantFilters;
  readonly location: Location;
  /** What there is to choose between. */
  readonly contents: ParticipantContents;
  readonly language: Language;
}

export interface ParticipantFigure extends Figure {
  readonly question: Question<ParticipantFilters, ParticipantContext>;
}

type Define = <A>(
  id: string,
  ask: (ask: Ask<ParticipantFilters>, location: Location) => Promise<A>,
  view: (answer: A, context: ParticipantContext) => FigureView | null
) => ParticipantFigure;

const questionOf =
  <A>(
    ask: (ask: Ask<ParticipantFilters>, location: Location) => Promise<A>,
    view: (answer: A, context: ParticipantContext) => FigureView | null
  ): ParticipantFigure['question'] =>
  async (asking, location) => {
    const answer = await ask(asking, location);
    return (context) => view(answer, context);
  };

/** A figure of participants: nothing to show before they are loaded. */
export const defineParticipantFigure: Define = (id, ask, view) => {
  const question = questionOf(ask, view);
  return { id, question, open: ({ participants }) => participants(question) };
};

/** A figure of goals, which the program brings some of, so that there is always something to show. */
export const defineGoalFigure: Define = (id, ask, view) => {
  const question = questionOf(ask, view);
  return { id, question, open: ({ goals }) => goals(question) };
};
