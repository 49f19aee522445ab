/**
 * What a first score leads one to expect of the last, by the loaded material alone: the curves that FIT software draws are licensed
 * (OpenFIT KA-01016), and no coefficients are public. After Center for Clinical Informatics, "Severity adjusted effect size", which
 * also takes the residual of a linear model on the first score.
 */

/** Closed cases with two scores that a line needs; OpenFIT and ACORN ask for no less. */
export const fewestForRegression = 30;

/** Sums over pairs of scores, from which a line follows. */
export interface PairSums {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** last = intercept + slope × first, points. `residualSpread`: standard deviation about the line. */
export interface Line {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number;
  readonly residualSpread: number;
}

/** Ordinary least squares; null where there are fewer than `fewestForRegression` pairs, or all first scores are alike. */
export const lineThrough = ({ n, x, y, xx, xy, yy }: PairSums): Line | null => {
  if (n < fewestForRegression) return null;
  const sxx = xx - (x * x) / n;
  const sxy = xy - (x * y) / n;
  const syy = yy - (y * y) / n;
  if (sxx <= 1e-9 * Math.max(1, xx)) return null;
  const slope = sxy / sxx;
  const residuals = Math.max(0, syy - slope * sxy);
  return { n, slope, intercept: (y - slope * x) / n, residualSpread: Math.sqrt(residuals / (n - 2)) };
};

/** Points. */
export const expectedLast = ({ slope, intercept }: Line, first: number): number => intercept + slope * first;

/**
 * The first score from which the line expects no change, points: below it gains are expected and above it losses, which is regression to
 * the mean (Galton 1886) and says nothing of what was done. Null where a higher first score does not lessen the expected gain.
 */
export const turningPoint = ({ slope, intercept }: Line): number | null => (slope < 1 ? intercept / (1 - slope) : null);

/** Standard deviation of the first scores (n − 1), points; null where they are fewer than `fewestForRegression`. */
export const spreadOf = ({ n, x, xx }: Pick<PairSums, 'n' | 'x' | 'xx'>): number | null =>
  n < fewestForRegression ? null : Math.sqrt(Math.max(0, xx - (x * x) / n) / (n - 1));
