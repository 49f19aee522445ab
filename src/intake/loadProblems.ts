import type { TableName } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Problem } from '../domain/problem.ts';
import type { Database } from '../engine/database.ts';
import type { LoadedFile } from '../engine/load.ts';
import { drop } from '../engine/schema.ts';
import { type Fragment, list, name, sql } from '../engine/sql.ts';
import type { Staged, Tables } from '../engine/tables.ts';
import { checkRows } from './checks/checkRows.ts';
import type { Finding } from './checks/finding.ts';
import { checkResidents } from './checks/residents.ts';
import { rowProblems, sourceName } from './rowProblems.ts';

/** Everything found in rows that are staged: on their way in, and by the checks that need them all. */
export const loadProblems = async (
  tables: Tables,
  staged: readonly Staged[],
  emptied: readonly TableName[],
  nameOf: (file: Blob, mapping: Mapping) => string
): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const one of staged) {
    for (const loaded of one.files) problems.push(...rowProblems(loaded, nameOf(loaded.source.file, loaded.source.mapping)));
  }
  // A table whose columns cannot be used has no rows worth checking.
  if (problems.some(({ severity }) => severity === 'refuse')) return problems;
  for (const one of staged) problems.push(...(await checked(tables, one, staged, emptied, nameOf)));
  return problems;
};

/** What only the prepared tables can tell, once what was staged is committed. */
export const afterLoad = async (
  { ledger }: Tables,
  staged: readonly Staged[],
  nameOf: (file: Blob, mapping: Mapping) => string
): Promise<readonly Problem[]> => {
  const about = staged.find(({ table }) => table === 'befolkning') ?? staged.find(({ table }) => table === 'omkostninger');
  const source = about?.files[0]?.source;
  if (!about || !source) return [];
  const file = nameOf(source.file, source.mapping);
  return (await checkResidents(ledger)).map(({ code, severity, count }) => ({ code, severity, file, table: about.table, count }));
};

const checked = async (
  tables: Tables,
  one: Staged,
  staged: readonly Staged[],
  emptied: readonly TableName[],
  nameOf: (file: Blob, mapping: Mapping) => string
): Promise<readonly Problem[]> => {
  const { database } = tables;
  const called = tables.afterwards(staged, emptied);
  const whole = await checkRows(database, one.table, { rowsName: one.rowsName, columns: one.columns, called });
  const [first, second] = one.files;
  if (!first || whole.length === 0) return [];
  const told = (finding: Finding, { source }: LoadedFile, rowids: readonly number[]): Problem => {
    const rows = [...new Set(rowids.map((rowid) => one.origin(rowid).row))];
    const { code, severity, count, other, range } = finding;
    return {
      code,
      severity,
      file: nameOf(source.file, source.mapping),
      table: one.table,
      columns: finding.columns.map((column) => sourceName(column, source.mapping)),
      count,
      ...(rows.length > 0 && { rows }),
      ...(other && { other }),
      ...(range && { range })
    };
  };
  if (one.files.length === 1) return whole.map((finding) => told(finding, first, finding.rows));

  const problems: Problem[] = [];
  const counted = new Map<string, number>();
  for (const file of one.files) {
    for (const [finding, rowids] of await findingsIn(database, one, file, called)) {
      const key = keyOf(finding);
      counted.set(key, (counted.get(key) ?? 0) + finding.count);
      problems.push(told(finding, file, rowids));
    }
  }
  // What stands in no file by itself, such as a key that two of them share.
  for (const finding of whole) {
    const between = finding.count - (counted.get(keyOf(finding)) ?? 0);
    if (between > 0)
      problems.push({
        ...told(finding, first, []),
        count: between,
        ...(second && !finding.other && { other: nameOf(second.source.file, second.source.mapping) })
      });
  }
  return problems;
};

const keyOf = ({ code, columns, other }: Finding): string => JSON.stringify([code, columns, other]);

/** The findings of one file among several, with the rows of the engine that they name. */
const findingsIn = async (
  database: Database,
  { table, rowsName, columns }: Staged,
  { start, rows }: LoadedFile,
  called: (table: string) => Fragment
): Promise<readonly (readonly [Finding, readonly number[]])[]> => {
  const part = `${rowsName}_part`;
  const own = sql`select rowid as place, * from ${name(rowsName)} where rowid >= ${start} and rowid < ${start + rows} order by rowid`;
  await database.run(sql`create table ${name(part)} as ${own}`);
  try {
    const findings = await checkRows(database, table, { rowsName: part, columns, called });
    const placed: (readonly [Finding, readonly number[]])[] = [];
    for (const finding of findings) {
      const places = await database.ask(
        sql`select place::double as place from ${name(part)} where rowid in ${list([-1, ...finding.rows])} order by rowid`,
        {
          place: 'number'
        }
      );
      placed.push([finding, places.flatMap(({ place }) => place ?? [])]);
    }
    return placed;
  } finally {
    await database.run(drop(part));
  }
};
