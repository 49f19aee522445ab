import type { Chart, TwinTable } from '../charts/chart.ts';
import type { MinimumCell } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';

/** A figure as it leaves the page: what stands on the screen, and nothing else. All its numbers are cleared. */
export interface FigureSheet {
  readonly id: string;
  /** Its short name, for lists and file names. */
  readonly name: string;
  readonly headline: string;
  readonly definition: string;
  readonly cautions: readonly string[];
  /** The extract and its period. */
  readonly source: string;
  /** What must be said on every figure, such as that the data are made up. */
  readonly stamp: string | null;
  readonly chart: Chart;
  readonly table: TwinTable;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
  /** The address of the figure with its filters, such as `#/udgifter?aar=2019`. */
  readonly address: string;
}
