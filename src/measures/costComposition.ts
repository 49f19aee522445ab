import type { CompositionBy } from '../domain/compositionBy.ts';
import { type MinimumCell, type Published, publish, publishUnless, type WithheldReason } from '../domain/disclosure.ts';
import { type Filters, otherThan } from '../domain/filters.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { CompositionAnswer } from '../ledger/answers.ts';
import type { Banded } from '../ledger/bands.ts';
import { groundBetween, isEnoughAround, netWithin, reasonsByLine, togetherOf, wholeGroundOf } from './bandedCost.ts';
import { type CostMeasure, defineCostMeasure } from './costMeasure.ts';
import { ignoredByMost } from './measure.ts';
import { clearLines, inClearingOrder } from './topGroups.ts';

/** One budget, law or service. */
export interface CompositionPart {
  /** Empty for postings that have none. */
  readonly name: string;
  /** What the most expensive cost it, and what everybody does, kr. */
  readonly top: Published<number>;
  readonly all: Published<number>;
  /** `top` of `all`, 0–1. */
  readonly share: Published<number>;
}

export interface Composition {
  readonly percent: number;
  /** People in the group, part of the one at the line counted in part; those without a cost too. */
  readonly citizens: Published<number>;
  /** What the group costs of everything, kr. and 0–1. */
  readonly top: Published<number>;
  readonly all: Published<number>;
  readonly share: Published<number>;
  /** Those that everybody costs most first. */
  readonly parts: readonly CompositionPart[];
}

/** What the most expensive cost each budget beside what everyone costs it. The parts sum to the whole. */
export interface CostComposition {
  readonly by: CompositionBy;
  /** The data name budgets, laws or services. */
  readonly hasNames: boolean;
  /** Of the most expensive `percent`: one of `linePercents`. */
  readonly at: (percent: number) => Composition;
}

const composition = (by: CompositionBy): CostMeasure<CostComposition | null> =>
  defineCostMeasure({
    id: `cost-composition-${by}`,
    ignores: ignoredByMost,
    rows: (ledger, filters) => ledger.composition(filters, by),
    answer: (rows, filters): CostComposition | null =>
      rows && { by, hasNames: rows.rows.some(({ name }) => name !== ''), at: clearing(rows, filters) }
  });

export const costComposition: Readonly<Record<CompositionBy, CostMeasure<CostComposition | null>>> = {
  omraade: composition('omraade'),
  lov: composition('lov'),
  ydelse: composition('ydelse')
};

type Reason = WithheldReason | null;

interface Cleared {
  readonly all: readonly Reason[];
  readonly whole: readonly Reason[];
  /** Of each part, by line. */
  readonly tops: readonly (readonly Reason[])[];
}

const clearedOf = (
  wholes: readonly Reason[],
  all: readonly Reason[],
  parts: readonly Banded[],
  minimumCell: MinimumCell,
  inTurn: readonly number[]
): Cleared => ({
  all,
  whole: wholes,
  tops: parts.map((part) => reasonsByLine(part, minimumCell, inTurn, (line) => wholes[line] === null))
});

/**
 * Why each part of a group must be withheld. The group's whole is shown, and so is what everyone costs: the withheld parts together
 * must again be enough people within the line, outside it, and between it and any other line at which they can be reckoned.
 */
const partReasons = ({ all, whole, tops }: Cleared, parts: readonly Banded[], line: number, minimumCell: MinimumCell): Reason[] => {
  const reasons: Reason[] = parts.map((_, i) => whole[line] ?? all[i] ?? tops[i]?.[line] ?? null);
  if (whole[line]) return reasons;
  const isShownAt = (i: number, other: number) => all[i] === null && tops[i]?.[other] === null;
  for (;;) {
    const hidden = [...parts.keys()].filter((i) => reasons[i]);
    if (hidden.length === 0) return reasons;
    const rest = [...parts.keys()].filter((i) => !reasons[i]);
    const isKnown = (other: number) =>
      whole[other] === null && (hidden.every((i) => isShownAt(i, other)) || rest.every((i) => isShownAt(i, other)));
    if (rest.length === 0 || isEnoughAround(togetherOf(hidden.map((i) => parts[i] as Banded)), line, minimumCell, isKnown)) return reasons;
    const peopleOf = (i: number) => groundBetween(parts[i] as Banded, -1, line).contributors || Number.POSITIVE_INFINITY;
    const next = rest.reduce((least, i) => (peopleOf(i) < peopleOf(least) ? i : least));
    reasons[next] = 'protects-another';
  }
};

/** As every other figure decides: two figures that withhold different groups would tell those between them. */
const groupReasons = ({ concentration, lines }: CompositionAnswer, filters: Filters): Reason[] => {
  const { own, beside } = clearLines(concentration, filters);
  const placeOf = new Map(Array.from(concentration.percents, (percent, place) => [percent, place]));
  return Array.from(lines.percent, (percent, line) => {
    const cleared = (lines.isOwn[line] ? own : beside)[placeOf.get(percent) ?? -1]?.(1);
    return !cleared ? 'undefined-value' : cleared.shown ? null : cleared.reason;
  });
};

const clearing = (answer: CompositionAnswer, filters: Filters): CostComposition['at'] => {
  const { whole, rows, population, concentration, lines } = answer;
  const { minimumCell, denominator } = filters;
  const { differsByFew } = concentration;
  const withheld = suppressParts(
    rows.map(({ row, differsByFew }) => ({ ...wholeGroundOf(row), differsByFew })),
    minimumCell,
    { overlapping: true }
  );
  // What is withheld stands behind the rest, by name: its place would tell how much it is.
  const ordered = rows
    .map(({ name, row }, i): { name: string; row: Banded; net: number; reason: Reason; isWithheld: boolean } => ({
      name,
      row,
      net: netWithin(row),
      reason: differsByFew ? 'differs-by-few' : (withheld[i] ?? null),
      isWithheld: differsByFew || Boolean(withheld[i])
    }))
    .sort((a, b) => Number(a.isWithheld) - Number(b.isWithheld) || (a.isWithheld ? a.name.localeCompare(b.name, 'da') : b.net - a.net));
  const parts = ordered.map(({ row }) => row);
  const total = netWithin(whole);
  let cleared: Cleared | undefined;
  return (percent) => {
    cleared ??= clearedOf(
      groupReasons(answer, filters),
      ordered.map(({ reason }) => reason),
      parts,
      minimumCell,
      inClearingOrder(
        Array.from(lines.percent, (percent, line) => ({ percent, denominator: lines.isOwn[line] ? denominator : otherThan(denominator) }))
      )
    );
    const wanted = Math.round(percent * 10) / 10;
    const line = lines.percent.findIndex((one, place) => one === wanted && lines.isOwn[place] === 1);
    const group = line < 0 ? 'undefined-value' : (cleared.whole[line] ?? null);
    const reasons = line < 0 ? parts.map((): Reason => group) : partReasons(cleared, parts, line, minimumCell);
    const top = netWithin(whole, line);
    return {
      percent,
      citizens: publishUnless(group, (population * percent) / 100),
      top: publishUnless(group, top),
      all: publish(total, { ...wholeGroundOf(whole), differsByFew }, minimumCell),
      share: publishUnless(group, top / total),
      parts: ordered.map(({ name, row, net }, i) => {
        const all = cleared?.all[i] ?? null;
        const reason = reasons[i] ?? null;
        const own = netWithin(row, line);
        return { name, top: publishUnless(reason, own), all: publishUnless(all, net), share: publishUnless(reason, own / net) };
      })
    };
  };
};
