/** Files that participants and their answers came in: when, and with which remarks. */
import type { Problem } from '../domain/problem.ts';
import type { OpenedTable } from './opening.ts';
import type { IntakeReport } from './report.ts';

export interface DeliveredFile {
  readonly table: 'deltagere' | 'progression';
  /** The kommune that the whole file is of, where the analyst has said so; null where its rows tell. */
  readonly kommune: string | null;
  /** The day the file was last changed, `2019-06-30`, on the clock of this computer. */
  readonly changed: string;
  /** The day it was read here; null where it is no part of the last report, as after a restart from kept files. */
  readonly opened: string | null;
  /** Findings of the intake report that are warnings. */
  readonly remarks: number;
}

const dayOf = (time: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
};

const isWarning = ({ severity }: Problem): boolean => severity === 'warn';

/** Of what is loaded; `report`: of the last files that were opened. The demo was delivered by nobody. */
export const deliveredFiles = (tables: readonly OpenedTable[], isDemo: boolean, report: IntakeReport | null): DeliveredFile[] =>
  (isDemo ? [] : tables).flatMap(({ table, candidates }) =>
    table !== 'deltagere' && table !== 'progression'
      ? []
      : candidates.map(({ preview, mapping, problems }): DeliveredFile => {
          const from = mapping.columns.find(({ name }) => name === 'kommunekode')?.from;
          const reported = report?.outcome === 'loaded' && report.files.some((file) => file.name === preview.name && file.table === table);
          return {
            table,
            kommune: from && 'constant' in from ? from.constant.trim() : null,
            changed: dayOf(new Date(preview.file.lastModified)),
            opened: reported ? dayOf(report.at) : null,
            remarks: problems.filter(isWarning).length
          };
        })
  );
