import { formatCount, type Language } from '../../domain/format.ts';
import { say } from '../../wording/intake.ts';
import { gigabytesText } from './formText.ts';
import type { Hindrance } from './hindrances.ts';
import { shownFile } from './shownName.ts';

/** What stands in the way, as a sentence that says what to do. */
export const hindranceText = (hindrance: Hindrance, language: Language): string => {
  switch (hindrance.kind) {
    case 'no-table':
      return say(language, 'intake.hindrance.no-table', { file: shownFile(hindrance.file) });
    case 'refused':
      return say(language, 'intake.hindrance.refused', {
        file: shownFile(hindrance.file),
        count: hindrance.count,
        number: formatCount(hindrance.count, language)
      });
    case 'no-value':
      return say(language, 'intake.hindrance.no-value', { file: shownFile(hindrance.file), column: hindrance.column });
    case 'unanswered':
      return say(language, 'intake.hindrance.unanswered', { count: hindrance.count, number: formatCount(hindrance.count, language) });
    case 'too-large':
      return say(language, 'intake.hindrance.too-large', { missing: gigabytesText(hindrance.missingBytes, language) });
    case 'nothing-left':
      return say(language, 'intake.hindrance.nothing-left');
    case 'no-file':
      return say(language, 'intake.hindrance.no-file');
  }
};
