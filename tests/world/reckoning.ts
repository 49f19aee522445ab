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

/** What each citizen of the choice cost in the year, to the øre; sums below nothing count as nothing. */
const citizenCosts = ({ postings }: World, { aar, kommuner }: Omit<Choice, 'denominator'>): Map<number, number> => {
  const sums = new Map<number, number>();
  for (const row of postings) {
    if (row.aar !== aar || (kommuner && !kommuner.includes(row.kommunekode))) continue;
    sums.set(row.citizen, (sums.get(row.citizen) ?? 0) + row.beloeb);
  }
  return new Map([...sums].map(([citizen, total]) => [citizen, Math.max(0, Math.round(total * 100) / 100)]));
};

/**
 * What everybody, and the dearest `part` of the people, cost each area; those who cost exactly as much as the one at the line share the
 * places that are left.
 */
export const composition = (world: World, choice: Choice, part: number): Map<string, { readonly all: number; readonly top: number }> => {
  const costs = citizenCosts(world, choice);
  const ranked = concentration(world, choice);
  const places = ranked.people * part;
  const line = ranked.costs[Math.floor(places)] ?? 0;
  const above = ranked.costs.filter((cost) => cost > line).length;
  const equal = ranked.costs.filter((cost) => cost === line).length;
  const parts = new Map<string, { all: number; top: number }>();
  for (const { citizen, aar, kommunekode, beloeb, omraade } of world.postings) {
    if (aar !== choice.aar || (choice.kommuner && !choice.kommuner.includes(kommunekode))) continue;
    const cost = costs.get(citizen) ?? 0;
    if (cost === 0) continue;
    const row = parts.get(omraade) ?? { all: 0, top: 0 };
    row.all += beloeb;
    if (cost > line) row.top += beloeb;
    else if (cost === line) row.top += (beloeb * (places - above)) / equal;
    parts.set(omraade, row);
  }
  return parts;
};

/** Citizens by exactly which areas they have a posting in, and what they cost. */
export const overlaps = (world: World, choice: Choice): Map<string, { readonly citizens: number; readonly cost: number }> => {
  const areas = new Map<number, Set<string>>();
  for (const { citizen, aar, kommunekode, omraade } of world.postings) {
    if (aar !== choice.aar || (choice.kommuner && !choice.kommuner.includes(kommunekode))) continue;
    areas.set(citizen, (areas.get(citizen) ?? new Set()).add(omraade));
  }
  const costs = citizenCosts(world, choice);
  const rows = new Map<string, { citizens: number; cost: number }>();
  for (const [citizen, own] of areas) {
    const key = [...own].sort().join('+');
    const row = rows.get(key) ?? { citizens: 0, cost: 0 };
    row.citizens++;
    row.cost += costs.get(citizen) ?? 0;
    rows.set(key, row);
  }
  return rows;
};

const lines = [0.01, 0.05, 0.1, 0.25] as const;
const bandNames = ['top1', 'top5', 'top10', 'top25', 'rest'] as const;

/** Citizens by their band in one year and in the next. */
export const flow = (world: World, choice: Choice): Map<string, Map<string, number>> => {
  const bandsOf = (aar: number) => {
    const costs = citizenCosts(world, { ...choice, aar });
    const ranked = concentration(world, { ...choice, aar });
    const limits = lines.map((part) => ranked.costs[Math.ceil(ranked.people * part - 1e-9) - 1] ?? 0);
    const lowest = ranked.costs.filter((cost) => cost > 0).at(-1) ?? 0;
    return new Map(
      [...costs].map(([citizen, cost]) => {
        const at = limits.findIndex((limit) => cost >= (limit || lowest));
        return [citizen, cost === 0 ? 'none' : (bandNames[at < 0 ? 4 : at] as string)];
      })
    );
  };
  const before = bandsOf(choice.aar);
  const after = bandsOf(choice.aar + 1);
  const rows = new Map<string, Map<string, number>>();
  for (const citizen of new Set([...before.keys(), ...after.keys()])) {
    const row = rows.get(before.get(citizen) ?? 'new') ?? new Map<string, number>();
    const to = after.get(citizen) ?? 'gone';
    row.set(to, (row.get(to) ?? 0) + 1);
    rows.set(before.get(citizen) ?? 'new', row);
  }
  return rows;
};
