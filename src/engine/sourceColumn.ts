import { type Column, type ColumnType, tableOf } from '../domain/contract.ts';
import type { Coarsening, DateOrder, DecimalMark, MappedColumn, Mapping } from '../domain/mapping.ts';

/** A column of the contract and how a file gives it. */
export interface SourceColumn {
  /** Name in the contract. */
  readonly name: string;
  readonly type: ColumnType;
  /** Columns of one domain share their numbers, so that they can be joined on them. */
  readonly domain: string;
  readonly from: MappedColumn['from'];
  readonly decimal?: DecimalMark;
  readonly dates?: DateOrder;
  readonly coarsen?: Coarsening;
  /** The contract's spelling of a closed list; `Ors` is read as `ORS`. */
  readonly values?: readonly string[];
}

/** What one file gives: columns of every row, and layers that each make a row of their own of it (wide FIT). One empty layer otherwise. */
export interface SourceColumns {
  readonly common: readonly SourceColumn[];
  readonly layers: readonly (readonly SourceColumn[])[];
}

/** People are one domain under whatever name, so that tables sharing pseudonyms can be joined. */
const person = new Set(['borger_id', 'deltager_id']);

export const domainOf = (column: string): string => (person.has(column) ? 'person' : column);

/** @throws RangeError where the mapping names a column that the contract lacks */
export const sourceColumns = ({ table, columns, folds }: Mapping): SourceColumns => {
  const contractColumns = tableOf(table).columns;
  const source = (mapped: Omit<MappedColumn, 'reason' | 'certainty'>): SourceColumn => {
    const column = contractColumns.find(({ name }) => name === mapped.name);
    if (!column) throw new RangeError(`${table} has no column ${mapped.name}`);
    const { name, from, decimal, dates, coarsen } = mapped;
    const how = { ...(decimal && { decimal }), ...(dates && { dates }), ...(coarsen && { coarsen }) };
    return { name, type: column.type, domain: domainOf(name), from, ...how, ...(column.values && { values: column.values }) };
  };
  const common = columns.map(source);
  if (folds.length === 0) return { common, layers: [[]] };
  return {
    common,
    layers: folds.map(({ column, instrument, decimal }) => [
      source({ name: 'instrument', from: { constant: instrument } }),
      source({ name: 'score', from: { column }, ...(decimal && { decimal }) })
    ])
  };
};

/** The contract's columns that a mapping fills, in the contract's order. */
export const filledColumns = ({ table, columns, folds }: Mapping): readonly Column[] => {
  const names = new Set(columns.map(({ name }) => name));
  if (folds.length > 0) for (const name of ['instrument', 'score']) names.add(name);
  return tableOf(table).columns.filter(({ name }) => names.has(name));
};
