/** Places joined into blocks, until nothing in any of them tells about a few. */
import type { MinimumCell } from './disclosure.ts';
import type { Axis } from './peopleByPlace.ts';

/** Blocks that the places of one axis are joined into: the block of each place. */
export type Joined = Int32Array;

/** Whether the places are whole blocks. */
export const isOfBlocks = (chosen: Uint8Array, blocks: Joined): boolean => {
  const held = new Int8Array(blocks.length).fill(-1);
  for (let place = 0; place < blocks.length; place++) {
    const block = blocks[place] as number;
    if (held[block] === -1) held[block] = chosen[place] as number;
    else if (held[block] !== chosen[place]) return false;
  }
  return true;
};

export const blocksIn = (blocks: Joined): number => {
  let most = 0;
  for (let place = 0; place < blocks.length; place++) most = Math.max(most, (blocks[place] as number) + 1);
  return most;
};

/** Numbers blocks from 0 in order of their first place. */
export const numbered = (blocks: ArrayLike<number>): Joined => {
  const numbers = new Map<number, number>();
  const made = new Int32Array(blocks.length);
  for (let place = 0; place < made.length; place++) {
    const block = blocks[place] as number;
    const own = numbers.get(block) ?? numbers.size;
    if (own === numbers.size) numbers.set(block, own);
    made[place] = own;
  }
  return made;
};

/** The finest blocks that are whole blocks of both. */
export const meet = (one: Joined, other: Joined | null): Joined => {
  if (!other) return one;
  const blocks = one.slice();
  const first = new Map<number, number>();
  for (let place = 0; place < other.length; place++) {
    const before = first.get(other[place] as number);
    if (before === undefined) {
      first.set(other[place] as number, place);
      continue;
    }
    const [from, to] = [blocks[place] as number, blocks[before] as number];
    if (from !== to) for (let i = 0; i < blocks.length; i++) if (blocks[i] === from) blocks[i] = to;
  }
  return numbered(blocks);
};

/** Of each block its places, rising. */
const placesIn = (blocks: Joined, count: number): number[][] => {
  const places = Array.from({ length: count }, (): number[] => []);
  for (let place = 0; place < blocks.length; place++) places[blocks[place] as number]?.push(place);
  return places;
};

/** Joins places within each of larger blocks by itself. */
export const joinedWithin = (larger: Joined, join: (places: readonly number[]) => Joined): Joined => {
  const joined = new Int32Array(larger.length);
  let next = 0;
  for (const places of placesIn(larger, blocksIn(larger))) {
    const own = join(places);
    for (const [i, place] of places.entries()) joined[place] = next + (own[i] as number);
    next += blocksIn(own);
  }
  return joined;
};

interface Block {
  readonly places: number[];
  readonly people: Int32Array;
  readonly kin: number;
}

interface Weighed extends Block {
  readonly size: number;
  readonly telling: number;
}

/** How many classes of a block have few people. */
export const fewIn = (people: Int32Array, minimumCell: MinimumCell): number => {
  let few = 0;
  for (let own = 0; own < people.length; own++) if ((people[own] as number) > 0 && (people[own] as number) < minimumCell) few++;
  return few;
};

/** How the places of an axis are joined. */
type Manner = Pick<Axis, 'kin' | 'isOrdered' | 'sparesSmall'>;

/** How much of a block tells about a few, where `all` is everybody: 0 where nothing does. */
type TellingOf = (people: Int32Array, all: Int32Array) => number;

/**
 * The smallest block that tells about a few is joined with one of its kin, or else another that does, or else the smallest, and so on.
 * `people`: of each block of `start`; each place has a kin.
 */
export const joinedPlaces = (
  people: readonly Int32Array[],
  { kin, isOrdered = false, sparesSmall = false }: Manner,
  tellingOf: TellingOf,
  start: Joined
): Joined => {
  const all = new Int32Array(people[0]?.length ?? 0);
  for (const counts of people) addTo(all, counts);
  const placesOf = placesIn(start, people.length);
  let blocks = people.map((counts, block): Weighed => {
    const places = placesOf[block] as number[];
    return { places, people: counts, kin: kin[places[0] as number] as number, size: sizeOf(counts), telling: tellingOf(counts, all) };
  });
  const together = new Int32Array(all.length);
  const tellingTogether = (one: Block, other: Block): number => {
    for (let i = 0; i < together.length; i++) together[i] = (one.people[i] as number) + (other.people[i] as number);
    return tellingOf(together, all);
  };
  while (blocks.length > 1) {
    const own = blocks.filter(({ telling }) => telling > 0).sort((a, b) => a.size - b.size)[0];
    if (!own) break;
    const { block: partner, telling } = partnerOf(own, blocks, { isOrdered, sparesSmall }, tellingTogether);
    const joined = { ...togetherOf(own, partner), telling };
    blocks = blocks.flatMap((block) => (block === partner ? [] : block === own ? [joined] : [block]));
  }
  const of = new Int32Array(start.length);
  for (const [i, { places }] of blocks.entries()) for (const place of places) of[place] = i;
  return numbered(of);
};

const addTo = (sums: Int32Array, counts: Int32Array): void => {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (counts[i] as number);
};

const sizeOf = (people: Int32Array): number => {
  let size = 0;
  for (let i = 0; i < people.length; i++) size += people[i] as number;
  return size;
};

const togetherOf = (one: Weighed, other: Weighed): Omit<Weighed, 'telling'> => {
  const people = one.people.slice();
  addTo(people, other.people);
  const places = [...one.places, ...other.places];
  return { people, places, size: one.size + other.size, kin: one.kin === other.kin ? one.kin : -1 };
};

/** With whom a block is joined, and how much they tell together. */
const partnerOf = (
  own: Weighed,
  blocks: readonly Weighed[],
  { isOrdered, sparesSmall }: Required<Omit<Manner, 'kin'>>,
  tellingTogether: (one: Block, other: Block) => number
): { readonly block: Weighed; readonly telling: number } => {
  const [first, last] = [Math.min(...own.places), Math.max(...own.places)];
  const isNeighbour = ({ places }: Block) => places.includes(first - 1) || places.includes(last + 1);
  const others = blocks.filter((block) => block !== own && (!isOrdered || isNeighbour(block)));
  const kin = others.filter((block) => block.kin === own.kin && own.kin >= 0);
  const ranked = (kin.length > 0 ? kin : others).map((block) => ({ block, telling: tellingTogether(own, block) }));
  // All of a kin that tells about a few is not told alone anyway; a part of one may yet find its partner there.
  const larger = sparesSmall && kin.length === 0 ? -1 : 1;
  const isAlone = (kin: number) => blocks.filter((block) => block.kin === kin).length === 1;
  const isLost = ({ telling, kin: ofBlock }: Weighed) => Number(telling > 0 && isAlone(ofBlock));
  ranked.sort((a, b) => isLost(b.block) - isLost(a.block) || a.telling - b.telling || larger * (a.block.size - b.block.size));
  return ranked[0] as (typeof ranked)[number];
};
