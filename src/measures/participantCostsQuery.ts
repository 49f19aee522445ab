/** The SQL behind `participantCosts`, over the tables that `trialMembers` makes at load. */
import type { Filters } from '../domain/filters.ts';
import { type Fragment, joined, list, sql } from '../engine/sql.ts';

/**
 * `kind`: `members` (everybody who joined a trial, whatever the filters), `from-participants` (those of them whom `deltagere` tells of),
 * `trial` (`name` its key, `label` its name, `people` its kommunekode), `pairs`, `year-missing`, `not-followed`, `without` (counts of
 * people), `total` and `area` (`people` with a cost, kr. in `amount`, the two largest of one person and the sum without signs in `weight`).
 */
export const resultColumns = {
  kind: 'text',
  name: 'text',
  label: 'text',
  side: 'text',
  people: 'count',
  amount: 'number',
  largest: 'number',
  second: 'number',
  weight: 'number'
} as const;

export const participantCostsQuery = ({ kommuner, targetGroups, areas, trials, prices }: Filters): Fragment => sql`
  with people as (
    select person, min(joined) as joined, arg_min(kommunekode, joined::bigint * 1000 + kommunekode) as kommunekode,
      max(followed_to) as followed_to
    from trial_members where ${selected([
      kommuner.length > 0 ? sql`kommunekode in ${list(kommuner.map(Number))}` : null,
      oneOf(sql`maalgruppe`, 'maalgruppe', targetGroups),
      oneOf(sql`trial`, 'forsoeg_id', trials)
    ])}
    group by person
  ), followed as (
    select person, joined, last.aar is not null and next.aar is not null as has_years,
      followed_to is null or followed_to >= make_date(joined + 1, 12, 31) as is_followed
    from people
      left join cost_years as last on last.kommunekode = people.kommunekode and last.aar = joined - 1
      left join cost_years as next on next.kommunekode = people.kommunekode and next.aar = joined + 1
  ), pairs as (
    select person, joined from followed where has_years and is_followed
  ), amounts as (
    select person, case when c.aar < joined then 'before' else 'after' end as side, omraade,
      ${prices === 'faste' ? sql`beloeb * factor` : sql`beloeb`} as amount
    from pairs join member_costs as c using (person)
      ${prices === 'faste' ? sql`join price_factors as f on f.aar = c.aar` : sql``}
    where c.aar in (joined - 1, joined + 1) and ${selected([oneOf(sql`omraade`, 'omraade', areas)])}
  ), held as (
    select *, sum(amount) over (partition by person, side) as net from amounts
  )
  select 'total' as kind, null as name, null as label, side, count(*) as people, sum(net)::double as amount, max(net)::double as largest,
    coalesce(max(net, 2)[2], 0)::double as second, sum(net)::double as weight
  from (select distinct person, side, net from held where net > 0) group by side
  union all
  select 'area', text, null, side, count(*) filter (net > 0 and amount <> 0), coalesce(sum(amount) filter (net > 0), 0)::double,
    coalesce(max(abs(amount)) filter (net > 0), 0)::double, coalesce((max(abs(amount), 2) filter (net > 0))[2], 0)::double,
    coalesce(sum(abs(amount)) filter (net > 0), 0)::double
  from held join texts on domain = 'omraade' and code = omraade group by text, side
  union all select 'pairs', null, null, null, count(*), null, null, null, null from pairs
  union all select 'year-missing', null, null, null, count(*), null, null, null, null from followed where not has_years
  union all select 'not-followed', null, null, null, count(*), null, null, null, null from followed where has_years and not is_followed
  union all select 'without', null, null, null, count(*), null, null, null, null from pairs where person not in (select person from amounts)
  union all select 'members', null, null, null, count(distinct person), null, null, null, null from trial_members
  union all
  select 'from-participants', null, null, null, count(distinct person), null, null, null, null from trial_members where from_participants
  union all
  select 'trial', key.text, min(label.text), null, case when count(distinct t.kommunekode) = 1 then min(t.kommunekode) end, null, null, null, null
  from (select distinct trial from trial_members)
    join texts as key on key.domain = 'forsoeg_id' and key.code = trial
    left join forsoeg as t on t.forsoeg_id = trial
    left join texts as label on label.domain = 'navn' and label.code = t.navn
  group by key.text order by kind, name`;

const selected = (conditions: readonly (Fragment | null)[]): Fragment => {
  const asked = conditions.filter((condition) => condition !== null);
  return asked.length > 0 ? joined(asked, ' and ') : sql`true`;
};

/** Names as in the data; none stand for all. */
const oneOf = (column: Fragment, domain: string, names: readonly string[]): Fragment | null =>
  names.length > 0 ? sql`${column} in (select code from texts where domain = ${domain} and text in ${list(names)})` : null;
