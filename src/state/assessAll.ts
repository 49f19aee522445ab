import type { FirstRows } from '../engine/firstRows.ts';
import { assess, type Candidate } from '../intake/candidate.ts';
import { isMeantAsMapping, readMappingFile, type SavedMapping } from '../intake/mappingFile.ts';
import type { Preview } from '../intake/preview.ts';
import { type FileReport, notUnderstood } from './report.ts';

export { assess, judge } from '../intake/candidate.ts';
export { writeMappingFile } from '../intake/mappingFile.ts';
export { decompressors } from '../intake/parquetSample.ts';

/** Files looked at, before any is loaded. */
export interface Assessed {
  readonly candidates: readonly Candidate[];
  /** Files that cannot be understood. */
  readonly refused: readonly FileReport[];
  /** Mappings among the files. */
  readonly saved: readonly SavedMapping[];
}

/** Looks at files of any kind, mapping files first; `onseen` hears of each data file as soon as it can be shown; `firstRows` reads them. */
export const assessAll = async (
  files: readonly File[],
  known: readonly SavedMapping[],
  onseen: (previews: readonly Preview[]) => void,
  firstRows?: FirstRows
): Promise<Assessed> => {
  const mappings = await Promise.all(files.map(async (file) => ({ file, ...(isJson(file) ? await mappingIn(file) : noMapping) })));
  const saved = mappings.flatMap((one) => (one.saved ? [one.saved] : []));
  const data = mappings.flatMap(({ file, saved, isUnusable }) => (saved || isUnusable ? [] : [file]));
  const seen: Preview[] = [];
  const assessed = await Promise.all(
    data.map(async (file) => {
      const one = await assess(file, nameOf(file), [...saved, ...known], {}, firstRows);
      if ('preview' in one) {
        seen.push(one.preview);
        onseen([...seen]);
        return one;
      }
      return { name: one.file, bytes: file.size, ...notUnderstood, problems: [one] };
    })
  );
  return {
    candidates: assessed.flatMap((one) => ('preview' in one ? [one] : [])),
    refused: [
      ...mappings.flatMap(({ file, isUnusable }) => (isUnusable ? [unusable(file)] : [])),
      ...assessed.flatMap((one) => ('preview' in one ? [] : [one]))
    ],
    saved
  };
};

const noMapping = { saved: null, isUnusable: false } as const;

const mappingIn = async (file: File): Promise<{ readonly saved: SavedMapping | null; readonly isUnusable: boolean }> => {
  const saved = await readMappingFile(file);
  return { saved, isUnusable: !saved && (await isMeantAsMapping(file)) };
};

const unusable = (file: File): FileReport => ({
  name: nameOf(file),
  bytes: file.size,
  ...notUnderstood,
  problems: [{ code: 'unusable-mapping', severity: 'refuse', file: nameOf(file) }]
});

/** With its folder, where one was dropped. */
const nameOf = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name;

const isJson = ({ name }: File): boolean => /\.json$/i.test(name);
