import type { Mapping } from '../domain/mapping.ts';
import type { FileFault, Problem } from '../domain/problem.ts';
import type { FirstRows } from '../engine/firstRows.ts';
import { EngineLostError } from '../engine/life.ts';
import { isOutOfMemory } from '../engine/outOfMemory.ts';
import type { Candidate, Correction } from '../intake/candidate.ts';
import type { SavedMapping } from '../intake/mappingFile.ts';
import { isFault, type Preview } from '../intake/preview.ts';
import type { Assessed } from './assessAll.ts';
import type { KeptFile } from './keeping.ts';
import type { DecidedCandidate, LeftOut } from './question.ts';
import { copyOf, isReadable } from './readable.ts';
import { type FileReport, notUnderstood } from './report.ts';

type Assessing = typeof import('./assessAll.ts');

/** How files are looked at before they are loaded, and the mappings known for them. What does it comes apart from the first page. */
export class Looking {
  #saved: readonly SavedMapping[] = [];
  #assessing: Assessing | null = null;
  #firstRows: FirstRows | undefined;

  /** Spares the page's thread the unpacking of first rows, once another can do it, and as long as it lives. */
  readsFirstRowsBy(firstRows: FirstRows): void {
    this.#firstRows = async (...asked) => {
      try {
        return await firstRows(...asked);
      } catch (error) {
        if (error instanceof EngineLostError) return null;
        throw error;
      }
    };
  }

  /** There once it is needed, also where the network then is not. */
  async ready(): Promise<Assessing> {
    this.#assessing ??= await import('./assessAll.ts');
    return this.#assessing;
  }

  /** Looks at files of any kind; mappings among them count for these files and for later ones. What cannot be read is refused. */
  async look(files: readonly File[], onseen: (previews: readonly Preview[]) => void): Promise<Assessed> {
    const { assessAll } = await this.ready();
    const readable = await Promise.all(files.map(isReadable));
    const gone = files.filter((_, at) => !readable[at]).map((file) => unreadable(nameOf(file), file, 'gone'));
    const rest = files.filter((_, at) => readable[at]);
    const assessed = await assessAll(rest, this.#saved, onseen, this.#firstRows).catch((error: unknown) => {
      // Gone or too large since the line above: which of them it was, nobody said.
      const fault = faultOfLooking(error);
      return { candidates: [], refused: rest.map((file) => unreadable(nameOf(file), file, fault)), saved: [] };
    });
    this.#saved = [...assessed.saved, ...this.#saved];
    return { ...assessed, refused: [...gone, ...assessed.refused] };
  }

  /** Another look at a file under what the analyst knows better. */
  async correct(candidate: Candidate, change: Correction): Promise<Candidate> {
    const { assess } = await this.ready();
    const { file, name, form } = candidate.preview;
    // What nobody has chosen stays open.
    const encoding = form.format === 'csv' && !form.asciiSoFar ? { encoding: form.encoding } : {};
    const known = form.format === 'csv' ? { ...encoding, separator: form.separator, header: form.header } : {};
    const table = change.table ?? (change.form ? undefined : candidate.mapping?.table);
    const seen = await assess(file, name, this.#saved, { form: { ...known, ...change.form }, ...(table && { table }) }, this.#firstRows);
    return 'preview' in seen ? seen : { ...candidate, problems: [seen] };
  }

  /** Files that were kept, read as they were when they were kept; those that cannot be are `lost`. */
  async lookAgain(files: readonly KeptFile[]): Promise<{ candidates: readonly DecidedCandidate[]; lost: readonly FileReport[] }> {
    const { openPreview } = await import('../intake/openPreview.ts');
    const candidates: DecidedCandidate[] = [];
    const lost: FileReport[] = [];
    for (const { file: kept, name, form, mapping, leftOut } of files) {
      const file = await copyOf(kept);
      const preview = file ? await openPreview(file, name, form.format === 'csv' ? form : undefined, this.#firstRows) : 'gone';
      if (isFault(preview)) lost.push(unreadable(name, kept, preview));
      else candidates.push({ preview, mapping, problems: preview.problems, ...ownLeftOut(leftOut) });
    }
    return { candidates, lost };
  }

  /** Findings for a mapping changed by hand. Nothing can be changed by hand before a file was looked at. */
  judge(preview: Preview, mapping: Mapping): readonly Problem[] {
    return this.#assessing?.judge(preview, mapping) ?? [];
  }

  /** The candidates with the findings for their mappings, whatever was found before. */
  async judgeAll(candidates: readonly DecidedCandidate[]): Promise<readonly DecidedCandidate[]> {
    const { judge } = await this.ready();
    return candidates.map((one) => ({ ...one, problems: judge(one.preview, one.mapping) }));
  }

  /**
   * A mapping as a small file, which is recognised again by the file's columns.
   * @throws Error when no file was looked at yet
   */
  mappingFile(preview: Preview, mapping: Mapping): Blob {
    if (!this.#assessing) throw new Error('no file was looked at yet');
    return this.#assessing.writeMappingFile(preview, mapping);
  }

  /** What was decided holds for files with the same columns. Fixed values do not: the next file may be another kommune's. */
  remember(candidates: readonly { readonly preview: Pick<Preview, 'columns'>; readonly mapping: Mapping }[]): void {
    const saved = candidates
      .filter(({ mapping }) => mapping.columns.every(({ from }) => 'column' in from))
      .map(({ preview, mapping }) => ({ columns: preview.columns.map(({ name }) => name).sort(), mapping }));
    this.#saved = [...saved, ...this.#saved];
  }
}

const nameOf = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name;

const unreadable = (name: string, { size }: Blob, fault: FileFault): FileReport => ({
  name,
  bytes: size,
  ...notUnderstood,
  problems: [{ code: fault, severity: 'refuse', file: name }]
});

/** @throws what the program got wrong */
const faultOfLooking = (error: unknown): FileFault => {
  if (isOutOfMemory(error)) return 'out-of-memory';
  if (error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name)) return 'gone';
  throw error;
};

/** Left out of one file, where anything is. */
const ownLeftOut = (leftOut: LeftOut): { leftOut?: LeftOut } => (leftOut.years.length + leftOut.kommuner.length > 0 ? { leftOut } : {});
