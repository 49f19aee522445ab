/**
 * The postings of costs as columns, as they come out of files: texts are numbers from 1, 0 where there is none; citizens and families
 * are running numbers that mean nothing outside the engine.
 */

/** What a posting can be told apart by, beside year, kommune and citizen. Without `omraade` no cost can be loaded. */
export const dimensions = ['omraade', 'maalgruppe', 'lov', 'ydelse', 'funktion'] as const;
export type Dimension = (typeof dimensions)[number];

/** The dimensions that the file has, a number for each posting. */
export type Details<C = Int32Array> = Readonly<Partial<Record<Dimension, C>>>;

/** Numbers in as few bytes as they need: memory that is new takes longer than what is written there. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** Columns of equal length. Amounts are kr., negative ones corrections and refunds. */
export interface PostingBatch {
  readonly rows: number;
  readonly year: Int32Array;
  readonly kommune: Int32Array;
  readonly citizen: Int32Array;
  readonly amount: Float64Array;
  readonly details: Details;
  /** 0 where a citizen has no family. */
  readonly family: Int32Array | null;
}

/** One year's postings, a citizen's together. */
export interface YearPostings {
  readonly amount: Float64Array;
  readonly details: Details<Codes>;
}

/** The same, and whose they are: good until another year's are sorted in the same room. */
export interface SortedPostings extends YearPostings {
  readonly citizen: Int32Array;
  readonly kommune: Uint16Array;
  readonly family: Int32Array | null;
}

/** Columns that are needed while a year is put in order, used again for the next: memory that is new takes longer than what is written there. */
export class Rooms {
  readonly #columns = new Map<string, Codes | Uint32Array | Float64Array>();

  /** Of so many; what was written there before may still be there. */
  of<T extends Codes | Uint32Array | Float64Array>(name: string, length: number, make: new (length: number) => T): T {
    const before = this.#columns.get(name);
    // Years are about as long: a little more, so that the next has room too.
    const column = before && before.length >= length ? (before as T) : new make(Math.ceil(length * 1.05));
    this.#columns.set(name, column);
    return column.subarray(0, length) as T;
  }
}

/** The highest number of each dimension that occurs. */
export const highestCodes = (batches: readonly PostingBatch[]): Readonly<Partial<Record<Dimension, number>>> =>
  Object.fromEntries(
    dimensions
      .filter((dimension) => batches.some(({ details }) => details[dimension]))
      .map((dimension) => [dimension, Math.max(0, ...batches.map(({ details }) => highestOf(details[dimension])))])
  );

/** 0 of none. */
export const highestOf = (codes: Codes | undefined): number => {
  let highest = 0;
  if (codes) for (let i = 0; i < codes.length; i++) if ((codes[i] as number) > highest) highest = codes[i] as number;
  return highest;
};

/** Room for so many codes, of which the highest is so high. */
export const codesFor = (length: number, highest: number): Codes => {
  if (highest <= 0xff) return new Uint8Array(length);
  return highest <= 0xffff ? new Uint16Array(length) : new Int32Array(length);
};

/** Kr. below which a sum is what binary fractions leave of amounts that cancel. */
const dust = 1e-6;

/** A sum without that dust. */
export const settled = (sum: number): number => (sum < dust && sum > -dust ? 0 : sum);

/** Years that a batch holds, found without looking each posting up. */
export const yearsIn = ({ year, rows }: PostingBatch): Set<number> => {
  const years = new Set<number>();
  let last = Number.NaN;
  for (let i = 0; i < rows; i++) {
    const one = year[i] as number;
    if (one !== last) years.add(one);
    last = one;
  }
  return years;
};

/** A counting sort by citizen: as many steps as postings and citizens. `highest`: of each dimension that occurs (`highestCodes`). */
export const sortedOf = (
  year: number,
  batches: readonly PostingBatch[],
  highest: ReturnType<typeof highestCodes>,
  rooms: Rooms
): SortedPostings => {
  const next = placesOf(year, batches, rooms);
  const postings = next.at(-1) ?? 0;
  const citizen = rooms.of('citizen', postings, Int32Array);
  const kommune = rooms.of('kommune', postings, Uint16Array);
  const amount = new Float64Array(postings);
  const present = dimensions.filter((dimension) => highest[dimension] !== undefined);
  const details: Details<Codes> = Object.fromEntries(
    present.map((dimension) => [dimension, codesFor(postings, highest[dimension] as number)])
  );
  const family = batches.some((batch) => batch.family) ? rooms.of('family', postings, Int32Array).fill(0) : null;
  const placeOf = rooms.of('place', Math.max(0, ...batches.map(({ rows }) => rows)), Int32Array);
  for (const batch of batches) {
    putPostings(batch, year, next, placeOf, { citizen, kommune, amount });
    for (const dimension of present) spread(batch.details[dimension], details[dimension], placeOf, batch.rows);
    spread(batch.family, family, placeOf, batch.rows);
  }
  const sorted = { citizen, kommune, amount, details, family };
  orderRuns(sorted);
  return sorted;
};

/** Tells at `placeOf` where each posting of the batch was put; -1 where it is of another year. */
const putPostings = (
  { year: years, citizen: citizens, kommune: kommuner, amount: amounts, rows }: PostingBatch,
  year: number,
  next: Uint32Array,
  placeOf: Int32Array,
  { citizen, kommune, amount }: Pick<SortedPostings, 'citizen' | 'kommune' | 'amount'>
): void => {
  for (let i = 0; i < rows; i++) {
    placeOf[i] = -1;
    if (years[i] !== year) continue;
    const own = citizens[i] as number;
    const at = next[own] as number;
    next[own] = at + 1;
    placeOf[i] = at;
    citizen[at] = own;
    kommune[at] = kommuner[i] as number;
    amount[at] = amounts[i] as number;
  }
};

/** For each citizen, how many postings of the year belong to those before; the last is how many there are. */
const placesOf = (year: number, batches: readonly PostingBatch[], rooms: Rooms): Uint32Array => {
  let last = -1;
  for (const { citizen, rows } of batches) for (let i = 0; i < rows; i++) last = Math.max(last, citizen[i] as number);
  const place = rooms.of('next', last + 2, Uint32Array).fill(0);
  for (const batch of batches) {
    for (let i = 0; i < batch.rows; i++) {
      if (batch.year[i] !== year) continue;
      const behind = (batch.citizen[i] as number) + 1;
      place[behind] = (place[behind] as number) + 1;
    }
  }
  for (let i = 1; i < place.length; i++) place[i] = (place[i] as number) + (place[i - 1] as number);
  return place;
};

const spread = (from: Int32Array | null | undefined, to: Codes | null | undefined, placeOf: Int32Array, rows: number): void => {
  if (!from || !to) return;
  for (let i = 0; i < rows; i++) {
    const at = placeOf[i] as number;
    if (at >= 0) to[at] = from[i] as number;
  }
};

/** Puts each citizen's postings of one kommune and målgruppe together; few citizens have more than one of them in a year. */
const orderRuns = (sorted: SortedPostings): void => {
  const { citizen, kommune, details } = sorted;
  const group = details.maalgruppe;
  for (let from = 0; from < citizen.length; ) {
    let to = from + 1;
    let isMixed = false;
    for (; to < citizen.length && citizen[to] === citizen[from]; to++) {
      if (kommune[to] !== kommune[from] || (group && group[to] !== group[from])) isMixed = true;
    }
    if (isMixed) orderRun(sorted, from, to);
    from = to;
  }
};

const orderRun = ({ kommune, amount, details, family }: SortedPostings, from: number, to: number): void => {
  const group = details.maalgruppe ?? kommune;
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort(
    (a, b) => (kommune[a] as number) - (kommune[b] as number) || (group[a] as number) - (group[b] as number) || a - b
  );
  for (const column of [kommune, amount, ...Object.values(details), ...(family ? [family] : [])]) {
    const values = order.map((i) => column[i] as number);
    column.set(values, from);
  }
};
