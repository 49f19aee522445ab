import { type Separator, separators } from '../../domain/fileForm.ts';
import { decimalMarks } from '../../domain/mapping.ts';
import { readNumber } from '../../domain/textValues.ts';
import { RecordCutter, type TextRecord } from '../../engine/delimitedRecords.ts';
import { isBlankRecord } from '../../engine/delimitedRows.ts';

/** Characters and records that are looked at. */
const enoughText = 1 << 16;
const enough = 300;
/** Lines that must be among them. */
const fewLines = 3;

/** The number of fields that most fields of the records stand in: a table below many lines of title is wider than they. */
export const usualWidth = (records: readonly TextRecord[]): number => {
  const fields = new Map<number, number>();
  for (const record of records) if (!isBlankRecord(record)) fields.set(record.length, (fields.get(record.length) ?? 0) + record.length);
  return [...fields].sort(([a, inA], [b, inB]) => inB - inA || b - a)[0]?.[0] ?? 1;
};

interface Trial {
  readonly separator: Separator;
  readonly width: number;
  /** The first record of the width. */
  readonly start: number;
  /** 0 to 1: how many records have the width, less for other separators within fields and for quotes without their partner. */
  readonly score: number;
}

/** Excel writes `sep=;` before a table to tell itself. */
const told = /^\s*"?sep=([;,\t|])"?\s*$/im;

/** The separator under which the records agree best on the number of their fields. `whole`: nothing follows the text. */
export const separatorOf = (text: string, whole: boolean): Separator => {
  const [firstLine = ''] = text.slice(0, 20).split(/[\r\n]/);
  const named = told.exec(firstLine)?.[1];
  const known = separators.find((separator) => separator === named);
  if (known) return known;
  const isShort = text.split(/[\r\n]+/, fewLines).join(' ').length < enoughText;
  const part = isShort ? text.slice(0, enoughText) : text;
  const isWhole = whole && part.length === text.length;
  const trials = separators
    .filter((separator) => part.includes(separator))
    .flatMap((separator) => tryOut(separator, new RecordCutter(separator).cut(part, isWhole).records));
  const [best] = trials.sort((a, b) => b.score - a.score || a.start - b.start || b.width - a.width);
  // One column: a separator that does not part it.
  return best?.separator ?? separators.find((separator) => !part.includes(separator)) ?? ';';
};

const leastAgreement = 0.4;

const tryOut = (separator: Separator, all: readonly TextRecord[]): Trial[] => {
  const records = all.slice(0, enough).filter((record) => !isBlankRecord(record));
  const width = usualWidth(records);
  const start = records.findIndex(({ length }) => length === width);
  const below = records.slice(start);
  const usual = below.filter(({ length }) => length === width);
  const isLine = usual.length === 1 && records.length > 3;
  // `1234,50` in a single column is no two columns.
  const isDecimal = separator === ',' && usual.every((record) => isNumber(record.join(',')));
  if (width < 2 || isLine || isDecimal) return [];
  const share = (is: (field: string) => boolean): number => usual.filter((record) => record.some(is)).length / usual.length;
  const others = share((field) => holdsAnother(field, separator));
  const score = (usual.length / below.length) * (1 - others / 2) * (1 - share(isTorn));
  return score < leastAgreement ? [] : [{ separator, width, start, score }];
};

const isNumber = (text: string): boolean => decimalMarks.some((mark) => !Number.isNaN(readNumber(text, mark)));

const holdsAnother = (field: string, separator: Separator): boolean =>
  separators.some((other) => other !== separator && field.includes(other)) && !isNumber(field);

const isTorn = (field: string): boolean => field.includes('"') && field.split('"').length % 2 === 0;
