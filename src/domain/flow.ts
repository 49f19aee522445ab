/** Flow through a small network, by Ford and Fulkerson (1956) along shortest paths. */

export interface Network {
  /** Of each node to each other, 0 where nothing flows. */
  readonly capacity: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
}

type Step = readonly [from: number, to: number];

export interface Path {
  readonly steps: readonly Step[];
  readonly price: number;
}

/** The most that can flow, and the capacity that is left then. */
export const largestFlow = ({ capacity, from, to }: Network): { readonly total: number; readonly left: readonly Float64Array[] } => {
  const left = capacity.map((row) => row.slice());
  const leftAt = (a: number, b: number) => left[a]?.[b] ?? 0;
  for (let total = 0; ; ) {
    const path = cheapestPath({ capacity: left, from, to }, () => 1);
    if (!path) return { total, left };
    const least = Math.min(...path.steps.map(([a, b]) => leftAt(a, b)));
    for (const [a, b] of path.steps) {
      (left[a] as Float64Array)[b] = leftAt(a, b) - least;
      (left[b] as Float64Array)[a] = leftAt(b, a) + least;
    }
    total += least;
  }
};

/** The path of the lowest price over what has capacity; null where there is none. Prices are at least 0. */
export const cheapestPath = ({ capacity, from, to }: Network, price: (from: number, to: number) => number): Path | null => {
  const prices = capacity.map((_, node) => (node === from ? 0 : Number.POSITIVE_INFINITY));
  const before = new Map<number, number>();
  const priceOf = (node: number) => prices[node] ?? Number.POSITIVE_INFINITY;
  for (const open = new Set(capacity.keys()); open.size > 0; ) {
    const node = [...open].reduce((least, one) => (priceOf(one) < priceOf(least) ? one : least));
    open.delete(node);
    if (priceOf(node) === Number.POSITIVE_INFINITY) break;
    for (const [next, own] of (capacity[node] ?? new Float64Array(0)).entries()) {
      const whole = priceOf(node) + price(node, next);
      if (own <= 0 || whole >= priceOf(next)) continue;
      prices[next] = whole;
      before.set(next, node);
    }
  }
  if (!before.has(to)) return null;
  const steps: Step[] = [];
  for (let node = to; node !== from; node = before.get(node) ?? from) steps.push([before.get(node) ?? from, node]);
  return { steps, price: priceOf(to) };
};
