import type { TableName } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Problem } from '../domain/problem.ts';
import type { Database } from '../engine/database.ts';
import type { Staged, Tables } from '../engine/tables.ts';
import { checkRows } from './checks/checkRows.ts';
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
  database: Database,
  staged: readonly Staged[],
  nameOf: (file: Blob, mapping: Mapping) => string
): Promise<readonly Problem[]> => {
  const about = staged.find(({ table }) => table === 'befolkning') ?? staged.find(({ table }) => table === 'omkostninger');
  const source = about?.files[0]?.source;
  if (!about || !source) return [];
  const file = nameOf(source.file, source.mapping);
  return (await checkResidents(database)).map(({ code, severity, count }) => ({ code, severity, file, table: about.table, count }));
};

const checked = async (
  tables: Tables,
  one: Staged,
  staged: readonly Staged[],
  emptied: readonly TableName[],
  nameOf: (file: Blob, mapping: Mapping) => string
): Promise<readonly Problem[]> => {
  const findings = await checkRows(tables.database, one.table, {
    rowsName: one.rowsName,
    columns: one.columns,
    called: tables.afterwards(staged, emptied)
  });
  const [first] = one.files;
  if (!first) return [];
  return findings.map(({ code, severity, columns, count, rows, other, range }) => {
    const origins = rows.map((row) => one.origin(row));
    const { file, mapping } = origins[0]?.source ?? first.source;
    const inFile = origins.filter(({ source }) => source.file === file);
    return {
      code,
      severity,
      file: nameOf(file, mapping),
      table: one.table,
      columns: columns.map((column) => sourceName(column, mapping)),
      count,
      ...(inFile.length > 0 && { rows: [...new Set(inFile.map(({ row }) => row))] }),
      ...(other && { other }),
      ...(range && { range })
    };
  });
};
