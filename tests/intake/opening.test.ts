import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/engine/sql.ts';
import { costFile, emptyWorld, type Posting, parquetFile, postingsOf, repeat, type World } from '../world/loaded.ts';

let world: World;
beforeAll(async () => {
  world = await emptyWorld();
  await world.open([costFile(postingsOf({ '210': repeat(3, 1) }))]);
});

const good: Posting[] = [{ borger_id: 'B1', aar: 2019, kommunekode: '210', beloeb: 1 }];
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

const cases: readonly [string, () => Promise<File> | File, object][] = [
  ['is empty', () => new File([], 'tom.parquet'), { code: 'empty-file' }],
  ['is text of which no column is known', () => new File(['a;b\n1;2\n3;4\n'], 'tekst.csv'), { code: 'unknown-table' }],
  ['is a spreadsheet', () => new File(['PK\x03\x04', new Uint8Array(26), '[Content_Types].xml'], 'ark.xlsx'), { code: 'spreadsheet' }],
  ['is an archive', () => new File(['PK\x03\x04', new Uint8Array(26), 'omkostninger.csv'], 'udtraek.zip'), { code: 'archive' }],
  ['is encrypted', () => new File(['PARE', new Uint8Array(40), 'PARE'], 'laast.parquet'), { code: 'encrypted' }],
  [
    'is of no format that is known',
    () => new File([Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256)], 'x.sas7bdat'),
    { code: 'unknown-format' }
  ],
  ['is cut short', async () => new File([(await bytesOf(costFile(good))).slice(0, -20)], 'afkortet.parquet'), { code: 'cut-short' }],
  ['is the magic alone', () => new File(['PAR1PAR1'], 'kort.parquet'), { code: 'cut-short' }],
  [
    'has a footer of noise',
    async () => {
      const bytes = await bytesOf(costFile(good));
      return new File([bytes.fill(0xff, bytes.length - 60, bytes.length - 8)], 'sludder.parquet');
    },
    { code: 'unreadable' }
  ],
  ['is none of the tables', () => parquetFile('andet.parquet', { navn: { type: 'STRING', data: ['x'] } }), { code: 'unknown-table' }],
  [
    'lacks a required column',
    () =>
      parquetFile('mangler.parquet', {
        borger_id: { type: 'STRING', data: ['B1'] },
        aar: { type: 'INT32', data: [2019] },
        kommunekode: { type: 'STRING', data: ['210'] },
        omraade: { type: 'STRING', data: ['familie'] }
      }),
    { code: 'missing-column', table: 'omkostninger', columns: ['beloeb'] }
  ],
  [
    'has words for amounts',
    () =>
      parquetFile('type.parquet', {
        borger_id: { type: 'STRING', data: ['B1'] },
        aar: { type: 'INT32', data: [2019] },
        kommunekode: { type: 'STRING', data: ['210'] },
        beloeb: { type: 'STRING', data: ['tusind'] },
        omraade: { type: 'STRING', data: ['familie'] }
      }),
    { code: 'wrong-type', columns: ['beloeb'], expected: 'number', found: 'text' }
  ],
  ['has no rows', () => costFile([]), { code: 'no-rows', table: 'omkostninger' }],
  [
    'has rows without a required value',
    () => costFile([...good, { ...(good[0] as Posting), beloeb: null as never }]),
    { code: 'empty-values', columns: ['beloeb'], count: 1 }
  ],
  [
    'has a kommunekode that is none',
    () => costFile([...good, { ...(good[0] as Posting), kommunekode: 'Nordby' }]),
    { code: 'unusable-values', columns: ['kommunekode'], count: 1 }
  ],
  [
    'has a blank pseudonym',
    () => costFile([...good, { ...(good[0] as Posting), borger_id: '' }]),
    { code: 'empty-values', columns: ['borger_id'], count: 1 }
  ]
];

describe('a file is refused that', () => {
  it.each(cases)('%s', async (_, make, expected) => {
    const file = await make();
    const { tables, problems } = await world.open([costFile(good, 'god.parquet'), file]);
    expect(tables).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ ...expected, severity: 'refuse', file: file.name })]);
    const [rows] = await world.database.ask(sql`select count(*) as n, sum(recipients)::integer as m from omkostninger, cost_scope`, {
      n: 'count',
      m: 'count'
    });
    expect(rows?.n).toBe(6);
  });
});

describe('a file is read that', () => {
  it('has columns of its own, which are listed and not loaded', async () => {
    const extra = parquetFile('ekstra.parquet', {
      notat: { type: 'STRING', data: ['fri tekst'] },
      antal: { type: 'INT64', data: [12n] },
      aar: { type: 'DOUBLE', data: [2019] },
      kommunekode: { type: 'INT32', data: [210] }
    });
    const { tables, problems } = await world.open([extra]);
    expect(tables.map(({ table, rows }) => [table, rows])).toEqual([['befolkning', 1]]);
    expect(problems).toEqual([
      { code: 'ignored-columns', severity: 'info', file: 'ekstra.parquet', table: 'befolkning', columns: ['notat'], count: 1 }
    ]);
  });
});
