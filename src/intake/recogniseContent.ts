/** Which column of a file is which column of a table, where the name tells nothing. */
import { type Column, type TableName, tableOf } from '../domain/contract.ts';
import { type Content, type FileColumn, fitOf, isKommunekode, isKommuneName, isYear, looksLikeKey } from './columnContent.ts';
import { canBecome } from './readings.ts';
import { certainties, type Match } from './recogniseColumns.ts';

/** Columns looked into; wider files are not guessed at. */
const columnsLookedInto = 100;

/** A kind of content, from the most telling to the least. Each is asked of the columns that the ones before left. */
interface Sign {
  readonly certainty: number;
  readonly asks: (column: Column) => boolean;
  readonly shows: (file: FileColumn, table: TableName, column: Column) => boolean;
}

const all = ({ texts }: FileColumn, holds: (text: string) => boolean): boolean => texts.length > 0 && texts.every(holds);

const isSpecial = (file: FileColumn): boolean => all(file, isKommunekode) || all(file, isYear) || all(file, looksLikeKey);

const signs: readonly Sign[] = [
  {
    certainty: certainties.telltaleContent,
    asks: ({ type }) => type === 'kommunekode',
    shows: (file) => all(file, isKommunekode) || all(file, isKommuneName)
  },
  { certainty: certainties.telltaleContent, asks: ({ unit }) => unit === 'år', shows: (file) => all(file, isYear) },
  {
    certainty: certainties.closedList,
    asks: ({ values }) => values !== undefined,
    shows: (file, table, column) => file.texts.length > 0 && fitOf(file, table, column) === 'fits'
  },
  { certainty: certainties.onlyOfType, asks: ({ sensitivity }) => sensitivity === 'pseudonym', shows: (file) => all(file, looksLikeKey) },
  {
    certainty: certainties.onlyOfType,
    asks: ({ type }) => type === 'date' || type === 'boolean' || type === 'integer' || type === 'number',
    shows: (file, table, column) => file.texts.length > 0 && !isSpecial(file) && fitOf(file, table, column) === 'fits'
  }
];

/**
 * Guesses the required columns that no name has told, each where exactly one of the columns left has the content. Optional ones are
 * not guessed at: a column of the analyst's own that happens to look like one would cost her a question.
 */
export const matchContent = (
  content: Content,
  table: TableName,
  known: readonly Match[],
  without: ReadonlySet<string>
): readonly Match[] => {
  const named = new Set(known.map(({ file }) => file));
  const left = new Map<string, FileColumn>();
  for (const name of content.names) {
    if (left.size === columnsLookedInto) break;
    const file = named.has(name) || without.has(name) ? undefined : content.column(name);
    if (file) left.set(name, file);
  }
  const found: Match[] = [...known];
  const isFound = ({ name }: Column): boolean => found.some(({ column }) => column.name === name);
  for (const { certainty, asks, shows } of signs) {
    for (const column of tableOf(table).columns) {
      if (!column.required || !asks(column) || isFound(column)) continue;
      const [only, another] = [...left.values()].filter((file) => canBecome(file, column.type) && shows(file, table, column));
      if (!only || another) continue;
      left.delete(only.name);
      found.push({ column, file: only.name, reason: 'content', certainty, rivals: [] });
    }
  }
  return tableOf(table).columns.flatMap(({ name }) => found.find(({ column }) => column.name === name) ?? []);
};
