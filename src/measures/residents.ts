import { type Fragment, sql } from '../engine/sql.ts';

/**
 * Residents of each kommune and year: `aar`, `kommunekode`, `residents`. An extract may hold totals, a breakdown, or both: of each
 * kommune and year the coarsest kind of row is summed, so that nobody counts twice.
 */
export const residents = (befolkning: Fragment): Fragment => sql`
  select aar, kommunekode, arg_min(residents, grain) as residents from (
    select aar, kommunekode, 2 * (maalgruppe is not null)::integer + (aldersgruppe is not null)::integer as grain,
      sum(antal)::double as residents
    from ${befolkning} group by all
  ) group by aar, kommunekode`;
