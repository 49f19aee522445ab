import type { Published, WithheldReason } from '../../domain/disclosure.ts';
import type { Language } from '../../domain/format.ts';
import { say } from '../../wording/index.ts';

/** The sentence for shares none of which may be shown: why, and what to do instead. */
export const hiddenHeadline = (shares: readonly Published<number>[], language: Language): string => {
  const reasons = new Set<WithheldReason>(shares.flatMap((share) => (share.shown ? [] : [share.reason])));
  if (reasons.has('dominated')) return say(language, 'costs.topShare.headlineDominated');
  if (reasons.has('undefined-value') && reasons.size === 1) return say(language, 'costs.topShare.headlineUndefined');
  return say(language, 'costs.topShare.headlineHidden');
};
