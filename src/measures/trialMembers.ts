/** Who joined a trial and what they cost, made at load: few among millions of postings. */
import { sql } from '../engine/sql.ts';
import type { Preparation } from '../engine/tables.ts';

/**
 * `trial_members`: a person in a trial. `joined`: the calendar year; `followed_to`: null where nothing says. `from_participants`: from
 * `deltagere`, where at least one pseudonym there is also one in `omkostninger`; otherwise from postings with a `forsoeg_id`, the year
 * of the first being the year of joining.
 */
export const trialMembers: Preparation = {
  name: 'trial_members',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::integer as person, null::integer as trial, null::integer as joined, null::integer as kommunekode,
    null::integer as maalgruppe, null::date as followed_to, null::boolean as from_participants`,
  select: (called) => sql`
    with enrolled as (
      select deltager_id as person, forsoeg_id as trial, year(tilknyttet)::integer as joined, kommunekode, maalgruppe,
        fulgt_til as followed_to, true as from_participants
      from ${called('deltagere')} where tilknyttet is not null
    ), shared as (select count(*) > 0 as is_so from enrolled semi join ${called('omkostninger')} as c on person = c.borger_id)
    from enrolled where (select is_so from shared)
    union all
    select borger_id, forsoeg_id, min(aar), arg_min(kommunekode, aar::bigint * 1000 + kommunekode),
      arg_min(maalgruppe, aar::bigint * 1000 + kommunekode), null, false
    from ${called('omkostninger')} where forsoeg_id is not null and not (select is_so from shared) group by borger_id, forsoeg_id`
};

/** `member_costs`: kr. of each of them in a year and an area, whatever kommune paid. */
export const memberCosts: Preparation = {
  name: 'member_costs',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::integer as person, null::integer as aar, null::integer as omraade, null::double as beloeb`,
  select: (called) => sql`
    select borger_id as person, aar, omraade, sum(beloeb)::double as beloeb
    from ${called('omkostninger')} where borger_id in (select person from ${called('trial_members')}) group by all`
};

/** `cost_years`: the years of each kommune whose costs are loaded; empty where nobody joined a trial. */
export const costYears: Preparation = {
  name: 'cost_years',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::integer as kommunekode, null::integer as aar`,
  select: (called) => sql`
    select distinct kommunekode, aar from ${called('omkostninger')} where exists (from ${called('trial_members')})`
};

/**
 * `trial_cells`: who stands behind each cell of what is told of participants' costs, and behind the sums of cells. `summed`: 0 a cell
 * of kommune, trial and målgruppe; 1 all its målgrupper; 2 all kommuner and trials of a målgruppe; 3 everybody. `kind`: `before` and
 * `after` joining, by area (`layer`; null is all areas), or `status` (`layer`: 0 a year is missing, 1 not followed, 2 with costs,
 * 3 without). `people` in the cell, those of them who are `paying` a sum other than nothing, kr. in all and of the two largest.
 * Who is in several cells counts in each, and once in each sum.
 */
export const trialCells: Preparation = {
  name: 'trial_cells',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::text as kind, null::integer as layer, null::integer as summed, null::integer as place, null::integer as trial,
    null::integer as target_group, null::integer as people, null::integer as paying, null::double as weight, null::double as largest,
    null::double as second`,
  select: (called) => sql`
    with people as (
      select grouping(kommunekode, maalgruppe)::integer as summed, kommunekode as place, trial, maalgruppe as target_group, person,
        min(joined) as joined, arg_min(kommunekode, joined::bigint * 1000 + kommunekode) as home, max(followed_to) as followed_to
      from ${called('trial_members')}
      group by grouping sets ((kommunekode, trial, maalgruppe, person), (kommunekode, trial, person), (maalgruppe, person), (person))
    ), followed as (
      select people.*, last.aar is not null and next.aar is not null as has_years,
        followed_to is null or followed_to >= make_date(joined + 1, 12, 31) as is_followed
      from people
        left join ${called('cost_years')} as last on last.kommunekode = home and last.aar = joined - 1
        left join ${called('cost_years')} as next on next.kommunekode = home and next.aar = joined + 1
    ), pairs as (
      select unnest(['before', 'after']) as kind, * from followed where has_years and is_followed
    ), amounts as (
      select kind, omraade as layer, summed, place, trial, target_group, pairs.person, coalesce(sum(beloeb), 0) as amount
      from pairs left join ${called('member_costs')} as c
        on c.person = pairs.person and c.aar = case kind when 'before' then joined - 1 else joined + 1 end
      group by all
    ), held as (
      select *, sum(amount) over (partition by kind, summed, place, trial, target_group, person) as net from amounts
    ), sizes as (
      select kind, layer, summed, place, trial, target_group, case when net > 0 then abs(amount) else 0 end as size
      from held where layer is not null
      union all
      select kind, null, summed, place, trial, target_group, greatest(net, 0)
      from (select distinct on (kind, summed, place, trial, target_group, person) * from held)
      union all
      select 'status', case when not has_years then 0 when not is_followed then 1
          when person in (select person from ${called('member_costs')} where aar in (joined - 1, joined + 1)) then 2 else 3 end,
        summed, place, trial, target_group, 0
      from followed
    ), counted as (
      select kind, layer, summed, place, trial, target_group, count(*) as people, count(*) filter (size <> 0) as paying,
        sum(size) as weight, max(size, 2) as most
      from sizes group by all
    )
    select kind, layer::integer as layer, summed, place, trial, target_group, people::integer as people, paying::integer as paying,
      weight::double as weight, most[1]::double as largest, coalesce(most[2], 0)::double as second
    from counted`
};
