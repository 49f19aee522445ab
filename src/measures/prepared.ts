/** Tables made once when costs or residents are loaded, so that a change of filter does not go through every posting. */
import { type Fragment, sql } from '../engine/sql.ts';
import type { Preparation } from '../engine/tables.ts';
import { residents } from './residents.ts';

/**
 * Each citizen in each year, over all postings and kommuner, the most expensive of a year first: `aar`, `kommunekode` (of one who
 * `moved`, any), `borger_id`, `cost` (kr., a negative sum as 0), `negative`, `moved`.
 */
const citizenYear: Preparation = {
  name: 'citizen_year',
  from: ['omkostninger'],
  columns: sql`null::integer as aar, null::integer as kommunekode, null::integer as borger_id, null::double as cost,
    null::boolean as negative, null::boolean as moved`,
  select: (called) => sql`
    select aar, kommunekode, borger_id, ${costOf(sql`net`)} as cost, net < 0 as negative, kommunekode <> other as moved
    from (
      select aar, borger_id, sum(beloeb) as net, min(kommunekode) as kommunekode, max(kommunekode) as other
      from ${called('omkostninger')} group by aar, borger_id
    ) order by aar, cost desc`
};

/** Citizens who moved: kr. in each of their kommuner, of which one may outweigh a negative sum in another. */
const citizenPart: Preparation = {
  name: 'citizen_part',
  from: ['omkostninger'],
  columns: sql`null::integer as aar, null::integer as kommunekode, null::integer as borger_id, null::double as net`,
  select: (called) => sql`
    select aar, kommunekode, borger_id, sum(beloeb) as net
    from ${called('omkostninger')} semi join (from ${called('citizen_year')} where moved) using (aar, borger_id)
    group by aar, kommunekode, borger_id`
};

/** Each citizen in each kommune and year, the most expensive first: `aar`, `kommunekode`, `cost` (kr., a negative sum as 0), `negative`. */
const kommuneCost: Preparation = {
  name: 'kommune_cost',
  from: ['omkostninger'],
  columns: sql`null::integer as aar, null::integer as kommunekode, null::double as cost, null::boolean as negative`,
  select: (called) => sql`
    select aar, kommunekode, cost, negative from ${called('citizen_year')} where not moved
    union all
    select aar, kommunekode, ${costOf(sql`net`)}, net < 0 from ${called('citizen_part')}
    order by aar, kommunekode, cost desc`
};

/**
 * One row for each kommune and year with costs, and one for all kommuner together (`kommunekode` null): `before` (rows of
 * `kommune_cost` in the year ahead of the kommune), `ahead` (their kr.), `residents` (null where unknown for any), and the sums of
 * `sumsOf`.
 */
const costScope: Preparation = {
  name: 'cost_scope',
  from: ['omkostninger', 'befolkning'],
  columns: sql`null::integer as aar, null::integer as kommunekode, null::bigint as before, null::double as ahead,
    null::double as residents, null::bigint as recipients, null::bigint as with_cost, null::bigint as negatives, null::double as total,
    null::double as largest, null::double as ranked_cost`,
  select: (called) => sql`
    with kommuner as (
      select aar, kommunekode, ${sumsOf(sql`place`)}
      from (select *, row_number() over () as place from ${called('kommune_cost')}) group by aar, kommunekode
    ), placed as (
      select * replace (ranked_cost - start * total as ranked_cost), start - min(start) over (partition by aar) as before,
        coalesce(sum(total) over (partition by aar order by start rows between unbounded preceding and 1 preceding), 0) as ahead
      from (select *, sum(recipients) over (order by aar, kommunekode) - recipients as start from kommuner)
    ), together as (
      select aar, ${sumsOf(sql`place`)} from (select *, row_number() over () as place from ${called('citizen_year')}) group by aar
    ), years as (
      select * replace (ranked_cost - start * total as ranked_cost)
      from (select *, sum(recipients) over (order by aar) - recipients as start from together)
    ), known as (
      select aar, kommunekode, residents from placed left join (${residents(called('befolkning'))}) using (aar, kommunekode)
    )
    select aar, kommunekode, before, ahead, residents, recipients, with_cost, negatives, total, largest, ranked_cost
    from placed join known using (aar, kommunekode)
    union all
    select aar, null, 0, 0, residents, recipients, with_cost, negatives, total, largest, ranked_cost
    from years join (
      select aar, case when bool_and(residents is not null) then sum(residents) end as residents from known group by aar
    ) using (aar)`
};

export const preparations: readonly Preparation[] = [citizenYear, citizenPart, kommuneCost, costScope];

/** A negative sum counts as 0. `greatest` would do, five times slower. */
export function costOf(net: Fragment): Fragment {
  return sql`case when ${net} > 0 then ${net} else 0 end`;
}

/**
 * Sums over rows with `cost` and `negative`, `rank` being SQL that counts from the most expensive: `recipients`, `with_cost`,
 * `negatives` (citizen-years), `total`, `largest` (kr.), `ranked_cost` (Σ rank × cost).
 */
export function sumsOf(rank: Fragment): Fragment {
  return sql`count(*) as recipients, count(*) filter (cost > 0) as with_cost, count(*) filter (negative) as negatives,
    fsum(cost) as total, max(cost) as largest, fsum((${rank}) * cost) as ranked_cost`;
}
