/** What a file's columns hold, as far as its sample tells. */
import type { Column, TableName } from '../domain/contract.ts';
import { kommuneNames } from '../domain/kommuner.ts';
import { type DateOrder, decimalMarks } from '../domain/mapping.ts';
import { plainly } from '../domain/plainly.ts';
import type { Kind } from '../domain/problem.ts';
import { dateOrderOf, isEmptyWord, readBoolean, readDay, readNumber } from '../domain/textValues.ts';
import type { Preview } from './preview.ts';

/** A column of the file. */
export interface FileColumn {
  readonly name: string;
  readonly kind: Kind;
  /** Every value is a text, whatever it is taken for: the columns of a text file, and texts of the others. */
  readonly isWritten: boolean;
  /** The sample's values that are not empty. */
  readonly texts: readonly string[];
  /** Every row of the sample is empty, and there are rows. */
  readonly isEmpty: boolean;
}

/** The columns of a file, each looked at when it is first asked for: there may be ten thousand. */
export interface Content {
  /** Names in the file's order, each once. */
  readonly names: readonly string[];
  column(name: string): FileColumn | undefined;
}

/** Looks at a file's columns. Of columns with the same name, the first counts. */
export const contentOf = ({ columns, sample, form }: Preview): Content => {
  const places = new Map<string, number>();
  for (const [place, { name }] of columns.entries()) if (!places.has(name)) places.set(name, place);
  const seen = new Map<string, FileColumn>();
  const look = (name: string): FileColumn | undefined => {
    const place = places.get(name);
    const kind = place === undefined ? undefined : columns[place]?.kind;
    if (place === undefined || kind === undefined) return undefined;
    const texts = sample.flatMap((row) => {
      const text = row[place];
      return text === null || text === undefined || isEmptyWord(text) ? [] : [wholeText(text.trim(), kind)];
    });
    const column = {
      name,
      kind,
      isWritten: form.format === 'csv' || kind === 'text',
      texts,
      isEmpty: sample.length > 0 && texts.length === 0
    };
    seen.set(name, column);
    return column;
  };
  return { names: [...places.keys()], column: (name) => seen.get(name) ?? look(name) };
};

/** pandas makes whole numbers with gaps floats, and so `210` becomes `210.0`. */
const wholeText = (text: string, kind: Kind): string => (kind === 'float' || kind === 'decimal' ? text.replace(/\.0+$/, '') : text);

/** How many of the texts, 0 to 1; 0 of none. */
export const shareOf = (texts: readonly string[], holds: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;

const kommuneKeys = new Set(Object.values(kommuneNames).map(plainly));

/** A known kommunekode of three digits, or four beginning with 0. */
export const isKommunekode = (text: string): boolean => {
  const code = /^0?([1-9]\d\d)(?:[.,]0+)?$/.exec(text)?.[1];
  return code !== undefined && code in kommuneNames;
};

/** `Fredensborg`, `Fredensborg Kommune`. */
export const isKommuneName = (text: string): boolean => kommuneKeys.has(plainly(text.replace(/(?<!\s)\s+kommune\s*$/i, '')));

/** Years that extracts of the trials can be about. */
const years = { first: 1980, last: 2100 };
export const isYear = (text: string): boolean => /^\d{4}$/.test(text) && Number(text) >= years.first && Number(text) <= years.last;

/** Smallest and largest value that a column can be recognised by; what is allowed in it is checked elsewhere. */
const recognisable: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly [number, number]>>>>> = {
  befolkning: { antal: [0, 10_000_000] },
  fit_maalinger: { samtale_nr: [1, 1_000], score: [0, 40] }
};

/** Could the value stand in a column of numbers, as far as the column's name tells? */
export const isPlausible = (table: TableName, { name, type }: Column): ((value: number) => boolean) => {
  const [low, high] = recognisable[table]?.[name] ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
  return (value) => value >= low && value <= high && (type !== 'integer' || Number.isInteger(value));
};

/** `fits`: nothing in the sample speaks against it and something for it. `contradicted`: the column cannot be read so. */
export type Fit = 'fits' | 'possible' | 'contradicted';

const fitting = 0.9;
/** Below this share of readable values a column is not of the type. */
export const readableShare = 0.5;

const fitBy = (share: number): Fit => (share >= fitting ? 'fits' : share < readableShare ? 'contradicted' : 'possible');

/** How well a column's content goes with a column of the contract. */
export const fitOf = (file: FileColumn, table: TableName, column: Column): Fit => {
  const { name, type, unit, values } = column;
  const key = type === 'text' ? `${name} ${values}` : `${type} ${unit === 'år'} ${recognisable[table]?.[name]}`;
  const known = fits.get(file) ?? new Map<string, Fit>();
  fits.set(file, known);
  const fit = known.get(key) ?? reckonFit(file, table, column);
  known.set(key, fit);
  return fit;
};

/** Eleven tables ask much the same of a column. */
const fits = new WeakMap<FileColumn, Map<string, Fit>>();

const reckonFit = ({ kind, isWritten, texts }: FileColumn, table: TableName, column: Column): Fit => {
  if (texts.length === 0) return 'possible';
  switch (column.type) {
    case 'kommunekode':
      return fitBy(Math.max(shareOf(texts, isKommunekode), shareOf(texts, isKommuneName)));
    case 'integer':
    case 'number': {
      if (column.unit === 'år') return fitBy(shareOf(texts, isYear));
      const plausible = isPlausible(table, column);
      const marks = isWritten ? decimalMarks : (['.'] as const);
      return fitBy(Math.max(...marks.map((mark) => shareOf(texts, (text) => plausible(readNumber(text, mark))))));
    }
    case 'boolean':
      return fitBy(kind === 'boolean' ? 1 : shareOf(texts, (text) => readBoolean(text) !== null));
    case 'date': {
      if (!isWritten && (kind === 'date' || kind === 'timestamp')) return 'fits';
      const order = dateOrderOf(texts);
      return order === null ? 'contradicted' : fitBy(shareOf(texts, (text) => isDay(text, order === 'ambiguous' ? 'dmy' : order)));
    }
    case 'text':
      return textFit(texts, column);
  }
};

const isDay = (text: string, order: DateOrder): boolean => !Number.isNaN(readDay(text, order));
const isNumber = (text: string): boolean => !Number.isNaN(readNumber(text, ',')) || !Number.isNaN(readNumber(text, '.'));

const textFit = (texts: readonly string[], { name, values }: Column): Fit => {
  if (values) {
    const allowed = new Set(values.map(plainly));
    const share = shareOf(texts, (text) => allowed.has(plainly(text)));
    return share >= fitting ? 'fits' : share > 0 ? 'possible' : 'contradicted';
  }
  if (name === 'maaned') return fitBy(shareOf(texts, (text) => /^\d{4}-\d{2}$/.test(text)));
  if (name.endsWith('_id')) return 'fits';
  // Numbers and dates may be codes of something, but then nothing but the name speaks for it.
  return shareOf(texts, (text) => isNumber(text) || isDay(text, 'dmy')) >= readableShare ? 'possible' : 'fits';
};

/** A code rather than a word, an amount or a date: letters and digits without blanks, at least four of them. */
export const looksLikeKey = (text: string): boolean =>
  /^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}_-]{4,}$/u.test(text) && !isNumber(text) && !isDay(text, 'dmy');
