/** Columns of few values: years, kommuner, months and the contract's closed lists. */
import type { Column } from '../../domain/contract.ts';
import { kommuneNames } from '../../domain/kommuner.ts';
import type { Database } from '../../engine/database.ts';
import { domainOf } from '../../engine/sourceColumn.ts';
import { type Fragment, list, name, sql } from '../../engine/sql.ts';
import { byCombination, type Doubt, findingsOf } from './doubts.ts';
import type { CheckedRows, Finding } from './finding.ts';

/** No extract of the trials, nor of the years compared with them, is older. */
export const firstYear = 1990;

/** When most rows name no kommune, the column is another one. */
const mostRows = 0.5;

export const checkValues = async (database: Database, { rowsName, columns }: CheckedRows, thisYear: number): Promise<Finding[]> => {
  const doubts: Doubt[] = [];
  for (const column of columns) {
    const doubt = await doubtAbout(database, column, thisYear);
    if (doubt) doubts.push(doubt);
  }
  const judged = doubts.flatMap((doubt) => doubt.columns);
  const rows = sql`${name(rowsName)} as r`;
  const found = await findingsOf(database, rows, doubts, byCombination(judged));
  if (!found.some(({ code }) => code === 'unknown-kommune')) return found;
  const [all] = await database.ask(sql`select count(*) as n from ${rows}`, { n: 'count' });
  const isMost = ({ code, count }: Finding) => code === 'unknown-kommune' && count > mostRows * (all?.n ?? 0);
  return found.map((finding) => (isMost(finding) ? { ...finding, severity: 'refuse' } : finding));
};

const doubtAbout = async (database: Database, column: Column, thisYear: number): Promise<Doubt | null> => {
  const value = name(column.name);
  const columns = [column.name];
  if (column.name === 'aar') {
    const range = [firstYear, thisYear + 1] as const;
    return { code: 'implausible-year', severity: 'refuse', columns, range, wrong: sql`${value} < ${range[0]} or ${value} > ${range[1]}` };
  }
  if (column.type === 'kommunekode') {
    const known = list(Object.keys(kommuneNames).map(Number));
    return { code: 'unknown-kommune', severity: 'warn', columns, wrong: sql`${value} not in ${known}` };
  }
  if (column.values) {
    const codes = await codesOf(database, column, sql`text in ${list(column.values)}`);
    return { code: 'unknown-values', severity: column.required ? 'refuse' : 'warn', columns, wrong: isNone(value, codes) };
  }
  if (column.name === 'maaned') {
    const codes = await codesOf(database, column, sql`regexp_full_match(text, '\\d{4}-(0[1-9]|1[0-2])')`);
    return { code: 'unusable-values', severity: 'warn', columns, wrong: isNone(value, codes) };
  }
  return null;
};

const isNone = (value: Fragment, codes: readonly number[]): Fragment =>
  codes.length > 0 ? sql`${value} not in ${list(codes)}` : sql`${value} is not null`;

/** Numbers of a column's texts that meet a condition. */
const codesOf = async (database: Database, column: Column, condition: Fragment): Promise<number[]> => {
  const rows = await database.ask(sql`select code from texts where domain = ${domainOf(column.name)} and ${condition}`, { code: 'count' });
  return rows.flatMap(({ code }) => code ?? []);
};
