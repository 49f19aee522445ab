export interface ColumnNames {
  /** Each once, none empty. */
  readonly names: readonly string[];
  /** Names that stand more than once in the header. */
  readonly repeated: readonly string[];
}

/** Names of columns from the fields of a header: `navn, navn` becomes `navn, navn (2)`, a third without a name `kolonne 3`. */
export const columnNames = (header: readonly string[]): ColumnNames => {
  const wanted = header.map((field, i) => field.replace(/\s+/g, ' ').trim() || `kolonne ${i + 1}`);
  const reserved = new Set(wanted);
  const used = new Set<string>();
  const repeated = new Set<string>();
  const nextOf = new Map<string, number>();
  const names = wanted.map((name) => {
    let own = name;
    if (used.has(name)) {
      repeated.add(name);
      let next = nextOf.get(name) ?? 2;
      while (used.has(own) || reserved.has(own)) own = `${name} (${next++})`;
      nextOf.set(name, next);
    }
    used.add(own);
    return own;
  });
  return { names, repeated: [...repeated] };
};
