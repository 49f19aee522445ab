/**
 * SQL whose values are bound, never glued. Fragments nest; a text in `${}` becomes a parameter, a number is written as its digits.
 * Hazard: a statement with parameters is planned anew each time it is asked, and a bound number, always a double, finds no zone map.
 */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}

/** What is bound. */
export type Value = string | boolean | null;

class Fragment implements Statement {
  readonly text: string;
  readonly values: readonly Value[];
  constructor(text: string, values: readonly Value[]) {
    this.text = text;
    this.values = values;
  }
}

export type { Fragment };

export const sql = (texts: TemplateStringsArray, ...parts: readonly (Value | number | Fragment)[]): Fragment => {
  let text = texts[0] ?? '';
  const values: Value[] = [];
  for (const [i, part] of parts.entries()) {
    if (part instanceof Fragment) {
      text += part.text;
      values.push(...part.values);
    } else if (typeof part === 'number') {
      text += literal(part);
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

const literal = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no number for SQL`);
  return Number.isInteger(value) ? `(${value})` : `(${value}::double)`;
};

/** Fragments joined by `separator`, which is SQL and comes from the program, never from outside. */
export const joined = (fragments: readonly Fragment[], separator: ', ' | ' and ' | ' union all ' | '; ' = ', '): Fragment =>
  new Fragment(
    fragments.map(({ text }) => text).join(separator),
    fragments.flatMap(({ values }) => values)
  );

/** `(?, ?, …)` for `in`. */
export const list = (values: readonly (Value | number)[]): Fragment => sql`(${joined(values.map((value) => sql`${value}`))})`;
