/** Files that are mapped in one go: a file a kommune or a year, with the same columns and the same guess. */
import { tableOf } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Candidate } from './question.ts';

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

/** A value for every row, chosen or still to be chosen, belongs to one file: two kommuner have each their own code. */
const needsOwnValue = ({ table, columns, folds }: Mapping): boolean => {
  const mapped = new Set(columns.map(({ name }) => name));
  const isFolded = (name: string): boolean => folds.length > 0 && (name === 'instrument' || name === 'score');
  return (
    columns.some(({ from }) => 'constant' in from) ||
    tableOf(table).columns.some(({ name, required }) => required && !mapped.has(name) && !isFolded(name))
  );
};

/** Places of the candidates that are alike, in the order of their first. A file that needs a value of its own stands alone. */
export const alike = (candidates: readonly Candidate[]): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  candidates.forEach((candidate, place) => {
    const key = candidate.mapping && needsOwnValue(candidate.mapping) ? String(place) : likeness(candidate);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()];
};

/** A group as its members have become: those that need a value of their own leave it, the first of all keeps the first place. */
export const parted = (candidates: readonly Candidate[], group: readonly number[]): readonly (readonly number[])[] => {
  const alone = group.filter((place) => {
    const mapping = candidates[place]?.mapping;
    return mapping && needsOwnValue(mapping);
  });
  if (alone.length === 0) return [group];
  const together = group.filter((place) => !alone.includes(place));
  return [...(together.length > 0 ? [together] : []), ...alone.map((place) => [place])].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
};
