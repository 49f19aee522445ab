import type { DeckProblem } from '../domain/deckFile.ts';
import type { Language } from '../domain/format.ts';
import { say } from '../wording/present.ts';

/** What could not be used of a deck, in a sentence. */
export const problemText = (problem: DeckProblem, language: Language): string => {
  switch (problem.kind) {
    case 'gone':
    case 'too-large':
    case 'not-json':
    case 'not-a-deck':
      return say(language, `present.problems.${problem.kind}`);
    case 'newer':
      return say(language, 'present.problems.newer', { version: problem.version });
    case 'too-many':
      return say(language, 'present.problems.too-many', { count: problem.count, kept: problem.kept });
    case 'unknown-figure':
      return problem.figure === ''
        ? say(language, 'present.problems.no-figure', { place: problem.place })
        : say(language, 'present.problems.unknown-figure', { place: problem.place, figure: problem.figure });
    case 'no-text':
    case 'shortened':
      return say(language, `present.problems.${problem.kind}`, {
        place: problem.place,
        field: say(language, `present.problems.field.${problem.field}`)
      });
    case 'no-slide':
    case 'unknown-kind':
    case 'no-address':
      return say(language, `present.problems.${problem.kind}`, { place: problem.place });
  }
};
