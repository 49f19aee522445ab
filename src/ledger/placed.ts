/** Where the entries of a selection lie between lines of cost. */
import { type Banded, type Bands, hold, noBands, spread } from './bands.ts';
import { type CostOrder, type OrderedCosts, orderedIn } from './costOrder.ts';
import { settled } from './postings.ts';
import { keptIn, type Selection, type Units } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

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

/** Citizens: those of one entry stand in order of cost, so that bands follow one another. `net`: what each entry costs, which the order is by. */
export const placedCitizens = (ledger: YearLedger, order: CostOrder, selection: Selection, net: Float64Array, bands: Bands): Placed => {
  const bandOf = bandsOfNobody(ledger.entries);
  const whole = noBands(bands.limits.length + 1);
  const kept = keptIn(ledger, selection);
  placeInOrder(orderedIn(order, selection), kept, bands, bandOf, whole);
  const { heads, costs } = moversIn(ledger, kept, net);
  for (const [own, cost] of costs) if (cost > 0) spread(whole, bands, own, cost, cost);
  for (const [entry, own] of heads) if ((costs.get(own) as number) > 0) bandOf[entry] = several;
  return { bandOf, headOf: (entry) => heads.get(entry) ?? entry, costOf: (own) => costs.get(own) ?? (net[own] as number), whole };
};

const placeInOrder = (
  { net, atom, entry, above }: OrderedCosts,
  kept: Uint8Array | null,
  bands: Bands,
  bandOf: Uint16Array,
  whole: Banded
): void => {
  const { limits } = bands;
  let band = 0;
  let people = 0;
  let sum = 0;
  for (let i = 0; i < above; i++) {
    if (kept && !kept[atom[i] as number]) continue;
    const cost = net[i] as number;
    const own = entry[i] as number;
    if ((limits[band] as number) > cost) {
      addFalling(whole, band, people, sum);
      people = 0;
      sum = 0;
      while ((limits[band] as number) > cost) band++;
    }
    if (limits[band] === cost) {
      bandOf[own] = several;
      spread(whole, bands, own, cost, cost);
      continue;
    }
    bandOf[own] = band;
    sum += cost;
    // The two largest come first.
    if (people++ < 2 && cost > (whole.second[band] as number)) hold(whole, band, own, cost);
  }
  addFalling(whole, band, people, sum);
};

const addFalling = ({ people, net, weight }: Banded, band: number, count: number, sum: number): void => {
  people[band] = (people[band] as number) + count;
  net[band] = (net[band] as number) + sum;
  weight[band] = (weight[band] as number) + sum;
};

/** Of the entries of citizens of several: the first of each citizen's, and there what they cost together. */
const moversIn = ({ citizen, atom, together }: YearLedger, kept: Uint8Array | null, net: Float64Array) => {
  const heads = new Map<number, number>();
  const costs = new Map<number, number>();
  let head = -1;
  for (const entry of together) {
    const cost = net[entry] as number;
    // Of an entry without any posting in the areas.
    if ((kept && !kept[atom[entry] as number]) || Number.isNaN(cost)) continue;
    if (head < 0 || citizen[head] !== citizen[entry]) head = entry;
    heads.set(entry, head);
    costs.set(head, settled((costs.get(head) ?? 0) + cost));
  }
  return { heads, costs };
};

/** The same of any units. */
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
