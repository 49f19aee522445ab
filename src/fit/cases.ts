/** Questions about cases: where each began, where it has come to, how it ended. */
import { type EndingClass, endingClass, endingClasses, endings } from '../domain/fitEnding.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { type OutcomeClass, outcomeByEffect, outcomeByPoints, outcomeClasses } from '../domain/fitOutcome.ts';
import { spreadOf } from '../domain/fitRegression.ts';
import { collaborationFall, hundredths, isAbove } from '../domain/fitScale.ts';
import type { CollaborationAnswer, EndingsAnswer, FirstLastAnswer, OutcomeAnswer } from './answers.ts';
import type { FitBooks } from './fitBooks.ts';
import { cutOffsByVoice, type Journeys } from './journeys.ts';

/** Place in `endings` of cases that are not closed. */
export const notClosed = endings.indexOf('aktiv');

const zeros = <C extends string>(classes: readonly C[]): Record<C, number> =>
  Object.fromEntries(classes.map((one) => [one, 0])) as Record<C, number>;

/** Selected cases, one by one. */
const visit = (books: FitBooks, filters: FitFilters, each: (one: number, ending: number) => void): void => {
  const selected = books.selected(filters);
  const { ending } = books;
  for (let one = 0; one < books.cases; one++) if (selected[one] === 0) each(one, ending[one] as number);
};

/** Of a voice that has none, NaN: null. */
const cutOffAt = (cutOffs: Float64Array, voice: number): number | null => {
  const cutOff = cutOffs[voice] ?? Number.NaN;
  return Number.isNaN(cutOff) ? null : cutOff;
};

export const outcomesOf = (books: FitBooks, filters: FitFilters): OutcomeAnswer => {
  const journeys = books.journeys('trivsel', filters);
  const { voice, answered, first, last } = journeys;
  const cutOffs = cutOffsByVoice(filters.cutOffs);
  const spread = firstSpread(journeys);
  const [closed, active] = [zeros(outcomeClasses), zeros(outcomeClasses)];
  visit(books, filters, (one, ending) => {
    let outcome: OutcomeClass = 'unclassifiable';
    if ((answered[one] as number) >= 2) {
      const [from, to] = [(first[one] as number) / 100, (last[one] as number) / 100];
      const cutOff = cutOffAt(cutOffs, voice[one] as number);
      outcome =
        filters.convention === 'point'
          ? outcomeByPoints(from, to, cutOff, filters.reliableChange)
          : outcomeByEffect(from, to, cutOff, spread);
    }
    (ending === notClosed ? active : closed)[outcome]++;
  });
  return { closed, active, spread };
};

/** Of every case loaded that has a score, selected or not. */
const firstSpread = ({ answered, first }: Journeys): number | null => {
  const sums = { n: 0, x: 0, xx: 0 };
  for (let one = 0; one < answered.length; one++) {
    if (answered[one] === 0) continue;
    const score = (first[one] as number) / 100;
    sums.n++;
    sums.x += score;
    sums.xx += score * score;
  }
  return spreadOf(sums);
};

const bins = 8;
const binOf = (score: number): number => Math.min(bins - 1, Math.floor(score / 500));

const table = (size: number): number[][] => Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

const count = (counts: number[][], row: number, column: number): void => {
  const own = counts[row];
  if (own) own[column] = (own[column] ?? 0) + 1;
};

export const firstLastOf = (books: FitBooks, filters: FitFilters): FirstLastAnswer => {
  const { voice, answered, first, last } = books.journeys('trivsel', filters);
  const cutOffs = cutOffsByVoice(filters.cutOffs);
  const moves = () => ({ fives: table(bins), halves: table(2), unpaired: 0 });
  const [closed, active] = [moves(), moves()];
  visit(books, filters, (one, ending) => {
    const own = ending === notClosed ? active : closed;
    if ((answered[one] as number) < 2) {
      own.unpaired++;
      return;
    }
    const [from, to] = [first[one] as number, last[one] as number];
    count(own.fives, binOf(from), binOf(to));
    const cutOff = cutOffAt(cutOffs, voice[one] as number);
    if (cutOff !== null) count(own.halves, Number(isAbove(from / 100, cutOff)), Number(isAbove(to / 100, cutOff)));
  });
  return { closed, active };
};

/** Of all selected cases, active ones too. */
export const endingsOf = (books: FitBooks, filters: FitFilters): EndingsAnswer => {
  const { voice, answered, last } = books.journeys('trivsel', filters);
  const cutOffs = cutOffsByVoice(filters.cutOffs);
  const counts: Record<EndingClass, number> = zeros(endingClasses);
  visit(books, filters, (one, place) => {
    const cutOff = cutOffAt(cutOffs, voice[one] as number);
    const lastIsAbove = answered[one] === 0 || cutOff === null ? null : isAbove((last[one] as number) / 100, cutOff);
    counts[endingClass(endings[place] ?? 'andet', lastIsAbove)]++;
  });
  return counts;
};

/** Of all selected cases, active ones too: it is of where the collaboration is now. */
export const collaborationOf = (books: FitBooks, filters: FitFilters): CollaborationAnswer => {
  const { answered, first, previous, last } = books.journeys('samarbejde', filters);
  const cutOff = hundredths(filters.cutOffs.samarbejde);
  const fall = hundredths(collaborationFall);
  const sums = {
    selected: 0,
    cases: 0,
    paired: 0,
    first: 0,
    latest: 0,
    firstUnder: 0,
    latestUnder: 0,
    fell: 0,
    lowFirst: 0,
    lowAndRisen: 0
  };
  visit(books, filters, (one) => {
    sums.selected++;
    if (answered[one] === 0) return;
    const [from, before, to] = [first[one] as number, previous[one] as number, last[one] as number];
    sums.cases++;
    if (from < cutOff) sums.firstUnder++;
    if (to < cutOff) sums.latestUnder++;
    if (answered[one] === 1) return;
    sums.paired++;
    sums.first += from;
    sums.latest += to;
    if (before - to >= fall) sums.fell++;
    if (from >= cutOff) return;
    sums.lowFirst++;
    if (to - from >= fall) sums.lowAndRisen++;
  });
  return { ...sums, first: sums.first / sums.paired / 100, latest: sums.latest / sums.paired / 100 };
};
