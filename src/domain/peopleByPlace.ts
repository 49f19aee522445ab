/** People as filters and figures tell them apart: places on axes, and classes. */

/** What one filter, or several that go together, choose between. */
export interface Axis {
  /** Of each person the place, from 0. A person of several places has a place of its own, which is those together. */
  readonly of: Int32Array;
  /** Of each place, what it belongs to: places of the same are joined first. */
  readonly kin: Int32Array;
  /** Places follow one another, as months do, and are joined with their neighbours. */
  readonly isOrdered?: boolean;
  /** Where no kin is left, the largest gives way in classes: it has most left to tell, and the same one serves every small place. */
  readonly sparesSmall?: boolean;
  /** Of each place, a number that it shares with those it is never told apart from. */
  readonly together?: Int32Array;
}

/** Classes that a figure tells people by, from 0. A person may be in several, or in none. */
export interface Classes {
  readonly count: number;
  readonly visit: (each: (person: number, own: number) => void) => void;
}

/** One class for each person; −1 is none. */
export const classesBy = (count: number, of: ArrayLike<number>): Classes => ({
  count,
  visit: (each) => {
    for (let person = 0; person < of.length; person++) {
      const own = of[person] as number;
      if (own >= 0) each(person, own);
    }
  }
});

/** Classes of one level, and of each the class of the level before that it is a part of. */
export interface Level extends Classes {
  readonly partOf: readonly number[];
  /** Where all levels are made of the same classes: those, and the class of this level that each is put into. */
  readonly merges?: { readonly classes: Classes; readonly into: readonly number[] };
}

/** A ladder of the same classes from coarse to fine; each rung gives the class that every one of them is put into. */
export const ladderOf = (classes: Classes, rungs: readonly (readonly number[])[]): Level[] =>
  rungs.map((into, rung) => {
    const count = Math.max(0, ...into.map((own) => own + 1));
    const before = rungs[rung - 1];
    const partOf = Array.from({ length: count }, (_, own) => before?.[into.indexOf(own)] ?? 0);
    return { count, partOf, visit: (each) => classes.visit((person, own) => each(person, into[own] as number)), merges: { classes, into } };
  });

/** People who stand in the same places on all axes are one profile. */
export interface Profiles {
  readonly count: number;
  /** Of each person. */
  readonly of: Int32Array;
  /** By axis, the place of each profile. */
  readonly places: readonly Int32Array[];
  /** What `cellsOf` has counted, for as long as the classes are there. */
  readonly cells: WeakMap<Classes, Cells>;
}

const profilesMade = new WeakMap<readonly Axis[], Profiles>();

export const profilesOf = (axes: readonly Axis[]): Profiles => {
  const made = profilesMade.get(axes) ?? profiled(axes);
  profilesMade.set(axes, made);
  return made;
};

const profiled = (axes: readonly Axis[]): Profiles => {
  const of = new Int32Array(axes[0]?.of.length ?? 0);
  const numbers = new Map<number, number>();
  const first: number[] = [];
  for (let person = 0; person < of.length; person++) {
    let key = 0;
    for (const axis of axes) key = key * axis.kin.length + (axis.of[person] as number);
    let profile = numbers.get(key);
    if (profile === undefined) {
      profile = first.length;
      numbers.set(key, profile);
      first.push(person);
    }
    of[person] = profile;
  }
  return {
    count: first.length,
    of,
    places: axes.map((axis) => Int32Array.from(first, (person) => axis.of[person] as number)),
    cells: new WeakMap()
  };
};

/** How many people of a profile are in a class, where somebody is; a profile and class may come more than once. */
export interface Cells {
  readonly profile: Int32Array;
  readonly own: Int32Array;
  readonly people: Int32Array;
}

/** Of each profile and class that somebody is in. Ladders of the same classes are made of the same cells. */
export const cellsOf = (profiles: Profiles, classes: Classes): Cells => {
  const made = profiles.cells.get(classes) ?? counted(profiles, classes);
  profiles.cells.set(classes, made);
  return made;
};

const counted = (profiles: Profiles, { count, visit }: Classes): Cells => {
  const { of } = profiles;
  if (profiles.count * count <= densestTable) {
    const table = new Int32Array(profiles.count * count);
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

/** Cells with their classes put into others, of which there are `count`. */
export const mergedCells = (profiles: Profiles, { profile, own, people }: Cells, into: readonly number[], count: number): Cells => {
  const merged = Int32Array.from(into);
  // What stays about as many cells as it was is not worth a table.
  if (profiles.count * count > own.length) return { profile, own: own.map((one) => merged[one] as number), people };
  const table = new Int32Array(profiles.count * count);
  for (let cell = 0; cell < own.length; cell++) {
    const at = (profile[cell] as number) * count + (merged[own[cell] as number] as number);
    table[at] = (table[at] as number) + (people[cell] as number);
  }
  return cellsIn(table, count);
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
