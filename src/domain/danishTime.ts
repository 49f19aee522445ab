const hour = 3_600_000;
const day = 24 * hour;

/**
 * The calendar day in Denmark of an instant, in days since 1970-01-01. Summer time from the last Sunday of March to the last of
 * October, at 01:00 UTC. Source: directive 2000/84/EC; the same rule held from 1996 on.
 */
export const danishDay = (milliseconds: number): number => {
  const isSummer = milliseconds >= turnOf(milliseconds, 2) && milliseconds < turnOf(milliseconds, 9);
  return Math.floor((milliseconds + (isSummer ? 2 : 1) * hour) / day);
};

const turns = new Map<number, number>();

/** 01:00 UTC on the last Sunday of a month (from 0) with 31 days, in the year of an instant. */
const turnOf = (milliseconds: number, month: number): number => {
  const year = new Date(milliseconds).getUTCFullYear();
  const key = year * 12 + month;
  const known = turns.get(key);
  if (known !== undefined) return known;
  const last = Date.UTC(year, month, 31);
  const turn = last - new Date(last).getUTCDay() * day + hour;
  turns.set(key, turn);
  return turn;
};
