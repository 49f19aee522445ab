import type { MinimumCell } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';

/** What every chart of cleared numbers is given. */
export interface ChartProps {
  /** Read aloud in place of the picture. */
  title: string;
  /** In force where a number is withheld; the key says it. */
  minimumCell: MinimumCell;
  language: Language;
  /** In px on screen. */
  width?: number;
  /** How many px on screen one px of the drawing takes. */
  scale?: number;
}
