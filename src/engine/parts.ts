import { type Decoding, readFile, type SourceFile } from './readFile.ts';

/** Rows by calendar year and by kommunekode. */
export interface Parts {
  readonly years: ReadonlyMap<number, number>;
  readonly kommuner: ReadonlyMap<number, number>;
}

/** Counts the rows of files by their columns `aar` and `kommunekode` alone. */
export const countParts = async (decoding: Decoding, files: readonly SourceFile[], signal: AbortSignal): Promise<Parts> => {
  const years = new Map<number, number>();
  const kommuner = new Map<number, number>();
  const counted = [
    ['aar', years],
    ['kommunekode', kommuner]
  ] as const;
  try {
    for (const source of files) {
      const columns = source.mapping.columns.filter(({ name }) => counted.some(([counts]) => counts === name));
      if (columns.length === 0) continue;
      const narrow: SourceFile = { ...source, mapping: { ...source.mapping, columns, folds: [] }, unread: [] };
      for await (const { layers, rows } of readFile(decoding, narrow, signal)) {
        for (const [name, counts] of counted) {
          const values = layers[0]?.find((column) => column.name === name)?.values;
          for (let i = 0; values && i < rows; i++) counts.set(values[i] as number, (counts.get(values[i] as number) ?? 0) + 1);
        }
      }
    }
  } finally {
    await Promise.all([decoding.pseudonyms.close(), decoding.values.close()]);
  }
  return { years, kommuner };
};
