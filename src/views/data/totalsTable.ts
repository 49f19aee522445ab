/** Totals of a table by kommune and year, as a table of cleared numbers. */
import type { ComponentProps } from 'svelte';
import type { WithheldReason } from '../../domain/disclosure.ts';
import { formatCount, type Language } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import type { TableTotals } from '../../state/loadedFacts.svelte.ts';
import type DataTable from '../../ui/DataTable.svelte';
import { say } from '../../wording/intake.ts';

/** Beyond this a table is no longer read by people, and the page would be slow: 98 kommuner in 10 years. */
const mostRows = 1_000;

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** To the øre, as the sender has it; no rounding to three figures here. */
const exactText = (language: Language): ((amount: number) => string) => {
  const format = new Intl.NumberFormat(locale[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (amount) => format.format(amount);
};

type Cell = ComponentProps<typeof DataTable>['rows'][number]['cells'][string];
type Totals = ComponentProps<typeof DataTable> & {
  /** Why numbers are withheld, each reason once. */
  readonly reasons: readonly WithheldReason[];
};

/** A withheld number is one word, whose reason stands below the table: the columns stay narrow. */
export const totalsTable = ({ table, totals }: TableTotals, language: Language): Totals => {
  const counted = (count: number) => formatCount(count, language);
  const fields = [
    { field: 'rows', label: say(language, 'data.rowsOf'), format: counted },
    { field: 'people', label: say(language, 'intake.people'), format: counted },
    {
      field: 'sum',
      label: say(language, table === 'befolkning' ? 'intake.residents' : 'intake.amount'),
      format: table === 'befolkning' ? counted : exactText(language)
    },
    // Only where the exact sum of some row tells too much.
    ...(totals.some(({ sum }) => sum && !sum.shown && sum.reason === 'few-below-zero')
      ? [{ field: 'sumAboveZero', label: say(language, 'intake.amountAboveZero'), format: exactText(language) } as const]
      : [])
  ] as const;
  const shown = totals.slice(0, mostRows);
  const withheld = shown.flatMap((total) =>
    fields.flatMap(({ field }) => {
      const value = total[field];
      return value && !value.shown ? [value.reason] : [];
    })
  );
  return {
    id: `totals-${table}`,
    caption: say(language, 'intake.totalsOf', { table }),
    nameLabel: say(language, 'intake.kommuneAndYear'),
    columns: fields.filter(({ field }) => shown.some((total) => total[field] !== null)),
    reasons: [...new Set(withheld)],
    rows: shown.map((total) => ({
      key: [total.kommunekode, total.year].filter((part) => part !== null).join(' ') || table,
      name:
        [total.kommunekode === null ? null : kommuneName(total.kommunekode), total.year].filter((part) => part !== null).join(' ') || table,
      cells: Object.fromEntries(
        fields.flatMap(({ field }): (readonly [string, Cell])[] => {
          const value = total[field];
          return value ? [[field, value.shown ? value.value : { reason: value.reason, words: say(language, 'intake.hidden') }]] : [];
        })
      )
    }))
  };
};
