/** Movement on an ordinal scale between a person's first and latest answer: steps count, distances between them do not. */

/** How many people went up, stayed, went down. */
export interface PairedChanges {
  readonly up: number;
  readonly unchanged: number;
  readonly down: number;
}

export const pairedChanges = (pairs: Iterable<readonly [first: number, latest: number]>): PairedChanges => {
  let [up, unchanged, down] = [0, 0, 0];
  for (const [first, latest] of pairs) {
    if (latest > first) up++;
    else if (latest < first) down++;
    else unchanged++;
  }
  return { up, unchanged, down };
};

/** A tally of values in rising order. */
export interface Tally {
  readonly values: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

export const peopleOf = ({ counts }: Tally): number => {
  let people = 0;
  for (let i = 0; i < counts.length; i++) people += counts[i] as number;
  return people;
};

/** The middle value, or the middle of the two that share it; NaN of nobody. */
export const medianOf = (tally: Tally): number => {
  const people = peopleOf(tally);
  if (people === 0) return Number.NaN;
  return (valueAt(tally, Math.floor((people + 1) / 2)) + valueAt(tally, Math.ceil((people + 1) / 2))) / 2;
};

/** The value of the person at a place, from 1. */
const valueAt = ({ values, counts }: Tally, place: number): number => {
  let below = 0;
  for (let i = 0; i < counts.length; i++) {
    below += counts[i] as number;
    if (below >= place) return values[i] as number;
  }
  return Number.NaN;
};

export const meanOf = (tally: Tally): number => {
  let sum = 0;
  for (let i = 0; i < tally.counts.length; i++) sum += (tally.values[i] as number) * (tally.counts[i] as number);
  return sum / peopleOf(tally);
};

/**
 * People who are not above a tally's median, and those who are not below it, whichever are fewer: a median is the value of one person or
 * lies between those of two (SACRO, 2023).
 */
export const peopleBesideMedian = (tally: Tally): number => {
  const median = medianOf(tally);
  let [below, above] = [0, 0];
  for (let i = 0; i < tally.counts.length; i++) {
    if ((tally.values[i] as number) <= median) below += tally.counts[i] as number;
    if ((tally.values[i] as number) >= median) above += tally.counts[i] as number;
  }
  return Math.min(below, above);
};

/** Days between two measurements that are a gap: BIP measures every third month, so that one of four was missed. Domain handbook, 2. */
export const gapDays = 120;
