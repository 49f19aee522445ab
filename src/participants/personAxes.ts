/** What people are filtered by, as axes of `SelectionBlocks`: where and in which trial, målgruppe, and the month that counts for the cohort. */
import { everyCohort, type ParticipantComparison } from '../domain/participantFilters.ts';
import type { Axis } from '../domain/peopleByPlace.ts';
import type { Chosen } from '../domain/selectionBlocks.ts';
import { clustersOf, selectedKommuner } from '../domain/trials.ts';
import { noDay } from './columns.ts';
import { monthNumber, monthOf } from './enrolmentSteps.ts';
import type { ParticipantBooks, People, PeopleSelection } from './participantBooks.ts';

/** One row of a person, as filters look at it. */
export interface Spot {
  readonly kommune: number;
  /** Numbers of texts; -1 where there is none. */
  readonly trial: number;
  readonly targetGroup: number;
  /** Twelve times the year, and from 0 the month. */
  readonly month: number;
}

/** A group that people are compared by: one value on one axis. `first`: of the person's rows the first. */
export interface AxisGroup {
  readonly axis: 0 | 1 | 2;
  readonly holds: (spot: Spot, first: Spot) => boolean;
}

/** The places of an axis: those of a person with several rows are one place. */
interface Places {
  readonly of: Int32Array;
  /** Of each place, what its people's rows may be; only what the axis is about is to be looked at. */
  readonly spots: readonly (readonly Spot[])[];
}

/** A selection that leaves somebody out. */
export interface Restriction {
  readonly chosen: Chosen;
  /** People of whom only some of the rows are selected: their class must be the same by those. */
  readonly partly: People;
}

/** Everybody who is loaded, and what they can be selected by. */
export class PersonAxes {
  readonly #books: ParticipantBooks;
  readonly #place: Places;
  readonly #targetGroup: Places;
  readonly #month: Places;
  readonly everybody: People;

  constructor(books: ParticipantBooks) {
    this.#books = books;
    this.everybody = books.peopleOf(Int32Array.from(books.tables.participants.person.keys()));
    const spots = spotsOf(books);
    this.#place = placesOf(this.everybody, spots, ({ kommune, trial }) => kommune * 65_536 + trial);
    this.#targetGroup = placesOf(this.everybody, spots, ({ targetGroup }) => targetGroup);
    this.#month = inOrder(placesOf(this.everybody, spots, ({ month }) => month));
  }

  /** `together`: the month after which people are told apart from those of later months, of each month. */
  axes(together: (month: number) => number): readonly Axis[] {
    const first = (spots: readonly Spot[]): Spot => spots[0] as Spot;
    const groups = new Map<number, number>();
    return [
      { of: this.#place.of, kin: Int32Array.from(this.#place.spots, (spots) => first(spots).kommune), sparesSmall: true },
      { of: this.#targetGroup.of, kin: new Int32Array(this.#targetGroup.spots.length) },
      {
        of: this.#month.of,
        kin: new Int32Array(this.#month.spots.length),
        isOrdered: true,
        together: Int32Array.from(this.#month.spots, (spots) => {
          const until = together(first(spots).month);
          const group = groups.get(until) ?? groups.size;
          groups.set(until, group);
          return group;
        })
      }
    ];
  }

  /** Null where everybody is selected. `people`: who is, or of them those of the group who joined. */
  restriction(selection: PeopleSelection, people: People, group: AxisGroup | null = null): Restriction | null {
    const chosen = this.chosen(selection, group);
    if (chosen.every((places) => places === null)) return null;
    const { enrolled } = this.#books.tables.participants;
    return { chosen, partly: this.partly(people, group ? (row) => enrolled[row] !== noDay : () => true) };
  }

  /** Which places hold anybody who is selected, and is in the group. */
  chosen(selection: PeopleSelection, group: AxisGroup | null = null): Chosen {
    const { names, catalogue } = this.#books.tables;
    const kommuner = selectedKommuner(catalogue.trials, selection);
    const { from, to } = selection.cohort ?? everyCohort;
    const [first, last] = [from === null ? -1 : monthNumber(from), to === null ? Number.POSITIVE_INFINITY : monthNumber(to)];
    const isNamed = (chosen: readonly string[], name: string | undefined) => chosen.length === 0 || chosen.includes(name ?? '');
    const held = (axis: number, { spots }: Places, passes: (spot: Spot) => boolean): Uint8Array | null => {
      const isHeld = (spot: Spot, own: readonly Spot[]) =>
        passes(spot) && (group === null || group.axis !== axis || group.holds(spot, own[0] as Spot));
      const marks = Uint8Array.from(spots, (own) => Number(own.some((spot) => isHeld(spot, own))));
      return marks.includes(0) ? marks : null;
    };
    return [
      held(
        0,
        this.#place,
        ({ kommune, trial }) => (kommuner === null || kommuner.has(String(kommune))) && isNamed(selection.trials, names.trial[trial])
      ),
      held(1, this.#targetGroup, ({ targetGroup }) => isNamed(selection.targetGroups, names.targetGroup[targetGroup])),
      held(2, this.#month, ({ month }) => month >= first && month <= last)
    ];
  }

  /** Of people by some of their rows, those who have more: their numbers, and the rows. */
  partly(people: People, isCounted: (row: number) => boolean): People {
    const { person } = this.#books.tables.participants;
    const rows: number[] = [];
    if (person.length > this.everybody.count) {
      for (let i = 0; i < people.count; i++) {
        const [from, to] = [people.start[i] as number, people.start[i + 1] as number];
        const own = person[people.rows[from] as number] as number;
        let all = 0;
        for (let row = this.everybody.start[own] as number; row < (this.everybody.start[own + 1] as number); row++) {
          if (isCounted(row)) all++;
        }
        if (to - from < all) for (let at = from; at < to; at++) rows.push(people.rows[at] as number);
      }
    }
    return this.#books.peopleOf(Int32Array.from(rows));
  }
}

const spotsOf = ({ tables }: ParticipantBooks): ((row: number) => Spot) => {
  const { kommune, trial, targetGroup, enrolled, screened } = tables.participants;
  const months = new Map<number, number>();
  const monthAt = (day: number): number => {
    const month = months.get(day) ?? monthOf(day);
    months.set(day, month);
    return month;
  };
  return (row) => ({
    kommune: kommune[row] as number,
    trial: trial[row] as number,
    targetGroup: targetGroup[row] as number,
    month: monthAt((enrolled[row] === noDay ? screened[row] : enrolled[row]) as number)
  });
};

/** `keyOf`: what the axis is about, as a number. */
const placesOf = (everybody: People, spotOf: (row: number) => Spot, keyOf: (spot: Spot) => number): Places => {
  const of = new Int32Array(everybody.count);
  const spots: Spot[][] = [];
  const known = new Map<number | string, number>();
  for (let person = 0; person < everybody.count; person++) {
    const [from, to] = [everybody.start[person] as number, everybody.start[person + 1] as number];
    const first = spotOf(from);
    let own = [first];
    let key: number | string = keyOf(first);
    if (to > from + 1) {
      const distinct = new Map(Array.from({ length: to - from }, (_, i) => spotOf(from + i)).map((spot) => [keyOf(spot), spot]));
      const rising = [...distinct].sort(([a], [b]) => a - b);
      if (rising.length > 1) {
        own = rising.map(([, spot]) => spot);
        key = rising.map(([one]) => one).join();
      }
    }
    let place = known.get(key);
    if (place === undefined) {
      place = spots.push(own) - 1;
      known.set(key, place);
    }
    of[person] = place;
  }
  return { of, spots };
};

/** Months rise, and people of several months stand after those of their first. */
const inOrder = ({ of, spots }: Places): Places => {
  const months = spots.map((own) => own.map(({ month }) => month));
  const order = [...months.keys()].sort((a, b) => {
    const [one, other] = [months[a] as number[], months[b] as number[]];
    const apart = one.findIndex((month, i) => month !== other[i]);
    return apart < 0 ? one.length - other.length : (one[apart] as number) - (other[apart] ?? -1);
  });
  const places = new Int32Array(order.length);
  for (const [place, before] of order.entries()) places[before] = place;
  return { of: of.map((place) => places[place] as number), spots: order.map((before) => spots[before] as readonly Spot[]) };
};

/** A group by its key, as `ParticipantBooks.groupsOf` gives it. */
export const axisGroup = ({ tables }: ParticipantBooks, by: ParticipantComparison, key: string): AxisGroup => {
  const { names, catalogue } = tables;
  switch (by) {
    case 'kommune':
      return { axis: 0, holds: ({ kommune }) => String(kommune) === key };
    case 'klynge': {
      const kommuner = clustersOf(catalogue.trials).find((cluster) => cluster.key === key)?.kommuner ?? [];
      return { axis: 0, holds: ({ kommune }) => kommuner.includes(String(kommune)) };
    }
    case 'forsoeg':
      return { axis: 0, holds: ({ trial }) => (names.trial[trial] ?? '') === key };
    case 'maalgruppe':
      return { axis: 1, holds: ({ targetGroup }) => (names.targetGroup[targetGroup] ?? '') === key };
    case 'halvaar':
      return { axis: 2, holds: (_, { month }) => `${Math.floor(month / 12)}-${month % 12 < 6 ? 1 : 2}` === key };
  }
};
