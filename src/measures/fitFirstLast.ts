import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { fewestOf, finestTelling, suppressTogether } from '../domain/fitClearance.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import type { FirstLastAnswer, Moves } from '../fit/answers.ts';
import { defineFitMeasure } from './fitMeasure.ts';

/** Width of the bins in points, or the two sides of the cut-off. */
export type FirstLastBins = 5 | 10 | 'cut-off';

export interface FirstLastCell {
  /** Place of the bin, the lowest 0; of the cut-off, 0 below and 1 above. */
  readonly first: number;
  readonly last: number;
  readonly cases: Published<number>;
}

export interface FitFirstLast {
  readonly bins: FirstLastBins;
  /** Bins along either side; the last one holds the highest score, too. */
  readonly size: number;
  readonly cells: readonly FirstLastCell[];
  readonly cases: Published<number>;
}

/**
 * Cases by their first and last score of wellbeing, in bins so that no case is a point: of five points, or of ten, or by the cut-off,
 * the finest that tells of most. Where something is withheld, nobody and a few look alike: what is left would be a map of where each case
 * is. Sums of rows and columns are told nowhere, and must not be: they would call for `domain/countTable`.
 */
export const fitFirstLast = defineFitMeasure({
  id: 'fit-first-last',
  ignores: ['convention', 'reliableChange', 'compareBy'],
  rows: (fit, filters) => fit.firstLast(filters),
  answer: ({ closed, active, mayTell }, filters): FitFirstLast => {
    const { includesActive, minimumCell } = filters;
    const untold: WithheldReason = isOfEverything(filters) ? 'too-few' : 'differs-by-few';
    const activePaired = sumOf(active.fives);
    const others = includesActive
      ? fewestOf(closed.unpaired + active.unpaired, active.unpaired, activePaired)
      : fewestOf(closed.unpaired, activePaired, activePaired + active.unpaired);
    const alone = formsOf(closed, fewestOf(closed.unpaired, activePaired), { mayTell, untold }, minimumCell);
    const isHeldAgainst = includesActive && finestTelling(alone).told > 0;
    const forms = includesActive
      ? formsOf(sumsOf(closed, active), others, { mayTell, untold }, minimumCell, isHeldAgainst ? active : null)
      : alone;
    const { bins, counts, reasons } = finestTelling(forms);
    const cases = sumOf(counts);
    return {
      bins,
      size: counts.length,
      cells: counts.flatMap((row, first) =>
        row.map((count, last) => ({ first, last, cases: publishUnless(reasons[first]?.[last] ?? null, count) }))
      ),
      cases: publish(cases, { contributors: cases, outside: others, differsByFew: !mayTell.cases }, minimumCell)
    };
  }
});

/** Nothing of what tells selections apart is chosen. */
const isOfEverything = ({ kommuner, teams, trials, targetGroups, phases, ageClasses }: FitFilters): boolean =>
  [kommuner, teams, trials, targetGroups, phases, ageClasses].every((chosen) => chosen.length === 0);

type Counts = readonly (readonly number[])[];
type Tables = Pick<Moves, 'fives' | 'halves'>;
type Reason = WithheldReason | null;
/** Cells that may be told, and what is said of the others: all the same, so that nobody and a few look alike. */
interface Allowed {
  readonly mayTell: FirstLastAnswer['mayTell'];
  readonly untold: WithheldReason;
}

interface Form {
  readonly bins: FirstLastBins;
  readonly counts: Counts;
  readonly reasons: readonly (readonly Reason[])[];
  readonly told: number;
}

const sumOf = (counts: Counts): number => counts.flat().reduce((sum, count) => sum + count, 0);

const sumsOf = (one: Tables, other: Tables): Tables => {
  const sum = (a: Counts, b: Counts): Counts => a.map((row, i) => row.map((count, j) => count + (b[i]?.[j] ?? 0)));
  return { fives: sum(one.fives, other.fives), halves: sum(one.halves, other.halves) };
};

const inTens = (fives: Counts): Counts => {
  const half = Array.from({ length: fives.length / 2 }, (_, i) => i);
  const at = (row: number, column: number) => fives[row]?.[column] ?? 0;
  return half.map((i) => half.map((j) => at(2 * i, 2 * j) + at(2 * i, 2 * j + 1) + at(2 * i + 1, 2 * j) + at(2 * i + 1, 2 * j + 1)));
};

/**
 * `others`: of cases that other figures count and this one does not, the fewest; their number would follow from the sum of the cells.
 * `beside`: cases that another form of this figure leaves out.
 */
const formsOf = (
  { fives, halves }: Tables,
  others: number,
  { mayTell, untold }: Allowed,
  minimumCell: MinimumCell,
  beside: Tables | null = null
): [Form, ...Form[]] => {
  const allowed = { 5: mayTell.fives, 10: mayTell.tens, 'cut-off': mayTell.halves };
  const form = (bins: FirstLastBins, counts: Counts, own: Counts | null) => {
    const fixed = allowed[bins].map((isTold) => (isTold ? null : untold));
    return formOf(bins, counts, own, others, fixed, minimumCell);
  };
  // Those without a cut-off are missing from the halves, which could be held against the others.
  const halved = sumOf(halves) === sumOf(fives) ? [form('cut-off', halves, beside?.halves ?? null)] : [];
  return [form(5, fives, beside?.fives ?? null), form(10, inTens(fives), beside && inTens(beside.fives)), ...halved];
};

const formOf = (
  bins: FirstLastBins,
  counts: Counts,
  beside: Counts | null,
  others: number,
  fixed: readonly Reason[],
  minimumCell: MinimumCell
): Form => {
  const all = sumOf(counts);
  const cells = counts.flat();
  const tooFew = reasonAgainst({ contributors: all }, minimumCell);
  const partsOf = (of: Counts) => of.flat().map((contributors) => ({ contributors }));
  const left = reasonAgainst({ contributors: others }, minimumCell) ? [{ contributors: others }] : [];
  const wholes = [[...partsOf(counts), ...left], ...(beside ? [partsOf(beside)] : [])];
  const flat = suppressTogether(
    wholes,
    minimumCell,
    false,
    cells.map((_, i) => tooFew ?? fixed[i] ?? null)
  );
  const isWhole = cells.every((_, i) => !flat[i]);
  const columns = counts[0]?.length ?? 0;
  const reasons = counts.map((row, i) =>
    row.map((count, j): Reason => flat[i * columns + j] ?? (!isWhole && count === 0 ? 'too-few' : null))
  );
  const shown = counts.flatMap((row, i) => row.filter((_, j) => !reasons[i]?.[j])).reduce((sum, count) => sum + count, 0);
  return { bins, counts, reasons, told: all > 0 ? shown / all : 1 };
};
