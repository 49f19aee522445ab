/** People as filters and figures tell them apart: places on axes, classes and levels of them, and profiles. */

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
  /** Where all levels are made of the same classes: those, and the class of this level that each is put into; -1 is none. */
  readonly merges?: { readonly classes: Classes; readonly into: readonly number[] };
  /** Where each class is a list of people that other levels have too: those of this level. */
  readonly lists?: readonly Int32Array[];
}

/** A level of lists of people, each once in a list. */
export const levelOf = (lists: readonly Int32Array[], partOf: readonly number[]): Level => ({
  count: lists.length,
  partOf,
  lists,
  visit: (each) => {
    for (const [own, people] of lists.entries()) for (let at = 0; at < people.length; at++) each(people[at] as number, own);
  }
});

/** A ladder of the same classes from coarse to fine; each rung gives the class that every one of them is put into, or -1. */
export const ladderOf = (classes: Classes, rungs: readonly (readonly number[])[]): Level[] =>
  rungs.map((into, rung) => {
    const count = Math.max(0, ...into.map((own) => own + 1));
    const before = rungs[rung - 1];
    const partOf = Array.from({ length: count }, (_, own) => before?.[into.indexOf(own)] ?? 0);
    const visit: Classes['visit'] = (each) =>
      classes.visit((person, finest) => {
        const own = into[finest] as number;
        if (own >= 0) each(person, own);
      });
    return { count, partOf, visit, merges: { classes, into } };
  });

/** How many people of a profile are in a class, where somebody is; a profile and class may come more than once. */
export interface Cells {
  readonly profile: Int32Array;
  readonly own: Int32Array;
  readonly people: Int32Array;
}

/** People who stand in the same places on all axes are one profile, or on some of them. */
export interface Profiles {
  readonly count: number;
  /** By axis, the place of each profile; of axes that they are not told apart by, nothing. */
  readonly places: readonly Int32Array[];
  /** Of each person the profile; or by all axes those that these are put together of, and of each of them the profile. */
  readonly of: Int32Array | { readonly whole: Profiles; readonly profile: Int32Array };
  /** What `profileCells` has counted, for as long as the classes are there. */
  readonly cells: WeakMap<Classes | Int32Array, Cells>;
}

const profilesMade = new WeakMap<readonly Axis[], Map<string, Profiles>>();

/** `kept`: numbers of the axes that profiles are told apart by; all of them where none are given. */
export const profilesOf = (axes: readonly Axis[], kept: readonly number[] | null = null): Profiles => {
  const known = profilesMade.get(axes) ?? new Map<string, Profiles>();
  profilesMade.set(axes, known);
  const key = kept ? String(kept) : 'all';
  const made = known.get(key) ?? (kept ? fewerProfiles(profilesOf(axes), kept) : profiled(axes));
  known.set(key, made);
  return made;
};

const profiled = (axes: readonly Axis[]): Profiles => {
  const sizes = axes.map(({ kin }) => kin.length);
  const { of, first } = numberedBy(
    axes.map(({ of }) => of),
    sizes
  );
  return { count: first.length, of, places: axes.map((axis) => picked(axis.of, first)), cells: new WeakMap() };
};

const fewerProfiles = (whole: Profiles, kept: readonly number[]): Profiles => {
  const places = kept.map((axis) => whole.places[axis] as Int32Array);
  const sizes = places.map((own) => own.reduce((most, place) => Math.max(most, place + 1), 0));
  const { of: profile, first } = kept.length > 0 ? numberedBy(places, sizes) : { of: new Int32Array(whole.count), first: [0] };
  const placesOf = (own: Int32Array, axis: number) => (kept.includes(axis) ? picked(own, first) : new Int32Array(0));
  return { count: first.length, of: { whole, profile }, places: whole.places.map(placesOf), cells: new WeakMap() };
};

const picked = (values: Int32Array, at: readonly number[]): Int32Array => Int32Array.from(at, (i) => values[i] as number);

/** Numbers what stands in the same places, from 0; `first`: of each number the first that has it. */
const numberedBy = (places: readonly Int32Array[], sizes: readonly number[]): { readonly of: Int32Array; readonly first: number[] } => {
  const of = new Int32Array(places[0]?.length ?? 0);
  const numbers = new Map<number, number>();
  const first: number[] = [];
  for (let i = 0; i < of.length; i++) {
    let key = 0;
    for (let axis = 0; axis < places.length; axis++) key = key * (sizes[axis] as number) + ((places[axis] as Int32Array)[i] as number);
    let number = numbers.get(key);
    if (number === undefined) {
      number = first.length;
      numbers.set(key, number);
      first.push(i);
    }
    of[i] = number;
  }
  return { of, first };
};
