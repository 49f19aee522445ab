import type { Filters } from '../domain/filters.ts';
import { type Fragment, joined, list, number, sql } from '../engine/sql.ts';
import { allTogether, sumsOfScope } from './prepared.ts';
import { residents } from './residents.ts';

/** The selected kommuner as one population, or each by itself. */
export type Scope = 'together' | 'each kommune';

/**
 * One row for each scope and percentage: `scope` (kommunekode, or empty), `percent`, `places` (people, in part), `top` (kr. of the
 * group, the citizen at the line in part), `threshold` (kr. of the citizen at the line), and over the whole scope `total`, `largest`
 * (kr.), `recipients`, `with_cost`, `negatives` (citizen-years), `residents`, `ranked_cost` (Σ rank × cost).
 *
 * Tops are looked up by rank in a running sum: the sum up to the last person in the group, less what of them is outside.
 */
export const rankedCosts = (filters: Filters, scope: Scope, percents: readonly number[]): Fragment => {
  const population = filters.denominator === 'indbyggere' ? sql`residents` : sql`recipients`;
  const kommuneName = sql`(select text from texts where domain = 'kommunekode' and code = lines.scope)`;
  return sql`
    with chosen as (${chosenScopes(filters)}),
    ${sourceOf(filters, scope)},
    people as (
      select ${scope === 'together' ? number(allTogether) : sql`kommunekode`} as scope, sum(residents) as residents
      from (${residents(sql`aar = ${filters.year} and kommunekode in (select scope from chosen)`)}) group by all
    ), lines as (
      select *, ${population} * percent / 100 as places, ceil(places)::bigint as last
      from sizes left join people using (scope), (values ${joined(
        percents.map((percent) => sql`(${number(percent)}::double)`),
        ', '
      )}) as asked (percent)
    )
    select ${scope === 'together' ? sql`''` : kommuneName} as scope, percent, places::double as places,
      (case when last = 0 then 0 when last > recipients then total else upto - ahead - (last - places) * cost end)::double as top,
      (case when last > recipients then 0 else cost end)::double as threshold,
      total::double as total, largest::double as largest, ranked_cost::double as ranked_cost, residents::double as residents,
      recipients::integer as recipients, with_cost::integer as with_cost, negatives::integer as negatives
    from lines left join ranked on ranked.position = before + last
    order by scope, percent`;
};

/** Kommuner with costs in the year, or the chosen ones among them. */
const chosenScopes = ({ year, kommuner }: Filters): Fragment => {
  const all = sql`select scope from cost_scope where aar = ${year} and scope >= 0`;
  return kommuner.length === 0
    ? all
    : sql`${all} and scope in (select code from texts where domain = 'kommunekode' and text in ${list(kommuner)})`;
};

/**
 * `ranked` (`position`, `cost`, `upto` a running sum) and `sizes` (the sums of `cost_scope`, `ahead` being the running sum where the
 * scope begins). Both come prepared but for several, not all, kommuner together: their citizens who moved must be summed anew.
 */
const sourceOf = ({ year, kommuner }: Filters, scope: Scope): Fragment => {
  if (scope === 'each kommune') {
    return sql`
      ranked as (${runningSum(sql`aar = ${year} and scope >= 0`)}),
      sizes as (from cost_scope where aar = ${year} and scope in (select scope from chosen))`;
  }
  if (kommuner.length <= 1) {
    const one = kommuner.length === 0 ? sql`= ${number(allTogether)}` : sql`= (select scope from chosen)`;
    return sql`
      ranked as (${runningSum(sql`aar = ${year} and scope ${one}`)}),
      sizes as (select * replace (${number(allTogether)} as scope, 0 as ahead) from cost_scope where aar = ${year} and scope ${one})`;
  }
  return sql`
    citizens as (
      select net from citizen_year where aar = ${year} and kind = 'alone' and kommunekode in (select scope from chosen)
      union all
      select sum(net) from citizen_year where aar = ${year} and kind = 'part' and kommunekode in (select scope from chosen)
      group by borger_id
    ), ordered as (
      select greatest(net, 0) as cost, net < 0 as negative from citizens order by cost desc
    ), ranked as (
      select row_number() over () as position, cost, sum(cost) over (rows unbounded preceding) as upto, negative from ordered
    ), sizes as (
      select ${number(allTogether)} as scope, 0 as before, 0 as ahead, ${sumsOfScope(sql`position`)} from ranked having count(*) > 0
    )`;
};

/**
 * The running sum follows the order of storage, which is that of `position` (`preserve_insertion_order`): a window without an order
 * streams, one with an order sorts.
 */
const runningSum = (condition: Fragment): Fragment =>
  sql`select position, cost, sum(cost) over (rows unbounded preceding) as upto from cost_order where ${condition}`;

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
