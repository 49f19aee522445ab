/** The tables of a world as columns, in the physical forms that programs write. */
import { randomLcg, randomUniform } from 'd3-random';
import type { World } from './costs.ts';

export type Physical = 'text' | 'int32' | 'int64' | 'double' | 'decimal';

export interface FileColumn {
  readonly name: string;
  readonly physical: Physical;
  readonly values: readonly (string | number | bigint)[];
}

export interface Form {
  readonly amounts: 'int64' | 'double' | 'decimal';
  readonly ids: 'text' | 'int64';
  readonly kommunekoder: '210' | '0210' | 'int32';
  readonly codec: 'snappy' | 'zstd';
  readonly dictionary: boolean;
  readonly rowGroupRows: number;
  /** Columns that the contract does not know. */
  readonly strays: boolean;
  /** Seed of the order the columns stand in. */
  readonly order: number;
}

/** Past the whole numbers that a double holds, so that reading ids as doubles would merge neighbours. */
const firstLargeId = 9_007_199_254_740_993n;

const idColumn = (citizens: readonly number[], { ids }: Form): FileColumn =>
  ids === 'text'
    ? { name: 'borger_id', physical: 'text', values: citizens.map((citizen) => `B${String(citizen).padStart(6, '0')}`) }
    : { name: 'borger_id', physical: 'int64', values: citizens.map((citizen) => firstLargeId + BigInt(citizen)) };

const kommuneColumn = (codes: readonly string[], { kommunekoder }: Form): FileColumn => {
  const name = 'kommunekode';
  if (kommunekoder === 'int32') return { name, physical: 'int32', values: codes.map(Number) };
  return { name, physical: 'text', values: kommunekoder === '0210' ? codes.map((code) => `0${code}`) : codes };
};

const amountColumn = (amounts: readonly number[], form: Form): FileColumn => ({
  name: 'beloeb',
  physical: form.amounts,
  values: form.amounts === 'int64' ? amounts.map(BigInt) : amounts
});

const strayColumns = (rows: number): FileColumn[] => [
  { name: 'bogfoert_af', physical: 'text', values: Array.from({ length: rows }, (_, i) => `bruger ${i % 7}`) },
  { name: 'loebenummer', physical: 'int64', values: Array.from({ length: rows }, (_, i) => BigInt(i)) }
];

const shuffled = (columns: readonly FileColumn[], seed: number): FileColumn[] => {
  const place = randomUniform.source(randomLcg(seed))();
  return columns
    .map((column) => ({ column, at: place() }))
    .sort((one, other) => one.at - other.at)
    .map(({ column }) => column);
};

export const costColumns = ({ postings }: World, form: Form): FileColumn[] => {
  const columns: FileColumn[] = [
    idColumn(
      postings.map(({ citizen }) => citizen),
      form
    ),
    { name: 'aar', physical: 'int32', values: postings.map(({ aar }) => aar) },
    kommuneColumn(
      postings.map(({ kommunekode }) => kommunekode),
      form
    ),
    amountColumn(
      postings.map(({ beloeb }) => beloeb),
      form
    ),
    { name: 'omraade', physical: 'text', values: postings.map(({ omraade }) => omraade) }
  ];
  return shuffled(form.strays ? [...columns, ...strayColumns(postings.length)] : columns, form.order);
};

export const residentColumns = ({ residents }: World, form: Form): FileColumn[] =>
  shuffled(
    [
      kommuneColumn(
        residents.map(({ kommunekode }) => kommunekode),
        form
      ),
      { name: 'aar', physical: 'int32', values: residents.map(({ aar }) => aar) },
      { name: 'antal', physical: 'int32', values: residents.map(({ antal }) => antal) }
    ],
    form.order
  );
