/** What an attacker can reckon from sums that are told: the interval that they leave for another sum of the same unknown cells. */

/** Smaller than this is the dust of binary fractions, where cells are scaled to about 1. */
const dust = 1e-7;

/** Directions in which the unknown cells may change without changing any of the sums. Each sum is given as its weights of the cells. */
export const freedomOf = (sums: readonly (readonly number[])[], cells: number): number[][] => {
  const rows: number[][] = [];
  const pivots: number[] = [];
  for (const sum of sums) {
    const row = [...sum];
    for (const [i, pivot] of pivots.entries()) subtract(row, rows[i] ?? [], row[pivot] ?? 0);
    const pivot = row.findIndex((weight) => Math.abs(weight) > dust);
    if (pivot < 0) continue;
    const scale = row[pivot] as number;
    for (const [i, weight] of row.entries()) row[i] = weight / scale;
    for (const other of rows) subtract(other, row, other[pivot] ?? 0);
    rows.push(row);
    pivots.push(pivot);
    if (rows.length === cells) return [];
  }
  const free = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => !pivots.includes(cell));
  return free.map((cell) => {
    const direction = Array.from({ length: cells }, (_, other): number => (other === cell ? 1 : 0));
    for (const [i, pivot] of pivots.entries()) direction[pivot] = -(rows[i]?.[cell] ?? 0);
    return direction;
  });
};

const subtract = (from: number[], row: readonly number[], times: number): void => {
  if (times === 0) return;
  for (const [i, weight] of row.entries()) from[i] = (from[i] as number) - times * weight;
};

/**
 * How much more `sum` could be than it is, with no cell below 0: the largest of sum·d over d in the span of `freedom` with
 * truth + d ≥ 0. Simplex from the truth, which is feasible; Bland's rule (1977) keeps it from going in circles.
 */
export const mostMore = (sum: readonly number[], truth: readonly number[], freedom: readonly (readonly number[])[]): number => {
  // Variables come in pairs, a direction and its opposite; each cell gives a row: −d ≤ truth.
  const columns = freedom.flatMap((direction) => [direction, direction.map((step) => -step)]);
  const size = columns.length + truth.length;
  const table = truth.map((held, cell) => [
    ...columns.map((direction) => -(direction[cell] ?? 0)),
    ...truth.map((_, slack) => (slack === cell ? 1 : 0)),
    held
  ]);
  const gains = [
    ...columns.map((direction) => direction.reduce((gain, step, cell) => gain + step * (sum[cell] ?? 0), 0)),
    ...truth.map(() => 0),
    0
  ];
  const basis = truth.map((_, cell) => columns.length + cell);
  for (let turn = 0; turn < 5000; turn++) {
    const entering = gains.findIndex((gain, i) => i < size && gain > dust);
    if (entering < 0) return -(gains[size] as number);
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, row] of table.entries()) {
      if ((row[entering] as number) <= dust) continue;
      const ratio = (row[size] as number) / (row[entering] as number);
      if (ratio < least - dust || (ratio < least + dust && (basis[i] as number) < (basis[leaving] ?? Number.POSITIVE_INFINITY))) {
        least = ratio;
        leaving = i;
      }
    }
    const row = table[leaving];
    if (!row) return Number.POSITIVE_INFINITY;
    const scale = row[entering] as number;
    for (const [i, weight] of row.entries()) row[i] = weight / scale;
    for (const other of table) if (other !== row) subtract(other, row, other[entering] as number);
    subtract(gains, row, gains[entering] as number);
    basis[leaving] = entering;
  }
  throw new Error('the simplex method did not end');
};

/** How wide an interval the sums leave for `sum`. */
export const widthOf = (sum: readonly number[], truth: readonly number[], freedom: readonly (readonly number[])[]): number => {
  // Where no free direction changes it, it is known exactly.
  if (freedom.every((direction) => Math.abs(direction.reduce((gain, step, cell) => gain + step * (sum[cell] ?? 0), 0)) <= dust)) return 0;
  const less = sum.map((weight) => -weight);
  return mostMore(sum, truth, freedom) + mostMore(less, truth, freedom);
};
