import type { FileForm } from '../domain/fileForm.ts';
import type { FileReader } from './fileReader.ts';
import { ParquetReader } from './parquetReader.ts';

/** Begins to read a file. Parquet is in the thread already; the others come when they are needed. */
export const openReader = async (
  file: Blob,
  form: FileForm,
  columns: readonly string[],
  hasPanicked: () => boolean
): Promise<FileReader> => {
  switch (form.format) {
    case 'parquet':
      return ParquetReader.open(file, columns, hasPanicked);
    case 'arrow':
      return (await import('./arrowReader.ts')).ArrowReader.open(file);
    case 'csv':
      return (await import('./delimitedReader.ts')).DelimitedReader.open(file, form);
  }
};
