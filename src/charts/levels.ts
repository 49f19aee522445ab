import type { Published } from '../domain/disclosure.ts';
import type { EndWords } from './endLabels.ts';

/** A level that values are held against, with its name and, in the name, its source. */
export interface LevelMark {
  readonly key: string;
  readonly label: string;
  readonly value: Published<number>;
}

export interface PlacedLevel {
  readonly key: string;
  readonly y: number;
}

/** Where shown levels lie, and the words at their ends. */
export const placeLevels = (
  levels: readonly LevelMark[],
  y: (value: number) => number
): { readonly lines: readonly PlacedLevel[]; readonly words: readonly EndWords[] } => {
  const shown = levels.flatMap(({ key, label, value }) => (value.shown ? [{ key, label, y: y(value.value) }] : []));
  return {
    lines: shown.map(({ key, y: at }) => ({ key, y: at })),
    words: shown.map(({ key, label, y: at }) => ({ key: `level ${key}`, label, number: '', at, tone: 'line' as const }))
  };
};
