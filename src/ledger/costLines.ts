/** Going through costs that fall: lines and thresholds. */
import type { AtomPlaces, SelectedCosts } from './costOrder.ts';

/** Costs that fall, of which those of some atoms count, and others that fall between them. */
export interface Ordered extends SelectedCosts {
  readonly others: Float64Array;
}

/** The first place in falling costs, from one on, that holds less than `cost`; `end` where none before it does. */
export const firstBelow = (costs: Float64Array, cost: number, from: number, end: number): number => {
  let step = 1;
  let low = from;
  while (low + step < end && (costs[low + step] as number) >= cost) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((costs[middle] as number) >= cost) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The least cost that counts from one place to another; 0 where none does. */
export const lastIn = ({ net, atom, kept }: Ordered, from: number, to: number): number => {
  let at = to - 1;
  while (at >= from && kept && !kept[atom[at] as number]) at--;
  return at >= from ? (net[at] as number) : 0;
};

/** Citizens of each atom are counted before every so many places; not of more atoms than these, whose counts would be larger than the order. */
const stride = 512;
const mostAtoms = 512;
const counted = new WeakMap<AtomPlaces, Uint32Array>();

/** Of citizens by atom: before the first of each `stride`, how many there are of each, atom by atom; `atoms`: how many atoms there are. */
const countsBefore = (atom: AtomPlaces, atoms: number): Uint32Array => {
  const known = counted.get(atom);
  if (known) return known;
  const counts = new Uint32Array(Math.ceil(atom.length / stride) * atoms);
  const now = new Uint32Array(atoms);
  for (let i = 0; i < atom.length; i++) {
    if (i % stride === 0) counts.set(now, (i / stride) * atoms);
    now[atom[i] as number] = (now[atom[i] as number] as number) + 1;
  }
  counted.set(atom, counts);
  return counts;
};

/** How many others cost more than `cost`. */
const othersAbove = (others: Float64Array, cost: number): number => {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] as number) > cost) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The last place of a stride that fewer than `wanted` stand before: there, how many of those of the order count, and how many others. */
const strideBefore = (
  { net, atom, above, others }: Ordered,
  kept: Uint8Array,
  wanted: number
): { readonly i: number; readonly own: number; readonly nextOther: number } => {
  const counts = countsBefore(atom, kept.length);
  const at = (one: number) => {
    let own = 0;
    for (let place = 0; place < kept.length; place++) own += (kept[place] as number) * (counts[one * kept.length + place] as number);
    return { i: one * stride, own, nextOther: othersAbove(others, net[one * stride] as number) };
  };
  let low = 0;
  let high = Math.ceil(above / stride) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { own, nextOther } = at(middle);
    if (own + nextOther < wanted) low = middle;
    else high = middle - 1;
  }
  return at(low);
};

/** Cost of the last one among the most expensive of each of `places`, which rise, at least in part; 0 where those with a cost are fewer. */
export const thresholdsIn = (ordered: Ordered, places: readonly number[]): number[] => {
  const { net, atom, above, kept, others } = ordered;
  const thresholds: number[] = [];
  let rank = 0;
  let i = 0;
  let nextOther = 0;
  let end = others.length > 0 ? firstBelow(net, others[0] as number, 0, above) : above;
  /** From where on the last one counted stands. */
  let since = 0;
  for (const place of places) {
    const wanted = Math.ceil(place);
    const ahead = kept && kept.length <= mostAtoms && wanted - rank > stride ? strideBefore(ordered, kept, wanted) : null;
    if (ahead && ahead.i > i) {
      ({ i, nextOther } = ahead);
      rank = ahead.own + nextOther;
      since = i;
      end = nextOther < others.length ? firstBelow(net, others[nextOther] as number, i, above) : above;
    }
    while (rank < wanted && (i < end || nextOther < others.length)) {
      if (i < end) {
        // Whoever is looked at adds one at most.
        const far = Math.min(end, i + wanted - rank);
        if (kept) for (; i < far; i++) rank += kept[atom[i] as number] as number;
        else {
          rank += far - i;
          i = far;
        }
      } else {
        nextOther++;
        rank++;
        since = i;
        end = nextOther < others.length ? firstBelow(net, others[nextOther] as number, i, above) : above;
      }
    }
    thresholds.push(wanted === 0 || rank < wanted ? 0 : lastIn(ordered, since, i) || (others[nextOther - 1] ?? 0));
  }
  return thresholds;
};

/** The most expensive `places` of a population, the one at the line in part. */
export interface Line {
  readonly places: number;
  /** Their cost, kr., and the sum of the squares of their costs. */
  readonly top: number;
  readonly squares: number;
  /** Cost of the last one in the group, at least in part, kr. */
  readonly threshold: number;
  /** Of those who are not wholly within, the largest cost and the next, kr. */
  readonly line: number;
  readonly next: number;
  /** Units that cost more than that largest cost, and those that cost as much: they share the places that are left. */
  readonly above: number;
  readonly equal: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Units whose cost is above 0. */
  readonly withCost: number;
  /** Of all: cost (kr.), squares of costs, the two largest costs, the least above 0, and Σ rank × cost, rank 1 the most expensive. */
  readonly total: number;
  readonly squares: number;
  readonly largest: number;
  readonly second: number;
  readonly least: number;
  readonly rankedCost: number;
}

/** Goes through the costs once. */
export const linesIn = (ordered: Ordered, places: readonly number[]): Lines => {
  const { net, atom, above, kept, others } = ordered;
  const lines: { -readonly [K in keyof Line]: Line[K] }[] = [];
  // As numbers, so that who does not count is added as nothing, without a branch that nothing foretells.
  const weight = kept && Float64Array.from(kept);
  let rank = 0;
  let total = 0;
  let squares = 0;
  let rankedCost = 0;
  let largest = 0;
  let second = 0;
  let i = 0;
  let nextOther = 0;
  let end = others.length > 0 ? firstBelow(net, others[0] as number, 0, above) : above;
  /** The rank at which a line is to be drawn, or one that was drawn just now is to be told the next cost. */
  let stop = Math.floor(places[0] ?? Number.POSITIVE_INFINITY);
  let told = 0;
  /** The one who was counted last one by one, and where others begin. */
  let single = 0;
  let since = 0;
  while (i < above || nextOther < others.length) {
    // Whoever is looked at adds one at most.
    const far = rank < 2 ? i : Math.min(end, i + stop - rank);
    if (i < far) {
      if (weight) {
        for (; i < far; i++) {
          const counts = weight[atom[i] as number] as number;
          const cost = counts * (net[i] as number);
          rank += counts;
          total += cost;
          squares += cost * cost;
          rankedCost += rank * cost;
        }
      } else {
        for (; i < far; i++) {
          const cost = net[i] as number;
          rank++;
          total += cost;
          squares += cost * cost;
          rankedCost += rank * cost;
        }
      }
      continue;
    }
    const isOther = i >= end;
    if (!isOther && kept && !kept[atom[i] as number]) {
      i++;
      continue;
    }
    const cost = (isOther ? others[nextOther] : net[i]) as number;
    if (rank === 0) largest = cost;
    else if (rank === 1) second = cost;
    if (rank >= stop) {
      for (; told < lines.length; told++) (lines[told] as (typeof lines)[number]).next = cost;
      const drawn = lines.at(-1);
      const ties = drawn?.line === cost ? drawn : tiesAt(ordered, i, nextOther, rank, cost);
      const { above: dearer, equal } = ties;
      for (let wanted = places[lines.length]; wanted !== undefined && wanted < rank + 1; wanted = places[lines.length]) {
        const part = wanted - rank;
        const threshold = part > 0 ? cost : lastIn(ordered, since, i) || single;
        const sums = { top: total + part * cost, squares: squares + part * cost * cost };
        lines.push({ places: wanted, ...sums, threshold, line: cost, next: 0, above: dearer, equal });
      }
      stop = told < lines.length ? rank + 1 : Math.floor(places[lines.length] ?? Number.POSITIVE_INFINITY);
    }
    total += cost;
    squares += cost * cost;
    rank++;
    rankedCost += rank * cost;
    single = cost;
    if (isOther) {
      nextOther++;
      end = nextOther < others.length ? firstBelow(net, others[nextOther] as number, i, above) : above;
    } else i++;
    since = i;
  }
  const all = { total, squares, largest, second, rankedCost, withCost: rank, least: lastIn(ordered, since, i) || single };
  return { ...all, lines: [...lines, ...linesBeyond(all, places.slice(lines.length))] };
};

/** Of the one who stands at `i`, or at `nextOther`, with so many before. */
const tiesAt = (
  { net, atom, above, kept, others }: Ordered,
  i: number,
  nextOther: number,
  rank: number,
  cost: number
): Pick<Line, 'above' | 'equal'> => {
  let before = 0;
  let after = 0;
  const counts = (at: number) => (kept ? (kept[atom[at] as number] as number) : 1);
  for (let at = i - 1; at >= 0 && net[at] === cost; at--) before += counts(at);
  for (let at = i; at < above && net[at] === cost; at++) after += counts(at);
  for (let at = nextOther - 1; at >= 0 && others[at] === cost; at--) before++;
  for (let at = nextOther; at < others.length && others[at] === cost; at++) after++;
  return { above: rank - before, equal: before + after };
};

/** Of more places than there are costs. Apart from the loop, whose sums would be slower to change if a function held them. */
const linesBeyond = ({ total, squares, withCost, least }: Omit<Lines, 'lines'>, places: readonly number[]): Line[] =>
  places.map((wanted) => ({
    places: wanted,
    top: total,
    squares,
    threshold: wanted <= withCost ? least : 0,
    line: 0,
    next: 0,
    above: withCost,
    equal: 0
  }));
