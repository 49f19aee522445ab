/** How long people wait for a step, when some still wait: quantiles of Kaplan and Meier's estimate. */
import { type DailyEnds, peopleIn } from './survival.ts';

/** Days until half have taken the step, and until nine in ten have; null where the waiting is not known for so long. */
export interface LeadTime {
  readonly people: number;
  /** Of them, those who have taken it. */
  readonly arrived: number;
  readonly median: Quantile | null;
  readonly p90: Quantile | null;
}

export interface Quantile {
  readonly days: number;
  /** People whose waiting ended, one way or the other, not after that day, and not before it. */
  readonly below: number;
  readonly above: number;
}

/** Comparisons of products of fractions. */
const dust = 1e-9;

/**
 * The day by which `part` have taken the step, those who wait censored. Where the curve lies level exactly at `part`, the middle of that
 * stretch, so that with nobody waiting half is the ordinary median (`quantile.survfit` of R's survival package).
 */
export const waitingQuantile = (ends: DailyEnds, part: number): Quantile | null => {
  let atRisk = peopleIn(ends);
  const people = atRisk;
  let waiting = 1;
  let levelFrom: number | null = null;
  for (let day = 0; day < ends.event.length; day++) {
    const came = ends.event[day] as number;
    if (came > 0) {
      if (levelFrom !== null) return quantileAt(ends, (levelFrom + day) / 2, people);
      waiting *= 1 - came / atRisk;
      if (waiting < 1 - part - dust) return quantileAt(ends, day, people);
      if (waiting <= 1 - part + dust) levelFrom = day;
    }
    atRisk -= came + (ends.competing[day] as number) + (ends.censored[day] as number);
  }
  return levelFrom === null ? null : quantileAt(ends, levelFrom, people);
};

const quantileAt = ({ event, competing, censored }: DailyEnds, days: number, people: number): Quantile => {
  let below = 0;
  let before = 0;
  for (let day = 0; day <= days; day++) {
    const ended = (event[day] as number) + (competing[day] as number) + (censored[day] as number);
    below += ended;
    if (day < days) before += ended;
  }
  return { days, below, above: people - before };
};

export const leadTimeOf = (ends: DailyEnds): LeadTime => ({
  people: peopleIn(ends),
  arrived: ends.event.reduce((total, one) => total + one, 0),
  median: waitingQuantile(ends, 0.5),
  p90: waitingQuantile(ends, 0.9)
});
