import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountTable, suppressTable } from '../../src/domain/countTable.ts';

const hiddenIn = (table: CountTable) => suppressTable(table, 3).map((row) => row.map((reason) => reason !== null));

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Every table of whole, non-negative counts with the same sums and the same shown cells, one after the other. */
const alike = ({ counts, block }: CountTable, hidden: readonly (readonly boolean[])[]): number[][][] => {
  const cells = counts.flatMap((row, i) => row.flatMap((_, j) => (hidden[i]?.[j] ? [[i, j] as const] : [])));
  const rowSums = counts.map(sum);
  const columnSums = (counts[0] ?? []).map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  const blockSum = (table: readonly (readonly (number | null)[])[]) => sum(table.slice(0, block).flatMap((row) => row.slice(0, block)));
  const table = counts.map((row, i) => row.map((count, j) => (hidden[i]?.[j] ? 0 : (count ?? 0))));
  const found: number[][][] = [];
  const fill = (at: number): void => {
    const cell = cells[at];
    if (!cell) {
      const same =
        table.every((row, i) => sum(row) === rowSums[i]) &&
        columnSums.every((whole, j) => sum(table.map((row) => row[j] ?? 0)) === whole) &&
        blockSum(table) === blockSum(counts);
      if (same) found.push(table.map((row) => [...row]));
      return;
    }
    const [i, j] = cell;
    const row = table[i] as number[];
    const most = Math.min((rowSums[i] ?? 0) - sum(row), (columnSums[j] ?? 0) - sum(table.map((each) => each[j] ?? 0)));
    for (let count = 0; count <= most; count++) {
      row[j] = count;
      fill(at + 1);
    }
    row[j] = 0;
  };
  fill(0);
  return found;
};

const widthIn = (tables: readonly (readonly (readonly number[])[])[], i: number, j: number): number => {
  const values = tables.map((table) => table[i]?.[j] ?? 0);
  return Math.max(...values) - Math.min(...values);
};

/** What the sums alone leave of a count, were everything withheld: of all, or of the rows or columns on its side of the block's edge. */
const mostBlurred = ({ counts, block }: CountTable, i: number, j: number): number => {
  const sides = (at: number) => (block === 0 ? [0, counts.length] : at < block ? [0, block] : [block, counts.length]);
  const [top = 0, bottom = 0] = sides(i);
  const [left = 0, right = 0] = sides(j);
  const fields = [
    { rows: counts.slice(top, bottom), i: i - top, j },
    { rows: counts.map((row) => row.slice(left, right)), i, j: j - left }
  ];
  return Math.max(
    ...fields.map((field) => {
      const everything = field.rows.map((row) => row.map((count) => count !== null));
      return widthIn(alike({ counts: field.rows, block: 0 }, everything), field.i, field.j);
    })
  );
};

/** Of every count below 3: the interval that somebody who knows all sums and all shown cells can reckon. */
const expectKept = (table: CountTable) => {
  const hidden = hiddenIn(table);
  const tables = alike(table, hidden);
  for (const [i, row] of table.counts.entries()) {
    for (const [j, count] of row.entries()) {
      if (count === null || count < 1 || count >= 3) continue;
      expect(hidden[i]?.[j]).toBe(true);
      const whole = Math.min(3, sum(row), sum(table.counts.map((each) => each[j] ?? 0)));
      const width = widthIn(tables, i, j);
      if (width < whole) expect(width).toBeGreaterThanOrEqual(Math.min(whole, mostBlurred(table, i, j)));
    }
  }
};

const tableOf = (rows: number, columns: number) =>
  fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 7 })), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows
  });

describe('a table of counts', () => {
  it('shows everything where nobody is few', () => {
    expect(
      hiddenIn({
        counts: [
          [3, 4],
          [0, 9]
        ],
        block: 0
      }).flat()
    ).not.toContain(true);
  });

  it('withholds no more than a small row and what it flows through', () => {
    const counts = [
      [1, 2, 1, 1],
      [1, 40, 30, 60],
      [2, 30, 90, 80],
      [30, 60, 70, 900]
    ];
    const hidden = hiddenIn({ counts, block: 0 });
    expect(hidden[3]?.[3]).toBe(false);
    expect(hidden.flat().filter(Boolean).length).toBeLessThan(10);
  });

  it('withholds the rectangle that a small count is one corner of, the fewest people of all', () => {
    const counts = [
      [1, 9, 8],
      [7, 5, 9],
      [8, 9, 9]
    ];
    expect(hiddenIn({ counts, block: 0 })).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false]
    ]);
  });

  it('does not let a count be the only bridge between two rounds of withheld ones', () => {
    // Two squares of small counts would hide each other; the single 2 between them could still be reckoned.
    const counts = [
      [2, 2, 9, 9],
      [2, 2, 2, 9],
      [9, 9, 2, 2],
      [9, 9, 2, 2]
    ];
    expectKept({ counts, block: 0 });
    expect(hiddenIn({ counts, block: 0 }).flat().filter(Boolean).length).toBeGreaterThan(9);
  });

  it('keeps every small count in an interval as wide as the smallest group, whatever is reckoned from its sums', () => {
    fc.assert(
      fc.property(tableOf(3, 3), (counts) => expectKept({ counts, block: 0 })),
      { numRuns: 300, seed: 7 }
    );
  });

  it('does so also where the sum of a block is known', () => {
    fc.assert(
      fc.property(tableOf(3, 3), fc.integer({ min: 1, max: 2 }), (counts, block) => expectKept({ counts, block })),
      { numRuns: 300, seed: 11 }
    );
  });

  it('never counts on a cell where everyone knows that there is nobody', () => {
    fc.assert(
      fc.property(tableOf(3, 3), (counts) => {
        const table = counts.map((row, i) => row.map((count, j) => (i === 2 && j === 2 ? null : count)));
        const reasons = suppressTable({ counts: table, block: 0 }, 3);
        expect(reasons[2]?.[2]).toBeNull();
        expectKept({ counts: table, block: 0 });
      }),
      { numRuns: 200, seed: 13 }
    );
  });
});
