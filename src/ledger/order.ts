/** Bits of a double's upper half that do not tell bins apart: 2 048 bins remain between a number and its double. */
const coarseBits = 9;
/** More in one bin are left to the platform's sort. */
const crowded = 100;
/** Where a double's upper half lies among its two. */
export const upperHalf = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Costs above 0, the largest first, and whose each is; the keys of what costs nothing or less come behind. */
export interface Ordered {
  readonly costs: Float64Array;
  /** As many as there were values. */
  readonly keys: Int32Array;
}

/**
 * Puts values in order, each with its key. Bits of positive doubles order as the numbers do, so counting by the upper ones puts each
 * within a few places of where it belongs, in half the time of the platform's sort at 500,000.
 */
export const descending = (values: Float64Array, keys: Int32Array): Ordered => {
  const count = values.length;
  const bins = new Uint32Array(count);
  const halves = new Uint32Array(values.buffer, values.byteOffset, count * 2);
  let low = 0xffff_ffff;
  let high = 0;
  let above = 0;
  for (let i = 0; i < count; i++) {
    if (!((values[i] as number) > 0)) continue;
    const bin = ((halves[2 * i + upperHalf] as number) >>> coarseBits) + 1;
    bins[i] = bin;
    above++;
    if (bin < low) low = bin;
    if (bin > high) high = bin;
  }
  const ends = new Uint32Array(above > 0 ? high - low + 2 : 1);
  for (let i = 0; i < count; i++) {
    if (bins[i] === 0) continue;
    const next = high - (bins[i] as number) + 1;
    ends[next] = (ends[next] as number) + 1;
  }
  for (let bin = 1; bin < ends.length; bin++) ends[bin] = (ends[bin] as number) + (ends[bin - 1] as number);
  const costs = new Float64Array(above);
  const sorted = new Int32Array(count);
  let behind = above;
  for (let i = 0; i < count; i++) {
    if (bins[i] === 0) {
      sorted[behind++] = keys[i] as number;
      continue;
    }
    const bin = high - (bins[i] as number);
    const at = ends[bin] as number;
    costs[at] = values[i] as number;
    sorted[at] = keys[i] as number;
    ends[bin] = at + 1;
  }
  let from = 0;
  for (const to of ends) {
    if (to - from > crowded) sortMany(costs, sorted, from, to);
    else sortFew(costs, sorted, from, to);
    from = to;
  }
  return { costs, keys: sorted };
};

const sortFew = (costs: Float64Array, keys: Int32Array, from: number, to: number): void => {
  for (let i = from + 1; i < to; i++) {
    const cost = costs[i] as number;
    const key = keys[i] as number;
    let at = i - 1;
    for (; at >= from && (costs[at] as number) < cost; at--) {
      costs[at + 1] = costs[at] as number;
      keys[at + 1] = keys[at] as number;
    }
    costs[at + 1] = cost;
    keys[at + 1] = key;
  }
};

const sortMany = (costs: Float64Array, keys: Int32Array, from: number, to: number): void => {
  const first = costs[from];
  let isEven = true;
  for (let i = from + 1; isEven && i < to; i++) isEven = costs[i] === first;
  // Many citizens of one cost are common: a benefit of one rate.
  if (isEven) return;
  const places = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  places.sort((a, b) => (costs[b] as number) - (costs[a] as number));
  const ownCosts = Float64Array.from(places, (place) => costs[place] as number);
  const ownKeys = Int32Array.from(places, (place) => keys[place] as number);
  costs.set(ownCosts, from);
  keys.set(ownKeys, from);
};
