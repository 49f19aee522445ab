/** Flow through a small network, by Ford and Fulkerson (1956) along shortest paths (Edmonds and Karp, 1972). */

export interface Network {
  /** How many nodes there are. */
  readonly size: number;
  /** Of each node to each other, `size` numbers a node; 0 where nothing flows. */
  readonly capacity: Float64Array;
  readonly from: number;
  readonly to: number;
}

type Step = readonly [from: number, to: number];

export interface Path {
  readonly steps: readonly Step[];
  readonly price: number;
}

const nowhere = -1;

/** The most that can flow, or `enough` where no more is asked, and the capacity that is left then. */
export const largestFlow = (
  { size, capacity, from, to }: Network,
  enough = Number.POSITIVE_INFINITY
): { readonly total: number; readonly left: Float64Array } => {
  const left = capacity.slice();
  const before = new Int32Array(size);
  const turn = new Int32Array(size);
  const leftAt = (a: number, b: number) => left[a * size + b] as number;
  for (let total = 0; ; ) {
    if (total >= enough || !isReached({ size, capacity: left, from, to }, before, turn)) return { total: Math.min(total, enough), left };
    let least = Number.POSITIVE_INFINITY;
    for (let node = to; node !== from; node = before[node] as number) least = Math.min(least, leftAt(before[node] as number, node));
    for (let node = to; node !== from; node = before[node] as number) {
      const earlier = before[node] as number;
      left[earlier * size + node] = leftAt(earlier, node) - least;
      left[node * size + earlier] = leftAt(node, earlier) + least;
    }
    total += least;
  }
};

/** Whether something can flow to the end; writes the node before each on the path of fewest steps. `turn` is room to work in. */
const isReached = ({ size, capacity, from, to }: Network, before: Int32Array, turn: Int32Array): boolean => {
  before.fill(nowhere);
  before[from] = from;
  turn[0] = from;
  for (let at = 0, waiting = 1; at < waiting; at++) {
    const node = turn[at] as number;
    for (let next = 0; next < size; next++) {
      if (before[next] !== nowhere || (capacity[node * size + next] as number) <= 0) continue;
      before[next] = node;
      if (next === to) return true;
      turn[waiting++] = next;
    }
  }
  return false;
};

/** The path of the lowest price over what has capacity; null where there is none. Prices are at least 0 (Dijkstra, 1959). */
export const cheapestPath = ({ size, capacity, from, to }: Network, price: (from: number, to: number) => number): Path | null => {
  const prices = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(size).fill(nowhere);
  const isDone = new Uint8Array(size);
  const priceOf = (node: number) => prices[node] as number;
  prices[from] = 0;
  for (;;) {
    let node = nowhere;
    for (let one = 0; one < size; one++) if (!isDone[one] && (node === nowhere || priceOf(one) < priceOf(node))) node = one;
    if (node === nowhere || priceOf(node) === Number.POSITIVE_INFINITY) break;
    isDone[node] = 1;
    for (let next = 0; next < size; next++) {
      if ((capacity[node * size + next] as number) <= 0) continue;
      const whole = priceOf(node) + price(node, next);
      if (whole >= priceOf(next)) continue;
      prices[next] = whole;
      before[next] = node;
    }
  }
  if (before[to] === nowhere) return null;
  const steps: Step[] = [];
  for (let node = to; node !== from; node = before[node] as number) steps.push([before[node] as number, node]);
  return { steps, price: priceOf(to) };
};
