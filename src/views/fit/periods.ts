/** Calendar periods of FIT on an axis, with trials and milestones behind them. */
import type { Moment, Span } from '../../charts/backdrop.ts';
import type { FitFilters } from '../../domain/fitFilters.ts';
import { type Grain, periodKey, periodOf, quarterNumber } from '../../domain/fitPeriod.ts';
import { milestones, type Timeline } from '../../measures/milestones.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import type { FitContext } from './fitFigure.ts';

export const askTimeline = (ask: Ask<FitFilters>): Promise<Timeline> => ask(milestones);

const monthsIn: Readonly<Record<Grain, number>> = { kvartal: 3, halvaar: 6, aar: 12 };

/** Where a day `2018-03-16` lies: periods since the one called `first`, and the part of its own that has passed. */
const placeOf = (day: string, first: string, grain: Grain): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const period = periodOf(quarterNumber(year, month), grain);
  const months = monthsIn[grain];
  const passed = (((month - 1) % months) + (date - 1) / 31) / months;
  // Keys of one grain rise with time, so that the distance is found by counting.
  let distance = 0;
  for (let at = period; periodKey(at, grain) > first; at--) distance++;
  for (let at = period; periodKey(at, grain) < first; at++) distance--;
  return distance + passed;
};

/** Trials that cases of the material belong to, and what happened in them. */
export const backdropOf = (
  { trials, milestones: events }: Timeline,
  keys: readonly string[],
  grain: Grain,
  { contents }: FitContext
): { readonly spans: readonly Span[]; readonly moments: readonly Moment[] } => {
  const [first] = keys;
  if (first === undefined) return { spans: [], moments: [] };
  const at = (day: string) => placeOf(day, first, grain);
  const own = trials.filter(({ key }) => contents.trials.includes(key));
  return {
    spans: own.map(({ key, name, start, end }) => ({ key, label: name, from: at(start), to: end === null ? null : at(end) })),
    moments: events
      .filter(({ trial, day }) => trial !== null && contents.trials.includes(trial) && !own.some(({ start }) => start === day))
      .map(({ day, title }) => ({ key: `${day} ${title}`, label: title, at: at(day) }))
  };
};
