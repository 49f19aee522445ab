/** Text files in tests: what they show, what is read of them. */
import type { DelimitedForm } from '../../src/domain/fileForm.ts';
import type { FileFault } from '../../src/domain/problem.ts';
import { DelimitedFaults, type DelimitedReading, readDelimited } from '../../src/engine/delimited.ts';
import { previewDelimited } from '../../src/intake/delimited/preview.ts';
import type { Preview } from '../../src/intake/preview.ts';

export const formOf = (columns: readonly string[], traits: Partial<DelimitedForm> = {}): DelimitedForm => ({
  format: 'csv',
  gzip: false,
  encoding: 'utf-8',
  separator: ';',
  header: 0,
  columns,
  ...traits
});

export interface Read {
  readonly records: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly faults: DelimitedFaults;
  readonly blocks: number;
}

export const readAll = async (file: Blob, form: DelimitedForm, how: DelimitedReading = {}): Promise<Read> => {
  const faults = new DelimitedFaults();
  const records: (readonly string[])[] = [];
  const numbers: number[] = [];
  let blocks = 0;
  for await (const block of readDelimited(file, form, faults, how)) {
    blocks++;
    for (const record of block.records) records.push(record);
    for (const number of block.numbers) numbers.push(number);
  }
  return { records, numbers, faults, blocks };
};

/** The preview of a file that can be shown. */
export const shown = async (file: File, corrected?: Partial<DelimitedForm>): Promise<Preview & { readonly form: DelimitedForm }> => {
  const preview = await previewDelimited(file, file.name, corrected);
  if (typeof preview === 'string') throw new Error(`${file.name}: ${preview}`);
  const { form } = preview;
  if (form.format !== 'csv') throw new Error(`${file.name}: ${form.format}`);
  return { ...preview, form };
};

/** A preview as the corpus tells it. */
export const previewTold = (preview: Preview | FileFault): unknown => {
  if (typeof preview === 'string') return preview;
  const { form, columns, rows, exact, firstRow, problems } = preview;
  if (form.format !== 'csv') return form;
  const { columns: _, format: __, ...written } = form;
  const kinds = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
  return { form: written, columns: kinds, rows, exact, firstRow, problems: problems.map(({ code }) => code) };
};

/** What is read, as the corpus tells it: faults that there are, the first record and the last. */
export const readingTold = ({ records, numbers, faults }: Read): unknown => {
  const { unclosedQuote, windowsFrom: _, ...ofRows } = faults;
  const found = Object.entries(ofRows).filter(([, { count }]) => count > 0);
  return {
    records: records.length,
    faults: {
      ...Object.fromEntries(found.map(([name, { count, rows }]) => [name, { count, rows }])),
      ...(unclosedQuote !== null && { unclosedQuote })
    },
    ...(records.length > 0 && { first: [numbers[0], ...(records[0] ?? [])], last: [numbers.at(-1), ...(records.at(-1) ?? [])] })
  };
};
