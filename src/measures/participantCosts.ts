import { type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import type { Filters } from '../domain/filters.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { Row } from '../engine/rows.ts';
import { sql } from '../engine/sql.ts';
import { defineMeasure } from './measure.ts';
import { participantCostsQuery, resultColumns } from './participantCostsQuery.ts';

/** Kr. per participant, on average, in the calendar year before the year of joining and in the one after. */
export interface ParticipantCostRow {
  /** Name in the data; null for all of them together. */
  readonly area: string | null;
  readonly before: Published<number>;
  readonly after: Published<number>;
  readonly difference: Published<number>;
  /** Participants whom both years are of: the same in every row. */
  readonly citizens: Published<number>;
}

/** Participants who cannot be followed from the year before to the year after. */
export interface LeftOut {
  readonly all: Published<number>;
  /** Costs of one of the two years are not loaded for their kommune. */
  readonly yearMissing: Published<number>;
  /** Both years are loaded, but they were not followed to the end of the second. */
  readonly notFollowed: Published<number>;
}

/** A trial that somebody joined; `name` and `kommunekode` where the trials are loaded and it has one. */
export interface Trial {
  readonly key: string;
  readonly name: string | null;
  readonly kommunekode: string | null;
}

export interface ParticipantCosts {
  /** What tells who joined and when. */
  readonly source: 'deltagere' | 'forsoeg_id';
  readonly citizens: Published<number>;
  readonly leftOut: LeftOut;
  /** Of `citizens`, those without a posting in either year. */
  readonly withoutCosts: Published<number>;
  /** All areas together, then each: those shown to be most expensive before joining first. */
  readonly rows: readonly ParticipantCostRow[];
  readonly trials: readonly Trial[];
}

/** Whether anything tells who of the citizens took part, whatever the filters: asked once, before what is asked at each change of them. */
export const participantsKnown = defineMeasure({
  id: 'cost-participants-known',
  ignores: ['year', 'kommuner', 'targetGroups', 'areas', 'unit', 'denominator', 'minimumCell', 'topPercent', 'prices', 'trials'],
  query: () => sql`select count(*) as members from (from trial_members limit 1)`,
  columns: { members: 'count' },
  answer: (rows): boolean => (rows[0]?.members ?? 0) > 0
});

/**
 * What the participants of trials cost in the year before and the year after they joined, by budget. Paired: only those whose both years
 * are known. Null where nothing tells who of the citizens took part.
 */
export const participantCosts = defineMeasure({
  id: 'cost-participants',
  ignores: ['year', 'topPercent', 'denominator', 'unit'],
  query: participantCostsQuery,
  columns: resultColumns,
  answer: (rows, filters): ParticipantCosts | null => {
    const countOf = (kind: string): number => rows.find((row) => row.kind === kind)?.people ?? 0;
    if (countOf('members') === 0) return null;
    const { minimumCell } = filters;
    const [pairs, yearMissing, notFollowed, without] = [
      countOf('pairs'),
      countOf('year-missing'),
      countOf('not-followed'),
      countOf('without')
    ];
    const left = yearMissing + notFollowed;
    const reasons = suppressParts([{ contributors: yearMissing }, { contributors: notFollowed }], minimumCell, { overlapping: false });
    return {
      source: countOf('from-participants') > 0 ? 'deltagere' : 'forsoeg_id',
      citizens: publish(pairs, { contributors: pairs }, minimumCell),
      leftOut: {
        all: publish(left, { contributors: left }, minimumCell),
        yearMissing: publishUnless(reasons[0] ?? null, yearMissing),
        notFollowed: publishUnless(reasons[1] ?? null, notFollowed)
      },
      withoutCosts: publish(without, { contributors: without, outside: pairs - without }, minimumCell),
      rows: clearedRows(rows, pairs, filters),
      trials: rows
        .filter(({ kind }) => kind === 'trial')
        .map(({ name, label, people }) => ({ key: name ?? '', name: label, kommunekode: people ? String(people) : null }))
    };
  }
});

type Side = 'before' | 'after';
type Sums = Pick<Row<typeof resultColumns>, 'people' | 'amount' | 'largest' | 'weight'>;

const clearedRows = (rows: readonly Row<typeof resultColumns>[], pairs: number, { minimumCell }: Filters): ParticipantCostRow[] => {
  const sumsOf = (kind: string, side: Side, name: string | null): Sums =>
    rows.find((row) => row.kind === kind && row.side === side && row.name === name) ?? { people: 0, amount: 0, largest: 0, weight: 0 };
  const groundOf = ({ people, largest, weight }: Sums) => ({ contributors: people ?? 0, largest: largest ?? 0, total: weight ?? 0 });
  const mean = ({ amount }: Sums): number => (amount ?? 0) / pairs;
  const tooFew = reasonAgainst({ contributors: pairs }, minimumCell);
  const areas = [...new Set(rows.flatMap(({ kind, name }) => (kind === 'area' && name !== null ? [name] : [])))]
    .sort()
    .map((name) => ({ name, before: sumsOf('area', 'before', name), after: sumsOf('area', 'after', name) }));
  const whole = { before: sumsOf('total', 'before', null), after: sumsOf('total', 'after', null) };

  /** The whole is decided first; where it is withheld, the areas must not sum to it. */
  const reasonsOn = (side: Side): { readonly whole: WithheldReason | null; readonly parts: readonly (WithheldReason | null)[] } => {
    const hidden = tooFew ?? reasonAgainst(groundOf(whole[side]), minimumCell);
    const parts = areas.map((area) => groundOf(area[side]));
    return hidden
      ? { whole: hidden, parts: parts.map((part) => tooFew ?? reasonAgainst(part, minimumCell) ?? 'protects-another') }
      : { whole: null, parts: suppressParts(parts, minimumCell, { overlapping: true }) };
  };
  const reasons = { before: reasonsOn('before'), after: reasonsOn('after') };

  const rowOf = (
    area: string | null,
    sums: Readonly<Record<Side, Sums>>,
    before: WithheldReason | null,
    after: WithheldReason | null
  ): ParticipantCostRow => ({
    area,
    before: publishUnless(before, mean(sums.before)),
    after: publishUnless(after, mean(sums.after)),
    difference: publishUnless(before ?? after, mean(sums.after) - mean(sums.before)),
    citizens: publishUnless(tooFew, pairs)
  });
  return [
    rowOf(null, whole, reasons.before.whole, reasons.after.whole),
    ...areas
      .map((area, i) => rowOf(area.name, area, reasons.before.parts[i] ?? null, reasons.after.parts[i] ?? null))
      .sort((a, b) => shownOr0(b.before) - shownOr0(a.before) || shownOr0(b.after) - shownOr0(a.after))
  ];
};

/** Rows whose number is withheld must not tell it by their place. */
const shownOr0 = (value: Published<number>): number => (value.shown ? value.value : 0);
