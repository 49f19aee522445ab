/** Changes of a mapping, one column of the contract at a time. */
import { type Column, tableOf } from '../../domain/contract.ts';
import { type DateOrder, type DecimalMark, type Fold, type MappedColumn, type Mapping, scaleInstruments } from '../../domain/mapping.ts';
import type { Kind } from '../../domain/problem.ts';
import { chosenReading } from '../../state/chosenReading.ts';
import type { Preview } from './preview.ts';

/** Where a column of the contract comes from: a column of the file by its place, a value for every row, or nowhere. */
export type Source = { readonly place: number } | { readonly constant: string } | null;

/** Columns of the contract as they are asked for: required ones first. A wide file's scores come from its folds. */
export const askedColumns = ({ table, folds }: Mapping): readonly Column[] => {
  const columns = tableOf(table).columns.filter(({ name }) => folds.length === 0 || (name !== 'instrument' && name !== 'score'));
  return [...columns.filter(({ required }) => required), ...columns.filter(({ required }) => !required)];
};

export const mappedAs = (mapping: Mapping, name: string): MappedColumn | undefined =>
  mapping.columns.find((column) => column.name === name);

/** Columns of the file that go nowhere. */
export const unusedColumns = ({ columns }: Preview, mapping: Mapping): readonly string[] => {
  const used = new Set([
    ...mapping.columns.flatMap(({ from }) => ('column' in from ? [from.column] : [])),
    ...mapping.folds.map(({ column }) => column)
  ]);
  return columns.map(({ name }) => name).filter((name) => !used.has(name));
};

/** The sample's values of one column, empty ones left out. */
export const sampleOf = ({ columns, sample }: Preview, name: string): readonly string[] => {
  const place = columns.findIndex((column) => column.name === name);
  return sample.flatMap((row) => {
    const value = row[place];
    return value ? [value] : [];
  });
};

const isText = ({ form, columns }: Preview, name: string): boolean =>
  form.format === 'csv' || columns.find((column) => column.name === name)?.kind === 'text';

/** Whether it matters how the column's numbers are written. */
export const asksDecimal = (preview: Preview, { type }: Pick<Column, 'type'>, from: string): boolean =>
  isText(preview, from) && (type === 'number' || (type === 'integer' && sampleOf(preview, from).some((value) => /[.,]/.test(value))));

/** Whether it matters how the column's dates are written: as texts, or as numbers such as 20190401. */
export const asksDates = (preview: Preview, { type }: Pick<Column, 'type'>, from: string): boolean =>
  type === 'date' && (isText(preview, from) || !isDay(preview.columns.find(({ name }) => name === from)?.kind));

const isDay = (kind: Kind | undefined): boolean => kind === 'date' || kind === 'timestamp';

const readFrom = (preview: Preview, mapping: Mapping, column: Column, from: string): MappedColumn => ({
  name: column.name,
  from: { column: from },
  ...chosenReading(preview, mapping, column, from),
  reason: 'chosen',
  certainty: 1
});

const mappedFrom = (preview: Preview, mapping: Mapping, column: Column, source: Source): MappedColumn | null => {
  if (!source) return null;
  if ('constant' in source) return { name: column.name, from: source, reason: 'fixed', certainty: 1 };
  const from = preview.columns[source.place];
  return from ? readFrom(preview, mapping, column, from.name) : null;
};

/** The mapping with one column of the contract taken from elsewhere. */
export const withSource = (preview: Preview, mapping: Mapping, column: Column, source: Source): Mapping => {
  const mapped = mappedFrom(preview, mapping, column, source);
  const others = mapping.columns.filter(({ name }) => name !== column.name);
  return { ...mapping, columns: mapped ? [...others, mapped] : others };
};

/** The mapping with one column read in another way. */
export const withReading = (
  mapping: Mapping,
  name: string,
  reading: { readonly decimal: DecimalMark } | { readonly dates: DateOrder }
): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((column) => (column.name === name ? { ...column, ...reading, reason: 'chosen', certainty: 1 } : column))
});

/** Columns of a wide file that are scores, or may become so: those folded and those unused. */
export const foldableColumns = (preview: Preview, mapping: Mapping): readonly string[] => {
  const scored = mappedAs(mapping, 'score') ?? mappedAs(mapping, 'instrument');
  if (mapping.table !== 'fit_maalinger' || scored) return [];
  const folded = new Set(mapping.folds.map(({ column }) => column));
  const unused = new Set(unusedColumns(preview, mapping));
  return preview.columns.map(({ name }) => name).filter((name) => folded.has(name) || unused.has(name));
};

/** The mapping with one column of the file folded as the scores of a scale, or no longer so. */
export const withFold = (preview: Preview, mapping: Mapping, column: string, chosen: string): Mapping => {
  const instrument = scaleInstruments.find((one) => one === chosen);
  const others = mapping.folds.filter((fold) => fold.column !== column);
  if (!instrument) return { ...mapping, folds: others };
  const score = tableOf(mapping.table).columns.find(({ name }) => name === 'score');
  const { decimal } = score ? chosenReading(preview, mapping, score, column) : {};
  const fold: Fold = { column, instrument, ...(decimal && { decimal }) };
  return { ...mapping, folds: [...others, fold] };
};
