/** What is withheld beside what must be, held against the least that would do, found by trying everything on small tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closenessLimit, type MinimumCell, reasonAgainst } from '../../src/domain/disclosure.ts';
import { guardOf } from '../../src/domain/exchanges.ts';
import { addPerson, type Cell, emptyGrain, type Grain, isTelling, placeOf, standAt, tellingOf } from '../../src/domain/grain.ts';
import { type Part, suppressParts } from '../../src/domain/suppression.ts';
import { freedomOf, widthOf } from '../measures/attack/bounds.ts';

const minimumCell: MinimumCell = 5;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Subsets of the places, those of fewest first. */
const subsetsBySize = (places: readonly number[]): number[][] =>
  Array.from({ length: 2 ** places.length }, (_, i) => places.filter((_, bit) => i & (1 << bit))).sort((a, b) => a.length - b.length);

/** Of pairs of ours and the least: the one in terms of the other in all, the largest difference, and how often there is none. */
const compared = (pairs: readonly (readonly [ours: number, least: number])[]) => ({
  tables: pairs.length,
  ratio: sum(pairs.map(([ours]) => ours)) / sum(pairs.map(([, least]) => least)),
  most: Math.max(...pairs.map(([ours, least]) => ours - least)),
  equal: pairs.filter(([ours, least]) => ours === least).length / pairs.length
});

describe('parts withheld to protect others', () => {
  const parts = fc
    .record({ common: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 9 }), large: fc.constantFrom(0, 0, 40, 400) })
    .map(({ common, large }) => (large > 0 ? [...common, large] : common));
  const lists = fc.array(parts, { minLength: 4, maxLength: 9 });

  it('are a sixth more than would just do', () => {
    const pairs = fc.sample(lists, { seed: 41, numRuns: 400 }).flatMap((list): (readonly [number, number])[] => {
      const parts = list.map((own): Part => ({ contributors: own.length, largest: Math.max(...own), total: sum(own) }));
      const reasons = suppressParts(parts, minimumCell, { overlapping: false });
      const primary = [...parts.keys()].filter((i) => reasonAgainst(parts[i] as Part, minimumCell));
      const ours = reasons.filter((reason) => reason === 'protects-another').length;
      const others = [...parts.keys()].filter((i) => !primary.includes(i));
      const isEnough = (extra: readonly number[]): boolean => {
        const hidden = [...primary, ...extra].flatMap((i) => list[i] ?? []);
        return reasonAgainst({ contributors: hidden.length, largest: Math.max(...hidden), total: sum(hidden) }, minimumCell) === null;
      };
      const least = primary.length === 0 ? undefined : subsetsBySize(others).find(isEnough);
      return least && (ours > 0 || least.length > 0) ? [[ours, least.length]] : [];
    });
    const { tables, ratio, most, equal } = compared(pairs);
    expect(tables).toBeGreaterThan(60);
    expect(ratio).toBeLessThan(1.2);
    expect(most).toBeLessThanOrEqual(2);
    expect(equal).toBeGreaterThan(0.55);
  });
});

describe('cells of a table with known sums', () => {
  const [rows, columns] = [3, 3];
  const sizes: Cell = [rows, columns, 0];
  const people = fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 0, maxLength: 14 });
  const tables = fc.array(people, { minLength: rows * columns, maxLength: rows * columns });
  const cells = Array.from({ length: rows * columns }, (_, i): Cell => [i % rows, Math.floor(i / rows), 0]);
  const sums: readonly Cell[] = [
    ...[0, 1, 2].map((row): Cell => [row, columns, 0]),
    ...[0, 1, 2].map((column): Cell => [rows, column, 0]),
    [rows, columns, 0]
  ];

  const grainOf = (table: readonly (readonly number[])[]): Grain => {
    const grain = emptyGrain(sizes);
    for (const [i, own] of table.entries()) {
      const [row, column] = cells[i] as Cell;
      for (const cost of own)
        for (const place of [row, rows]) for (const other of [column, columns]) addPerson(grain, placeOf(sizes, [place, other, 0]), cost);
    }
    return grain;
  };

  const isWithin = ([row, column]: Cell, [ofRow, ofColumn]: Cell): boolean =>
    (ofRow === rows || row === ofRow) && (ofColumn === columns || column === ofColumn);
  const weights = (of: Cell): number[] => cells.map((cell) => (isWithin(cell, of) ? 1 : 0));

  it('take with them a fifth more than would just do', () => {
    const pairs = fc.sample(tables, { seed: 43, numRuns: 150 }).flatMap((table): (readonly [number, number])[] => {
      const grain = grainOf(table);
      const isHard = (cell: Cell): boolean => isTelling(standAt(grain, cell), minimumCell);
      const primary = cells.filter(isHard);
      if (primary.length === 0 || sums.some(isHard)) return [];
      const guard = guardOf(grain, minimumCell, { overlapping: false, kinds: [], mayHideWhole: false });
      const chosen = (place: number, all: number): boolean[] => Array.from({ length: all }, (_, i) => place === all || place === i);
      const isTold = (cell: Cell): boolean => !tellingOf(guard, chosen(cell[0], rows), chosen(cell[1], columns))([]);
      const ours = [...cells, ...sums].filter((cell) => !isTold(cell) && !isHard(cell)).length;
      // The least that an attacker with simplex could not reckon with: as the attacks of `tests/measures/attack` judge it.
      const counts = table.map(({ length }) => length);
      const totals = table.map(sum);
      const isSafe = (extra: readonly number[]): boolean => {
        const told = cells.filter((cell, i) => !primary.includes(cell) && !extra.includes(i));
        const freedom = freedomOf([...told, ...sums].map(weights), cells.length);
        return primary.every((cell) => {
          const { contributors, largest } = standAt(grain, cell);
          const isWideEnough = widthOf(weights(cell), totals, freedom) >= closenessLimit * largest;
          return isWideEnough && (contributors >= minimumCell || widthOf(weights(cell), counts, freedom) >= minimumCell);
        });
      };
      const others = [...cells.keys()].filter((i) => !primary.includes(cells[i] as Cell));
      const least = subsetsBySize(others).find(isSafe);
      return least ? [[ours, least.length]] : [];
    });
    const { tables: judged, ratio, most, equal } = compared(pairs);
    expect(judged).toBeGreaterThan(60);
    expect(ratio).toBeLessThan(1.3);
    expect(most).toBeLessThanOrEqual(3);
    expect(equal).toBeGreaterThan(0.5);
  });
});
