import { type Column, tableOf } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import { contentOf } from './columnContent.ts';
import type { Preview } from './preview.ts';
import { habitsIn, type Reading, readingOf } from './readings.ts';

/** How a column that the analyst has chosen is read: as its sample asks for, in the light of the columns that are mapped already. */
export const chosenReading = (preview: Preview, mapping: Mapping, column: Column, from: string): Reading => {
  const content = contentOf(preview);
  const file = content.column(from);
  if (!file) return {};
  const habits = habitsIn(content, mapping, tableOf(mapping.table).columns);
  const { decimal, dates } = readingOf(preview, habits, mapping.table, column, file);
  return { ...(decimal && { decimal }), ...(dates && { dates }) };
};
