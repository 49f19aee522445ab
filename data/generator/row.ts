export type Cell = string | number | boolean | null;

/** One row of a table, by column name. Dates are `YYYY-MM-DD`. A column left out is empty. */
export type Row = Readonly<Record<string, Cell>>;
