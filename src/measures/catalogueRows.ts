/** Reference data that surrounds participants, as it is loaded; empty where it is not. */
import type { Goal, GoalObservation } from '../domain/goals.ts';
import type { IndicatorEntry } from '../domain/indicators.ts';
import type { Milestone } from '../domain/milestones.ts';
import type { TrialEntry } from '../domain/trials.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, name, sql } from '../engine/sql.ts';

/** The text of a column that holds its number. */
const text = (domain: string, column: Fragment = name(domain)): Fragment =>
  sql`(select text from texts where domain = ${domain} and code = ${column})`;

/** A day as `2018-06-30`. */
const day = (column: Fragment): Fragment => sql`strftime(${column}, '%Y-%m-%d')`;

export const askTrials = async (database: Database, trials: Fragment): Promise<TrialEntry[]> => {
  const rows = await database.ask(
    sql`select ${text('forsoeg_id', sql`t.forsoeg_id`)} as key, ${text('navn', sql`t.navn`)} as title,
        ${text('netvaerk', sql`t.netvaerk`)} as network, t.kommunekode::varchar as kommune, ${text('spor', sql`t.spor`)} as track,
        ${text('maalgruppe', sql`t.maalgruppe`)} as "targetGroup", ${day(sql`t.start`)} as first, ${day(sql`t.slut`)} as last,
        ${text('lov', sql`t.lov`)} as law
      from ${trials} as t order by key, kommune`,
    {
      key: 'text',
      title: 'text',
      network: 'text',
      kommune: 'text',
      track: 'text',
      targetGroup: 'text',
      first: 'text',
      last: 'text',
      law: 'text'
    }
  );
  return rows.map(({ key, title, network, kommune, track, targetGroup, first, last, law }) => ({
    key: key ?? '',
    name: title ?? '',
    network: network ?? '',
    kommune: kommune ?? '',
    track,
    targetGroup,
    start: first ?? '',
    end: last,
    law
  }));
};

export const askGoals = async (database: Database, goals: Fragment): Promise<Goal[]> => {
  const rows = await database.ask(
    sql`select ${text('maal_id', sql`m.maal_id`)} as id, ${text('forsoeg_id', sql`m.forsoeg_id`)} as trial, m.kommunekode::varchar as kommune,
        ${text('titel', sql`m.titel`)} as title, ${text('enhed', sql`m.enhed`)} as unit, ${text('retning', sql`m.retning`)} as direction,
        m.minimum::double as minimum, m.maksimum::double as maximum, ${day(sql`m.frist`)} as deadline,
        ${text('status', sql`m.status`)} as status, ${text('ejer', sql`m.ejer`)} as owner
      from ${goals} as m order by id`,
    {
      id: 'text',
      trial: 'text',
      kommune: 'text',
      title: 'text',
      unit: 'text',
      direction: 'text',
      minimum: 'number',
      maximum: 'number',
      deadline: 'text',
      status: 'text',
      owner: 'text'
    }
  );
  return rows.map(({ id, trial, title, unit, direction, status, ...rest }) => ({
    id: id ?? '',
    trial: trial ?? '',
    title: title ?? '',
    unit: unit ?? '',
    direction: direction === 'ned' ? 'ned' : 'op',
    status: status === 'foreløbigt' || status === 'endeligt' ? status : null,
    ...rest
  }));
};

export const askObservations = async (database: Database, observations: Fragment): Promise<GoalObservation[]> => {
  const rows = await database.ask(
    sql`select ${text('maal_id', sql`o.maal_id`)} as goal, ${day(sql`o.dato`)} as day, o.vaerdi::double as value,
        ${text('type', sql`o.type`)} = 'baseline' as "isBaseline", o.antal as people
      from ${observations} as o order by goal, day`,
    { goal: 'text', day: 'text', value: 'number', isBaseline: 'boolean', people: 'count' }
  );
  return rows.flatMap(({ goal, day, value, isBaseline, people }) =>
    goal === null || day === null || value === null ? [] : [{ goal, day, value, kind: isBaseline ? 'baseline' : 'opfølgning', people }]
  );
};

export const askMilestones = async (database: Database, milestones: Fragment): Promise<Milestone[]> => {
  const rows = await database.ask(
    sql`select ${day(sql`m.dato`)} as day, ${text('titel', sql`m.titel`)} as title, ${text('type', sql`m.type`)} as kind,
        m.kommunekode::varchar as kommune, ${text('forsoeg_id', sql`m.forsoeg_id`)} as trial
      from ${milestones} as m order by day, title`,
    { day: 'text', title: 'text', kind: 'text', kommune: 'text', trial: 'text' }
  );
  return rows.map(({ day, title, ...rest }) => ({ day: day ?? '', title: title ?? '', ...rest }));
};

/** In the order they are shown: those without a place by key, after the others. */
export const askIndicators = async (database: Database, indicators: Fragment): Promise<IndicatorEntry[]> => {
  const rows = await database.ask(
    sql`select ${text('indikator', sql`i.indikator`)} as key, ${text('label_da', sql`i.label_da`)} as da,
        ${text('label_en', sql`i.label_en`)} as en, i.skala_min::double as lowest, i.skala_max::double as highest
      from ${indicators} as i order by i.raekkefoelge nulls last, key`,
    { key: 'text', da: 'text', en: 'text', lowest: 'number', highest: 'number' }
  );
  return rows.map(({ key, da, en, lowest, highest }) => ({ key: key ?? '', da: da ?? '', en, lowest: lowest ?? 0, highest: highest ?? 0 }));
};
