/** Which column of a file is which column of a table, by name. */
import { type Column, type TableName, tableOf } from '../domain/contract.ts';
import type { MappingReason } from '../domain/mapping.ts';
import { plainly } from '../domain/plainly.ts';
import { type Content, fitOf, isKommunekode, shareOf } from './columnContent.ts';
import { canBecome } from './readings.ts';
import { synonymsOf } from './synonyms.ts';

/** A column of the contract found in the file. */
export interface Match {
  readonly column: Column;
  /** Name in the file. */
  readonly file: string;
  readonly reason: Extract<MappingReason, 'exact-name' | 'same-name' | 'synonym' | 'content'>;
  /** 0 to 1. */
  readonly certainty: number;
  /** Columns of the file that fit equally well. */
  readonly rivals: readonly string[];
}

/** How certain each kind of evidence makes a guess. */
export const certainties = {
  exactName: 1,
  sameName: 0.98,
  synonym: 0.95,
  /** Names of kommuner: a column with their codes goes before. */
  kommuneNames: 0.93,
  /** The name alone; the content neither supports nor contradicts it. */
  bareSynonym: 0.7,
  /** Content of which only one column has the like. */
  telltaleContent: 0.8,
  /** Every value is a word of a closed list of the contract, and of no other column of the table. */
  closedList: 0.92,
  /** The only column of the type. */
  onlyOfType: 0.6,
  /** Something else fits as well. */
  doubt: 0.5
} as const;

/** Names of a file's columns by what they are called `plainly`. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

export const indexNames = ({ names }: Content): NameIndex => {
  const index = new Map<string, string[]>();
  for (const name of names) {
    const key = plainly(name);
    const same = index.get(key);
    if (same) same.push(name);
    else index.set(key, [name]);
  }
  return index;
};

type Candidate = Omit<Match, 'rivals'>;

/** Finds a table's columns by name, the most certain first; each column of the file is taken once. */
export const matchNames = (content: Content, index: NameIndex, table: TableName): readonly Match[] => {
  const candidates = tableOf(table).columns.map((column) => candidatesFor(content, index, table, column));
  const steps = [...new Set(candidates.flat().map(({ certainty }) => certainty))].sort((a, b) => b - a);
  const taken = new Set<string>();
  const matches = new Map<string, Match>();
  for (const step of steps) {
    for (const own of candidates) {
      const [best, ...others] = own.filter(({ certainty, file }) => certainty === step && !taken.has(file));
      if (!best || matches.has(best.column.name)) continue;
      taken.add(best.file);
      const rivals = others.map(({ file }) => file);
      matches.set(best.column.name, { ...best, rivals, ...(rivals.length > 0 && { certainty: certainties.doubt }) });
    }
  }
  return tableOf(table).columns.flatMap(({ name }) => matches.get(name) ?? []);
};

const candidatesFor = (content: Content, index: NameIndex, table: TableName, column: Column): Candidate[] => {
  const candidates: Candidate[] = [];
  const add = (file: string, reason: Candidate['reason'], certainty: number): void => {
    if (!candidates.some((known) => known.file === file)) candidates.push({ column, file, reason, certainty });
  };
  if (content.column(column.name)) add(column.name, 'exact-name', certainties.exactName);
  for (const file of index.get(plainly(column.name)) ?? []) add(file, 'same-name', certainties.sameName);
  for (const key of synonymsOf(table, column.name)) {
    for (const file of index.get(key) ?? []) {
      const certainty = synonymCertainty(content, table, column, file);
      if (certainty > 0) add(file, 'synonym', certainty);
    }
  }
  return candidates;
};

const synonymCertainty = (content: Content, table: TableName, column: Column, name: string): number => {
  const file = content.column(name);
  if (!file || !canBecome(file, column.type)) return 0;
  switch (fitOf(file, table, column)) {
    case 'fits':
      return column.type === 'kommunekode' && shareOf(file.texts, isKommunekode) === 0 ? certainties.kommuneNames : certainties.synonym;
    case 'possible':
      return certainties.bareSynonym;
    case 'contradicted':
      return 0;
  }
};
