import { expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { deliveredFiles } from '../../src/state/deliveredFiles.ts';
import type { OpenedTable } from '../../src/state/opening.ts';

const problem = (severity: Problem['severity']): Problem => ({ code: 'empty-values', severity, file: 'nord.csv' });

const opened = (table: OpenedTable['table'], name: string, kommune: string | null): OpenedTable => {
  const file = new File(['x'], name, { lastModified: new Date(2019, 2, 1, 12).getTime() });
  const from = kommune === null ? { column: 'kommune' } : { constant: kommune };
  const columns = [{ name: 'kommunekode', from, reason: 'exact-name', certainty: 1 }] as const;
  const preview = { name, file, form: { format: 'parquet' }, columns: [], rows: 1 };
  const candidate = { preview, mapping: { table, columns, folds: [] }, problems: [problem('warn'), problem('info'), problem('warn')] };
  return { table, files: [file], rows: 1, bytes: 1, candidates: [candidate as never], confirmed: new Set(), memoryBytes: 1 };
};

const report = {
  at: new Date(2019, 2, 4, 9),
  outcome: 'loaded',
  files: [{ name: 'nord.csv', bytes: 1, form: null, table: 'deltagere', mapping: null, rows: 1, columns: 1, problems: [] }]
} as const;

it('tells of files of participants and answers when they were changed and read, and how many warnings they have', () => {
  const tables = [opened('deltagere', 'nord.csv', '210'), opened('progression', 'svar.csv', null), opened('maal', 'maal.csv', null)];
  expect(deliveredFiles(tables, false, report)).toEqual([
    { table: 'deltagere', kommune: '210', changed: '2019-03-01', opened: '2019-03-04', remarks: 2 },
    { table: 'progression', kommune: null, changed: '2019-03-01', opened: null, remarks: 2 }
  ]);
});

it('tells of nothing where the demo is loaded, and not of the day where the last files were refused', () => {
  const tables = [opened('deltagere', 'nord.csv', '210')];
  expect(deliveredFiles(tables, true, report)).toEqual([]);
  expect(deliveredFiles(tables, false, { ...report, outcome: 'refused' })[0]?.opened).toBeNull();
});
