import {
  type Ground,
  type MinimumCell,
  type Published,
  publish,
  publishUnless,
  reasonAgainst,
  type WithheldReason
} from '../domain/disclosure.ts';
import type { Filters } from '../domain/filters.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { Database } from '../engine/database.ts';
import type { Row } from '../engine/rows.ts';
import { sql } from '../engine/sql.ts';
import { type DatabaseMeasure, defineMeasure } from './measure.ts';
import { cellColumns, cellsQuery, type TrialCells, trialCellsOf } from './participantCostCells.ts';
import { type Chosen, type Count, isAll, ParticipantCostGuard, type Side, sides } from './participantCostGuard.ts';
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
export const participantCosts: DatabaseMeasure<ParticipantCosts | null> = {
  id: 'cost-participants',
  ignores: ['year', 'topPercent', 'denominator', 'unit'],
  ask: async ({ database }, filters) => {
    const rows = await database.ask(participantCostsQuery(filters), resultColumns);
    return countOf(rows, 'members') === 0 ? null : answerOf(rows, await tellingOf(database, filters), filters);
  }
};

/** What may be told of the selection, beside what may be told of others. */
interface Telling {
  readonly isEverybody: boolean;
  readonly pairs: boolean;
  readonly count: (count: Count) => boolean;
  readonly whole: (side: Side) => boolean;
  readonly area: (side: Side, area: string) => boolean;
}

/** The cells last asked about and what they tell, which is the same until other files are loaded. */
const known = new WeakMap<
  object,
  { readonly text: string; readonly cells: TrialCells; readonly guards: Map<MinimumCell, ParticipantCostGuard> }
>();

const tellingOf = async (database: Pick<Database, 'ask'>, filters: Filters): Promise<Telling> => {
  const rows = await database.ask(cellsQuery, cellColumns);
  const text = JSON.stringify(rows);
  const before = known.get(database);
  const held = before?.text === text ? before : { text, cells: trialCellsOf(rows), guards: new Map<MinimumCell, ParticipantCostGuard>() };
  known.set(database, held);
  const { cells, guards } = held;
  const { minimumCell, kommuner, targetGroups, trials, areas } = filters;
  const guard = guards.get(minimumCell) ?? new ParticipantCostGuard(cells, minimumCell);
  guards.set(minimumCell, guard);
  const isAmong = (chosen: readonly string[], one: string) => chosen.length === 0 || chosen.includes(one);
  const chosen: Chosen = {
    places: Uint8Array.from(cells.places, ({ kommune, trial }) => Number(isAmong(kommuner, kommune) && isAmong(trials, trial))),
    targetGroups: Uint8Array.from(cells.targetGroups, (group) => Number(isAmong(targetGroups, group)))
  };
  const isEverybody = isAll(chosen.places) && isAll(chosen.targetGroups);
  return {
    isEverybody,
    pairs: guard.tellsPairs(chosen),
    // Who has costs in some areas only is not guarded.
    count: (count) => guard.tellsCount(count, chosen) && (count !== 'withoutCosts' || areas.length === 0 || isEverybody),
    whole: (side) => guard.tellsCost(side, areas, chosen),
    area: (side, area) => guard.tellsArea(side, area, chosen)
  };
};

type ResultRow = Row<typeof resultColumns>;

const countOf = (rows: readonly ResultRow[], wanted: string): number => rows.find(({ kind }) => kind === wanted)?.people ?? 0;

const answerOf = (rows: readonly ResultRow[], telling: Telling, filters: Filters): ParticipantCosts => {
  const { minimumCell } = filters;
  const [pairs = 0, yearMissing = 0, notFollowed = 0, without = 0] = ['pairs', 'year-missing', 'not-followed', 'without'].map((kind) =>
    countOf(rows, kind)
  );
  const left = yearMissing + notFollowed;
  const leftParts = [yearMissing, notFollowed].map((contributors) => ({ contributors, differsByFew: !telling.count('leftParts') }));
  const reasons = suppressParts(leftParts, minimumCell, { overlapping: false });
  const ofPairs = { contributors: pairs, differsByFew: !telling.pairs };
  return {
    source: countOf(rows, 'from-participants') > 0 ? 'deltagere' : 'forsoeg_id',
    citizens: publish(pairs, ofPairs, minimumCell),
    leftOut: {
      all: publish(left, { contributors: left, differsByFew: !telling.count('left') }, minimumCell),
      yearMissing: publishUnless(reasons[0] ?? null, yearMissing),
      notFollowed: publishUnless(reasons[1] ?? null, notFollowed)
    },
    withoutCosts: publish(
      without,
      { contributors: without, outside: pairs - without, differsByFew: !telling.count('withoutCosts') },
      minimumCell
    ),
    rows: clearedRows(rows, ofPairs, telling, filters),
    trials: rows
      .filter(({ kind }) => kind === 'trial')
      .map(({ name, label, people }) => ({ key: name ?? '', name: label, kommunekode: people ? String(people) : null }))
  };
};

type Sums = Pick<ResultRow, 'people' | 'amount' | 'largest' | 'second' | 'weight'>;

const clearedRows = (rows: readonly ResultRow[], pairs: Ground, telling: Telling, { minimumCell }: Filters): ParticipantCostRow[] => {
  const sumsOf = (kind: string, side: Side, name: string | null): Sums =>
    rows.find((row) => row.kind === kind && row.side === side && row.name === name) ?? nothing;
  const reasonOf = ({ people, largest, second, weight }: Sums) =>
    reasonAgainst({ contributors: people ?? 0, largest: largest ?? 0, second: second ?? 0, total: weight ?? 0 }, minimumCell);
  const mean = ({ amount }: Sums): number => (amount ?? 0) / pairs.contributors;
  const tooFew = reasonAgainst(pairs, minimumCell);
  const areas = [...new Set(rows.flatMap(({ kind, name }) => (kind === 'area' && name !== null ? [name] : [])))]
    .sort()
    .map((name) => ({ name, before: sumsOf('area', 'before', name), after: sumsOf('area', 'after', name) }));
  const whole = { before: sumsOf('total', 'before', null), after: sumsOf('total', 'after', null) };

  /** The whole is decided first; where it is withheld, the areas must not sum to it. */
  const reasonsOn = (side: Side): { readonly whole: WithheldReason | null; readonly parts: readonly (WithheldReason | null)[] } => {
    const hidden = tooFew ?? reasonOf(whole[side]) ?? (telling.whole(side) ? null : 'differs-by-few');
    const beside = hidden || telling.isEverybody ? 'protects-another' : 'differs-by-few';
    const parts = areas.map((area) => tooFew ?? reasonOf(area[side]) ?? (hidden || !telling.area(side, area.name) ? beside : null));
    return { whole: hidden, parts };
  };
  const reasons = Object.fromEntries(sides.map((side) => [side, reasonsOn(side)])) as Record<Side, ReturnType<typeof reasonsOn>>;

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
    citizens: publishUnless(tooFew, pairs.contributors)
  });
  return [
    rowOf(null, whole, reasons.before.whole, reasons.after.whole),
    ...areas
      .map((area, i) => rowOf(area.name, area, reasons.before.parts[i] ?? null, reasons.after.parts[i] ?? null))
      .sort((a, b) => shownOr0(b.before) - shownOr0(a.before) || shownOr0(b.after) - shownOr0(a.after))
  ];
};

const nothing: Sums = { people: 0, amount: 0, largest: 0, second: 0, weight: 0 };

/** Rows whose number is withheld must not tell it by their place. */
const shownOr0 = (value: Published<number>): number => (value.shown ? value.value : 0);
