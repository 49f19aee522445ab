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
 * `trial_people`: everybody who joined, in each cell that she is counted in. `summed`: 0 a cell of kommune, trial and målgruppe; 1 all its
 * målgrupper; 2 all kommuner and trials of a målgruppe; 3 everybody. Who is in several cells stands in each, and once in each sum.
 */
export const trialPeople: Preparation = {
  name: 'trial_people',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::integer as summed, null::integer as place, null::integer as trial, null::integer as target_group, null::integer as person,
    null::integer as joined, null::boolean as has_years, null::boolean as is_followed`,
  select: (called) => sql`
    with people as (
      select grouping(kommunekode, maalgruppe)::integer as summed, kommunekode as place, trial, maalgruppe as target_group, person,
        min(joined) as joined, min(joined::bigint * 1000 + kommunekode) as home, max(followed_to) as followed_to
      from ${called('trial_members')}
      group by grouping sets ((kommunekode, trial, maalgruppe, person), (kommunekode, trial, person), (maalgruppe, person), (person))
    ), years as (select aar::bigint * 1000 + kommunekode as posted from ${called('cost_years')})
    select summed, place, trial, target_group, person, joined,
      home - 1000 in (select posted from years) and home + 1000 in (select posted from years) as has_years,
      followed_to is null or followed_to >= make_date(joined + 1, 12, 31) as is_followed
    from people`
};

/**
 * `trial_amounts`: what each of them costs an area (`layer`; null where nothing is posted) before or after joining (`kind`). Those without
 * both years have one row, of `kind` `status`: `layer` 0 a year is missing, 1 not followed.
 */
export const trialAmounts: Preparation = {
  name: 'trial_amounts',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::text as kind, null::integer as layer, null::integer as summed, null::integer as place, null::integer as trial,
    null::integer as target_group, null::integer as person, null::double as amount`,
  select: (called) => sql`
    select side as kind, omraade as layer, summed, place, trial, target_group, p.person, coalesce(beloeb, 0) as amount
    from ${called('trial_people')} as p cross join (values ('before', -1), ('after', 1)) as sides(side, away)
      left join ${called('member_costs')} as c on c.person = p.person and c.aar = joined + away
    where has_years and is_followed
    union all
    select 'status', has_years::integer, summed, place, trial, target_group, person, 0
    from ${called('trial_people')} where not (has_years and is_followed)`
};

/**
 * `trial_cells`: who stands behind each cell of what is told of participants' costs, and behind the sums of cells, as in `trial_people`.
 * `layer`: the area, null all areas; of a `status` also 2 with costs, 3 without. `people` in the cell, those of them who are `paying` a
 * sum other than nothing, kr. in all and of the two largest.
 */
export const trialCells: Preparation = {
  name: 'trial_cells',
  from: ['omkostninger', 'deltagere'],
  columns: sql`null::text as kind, null::integer as layer, null::integer as summed, null::integer as place, null::integer as trial,
    null::integer as target_group, null::integer as people, null::integer as paying, null::double as weight, null::double as largest,
    null::double as second`,
  select: (called) => sql`
    with held as (
      select kind, summed, place, trial, target_group, person, greatest(sum(amount), 0) as net, list(layer) as layers,
        list(amount) as amounts
      from ${called('trial_amounts')} where kind <> 'status' group by all
    ), sizes as (
      select kind, layer, summed, place, trial, target_group, case when net > 0 then abs(amount) else 0 end as size
      from (select *, unnest(layers) as layer, unnest(amounts) as amount from held) where layer is not null
      union all
      select kind, null, summed, place, trial, target_group, net from held
      union all
      select 'status', case when count(layer) > 0 then 2 else 3 end, summed, place, trial, target_group, 0
      from ${called('trial_amounts')} where kind <> 'status' group by summed, place, trial, target_group, person
      union all
      select kind, layer, summed, place, trial, target_group, 0 from ${called('trial_amounts')} where kind = 'status'
    )
    select kind, layer::integer as layer, summed, place, trial, target_group, count(*)::integer as people,
      (count(*) filter (size <> 0))::integer as paying, sum(size)::double as weight, max(size, 2)[1]::double as largest,
      coalesce(max(size, 2)[2], 0)::double as second
    from sizes group by all`
};
