import type { DelimitedForm } from '../domain/fileForm.ts';
import { type DelimitedBlock, DelimitedFaults, readDelimited } from './delimited.ts';
import type { FileReader, FormFaults, RowBatch } from './fileReader.ts';

/** Reads a text file in columns. */
export class DelimitedReader implements FileReader {
  readonly #places: ReadonlyMap<string, number>;
  readonly #faults = new DelimitedFaults();
  readonly #blocks: AsyncGenerator<DelimitedBlock>;

  private constructor(blob: Blob, form: DelimitedForm) {
    this.#places = new Map(form.columns.map((name, at) => [name, at]));
    this.#blocks = readDelimited(blob, form, this.#faults);
  }

  static async open(blob: Blob, form: DelimitedForm): Promise<DelimitedReader> {
    return new DelimitedReader(blob, form);
  }

  async next(): Promise<RowBatch | null> {
    const { done, value } = await this.#blocks.next();
    if (done || !value) return null;
    const { records, numbers } = value;
    return {
      rows: records.length,
      numbers,
      column: (name) => {
        const at = this.#places.get(name);
        if (at === undefined) throw new TypeError(`the file has no column ${name}`);
        return { texts: records.map((record) => record[at]) };
      }
    };
  }

  faults(): FormFaults {
    return this.#faults;
  }

  async close(): Promise<void> {
    await this.#blocks.return(undefined);
  }
}
