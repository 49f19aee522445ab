/** Files that are mapped in one go: a file a kommune or a year, with the same columns and the same guess. */
import type { Candidate } from '../../state/question.ts';

const likeness = ({ preview: { form, columns }, mapping }: Candidate): string =>
  JSON.stringify([
    form,
    columns.map(({ name }) => name),
    mapping && [
      mapping.table,
      mapping.columns.map(({ name, from, decimal, dates, coarsen }) => [name, from, decimal, dates, coarsen]),
      mapping.folds
    ]
  ]);

/** Places of the candidates that are alike, in the order of their first. */
export const alike = (candidates: readonly Candidate[]): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  candidates.forEach((candidate, place) => {
    const key = likeness(candidate);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()];
};
