/**
 * Secondary suppression: what else must be withheld so that a withheld cell cannot be reckoned from the whole it is a part of.
 * Source: Danmarks Statistik, Datafortrolighedspolitik (complementary suppression); Hundepool et al., "Statistical Disclosure Control"
 * (2012), ch. 4, of which this is the simple form: the smallest neighbour goes too.
 */
import { type Ground, type MinimumCell, reasonAgainst, type WithheldReason } from './disclosure.ts';

/** A part of a whole. Sums without sign. */
export type Part = Required<Pick<Ground, 'contributors'>> & Pick<Ground, 'outside' | 'largest' | 'second' | 'total' | 'differsByFew'>;

export interface PartsOf {
  /** One person may stand behind several parts, as one citizen draws on several budgets. */
  readonly overlapping: boolean;
  /** Parts that are not told, whatever they are. */
  readonly untold?: (i: number) => boolean;
}

type Reason = WithheldReason | null;

/**
 * Why each part of a known whole must be withheld; null where it may be shown. The withheld ones together, which the whole and the
 * others tell, are again enough people of whom none dominates; where they are not, the smallest of the others is withheld too.
 */
export const suppressParts = (
  parts: readonly Part[],
  minimumCell: MinimumCell,
  { overlapping, untold = () => false }: PartsOf
): Reason[] => {
  const reasons: Reason[] = parts.map((part, i) => reasonAgainst(part, minimumCell) ?? (untold(i) ? 'too-few' : null));
  for (;;) {
    const hidden = parts.filter((part, i) => reasons[i] && part.contributors > 0);
    if (hidden.length === 0 || !reasonAgainst(unionOf(hidden, overlapping), minimumCell)) return reasons;
    const next = smallest(parts, (i) => reasons[i] === null && (parts[i]?.contributors ?? 0) > 0);
    if (next === null) return reasons;
    reasons[next] = 'protects-another';
  }
};

/** The fewest people who may stand behind all of them, and the most that one of them may carry. */
const unionOf = (parts: readonly Part[], overlapping: boolean): Ground => {
  const counts = parts.map(({ contributors }) => contributors);
  const contributors = overlapping ? Math.max(...counts) : sum(counts);
  if (parts.some(({ total, largest }) => total === undefined || largest === undefined)) return { contributors };
  const total = sum(parts.map((part) => part.total ?? 0));
  const largest = parts.map((part) => part.largest ?? 0);
  const isKnown = parts.every(({ second }) => second !== undefined);
  const second = parts.map((part) => part.second ?? 0);
  if (overlapping) return { contributors, largest: sum(largest), total, ...(isKnown && { second: sum(second) }) };
  const [most = 0, next = 0] = [...largest, ...second].sort((a, b) => b - a);
  return { contributors, largest: most, total, ...(isKnown && { second: next }) };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The place of the part of fewest people among the candidates; null where there is none. */
const smallest = (parts: readonly Part[], isCandidate: (i: number) => boolean): number | null => {
  let found: number | null = null;
  for (const [i, part] of parts.entries()) {
    if (isCandidate(i) && (found === null || part.contributors < (parts[found]?.contributors ?? 0))) found = i;
  }
  return found;
};
