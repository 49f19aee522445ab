/** Room that what is told leaves for a small count: boxes whose corners can give and take. */
import type { MinimumCell } from './disclosure.ts';
import { fewIn } from './joinedBlocks.ts';

/**
 * Whether each small count of a block, by crossing and class, lies on a box whose corners can give and take enough; `all`: the same of all
 * blocks, `parents`: the class of the coarser rung that each class is a part of.
 */
export const hasRoom = (block: Int32Array, all: Int32Array, parents: readonly number[], minimumCell: MinimumCell): boolean => {
  if (fewIn(block, minimumCell) === 0 || isWhole(block, all)) return true;
  const [own, total] = [marginsOf(block, parents), marginsOf(all, parents)];
  for (let crossing = 0; crossing * parents.length < block.length; crossing++) {
    for (const [one, parent] of parents.entries()) {
      const count = block[crossing * parents.length + one] as number;
      if (count === 0 || count >= minimumCell) continue;
      const inBlock = cornersOf(block, own, crossing, one, parent);
      const inAll = cornersOf(all, total, crossing, one, parent);
      const corners = [...inBlock, ...inAll.map((people, i) => people - (inBlock[i] as number))];
      const least = (places: readonly number[]) => Math.min(...places.map((place) => corners[place] as number));
      // Those that differ from the small one in an even number of ways take what the others give.
      if (least([0, 3, 5, 6]) + least([1, 2, 4, 7]) < minimumCell) return false;
    }
  }
  return true;
};

/** A whole larger block is told as it is. */
const isWhole = (block: Int32Array, all: Int32Array): boolean => {
  for (let i = 0; i < block.length; i++) if (block[i] !== all[i]) return false;
  return true;
};

/** Sums of counts by crossing and class: by class, by crossing and parent, and by parent. */
interface Margins {
  readonly byClass: Int32Array;
  readonly byCrossing: Int32Array;
  readonly byParent: Int32Array;
}

const marginsOf = (people: Int32Array, parents: readonly number[]): Margins => {
  const byClass = new Int32Array(parents.length);
  const byCrossing = new Int32Array(people.length);
  const byParent = new Int32Array(parents.length);
  for (let at = 0; at < people.length; at++) {
    const count = people[at] as number;
    const one = at % parents.length;
    const parent = parents[one] as number;
    const crossing = at - one + parent;
    byClass[one] = (byClass[one] as number) + count;
    byCrossing[crossing] = (byCrossing[crossing] as number) + count;
    byParent[parent] = (byParent[parent] as number) + count;
  }
  return { byClass, byCrossing, byParent };
};

/** Of the class and of its siblings, in this crossing; then of both in the others. */
const cornersOf = (
  people: Int32Array,
  { byClass, byCrossing, byParent }: Margins,
  crossing: number,
  one: number,
  parent: number
): number[] => {
  const count = people[crossing * byClass.length + one] as number;
  const here = byCrossing[crossing * byClass.length + parent] as number;
  const elsewhere = (byClass[one] as number) - count;
  return [count, here - count, elsewhere, (byParent[parent] as number) - here - elsewhere];
};
