/** Two tables of the same figure held against one another, number by number, from what may be shown alone. */
import type { TwinTable } from '../../charts/chart.ts';
import { type Published, publishFrom } from '../../domain/disclosure.ts';
import { formatShare, type Language } from '../../domain/format.ts';
import { countedShare, differenceInterval, differs, type Estimate, medianEstimate } from '../../domain/uncertainty.ts';

type Row = TwinTable['rows'][number];
type Column = TwinTable['columns'][number];

/** One number of a figure, here and there. */
export interface Compared {
  readonly key: string;
  readonly field: string;
  readonly name: string;
  readonly column: Column;
  readonly here: Published<number>;
  readonly there: Published<number>;
  /** Here less there; withheld where one of them is. */
  readonly difference: Published<number>;
  /** Where the difference would lie in 95 of 100 cases by chance alone; null where nothing tells of one of the two how far chance moves it. */
  readonly low: Published<number> | null;
  readonly high: Published<number> | null;
  /** Whether chance does not explain the difference; null where it is not known. */
  readonly isBeyond: boolean | null;
  /** A share between 0 and 1, whose differences are told in percentage points. */
  readonly isShare: boolean;
}

/** A share's interval stands in the fields `low` and `high` with the share's number: `share5`, `low5`, `high5`. */
const intervalFields = (field: string): readonly [string, string] | null => {
  const number = /^share(\d*)$/.exec(field)?.[1];
  return number === undefined ? null : [`low${number}`, `high${number}`];
};

const isInterval = (field: string): boolean => /^(low|high)\d*$/.test(field);

/** Rows of the two that are of the same; where each has just one, those. */
const pairsOf = (here: readonly Row[], there: readonly Row[]): (readonly [Row, Row])[] => {
  const others = new Map(there.map((row) => [row.key, row]));
  const pairs = here.flatMap((row): (readonly [Row, Row])[] => {
    const other = others.get(row.key);
    return other ? [[row, other]] : [];
  });
  const [one, other] = [here[0], there[0]];
  return pairs.length === 0 && here.length === 1 && there.length === 1 && one && other ? [[one, other]] : pairs;
};

const nameOf = (here: Row, there: Row): string => (here.name === there.name || here.key === there.key ? here.name : '');

/** The fields of a row that an interval is reckoned from, and how. */
interface Reckoning {
  readonly fields: readonly string[];
  readonly estimate: (...values: number[]) => Estimate;
}

const reckoningOf = ({ field, chance }: Column): Reckoning | null => {
  const own = intervalFields(field);
  if (!chance) return own && { fields: [field, ...own], estimate: (share = 0, low = 0, high = 0) => ({ share, low, high }) };
  if ('of' in chance) return { fields: [field, chance.of], estimate: (share = 0, people = 0) => countedShare(share, people) };
  // Of nobody it is not told how many they are a part of.
  if ('part' in chance) return { fields: [field, chance.part], estimate: (share = 0, part = 0) => countedShare(share, part / share) };
  const { q1, q3, of } = chance.median;
  return { fields: [field, q1, q3, of], estimate: (median = 0, low = 0, high = 0, count = 0) => medianEstimate(median, low, high, count) };
};

const intervalOf = (column: Column, here: Row, there: Row): Pick<Compared, 'low' | 'high' | 'isBeyond'> => {
  const untold = { low: null, high: null, isBeyond: null };
  const reckoning = reckoningOf(column);
  if (!reckoning) return untold;
  const { fields, estimate } = reckoning;
  const known = [here, there].flatMap(({ values }) => fields.map((field) => values[field]));
  const told = known.filter((value) => value !== undefined);
  if (told.length < known.length) return untold;
  const reckoned = (reckon: (one: Estimate, other: Estimate) => number) =>
    publishFrom(told, (...values) => reckon(estimate(...values.slice(0, fields.length)), estimate(...values.slice(fields.length))));
  const low = reckoned((...both) => differenceInterval(...both).low);
  const high = reckoned((...both) => differenceInterval(...both).high);
  // Nobody on either side, or of nobody: what is reckoned is no number.
  if (told.every(({ shown }) => shown) && !(low.shown && high.shown)) return untold;
  const beyond = reckoned((...both) => (differs(...both) ? 1 : 0));
  return { low, high, isBeyond: beyond.shown ? beyond.value === 1 : null };
};

/** Every number that both tables hold, in the order of the first. Ends of intervals and codes, such as days, are not numbers of their own. */
export const compareTables = (here: TwinTable, there: TwinTable, language: Language): readonly Compared[] => {
  const columns = here.columns.filter(
    ({ field, isCode }) => !isCode && !isInterval(field) && there.columns.some((other) => other.field === field)
  );
  return pairsOf(here.rows, there.rows).flatMap(([row, other]) =>
    columns.flatMap((column): Compared[] => {
      const { field } = column;
      const [one, two] = [row.values[field], other.values[field]];
      if (!one || !two) return [];
      return [
        {
          key: row.key,
          field,
          name: nameOf(row, other),
          column,
          here: one,
          there: two,
          difference: publishFrom([one, two], (a = 0, b = 0) => a - b),
          ...intervalOf(column, row, other),
          isShare: column.format(0.5) === formatShare(0.5, language)
        }
      ];
    })
  );
};

const averages = ['median', 'mean'];
const isPeriod = (key: string): boolean => /^\d{4}([KH-]\d+)?$/.test(key);

/** Numbers whose difference says most come first: with an interval, then shares, then averages. */
const rank = ({ isBeyond, isShare, field }: Compared): number => (isBeyond !== null ? 0 : isShare ? 1 : averages.includes(field) ? 2 : 3);

/**
 * The number that the sentence speaks of: among those that say most the first that differs; of periods the last. A withheld one only where
 * all are. Null where the two have nothing in common.
 */
export const mainOf = (compared: readonly Compared[]): Compared | null => {
  const shown = compared.filter(({ difference }) => difference.shown);
  const candidates = shown.length > 0 ? shown : compared;
  const best = Math.min(...candidates.map(rank));
  const [first, ...rest] = candidates.filter((one) => rank(one) === best);
  if (!first) return null;
  const same = [first, ...rest].filter(({ field }) => field === first.field);
  if (same.length > 1 && same.every(({ key }) => isPeriod(key))) return same.at(-1) ?? first;
  return same.find(({ difference }) => difference.shown && difference.value !== 0) ?? first;
};

/** The figure does not change by the choice: every number is shown and the same. */
export const areIdentical = (compared: readonly Compared[]): boolean =>
  compared.length > 1 && compared.every(({ difference }) => difference.shown && difference.value === 0);
