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
      text += '?';
      values.push(part);
    }
    text += texts[i + 1] ?? '';
  }
  return new Fragment(text, values);
};

/** A name of a table or column, quoted. */
export const name = (identifier: string): Fragment => new Fragment(`"${identifier.replaceAll('"', '""')}"`, []);

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
