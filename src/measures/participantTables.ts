/** Participants as columns for the records: what SQL is asked once, when they are loaded. No pseudonym leaves SQL. */
import { defaultGoals } from '../domain/defaultGoals.ts';
import { defaultIndicators } from '../domain/indicators.ts';
import { defaultMilestones } from '../domain/milestones.ts';
import { defaultTrials } from '../domain/trials.ts';
import { askColumns } from '../engine/askColumns.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, sql } from '../engine/sql.ts';
import { noDay, type ParticipantNames, type ParticipantTables } from '../participants/columns.ts';
import { askGoals, askIndicators, askMilestones, askObservations, askTrials } from './catalogueRows.ts';

/** Days since 1970-01-01. */
const day = (column: Fragment): Fragment => sql`coalesce(date_diff('day', date '1970-01-01', ${column}), ${noDay})::integer`;

/** People by pseudonym, numbered from 0. */
const numbered = (participants: Fragment): Fragment => sql`
  (select deltager_id, (row_number() over (order by deltager_id) - 1)::integer as person from (select distinct deltager_id from ${participants}))`;

const participantsQuery = (participants: Fragment): Fragment => sql`
  select person, coalesce(forsoeg_id, -1)::integer as trial, coalesce(kommunekode, -1)::integer as kommune,
    coalesce(maalgruppe, -1)::integer as "targetGroup",
    ${day(sql`screenet`)} as screened, coalesce(i_maalgruppe, false)::integer as "inTargetGroup", ${day(sql`tilknyttet`)} as enrolled,
    ${day(sql`faelles_udredning`)} as assessed, ${day(sql`en_plan`)} as planned, ${day(sql`foerste_indsats`)} as started,
    coalesce(planer_foer, -1)::integer as "plansBefore", coalesce(planer_nu, -1)::integer as "plansNow",
    coalesce(kontaktpersoner, -1)::integer as contacts, coalesce(sagsbehandlerskift, -1)::integer as "caseworkerChanges",
    coalesce(udfald, -1)::integer as outcome, ${day(sql`udfald_dato`)} as "outcomeDay", ${day(sql`fulgt_til`)} as "followedTo"
  from ${participants} as d join ${numbered(participants)} as n using (deltager_id)
  order by person, tilknyttet nulls last, screenet, forsoeg_id, kommunekode`;

/** Answers of people who are no participants are not joined: nothing tells when, where or in which trial. */
const answersQuery = (participants: Fragment, answers: Fragment): Fragment => sql`
  select person, ${day(sql`dato`)} as day, indikator::integer as indicator, (text = 'sagsbehandler')::integer as respondent,
    score::double as score
  from ${answers} as p join ${numbered(participants)} as n using (deltager_id)
    join texts on domain = 'respondent' and code = respondent`;

const participantColumns = {
  person: 'int32',
  trial: 'int32',
  kommune: 'int32',
  targetGroup: 'int32',
  screened: 'int32',
  inTargetGroup: 'int32',
  enrolled: 'int32',
  assessed: 'int32',
  planned: 'int32',
  started: 'int32',
  plansBefore: 'int32',
  plansNow: 'int32',
  contacts: 'int32',
  caseworkerChanges: 'int32',
  outcome: 'int32',
  outcomeDay: 'int32',
  followedTo: 'int32'
} as const;

const answerColumns = { person: 'int32', day: 'int32', indicator: 'int32', respondent: 'int32', score: 'double' } as const;

/** `called` gives the tables as they will be after the load. */
export const askParticipantTables = async (database: Database, called: (name: string) => Fragment): Promise<ParticipantTables> => {
  const [participants, answers] = [called('deltagere'), called('progression')];
  const [trials, goals, milestones, indicators] = [
    await askTrials(database, called('forsoeg')),
    await askGoals(database, called('maal')),
    await askMilestones(database, called('milepaele')),
    await askIndicators(database, called('indikatorer'))
  ];
  return {
    participants: await askColumns(database, participantsQuery(participants), participantColumns),
    answers: await askColumns(database, answersQuery(participants, answers), answerColumns),
    names: await askNames(database),
    catalogue: {
      trials: trials.length > 0 ? trials : defaultTrials,
      goals: goals.length > 0 ? goals : defaultGoals,
      observations: await askObservations(database, called('maalopfoelgning')),
      milestones: milestones.length > 0 ? milestones : defaultMilestones,
      indicators: indicators.length > 0 ? indicators : defaultIndicators
    }
  };
};

const askNames = async (database: Database): Promise<ParticipantNames> => {
  const texts = await database.ask(
    sql`select domain, code, text from texts where domain in ('forsoeg_id', 'maalgruppe', 'udfald', 'indikator')`,
    { domain: 'text', code: 'count', text: 'text' }
  );
  const namesOf = (wanted: string): string[] => {
    const names: string[] = [];
    for (const { domain, code, text } of texts) if (domain === wanted && code !== null) names[code] = text ?? '';
    return Array.from(names, (name) => name ?? '');
  };
  return { trial: namesOf('forsoeg_id'), targetGroup: namesOf('maalgruppe'), outcome: namesOf('udfald'), indicator: namesOf('indikator') };
};
