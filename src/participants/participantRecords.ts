import { minimumCells } from '../domain/disclosure.ts';
import { rehearse } from '../domain/inPauses.ts';
import { successSets } from '../domain/outcomes.ts';
import {
  defaultParticipantChoices,
  defaultParticipantFilters,
  type ParticipantFilters,
  participantComparisons
} from '../domain/participantFilters.ts';
import type {
  DeliveryCounts,
  GroupCounts,
  OutcomesCounted,
  ParticipantContents,
  ParticipantCounts,
  ProgressCounts,
  TargetCounts,
  TimeToWorkCounts,
  Untold
} from './answers.ts';
import { type Catalogue, lastDayText, noParticipants, type ParticipantTables } from './columns.ts';
import { contentsOf } from './contents.ts';
import { deliveriesOf } from './delivering.ts';
import { enrolmentsOf, targetsOf } from './enrolments.ts';
import { Kept } from './kept.ts';
import { outcomesOf } from './outcomeShares.ts';
import { ParticipantBooks, type People, type PeopleSelection } from './participantBooks.ts';
import { axisGroup, PersonAxes, type Restriction } from './personAxes.ts';
import { movementIn, progressOf } from './progressing.ts';
import { elementsOf, leadTimesOf, plannedAmong, plansOf, stepsOf } from './stepping.ts';
import { Telling } from './telling.ts';
import { groupOutcomesOf, timeToWorkOf } from './timeToWork.ts';
import { ToldSelections } from './toldSelections.ts';

/** From here on a question by code that is not compiled takes longer than a picture of the screen. */
const manyParticipants = 20_000;
/** After so many more the engines of the day have compiled it. */
const rehearsals = 2;
/** Milliseconds that a load may take for making ready what the first choices need; the rest is made in pauses. */
const rehearsedAtLoad = 1200;

/** Selections that are kept, and answers of each kind. */
const [keptPeople, keptAnswers] = [4, 8];

/**
 * All participants and answers that are loaded, and what surrounds them. Its methods carry themselves, so that they can stand beside those
 * of the ledger of costs.
 */
export class ParticipantRecords {
  #books = new ParticipantBooks(noParticipants);
  #kept = keptAtFirst();

  /** From now on questions are about these. */
  readonly commitParticipants = async (tables: ParticipantTables): Promise<void> => {
    this.#books = new ParticipantBooks(tables);
    this.#kept = keptAtFirst();
    const books = this.#books;
    if (books.tables.participants.person.length >= manyParticipants)
      rehearse(this.#rehearsal(books), rehearsedAtLoad, () => this.#books !== books);
  };

  /** Code is compiled as it is used, a few times slower before: whoever chooses first should not be the one who waits for it. */
  *#rehearsal({ tables }: ParticipantBooks): Generator<() => unknown> {
    const kommuner = [...new Set(tables.participants.kommune)].map(String).sort();
    const allBut = (leftOut: string) => ({ kommuner: kommuner.filter((kommune) => kommune !== leftOut) });
    const targetGroups = tables.names.targetGroup.slice(0, 1);
    const cohort = { from: null, to: '2018-01' };
    const one = { kommuner: kommuner.slice(0, 1) };
    // All of them first, which is what a page begins with. What is asked twice is not counted twice. Then several filters together: of whom may
    // be told is made as it is asked for, and theirs is made of what each filter alone and each two of them need.
    const selections = [
      {},
      { ...one, targetGroups, cohort },
      { ...one, targetGroups },
      { ...one, cohort },
      { targetGroups },
      { cohort },
      ...kommuner.slice(0, rehearsals).map(allBut)
    ];
    for (const chosen of selections) {
      const filters = { ...defaultParticipantFilters, ...chosen };
      yield () => this.participantCounts(filters);
      yield () => this.participantProgress(filters);
      yield () => this.participantOutcomes(filters);
      yield () => this.participantTimeToWork(filters);
      yield () => this.participantGroups(filters);
    }
    for (const compareParticipantsBy of participantComparisons) {
      yield () => this.participantGroups({ ...defaultParticipantFilters, compareParticipantsBy });
    }
    for (const success of Object.values(successSets)) {
      for (const chosen of selections) {
        const filters = { ...defaultParticipantFilters, ...chosen, success };
        yield () => this.participantOutcomes(filters);
        yield () => this.participantTimeToWork(filters);
        yield () => this.participantGroups(filters);
      }
    }
  }

  /** Trials, goals, milestones and indicators: holds no people. */
  readonly participantCatalogue = async (): Promise<Catalogue> => this.#books.tables.catalogue;

  /** What can be chosen between: holds no people. */
  readonly participantContents = async (): Promise<ParticipantContents> =>
    contentsOf(this.#books, this.#people(defaultParticipantFilters).joined);

  /** Who joined when, how far they came and how long it took. */
  readonly participantCounts = async (filters: ParticipantFilters): Promise<ParticipantCounts> =>
    this.#kept.counts.of([whoseOf(filters), filters.minimumCell], () => {
      const books = this.#books;
      const { people, joined } = this.#people(filters);
      const restriction = this.#restriction(filters);
      return {
        lastDay: lastDayText(books.lastDayOf(people)),
        people: people.count,
        enrolled: joined.count,
        hasAnswers: books.hasAnswers,
        enrolment: enrolmentsOf(books, joined),
        steps: stepsOf(books, people),
        leadTimes: leadTimesOf(books, people),
        elements: elementsOf(books, joined),
        plans: plansOf(books, joined),
        told: restriction && this.#telling(filters).counts(restriction)
      };
    });

  /** Those who joined the trials that have an enrolment goal. */
  readonly participantTargets = async (): Promise<readonly TargetCounts[]> => this.#kept.targets.of(null, () => targetsOf(this.#books));

  readonly participantDeliveries = async (): Promise<readonly DeliveryCounts[]> =>
    this.#kept.deliveries.of(null, () => deliveriesOf(this.#books));

  readonly participantProgress = async (filters: ParticipantFilters): Promise<ProgressCounts> =>
    this.#kept.progress.of([whoseOf(filters), filters.minimumCell], () => {
      const counted = progressOf(this.#books, this.#people(filters).joined);
      const restriction = this.#restriction(filters);
      return { ...counted, told: restriction && this.#telling(filters).progress(counted, restriction) };
    });

  readonly participantOutcomes = async (filters: ParticipantFilters): Promise<OutcomesCounted> =>
    this.#kept.outcomes.of([untilOf(filters), filters.minimumCell], () => {
      const counted = outcomesOf(this.#books, this.#people(filters).joined, filters);
      const restriction = this.#restriction(filters);
      const everybody = () => outcomesOf(this.#books, this.#everybody.joined, filters);
      return { ...counted, told: restriction && this.#telling(filters).outcomes(counted, everybody, filters, restriction) };
    });

  readonly participantTimeToWork = async (filters: ParticipantFilters): Promise<TimeToWorkCounts> =>
    this.#kept.work.of([untilOf(filters), filters.minimumCell], () => {
      const counted = timeToWorkOf(this.#books, this.#people(filters).joined, filters);
      const restriction = this.#restriction(filters);
      return { ...counted, told: restriction && this.#telling(filters).work(() => this.#workOfEverybody(filters), filters, restriction) };
    });

  /** The main numbers of each group, side by side. */
  readonly participantGroups = async (filters: ParticipantFilters): Promise<readonly GroupCounts[]> => {
    const by = filters.compareParticipantsBy ?? defaultParticipantChoices.compareParticipantsBy;
    return this.#kept.groups.of([untilOf(filters), filters.minimumCell, by], () => {
      const books = this.#books;
      const everybody = () => this.#workOfEverybody(filters);
      return books.groupsOf(this.#people(filters).joined, by).map(({ key, people }) => {
        const restriction = this.#axes.restriction(filters, people, axisGroup(books, by, key));
        return {
          key,
          enrolled: people.count,
          onePlan: plannedAmong(books, people),
          movement: movementIn(books, people),
          outcomes: groupOutcomesOf(books, people, filters),
          told: restriction && this.#telling(filters).group(everybody, filters, restriction)
        };
      });
    });
  };

  /** What the curve of everybody tells decides by which weeks others are told. */
  #workOfEverybody(filters: ParticipantFilters): Untold<TimeToWorkCounts> {
    const until = [filters.success ?? null, filters.lastingWeeks ?? null];
    return this.#kept.workOfEverybody.of(until, () => timeToWorkOf(this.#books, this.#everybody.joined, filters));
  }

  get #everybody(): SelectedPeople {
    return this.#kept.everybody.of(null, () => this.#selected(defaultParticipantFilters));
  }

  /** Null where everybody is selected. */
  #restriction(filters: PeopleSelection): Restriction | null {
    return this.#kept.restrictions.of(whoseOf(filters), () => ({
      restriction: this.#axes.restriction(filters, this.#people(filters).people)
    })).restriction;
  }

  get #axes(): PersonAxes {
    return this.#kept.axes.of(null, () => new PersonAxes(this.#books));
  }

  #telling({ minimumCell }: Pick<ParticipantFilters, 'minimumCell'>): Telling {
    return this.#kept.telling.of(minimumCell, () => new Telling(this.#books, new ToldSelections(this.#books, this.#axes, minimumCell)));
  }

  #people(filters: PeopleSelection): SelectedPeople {
    const [whose, all] = [whoseOf(filters), whoseOf(defaultParticipantFilters)];
    return JSON.stringify(whose) === JSON.stringify(all) ? this.#everybody : this.#kept.people.of(whose, () => this.#selected(filters));
  }

  #selected(filters: PeopleSelection): SelectedPeople {
    const people = this.#books.selected(filters);
    return { people, joined: this.#books.enrolled(people) };
  }
}

interface SelectedPeople {
  readonly people: People;
  readonly joined: People;
}

const keptAtFirst = () => ({
  people: new Kept<SelectedPeople>(keptPeople),
  everybody: new Kept<SelectedPeople>(1),
  counts: new Kept<ParticipantCounts>(keptAnswers),
  targets: new Kept<readonly TargetCounts[]>(1),
  deliveries: new Kept<readonly DeliveryCounts[]>(1),
  progress: new Kept<ProgressCounts>(keptAnswers),
  outcomes: new Kept<OutcomesCounted>(keptAnswers),
  work: new Kept<TimeToWorkCounts>(keptAnswers),
  workOfEverybody: new Kept<Untold<TimeToWorkCounts>>(keptAnswers),
  groups: new Kept<readonly GroupCounts[]>(keptAnswers),
  axes: new Kept<PersonAxes>(1),
  restrictions: new Kept<{ readonly restriction: Restriction | null }>(keptPeople),
  telling: new Kept<Telling>(minimumCells.length)
});

/** Choices of whom is counted, and of what the clock runs to. */
const whoseOf = ({ kommuner, targetGroups, trials, clusters, cohort }: PeopleSelection): unknown => [
  kommuner,
  targetGroups,
  trials,
  clusters ?? [],
  cohort ?? null
];
const untilOf = (filters: ParticipantFilters): unknown => [whoseOf(filters), filters.success ?? null, filters.lastingWeeks ?? null];

/** What measures of participants may ask, here or in a worker. */
export type ParticipantQuestions = Pick<
  ParticipantRecords,
  | 'participantCatalogue'
  | 'participantContents'
  | 'participantCounts'
  | 'participantTargets'
  | 'participantDeliveries'
  | 'participantProgress'
  | 'participantOutcomes'
  | 'participantTimeToWork'
  | 'participantGroups'
>;

/** What fills it. */
export type ParticipantThread = ParticipantQuestions & Pick<ParticipantRecords, 'commitParticipants'>;
