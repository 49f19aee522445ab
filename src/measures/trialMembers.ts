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
