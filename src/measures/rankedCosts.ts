import type { Filters } from '../domain/filters.ts';
import { type Fragment, joined, sql } from '../engine/sql.ts';
import { residents } from './residents.ts';
import { matching } from './where.ts';

/** The selected kommuner as one population, or each by itself. */
export type Scope = 'together' | 'each kommune';

/**
 * One row for each scope and percentage: `scope` (kommunekode, or empty), `percent`, `places` (people, in part), `top` (kr. of the
 * group, the citizen at the line in part), `threshold` (kr. of the citizen at the line), and over the whole scope `total`, `largest`
 * (kr.), `recipients`, `with_cost`, `negatives` (citizen-years), `residents`, `ranked_cost` (Σ rank × cost).
 *
 * Tops are looked up by rank in a running sum: the sum up to the last whole person, and the next person in part.
 */
export const rankedCosts = (filters: Filters, scope: Scope, percents: readonly number[]): Fragment => {
  const scopeKey = scope === 'together' ? sql`0` : sql`kommunekode`;
  const population = filters.denominator === 'indbyggere' ? sql`residents` : sql`recipients`;
  return sql`
    with citizens as (
      select ${scopeKey} as scope, borger_id, sum(cost) as net, greatest(sum(cost), 0) as cost
      from citizen_year where ${matching(filters)} group by all
    ), ranked as (
      select scope, cost, net, row_number() over costliest as rank, sum(cost) over (costliest rows unbounded preceding) as upto
      from citizens window costliest as (partition by scope order by cost desc)
    ), people as (
      select ${scopeKey} as scope, sum(residents) as residents
      from (${residents(matching(filters))}) semi join (from citizen_year where ${matching(filters)}) using (kommunekode) group by all
    ), sizes as (
      select scope, count(*) as recipients, count(*) filter (cost > 0) as with_cost, count(*) filter (net < 0) as negatives,
        sum(cost) as total, max(cost) as largest, sum(rank * cost) as ranked_cost, any_value(residents) as residents
      from ranked left join people using (scope) group by scope
    ), lines as (
      select *, ${population} * percent / 100 as places, floor(places)::bigint as whole
      from sizes, (values ${joined(
        percents.map((percent) => sql`(${percent}::double)`),
        ', '
      )}) as asked (percent)
    )
    select coalesce(texts.text, '') as scope, percent, places::double as places,
      (case when whole = 0 then 0 when whole >= recipients then total else inside.upto end + (places - whole) * coalesce(next.cost, 0))::double as top,
      (case when places > recipients then 0 when places > whole then next.cost else inside.cost end)::double as threshold,
      total::double as total, largest::double as largest, ranked_cost::double as ranked_cost, residents::double as residents,
      recipients::integer as recipients, with_cost::integer as with_cost, negatives::integer as negatives
    from lines
      left join ranked as inside on inside.scope = lines.scope and inside.rank = whole
      left join ranked as next on next.scope = lines.scope and next.rank = whole + 1
      left join texts on domain = 'kommunekode' and code = lines.scope and ${scope === 'each kommune'}
    order by scope, percent`;
};

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
