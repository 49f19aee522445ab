import { tenth, textWidth } from './geometry.ts';
import { type } from './ink.ts';

/** The number of a cell and the square it belongs to, px. */
export interface CellNumber {
  /** Empty where there is no room for it: then the table and the cursor have it. */
  readonly text: string;
  readonly size: number;
  readonly isOver: boolean;
  /** Top of the square: lower where the number stands over it, so that both are in the middle of the cell. */
  readonly squareTop: number;
  readonly baseline: number;
}

/** Smaller than the last cannot be read, px. */
const sizes = [type.label, 12, 11, 10, 9] as const;
const margin = 2;
/** Between the number and the square under it. */
const gap = 3;
/** Figures are about as high as this part of their size. */
const figureHeight = 0.72;

/** Where a count stands in its cell of `cell` px from `top`: on its square where that carries it, else over it, in type as large as has room. */
export const placeNumber = (text: string, side: number, { top, cell }: { readonly top: number; readonly cell: number }): CellNumber => {
  const placed = (size: number, isOver: boolean): CellNumber => {
    const high = size * figureHeight;
    const squareTop = top + (cell - side) / 2 + (isOver ? (high + gap) / 2 : 0);
    const baseline = isOver ? squareTop - gap : squareTop + (side + high) / 2;
    return { text, size, isOver, squareTop: tenth(squareTop), baseline: tenth(baseline) };
  };
  for (const size of sizes) {
    const [wide, high] = [textWidth(text, size), size * figureHeight];
    if (Math.max(wide, size) + 2 * margin <= side) return placed(size, false);
    if (wide + 2 * margin <= cell && side + gap + high + 2 * margin <= cell) return placed(size, true);
  }
  return { ...placed(type.label, false), text: '' };
};
