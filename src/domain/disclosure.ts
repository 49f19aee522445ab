/**
 * Disclosure control: the only place that makes a `Published`. Charts, tables, tooltips and exports accept nothing else, so a
 * number that was not cleared does not compile. Sources: Danmarks Statistik, Datafortrolighedspolitik (at least 3 persons);
 * dominance (n,k) with n = 1, k = 50 %, and the p % rule with p = 10 (Hundepool et al., "Statistical Disclosure Control", 2012, ch. 4.2); "Guide to Statistical Disclosure Control" (SACRO, 2023) on percentiles as single persons.
 */

/** The fewest people that a number may rest on. */
export type MinimumCell = 3 | 5 | 10;

export const minimumCells = [3, 5, 10] as const satisfies readonly MinimumCell[];
export const defaultMinimumCell: MinimumCell = 5;

/**
 * `too-few`: fewer people than the minimum cell stand behind the number.
 * `too-few-between`: so few people lie between this group and a shown one that the difference tells about them.
 * `too-few-outside`: the people left out are so few that the number tells about them.
 * `too-few-beyond`: so few people lie on one side of a median or quartile that it tells about them.
 * `few-below-zero`: another number counts the people with a negative sum as 0, and they are so few, or one of them so large, that the
 * difference of the two tells about them.
 * `protects-another`: with this number shown, one that is withheld could be reckoned from the whole.
 * `differs-by-few`: another selection differs from this one by so few people that the two together tell about them.
 * `dominated`: one person carries more than half of the sum, or almost all that the next one does not.
 * `undefined-value`: there is nothing to divide by.
 */
export type WithheldReason =
  | 'too-few'
  | 'too-few-between'
  | 'too-few-outside'
  | 'too-few-beyond'
  | 'protects-another'
  | 'differs-by-few'
  | 'few-below-zero'
  | 'dominated'
  | 'undefined-value';

declare const cleared: unique symbol;

export interface Withheld {
  readonly shown: false;
  readonly reason: WithheldReason;
}

/** A value that may be shown, or the reason why not. Made by this module alone. */
export type Published<T> = ({ readonly shown: true; readonly value: T } | Withheld) & { readonly [cleared]: true };

/** Who stands behind a number. Counts are people, sums are in the unit of the number. */
export interface Ground {
  /** People the number rests on; part of a person counts in part. */
  readonly contributors: number;
  /** People of the same population whom the number leaves out, where the rest can be reckoned from it. */
  readonly outside?: number;
  /** The largest single contribution to `total`. */
  readonly largest?: number;
  /** The next largest, where it is known. */
  readonly second?: number;
  readonly total?: number;
  /** Another selection differs from this one by so few that the two together tell about them. */
  readonly differsByFew?: boolean;
  /** People whose negative sums the number holds and another number counts as 0; `largest` and `total` without their sign. */
  readonly belowZero?: { readonly contributors: number; readonly largest: number; readonly total: number };
}

/** One person may carry at most this share of a sum. Dominance rule (n,k) with n = 1. */
export const dominanceLimit = 0.5;

/** The p % rule: the second largest must not be able to reckon the largest from the sum more closely than this part of it. */
export const closenessLimit = 0.1;

/** Whether a sum tells nearly what one person carries of it. */
export const isDominated = ({ largest, second, total }: Pick<Ground, 'largest' | 'second' | 'total'>): boolean =>
  largest !== undefined &&
  total !== undefined &&
  (largest > dominanceLimit * total || (second !== undefined && total - largest - second < closenessLimit * largest));

const shown = <T>(value: T) => ({ shown: true, value }) as Published<T>;
const withheld = <T>(reason: WithheldReason) => ({ shown: false, reason }) as Published<T>;

/** Why a number on this ground must be withheld; null where it may be shown. */
export const reasonAgainst = (ground: Ground, minimumCell: MinimumCell): WithheldReason | null => {
  const { contributors, outside = 0, belowZero } = ground;
  // Compared with NaN everything is false: nobody would be too few.
  if (Number.isNaN(contributors) || Number.isNaN(outside)) return 'undefined-value';
  if (contributors > 0 && contributors < minimumCell) return 'too-few';
  if (ground.differsByFew) return 'differs-by-few';
  if (outside > 0 && outside < minimumCell) return 'too-few-outside';
  if (contributors > 0 && isDominated(ground)) return 'dominated';
  return belowZero && reasonAgainst(belowZero, minimumCell) ? 'few-below-zero' : null;
};

/** Clears one number that rests on `ground`, or withholds it with the reason. NaN and infinities are withheld. */
export const publish = (value: number, ground: Ground, minimumCell: MinimumCell): Published<number> => {
  const reason = reasonAgainst(ground, minimumCell);
  if (reason) return withheld(reason);
  return Number.isFinite(value) ? shown(value) : withheld('undefined-value');
};

/** Shows a number, or withholds it for a reason that its neighbours give (`suppression.ts`). NaN and infinities are withheld. */
export const publishUnless = (reason: WithheldReason | null, value: number): Published<number> => {
  if (reason) return withheld(reason);
  return Number.isFinite(value) ? shown(value) : withheld('undefined-value');
};

/** Kroner that a single citizen's cost is rounded to before it may be shown. */
export const thresholdStep = 1000;

/** The cost of the citizen at a line, rounded to whole 1,000 kr.: it is one person's cost, and must not be shown exactly. */
export const roundedThreshold = (cost: number): number => Math.round(cost / thresholdStep) * thresholdStep;

/** One of several groups, each holding the ones before it, such as the most expensive 1, 5 and 10 %. */
export interface NestedGroup {
  readonly contributors: number;
  readonly total: number;
  /** The contribution of the person at the group's edge: the largest of those outside. */
  readonly line: number;
  /** The next largest of those outside, where it is known. */
  readonly next?: number;
  /** A main group of one of several families: those of the others are told beside it, unless one person is nearly all that lies between. */
  readonly mainOf?: string | undefined;
}

/** Clears or withholds a number that rests on one group. */
export type Clearance = (value: number) => Published<number>;

/**
 * Clearances for nested groups, in rising order. Two shown groups tell the sum of the people between them by subtraction, so each
 * shown group must differ from its shown neighbours, from nobody and from everybody, by nobody or by enough people of whom none
 * dominates. Main groups of two families are held against those of their own alone, and against the others only by what would tell of
 * one. `principal` groups (by index) are decided first, in their order; the others are shown where they fit between.
 */
export const clearNested = (
  groups: readonly NestedGroup[],
  all: Required<Pick<Ground, 'contributors' | 'largest' | 'total'>> & Pick<Ground, 'second'>,
  principal: readonly number[],
  minimumCell: MinimumCell
): Clearance[] => {
  const nobody: NestedGroup = { contributors: 0, total: 0, line: all.largest, ...(all.second !== undefined && { next: all.second }) };
  const everybody: NestedGroup = { contributors: all.contributors, total: all.total, line: 0 };
  /** Indexes of the shown groups, rising. */
  const shownAt: number[] = [];
  const reasons: (WithheldReason | null)[] = groups.map(() => null);
  const decide = (i: number, group: NestedGroup): void => {
    const at = placeOf(shownAt, i);
    let isNearOne = false;
    let below = nobody;
    for (let place = at - 1; place >= 0; place--) {
      const other = groups[shownAt[place] as number] as NestedGroup;
      if (isHeldAgainst(group, other)) {
        below = other;
        break;
      }
      isNearOne ||= isOneBetween(other, group);
    }
    let above = everybody;
    for (let place = at; place < shownAt.length; place++) {
      const other = groups[shownAt[place] as number] as NestedGroup;
      if (isHeldAgainst(group, other)) {
        above = other;
        break;
      }
      isNearOne ||= isOneBetween(group, other);
    }
    const inner = reasonBetween(below, group, minimumCell);
    const isTooNear = isNearOne || (inner === 'too-few' && below !== nobody);
    const outer = isTooNear || inner ? null : reasonBetween(group, above, minimumCell);
    const reason = isTooNear ? 'too-few-between' : (inner ?? (outer && (above === everybody ? 'too-few-outside' : 'too-few-between')));
    if (reason) reasons[i] = reason;
    else shownAt.splice(at, 0, i);
  };
  const isDecided = new Uint8Array(groups.length);
  for (const order of [principal, groups.keys()]) {
    for (const i of order) {
      const group = groups[i];
      // A group of nobody tells nothing, and is no neighbour: nobody stands at its edge.
      if (!group || isDecided[i] || group.contributors <= 0) continue;
      isDecided[i] = 1;
      decide(i, group);
    }
  }
  return reasons.map((reason) => (value) => publishUnless(reason, value));
};

/** Main groups of other families alone need not differ by enough people. */
const isHeldAgainst = ({ mainOf }: NestedGroup, other: NestedGroup): boolean =>
  mainOf === undefined || other.mainOf === undefined || other.mainOf === mainOf;

/** Why what lies between two groups must not be told. */
const reasonBetween = (inner: NestedGroup, outer: NestedGroup, minimumCell: MinimumCell): WithheldReason | null => {
  const contributors = outer.contributors - inner.contributors;
  const total = outer.total - inner.total;
  const largest = inner.line;
  return reasonAgainst(
    inner.next === undefined ? { contributors, largest, total } : { contributors, largest, total, second: inner.next },
    minimumCell
  );
};

/** The p % rule against somebody who is not between: whether one person is so much of what lies there that it nearly tells of them. */
const isOneBetween = (inner: NestedGroup, outer: NestedGroup): boolean => {
  const total = outer.total - inner.total;
  return total > 0 && total - inner.line < closenessLimit * inner.line;
};

/** How many of `rising` are below `wanted`. */
const placeOf = (rising: readonly number[], wanted: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What is reckoned from shown numbers alone tells no more than they do. Withheld where one of them is, for the first one's reason. */
export const publishFrom = (known: readonly Published<number>[], reckon: (...values: number[]) => number): Published<number> => {
  const hidden = known.find((one) => !one.shown);
  if (hidden) return hidden;
  return publishUnless(null, reckon(...known.flatMap((one) => (one.shown ? [one.value] : []))));
};

/** A number that tells nothing of a person in the extract: a source's published figure, a population, a scale. */
export const publicFigure = (value: number): Published<number> => shown(value);
