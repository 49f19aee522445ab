/** Bands of cost: where a person lies between lines that groups are drawn at, and what people of a band cost together. */
import { sum } from 'd3-array';
import type { Line } from './costLines.ts';
import { upperHalf } from './order.ts';

/**
 * What people cost a budget, by how expensive they are altogether: band i lies between line i − 1 and line i of `groupLines`, the last
 * one beyond all lines. Who stands at a line counts in part on either side. Kr.; people have a posting there and a cost in the year.
 */
export interface Banded {
  readonly people: Float64Array;
  readonly net: Float64Array;
  /** Sum without signs. */
  readonly weight: Float64Array;
  /** What the one who costs it most does, and the next, without sign; and who they are, by a number that means nothing beyond one budget. */
  readonly largest: Float64Array;
  readonly second: Float64Array;
  readonly largestOf: Int32Array;
  readonly secondOf: Int32Array;
}

/** How far a unit belongs to a group, by its cost in kr.: 1, 0, or for those exactly at the line an equal part. */
export type Membership = (cost: number) => number;

/** Of the people within a line; those of equal cost at the line share the places that are left. */
export const membershipOf = ({ places, line, above, equal }: Pick<Line, 'places' | 'line' | 'above' | 'equal'>): Membership => {
  const part = equal > 0 ? (places - above) / equal : 0;
  return (cost) => (cost > line ? 1 : cost === line && cost > 0 ? part : 0);
};

/** First place in falling `costs` that holds at most `cost`; their length where none does. */
const firstAtMost = (costs: Float64Array, cost: number): number => {
  let low = 0;
  let high = costs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((costs[middle] as number) <= cost) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Lines between which units lie. */
export interface Bands {
  /** Cost at each line, kr., and the part of those who cost as much that is within it. */
  readonly limits: Float64Array;
  readonly parts: Float64Array;
  /** For a cost above 0, the first line that it is within, at least in part. */
  readonly firstOf: (cost: number) => number;
}

/** `lines` in the order of their places. */
export const bandsOf = (lines: readonly Line[]): Bands => {
  const limits = Float64Array.from(lines, ({ line }) => line);
  const parts = Float64Array.from(lines, ({ places, above, equal }) => (equal > 0 ? (places - above) / equal : 0));
  const starts = startsOf(limits);
  const firstOf = (cost: number) => {
    let line = starts.at(cost);
    while (line < limits.length && (limits[line] as number) > cost) line++;
    return line;
  };
  return { limits, parts, firstOf };
};

/** Doublings of a krone that costs are looked up by, each in as many steps; a search among the lines takes ten times as long. */
const doublings = 40;
const steps = 64;

/** For a cost, a line that is not beyond the first at most as high; the few between are passed one by one. */
const startsOf = (limits: Float64Array): { at(cost: number): number } => {
  const starts = Uint16Array.from({ length: doublings * steps + 1 }, (_, i) => {
    const doubling = Math.floor(i / steps);
    // The upper end of the step: 2 to the doubling, times what its steps have added.
    return firstAtMost(limits, 2 ** doubling * (1 + ((i % steps) + 1) / steps));
  });
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  return {
    at: (cost) => {
      number[0] = cost;
      // Exponent and six bits of the fraction. Costs below a krone, and the highest of all, are passed from the first line.
      const step = ((halves[upperHalf] as number) >>> 14) - (1023 << 6);
      return step < 0 || step >= starts.length ? 0 : (starts[step] as number);
    }
  };
};

/** Adds a person's amount, kr., to the bands that she lies in. */
export const spread = (row: Banded, { limits, parts, firstOf }: Bands, head: number, cost: number, amount: number): void => {
  let band = firstOf(cost);
  let within = 0;
  for (; limits[band] === cost; band++) {
    const part = parts[band] as number;
    if (part > within) add(row, band, head, amount, part - within);
    within = part;
  }
  if (within < 1) add(row, band, head, amount, 1 - within);
};

/** Adds a part of the amount, kr., of the person who stands at `head`; to each band once. */
const add = (row: Banded, band: number, head: number, amount: number, part: number): void => {
  const { people, net, weight, second } = row;
  const size = amount < 0 ? -amount : amount;
  people[band] = (people[band] as number) + part;
  net[band] = (net[band] as number) + amount * part;
  weight[band] = (weight[band] as number) + size * part;
  if (size > (second[band] as number)) hold(row, band, head, size);
};

/** Puts one among the two largest. */
export const hold = ({ largest, second, largestOf, secondOf }: Banded, band: number, head: number, size: number): void => {
  if (size <= (largest[band] as number)) {
    second[band] = size;
    secondOf[band] = head;
    return;
  }
  second[band] = largest[band] as number;
  secondOf[band] = largestOf[band] as number;
  largest[band] = size;
  largestOf[band] = head;
};

/** `bands` of nobody. */
export const noBands = (bands: number): Banded => {
  const column = () => new Float64Array(bands);
  const persons = () => new Int32Array(bands).fill(-1);
  return {
    people: column(),
    net: column(),
    weight: column(),
    largest: column(),
    second: column(),
    largestOf: persons(),
    secondOf: persons()
  };
};

/** Memory that they take. */
export const bytesOf = (bands: Banded): number => sum(Object.values(bands), ({ byteLength }) => byteLength);
