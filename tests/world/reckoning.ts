/** Cost concentration once more, the long way and from the definitions alone. Shares nothing with the program but the definitions. */
import type { World } from './costs.ts';

export type Denominator = 'indbyggere' | 'modtagere';

export interface Choice {
  readonly aar: number;
  /** All kommuner of the world where it is left out. */
  readonly kommuner?: readonly string[];
  readonly denominator: Denominator;
}

export interface Concentration {
  /** People the percentages are of: residents, or citizens with at least one posting. */
  readonly people: number;
  /** Citizens whose postings of the year sum to less than nothing. */
  readonly negative: number;
  /** From the most expensive down. */
  readonly costs: readonly number[];
}

export const concentration = ({ postings, residents }: World, { aar, kommuner, denominator }: Choice): Concentration => {
  const chosen = (row: { aar: number; kommunekode: string }) =>
    row.aar === aar && (kommuner === undefined || kommuner.includes(row.kommunekode));
  const sums = new Map<number, number>();
  for (const row of postings) if (chosen(row)) sums.set(row.citizen, (sums.get(row.citizen) ?? 0) + row.beloeb);
  const settled = [...sums.values()].map((sum) => Math.round(sum * 100) / 100);
  const costs = settled.map((sum) => Math.max(0, sum)).sort((one, other) => other - one);
  const people = denominator === 'modtagere' ? costs.length : residents.filter(chosen).reduce((sum, { antal }) => sum + antal, 0);
  return { people, negative: settled.filter((sum) => sum < 0).length, costs };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The cost of the dearest `part` of the people; the one at the line counts in part. */
export const topCost = ({ people, costs }: Concentration, part: number): number => {
  const places = people * part;
  return sum(costs.map((cost, above) => cost * Math.max(0, Math.min(1, places - above))));
};

export const share = (world: Concentration, part: number): number => topCost(world, part) / sum(world.costs);

export const topShareRow = (world: Concentration, part: number) => ({
  share: share(world, part),
  citizens: part * world.people,
  threshold: Math.round((world.costs[Math.ceil(part * world.people - 1e-9) - 1] ?? 0) / 1000) * 1000,
  mean: topCost(world, part) / (part * world.people)
});

/** G = Σ(2i − n − 1)·x / (n·Σx) over ascending costs, with a zero for everyone who has none. */
export const gini = ({ people, costs }: Concentration): number => {
  const ascending = [...Array.from({ length: people - costs.length }, () => 0), ...costs.toReversed()];
  const weighted = sum(ascending.map((cost, i) => (2 * (i + 1) - people - 1) * cost));
  return weighted / (people * sum(costs));
};

/** The people between one line and the next, down to the last citizen with a cost: how many, what they cost, the dearest of them. */
export const layers = (world: Concentration, percents: readonly number[]) => {
  const { people, costs } = world;
  const withCost = costs.filter((cost) => cost > 0).length;
  return [...percents, 100].map((percent, i) => {
    const from = ((percents[i - 1] ?? 0) / 100) * people;
    const to = (percent / 100) * people;
    return {
      people: Math.min(to, withCost) - Math.min(from, withCost),
      total: topCost(world, to / people) - topCost(world, from / people),
      largest: costs[Math.floor(from)] ?? 0
    };
  });
};
