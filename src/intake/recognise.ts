import { type Column, type ColumnType, type TableName, tableNames, tableOf } from '../domain/contract.ts';
import type { Kind, Problem } from '../domain/problem.ts';
import { type Footer, readFooter } from './footer.ts';

/** A file that can be read as a table of the contract. */
export interface Extract {
  readonly file: File;
  readonly name: string;
  readonly table: TableName;
  readonly rows: number;
  /** Columns of the contract that the file holds. */
  readonly columns: readonly Column[];
}

export interface Recognised {
  readonly extract: Extract | null;
  readonly problems: readonly Problem[];
}

/** Physical forms that each type of the contract accepts. */
const accepted: Readonly<Record<ColumnType, readonly Kind[]>> = {
  text: ['text', 'integer'],
  kommunekode: ['text', 'integer'],
  integer: ['integer', 'decimal', 'float'],
  number: ['integer', 'decimal', 'float'],
  boolean: ['boolean'],
  date: ['date', 'timestamp']
};

/** Judges a file by its footer: which table it is, what is missing or of a wrong type. Nothing else is read. */
export const recognise = async (file: File): Promise<Recognised> => {
  const { name } = file;
  const footer = await readFooter(file);
  if (typeof footer === 'string') return refused({ code: footer, severity: 'refuse', file: name });
  const table = likeliestTable(footer);
  if (!table) return refused({ code: 'unknown-table', severity: 'refuse', file: name });
  const problems = problemsOf(table, footer, name);
  if (problems.some(({ severity }) => severity === 'refuse')) return { extract: null, problems };
  const present = new Set(footer.columns.map((column) => column.name));
  const columns = tableOf(table).columns.filter((column) => present.has(column.name));
  return { extract: { file, name, table, rows: footer.rows, columns }, problems };
};

const refused = (problem: Problem): Recognised => ({ extract: null, problems: [problem] });

/** The table with most of its required columns in the file, then with most columns; none where less than half is there. */
const likeliestTable = (footer: Footer): TableName | null => {
  const present = new Set(footer.columns.map(({ name }) => name));
  const scored = tableNames.map((table) => {
    const { columns } = tableOf(table);
    const required = columns.filter(({ required }) => required);
    const share = required.filter(({ name }) => present.has(name)).length / required.length;
    return { table, share, matches: columns.filter(({ name }) => present.has(name)).length };
  });
  const [best] = scored.sort((a, b) => b.share - a.share || b.matches - a.matches);
  return best && best.share >= 0.5 ? best.table : null;
};

const problemsOf = (table: TableName, footer: Footer, file: string): Problem[] => {
  const kinds = new Map(footer.columns.map(({ name, kind }) => [name, kind]));
  const { columns } = tableOf(table);
  const problems: Problem[] = [];
  const missing = columns.filter(({ name, required }) => required && !kinds.has(name)).map(({ name }) => name);
  if (missing.length > 0) problems.push({ code: 'missing-column', severity: 'refuse', file, table, columns: missing });
  for (const { name, type } of columns) {
    const kind = kinds.get(name);
    if (kind && !accepted[type].includes(kind)) {
      problems.push({ code: 'wrong-type', severity: 'refuse', file, table, columns: [name], expected: type, found: kind });
    }
  }
  if (footer.rows === 0) problems.push({ code: 'no-rows', severity: 'refuse', file, table });
  const known = new Set<string>(columns.map(({ name }) => name));
  const ignored = footer.columns.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (ignored.length > 0)
    problems.push({ code: 'ignored-columns', severity: 'info', file, table, columns: ignored, count: ignored.length });
  return problems;
};
