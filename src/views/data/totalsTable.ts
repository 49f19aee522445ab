/** Totals of a table by kommune and year, as a table of cleared numbers. */
import type { ComponentProps } from 'svelte';
import type Twin from '../../charts/Twin.svelte';
import type { Published } from '../../domain/disclosure.ts';
import { formatCount, type Language } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import type { TableTotals } from '../../state/loadedFacts.svelte.ts';
import { say } from '../../wording/intake.ts';

/** Beyond this a table is no longer read by people, and the page would be slow: 98 kommuner in 10 years. */
const mostRows = 1_000;

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** To the øre, as the sender has it; no rounding to three figures here. */
const exactText = (language: Language): ((amount: number) => string) => {
  const format = new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2 });
  return (amount) => format.format(amount);
};

export const totalsTable = (
  { table, totals }: TableTotals,
  language: Language
): Omit<ComponentProps<typeof Twin>, 'minimumCell' | 'language'> => {
  const counted = (count: number) => formatCount(count, language);
  const fields = [
    { field: 'rows', label: say(language, 'data.rowsOf'), format: counted },
    { field: 'people', label: say(language, 'intake.people'), format: counted },
    { field: 'sum', label: say(language, table === 'befolkning' ? 'intake.residents' : 'intake.amount'), format: exactText(language) }
  ] as const;
  const shown = totals.slice(0, mostRows);
  return {
    id: `totals-${table}`,
    caption: say(language, 'intake.totalsOf', { table }),
    nameLabel: say(language, 'intake.kommuneAndYear'),
    columns: fields.filter(({ field }) => shown.some((total) => total[field] !== null)),
    rows: shown.map((total) => ({
      key: [total.kommunekode, total.year].filter((part) => part !== null).join(' ') || table,
      name:
        [total.kommunekode === null ? null : kommuneName(total.kommunekode), total.year].filter((part) => part !== null).join(' ') || table,
      values: Object.fromEntries(
        fields.flatMap(({ field }): (readonly [string, Published<number>])[] => {
          const value = total[field];
          return value ? [[field, value]] : [];
        })
      )
    }))
  };
};
