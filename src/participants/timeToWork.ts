/** How soon participants come to what counts as work: the curve from joining, and the same of groups. */
import { defaultLastingWeeks, defaultSuccess, definitionsBeside, outcomeWeeks } from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { type CurveStep, cumulativeIncidence, type DailyEnds, stepOn } from '../domain/survival.ts';
import type { GroupCounts, TimeToWorkCounts, Untold, WeekCounts } from './answers.ts';
import { endingsOf, endsOf, rulesOf, wantedAmong } from './ending.ts';
import { matureOf, sharesOf } from './outcomeShares.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

/** Weeks that the curve is told for: five years. */
const longestCurve = 260;

export const timeToWorkOf = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): Untold<TimeToWorkCounts> => {
  const rules = rulesOf(books, filters);
  const endings = endingsOf(books, joined, rules);
  const ends = endsOf(endings, rules);
  const besides = endsBeside(books, joined, filters);
  const weeks = weeksOf(ends, endings.count);
  return {
    people: endings.count,
    leftOut: endings.leftOut,
    withOutcome: wantedAmong(endings, rules),
    withOutcomeBeside: besides.map(({ withOutcome }) => withOutcome),
    weeks: weeks.map((own) => ({ ...own, cameBeside: besides.map(({ cameBy }) => cameBy(own.week)) }))
  };
};

/** Who has come by other definitions of work that this one can be held against. */
const endsBeside = (
  books: ParticipantBooks,
  joined: People,
  { success = defaultSuccess, lastingWeeks = defaultLastingWeeks, ...others }: ParticipantFilters
): { readonly withOutcome: number; readonly cameBy: (week: number) => number }[] =>
  definitionsBeside({ success, lastingWeeks }).map(({ delay, ...definition }) => {
    const rules = rulesOf(books, { ...others, ...definition });
    const endings = endingsOf(books, joined, rules);
    const came = summed(endsOf(endings, rules).event);
    return {
      withOutcome: wantedAmong(endings, rules),
      cameBy: (week) => (week < delay ? 0 : (came[Math.min(came.length - 1, (week - delay) * 7)] ?? 0))
    };
  });

/** By each day, all until then. */
const summed = (days: Float64Array): Float64Array => {
  let sum = 0;
  return days.map((people) => {
    sum += people;
    return sum;
  });
};

/** Each week until nobody is left. */
const weeksOf = (ends: DailyEnds, people: number): Omit<WeekCounts, 'cameBeside'>[] => {
  const steps = cumulativeIncidence(ends);
  const weeks: Omit<WeekCounts, 'cameBeside'>[] = [];
  let [came, left, before] = [0, 0, 0];
  let day = 0;
  for (let week = 0; week <= longestCurve && week * 7 < ends.event.length; week++) {
    // Before the day for those at risk, with the day for those who came.
    for (; day < week * 7; day++) {
      came += ends.event[day] as number;
      before += ends.event[day] as number;
      left += (ends.competing[day] as number) + (ends.censored[day] as number);
    }
    const today = ends.event[day] as number;
    const { share, low, high } = stepOn(steps, week * 7) ?? nothing;
    weeks.push({ week, share, low, high, atRisk: people - before - left, came: came + today, left });
  }
  return weeks;
};

const nothing: Pick<CurveStep, 'share' | 'low' | 'high'> = { share: 0, low: 0, high: 0 };

/** The wanted outcome of a group, at each of `outcomeWeeks`. */
export const groupOutcomesOf = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): GroupCounts['outcomes'] => {
  const rules = rulesOf(books, filters);
  const endings = endingsOf(books, joined, rules);
  const besides = endsBeside(books, joined, filters);
  return {
    ...sharesOf(endsOf(endings, rules)),
    byWeeksBeside: outcomeWeeks.map((week) => besides.map(({ cameBy }) => cameBy(week))),
    mature: matureOf(books.lastDayOf(joined), endings)
  };
};
