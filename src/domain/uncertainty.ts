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

/** A share with its 95 % interval. */
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

/** Whether two shares differ by more than chance from year to year would explain: 0 lies outside the interval of their difference. */
export const differs = (one: Estimate, other: Estimate): boolean => {
  const { low, high } = differenceInterval(one, other);
  return low > 0 || high < 0;
};
