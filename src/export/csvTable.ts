import { withoutFormula } from '../domain/csv.ts';
import { say, withheldText } from '../wording/export.ts';
import type { FigureSheet } from './figureSheet.ts';
import { sourceOf } from './words.ts';

/** `danish`: semicolons, decimal comma and the mark by which Excel knows UTF-8. `international`: commas and decimal point. */
export type CsvForm = 'danish' | 'international';

const forms = {
  danish: { separator: ';', decimal: ',', mark: '\ufeff' },
  international: { separator: ',', decimal: '.', mark: '' }
} as const satisfies Record<CsvForm, object>;

/** Excel holds 32,767 characters in a cell. */
const longestCell = 32_000;

const textCell = (text: string): string => {
  const harmless = withoutFormula(text).slice(0, longestCell);
  return /[",;\t\r\n|]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/**
 * The table twin as CSV (RFC 4180): cleared numbers, raw and unrounded; a withheld one is its words. Each row carries definition
 * and source, so that it can be cut out and still be understood.
 */
export const csvOf = (sheet: FigureSheet, form: CsvForm): string => {
  const { separator, decimal, mark } = forms[form];
  const { table, language, minimumCell } = sheet;
  const number = (value: number) => (Object.is(value, -0) ? '0' : String(value).replace('.', decimal));
  const heads = [
    table.nameLabel,
    ...table.columns.map(({ label }) => label),
    say(language, 'export.definition'),
    say(language, 'export.source')
  ];
  const lines = table.rows.map(({ name, values }) => [
    textCell(name),
    ...table.columns.map(({ field }) => {
      const value = values[field];
      if (!value) return '';
      return value.shown ? number(value.value) : textCell(withheldText(value.reason, minimumCell, language));
    }),
    textCell(sheet.definition),
    textCell(sourceOf(sheet))
  ]);
  return `${mark}${[heads.map(textCell), ...lines].map((cells) => `${cells.join(separator)}\r\n`).join('')}`;
};
