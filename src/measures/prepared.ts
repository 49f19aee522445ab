/** Tables made once when `omkostninger` is loaded, so that a change of filter does not go through every posting. */
import { type Fragment, name, number, sql } from '../engine/sql.ts';
import type { Preparation } from '../engine/tables.ts';

/** Stands for all kommuner together where a kommunekode is expected; codes are numbers from 0. */
export const allTogether = -1;

/**
 * Kr. of citizens in a year, over all postings: `aar`, `kommunekode`, `borger_id`, `net`, `kind`. A citizen with costs in one
 * kommune has one row (`alone`). One who moved has a row in each kommune (`part`) and one for them together (`whole`, without a
 * kommunekode). Negative sums are kept, since another kommune may outweigh them.
 */
const citizenYear: Preparation = {
  from: 'omkostninger',
  name: 'citizen_year',
  columns: sql`null::integer as aar, null::integer as kommunekode, null::integer as borger_id, null::double as net, null::varchar as kind`,
  create: (table, called) => sql`
    create table ${name(table)} as
    with citizens as (
      select aar, borger_id, sum(beloeb) as net, min(kommunekode) as first, max(kommunekode) as last
      from ${called('omkostninger')} group by aar, borger_id
    ), moved as (select aar, borger_id, net from citizens where first <> last)
    select aar, first as kommunekode, borger_id, net, 'alone' as kind from citizens where first = last
    union all
    select aar, null, borger_id, net, 'whole' from moved
    union all
    select aar, kommunekode, borger_id, sum(beloeb), 'part'
    from ${called('omkostninger')} semi join moved using (aar, borger_id) group by aar, kommunekode, borger_id`
};

/**
 * The costs of each year and scope (a kommunekode, or `allTogether`), the most expensive first: `aar`, `scope`, `position` (from 1,
 * rising through the whole table in the order of its storage), `cost` (kr., negative sums as 0), `negative`.
 */
const costOrder: Preparation = {
  from: 'omkostninger',
  name: 'cost_order',
  columns: sql`null::integer as aar, null::integer as scope, null::bigint as position, null::double as cost, null::boolean as negative`,
  create: (table, called) => sql`
    create table ${name(table)} as
    select aar, scope, row_number() over () as position, cost, negative
    from (
      select aar, scope, greatest(net, 0) as cost, net < 0 as negative from (
        select aar, kommunekode as scope, net from ${called('citizen_year')} where kind <> 'whole'
        union all
        select aar, ${number(allTogether)}, net from ${called('citizen_year')} where kind <> 'part'
      ) order by aar, scope, cost desc
    )`
};

/**
 * Sums of each year and scope of `cost_order`: `before` (positions ahead of the scope), `ahead` (kr. of the year's scopes ahead of
 * it, `allTogether` not among them), `recipients`, `with_cost`, `negatives`
 * (citizen-years), `total`, `largest` (kr.), `ranked_cost` (Σ rank × cost, rank 1 the most expensive).
 */
const costScope: Preparation = {
  from: 'omkostninger',
  name: 'cost_scope',
  columns: sql`null::integer as aar, null::integer as scope, null::bigint as before, null::double as ahead, null::bigint as recipients, null::bigint as with_cost,
    null::bigint as negatives, null::double as total, null::double as largest, null::double as ranked_cost`,
  create: (table, called) => sql`
    create table ${name(table)} as
    with scopes as (select aar, scope, min(position) - 1 as before from ${called('cost_order')} group by aar, scope)
    select *, coalesce(sum(total) filter (scope >= 0) over (partition by aar order by scope rows between unbounded preceding and 1 preceding), 0)
      as ahead
    from (
      select aar, scope, before, ${sumsOfScope(sql`position - before`)}
      from ${called('cost_order')} join scopes using (aar, scope) group by aar, scope, before
    )`
};

export const preparations: readonly Preparation[] = [citizenYear, costOrder, costScope];

/** The sums of `cost_scope` over rows with `cost` and `negative`, `rank` being SQL. */
export function sumsOfScope(rank: Fragment): Fragment {
  return sql`count(*) as recipients, count(*) filter (cost > 0) as with_cost, count(*) filter (negative) as negatives,
    sum(cost) as total, max(cost) as largest, sum((${rank}) * cost) as ranked_cost`;
}
