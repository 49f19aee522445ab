import { suppressTable } from '../domain/countTable.ts';
import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { publishCells, publishTally } from '../domain/fullTally.ts';
import { type IndicatorEntry, type ProgressRespondent, respondents } from '../domain/indicators.ts';
import type { PairedChanges, Tally } from '../domain/progress.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { MovementCounts, ProgressCounts } from '../participants/answers.ts';
import type { ToldChanges } from '../participants/told.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';
import { sideBySide } from './sideBySide.ts';

/** People who went up, stayed and went down. */
export interface PublishedChanges {
  readonly up: Published<number>;
  readonly unchanged: Published<number>;
  readonly down: Published<number>;
}

/** People at a score: at the first answer and at the latest. */
export interface ScoreRow {
  readonly score: number;
  readonly baseline: Published<number>;
  readonly latest: Published<number>;
}

/** One indicator as one respondent answers it, of people measured on two days or more. `baseline` and `latest` are medians. */
export interface ProgressRow extends PublishedChanges {
  /** `jobsoegning/borger`. */
  readonly key: string;
  readonly indicator: IndicatorEntry;
  readonly respondent: ProgressRespondent;
  readonly n: Published<number>;
  readonly baseline: Published<number>;
  readonly latest: Published<number>;
  readonly meanBaseline: Published<number>;
  readonly meanLatest: Published<number>;
  /** Days between the two answers. */
  readonly medianDays: Published<number>;
  readonly distribution: readonly ScoreRow[];
}

/** Latest answers of those whom both citizen and caseworker have answered for. */
export interface DifferenceRow {
  readonly indicator: IndicatorEntry;
  readonly n: Published<number>;
  readonly citizenHigher: Published<number>;
  readonly same: Published<number>;
  readonly caseworkerHigher: Published<number>;
}

/**
 * People by whether more of their indicators went up than down. `huller`: more than 120 days between two measurements; `skift`: has changed
 * caseworker. Both pull progress back (domain handbook, 2).
 */
export interface MovementRow extends PublishedChanges {
  readonly key: 'alle' | 'huller' | 'uden-huller' | 'skift' | 'uden-skift';
  readonly n: Published<number>;
}

export interface Progression {
  readonly rows: readonly ProgressRow[];
  readonly differences: readonly DifferenceRow[];
  readonly movements: readonly MovementRow[];
}

/** From the first measurement to the latest, person by person, on each indicator's own scale. */
export const participantsProgression = defineParticipantMeasure({
  id: 'participants-progression',
  ignores: ofOutcomes,
  counts: (participants, filters) =>
    sideBySide({ catalogue: participants.participantCatalogue(), counted: participants.participantProgress(filters) }),
  answer: ({ catalogue: { indicators }, counted }, { minimumCell }): Progression => {
    const { enrolled, told } = counted;
    const entryOf = (key: string): IndicatorEntry => indicators.find((one) => one.key === key) ?? unknownIndicator(key, counted);
    return {
      rows: counted.indicators.map(({ indicator, respondent, people, changes, baseline, latest, days }, i): ProgressRow => {
        const entry = entryOf(indicator);
        const may = told?.indicators[i];
        const beside = { outside: enrolled - people, isTold: may?.people ?? true, isMedianTold: told?.joined ?? true };
        const [first, last] = [publishTally(baseline, minimumCell, beside), publishTally(latest, minimumCell, beside)];
        const asked = respondents[respondent] ?? 'borger';
        return {
          key: `${indicator}/${asked}`,
          indicator: entry,
          respondent: asked,
          n: first.people,
          baseline: first.median,
          latest: last.median,
          meanBaseline: first.mean,
          meanLatest: last.mean,
          ...publishChanges(changes, people, enrolled, may, minimumCell),
          medianDays: publishTally(days, minimumCell, beside).median,
          distribution: distributionOf(entry, baseline, latest, first.people.shown && (may?.distribution ?? true), minimumCell)
        };
      }),
      differences: counted.differences.map(({ indicator, people, changes }, i): DifferenceRow => {
        const may = told?.differences[i];
        const { up, unchanged, down } = publishChanges(changes, people, enrolled, may, minimumCell);
        const n = publishPeople(people, enrolled, may, minimumCell);
        return { indicator: entryOf(indicator), n, citizenHigher: up, same: unchanged, caseworkerHigher: down };
      }),
      movements: [
        {
          key: 'alle',
          n: publishPeople(counted.all.people, enrolled, told?.all, minimumCell),
          ...publishChanges(counted.all.changes, counted.all.people, enrolled, told?.all, minimumCell)
        },
        ...besideEachOther(['huller', counted.withGap], ['uden-huller', counted.withoutGap], enrolled, told?.gaps, minimumCell),
        ...besideEachOther(['skift', counted.withChange], ['uden-skift', counted.withoutChange], enrolled, told?.caseworkers, minimumCell)
      ]
    };
  }
});

/** One that is in no catalogue has the scale that its answers span. */
const unknownIndicator = (key: string, { indicators }: ProgressCounts): IndicatorEntry => {
  const seen = indicators
    .filter(({ indicator }) => indicator === key)
    .flatMap(({ baseline, latest }) => [...scoresIn(baseline), ...scoresIn(latest)]);
  return { key, da: key, en: null, lowest: Math.min(...seen), highest: Math.max(...seen) };
};

const scoresIn = ({ values, counts }: Tally): number[] => Array.from(values).filter((_, i) => (counts[i] as number) > 0);

/** Those whom it is not known of are what is left of everybody who joined. */
const publishPeople = (people: number, enrolled: number, may: ToldChanges | undefined, minimumCell: MinimumCell): Published<number> =>
  publish(people, { contributors: people, outside: enrolled - people, differsByFew: may?.people === false }, minimumCell);

const publishChanges = (
  { up, unchanged, down }: PairedChanges,
  people: number,
  enrolled: number,
  may: ToldChanges | undefined,
  minimumCell: MinimumCell
): PublishedChanges => {
  const tooFew = reasonAgainst({ contributors: people }, minimumCell);
  const parts = [
    { contributors: up, differsByFew: may?.up === false },
    { contributors: unchanged, differsByFew: may?.all === false },
    { contributors: down, differsByFew: may?.all === false },
    { contributors: enrolled - people }
  ];
  const [above = null, level = null, below = null] = suppressParts(parts, minimumCell, { overlapping: false }).map((one) => tooFew ?? one);
  return { up: publishUnless(above, up), unchanged: publishUnless(level, unchanged), down: publishUnless(below, down) };
};

/** Every whole step of the scale, and scores between them that occur. */
const distributionOf = (
  { lowest, highest }: IndicatorEntry,
  baseline: Tally,
  latest: Tally,
  isTold: boolean,
  minimumCell: MinimumCell
): ScoreRow[] => {
  const whole = Array.from({ length: Math.max(0, Math.floor(highest) - Math.ceil(lowest) + 1) }, (_, i) => Math.ceil(lowest) + i);
  const scores = [...new Set([...(whole.length <= mostSteps ? whole : []), ...scoresIn(baseline), ...scoresIn(latest)])].sort(
    (a, b) => a - b
  );
  const at = ({ values, counts }: Tally) => scores.map((score) => Number(counts[Array.from(values).indexOf(score)] ?? 0));
  const [first = [], last = []] = publishCells([at(baseline), at(latest)], minimumCell, isTold);
  return scores.flatMap((score, i) => {
    const [before, now] = [first[i], last[i]];
    return before && now ? [{ score, baseline: before, latest: now }] : [];
  });
};

/** Scales with more steps show only the scores that occur. */
const mostSteps = 11;

type Named = readonly [MovementRow['key'], MovementCounts];

/** Two halves of a whole that is told: each of them, and each direction, must leave nothing to be reckoned. */
const besideEachOther = (
  one: Named,
  other: Named,
  enrolled: number,
  may: ToldChanges | undefined,
  minimumCell: MinimumCell
): MovementRow[] => {
  const both = [one, other];
  const parts = both.map(([, { people }]) => ({ contributors: people, differsByFew: may?.people === false }));
  const all = parts.reduce((sum, { contributors }) => sum + contributors, 0);
  const halves = suppressParts([...parts, { contributors: enrolled - all }], minimumCell, { overlapping: false }).slice(0, 2);
  const hidden = reasonAgainst({ contributors: all }, minimumCell) ?? halves.find((reason) => reason) ?? null;
  const cells = suppressTable(
    { counts: both.map(([, { changes }]) => [changes.up, changes.unchanged, changes.down]), block: 0 },
    minimumCell
  );
  const reasonAt = (row: number, column: number): WithheldReason | null =>
    hidden ?? cells[row]?.[column] ?? (may?.[column === 0 ? 'up' : 'all'] === false ? 'differs-by-few' : null);
  return both.map(([key, { people, changes }], i) => ({
    key,
    n: publishUnless(hidden, people),
    up: publishUnless(reasonAt(i, 0), changes.up),
    unchanged: publishUnless(reasonAt(i, 1), changes.unchanged),
    down: publishUnless(reasonAt(i, 2), changes.down)
  }));
};
