/** A reason that fills a cell stands once for the whole table; the cell says that the number is hidden, and points to it. */
import type { MinimumCell, Published, WithheldReason } from '../domain/disclosure.ts';
import { capitalised, type Language } from '../domain/format.ts';
import { say, withheldText } from '../wording/index.ts';

export interface WithheldWords {
  readonly words: string;
  /** Which of the notes; none where there is one alone. */
  readonly mark?: string;
}

export interface WithheldNote {
  readonly text: string;
  readonly mark?: string;
}

interface Notes {
  readonly notes: readonly WithheldNote[];
  readonly wordsOf: (reason: WithheldReason) => WithheldWords;
}

/** *færre end 5* and *kan ikke opgøres* are as short as any mark, and tell more. */
const isShort = (reason: WithheldReason): boolean => reason === 'too-few' || reason === 'undefined-value';

export const withheldNotes = (values: Iterable<Published<number> | undefined>, minimumCell: MinimumCell, language: Language): Notes => {
  const reasons = new Set<WithheldReason>();
  for (const value of values) if (value && !value.shown && !isShort(value.reason)) reasons.add(value.reason);
  const marks = new Map([...reasons].map((reason, i) => [reason, reasons.size > 1 ? { mark: String.fromCharCode(97 + i) } : {}]));
  const textOf = (reason: WithheldReason) => withheldText(reason, minimumCell, language);
  return {
    notes: [...marks].map(([reason, mark]) => ({ text: `${capitalised(textOf(reason))}.`, ...mark })),
    wordsOf: (reason) => (isShort(reason) ? { words: textOf(reason) } : { words: say(language, 'withheld.short'), ...marks.get(reason) })
  };
};
