/** 100,000 participants with about a million answers, for measuring speed; no meaning beyond their size and shape. */
import { defaultIndicators } from '../src/domain/indicators.ts';
import { networks } from '../src/domain/kommuner.ts';
import { measuringFolder, writeMeasuringTables } from './measuringTables.ts';

export const measuringParticipantsFile = (table: 'deltagere' | 'progression'): string => `${measuringFolder}${table}-100k.parquet`;

const people = 100_000;

const texts = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(', ')}]`;

const kommuner = networks['en-plan'];

const macros = `
  create macro kommuner() as ${kommuner.length};
  create macro place(number) as (${texts(kommuner)})[1 + (number % kommuner())::int];
  create macro part(one, salt) as ((hash(one, salt) % 1000003) + 0.5) / 1000003;
  create macro drawn(one, salt, choices) as choices[1 + (hash(one, salt) % len(choices))::int];
  create macro pseudonym(one) as 'd' || substr(md5(one::varchar), 1, 11);
  create macro screened(one) as date '2017-07-01' + (hash(one, 'screened') % 900)::int;
  create macro after(day, one, salt, longest, share) as
    case when day is not null and part(one, salt) < share then day + (hash(one, salt, 'days') % longest)::int end;`;

/** Each step is reached by most of those who reached the one before. One in a hundred is in the trial of another kommune, too. */
const participantsQuery = `
  with drawn_people as (
    select one, place(hash(one, 'kommune')) as kommunekode, screened(one) as screenet,
      part(one, 'found') < 0.85 as i_maalgruppe, 0 as again
    from range(${people}) as people(one)
    union all by name
    select one, place(hash(one, 'kommune') % kommuner() + 1 + hash(one, 'other') % (kommuner() - 1)) as kommunekode, screened(one) + 40 as screenet, true as i_maalgruppe, 1 as again
    from range(${people}) as people(one) where part(one, 'twice') < 0.01
  ), joined as (
    select *, after(case when i_maalgruppe then screenet end, one, 'joined' || again, 60, 0.9) as tilknyttet from drawn_people
  ), assessed as (select *, after(tilknyttet, one, 'assessed', 50, 0.9) as faelles_udredning from joined
  ), planned as (select *, after(faelles_udredning, one, 'planned', 70, 0.85) as en_plan from assessed
  ), started as (select *, after(en_plan, one, 'started', 90, 0.8) as foerste_indsats from planned
  ), ended as (
    select *, case when part(one, 'ended') < 0.6 then drawn(one, 'outcome', ['ordinær beskæftigelse', 'fleksjob', 'ordinær uddannelse',
      'fortsat ydelse', 'fortsat ydelse', 'førtidspension', 'pension/død/fraflyttet']) end as udfald
    from started
  )
  select pseudonym(one) as deltager_id, 'en-plan-' || kommunekode as forsoeg_id, kommunekode,
    drawn(one, 'målgruppe', ['unge', 'familier', 'voksne']) as maalgruppe, screenet, i_maalgruppe, tilknyttet, faelles_udredning, en_plan,
    foerste_indsats, 1 + (hash(one, 'before') % 4)::int as planer_foer, 1 + (hash(one, 'now') % 2)::int as planer_nu,
    1 + (hash(one, 'contacts') % 3)::int as kontaktpersoner, (hash(one, 'changes') % 4)::int as sagsbehandlerskift,
    case when tilknyttet is not null then udfald end as udfald,
    case when tilknyttet is not null and udfald is not null then least(date '2020-12-31', tilknyttet + (hash(one, 'end') % 600)::int) end
      as udfald_dato,
    date '2020-12-31' as fulgt_til
  from ended order by kommunekode, deltager_id`;

/** Five in eight answer twice, four indicators each time, and so does the caseworker. */
const answersQuery = `
  with answering as (select one, screened(one) + 30 as began from range(${people}) as people(one) where part(one, 'answers') < 0.625),
    times as (select *, unnest([0, 1]) as time from answering),
    asked as (select *, unnest([0, 3, 5, 8]) as place from times),
    answered as (select *, unnest(['borger', 'sagsbehandler']) as respondent from asked)
  select pseudonym(one) as deltager_id, began + time * (60 + (hash(one, 'gap') % 120)::int) as dato,
    (${texts(defaultIndicators.map(({ key }) => key))})[1 + ((hash(one, 'first') + place) % ${defaultIndicators.length})::int] as indikator,
    respondent, (1 + least(4, (hash(one, place, respondent) % 4)::int + case when part(one, place || respondent || time) < 0.4 then time else 0 end))::double as score
  from answered order by deltager_id, dato, indikator, respondent`;

/** Writes participants and answers unless they are there; both files. */
export const writeMeasuringParticipants = (): Promise<readonly string[]> =>
  writeMeasuringTables(macros, [
    { query: participantsQuery, file: measuringParticipantsFile('deltagere') },
    { query: answersQuery, file: measuringParticipantsFile('progression') }
  ]);
