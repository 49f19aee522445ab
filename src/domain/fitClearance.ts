/** What clears figures of FIT. The unit of the minimum cell is the case, which is a family, however many scores it has. */
import { type MinimumCell, reasonAgainst, type WithheldReason } from './disclosure.ts';
import { type Part, suppressParts } from './suppression.ts';

type Reason = WithheldReason | null;

/**
 * Why each row must be withheld, where several wholes are known and a row tells its part of each of them: conversations with a score and
 * those without. What is withheld is again enough cases of every whole. `fixed`: what must be withheld whatever the parts.
 */
export const suppressTogether = (
  wholes: readonly (readonly Part[])[],
  minimumCell: MinimumCell,
  overlapping: boolean,
  fixed: readonly Reason[] = []
): Reason[] => {
  const reasons: Reason[] = (wholes[0] ?? []).map((_, i) => fixed[i] ?? null);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const parts of wholes) {
      const untold = (i: number) => reasons[i] !== null;
      for (const [i, reason] of suppressParts(parts, minimumCell, { overlapping, untold }).entries()) {
        if (!reason || reasons[i]) continue;
        reasons[i] = reason;
        isSettled = false;
      }
    }
  }
  return reasons;
};

/** A quarter, a half and three quarters of the scores. */
export const quartiles = [0.25, 0.5, 0.75] as const;

/**
 * Half a point. A quartile is the score of one person or lies between those of two; scores have a decimal, so that it then stands for
 * five of them, and it is a tenth of the smallest change that counts for more than chance.
 */
export const quantileStep = 0.5;

export const roundedQuantile = (score: number): number => Math.round(score / quantileStep) * quantileStep;

/** A quantile needs the minimum cell of cases on either side, itself counted to both (SACRO 2023: percentiles are single persons). */
export const reasonAgainstQuantile = (
  { below, above }: { readonly below: number; readonly above: number },
  minimumCell: MinimumCell
): Reason => {
  const fewest = Math.min(below, above);
  if (fewest === 0) return 'undefined-value';
  return reasonAgainst({ contributors: fewest }, minimumCell) && 'too-few-beyond';
};

/** The part of the cases, or scores, that a form of a figure has to tell of before a coarser one is tried. */
export const enoughTold = 0.75;

/** The first form that tells enough, or where none does the one that tells most; of those that tell nothing the coarsest. From 0 to 1. */
export const finestTelling = <T extends { readonly told: number }>(forms: readonly [T, ...T[]]): T =>
  forms.find(({ told }) => told >= enoughTold) ?? forms.reduce((most, form) => (form.told > most.told || most.told === 0 ? form : most));

export interface MergedClass<C extends string> {
  readonly classes: readonly C[];
  readonly cases: number;
  readonly reason: Reason;
}

/** The smallest of those that somebody is in, for `Ground.outside` where several are left out; 0 where nobody is. */
export const fewestOf = (...counts: readonly number[]): number => {
  const some = counts.filter((count) => count > 0);
  return some.length > 0 ? Math.min(...some) : 0;
};

export interface Classes<C extends string> {
  readonly counts: Readonly<Record<C, number>>;
  /** Of each class the cases that another form of the figure leaves out: the difference of the two would tell of them. */
  readonly beside?: Readonly<Record<C, number>>;
  /** Cases that this figure leaves out and others count, so that the sum of the classes would tell how many they are. */
  readonly leftOut?: number;
  /** A class that other figures tell where it has enough cases; it then protects none, and is not told together with others. */
  readonly toldElsewhere?: C;
}

/** Classes that share cases between them, as fine as their numbers allow. */
export const clearClasses = <C extends string>(
  { counts, beside, leftOut = 0, toldElsewhere }: Classes<C>,
  rungs: readonly (readonly (readonly C[])[])[],
  minimumCell: MinimumCell
): readonly MergedClass<C>[] => {
  const sumOf = (of: Readonly<Record<C, number>>, classes: readonly C[]) => classes.reduce((sum, one) => sum + of[one], 0);
  const isFew = (count: number) => reasonAgainst({ contributors: count }, minimumCell) !== null;
  const everybody = sumOf(counts, rungs[0]?.flat() ?? []);
  const isTold = (one: C) => counts[one] > 0 && ![counts[one], everybody - counts[one], beside?.[one] ?? 0].some(isFew);
  const standsAlone = (one: C) => rungs.some((rung) => rung.some((classes) => classes.length === 1 && classes[0] === one));
  const known = toldElsewhere !== undefined && isTold(toldElsewhere) && standsAlone(toldElsewhere) ? toldElsewhere : null;
  const isKnown = (classes: readonly C[]) => classes.length === 1 && classes[0] === known;
  const forms = rungs
    .filter((rung) => known === null || rung.some(isKnown))
    .map((rung) => {
      const open = rung.filter((classes) => !isKnown(classes));
      const all = sumOf(counts, open.flat());
      // Of fewer cases than the minimum cell not even a class of nobody is told: the others would have them all.
      const tooFew = reasonAgainst({ contributors: all }, minimumCell);
      const parts: Part[] = open.map((classes) => ({ contributors: sumOf(counts, classes), outside: all - sumOf(counts, classes) }));
      const wholes = [
        isFew(leftOut) ? [...parts, { contributors: leftOut }] : parts,
        ...(beside ? [open.map((classes): Part => ({ contributors: sumOf(beside, classes) }))] : [])
      ];
      const hidden = open.map((): Reason => tooFew);
      const reasons = suppressTogether(wholes, minimumCell, false, hidden);
      const reasonOf = (classes: readonly C[]): Reason => (isKnown(classes) ? null : (reasons[open.indexOf(classes)] ?? null));
      const merged = rung.map((classes) => ({ classes, cases: sumOf(counts, classes), reason: reasonOf(classes) }));
      const shown = merged.reduce((sum, { classes, cases, reason }) => sum + (reason || isKnown(classes) ? 0 : cases), 0);
      return { merged, told: all > 0 ? shown / all : 1 };
    });
  const [finest, ...coarser] = forms;
  return finest ? finestTelling([finest, ...coarser]).merged : [];
};
