import type { Filters } from '../domain/filters.ts';
import { type Fragment, joined, list, sql } from '../engine/sql.ts';
import { costOf, sumsOf } from './prepared.ts';

/** The selected kommuner as one population, or each by itself. */
export type Scope = 'together' | 'each kommune';

/**
 * One row for each scope and percentage: `scope` (kommunekode, or empty), `percent`, `places` (people, in part), `top` (kr. of the
 * group, the citizen at the line in part), `threshold` (kr. of the citizen at the line), and over the whole scope `total`, `largest`
 * (kr.), `recipients`, `with_cost`, `negatives` (citizen-years), `residents`, `ranked_cost` (Σ rank × cost).
 *
 * Tops are looked up by place in a running sum: the sum up to the last person in the group, less what of them is outside.
 */
export const rankedCosts = (filters: Filters, scope: Scope, percents: readonly number[]): Fragment => {
  const population = filters.denominator === 'indbyggere' ? sql`residents` : sql`recipients`;
  const { sizes, ordered } = sourceOf(filters, scope);
  return sql`
    with ordered as (${ordered}), ranked as (${runningSum}), sizes as (${sizes}), lines as (
      select *, ${population} * percent / 100 as places, ceil(places)::bigint as last
      from sizes, (values ${joined(
        percents.map((percent) => sql`(${percent}::double)`),
        ', '
      )}) as asked (percent)
    ), picked as (from ranked where place in (select before + last from lines))
    select ${scope === 'together' ? sql`''` : sql`kommunekode::varchar`} as scope, percent, places::double as places,
      (case when last = 0 then 0 when places >= recipients then total else upto - ahead - (last - places) * cost end)::double as top,
      (case when last > recipients then 0 else cost end)::double as threshold,
      total::double as total, largest::double as largest, ranked_cost::double as ranked_cost, residents::double as residents,
      recipients::integer as recipients, with_cost::integer as with_cost, negatives::integer as negatives
    from lines left join picked on place = before + last
    order by scope, percent`;
};

/**
 * `sizes` (rows as in `cost_scope`) and `ordered` (`cost`, the most expensive first). Both are prepared but for several, not all,
 * kommuner together: their citizens who moved must be summed anew.
 */
const sourceOf = ({ year, kommuner }: Filters, scope: Scope): { sizes: Fragment; ordered: Fragment } => {
  const chosen = kommuner.length === 0 ? sql`kommunekode is not null` : sql`kommunekode in ${list(kommuner.map(Number))}`;
  const scopes = sql`from cost_scope where aar = ${year} and ${chosen}`;
  if (scope === 'each kommune') return { sizes: scopes, ordered: sql`select cost from kommune_cost where aar = ${year}` };
  if (kommuner.length === 0) {
    return {
      sizes: sql`from cost_scope where aar = ${year} and kommunekode is null`,
      ordered: sql`select cost from citizen_year where aar = ${year}`
    };
  }
  if (kommuner.length === 1) {
    return {
      sizes: sql`select * replace (0 as before, 0 as ahead) ${scopes}`,
      ordered: sql`select cost from kommune_cost where aar = ${year} and ${chosen}`
    };
  }
  return {
    sizes: sql`
      select 0 as before, 0 as ahead, sums.*, residents
      from (select ${sumsOf(sql`place`)} from (select *, row_number() over () as place from ordered) having count(*) > 0) as sums,
        (select case when bool_and(residents is not null) then sum(residents) end as residents ${scopes})`,
    ordered: sql`
      select cost, negative from citizen_year where aar = ${year} and not moved and ${chosen}
      union all
      select ${costOf(sql`sum(net)`)}, sum(net) < 0 from citizen_part where aar = ${year} and ${chosen} group by borger_id
      order by cost desc`
  };
};

/**
 * `place` (1 the first), `cost` (kr.) and `upto` (kr., running). A window without an order streams in the order of
 * storage, which is that of the prepared table (`preserve_insertion_order`); one with an order would sort again.
 */
const runningSum = sql`
  select cost, row_number() over () as place, sum(cost) over (rows unbounded preceding) as upto
  from ordered`;

export const rankedCostColumns = {
  scope: 'text',
  percent: 'number',
  places: 'number',
  top: 'number',
  threshold: 'number',
  total: 'number',
  largest: 'number',
  ranked_cost: 'number',
  residents: 'number',
  recipients: 'count',
  with_cost: 'count',
  negatives: 'count'
} as const;
