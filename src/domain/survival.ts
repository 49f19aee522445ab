/**
 * How large a share has come to an event by a day, when others end otherwise or are still waiting: the cumulative incidence of Aalen and
 * Johansen (Scandinavian Journal of Statistics 1978). With one kind of end it is one minus Kaplan and Meier's estimate (JASA 1958).
 */
import type { Interval } from './uncertainty.ts';

/** `event`: what is waited for. `competing`: an end after which it cannot come. `censored`: not followed any longer. */
export type EndKind = 'event' | 'competing' | 'censored';

/** People by the day they ended on; place is the day, 0 the day they began. The three are equally long. */
export type DailyEnds = Readonly<Record<EndKind, Float64Array>>;

/** The curve from one day with an end to the next. */
export interface CurveStep extends Interval {
  /** Days after the beginning; what happens on the day is counted. */
  readonly day: number;
  /** People who had not ended before the day. */
  readonly atRisk: number;
  /** Cumulative incidence of the event, 0 to 1, its variance and its 95 % interval at this point. */
  readonly share: number;
  readonly variance: number;
}

/** Half the width of a 95 % interval of a normal distribution, in standard errors. */
const normal95 = 1.959964;

/** @throws RangeError on a day before the beginning */
export const dailyEnds = (ends: Iterable<{ readonly day: number; readonly kind: EndKind }>): DailyEnds => {
  const all = [...ends];
  const days = all.reduce((most, { day }) => Math.max(most, day + 1), 0);
  const made = noEnds(days);
  for (const { day, kind } of all) {
    if (day < 0) throw new RangeError(`day ${day} lies before the beginning`);
    made[kind][day] = (made[kind][day] as number) + 1;
  }
  return made;
};

/** Room for ends on so many days. */
export const noEnds = (days: number): DailyEnds => ({
  event: new Float64Array(days),
  competing: new Float64Array(days),
  censored: new Float64Array(days)
});

export const peopleIn = ({ event, competing, censored }: DailyEnds): number => sum(event) + sum(competing) + sum(censored);

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/**
 * The steps of the curve, one for each day on which somebody came to the event or a competing end. Ends on the same day are of the same
 * people at risk; who is censored on a day was still at risk on it.
 *
 * Variance by the delta method (Dinse & Larson, Biometrika 1986; Gaynor et al., JASA 1993; Betensky & Schoenfeld, Biometrics 2001;
 * `stcompet`, Stata Journal 2004), which with one kind of end is Greenwood's. Intervals on the scale log(−log(1 − share))
 * (Kalbfleisch & Prentice, 2002, ch. 1.4), so that they stay between 0 and 1.
 */
export const cumulativeIncidence = ({ event, competing, censored }: DailyEnds): CurveStep[] => {
  const steps: CurveStep[] = [];
  let atRisk = sum(event) + sum(competing) + sum(censored);
  let free = 1;
  let share = 0;
  // Sums over the days so far; squares of (share now − share then) are multiplied out, so that each day is passed once.
  let [spread, spreadShare, spreadSquare, own, cross, crossShare] = [0, 0, 0, 0, 0, 0];
  for (let day = 0; day < event.length; day++) {
    const came = event[day] as number;
    const ended = came + (competing[day] as number);
    if (ended > 0) {
      share += (free * came) / atRisk;
      // Where all end, nobody is left whom the share could change for: the terms are 0.
      const left = atRisk - ended;
      const weight = left > 0 ? ended / (atRisk * left) : 0;
      spread += weight;
      spreadShare += weight * share;
      spreadSquare += weight * share * share;
      own += (free * free * came * (atRisk - came)) / atRisk ** 3;
      const mixed = left > 0 ? (free * came) / atRisk ** 2 : 0;
      cross += mixed;
      crossShare += mixed * share;
      const variance = Math.max(
        0,
        share * share * spread - 2 * share * spreadShare + spreadSquare + own - 2 * (share * cross - crossShare)
      );
      steps.push({ day, atRisk, share, variance, ...incidenceInterval(share, variance) });
      free *= left / atRisk;
    }
    atRisk -= ended + (censored[day] as number);
  }
  return steps;
};

/** The 95 % interval on the scale log(−log(1 − share)). */
export const incidenceInterval = (share: number, variance: number): Interval => {
  if (!(share > 0 && share < 1)) return { low: share, high: share };
  const free = 1 - share;
  const reach = (normal95 * Math.sqrt(variance)) / (free * Math.abs(Math.log(free)));
  return { low: 1 - free ** Math.exp(-reach), high: 1 - free ** Math.exp(reach) };
};

/** Where the curve is on a day, what happens on it counted; null before its first step, where the share is 0. */
export const stepOn = (steps: readonly CurveStep[], day: number): CurveStep | null => {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as CurveStep).day <= day) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1] ?? null;
};
