import { type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import type { Filters } from '../domain/filters.ts';
import { keyOfNames } from '../domain/rowKeys.ts';
import { type Part, suppressParts } from '../domain/suppression.ts';
import type { OverlapAnswer } from '../ledger/answers.ts';
import type { Breadth } from '../ledger/areas.ts';
import { defineCostMeasure } from './costMeasure.ts';

/** Citizens who draw on so many budgets. */
export interface AreasPerCitizen {
  readonly areas: number;
  readonly citizens: Published<number>;
  /** 0–1 of all. */
  readonly citizenShare: Published<number>;
  /** Kr., and 0–1 of everybody's. */
  readonly cost: Published<number>;
  readonly share: Published<number>;
}

/** Citizens who draw on exactly these budgets. */
export interface AreaCombination {
  /** Sorted. */
  readonly areas: readonly string[];
  readonly citizens: Published<number>;
  readonly cost: Published<number>;
}

/** Municipal functions met, on average. */
export interface FunctionsMet {
  readonly everybody: Published<number>;
  readonly group: Published<number>;
}

export interface CostOverlap {
  /** By number of areas, rising. */
  readonly perCitizen: readonly AreasPerCitizen[];
  /** Everybody, and what they cost in kr. */
  readonly citizens: Published<number>;
  readonly cost: Published<number>;
  /** Those who draw on two areas or more: how many, and 0–1 of the citizens and of the cost. */
  readonly shared: {
    readonly citizens: Published<number>;
    readonly citizenShare: Published<number>;
    readonly costShare: Published<number>;
  };
  /** The most frequent first. */
  readonly combinations: readonly AreaCombination[];
  /** How many combinations there are beside those listed. */
  readonly folded: number;
  /** Sorted. */
  readonly areas: readonly string[];
  /** Null where no file has `funktion`. */
  readonly functions: FunctionsMet | null;
}

/** More are not told. */
const mostCombinations = 200;

/** Which budgets the citizens of the selection draw on: an area counts with at least one posting in the year. */
export const costOverlap = defineCostMeasure({
  id: 'cost-overlap',
  ignores: ['trials'],
  rows: (ledger, filters) => ledger.overlap(filters),
  answer: (answer, filters): CostOverlap | null => answer && cleared(answer, filters)
});

type OverlapRow = OverlapAnswer['rows'][number];

type Sums = Omit<OverlapRow, 'areas' | 'differsByFew'>;

const partOf = ({ units, cost, largest, second }: Sums): Part => ({ contributors: units, largest, second, total: cost });

const together = (rows: readonly OverlapRow[]): Sums => {
  const sums = { units: 0, cost: 0, largest: 0, second: 0 };
  for (const { units, cost, largest, second } of rows) {
    sums.units += units;
    sums.cost += cost;
    sums.second = Math.max(Math.min(sums.largest, largest), sums.second, second);
    sums.largest = Math.max(sums.largest, largest);
  }
  return sums;
};

const cleared = ({ rows, functions, differsByFew, sizesThatDiffer }: OverlapAnswer, { minimumCell }: Filters): CostOverlap => {
  const total = together(rows);
  const sizes = [...new Set(rows.map(({ areas }) => areas.length))].sort((a, b) => a - b);
  const bySize = sizes.map((size) => together(rows.filter(({ areas }) => areas.length === size)));
  const hiddenSizes = suppressParts(
    bySize.map((row, i) => ({ ...partOf(row), differsByFew: differsByFew || sizesThatDiffer.includes(sizes[i] ?? 0) })),
    minimumCell,
    { overlapping: false }
  );
  const ordered = [...rows].sort((a, b) => b.units - a.units || b.cost - a.cost);
  const listed = ordered.slice(0, mostCombinations);
  const untold = ordered.slice(mostCombinations);
  // The combinations of one size sum to a row of the other figure; where that is withheld, so are all of them.
  const hidden = new Map<OverlapRow, WithheldReason | null>();
  for (const [i, size] of sizes.entries()) {
    const own = listed.filter(({ areas }) => areas.length === size);
    const rest = untold.filter(({ areas }) => areas.length === size);
    const parts = [
      ...own.map((row): Part => ({ ...partOf(row), differsByFew: row.differsByFew })),
      ...(rest.length > 0 ? [partOf(together(rest))] : [])
    ];
    const reasons = suppressParts(parts, minimumCell, { overlapping: false, untold: (part) => part === own.length });
    const fromSize = differsByFew ? 'differs-by-few' : hiddenSizes[i] ? 'protects-another' : null;
    for (const [j, row] of own.entries()) hidden.set(row, reasons[j] ?? fromSize);
  }
  return {
    perCitizen: sizes.map((areas, i) => {
      const { units, cost } = bySize[i] ?? together([]);
      const reason = hiddenSizes[i] ?? null;
      return {
        areas,
        citizens: publishUnless(reason, units),
        citizenShare: publishUnless(reason, units / total.units),
        cost: publishUnless(reason, cost),
        share: publishUnless(reason, cost / total.cost)
      };
    }),
    citizens: publish(total.units, { ...partOf(total), differsByFew }, minimumCell),
    cost: publish(total.cost, { ...partOf(total), differsByFew }, minimumCell),
    shared: sharedOf(rows, differsByFew ? 'differs-by-few' : (hiddenSizes[sizes.indexOf(1)] ?? null), minimumCell),
    // What is withheld stands behind the rest, by name: its place would tell how many they are.
    combinations: withheldLast(listed, (row) => hidden.get(row) ?? null).map((row) => {
      const reason = hidden.get(row) ?? null;
      return { areas: row.areas, citizens: publishUnless(reason, row.units), cost: publishUnless(reason, row.cost) };
    }),
    folded: untold.length,
    areas: [...new Set(rows.flatMap(({ areas }) => areas))].sort(),
    functions: functions && functionsMet(functions, differsByFew, minimumCell)
  };
};

/** Shown rows as they stand, then withheld ones by name. */
const withheldLast = (rows: readonly OverlapRow[], reasonOf: (row: OverlapRow) => WithheldReason | null): OverlapRow[] => {
  const nameOf = ({ areas }: OverlapRow) => keyOfNames(areas);
  const withheld = rows.filter((row) => reasonOf(row)).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'da'));
  return [...rows.filter((row) => !reasonOf(row)), ...withheld];
};

/** Those on one area are everybody else, so that either is withheld with the other. */
const sharedOf = (
  rows: readonly OverlapRow[],
  single: WithheldReason | null,
  minimumCell: Filters['minimumCell']
): CostOverlap['shared'] => {
  const own = together(rows.filter(({ areas }) => areas.length > 1));
  const { units, cost } = own;
  const all = together(rows);
  const reason = single ?? reasonAgainst(partOf(own), minimumCell);
  return {
    citizens: publishUnless(reason, units),
    citizenShare: publishUnless(reason, units / all.units),
    costShare: publishUnless(reason, cost / all.cost)
  };
};

const functionsMet = (
  { units, met, groupUnits, groupMet }: Breadth,
  differsByFew: boolean,
  minimumCell: Filters['minimumCell']
): FunctionsMet => ({
  everybody: publish(tenths(met / units), { contributors: units, differsByFew }, minimumCell),
  group: publish(tenths(groupMet / groupUnits), { contributors: groupUnits, outside: units - groupUnits, differsByFew }, minimumCell)
});

/** One decimal, so that two groups of nearly the same people do not tell what those between them met. */
const tenths = (mean: number): number => Math.round(mean * 10) / 10;
