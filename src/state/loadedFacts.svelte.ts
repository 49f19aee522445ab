import type { MinimumCell } from '../domain/disclosure.ts';
import type { KAnonymity } from '../domain/kAnonymity.ts';
import { askKAnonymity } from '../measures/kAnonymity.ts';
import { askSenderTotals } from '../measures/senderTotals.ts';
import { askTableSummaries, type TableSummary } from '../measures/tableSummary.ts';
import { dataset } from './dataset.svelte.ts';
import type { OpenedTable } from './opening.ts';

type Totals = Awaited<ReturnType<typeof askSenderTotals>>;
export interface TableTotals {
  readonly table: OpenedTable['table'];
  readonly totals: Totals;
}

/** What the data page says about the tables that are loaded. The slower parts are asked when the reader wants them. */
export class LoadedFacts {
  summaries = $state.raw<readonly TableSummary[]>([]);
  /** Null until asked for, and after what is loaded has changed. */
  totals = $state.raw<readonly TableTotals[] | null>(null);
  recognisability = $state.raw<readonly KAnonymity[] | null>(null);
  examining = $state(false);
  #version = -1;
  #minimumCell: MinimumCell | null = null;

  /** Says periods and kommuner of what is loaded now; what was said of other data is forgotten. */
  async summarise(version: number, minimumCell: MinimumCell): Promise<void> {
    if (version === this.#version && minimumCell === this.#minimumCell) return;
    const isOther = version !== this.#version;
    this.#version = version;
    this.#minimumCell = minimumCell;
    this.totals = null;
    this.recognisability = null;
    if (!isOther) return;
    this.summaries = [];
    const summaries = await this.#ask(({ database }, tables) => askTableSummaries(database, tables));
    if (summaries) this.summaries = summaries;
  }

  /** Totals per kommune and year of every loaded table. */
  async askTotals(minimumCell: MinimumCell): Promise<void> {
    const totals = await this.#ask(async (sources, tables) => {
      const all: TableTotals[] = [];
      for (const table of tables) all.push({ table, totals: await askSenderTotals(sources, table, minimumCell) });
      return all;
    });
    if (totals) this.totals = totals;
  }

  /** The k-anonymity of every loaded table that holds people. */
  async examine(minimumCell: MinimumCell): Promise<void> {
    this.examining = true;
    try {
      const reports = await this.#ask(async ({ database }, tables) => {
        const all: KAnonymity[] = [];
        for (const table of tables) {
          const report = await askKAnonymity(database, table, minimumCell);
          if (report) all.push(report);
        }
        return all;
      });
      if (reports) this.recognisability = reports;
    } finally {
      this.examining = false;
    }
  }

  /** An answer, or null where other data, or another smallest group, came meanwhile. */
  async #ask<T>(
    question: (sources: NonNullable<typeof dataset.sources>, tables: readonly OpenedTable['table'][]) => Promise<T>
  ): Promise<T | null> {
    const { sources, version } = dataset;
    if (!sources) return null;
    const asked = this.#minimumCell;
    const answer = await question(
      sources,
      dataset.tables.map(({ table }) => table)
    );
    return version === dataset.version && asked === this.#minimumCell ? answer : null;
  }
}
