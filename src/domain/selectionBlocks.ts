/**
 * The guard of selections for figures that count people by class: cases of FIT and participants. Two filters can be subtracted, so two
 * selections that are told must not differ by a few people, nor by a few of a class that is told. On each axis of the filters places are
 * joined into blocks until every class of every block has nobody or enough people, and a selection is told only where it holds each block
 * or none of it: whatever is added and subtracted, what comes out is made of blocks. A fixed grain of filters, as in Hundepool et al.,
 * "Statistical Disclosure Control" (2012), ch. 4 (table redesign).
 */
import type { MinimumCell } from './disclosure.ts';
import { blocksIn, fewIn, isOfBlocks, type Joined, joinedPlaces, joinedWithin, meet } from './joinedBlocks.ts';
import { type Axis, type Cells, type Level, type Profiles, profilesOf } from './peopleByPlace.ts';
import { cellsOf, listCells, mergedCells } from './profileCells.ts';
import { hasRoom } from './roomForFew.ts';

/** On each axis the places that a selection holds; null where it holds all. */
export type Chosen = readonly (Uint8Array | null)[];

/** Places of an axis that people are counted across. */
interface Across {
  readonly axis: number;
  readonly blocks: Joined;
}

/** Which selections may be told by a ladder of classes, from coarse to fine. What may be told by one rung may be by those before it. */
export class SelectionBlocks {
  readonly #axes: readonly Axis[];
  readonly #levels: readonly Level[];
  readonly #minimumCell: MinimumCell;
  /** The first axis that has a choice. */
  readonly #hub: number;
  readonly #alone = new Map<string, Joined>();
  readonly #crossed = new Map<string, readonly Joined[]>();
  readonly #even = new Map<string, readonly Joined[]>();
  readonly #counted = new Map<Profiles, Cells[]>();
  #finest: number | undefined;
  #enough: number | undefined;

  constructor(axes: readonly Axis[], levels: readonly Level[], minimumCell: MinimumCell) {
    this.#axes = axes;
    this.#levels = levels;
    this.#minimumCell = minimumCell;
    this.#hub = Math.max(
      0,
      axes.findIndex(({ kin }) => kin.length > 1)
    );
  }

  /** How many rungs may be told of a selection: by the blocks of its axis where one filter is chosen, of several by those of their crossing. */
  rungsTold(chosen: Chosen): number {
    const restricted = chosen.flatMap((places, axis) => (places ? [axis] : []));
    if (restricted.length === 0) return this.#levels.length;
    const [first, second] = restricted;
    // Crossings of the first axis with one other each leave the others free; any more of them are told together.
    const isOfTwo = first === this.#hub && second !== undefined && restricted.length === 2;
    const others = isOfTwo ? [second] : [...this.#axes.keys()].filter((axis) => axis !== this.#hub);
    const untold = this.#levels.findIndex((_, level) => {
      const crossing = restricted.length === 1 ? null : this.#crossing(others, level);
      return restricted.some((axis) => !isOfBlocks(chosen[axis] as Uint8Array, crossing?.[axis] ?? this.#aloneOn(axis, level)));
    });
    return rungsBefore(this.#levels, untold);
  }

  /** How many rungs have no class of few people among everybody. */
  rungsOfEnough(): number {
    this.#enough ??= rungsBefore(
      this.#levels,
      this.#levels.findIndex(({ count }, level) => {
        const { own, people } = this.#cells(profilesOf(this.#axes, []), level);
        const everybody = new Int32Array(count);
        for (let cell = 0; cell < own.length; cell++)
          everybody[own[cell] as number] = (everybody[own[cell] as number] as number) + (people[cell] as number);
        return fewIn(everybody, this.#minimumCell) > 0;
      })
    );
    return this.#enough;
  }

  /** Blocks of an axis while nothing else is chosen. */
  #aloneOn(axis: number, level: number): Joined {
    const key = `${axis} ${level}`;
    const made =
      this.#alone.get(key) ??
      this.#join(axis, level, level > 0 ? this.#aloneOn(axis, level - 1) : (this.#axes[axis]?.together ?? null), []);
    this.#alone.set(key, made);
    return made;
  }

  /** Blocks of the axes of a crossing; of one block where nothing is told by it. */
  #crossing(others: readonly number[], level: number): readonly Joined[] {
    // What crossings of two tell by finer rungs, and one of more by coarser ones, could be held against each other.
    const rung = others.length > 1 ? Math.max(level, this.#finestOfTwo()) : level;
    const key = `${others} ${rung}`;
    const made = this.#crossed.get(key) ?? this.#cross(others, rung);
    this.#crossed.set(key, made);
    return made;
  }

  /** The finest rung that some crossing of the first axis with one other tells. */
  #finestOfTwo(): number {
    this.#finest ??= this.#levels.findLastIndex((_, level) =>
      this.#axes.some((_, axis) => axis !== this.#hub && this.#isCrossed(this.#crossing([axis], level)))
    );
    return this.#finest;
  }

  #isCrossed(blocks: readonly Joined[]): boolean {
    return blocksIn(blocks[this.#hub] as Joined) > 1;
  }

  #cross(others: readonly number[], level: number): readonly Joined[] {
    const blocks = this.#evenCrossing(others, level);
    if (!this.#isCrossed(blocks)) return blocks;
    const across = this.#across(others, blocks);
    const hub = this.#leavingRoom(others, level, blocks[this.#hub] as Joined, across);
    return blocksIn(hub) === 1 ? this.#oneBlock() : blocks.map((own, axis) => (axis === this.#hub ? hub : own));
  }

  /**
   * Blocks of all axes, so that each class of each crossing of the first with the others has nobody or enough people. The first axis is joined
   * until the others can stand as they are alone.
   */
  #evenCrossing(others: readonly number[], level: number): readonly Joined[] {
    const key = `${others} ${level}`;
    const made = this.#even.get(key) ?? this.#evenOut(others, level);
    this.#even.set(key, made);
    return made;
  }

  #evenOut(others: readonly number[], level: number): readonly Joined[] {
    const coarser = level > 0 ? this.#evenCrossing(others, level - 1) : null;
    const blocks = this.#oneBlock().map((one, axis) =>
      axis === this.#hub || others.includes(axis) ? meet(this.#aloneOn(axis, level), coarser?.[axis] ?? null) : one
    );
    const across = this.#across(others, blocks);
    const start = blocks[this.#hub] as Joined;
    if (across.length === 0 || blocksIn(start) === 1) return this.#oneBlock();
    const hub = this.#join(this.#hub, level, start, across);
    return blocksIn(hub) === 1 ? this.#oneBlock() : blocks.map((own, axis) => (axis === this.#hub ? hub : own));
  }

  #oneBlock(): readonly Joined[] {
    return this.#axes.map(({ kin }) => new Int32Array(kin.length));
  }

  #across(others: readonly number[], blocks: readonly Joined[]): Across[] {
    return others.map((axis) => ({ axis, blocks: blocks[axis] as Joined })).filter((one) => blocksIn(one.blocks) > 1);
  }

  /**
   * Classes of finer rungs are told by one filter at a time, and by this crossing of larger blocks. Together with the crossing of this rung they
   * must leave each small class of a crossing room for the minimum cell: people who could change places with others of another block (of the
   * same larger one), crossing and class. Blocks without are joined on.
   */
  #leavingRoom(others: readonly number[], level: number, hub: Joined, across: readonly Across[]): Joined {
    const hubAxis = this.#axes[this.#hub] as Axis;
    const within = level + 1 < this.#levels.length ? (this.#crossing(others, level + 1)[this.#hub] as Joined) : hub;
    let blocks = hub;
    // Where each larger block is one of these there is nothing left to join.
    for (let finer = level + 1; finer < this.#levels.length && blocksIn(blocks) > blocksIn(within); finer++) {
      const isTold = this.#axes.some((_, axis) => blocksIn(this.#aloneOn(axis, finer)) > 1);
      if (!isTold) break;
      const { count } = this.#levels[finer] as Level;
      const parents = Array.from({ length: count }, (_, own) => this.#classAt(level, finer, own));
      const before = blocks;
      const people = this.#countAcross(this.#hub, finer, across, before);
      const lacksRoom = (own: Int32Array, all: Int32Array) => Number(!hasRoom(own, all, parents, this.#minimumCell));
      blocks = joinedWithin(within, (places) => {
        const own = [...new Set(places.map((place) => before[place] as number))];
        if (own.length === 1) return new Int32Array(places.length);
        const start = Int32Array.from(places, (place) => own.indexOf(before[place] as number));
        const manner = { ...hubAxis, kin: Int32Array.from(places, (place) => hubAxis.kin[place] as number) };
        return joinedPlaces(
          own.map((block) => people[block] as Int32Array),
          manner,
          lacksRoom,
          start
        );
      });
    }
    return blocks;
  }

  /** The class of a coarser level that a class of a finer one is a part of. */
  #classAt(level: number, finer: number, own: number): number {
    let at = own;
    for (let rung = finer; rung > level; rung--) at = this.#levels[rung]?.partOf[at] as number;
    return at;
  }

  /** Of each block of an axis, people by where they are across it and by class. */
  #countAcross(axis: number, level: number, across: readonly Across[], blocks: Joined): Int32Array[] {
    const kept = [axis, ...across.map((one) => one.axis)].sort((a, b) => a - b);
    const profiles = profilesOf(this.#axes, kept.length < this.#axes.length ? kept : null);
    const { count } = this.#levels[level] as Level;
    const sides = across.map(({ axis: other, blocks }) => ({ of: profiles.places[other] as Int32Array, blocks, size: blocksIn(blocks) }));
    const width = sides.reduce((product, { size }) => product * size, count);
    const of = profiles.places[axis] as Int32Array;
    // Of each profile, where its first class is counted.
    const first = new Int32Array(profiles.count);
    for (let one = 0; one < first.length; one++) {
      let place = 0;
      for (const side of sides) place = place * side.size + (side.blocks[side.of[one] as number] as number);
      first[one] = (blocks[of[one] as number] as number) * width + place * count;
    }
    const counted = new Int32Array(blocksIn(blocks) * width);
    const { profile, own, people } = this.#cells(profiles, level);
    for (let cell = 0; cell < people.length; cell++) {
      const at = (first[profile[cell] as number] as number) + (own[cell] as number);
      counted[at] = (counted[at] as number) + (people[cell] as number);
    }
    return Array.from({ length: blocksIn(blocks) }, (_, block) => counted.subarray(block * width, (block + 1) * width));
  }

  #cells(profiles: Profiles, level: number): Cells {
    const known = this.#counted.get(profiles) ?? [];
    this.#counted.set(profiles, known);
    known[level] ??= countedOn(profiles, this.#levels[level] as Level);
    return known[level] as Cells;
  }

  /** Joins the blocks of an axis, or its places, until each class of each block has nobody or enough; `across`: by what else. */
  #join(axis: number, level: number, blocks: Joined | null, across: readonly Across[]): Joined {
    const few = (people: Int32Array) => fewIn(people, this.#minimumCell);
    const manner = this.#axes[axis] as Axis;
    const start = blocks ?? Int32Array.from(manner.kin.keys());
    // How many there are, and how many of a figure, is withheld of as few as can be.
    const sparesSmall = manner.sparesSmall === true && level > 1;
    return joinedPlaces(this.#countAcross(axis, level, across, start), { ...manner, sparesSmall }, few, start);
  }
}

/** `first`: the first rung that is not told; -1 where all are. */
const rungsBefore = (levels: readonly Level[], first: number): number => (first < 0 ? levels.length : first);

const countedOn = (profiles: Profiles, level: Level): Cells => {
  if (level.lists) return listCells(profiles, level.lists);
  if (!level.merges) return cellsOf(profiles, level);
  const { classes, into } = level.merges;
  return mergedCells(profiles, cellsOf(profiles, classes), into, level.count);
};
