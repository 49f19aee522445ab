import { wrap } from './geometry.ts';
import { type } from './ink.ts';

export type MatrixMark = 'diagonal' | 'band' | 'level';

export interface MatrixEntry {
  readonly key: string;
  readonly mark: MatrixMark;
  readonly lines: readonly string[];
  /** Baseline of the first line, under the top of the key. */
  readonly y: number;
}

/** Width of a mark with the gap after it, in px. */
export const markIndent = 36;
const leading = 20;

/** The words of the marks one under the other, for a sheet too narrow to have them beside the field; with their height. */
export const layOutMatrixKey = (
  entries: readonly { readonly key: string; readonly mark: MatrixMark; readonly label: string }[],
  width: number
): { readonly entries: readonly MatrixEntry[]; readonly height: number } => {
  let y = 16;
  const placed = entries.map(({ key, mark, label }): MatrixEntry => {
    const entry = { key, mark, lines: wrap(label, type.label, width - markIndent), y };
    y += entry.lines.length * leading;
    return entry;
  });
  return { entries: placed, height: placed.length === 0 ? 0 : y - 8 };
};
