/** What a mapping of a file into a table leaves to say, whether it was guessed, saved or made by hand. */
import { type Column, tableOf } from '../domain/contract.ts';
import { certainEnough, type MappedColumn, type Mapping } from '../domain/mapping.ts';
import { plainly } from '../domain/plainly.ts';
import type { Problem, Severity } from '../domain/problem.ts';
import { isEmptyWord, readBoolean, readDay, readInteger, readNumber } from '../domain/textValues.ts';
import { type Content, contentOf, isKommunekode, isKommuneName, readableShare } from './columnContent.ts';
import { askedForValues } from './fixedValues.ts';
import type { Preview } from './preview.ts';
import { type Habits, habitsIn, isConverted, readingOf, shareRead } from './readings.ts';
import { constantRisks } from './risks.ts';

/** Column names in one finding; a file may have ten thousand. */
export const columnsListed = 20;

/** A column of the contract with what fills it. */
interface Filled {
  readonly column: Column;
  readonly mapped: MappedColumn;
}

/**
 * The findings about a mapping. A column whose certainty is below `certainEnough` asks; a column chosen by hand has certainty 1 and
 * does not, nor does its sample's doubtful reading.
 */
export const mappingProblems = (preview: Preview, mapping: Mapping): readonly Problem[] =>
  problemsOfMapping(preview, contentOf(preview), mapping);

/** `mappingProblems` of a file that has been looked at before. */
export const problemsOfMapping = (preview: Preview, content: Content, mapping: Mapping): readonly Problem[] => {
  const { table } = mapping;
  const { columns } = tableOf(table);
  const filled = mapping.columns.flatMap((mapped) => {
    const column = columns.find(({ name }) => name === mapped.name);
    return column ? [{ column, mapped }] : [];
  });
  const habits = habitsIn(content, mapping, columns);
  const found: readonly Finding[] = [
    ...missing(content, mapping, columns),
    ...takenTwice(mapping),
    ...filled.flatMap((one) => ofColumn(preview, content, mapping, habits, one)),
    ...ofFolds(preview, content, habits, mapping),
    ...(preview.exact && preview.rows === 0 ? [{ code: 'no-rows', severity: 'refuse' } as const] : []),
    ...ignored(content, mapping)
  ];
  const weight: Readonly<Record<Severity, number>> = { refuse: 0, warn: 1, info: 2 };
  return found
    .map(({ code, severity, ...rest }): Problem => ({ code, severity, file: preview.name, table, ...rest }))
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
};

type Finding = Omit<Problem, 'file' | 'table'>;

/** Required columns that nothing fills, and columns filled from one that the file does not have. */
const missing = (content: Content, mapping: Mapping, columns: readonly Column[]): Finding[] => {
  const lost = lostColumns(content, mapping, columns);
  return lost.length > 0 ? [{ code: 'missing-column', severity: 'refuse', columns: lost }] : [];
};

const lostColumns = (content: Content, { columns: mapped, folds }: Mapping, columns: readonly Column[]): readonly string[] => {
  const filled = new Set(mapped.filter(({ from }) => !('column' in from) || content.column(from.column)).map(({ name }) => name));
  const asked = new Set(mapped.map(({ name }) => name));
  if (folds.length > 0) filled.add('instrument');
  return [
    ...columns.filter(({ name, required }) => (required || asked.has(name)) && !filled.has(name)).map(({ name }) => name),
    ...folds.map(({ column }) => column).filter((column) => !content.column(column))
  ];
};

/** The mapping that asks for a value for every row where that is all it lacks; else the same. */
export const withValuesAsked = (content: Content, mapping: Mapping): Mapping => ({
  ...mapping,
  columns: [...mapping.columns, ...askedForValues(lostColumns(content, mapping, tableOf(mapping.table).columns))]
});

/** A column of the file that fills several of the contract's, and the other way round. */
const takenTwice = ({ columns, folds }: Mapping): Finding[] => {
  const bySource = new Map<string, string[]>();
  const byTarget = new Map<string, string[]>();
  const add = (groups: Map<string, string[]>, key: string, value: string): void => {
    groups.set(key, [...(groups.get(key) ?? []), value]);
  };
  for (const { name, from } of columns) {
    if ('column' in from) add(bySource, from.column, name);
    add(byTarget, name, 'column' in from ? from.column : name);
  }
  for (const { column, instrument } of folds) {
    add(bySource, column, instrument);
    add(byTarget, instrument, column);
    for (const name of ['instrument', 'score']) if (byTarget.has(name)) add(byTarget, name, column);
  }
  const refused = { code: 'ambiguous-column', severity: 'refuse' } as const;
  return [
    ...[...bySource].flatMap(([source, names]) => (names.length > 1 ? [{ ...refused, columns: [source], other: names.join(', ') }] : [])),
    ...[...byTarget].flatMap(([name, sources]) => (sources.length > 1 ? [{ ...refused, columns: sources, other: name }] : []))
  ];
};

const ofColumn = (preview: Preview, content: Content, { table }: Mapping, habits: Habits, { column, mapped }: Filled): Finding[] => {
  const { name, from, certainty, reason, decimal, dates } = mapped;
  if ('constant' in from) return ofConstant(from.constant, column, mapped);
  const file = content.column(from.column);
  if (!file) return [];
  const { doubt } = readingOf(preview, habits, table, column, file);
  const about = { columns: [file.name] } as const;
  const how = { ...(decimal && { decimal }), ...(dates && { dates }) };
  if (doubt === 'mixed-decimals') return [{ code: doubt, severity: 'refuse', ...about }];
  if (shareRead(file, column, mapped) < readableShare) {
    return [{ code: 'wrong-type', severity: 'refuse', ...about, expected: column.type, found: file.kind }];
  }
  const findings: Finding[] = [];
  const isUncertain = certainty < certainEnough;
  if (doubt && isUncertain) findings.push({ code: doubt, severity: 'warn', ...about, other: name, ...how, asks: true });
  if (reason === 'same-name' || reason === 'synonym' || reason === 'content') {
    const asks = isUncertain && !doubt;
    findings.push({ code: 'guessed-column', severity: asks ? 'warn' : 'info', ...about, other: name, ...(asks && { asks }) });
  }
  if (file.isEmpty && showsAll(preview)) findings.push({ code: 'empty-column', severity: 'info', ...about });
  else if (isConverted(preview, file, column, mapped)) {
    findings.push({ code: 'converted-column', severity: 'info', ...about, expected: column.type, found: file.kind, ...how });
  }
  return findings;
};

/** A value still to be written is asked for. A pseudonym that is the same in every row is none, and what puts a citizen at risk does so also when it was typed. */
const ofConstant = (constant: string, column: Column, mapped: MappedColumn): Finding[] => {
  const columns = [column.name];
  if (constant.trim() === '' && column.required) return [{ code: 'missing-column', severity: 'warn', columns, asks: true }];
  if (column.sensitivity === 'pseudonym') return [{ code: 'duplicate-keys', severity: 'refuse', columns }];
  if (!isOfType(constant, column, mapped)) {
    return [{ code: 'wrong-type', severity: 'refuse', columns, expected: column.type, found: 'text' }];
  }
  const risks = constantRisks(constant).map((risk): Finding => ({ ...risk, columns }));
  if (risks.length > 0) return risks;
  const asks = mapped.certainty < certainEnough;
  return [{ code: 'fixed-column', severity: asks ? 'warn' : 'info', columns, ...(asks && { asks }) }];
};

/** Columns up to which a preview shows the first rows of each; wider files are sampled in part. */
const sampledAlways = 40;

/** Are the rows of the sample all there is, of every column? Else a column without values in it may hold some further down. */
export const showsAll = ({ exact, rows, sample, columns }: Preview): boolean =>
  exact && rows === sample.length && columns.length <= sampledAlways;

/** Is a value that the analyst has typed of the column's type? Numbers and dates without a chosen form are written `12.5` and `2019-03-12`. */
const isOfType = (constant: string, { type, values }: Column, { decimal = '.', dates = 'ymd' }: MappedColumn): boolean => {
  const text = constant.trim();
  if (isEmptyWord(text)) return false;
  switch (type) {
    case 'text':
      return !values || values.some((value) => plainly(value) === plainly(text));
    case 'kommunekode':
      return isKommunekode(text) || isKommuneName(text);
    case 'integer':
      return !Number.isNaN(readInteger(text, decimal));
    case 'number':
      return !Number.isNaN(readNumber(text, decimal));
    case 'boolean':
      return readBoolean(text) !== null;
    case 'date':
      return !Number.isNaN(readDay(text, dates));
  }
};

const ofFolds = (preview: Preview, content: Content, habits: Habits, { table, folds }: Mapping): Finding[] => {
  const score = tableOf(table).columns.find(({ name }) => name === 'score');
  if (folds.length === 0 || !score) return [];
  const faults = folds.flatMap(({ column, decimal }): Finding[] => {
    const file = content.column(column);
    if (!file) return [];
    const { doubt } = readingOf(preview, habits, table, score, file);
    if (doubt === 'mixed-decimals') return [{ code: doubt, severity: 'refuse', columns: [column] }];
    const share = shareRead(file, score, decimal ? { decimal } : {});
    return share < readableShare
      ? [{ code: 'wrong-type', severity: 'refuse', columns: [column], expected: score.type, found: file.kind }]
      : [];
  });
  return [...faults, { code: 'folded-columns', severity: 'info', columns: folds.map(({ column }) => column), count: folds.length }];
};

const ignored = ({ names }: Content, { columns, folds }: Mapping): Finding[] => {
  const used = new Set([...columns.flatMap(({ from }) => ('column' in from ? [from.column] : [])), ...folds.map(({ column }) => column)]);
  const left = names.filter((name) => !used.has(name));
  return left.length > 0 ? [{ code: 'ignored-columns', severity: 'info', columns: left.slice(0, columnsListed), count: left.length }] : [];
};
