/** What was found in a file's rows on the way into the engine, as problems. */
import { tableOf } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { FormFaults } from '../engine/fileReader.ts';
import type { LoadedFile, Tally } from '../engine/load.ts';
import { riskProblem } from './risks.ts';

/** What is dropped, what is wrong, what is at risk in one file. */
export const rowProblems = (loaded: LoadedFile, file: string): readonly Problem[] => {
  const { findings, tallies, source, leftOut } = loaded;
  const { mapping } = source;
  const risks = findings.risks.map((finding) => riskProblem(finding, { file, column: finding.column, mapping }));
  return [
    ...formProblems(findings.faults, file, mapping),
    ...tallies.flatMap((tally) => tallyProblems(tally, file, mapping)),
    ...risks.filter((problem) => problem !== null),
    ...coarsenedColumns(file, mapping),
    ...(leftOut > 0 ? [{ code: 'left-out-rows', severity: 'info', file, table: mapping.table, count: leftOut } as const] : [])
  ];
};

/** Whoever is given the report must know that a day is a quarter's first. */
const coarsenedColumns = (file: string, mapping: Mapping): Problem[] =>
  mapping.columns.flatMap(({ name, coarsen }) =>
    coarsen
      ? [{ code: 'coarsened-column', severity: 'info', file, table: mapping.table, columns: [sourceName(name, mapping)], coarsen }]
      : []
  );

const windows = { format: 'csv', encoding: 'windows-1252' } as const;

const formProblems = (faults: FormFaults | null, file: string, { table }: Mapping): Problem[] => {
  if (!faults) return [];
  const { ragged, repeatedHeader, blank, undecodable, windowsFrom, unclosedQuote } = faults;
  const counted = [
    ['ragged-rows', 'refuse', ragged],
    ['repeated-header', 'info', repeatedHeader],
    ['blank-rows', 'info', blank],
    ['undecodable-text', 'refuse', undecodable]
  ] as const;
  return [
    ...counted.flatMap(([code, severity, { count, rows }]) => (count > 0 ? [{ code, severity, file, table, count, rows: [...rows] }] : [])),
    ...(windowsFrom === null
      ? []
      : [{ code: 'later-encoding', severity: 'info', file, table, rows: [windowsFrom], form: windows } as const]),
    ...(unclosedQuote === null ? [] : [{ code: 'unclosed-quote', severity: 'refuse', file, table, rows: [unclosedQuote] } as const])
  ];
};

/** A column whose values mostly cannot be used is another column than was thought. */
const mostUnusable = 0.5;

const tallyProblems = (tally: Tally, file: string, mapping: Mapping): Problem[] => {
  const { column, layer, values, empty, unusable, emptyRows, unusableRows } = tally;
  const { table } = mapping;
  const { required: isRequired = false, type: expected } = tableOf(table).columns.find(({ name }) => name === column) ?? {};
  const about = { file, table, columns: [sourceName(column, mapping, layer)], ...(expected && { expected }) };
  const problems: Problem[] = [];
  const found = (code: ProblemCode, severity: Problem['severity'], count: number, first: readonly number[]) =>
    problems.push({ ...about, code, severity, count, rows: first });
  if (isRequired && empty > 0) found('empty-values', 'refuse', empty, emptyRows);
  else if (empty === values && values > 0) problems.push({ ...about, code: 'empty-column', severity: 'info' });
  if (unusable > 0) {
    const isWrong = isRequired || unusable > (values - empty) * mostUnusable;
    found('unusable-values', isWrong ? 'refuse' : 'warn', unusable, unusableRows);
  }
  return problems;
};

/** A contract column as the file calls it. */
export const sourceName = (column: string, { columns, folds }: Mapping, layer?: number): string => {
  const from = columns.find(({ name }) => name === column)?.from;
  if (from && 'column' in from) return from.column;
  if (column === 'score' && layer !== undefined && folds[layer]) return folds[layer].column;
  return column === 'score' && folds[0] ? folds.map((fold) => fold.column).join(', ') : column;
};
