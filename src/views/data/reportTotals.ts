/** Totals by kommune and year as a part of the report that is sent to the one who made the files. Cleared numbers alone. */
import type { MinimumCell } from '../../domain/disclosure.ts';
import type { Language } from '../../domain/format.ts';
import type { TableTotals } from '../../state/loadedFacts.svelte.ts';
import { say } from '../../wording/intake.ts';
import { oneStop } from './shownName.ts';
import { totalsTable } from './totalsTable.ts';

export interface ReportTotals {
  readonly tables: readonly TableTotals[];
  /** What the totals were cleared with. */
  readonly minimumCell: MinimumCell;
}

/** One block a table, one line a kommune and year, and below why numbers are withheld. */
export const totalsLines = ({ tables, minimumCell }: ReportTotals, language: Language): readonly string[] =>
  tables.flatMap((one) => {
    const { caption, columns, rows, reasons } = totalsTable(one, language);
    if (rows.length === 0) return [];
    return [
      '',
      caption,
      ...rows.map(({ name, cells }) => {
        const numbers = columns.flatMap(({ field, label, format }) => {
          const cell = cells[field];
          return cell === undefined ? [] : [`${label} ${typeof cell === 'number' ? format(cell) : cell.words}`];
        });
        return `  ${name}: ${numbers.join(' · ')}`;
      }),
      ...reasons.map((reason) => say(language, `intake.hiddenWhy.${reason}`, { count: minimumCell }))
    ];
  });

export interface TotalRecord {
  readonly table: string;
  /** Which number: `total-rows`, `total-people`, `total-sum`, `total-above-zero`. */
  readonly code: string;
  /** As a spreadsheet reads it; empty where it is withheld. */
  readonly value: string;
  readonly message: string;
}

const codes: Readonly<Record<string, string>> = {
  rows: 'total-rows',
  people: 'total-people',
  sum: 'total-sum',
  sumAboveZero: 'total-above-zero'
};

/** One record a number. */
export const totalsRecords = ({ tables, minimumCell }: ReportTotals, language: Language): readonly TotalRecord[] =>
  tables.flatMap((one) => {
    const { columns, rows, reasons } = totalsTable(one, language);
    return rows.flatMap(({ name, cells }) =>
      columns.flatMap(({ field, label }): TotalRecord[] => {
        const cell = cells[field];
        if (cell === undefined) return [];
        const about = { table: one.table, code: codes[field] ?? field };
        if (typeof cell === 'number') return [{ ...about, value: plainNumber(cell, language), message: `${name}: ${label}` }];
        const reason = reasons.find((known) => known === cell.reason);
        const why = reason ? say(language, `intake.hiddenWhy.${reason}`, { count: minimumCell }) : cell.words;
        return [{ ...about, value: '', message: oneStop(`${name}: ${label}. ${why}`) }];
      })
    );
  });

/** Without marks between thousands. */
const plainNumber = (value: number, language: Language): string => (language === 'da' ? String(value).replace('.', ',') : String(value));
