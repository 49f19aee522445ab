/** Where the entries of a selection lie between lines of cost. */
import { type Banded, type Bands, noBands, spread } from './bands.ts';
import type { Units } from './selection.ts';

/** Where the entries of a selection lie between lines. Good until others are placed: they stand in the same room. */
export interface Placed {
  /** Of each entry, the band that its unit lies in, `nowhere` or `several`. */
  readonly bandOf: Uint16Array;
  /** Of an entry in `several`: the entry that stands for its unit; and what that unit costs, kr. */
  readonly headOf: (entry: number) => number;
  readonly costOf: (head: number) => number;
  /** Everybody with a cost. */
  readonly whole: Banded;
}

/** An entry whose unit costs nothing, or is not selected. */
export const nowhere = 0xffff;
/** One whose unit has other entries, or stands at a line: its postings are summed first, or count in part on either side. */
export const several = 0xfffe;

let bandRoom = new Uint16Array(0);

const bandsOfNobody = (entries: number): Uint16Array => {
  if (bandRoom.length < entries) bandRoom = new Uint16Array(entries);
  return bandRoom.subarray(0, entries).fill(nowhere);
};

export const placedUnits = ({ head, heads, net }: Units, bands: Bands): Placed => {
  const { limits, firstOf } = bands;
  const bandOf = bandsOfNobody(head.length);
  const whole = noBands(limits.length + 1);
  for (const own of heads) {
    const cost = net[own] as number;
    if (!(cost > 0)) continue;
    const band = firstOf(cost);
    bandOf[own] = limits[band] === cost ? several : band;
    spread(whole, bands, own, cost, cost);
  }
  for (let entry = 0; entry < head.length; entry++) {
    const own = head[entry] as number;
    if (own < 0 || own === entry || bandOf[own] === nowhere) continue;
    bandOf[own] = several;
    bandOf[entry] = several;
  }
  return { bandOf, headOf: (entry) => head[entry] as number, costOf: (own) => net[own] as number, whole };
};
