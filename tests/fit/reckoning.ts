/** What figures of FIT say, once more, from plain rows and the definitions alone: slow, and without the program's own rules. */
import type { FitFilters } from '../../src/domain/fitFilters.ts';
import type { FitCase, MeasurementRow } from './world.ts';

const isIn = (chosen: readonly string[], value: string | null) => chosen.length === 0 || (value !== null && chosen.includes(value));

const isWellbeing = ({ instrument }: MeasurementRow) => instrument === 'ORS' || instrument === 'CORS';

const isOwn = ({ respondent, aldersklasse }: MeasurementRow, filters: FitFilters) =>
  respondent === filters.respondent && (filters.ageClasses.length === 0 || filters.ageClasses.includes(aldersklasse));

export const chosenCases = (cases: readonly FitCase[], filters: FitFilters): FitCase[] =>
  cases.filter(
    (one) =>
      isIn(filters.kommuner, one.kommunekode) &&
      isIn(filters.targetGroups, one.maalgruppe) &&
      isIn(filters.trials, one.forsoeg_id) &&
      isIn(filters.phases, one.fase) &&
      isIn(filters.teams, one.team && `${one.kommunekode}/${one.team}`) &&
      (filters.ageClasses.length === 0 || one.rows.some((row) => isOwn(row, filters)))
  );

/** Scores that are counted: the case's place, the row and its score. */
export const chosenScores = (cases: readonly FitCase[], filters: FitFilters, wellbeing: boolean) =>
  chosenCases(cases, filters).flatMap((one, place) =>
    one.rows.flatMap((row) =>
      row.score !== null && isWellbeing(row) === wellbeing && isOwn(row, filters) ? [{ place, row, score: row.score }] : []
    )
  );

export const quarterKey = (day: string) => `${day.slice(0, 4)}K${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Linear between the two values it falls between. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
};

const round2 = (value: number) => Math.round(value * 100) / 100;

/** Scores by conversation of the voice that speaks for the case, each the mean of what was scored at it. */
export const wayOf = (one: FitCase, filters: FitFilters, wellbeing: boolean): { voice: string | null; scores: number[] } => {
  const own = one.rows.filter((row) => isWellbeing(row) === wellbeing && isOwn(row, filters));
  const ways = ['barn', 'ung', 'voksen'].map((age) => {
    const scored = own.filter((row) => row.aldersklasse === age && row.score !== null);
    const numbers = [...new Set(scored.map((row) => row.samtale_nr))].sort((a, b) => a - b);
    const scores = numbers.map((number) => round2(mean(scored.flatMap((row) => (row.samtale_nr === number ? (row.score ?? 0) : [])))));
    return { voice: own.some((row) => row.aldersklasse === age) ? age : null, scores };
  });
  const present = ways.filter(({ voice }) => voice !== null);
  return (
    present.find(({ scores }) => scores.length >= 2) ??
    present.find(({ scores }) => scores.length === 1) ??
    present[0] ?? { voice: null, scores: [] }
  );
};

const cutOffOf = (voice: string | null, { respondent, cutOffs }: FitFilters): number | null => {
  if (respondent === 'fagperson' || voice === null) return null;
  if (respondent === 'omsorgsperson') return cutOffs.omsorgsperson;
  return voice === 'barn' ? cutOffs.barn : voice === 'ung' ? cutOffs.ung : cutOffs.voksen;
};

export const outcome = (one: FitCase, filters: FitFilters): string => {
  const { voice, scores } = wayOf(one, filters, true);
  const [first, last] = [scores[0], scores.at(-1)];
  if (scores.length < 2 || first === undefined || last === undefined) return 'unclassifiable';
  const change = round2(last - first);
  const cutOff = cutOffOf(voice, filters);
  if (change >= filters.reliableChange) return cutOff !== null && first < cutOff && last >= cutOff ? 'recovered' : 'improved';
  return change <= -filters.reliableChange ? 'deteriorated' : 'unchanged';
};

export const ending = (one: FitCase, filters: FitFilters): string => {
  if (one.slut === null) return 'aktiv';
  if (one.afslutning !== 'uplanlagt') return one.afslutning ?? 'andet';
  const { voice, scores } = wayOf(one, filters, true);
  const last = scores.at(-1);
  const cutOff = cutOffOf(voice, filters);
  return last !== undefined && cutOff !== null && last >= cutOff ? 'uplanlagt-med-effekt' : 'frafald';
};

/** Conversations of a case by quarter: how many, and at how many somebody's wellbeing and the collaboration were scored. */
export const conversations = (one: FitCase) => {
  const numbers = [...new Set(one.rows.map((row) => row.samtale_nr))].sort((a, b) => a - b);
  const held = new Set(numbers);
  const wanted = one.samtaler ?? Math.max(0, ...numbers);
  for (let number = 1; held.size < wanted; number++) held.add(number);
  const dayOf = (number: number) => one.rows.find((row) => row.samtale_nr === number)?.dato;
  return [...held]
    .sort((a, b) => a - b)
    .map((number) => {
      const earlier = numbers.filter((other) => other <= number).at(-1);
      const later = numbers.find((other) => other > number);
      const at = one.rows.filter((row) => row.samtale_nr === number && row.score !== null);
      return {
        quarter: quarterKey(dayOf(earlier ?? later ?? -1) ?? one.start),
        ors: at.some(isWellbeing),
        srs: at.some((row) => !isWellbeing(row))
      };
    });
};

export const countBy = <T>(values: readonly T[], keyOf: (value: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1;
  return counts;
};

/** Whether a quarter, `2018K3`, is in a period as a figure calls it: a quarter, a half-year or a year. */
export const inPeriod = (key: string, quarter: string): boolean => {
  if (key.length === 4) return quarter.startsWith(key);
  const number = Number(quarter.slice(5));
  return quarter === key || (key[4] === 'H' && quarter.startsWith(key.slice(0, 4)) && Math.ceil(number / 2) === Number(key[5]));
};
