/** Limits within one row: numbers, dates, and pairs of them. */
import type { TableName } from '../../domain/contract.ts';
import type { Database } from '../../engine/database.ts';
import { name, sql } from '../../engine/sql.ts';
import { byZoneMaps, type Doubt, findingsOf } from './doubts.ts';
import type { CheckedRows, Finding } from './finding.ts';
import { type Bounds, rules } from './rules.ts';
import { firstYear } from './values.ts';

/** How many years ahead a plan may reach. */
const yearsAhead = 10;

export const checkBounds = async (
  database: Database,
  table: TableName,
  { rowsName, columns }: CheckedRows,
  thisYear: number
): Promise<Finding[]> => {
  const { bounds = [], limits = [], order = [] } = rules[table];
  const loaded = new Set(columns.map((column) => column.name));
  const rows = sql`${name(rowsName)} as r`;
  const dates = columns.filter(({ type }) => type === 'date').map((column) => implausibleDate(column.name, thisYear));
  const outside = bounds.filter(({ column }) => loaded.has(column)).map(outOfBounds);
  const pairs = [
    ...limits.filter(({ low, high }) => loaded.has(low) && loaded.has(high)).map(wrongLimits),
    ...order.filter((pair) => pair.every((column) => loaded.has(column))).map(wrongOrder)
  ];
  return [...(await findingsOf(database, rows, [...outside, ...dates], byZoneMaps)), ...(await findingsOf(database, rows, pairs))];
};

const outOfBounds = ({ column, least, most, severity }: Bounds): Doubt => {
  const value = name(column);
  const doubt = { code: 'out-of-range', severity, columns: [column] } as const;
  if (most === undefined) return { ...doubt, wrong: sql`${value} < ${least}` };
  return { ...doubt, range: [least, most], wrong: sql`${value} < ${least} or ${value} > ${most}` };
};

const implausibleDate = (column: string, thisYear: number): Doubt => {
  const date = name(column);
  const range = [firstYear, thisYear + yearsAhead] as const;
  const wrong = sql`${date} < make_date(${range[0]}, 1, 1) or ${date} > make_date(${range[1]}, 12, 31)`;
  return { code: 'implausible-date', severity: 'warn', columns: [column], range, wrong };
};

const wrongLimits = ({ low, high, equal }: { low: string; high: string; equal: boolean }): Doubt => ({
  code: 'out-of-range',
  severity: 'refuse',
  columns: [low, high],
  wrong: equal ? sql`${name(low)} > ${name(high)}` : sql`${name(low)} >= ${name(high)}`
});

const wrongOrder = ([earlier, later]: readonly [string, string]): Doubt => {
  const [before, after] = [name(earlier), name(later)];
  return {
    code: 'contradicting-dates',
    severity: 'warn',
    columns: [earlier, later],
    wrong: sql`${before} > ${after}`,
    dates: { compared: [before, after], wrong: (unit) => sql`date_trunc(${unit}, ${before}) > date_trunc(${unit}, ${after})` }
  };
};
