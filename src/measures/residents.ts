import { type Fragment, sql } from '../engine/sql.ts';

/**
 * Residents of each kommune and year: `aar`, `kommunekode`, `maalgruppe` (null: all of them), `residents`. An extract may hold totals,
 * a breakdown, or both: of each kommune and year the coarsest kind of row is summed, so that nobody counts twice.
 */
export const residents = (befolkning: Fragment): Fragment => sql`
  with counted as (
    select aar, kommunekode, maalgruppe, 2 * (maalgruppe is not null)::integer + (aldersgruppe is not null)::integer as grain,
      sum(antal)::double as residents
    from ${befolkning} group by all
  )
  select aar::integer as aar, kommunekode::varchar as kommunekode, null::varchar as maalgruppe, arg_min(residents, grain) as residents
  from (select aar, kommunekode, grain, sum(residents) as residents from counted group by all)
  group by aar, kommunekode
  union all
  select aar::integer, kommunekode::varchar, text, arg_min(residents, grain)
  from counted join texts on domain = 'maalgruppe' and code = maalgruppe
  group by aar, kommunekode, text`;
