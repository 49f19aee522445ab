import { type TableName, tableNames, tableOf } from '../domain/contract.ts';
import type { DelimitedForm } from '../domain/fileForm.ts';
import type { Mapping } from '../domain/mapping.ts';
import { type Problem, rowsNamed } from '../domain/problem.ts';
import { holdsCpr, riskOfName } from '../domain/risk/columnNames.ts';
import { Screening } from '../domain/risk/screening.ts';
import type { FirstRows } from '../engine/firstRows.ts';
import type { SavedMapping } from './mappingFile.ts';
import { showsAll } from './mappingProblems.ts';
import { openPreview } from './openPreview.ts';
import { isFault, type Preview } from './preview.ts';
import { mappingProblems, recognise } from './recognise.ts';
import { riskProblem } from './risks.ts';

/** One of the files dropped, before it is loaded. */
export interface Candidate {
  readonly preview: Preview;
  /** The guess; null where no table fits. */
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
}

/** What the analyst knows better: how a text file is written, or which table it is. */
export interface Correction {
  readonly form?: Partial<DelimitedForm>;
  readonly table?: TableName;
}

/** Looks at a file before the engine does; `firstRows` reads them where it can. A problem in its place where it cannot be looked at. */
export const assess = async (
  file: File,
  name: string,
  saved: readonly SavedMapping[],
  { form, table }: Correction = {},
  firstRows?: FirstRows
): Promise<Candidate | Problem> => {
  const opened = await openPreview(file, name, form, firstRows);
  if (isFault(opened)) return { code: opened, severity: 'refuse', file: name };
  const preview = withoutCprNames(opened);
  const { mapping, problems } = recognise(preview, saved, table);
  return { preview, mapping, problems: [...preview.problems, ...problems, ...sampleRisks(preview, mapping)] };
};

/** Findings for a mapping changed by hand. */
export const judge = (preview: Preview, mapping: Mapping): readonly Problem[] => [
  ...preview.problems,
  ...mappingProblems(preview, mapping),
  ...sampleRisks(preview, mapping)
];

/**
 * The preview of a file whose columns' names hold CPR numbers: those are called by their place, here and wherever the preview goes, and
 * the file is refused.
 */
export const withoutCprNames = (preview: Preview): Preview => {
  const masks = new Map<string, string>();
  for (const [at, { name }] of preview.columns.entries()) if (holdsCpr(name) && !masks.has(name)) masks.set(name, `nr. ${at + 1}`);
  if (masks.size === 0) return preview;
  const masked = (name: string): string => masks.get(name) ?? (holdsCpr(name) ? maskOfOthers : name);
  const { form, columns, problems, name: file } = preview;
  return {
    ...preview,
    form: form.format === 'csv' ? { ...form, columns: form.columns.map(masked) } : form,
    columns: columns.map(({ name, kind }) => ({ name: masked(name), kind })),
    problems: [
      ...problems.map((problem) => (problem.columns ? { ...problem, columns: problem.columns.map(masked) } : problem)),
      { code: 'cpr', severity: 'refuse', file, columns: [...masks.values()], count: masks.size }
    ]
  };
};

/** Stands for a name that is told of but is no column's, such as the first of two. */
const maskOfOthers = 'nr. ?';

/** Columns whose first rows are looked at; the rest is screened while it is read. */
const columnsLookedAt = 200;

/** The contract's column that a column is read as. */
const targetOf = (column: string, mapping: Mapping | null): string | undefined =>
  mapping?.columns.find(({ from }) => 'column' in from && from.column === column)?.name;

const contractColumns = new Set(tableNames.flatMap((table) => tableOf(table).columns.map(({ name }) => name)));

/** What the columns' names and first rows already tell. */
const sampleRisks = (preview: Preview, mapping: Mapping | null): readonly Problem[] => {
  const { columns, sample, name, firstRow } = preview;
  const isWhole = showsAll(preview);
  return columns
    .flatMap((column, at) => {
      const screening = new Screening();
      const seen = new Set<string>();
      for (const [i, row] of at < columnsLookedAt ? sample.entries() : []) {
        const text = row[at] ?? null;
        if (text === null || seen.has(text)) continue;
        seen.add(text);
        screening.takeText(text, firstRow + i);
      }
      const found = screening.findings();
      const named = contractColumns.has(column.name) ? null : riskOfName(column.name, targetOf(column.name, mapping));
      // A digest shows in the values; what is called one may be a running number.
      const byName =
        named && named !== 'hashed-cpr' && !found.some(({ code }) => code === named || code === 'cpr')
          ? [{ code: named, count: 0, rows: [] }]
          : [];
      const isEmpty = isWhole && seen.size === 0 && sample.length > 0;
      return [...found, ...(isEmpty ? [] : byName)].map((finding) =>
        riskProblem(
          { ...finding, count: isWhole ? finding.count : 0, rows: finding.rows.slice(0, rowsNamed) },
          { file: name, column: column.name, mapping }
        )
      );
    })
    .filter((problem) => problem !== null);
};
