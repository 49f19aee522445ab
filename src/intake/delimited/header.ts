/** Which records of a text file hold the names of its columns. */
import { tableNames, tableOf } from '../../domain/contract.ts';
import type { TextRecord } from '../../engine/delimitedRecords.ts';
import { isBlankRecord } from '../../engine/delimitedRows.ts';
import { isFigure } from './kind.ts';

export interface Header {
  /** The record with the names. */
  readonly names: number;
  /** The last record of the header: the same, or one of units or labels below it. */
  readonly last: number;
}

/** Lines of title above a table, at most. */
const mostAbove = 50;
const enough = 300;

const contractNames = new Set(tableNames.flatMap((table) => tableOf(table).columns.map(({ name }) => name)));

const isFilled = (field: string): boolean => field.trim() !== '';
const filled = (record: TextRecord): number => record.filter(isFilled).length;
const contractNamesIn = (record: TextRecord): number => record.filter((field) => contractNames.has(field.trim().toLowerCase())).length;

/** `chosen`: the record that the analyst says; null where she says that there is none. `width`: fields of a row. */
export const headerOf = (all: readonly TextRecord[], width: number, chosen?: number | null): Header | null => {
  if (chosen === null) return null;
  const table = new Top(all.slice(0, enough), width);
  return chosen !== undefined && all[chosen] ? table.around(chosen) : table.find();
};

/** The first records of a file. */
class Top {
  readonly #records: readonly TextRecord[];
  readonly #width: number;
  /** Columns that hold figures further down. */
  readonly #figures: readonly number[];

  constructor(records: readonly TextRecord[], width: number) {
    this.#records = records;
    this.#width = width;
    this.#figures = columnsOfFigures(
      records.filter((record) => record.length === width && !isBlankRecord(record)),
      width
    );
  }

  find(): Header | null {
    const above = this.#figures.length > 0 ? this.#wordsAboveFigures() : this.#firstOfWords();
    const last = above.at(-1);
    return last === undefined ? null : this.around(last);
  }

  /** The header that a record belongs to: it may be the names, or units below them. */
  around(at: number): Header {
    const before = at - 1;
    const after = at + 1;
    if (this.#isBelowNames(at, before)) return { names: before, last: at };
    return { names: at, last: this.#isBelowNames(after, at) ? after : at };
  }

  /** Records of words before the first with figures where the columns have them. */
  #wordsAboveFigures(): number[] {
    const first = this.#records.findIndex((record) => this.#hasFigures(record));
    const end = first < 0 ? this.#records.length : first;
    const words = this.#places().filter((at) => at < end && this.#mayBeNames(at) && this.#hasWordsForFigures(at));
    const [before, last] = words.slice(-2);
    if (before === undefined || last !== before + 1 || this.#isBelowNames(last, before)) return words;
    // Else a row whose figures are words for unknown may stand right below the names.
    const [upper, lower] = [this.#at(before), this.#at(last)];
    return contractNamesIn(lower) > contractNamesIn(upper) || areGroups(upper, lower) ? words : words.slice(0, -1);
  }

  /** Without columns of figures: the record with names of the contract, else the first whose words are not among those below it. */
  #firstOfWords(): number[] {
    const words = this.#places().filter((at) => this.#mayBeNames(at));
    const known = words.map((at) => contractNamesIn(this.#at(at)));
    const most = Math.max(...known);
    if (most > 0) return [words[known.indexOf(most)] as number];
    const [first] = words;
    return first === undefined || this.#looksLikeRow(first) ? [] : [first];
  }

  #looksLikeRow(at: number): boolean {
    const below = this.#records.slice(at + 1);
    return this.#at(at).some(
      (field, column) => /\d\D?\d\D?\d\D?\d\D?\d/.test(field) || (isFilled(field) && below.some((record) => record[column] === field))
    );
  }

  #hasFigures(record: TextRecord): boolean {
    if (record.length !== this.#width || filled(record) * 2 < this.#width) return false;
    const figures = this.#figures.filter((column) => isFigure(record[column] ?? '')).length;
    return figures > 0 && figures >= this.#figures.filter((column) => isFilled(record[column] ?? '')).length - figures;
  }

  #hasWordsForFigures(at: number): boolean {
    const record = this.#at(at);
    return record.length !== this.#width || this.#figures.some((column) => isFilled(record[column] ?? ''));
  }

  /** As wide as the rows, or one less (R leaves out the name of its row numbers); or names of the contract, whatever the rows are. */
  #mayBeNames(at: number): boolean {
    const record = this.#at(at);
    const fields = widthOf(record, this.#width);
    if (record.some(isFigure)) return fields === this.#width && contractNamesIn(record) >= 2;
    const isWide = fields === this.#width || (fields === this.#width - 1 && fields > 1 && filled(record) === fields);
    return (isWide && filled(record) * 2 >= this.#width) || contractNamesIn(record) >= 2;
  }

  /** A record of units, of dashes, or of labels for every column, right below one of names. */
  #isBelowNames(at: number, names: number): boolean {
    const record = this.#records[at];
    const above = this.#records[names];
    if (!record || !above || !this.#mayBeNames(names) || record.length < this.#width || isBlankRecord(record)) return false;
    if (record.some(isFigure) || contractNamesIn(record) > contractNamesIn(above)) return false;
    if (record.every((field) => !isFilled(field) || isUnit(field))) return true;
    return !areGroups(above, record) && this.#figures.length >= 2 && this.#figures.every((column) => isFilled(record[column] ?? ''));
  }

  #places(): number[] {
    return Array.from({ length: Math.min(mostAbove, this.#records.length) }, (_, at) => at);
  }

  #at(at: number): TextRecord {
    return this.#records[at] ?? [];
  }
}

/** Does the upper record name groups of the columns that the lower one names? */
const areGroups = (upper: TextRecord, lower: TextRecord): boolean =>
  filled(upper) < filled(lower) || new Set(upper).size < new Set(lower).size;

/** Without empty fields beyond the rows. */
const widthOf = (record: TextRecord, width: number): number => {
  let fields = record.length;
  while (fields > width && record[fields - 1] === '') fields--;
  return fields;
};

const mostFigures = 0.8;

/** Columns of which the lower half of the records holds figures, where what stands above is no more. */
const columnsOfFigures = (records: readonly TextRecord[], width: number): number[] => {
  const below = records.slice(-Math.max(1, Math.floor(records.length / 2)));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const fields = below.map((record) => record[column] ?? '').filter(isFilled);
    return fields.length > 0 && fields.filter(isFigure).length >= mostFigures * fields.length;
  });
};

/** Units, types and the masks of dates; dashes below names (sqlcmd); anything in brackets. */
const unit =
  /^(?:-+|=+|[([].*[)\]]|kr\.?|dkk|t?kr|%|pct\.?|procent|antal|stk\.?|år|aar|nr\.?|kode|id|dato|tekst|tal|heltal|point|personer|dage|måned(?:er)?|int(?:eger)?|bigint|float|double|decimal|numeric|num|char|n?varchar(?:\(\w+\))?|text|string|date(?:time2?)?|bit|bool(?:ean)?|[dåmy]{1,4}[-./][dåmy]{1,4}[-./][dåmy]{1,4})$/i;

const isUnit = (field: string): boolean => unit.test(field.trim());
