import { assess, type Candidate } from '../intake/candidate.ts';
import { readMappingFile, type SavedMapping } from '../intake/mappingFile.ts';
import type { Preview } from '../intake/preview.ts';
import { type FileReport, notUnderstood } from './report.ts';

export { assess, judge } from '../intake/candidate.ts';
export { writeMappingFile } from '../intake/mappingFile.ts';

/** Files looked at, before any is loaded. */
export interface Assessed {
  readonly candidates: readonly Candidate[];
  /** Files that cannot be understood. */
  readonly refused: readonly FileReport[];
  /** Mappings among the files. */
  readonly saved: readonly SavedMapping[];
}

/** Looks at files of any kind, mapping files first; `onseen` hears of each data file as soon as it can be shown. */
export const assessAll = async (
  files: readonly File[],
  known: readonly SavedMapping[],
  onseen: (previews: readonly Preview[]) => void
): Promise<Assessed> => {
  const mappings = await Promise.all(files.map(async (file) => ({ file, saved: isJson(file) ? await readMappingFile(file) : null })));
  const saved = mappings.flatMap((one) => (one.saved ? [one.saved] : []));
  const data = mappings.flatMap((one) => (one.saved ? [] : [one.file]));
  const seen: Preview[] = [];
  const assessed = await Promise.all(
    data.map(async (file) => {
      const one = await assess(file, file.webkitRelativePath || file.name, [...saved, ...known]);
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
    refused: assessed.flatMap((one) => ('preview' in one ? [] : [one])),
    saved
  };
};

const isJson = ({ name }: File): boolean => /\.json$/i.test(name);
