/** A figure of participants or goals as it would stand on the page, over a small world. */
import type { ParticipantFilters } from '../../../src/domain/participantFilters.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { askParticipantContents } from '../../../src/measures/participantContents.ts';
import { type Catalogue, dayNumber, noDay, noParticipants, type ParticipantColumns } from '../../../src/participants/columns.ts';
import { ParticipantRecords } from '../../../src/participants/participantRecords.ts';
import { locationOf } from '../../../src/state/place.svelte.ts';
import type { FigureView } from '../../../src/views/figure.ts';
import type { ParticipantFigure } from '../../../src/views/participants/participantFigure.ts';
import { ledgerAlone } from '../../world/ledger.ts';

/** Days are `2018-04-15`; one who is left out has not happened. */
export interface Person {
  readonly kommune?: number;
  readonly trial?: string;
  readonly targetGroup?: string;
  readonly screened?: string;
  readonly enrolled?: string | null;
  readonly assessed?: string;
  readonly planned?: string;
  readonly started?: string;
  readonly plans?: readonly [before: number, now: number];
  readonly contacts?: number;
  readonly caseworkerChanges?: number;
  readonly outcome?: string;
  readonly outcomeDay?: string;
  readonly followedTo?: string;
}

/** Scores of one person on one indicator, by day. */
export interface Scores {
  readonly person: number;
  readonly indicator: string;
  readonly respondent?: 'borger' | 'sagsbehandler';
  readonly scores: readonly (readonly [day: string, score: number])[];
}

const namesAmong = (names: readonly (string | undefined)[]): string[] => [...new Set(names.flatMap((name) => name ?? []))];

const columnsOf = (people: readonly Person[], trials: readonly string[], groups: readonly string[], outcomes: readonly string[]) => {
  const column = (numberOf: (person: Person) => number) => Int32Array.from(people, numberOf);
  const days = (dayOf: (person: Person) => string | null | undefined) =>
    column((person) => {
      const day = dayOf(person);
      return day ? dayNumber(day) : noDay;
    });
  return {
    person: Int32Array.from(people, (_, i) => i),
    trial: column(({ trial = 'en-plan-210' }) => trials.indexOf(trial)),
    kommune: column(({ kommune = 210 }) => kommune),
    targetGroup: column(({ targetGroup = 'voksne' }) => groups.indexOf(targetGroup)),
    screened: days(({ screened = '2018-01-01' }) => screened),
    inTargetGroup: column(() => 1),
    enrolled: days(({ enrolled = '2018-01-15' }) => enrolled),
    assessed: days(({ assessed }) => assessed),
    planned: days(({ planned }) => planned),
    started: days(({ started }) => started),
    plansBefore: column(({ plans }) => plans?.[0] ?? -1),
    plansNow: column(({ plans }) => plans?.[1] ?? -1),
    contacts: column(({ contacts = -1 }) => contacts),
    caseworkerChanges: column(({ caseworkerChanges = -1 }) => caseworkerChanges),
    outcome: column(({ outcome }) => (outcome === undefined ? -1 : outcomes.indexOf(outcome))),
    outcomeDay: days(({ outcomeDay }) => outcomeDay),
    followedTo: days(({ followedTo = '2019-12-31' }) => followedTo)
  } satisfies ParticipantColumns;
};

/** Everybody in one measure of the world: those of `people`, their scores, and what surrounds them. */
export const recordsOf = async (
  people: readonly Person[],
  scores: readonly Scores[] = [],
  catalogue: Partial<Catalogue> = {}
): Promise<ParticipantRecords> => {
  const trials = namesAmong(['en-plan-210', ...people.map(({ trial }) => trial)]);
  const groups = namesAmong(['voksne', ...people.map(({ targetGroup }) => targetGroup)]);
  const outcomes = namesAmong(people.map(({ outcome }) => outcome));
  const indicators = namesAmong(scores.map(({ indicator }) => indicator));
  const answers = scores.flatMap(({ person, indicator, respondent = 'borger', scores: own }) =>
    own.map(([day, score]) => ({
      person,
      indicator: indicators.indexOf(indicator),
      respondent: respondent === 'borger' ? 0 : 1,
      day,
      score
    }))
  );
  const records = new ParticipantRecords();
  await records.commitParticipants({
    participants: columnsOf(people, trials, groups, outcomes),
    answers: {
      person: Int32Array.from(answers, ({ person }) => person),
      day: Int32Array.from(answers, ({ day }) => dayNumber(day)),
      indicator: Int32Array.from(answers, ({ indicator }) => indicator),
      respondent: Int32Array.from(answers, ({ respondent }) => respondent),
      score: Float64Array.from(answers, ({ score }) => score)
    },
    names: { trial: trials, targetGroup: groups, outcome: outcomes, indicator: indicators },
    catalogue: { ...noParticipants.catalogue, ...catalogue }
  });
  return records;
};

/** As many of the same. */
export const times = (count: number, person: Person | ((i: number) => Person) = {}): Person[] =>
  Array.from({ length: count }, (_, i) => (typeof person === 'function' ? person(i) : person));

export const viewAt = async (figure: ParticipantFigure, participants: ParticipantRecords, hash = '#/deltagere'): Promise<FigureView> => {
  const location = locationOf(hash);
  const { kommuner, targetGroups, trials, minimumCell } = location;
  const filters: ParticipantFilters = { ...location.participants, kommuner, targetGroups, trials, minimumCell };
  const sources = { ...(await ledgerAlone(new Ledger())), participants };
  const contents = await askParticipantContents(sources);
  const answer = await figure.question((measure) => measure.ask(sources, filters), location);
  const view = answer({ filters, location, contents, language: location.language });
  if (!view) throw new Error('nothing to show');
  return view;
};
