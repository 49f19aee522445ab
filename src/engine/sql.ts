/** SQL whose values are bound, never glued. Fragments nest; a value in `${}` becomes a parameter. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}

export type Value = string | number | boolean | null;

class Fragment implements Statement {
  readonly text: string;
  readonly values: readonly Value[];
  constructor(text: string, values: readonly Value[]) {
    this.text = text;
    this.values = values;
  }
}

export type { Fragment };

export const sql = (texts: TemplateStringsArray, ...parts: readonly (Value | Fragment)[]): Fragment => {
  let text = texts[0] ?? '';
  const values: Value[] = [];
  for (const [i, part] of parts.entries()) {
    if (part instanceof Fragment) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += parameterFor(part);
      values.push(part);
    }
    text += texts[i + 1] ?? '';
  }
  return new Fragment(text, values);
};

/** A name of a table or column, quoted. */
export const name = (identifier: string): Fragment => new Fragment(`"${identifier.replaceAll('"', '""')}"`, []);

/** Numbers arrive in the engine as doubles; compared with one, an integer column is cast row by row and its filter finds no zone map. */
const parameterFor = (value: Value): string => (typeof value === 'number' && Number.isInteger(value) ? '?::bigint' : '?');

/** A number written into the text, for statements that cannot bind. */
export const number = (value: number): Fragment => {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no number for SQL`);
  return new Fragment(String(value), []);
};

/** Fragments joined by `separator`, which is SQL and comes from the program, never from outside. */
export const joined = (fragments: readonly Fragment[], separator: ', ' | ' and ' | ' union all ' = ', '): Fragment =>
  new Fragment(
    fragments.map(({ text }) => text).join(separator),
    fragments.flatMap(({ values }) => values)
  );

/** `(?, ?, …)` for `in`. */
export const list = (values: readonly Value[]): Fragment => sql`(${joined(values.map((value) => sql`${value}`))})`;
