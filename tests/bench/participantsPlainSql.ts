/** The plainest SQL for the main numbers of participants, over the raw rows, in the engine that ships. */
import { readFileSync } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { readParquet } from 'parquet-wasm/node';
import { measuringParticipantsFile } from '../../data/measuringParticipants.ts';
import type { Database } from '../../src/engine/database.ts';
import { type Fragment, list, sql } from '../../src/engine/sql.ts';
import { startInNode } from '../world/engine.ts';

/** Of what is empty, all of it. */
export interface ParticipantQuestion {
  readonly kommuner: readonly string[];
  readonly trials: readonly string[];
  readonly targetGroups: readonly string[];
  /** Days, both included; null where everybody is asked about. */
  readonly joined: readonly [from: string, to: string] | null;
  readonly success: string;
}

const fill = async (database: Database, table: 'deltagere' | 'progression'): Promise<void> => {
  const file = measuringParticipantsFile(table);
  const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(file));
  const bytes = new Uint8Array(readFileSync(file));
  for (const rowGroup of row_groups.keys()) await database.append(table, readParquet(bytes, { rowGroups: [rowGroup] }).intoIPCStream());
};

/** An engine with participants and answers as they stand in the files. */
export const withRawParticipants = async (): Promise<Database> => {
  const database = await startInNode();
  await database.run(
    sql`create table deltagere (deltager_id varchar, forsoeg_id varchar, kommunekode varchar, maalgruppe varchar, screenet date,
      i_maalgruppe boolean, tilknyttet date, faelles_udredning date, en_plan date, foerste_indsats date, planer_foer integer,
      planer_nu integer, kontaktpersoner integer, sagsbehandlerskift integer, udfald varchar, udfald_dato date, fulgt_til date)`
  );
  await database.run(sql`create table progression (deltager_id varchar, dato date, indikator varchar, respondent varchar, score double)`);
  await fill(database, 'deltagere');
  await fill(database, 'progression');
  return database;
};

const within = (column: Fragment, chosen: readonly string[]): Fragment =>
  chosen.length > 0 ? sql`${column} in ${list(chosen)}` : sql`true`;

const selected = ({ kommuner, trials, targetGroups, joined }: ParticipantQuestion): Fragment => sql`
  (from deltagere where ${within(sql`kommunekode`, kommuner)} and ${within(sql`forsoeg_id`, trials)}
    and ${within(sql`maalgruppe`, targetGroups)}
    and ${joined ? sql`coalesce(tilknyttet, screenet) between ${joined[0]}::date and ${joined[1]}::date` : sql`true`})`;

/** For each measure the plainest SQL that gives its main numbers from the raw rows; the curve without its limits. */
const plainly: Readonly<Record<string, (question: ParticipantQuestion) => Fragment>> = {
  'participants-enrolment': (question) => sql`
    select first, count(*)::double as people
    from (select deltager_id, min(tilknyttet) as first from ${selected(question)} group by all) where first is not null group by all`,
  'participants-funnel': (question) => sql`
    select count(distinct deltager_id)::double as screened, count(distinct deltager_id) filter (where i_maalgruppe)::double as found,
      count(distinct deltager_id) filter (where tilknyttet is not null)::double as joined,
      count(distinct deltager_id) filter (where faelles_udredning is not null)::double as assessed,
      count(distinct deltager_id) filter (where en_plan is not null)::double as planned,
      count(distinct deltager_id) filter (where foerste_indsats is not null)::double as started
    from ${selected(question)}`,
  'participants-lead-time': (question) => sql`
    select median(tilknyttet - screenet)::double as joined, median(en_plan - tilknyttet)::double as planned,
      median(foerste_indsats - en_plan)::double as started
    from ${selected(question)}`,
  'participants-plans': (question) => sql`
    select planer_foer, planer_nu, count(*)::double as people
    from (select deltager_id, any_value(planer_foer) as planer_foer, any_value(planer_nu) as planer_nu from ${selected(question)}
      where tilknyttet is not null group by all) group by all`,
  'participants-progression': (question) => sql`
    select indikator, respondent, count_if(latest > baseline)::double as up, count_if(latest = baseline)::double as unchanged,
      count_if(latest < baseline)::double as down, median(baseline)::double as first, median(latest)::double as last
    from (select deltager_id, indikator, respondent, arg_min(score, dato) as baseline, arg_max(score, dato) as latest
      from progression semi join (from ${selected(question)} where tilknyttet is not null) using (deltager_id)
      group by all having count(distinct dato) > 1)
    group by all`,
  'participants-outcome': (question) => sql`
    select udfald, count_if(udfald_dato <= tilknyttet + 182)::double as half_year, count_if(udfald_dato <= tilknyttet + 364)::double as year
    from ${selected(question)} where tilknyttet is not null group by all`,
  'participants-time-to-work': (question) => sql`
    select (udfald_dato - tilknyttet) // 7 as week, count(*)::double as people
    from ${selected(question)} where udfald = ${question.success} group by all`,
  'participants-groups': (question) => sql`
    select kommunekode, count(*)::double as people, count(en_plan)::double as planned,
      count_if(udfald = ${question.success} and udfald_dato <= tilknyttet + 182)::double as half_year
    from ${selected(question)} where tilknyttet is not null group by all`
};

export const plainParticipantMeasures = Object.keys(plainly);

/** Milliseconds for the plain answer to one measure. */
export const askParticipantsPlainly = async (database: Database, measure: string, question: ParticipantQuestion): Promise<number> => {
  const query = plainly[measure];
  if (!query) throw new RangeError(`no plain SQL for ${measure}`);
  const start = performance.now();
  await database.ask(query(question), {});
  return performance.now() - start;
};
