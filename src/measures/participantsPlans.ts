import { type MinimumCell, type Published, publishUnless, reasonAgainst } from '../domain/disclosure.ts';
import { areClear, publishCells, publishTally, type TallyBeside, type TallySummary } from '../domain/fullTally.ts';
import { finenesses, type NumberClasses } from '../domain/numberClasses.ts';
import type { Tally } from '../domain/progress.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { ToldCounts, ToldNumbers } from '../participants/told.ts';
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

const keyOf = ([from, to]: NumberClasses[number]): string => (to === null ? `${from}+` : from === to ? String(from) : `${from}-${to}`);

const inClasses = (counts: readonly number[], classes: NumberClasses): number[] =>
  classes.map(([from, to]) => counts.slice(from, to === null ? undefined : to + 1).reduce((sum, one) => sum + one, 0));

/** The finest classes of which every one may be told, among the coarsest `allowed`; null where none may. */
const finestClear = (tallies: readonly (readonly number[])[], allowed: number, minimumCell: MinimumCell): NumberClasses | null =>
  finenesses.slice(finenesses.length - allowed).find((classes) =>
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
  answer: ({ plans, told: ofAll }, { minimumCell }): Plans => {
    const { enrolled, before, now, changes, contacts, caseworkerChanges } = plans;
    const told = ofAll?.plans;
    const people = changes.up + changes.unchanged + changes.down;
    const outside = people === 0 ? 0 : enrolled - people;
    const isWhole = reasonAgainst({ contributors: people, outside, differsByFew: told?.before.people === false }, minimumCell) === null;
    const allowed = isWhole ? Math.min(told?.before.finenesses ?? finenesses.length, told?.now.finenesses ?? finenesses.length) : 0;
    const classes = finestClear([before, now], allowed, minimumCell);
    const cells = classes ? publishCells([inClasses(before, classes), inClasses(now, classes)], minimumCell) : [];
    const moved = [changes.down, changes.unchanged, changes.up];
    const mayTell = [told?.fewer, told?.changes, told?.changes];
    const tooFew = reasonAgainst({ contributors: people }, minimumCell);
    const reasons = suppressParts(
      [...moved.map((contributors, i) => ({ contributors, differsByFew: mayTell[i] === false })), { contributors: outside }],
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
      before: publishTally(tallyOf(before), minimumCell, tallyBeside(outside, told?.before, ofAll)),
      now: publishTally(tallyOf(now), minimumCell, tallyBeside(outside, told?.now, ofAll)),
      rows: (classes ?? []).flatMap((range, i) => {
        const [then, today] = [cells[0]?.[i], cells[1]?.[i]];
        return then && today ? [{ key: keyOf(range), before: then, now: today }] : [];
      }),
      fewer,
      same,
      more,
      onePlanNow: publishUnless(
        tooFew ??
          reasonAgainst({ contributors: one, outside: people - one, differsByFew: told?.onePlanNow === false }, minimumCell) ??
          reasonAgainst({ contributors: one, outside: enrolled - one }, minimumCell),
        one
      ),
      contacts: numberSummary(contacts, enrolled, told?.contacts, ofAll, minimumCell),
      caseworkerChanges: numberSummary(caseworkerChanges, enrolled, told?.caseworkerChanges, ofAll, minimumCell)
    };
  }
});

/** Those whose number is not known are what is left of everybody who joined. */
const tallyBeside = (outside: number, told: ToldNumbers | undefined, ofAll: ToldCounts | null): TallyBeside => ({
  outside,
  isTold: told?.people ?? true,
  isMedianTold: ofAll?.joined ?? true
});

const numberSummary = (
  counts: readonly number[],
  enrolled: number,
  told: ToldNumbers | undefined,
  ofAll: ToldCounts | null,
  minimumCell: MinimumCell
): NumberSummary => {
  const people = counts.reduce((sum, one) => sum + one, 0);
  const summary = publishTally(tallyOf(counts), minimumCell, tallyBeside(people === 0 ? 0 : enrolled - people, told, ofAll));
  const classes = summary.people.shown ? (finestClear([counts], told?.finenesses ?? finenesses.length, minimumCell) ?? []) : [];
  const [cells = []] = publishCells([inClasses(counts, classes)], minimumCell);
  return {
    ...summary,
    rows: classes.flatMap((range, i) => {
      const own = cells[i];
      return own ? [{ key: keyOf(range), people: own }] : [];
    })
  };
};
