/**
 * Random variation from year to year. An extract is of everybody, not of a sample: the interval says how far the number would move in
 * another year like it, whose people were drawn anew.
 */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Half the width of a 95 % interval of a normal distribution, in standard errors. */
const normal95 = 1.96;

/**
 * The 95 % interval of a share between 0 and 1, reckoned on the log-odds so that it stays between them; no wider to either side than on
 * the plain scale, since close to 0 or 1 log-odds run away.
 */
export const shareInterval = (share: number, variance: number): Interval => {
  if (!(share > 0 && share < 1)) return { low: share, high: share };
  const plain = normal95 * Math.sqrt(variance);
  const reach = plain / (share * (1 - share));
  const odds = Math.log(share / (1 - share));
  return {
    low: Math.max(share - plain, 1 / (1 + Math.exp(reach - odds))),
    high: Math.min(share + plain, 1 / (1 + Math.exp(-reach - odds)))
  };
};

/** A share, or a median, with its 95 % interval. */
export interface Estimate extends Interval {
  readonly share: number;
}

/** The 95 % interval of `one` less `other` (Newcombe, Statistics in Medicine 1998, method 10: from the limits of the two). */
export const differenceInterval = (one: Estimate, other: Estimate): Interval => {
  const difference = one.share - other.share;
  return {
    low: difference - Math.hypot(one.share - one.low, other.high - other.share),
    high: difference + Math.hypot(one.high - one.share, other.share - other.low)
  };
};

/** Whether two differ by more than chance would explain: 0 lies outside the interval of their difference. */
export const differs = (one: Estimate, other: Estimate): boolean => {
  const { low, high } = differenceInterval(one, other);
  return low > 0 || high < 0;
};

/**
 * What a row tells of how far one of its numbers may be moved by chance: a share of as many people or conversations as stand in a field
 * (`of`), or of whom those in a field are the part (`part`); or a median beside its quartiles, of as many as stand in a field.
 */
export type Chance =
  | { readonly of: string }
  | { readonly part: string }
  | { readonly median: { readonly q1: string; readonly q3: string; readonly of: string } };

/** The 95 % interval of a share of `people` (Wilson 1927, as in Newcombe, Statistics in Medicine 1998, method 3). */
export const countedShare = (share: number, people: number): Estimate => {
  const square = normal95 ** 2 / people;
  const centre = (share + square / 2) / (1 + square);
  const reach = (normal95 * Math.sqrt((share * (1 - share)) / people + square / (4 * people))) / (1 + square);
  return { share, low: Math.min(share, centre - reach), high: Math.max(share, centre + reach) };
};

/**
 * The 95 % interval of a median, reckoned from the quartiles as if the middle of the distribution were normal: standard error
 * 1.25 × IQR ÷ (1.35 × √n) (McGill, Tukey & Larsen, The American Statistician 1978).
 */
export const medianEstimate = (median: number, q1: number, q3: number, count: number): Estimate => {
  const reach = (normal95 * 1.25 * (q3 - q1)) / (1.35 * Math.sqrt(count));
  return { share: median, low: median - reach, high: median + reach };
};
