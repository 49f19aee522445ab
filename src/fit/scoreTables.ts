/** Tables of first scores and last, by the classes of cases that they are made of. */
import type { FitFilters } from '../domain/fitFilters.ts';
import { bins, halvesByCase, movesByCase, noCutOffHalf, unpairedCell, unpairedHalf } from './caseClasses.ts';
import type { FitBooks } from './fitBooks.ts';

/** Classes that every case is sorted into. `name`: with all of the filters that they depend on but the respondent. */
export interface Sorted {
  readonly name: unknown;
  readonly count: number;
  readonly byCase: (books: FitBooks, judging: FitFilters) => Uint8Array;
}

/** A table of first scores and last; classes of cases that are put into its cells, and higher numbers outside it. */
export interface Table {
  readonly name: string;
  readonly sorted: Sorted;
  readonly cellOf: (own: number) => number;
  readonly cells: number;
}

/** How many cells of a table are told, rung by rung. */
export const cellsTold = [...Array.from({ length: 16 }, (_, most) => most), 16, 18, 20, 22, 24, 28, 32, 40, 48, 64];

export const cellsOfSelections = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64];

/** Of each cell its rank, the one of most cases first; places outside the table keep theirs. */
export const ranksOf = (own: Uint8Array, cells: number): CellRanks => {
  const cases = new Int32Array(Math.max(cells, ...new Set(own)) + 1);
  for (let one = 0; one < own.length; one++) cases[own[one] as number] = (cases[own[one] as number] as number) + 1;
  const inOrder = Array.from({ length: cells }, (_, cell) => cell).sort((a, b) => (cases[b] as number) - (cases[a] as number));
  return { ranks: Array.from(cases, (_, cell) => (cell < cells ? inOrder.indexOf(cell) : cell)), cases };
};

export interface CellRanks {
  readonly ranks: readonly number[];
  readonly cases: Int32Array;
}

/** Of a table: whether it is told how many cases are in it, which cells are, and the part of all cases that those hold. */
export interface TableTold {
  readonly cases: boolean;
  readonly cells: readonly boolean[];
  readonly part: number;
}

export const partOf = (cases: Int32Array, told: readonly boolean[]): number => {
  const sumOf = (isCounted: (cell: number) => boolean) =>
    told.reduce((sum, _, cell) => sum + (isCounted(cell) ? (cases[cell] as number) : 0), 0);
  return (
    sumOf((cell) => told[cell] === true) /
    Math.max(
      1,
      sumOf(() => true)
    )
  );
};

/** The cell of tens that a cell of fives is in. */
export const tenOf = (five: number): number =>
  five === unpairedCell ? (bins * bins) / 4 : (five >> 4) * (bins / 2) + ((five % bins) >> 1);

/** By bins of first and last score. */
export const byMoves: Sorted = { name: 'moves', count: unpairedCell + 1, byCase: movesByCase };

export const tensTable: Table = { name: 'tens', sorted: byMoves, cellOf: tenOf, cells: (bins * bins) / 4 };
export const fivesTable: Table = { name: 'fives', sorted: byMoves, cellOf: (five) => five, cells: unpairedCell };
export const halvesTable = ({ cutOffs }: FitFilters): Table => ({
  name: 'halves',
  sorted: { name: ['halves', cutOffs], count: unpairedHalf + 1, byCase: halvesByCase },
  cellOf: (half) => half,
  cells: noCutOffHalf
});
