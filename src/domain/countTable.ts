/**
 * Secondary suppression of a table of counts whose row and column sums are known. What can be reckoned of a withheld count is found
 * exactly, as the largest flow round the withheld cells; source: Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4.3.
 */
import type { MinimumCell, WithheldReason } from './disclosure.ts';
import { cheapestPath, largestFlow, type Network } from './flow.ts';

export interface CountTable {
  /** Null where there can be nobody, as everyone knows. */
  readonly counts: readonly (readonly (number | null)[])[];
  /** The sum of this many leading rows and columns is known as well; 0 where it is not. */
  readonly block: number;
}

type Reason = WithheldReason | null;
type Cell = readonly [row: number, column: number];
type IsCell = (cell: Cell) => boolean;
/** By how much a withheld count could be more than it is, or fewer. */
type Direction = 'more' | 'fewer';

/**
 * Why each count must be withheld; null where it may be shown. Of a count of fewer than `minimumCell` people it can be told only that
 * it lies in an interval as wide as the minimum cell, or, where its whole row or column is fewer, anywhere from nobody to all of them.
 * Only where the sums alone, which are not shown, would tell more is all that could blur it withheld and no more promised.
 */
export const suppressTable = (table: CountTable, minimumCell: MinimumCell): Reason[][] => {
  const { counts } = table;
  const reasons: Reason[][] = counts.map((row) =>
    row.map((count) => (count !== null && count > 0 && count < minimumCell ? 'too-few' : null))
  );
  const isHidden: IsCell = ([i, j]) => reasons[i]?.[j] != null;
  const wanted = ([i, j]: Cell) => Math.min(minimumCell, sum(counts[i] ?? []), sum(counts.map((row) => row[j] ?? 0)));
  const cells = cellsOf(table);
  const primary = cells.filter(isHidden);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const cell of primary) {
      if (widthOf(table, isHidden, cell, wanted(cell)) >= wanted(cell)) continue;
      for (const [i, j] of cheapestRound(table, isHidden, cell, wanted(cell)) ?? cheapestBlur(table, isHidden, cell)) {
        const row = reasons[i];
        if (row) row[j] = 'protects-another';
        isSettled = false;
      }
    }
  }
  // What was withheld on the way and is not needed in the end, the most people first.
  const isKept = (cell: Cell, least: number) => widthOf(table, isHidden, cell, least) >= least;
  const kept = primary.map((cell) => ({ cell, least: widthOf(table, isHidden, cell, wanted(cell)) }));
  const secondary = cells.filter(([i, j]) => reasons[i]?.[j] === 'protects-another');
  for (const [i, j] of secondary.sort((a, b) => countAt(table, b) - countAt(table, a))) {
    const row = reasons[i] as Reason[];
    row[j] = null;
    if (!kept.every(({ cell, least }) => isKept(cell, least))) row[j] = 'protects-another';
  }
  return reasons;
};

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);

const cellsOf = ({ counts }: CountTable): Cell[] =>
  counts.flatMap((row, i) => row.flatMap((count, j): Cell[] => (count === null ? [] : [[i, j]])));

const countAt = ({ counts }: CountTable, [i, j]: Cell): number => counts[i]?.[j] ?? 0;

/** Which cells may change together without changing a known sum of the block: those of rows, or of columns, on one side of its edge. */
const fieldsOf = ({ block }: CountTable, [i, j]: Cell): readonly IsCell[] =>
  block === 0 ? [() => true] : [([row]) => row < block === i < block, ([, column]) => column < block === j < block];

/** How wide an interval the known sums leave for a withheld count, at least; `enough` where it is wider than that. */
const widthOf = (table: CountTable, isHidden: IsCell, cell: Cell, enough: number): number => {
  let widest = 0;
  for (const isWithin of fieldsOf(table, cell)) {
    const may: IsCell = (other) => isHidden(other) && isWithin(other);
    const more = largestFlow(networkOf(table, may, cell, 'more'), enough).total;
    if (more >= enough) return enough;
    const mostFewer = Math.min(countAt(table, cell), enough - more);
    widest = Math.max(widest, more + largestFlow(networkOf(table, may, cell, 'fewer'), mostFewer).total);
    if (widest >= enough) return enough;
  }
  return widest;
};

/**
 * The others of the cell's row and column give what it takes, or take what it gives: a flow from its row to its column through the cells
 * that may change, each of which can give no more than it holds.
 */
const networkOf = (table: CountTable, may: IsCell, [row, column]: Cell, direction: Direction): Network => {
  const rows = table.counts.length;
  const size = rows + (table.counts[0]?.length ?? 0);
  const capacity = new Float64Array(size * size);
  const everybody = sum(table.counts.flat());
  for (const [i, counts] of table.counts.entries()) {
    for (const [j, count] of counts.entries()) {
      if (count === null || (i === row && j === column) || !may([i, j])) continue;
      capacity[i * size + rows + j] = direction === 'more' ? count : everybody;
      capacity[(rows + j) * size + i] = direction === 'more' ? everybody : count;
    }
  }
  return { size, capacity, from: row, to: rows + column };
};

/** The shown cells of fewest people that, withheld too, would let the count vary more; none where nothing would. */
const cheapestBlur = (table: CountTable, isHidden: IsCell, cell: Cell): readonly Cell[] => {
  const rows = table.counts.length;
  const cellBetween = (a: number, b: number): Cell => (a < rows ? [a, b - rows] : [b, a - rows]);
  const price = (a: number, b: number) => (isHidden(cellBetween(a, b)) ? 0 : countAt(table, cellBetween(a, b)) + 1);
  const found = fieldsOf(table, cell).flatMap((isWithin) =>
    (['more', 'fewer'] as const).flatMap((direction) => {
      const known = largestFlow(networkOf(table, (other) => isHidden(other) && isWithin(other), cell, direction));
      if (direction === 'fewer' && known.total >= countAt(table, cell)) return [];
      const open = networkOf(table, (other) => !isHidden(other) && isWithin(other), cell, direction);
      const capacity = known.left.map((own, step) => own + (open.capacity[step] ?? 0));
      const path = cheapestPath({ ...open, capacity }, price);
      return path ? [path] : [];
    })
  );
  const [cheapest] = found.sort((a, b) => a.price - b.price);
  return (cheapest?.steps ?? []).map(([a, b]) => cellBetween(a, b)).filter((other) => !isHidden(other));
};

/** Three cells that round off a rectangle with this one and let it vary enough, the fewest people withheld anew; null where none do. */
const cheapestRound = (table: CountTable, isHidden: IsCell, cell: Cell, wanted: number): readonly Cell[] | null => {
  const [row, column] = cell;
  let cheapest: { readonly cells: readonly Cell[]; readonly price: number } | null = null;
  for (const across of cellsOf(table)) {
    const [i, j] = across;
    const cells: readonly Cell[] = [[row, j], [i, column], across];
    if (i === row || j === column || cells.some(([a, b]) => table.counts[a]?.[b] === null)) continue;
    if (!fieldsOf(table, cell).some((isWithin) => cells.every(isWithin))) continue;
    const [beside = 0, under = 0, opposite = 0] = cells.map((one) => countAt(table, one));
    if (Math.min(beside, under) + Math.min(countAt(table, cell), opposite) < wanted) continue;
    const price = sum(cells.map((one) => (isHidden(one) ? 0 : countAt(table, one) + 1)));
    if (!cheapest || price < cheapest.price) cheapest = { cells: cells.filter((one) => !isHidden(one)), price };
  }
  return cheapest?.cells ?? null;
};
