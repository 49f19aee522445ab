import type { Table } from 'apache-arrow';

/** What a measure's columns come back as. `count` is a whole number that fits a double exactly. */
export type ResultType = 'text' | 'number' | 'count' | 'boolean';

export type ResultColumns = Readonly<Record<string, ResultType>>;

interface ValueOf {
  text: string;
  number: number;
  count: number;
  boolean: boolean;
}

/** A row as declared; SQL null is `null`. */
export type Row<C extends ResultColumns> = { readonly [K in keyof C]: ValueOf[C[K]] | null };

/**
 * Rows of an Arrow result, each value checked against the declared type.
 * @throws TypeError where the SQL returns another type than declared, such as an uncast sum or count.
 */
export const rowsOf = <C extends ResultColumns>(table: Table, columns: C): Row<C>[] => {
  const names = Object.keys(columns) as (keyof C & string)[];
  const vectors = names.map((name) => {
    const vector = table.getChild(name);
    if (!vector) throw new TypeError(`the answer has no column ${name}`);
    return vector;
  });
  return Array.from({ length: table.numRows }, (_, i) => {
    const row: Partial<Record<keyof C, unknown>> = {};
    for (const [j, name] of names.entries()) row[name] = checked(vectors[j]?.get(i), columns[name] as ResultType, name);
    return row as Row<C>;
  });
};

const checked = (value: unknown, type: ResultType, name: string): unknown => {
  if (value === null || value === undefined) return null;
  if (type === 'count' && typeof value === 'bigint') return Number(value);
  const expected = type === 'text' ? 'string' : type === 'boolean' ? 'boolean' : 'number';
  if (typeof value !== expected) throw new TypeError(`column ${name} came back as ${typeof value}, declared ${type}`);
  return value;
};
