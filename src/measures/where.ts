import type { Filters } from '../domain/filters.ts';
import { type Fragment, list, sql } from '../engine/sql.ts';

/** Rows of a table with `aar` and `kommunekode` that the filters are about. */
export const matching = ({ year, kommuner }: Filters): Fragment =>
  kommuner.length === 0
    ? sql`aar = ${year}`
    : sql`aar = ${year} and kommunekode in (select code from texts where domain = 'kommunekode' and text in ${list(kommuner)})`;
