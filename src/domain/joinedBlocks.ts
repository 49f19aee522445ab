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

export const blocksIn = (blocks: Joined): number => blocks.reduce((most, block) => Math.max(most, block + 1), 0);

/** Numbers blocks from 0 in order of their first place. */
export const numbered = (blocks: ArrayLike<number>): Joined => {
  const numbers = new Map<number, number>();
  return Int32Array.from(blocks, (block) => {
    const own = numbers.get(block) ?? numbers.size;
    numbers.set(block, own);
    return own;
  });
};

/** The finest blocks that are whole blocks of both. */
export const meet = (one: Joined, other: Joined | null): Joined => {
  if (!other) return one;
  const blocks = [...one];
  for (let place = 0; place < other.length; place++) {
    const first = other.indexOf(other[place] as number);
    const [from, to] = [blocks[place] as number, blocks[first] as number];
    if (from !== to) for (const [i, block] of blocks.entries()) if (block === from) blocks[i] = to;
  }
  return numbered(blocks);
};

/** Joins places within each of larger blocks by itself. */
export const joinedWithin = (larger: Joined, join: (places: readonly number[]) => Joined): Joined => {
  const joined = new Int32Array(larger.length);
  let next = 0;
  for (let block = 0; block < blocksIn(larger); block++) {
    const places = [...larger.keys()].filter((place) => larger[place] === block);
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

/** The smallest block that tells about a few is joined with one of its kin, or else another that does, or else the smallest, and so on. */
export const joinedPlaces = (
  people: readonly Int32Array[],
  { kin, isOrdered = false, sparesSmall = false }: Manner,
  tellingOf: TellingOf,
  start: Joined | null
): Joined => {
  const all = new Int32Array(people[0]?.length ?? 0);
  const found: (Block | undefined)[] = [];
  for (const [place, counts] of people.entries()) {
    addTo(all, counts);
    const own = start ? (start[place] as number) : place;
    const known = found[own];
    if (known) {
      known.places.push(place);
      addTo(known.people, counts);
    } else found[own] = { places: [place], people: counts.slice(), kin: kin[place] as number };
  }
  let blocks = found.flatMap((block) => (block ? [weighed(block, tellingOf, all)] : []));
  while (blocks.length > 1) {
    const own = blocks.filter(({ telling }) => telling > 0).sort((a, b) => a.size - b.size)[0];
    if (!own) break;
    const partner = partnerOf(own, blocks, { isOrdered, sparesSmall }, (together) => tellingOf(together, all));
    const joined = weighed({ ...togetherOf(own, partner), places: [...own.places, ...partner.places] }, tellingOf, all);
    blocks = blocks.flatMap((block) => (block === partner ? [] : block === own ? [joined] : [block]));
  }
  const of = new Int32Array(people.length);
  for (const [i, { places }] of blocks.entries()) for (const place of places) of[place] = i;
  return numbered(of);
};

const addTo = (sums: Int32Array, counts: Int32Array): void => {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (counts[i] as number);
};

const weighed = (block: Block, tellingOf: TellingOf, all: Int32Array): Weighed => ({
  ...block,
  size: block.people.reduce((sum, count) => sum + count, 0),
  telling: tellingOf(block.people, all)
});

const togetherOf = (one: Block, other: Block): Pick<Block, 'people' | 'kin'> => {
  const people = one.people.slice();
  addTo(people, other.people);
  return { people, kin: one.kin === other.kin ? one.kin : -1 };
};

const partnerOf = (
  own: Weighed,
  blocks: readonly Weighed[],
  { isOrdered, sparesSmall }: Required<Omit<Manner, 'kin'>>,
  tellingOf: (people: Int32Array) => number
): Weighed => {
  const [first, last] = [Math.min(...own.places), Math.max(...own.places)];
  const isNeighbour = ({ places }: Block) => places.includes(first - 1) || places.includes(last + 1);
  const others = blocks.filter((block) => block !== own && (!isOrdered || isNeighbour(block)));
  const kin = others.filter((block) => block.kin === own.kin && own.kin >= 0);
  const ranked = (kin.length > 0 ? kin : others).map((block) => ({ block, telling: tellingOf(togetherOf(own, block).people) }));
  // All of a kin that tells about a few is not told alone anyway; a part of one may yet find its partner there.
  const larger = sparesSmall && kin.length === 0 ? -1 : 1;
  const isAlone = (kin: number) => blocks.filter((block) => block.kin === kin).length === 1;
  const isLost = ({ telling, kin: ofBlock }: Weighed) => Number(telling > 0 && isAlone(ofBlock));
  ranked.sort((a, b) => isLost(b.block) - isLost(a.block) || a.telling - b.telling || larger * (a.block.size - b.block.size));
  return (ranked[0] as (typeof ranked)[number]).block;
};
