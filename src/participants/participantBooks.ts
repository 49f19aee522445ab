import type { ParticipantComparison, ParticipantFilters } from '../domain/participantFilters.ts';
import { everyCohort } from '../domain/participantFilters.ts';
import { clustersOf, selectedKommuner } from '../domain/trials.ts';
import type { Wait } from './answers.ts';
import { dayLength, dayNumber, noDay, type ParticipantTables } from './columns.ts';
import { furthestOf, levelOf } from './level.ts';
import { type Measured, measuredOf } from './measured.ts';
import { type RowWaits, waitsOf } from './waiting.ts';

/** Rows of people, each person's together. */
export interface People {
  readonly count: number;
  readonly rows: Int32Array;
  /** Of each person, where the rows begin; the last is how many there are. */
  readonly start: Int32Array;
}

/** Who is selected. */
export type PeopleSelection = Pick<ParticipantFilters, 'kommuner' | 'targetGroups' | 'trials' | 'clusters' | 'cohort'>;

/** What is loaded of participants, and who of them is selected. */
export class ParticipantBooks {
  readonly tables: ParticipantTables;
  readonly measured: Measured;
  readonly hasAnswers: boolean;
  /** Of each row, how many of `steps` it has taken without leaving one out. */
  readonly level: Uint8Array;
  /** Of each row, the last of `steps` that it has a day of, whether or not it has those before. */
  readonly furthest: Uint8Array;
  readonly waits: Readonly<Record<Wait, RowWaits>>;
  readonly #joined = new WeakMap<People, People>();

  constructor(tables: ParticipantTables) {
    this.tables = tables;
    const { person } = tables.participants;
    this.measured = measuredOf(person.length === 0 ? 0 : (person.at(-1) as number) + 1, tables.answers);
    this.hasAnswers = tables.answers.day.length > 0;
    this.level = Uint8Array.from(person, (_, row) => levelOf(tables.participants, row));
    this.furthest = Uint8Array.from(person, (_, row) => furthestOf(tables.participants, row));
    this.waits = waitsOf(tables.participants, this.level);
  }

  /** A person counts once, however many of its rows are selected. */
  selected(filters: PeopleSelection): People {
    const { kommune, trial, targetGroup, screened, enrolled, person } = this.tables.participants;
    const { names } = this.tables;
    const chosen = selectedKommuner(this.tables.catalogue.trials, filters);
    const kommuner = chosen && marked([...chosen].map(Number));
    const trials = numbersOf(names.trial, filters.trials);
    const groups = numbersOf(names.targetGroup, filters.targetGroups);
    const { from, to } = filters.cohort ?? everyCohort;
    const first = from === null ? Number.NEGATIVE_INFINITY : dayNumber(`${from}-01`);
    const last = to === null ? Number.POSITIVE_INFINITY : lastOfMonth(to);
    const rows = new Int32Array(person.length);
    let count = 0;
    for (let row = 0; row < person.length; row++) {
      if (kommuner && kommuner[kommune[row] as number] !== 1) continue;
      if (trials && trials[trial[row] as number] !== 1) continue;
      if (groups && groups[targetGroup[row] as number] !== 1) continue;
      const joined = enrolled[row] === noDay ? (screened[row] as number) : (enrolled[row] as number);
      if (joined < first || joined > last) continue;
      rows[count++] = row;
    }
    return this.peopleOf(rows.slice(0, count));
  }

  /** Rows of the contract's order, put together by person. */
  peopleOf(rows: Int32Array): People {
    const { person } = this.tables.participants;
    const start = new Int32Array(rows.length + 1);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      if (i === 0 || person[rows[i] as number] !== person[rows[i - 1] as number]) start[count++] = i;
    }
    start[count] = rows.length;
    return { count, rows, start: start.slice(0, count + 1) };
  }

  /** The last day that any of them is followed; `noDay` of nobody. Kommuner may deliver at different times. */
  lastDayOf({ rows }: People): number {
    const { followedTo } = this.tables.participants;
    let last = noDay;
    for (let i = 0; i < rows.length; i++) last = Math.max(last, followedTo[rows[i] as number] as number);
    return last;
  }

  /** Those of them who joined, with the rows of trials that they joined; of each person the first one first. */
  enrolled(people: People): People {
    const made = this.#joined.get(people) ?? this.#joinedAmong(people);
    this.#joined.set(people, made);
    return made;
  }

  #joinedAmong({ rows }: People): People {
    const { enrolled } = this.tables.participants;
    const joined = new Int32Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (enrolled[row] !== noDay) joined[count++] = row;
    }
    return this.peopleOf(joined.slice(0, count));
  }

  /** Of each of `some` the place among `people`, who hold them all. */
  placesAmong(people: People, some: People): Int32Array {
    const { person } = this.tables.participants;
    const numberOf = ({ rows, start }: People, i: number) => person[rows[start[i] as number] as number];
    const places = new Int32Array(some.count);
    for (let i = 0, next = 0; next < some.count; i++) {
      if (numberOf(people, i) === numberOf(some, next)) places[next++] = i;
    }
    return places;
  }

  /** Those who joined, by what they are held apart by, in order of key. A person in two trials is in both. */
  groupsOf(joined: People, by: ParticipantComparison): { readonly key: string; readonly people: People }[] {
    return this.#partsBy(by, joined)
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, rows }) => ({ key, people: this.peopleOf(rows) }));
  }

  #partsBy(by: ParticipantComparison, joined: People): { readonly key: string; readonly rows: Int32Array }[] {
    const { kommune, trial, targetGroup } = this.tables.participants;
    const { names, catalogue } = this.tables;
    switch (by) {
      case 'kommune':
        return partsOf(joined.rows, kommune, String);
      case 'forsoeg':
        return partsOf(joined.rows, trial, (number) => names.trial[number] ?? '');
      case 'maalgruppe':
        return partsOf(joined.rows, targetGroup, (number) => names.targetGroup[number] ?? '');
      case 'klynge':
        return clustersOf(catalogue.trials).map(({ key, kommuner }) => {
          const marks = marked(kommuner.map(Number));
          return { key, rows: joined.rows.filter((row) => marks[kommune[row] as number] === 1) };
        });
      case 'halvaar':
        return partsOf(joined.rows, this.#halfYears(joined), halfYearText);
    }
  }

  /** Of each row the half-year that its person first joined in. */
  #halfYears(joined: People): Int32Array {
    const { enrolled } = this.tables.participants;
    const halfYears = new Int32Array(enrolled.length);
    const known = new Map<number, number>();
    for (let i = 0; i < joined.count; i++) {
      const from = joined.start[i] as number;
      const day = enrolled[joined.rows[from] as number] as number;
      const first = known.get(day) ?? halfYearOf(day);
      known.set(day, first);
      for (let at = from; at < (joined.start[i + 1] as number); at++) halfYears[joined.rows[at] as number] = first;
    }
    return halfYears;
  }
}

/** Rows by the number in a column, -1 or more, in their order. */
const partsOf = (
  rows: Int32Array,
  column: Int32Array,
  keyOf: (number: number) => string
): { readonly key: string; readonly rows: Int32Array }[] => {
  let most = -1;
  for (let i = 0; i < rows.length; i++) most = Math.max(most, column[rows[i] as number] as number);
  // One place more than there are numbers, for -1.
  const ends = new Int32Array(most + 2);
  for (let i = 0; i < rows.length; i++) {
    const place = (column[rows[i] as number] as number) + 1;
    ends[place] = (ends[place] as number) + 1;
  }
  for (let place = 1; place < ends.length; place++) ends[place] = (ends[place] as number) + (ends[place - 1] as number);
  const starts = new Int32Array(ends.length);
  starts.set(ends.subarray(0, -1), 1);
  const next = starts.slice();
  const parted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const place = (column[row] as number) + 1;
    const at = next[place] as number;
    parted[at] = row;
    next[place] = at + 1;
  }
  return Array.from(ends, (end, place) => ({ number: place - 1, rows: parted.subarray(starts[place], end) }))
    .filter((part) => part.rows.length > 0)
    .map((part) => ({ key: keyOf(part.number), rows: part.rows }));
};

/** Twice the year, and one more for its second half. */
const halfYearOf = (day: number): number => {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 2 + (date.getUTCMonth() < 6 ? 0 : 1);
};

/** `2018-1`. */
const halfYearText = (halfYear: number): string => `${Math.floor(halfYear / 2)}-${(halfYear % 2) + 1}`;

const lastOfMonth = (month: string): number => Math.round(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0) / dayLength);

/** For each number, whether it is chosen; null where all are. */
const numbersOf = (names: readonly string[], chosen: readonly string[]): Uint8Array | null =>
  chosen.length === 0 ? null : marked(chosen.map((name) => names.indexOf(name)).filter((number) => number >= 0));

const marked = (chosen: readonly number[]): Uint8Array => {
  const marks = new Uint8Array(chosen.reduce((most, one) => Math.max(most, one + 1), 0));
  for (const one of chosen) marks[one] = 1;
  return marks;
};
