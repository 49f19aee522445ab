/** Previews made by hand: columns by name, each with its kind and the texts of its first rows. */
import { type TableName, tableOf } from '../../src/domain/contract.ts';
import type { DelimitedForm, FileForm } from '../../src/domain/fileForm.ts';
import type { Kind } from '../../src/domain/problem.ts';
import type { Preview } from '../../src/intake/preview.ts';

export type Cells = readonly (string | null)[];
export type HandMade = Readonly<Record<string, Cells | readonly [Kind, Cells]>>;

const isKinded = (column: Cells | readonly [Kind, Cells]): column is readonly [Kind, Cells] => Array.isArray(column[1]);

export const previewOf = (columns: HandMade, form: FileForm = { format: 'parquet' }, name = 'fil'): Preview => {
  const given = Object.entries(columns).map(([column, cells]) => {
    const [kind, values] = isKinded(cells) ? cells : (['text', cells] as const);
    return { name: column, kind, values };
  });
  const rows = Math.max(0, ...given.map(({ values }) => values.length));
  return {
    file: new File(['x'], name),
    name,
    form,
    columns: given.map(({ name, kind }) => ({ name, kind })),
    rows,
    exact: form.format !== 'csv',
    sample: Array.from({ length: rows }, (_, row) => given.map(({ values }) => values[row] ?? null)),
    firstRow: form.format === 'csv' ? 2 : 1,
    problems: []
  };
};

export const csvForm = (separator: DelimitedForm['separator'] = ';'): DelimitedForm => ({
  format: 'csv',
  gzip: false,
  encoding: 'utf-8',
  separator,
  header: 0,
  columns: []
});

const plainValues = { text: 'abc', kommunekode: '210', integer: '3', number: '12.5', boolean: 'true', date: '2019-03-12' } as const;
const plainKinds = { text: 'text', kommunekode: 'text', integer: 'integer', number: 'float', boolean: 'boolean', date: 'date' } as const;

/** A file in the contract's form, with all columns or the required ones. */
export const contractColumns = (table: TableName, requiredOnly = false): HandMade =>
  Object.fromEntries(
    tableOf(table)
      .columns.filter(({ required }) => required || !requiredOnly)
      .map(({ name, type, unit, values }) => {
        const value = unit === 'år' ? '2019' : (values?.[0] ?? (name === 'maaned' ? '2019-03' : plainValues[type]));
        return [name, [plainKinds[type], [value, value]]] as const;
      })
  );
