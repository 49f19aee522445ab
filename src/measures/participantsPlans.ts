import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst } from '../domain/disclosure.ts';
import { areClear, publishCells, publishTally, type TallySummary } from '../domain/fullTally.ts';
import type { Tally } from '../domain/progress.ts';
import { suppressParts } from '../domain/suppression.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';

/** People by how many plans, contact persons or changes they have: `2`, `4+`, `0-1`. */
export interface NumberRow {
  readonly key: string;
  readonly people: Published<number>;
}

/** `rows` are empty where small numbers allow no classes. */
export interface NumberSummary extends TallySummary {
  readonly rows: readonly NumberRow[];
}

export interface PlanRow {
  readonly key: string;
  readonly before: Published<number>;
  readonly now: Published<number>;
}

export interface Plans {
  /** Participants whose plans are known both before and now; the same in both summaries. */
  readonly before: TallySummary;
  readonly now: TallySummary;
  readonly rows: readonly PlanRow[];
  /** With fewer plans than before, as many, or more. */
  readonly fewer: Published<number>;
  readonly same: Published<number>;
  readonly more: Published<number>;
  /** Of the same participants, those with exactly one plan now. */
  readonly onePlanNow: Published<number>;
  readonly contacts: NumberSummary;
  readonly caseworkerChanges: NumberSummary;
}

/** First number and last of each class, from the finest classes to the coarsest; `null` is open above. */
type Classes = readonly (readonly [from: number, to: number | null])[];

const finenesses: readonly Classes[] = [
  [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, null]
  ],
  [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, null]
  ],
  [
    [0, 1],
    [2, 2],
    [3, null]
  ],
  [
    [0, 1],
    [2, null]
  ]
];

const keyOf = ([from, to]: Classes[number]): string => (to === null ? `${from}+` : from === to ? String(from) : `${from}-${to}`);

const inClasses = (counts: readonly number[], classes: Classes): number[] =>
  classes.map(([from, to]) => counts.slice(from, to === null ? undefined : to + 1).reduce((sum, one) => sum + one, 0));

/** The finest classes of which every one may be told; null where none may. */
const finestClear = (tallies: readonly (readonly number[])[], minimumCell: MinimumCell): Classes | null =>
  finenesses.find((classes) =>
    areClear(
      tallies.map((counts) => inClasses(counts, classes)),
      minimumCell
    )
  ) ?? null;

const tallyOf = (counts: readonly number[]): Tally => ({ values: [...counts.keys()], counts });

/** Plans before and now, contact persons and changes of caseworker. */
export const participantsPlans = defineParticipantMeasure({
  id: 'participants-plans',
  ignores: ofOutcomes,
  counts: (participants, filters) => participants.participantCounts(filters),
  answer: ({ plans }, { minimumCell }): Plans => {
    const { before, now, changes, contacts, caseworkerChanges } = plans;
    const classes = finestClear([before, now], minimumCell);
    const cells = classes ? publishCells([inClasses(before, classes), inClasses(now, classes)], minimumCell) : [];
    const people = changes.up + changes.unchanged + changes.down;
    const moved = [changes.down, changes.unchanged, changes.up];
    const tooFew = reasonAgainst({ contributors: people }, minimumCell);
    const reasons = suppressParts(
      moved.map((contributors) => ({ contributors })),
      minimumCell,
      { overlapping: false }
    ).map((reason) => tooFew ?? reason);
    const [fewer, same, more] = moved.map((count, i) => publishUnless(reasons[i] ?? null, count)) as [
      Published<number>,
      Published<number>,
      Published<number>
    ];
    const one = now[1] ?? 0;
    return {
      before: publishTally(tallyOf(before), minimumCell),
      now: publishTally(tallyOf(now), minimumCell),
      rows: (classes ?? []).flatMap((range, i) => {
        const [then, today] = [cells[0]?.[i], cells[1]?.[i]];
        return then && today ? [{ key: keyOf(range), before: then, now: today }] : [];
      }),
      fewer,
      same,
      more,
      onePlanNow: tooFew ? publishUnless(tooFew, one) : publish(one, { contributors: one, outside: people - one }, minimumCell),
      contacts: numberSummary(contacts, minimumCell),
      caseworkerChanges: numberSummary(caseworkerChanges, minimumCell)
    };
  }
});

const numberSummary = (counts: readonly number[], minimumCell: MinimumCell): NumberSummary => {
  const classes = finestClear([counts], minimumCell) ?? [];
  const [cells = []] = publishCells([inClasses(counts, classes)], minimumCell);
  return {
    ...publishTally(tallyOf(counts), minimumCell),
    rows: classes.flatMap((range, i) => {
      const people = cells[i];
      return people ? [{ key: keyOf(range), people }] : [];
    })
  };
};
