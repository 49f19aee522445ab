/** What the page shows of a table that is loaded. */
import { type TableName, tableNames } from '../../domain/contract.ts';
import type { Language } from '../../domain/format.ts';
import type { TableSummary } from '../../measures/tableSummary.ts';
import type { OpenedTable } from '../../state/opening.ts';

export interface LoadedTable {
  readonly table: TableName;
  readonly rows: number;
  /** *2014–2019*, or the first and last day; empty where the table knows no time. */
  readonly period: string;
  /** Kommunekoder. */
  readonly kommuner: readonly string[];
  /** Findings of the intake to look at. */
  readonly warnings: number;
  /** Of the engine's memory, predicted. */
  readonly memoryBytes: number;
  readonly files: readonly { readonly name: string }[];
}

/** Years as they are, days as days. */
const periodText = (period: TableSummary['period'], language: Language): string => {
  const ends = period ? [...new Set([period.from, period.to])] : [];
  return ends.map((end) => (end.length > 4 ? dayText(end, language) : end)).join('–');
};

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A calendar day has no time zone. */
const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));

/** The loaded tables in the order of the contract, each with what is known of it. */
export const loadedTables = (
  tables: readonly Pick<OpenedTable, 'table' | 'rows' | 'memoryBytes' | 'files' | 'candidates'>[],
  summaries: readonly TableSummary[],
  language: Language
): readonly LoadedTable[] =>
  tables
    .map(({ table, rows, memoryBytes, files, candidates }) => {
      const summary = summaries.find((one) => one.table === table);
      return {
        table,
        rows,
        period: periodText(summary?.period ?? null, language),
        kommuner: summary?.kommuner ?? [],
        warnings: candidates.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'warn').length,
        memoryBytes,
        files
      };
    })
    .sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
