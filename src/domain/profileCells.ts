/** How many people stand in the same places and are of the same class: counted once for everything that asks about them. */
import type { Cells, Classes, Profiles } from './peopleByPlace.ts';

/** Of each profile and class that somebody is in. Ladders of the same classes are made of the same cells. */
export const cellsOf = (profiles: Profiles, classes: Classes): Cells => {
  const made = profiles.cells.get(classes) ?? counted(profiles, classes);
  profiles.cells.set(classes, made);
  return made;
};

const counted = ({ count: profiles, of }: Profiles, classes: Classes): Cells => {
  if ('whole' in of) return together(cellsOf(of.whole, classes), of.profile, profiles, classes.count);
  const { count, visit } = classes;
  if (profiles * count <= densestTable) {
    const table = new Int32Array(profiles * count);
    visit((person, own) => {
      const at = (of[person] as number) * count + own;
      table[at] = (table[at] as number) + 1;
    });
    return cellsIn(table, count);
  }
  const people = new Map<number, number>();
  visit((person, own) => {
    const at = (of[person] as number) * count + own;
    people.set(at, (people.get(at) ?? 0) + 1);
  });
  const cells = [...people.keys()];
  return {
    profile: Int32Array.from(cells, (at) => Math.floor(at / count)),
    own: Int32Array.from(cells, (at) => at % count),
    people: Int32Array.from(people.values())
  };
};

/** Cells with their profiles put into others, so many of so many classes. */
const together = ({ profile, own, people }: Cells, into: Int32Array, profiles: number, classes: number): Cells => {
  if (profiles * classes > densestTable) return { profile: profile.map((one) => into[one] as number), own, people };
  const table = new Int32Array(profiles * classes);
  for (let cell = 0; cell < own.length; cell++) {
    const at = (into[profile[cell] as number] as number) * classes + (own[cell] as number);
    table[at] = (table[at] as number) + (people[cell] as number);
  }
  return cellsIn(table, classes);
};

/** Cells of lists of people, each a class of its own. */
export const listCells = (profiles: Profiles, lists: readonly Int32Array[]): Cells => {
  const each = lists.map((people) => ofList(profiles, people));
  const cells = each.reduce((sum, { own }) => sum + own.length, 0);
  const all = { profile: new Int32Array(cells), own: new Int32Array(cells), people: new Int32Array(cells) };
  let from = 0;
  for (const [own, list] of each.entries()) {
    all.profile.set(list.profile, from);
    all.people.set(list.people, from);
    all.own.fill(own, from, from + list.own.length);
    from += list.own.length;
  }
  return all;
};

const ofList = (profiles: Profiles, people: Int32Array): Cells => {
  const made = profiles.cells.get(people) ?? countedList(profiles, people);
  profiles.cells.set(people, made);
  return made;
};

const countedList = ({ count, of }: Profiles, people: Int32Array): Cells => {
  if ('whole' in of) return together(ofList(of.whole, people), of.profile, count, 1);
  const table = new Int32Array(count);
  for (let i = 0; i < people.length; i++) {
    const profile = of[people[i] as number] as number;
    table[profile] = (table[profile] as number) + 1;
  }
  return cellsIn(table, 1);
};

/** Cells with their classes put into others, of which there are `count`; -1 is none. */
export const mergedCells = (profiles: Profiles, cells: Cells, into: readonly number[], count: number): Cells => {
  const merged = Int32Array.from(into);
  const { profile, own, people } = cells;
  // What stays about as many cells as it was is not worth a table.
  if (profiles.count * count > own.length) {
    const kept = into.includes(-1) ? cellsWhere(cells, (one) => (merged[one] as number) >= 0) : cells;
    return { ...kept, own: kept.own.map((one) => merged[one] as number) };
  }
  const table = new Int32Array(profiles.count * count);
  for (let cell = 0; cell < own.length; cell++) {
    const one = merged[own[cell] as number] as number;
    if (one < 0) continue;
    const at = (profile[cell] as number) * count + one;
    table[at] = (table[at] as number) + (people[cell] as number);
  }
  return cellsIn(table, count);
};

const cellsWhere = ({ profile, own, people }: Cells, isKept: (own: number) => boolean): Cells => {
  const keptIn = (column: Int32Array) => column.filter((_, cell) => isKept(own[cell] as number));
  return { profile: keptIn(profile), own: keptIn(own), people: keptIn(people) };
};

/** `table`: people by profile and class. */
const cellsIn = (table: Int32Array, count: number): Cells => {
  let cells = 0;
  for (let at = 0; at < table.length; at++) if ((table[at] as number) > 0) cells++;
  const made = { profile: new Int32Array(cells), own: new Int32Array(cells), people: new Int32Array(cells) };
  for (let at = 0, cell = 0; cell < cells; at++) {
    if (table[at] === 0) continue;
    made.profile[cell] = Math.floor(at / count);
    made.own[cell] = at % count;
    made.people[cell++] = table[at] as number;
  }
  return made;
};

/** Numbers in a table that is made rather than looked up one by one: 16 MB. */
const densestTable = 4_000_000;
