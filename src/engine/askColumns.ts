import type { Database } from './database.ts';
import type { Statement } from './sql.ts';

/** What a column comes back as; none of its values may be null. */
export type NumericType = 'int32' | 'double';

type ColumnOf<T extends NumericType> = T extends 'int32' ? Int32Array<ArrayBuffer> : Float64Array<ArrayBuffer>;

type Columns<C extends Readonly<Record<string, NumericType>>> = { readonly [K in keyof C]: ColumnOf<C[K]> };

/**
 * The answer to a statement without values as columns of numbers, for more rows than are worth an object each.
 * @throws TypeError where the SQL returns another type than declared, or a null
 */
export const askColumns = async <const C extends Readonly<Record<string, NumericType>>>(
  database: Pick<Database, 'batches'>,
  statement: Statement,
  columns: C
): Promise<Columns<C>> => {
  const names = Object.keys(columns);
  const parts = new Map<string, (Int32Array | Float64Array)[]>(names.map((name) => [name, []]));
  for await (const batch of database.batches(statement)) {
    for (const name of names) {
      const vector = batch.getChild(name);
      const values: unknown = vector?.toArray();
      const isRight = columns[name] === 'int32' ? values instanceof Int32Array : values instanceof Float64Array;
      if (!vector || !isRight) throw new TypeError(`column ${name} did not come back as ${columns[name]}`);
      if (vector.nullCount > 0) throw new TypeError(`column ${name} came back with nulls`);
      parts.get(name)?.push(values as Int32Array | Float64Array);
    }
  }
  const joined = names.map((name) => {
    const own = parts.get(name) ?? [];
    const rows = own.reduce((sum, { length }) => sum + length, 0);
    const whole = columns[name] === 'int32' ? new Int32Array(rows) : new Float64Array(rows);
    let at = 0;
    for (const part of own) {
      whole.set(part, at);
      at += part.length;
    }
    return [name, whole];
  });
  return Object.fromEntries(joined) as Columns<C>;
};
