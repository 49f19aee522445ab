/** Which table a file holds and which column is which: by the names and contents that its preview shows. */
import { type TableName, tableNames, tableOf } from '../domain/contract.ts';
import type { Fold, MappedColumn, Mapping } from '../domain/mapping.ts';
import { isRefusal, type Problem } from '../domain/problem.ts';
import { type Content, contentOf } from './columnContent.ts';
import { mappingAgain, type SavedMapping } from './mappingFile.ts';
import { columnsListed, problemsOfMapping, withValuesAsked } from './mappingProblems.ts';
import type { Preview } from './preview.ts';
import { habitsIn, readingOf } from './readings.ts';
import { certainties, indexNames, type Match, matchNames, type NameIndex } from './recogniseColumns.ts';
import { matchContent } from './recogniseContent.ts';
import { type FoundScale, findScales } from './recogniseFolds.ts';

export { mappingProblems } from './mappingProblems.ts';

export interface Recognised {
  /** The best guess, also beside refusals, so that the analyst can go on from it; null without any idea. */
  readonly mapping: Mapping | null;
  /** 0 to 1: that of the least certain column, or of the table where that is in doubt. */
  readonly certainty: number;
  readonly problems: readonly Problem[];
}

/** What of a table was found in the file. */
interface Likeness {
  readonly table: TableName;
  readonly matches: readonly Match[];
  readonly scales: readonly FoundScale[];
  /** Certainties of the required columns, those not found counting 0, on average. */
  readonly required: number;
  /** The certainties of all columns found, together. */
  readonly explained: number;
}

/** A table of which less of what is required is there is no guess. */
const enoughRequired = 0.5;
/** Two tables whose ranks, between 0 and 2, are nearer than this fit about equally. */
const nearRanks = 0.25;

/**
 * Recognises a file. A saved mapping for the same columns goes before every guess while it still fits; `chosenTable` is the analyst's
 * word on which table it is.
 */
export const recognise = (preview: Preview, saved: readonly SavedMapping[], chosenTable?: TableName): Recognised => {
  const content = contentOf(preview);
  const known = mappingAgain(preview, saved, chosenTable);
  if (known) {
    const problems = problemsOfMapping(preview, content, known);
    if (!problems.some(isRefusal))
      return { mapping: known, certainty: Math.min(1, ...known.columns.map((one) => one.certainty)), problems };
  }
  const index = indexNames(content);
  if (chosenTable) return asTable(preview, content, byContent(content, likenessOf(content, index, chosenTable)), []);

  const byName = tableNames.map((table) => likenessOf(content, index, table));
  const { best, others } = ranked(byName);
  if (best.required >= enoughRequired) return asTable(preview, content, byContent(content, best), others);
  const guessed = ranked(byName.map((likeness) => byContent(content, likeness)));
  if (guessed.best.required >= enoughRequired) return asTable(preview, content, guessed.best, guessed.others);

  const problems: Problem[] = [{ code: 'unknown-table', severity: 'refuse', file: preview.name }];
  return { mapping: guessed.best.explained > 0 ? mappingOf(preview, content, guessed.best) : null, certainty: 0, problems };
};

const weigh = (table: TableName, matches: readonly Match[], scales: readonly FoundScale[]): Likeness => {
  const found = new Map(matches.map(({ column, certainty }) => [column.name, certainty]));
  if (scales.length > 0) found.set('instrument', certainties.synonym);
  const required = tableOf(table).columns.filter((column) => column.required);
  const sum = (certainties: Iterable<number>): number => [...certainties].reduce((total, certainty) => total + certainty, 0);
  return {
    table,
    matches,
    scales,
    required: sum(required.map(({ name }) => found.get(name) ?? 0)) / required.length,
    explained: sum(matches.map(({ certainty }) => certainty)) + scales.length * certainties.synonym
  };
};

const likenessOf = (content: Content, index: NameIndex, table: TableName): Likeness => {
  const matches = matchNames(content, index, table);
  if (table !== 'fit_maalinger' || matches.some(({ column }) => column.name === 'instrument')) return weigh(table, matches, []);
  const others = matches.filter(({ column }) => column.name !== 'score');
  const scales = findScales(content, new Set(others.map(({ file }) => file)));
  return weigh(table, scales.length > 0 ? others : matches, scales);
};

const byContent = (content: Content, { table, matches, scales }: Likeness): Likeness => {
  const folded = new Set(scales.flatMap(({ file, rivals }) => [file, ...rivals]));
  const guessed = matchContent(content, table, matches, folded);
  return weigh(table, scales.length > 0 ? guessed.filter(({ column }) => column.name !== 'instrument') : guessed, scales);
};

/** The likeliest table, and those that fit about as well. */
const ranked = (likenesses: readonly Likeness[]): { readonly best: Likeness; readonly others: readonly TableName[] } => {
  const most = Math.max(...likenesses.map(({ explained }) => explained), Number.EPSILON);
  const rankOf = ({ required, explained }: Likeness): number => required + explained / most;
  const [best, ...others] = [...likenesses].sort((a, b) => rankOf(b) - rankOf(a));
  if (!best) throw new RangeError('the contract has no tables');
  return { best, others: others.filter((other) => rankOf(best) - rankOf(other) < nearRanks).map(({ table }) => table) };
};

const asTable = (preview: Preview, content: Content, likeness: Likeness, others: readonly TableName[]): Recognised => {
  const { table, matches, scales } = likeness;
  const mapping = withValuesAsked(content, mappingOf(preview, content, likeness));
  const about = { file: preview.name, table } as const;
  const ties = [
    ...matches.map(({ column, file, rivals }) => ({ name: column.name, files: [file, ...rivals] })),
    ...scales.map(({ instrument, file, rivals }) => ({ name: instrument, files: [file, ...rivals] }))
  ].filter(({ files }) => files.length > 1);
  const tied = new Set<string | undefined>(ties.map(({ name }) => name));
  const problems = [
    ...problemsOfMapping(preview, content, mapping).filter(({ code, other }) => code !== 'guessed-column' || !tied.has(other)),
    ...ties.map(({ name, files }): Problem => {
      const columns = files.slice(0, columnsListed);
      return { code: 'ambiguous-column', severity: 'warn', ...about, columns, other: name, asks: true };
    }),
    ...others.slice(0, 1).map((other): Problem => ({ code: 'ambiguous-table', severity: 'warn', ...about, other, asks: true }))
  ];
  const doubts = [...(others.length > 0 ? [certainties.doubt] : []), ...scales.map(scaleCertainty)];
  const all = [...mapping.columns.map(({ certainty }) => certainty), ...doubts];
  return { mapping, certainty: all.length > 0 ? Math.min(...all) : 0, problems };
};

const scaleCertainty = ({ rivals }: FoundScale): number => (rivals.length > 0 ? certainties.doubt : certainties.synonym);

const mappingOf = (preview: Preview, content: Content, { table, matches, scales }: Likeness): Mapping => {
  const contract = tableOf(table).columns;
  const bare: Mapping = {
    table,
    columns: matches.map(({ column, file, reason, certainty }) => ({ name: column.name, from: { column: file }, reason, certainty })),
    folds: scales.map(({ instrument, file }) => ({ column: file, instrument }))
  };
  const habits = habitsIn(content, bare, contract);
  const read = (name: string, source: string) => {
    const column = contract.find((one) => one.name === name);
    const file = content.column(source);
    return column && file ? readingOf(preview, habits, table, column, file) : {};
  };
  return {
    table,
    columns: bare.columns.map((mapped): MappedColumn => {
      if (!('column' in mapped.from)) return mapped;
      const { doubt, ...how } = read(mapped.name, mapped.from.column);
      return { ...mapped, ...how, ...(doubt && { certainty: Math.min(mapped.certainty, certainties.doubt) }) };
    }),
    folds: bare.folds.map(({ column, instrument }): Fold => {
      const { decimal } = read('score', column);
      return { column, instrument, ...(decimal && { decimal }) };
    })
  };
};
