import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
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
    const [rows] = await world.database.ask(sql`select count(*) as n from omkostninger`, { n: 'count' });
    const { scopes } = await world.ledger.contents();
    expect([rows?.n, scopes.reduce((sum, { recipients }) => sum + recipients, 0)]).toEqual([3, 3]);
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
      { code: 'ignored-columns', severity: 'info', file: 'ekstra.parquet', table: 'befolkning', columns: ['notat'], count: 1 },
      { code: 'free-text', severity: 'warn', file: 'ekstra.parquet', table: 'befolkning', columns: ['notat'] }
    ]);
  });
});

const csv = (name: string, header: string, rows: readonly string[]): File => new File([`${header}\n${rows.join('\n')}\n`], name);
const costHeader = 'borger_id;aar;kommunekode;beloeb;omraade';
const residentsHeader = 'kommunekode;aar;antal';
const told = ({ problems }: Awaited<ReturnType<World['open']>>) =>
  problems.flatMap(({ severity, code, file, columns, count, rows }) => (severity === 'info' ? [] : [{ code, file, columns, count, rows }]));

describe('what must not go wrong in silence', () => {
  it('keeps pseudonyms apart that are decimals of twenty digits', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const folder = await mkdtemp(join(tmpdir(), 'decimals-'));
    const path = join(folder, 'x.parquet');
    await connection.run(
      `copy (select (77777777770000000000 + i)::decimal(20, 0) as borger_id, 2019 as aar, 210 as kommunekode, 1.0 as beloeb, 'familie' as omraade
       from range(300) t(i)) to '${path}' (format parquet)`
    );
    const file = new File([new Uint8Array(await readFile(path))], 'x.parquet');
    await rm(folder, { recursive: true });
    await world.open([file]);
    const [row] = await world.database.ask(sql`select count(distinct borger_id) as n from omkostninger`, { n: 'count' });
    expect(row?.n).toBe(300);
  });

  it("takes a program's word for nothing as nothing, also in Parquet", async () => {
    const { problems } = await world.open([costFile([...good, { ...(good[0] as Posting), borger_id: 'nan' }])]);
    expect(problems.filter(({ severity }) => severity === 'refuse')).toEqual([
      expect.objectContaining({ code: 'empty-values', columns: ['borger_id'], count: 1, rows: [2] })
    ]);
  });

  it('looks through a text column whose first rows are yes and no', async () => {
    const rows = Array.from(
      { length: 900 },
      (_, i) => `B${i};2019;210;1;familie;${i < 600 ? 'ja' : `${String(10 + (i % 18))}0${1 + (i % 9)}40-2${i}`}`
    );
    const opening = await world.open([csv('ja.csv', `${costHeader};samtykke`, rows)]);
    expect(told(opening)).toContainEqual(expect.objectContaining({ code: 'cpr', columns: ['samtykke'] }));
    expect(opening.tables).toEqual([]);
  });

  it('sees a CPR number where a date should stand', async () => {
    const header = 'deltager_id;forsoeg_id;kommunekode;maalgruppe;screenet;i_maalgruppe;udfald_dato;fulgt_til';
    const rows = Array.from(
      { length: 600 },
      (_, i) => `D${i};f;210;unge;2018-03-01;ja;${i === 500 ? '111111-1118' : '2019-02-03'};2019-12-31`
    );
    expect(told(await world.open([csv('deltagere.csv', header, rows)]))).toContainEqual(
      expect.objectContaining({ code: 'cpr', columns: ['udfald_dato'], rows: [502] })
    );
  });

  it('reads a code of an outcome however it is written, and tells of one that is none', async () => {
    const header = 'deltager_id;forsoeg_id;kommunekode;maalgruppe;screenet;i_maalgruppe;udfald;fulgt_til';
    const ends = ['Fleksjob', 'ORDINAER BESKAEFTIGELSE', 'arbejde', '', 'uoplyst'];
    const rows = ends.map((udfald, i) => `D${i};f;210;unge;2018-03-01;ja;${udfald};2019-12-31`);
    const opening = await world.open([csv('deltagere.csv', header, rows)]);
    expect(told(opening)).toContainEqual(expect.objectContaining({ code: 'unknown-values', columns: ['udfald'], count: 1, rows: [4] }));
    expect(JSON.stringify(told(opening))).not.toContain('arbejde');
    const texts = await world.database.ask(
      sql`select text from deltagere join texts on domain = 'udfald' and code = udfald order by text`,
      {
        text: 'text'
      }
    );
    expect(texts.map(({ text }) => text)).toEqual(['arbejde', 'fleksjob', 'ordinær beskæftigelse', 'uoplyst']);
  });

  it('counts the findings of each of several files by themselves', async () => {
    const a = csv('a.csv', residentsHeader, ['210;2019;10', '210;2019;11', '190;2019;5']);
    const b = csv('b.csv', residentsHeader, ['217;2019;10', '217;2019;11', '217;2019;12', '201;2019;1', '201;2019;2', '190;2018;7']);
    const duplicates = told(await world.open([a, b])).filter(({ code }) => code === 'duplicate-keys');
    expect(duplicates.map(({ file, count, rows }) => [file, count, rows])).toEqual([
      ['a.csv', 1, [3]],
      ['b.csv', 3, [3, 4, 6]]
    ]);
  });

  it('tells of a key that only two files together hold twice', async () => {
    const files = [
      csv('a.csv', residentsHeader, ['210;2019;10', '190;2019;5']),
      csv('b.csv', residentsHeader, ['210;2019;12', '201;2019;1'])
    ];
    expect(told(await world.open(files))).toEqual([expect.objectContaining({ code: 'duplicate-keys', count: 1 })]);
  });

  it('reads a file as Windows-1252 whose letters come late, and says from which row', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `B${i};2019;210;1;${i === 25_000 ? 'børn' : 'familie'}`);
    const header = 'borger_id;aar;kommunekode;beloeb;omraade';
    const file = new File([Buffer.from([header, ...rows, ''].join('\n'), 'latin1')], 'sen.csv');
    const { tables, problems } = await world.open([file], false);
    expect(tables.map(({ rows: read }) => read)).toEqual([30_000]);
    expect(problems.filter(({ code }) => code !== 'converted-column')).toEqual([
      {
        code: 'later-encoding',
        severity: 'info',
        file: 'sen.csv',
        table: 'omkostninger',
        rows: [25_002],
        form: { format: 'csv', encoding: 'windows-1252' }
      }
    ]);
    const [found] = await world.database.ask(sql`select text from texts where domain = 'omraade' and text like 'b%'`, { text: 'text' });
    expect(found?.text).toBe('børn');
  });

  it('tells two files of one name apart', async () => {
    const files = [csv('x.csv', residentsHeader, ['210;2019;10', '210;2019;11']), csv('x.csv', residentsHeader, ['217;2019;10'])];
    const { files: reports } = await world.open(files);
    expect(reports.map(({ name, problems }) => [name, problems.filter(({ code }) => code === 'duplicate-keys').length])).toEqual([
      ['x.csv', 1],
      ['x.csv (2)', 0]
    ]);
  });

  it('counts what is wrong in a wide FIT file once, and each scale by itself', async () => {
    const header = 'forloeb_id;samtale_nr;dato;respondent;aldersklasse;ors;srs';
    const rows = Array.from(
      { length: 20 },
      (_, i) => `F${i};1;${i < 3 ? 'x' : '2019-01-02'};selv;voksen;${i % 2 ? '' : '20,5'};${i === 7 ? 'y' : '30,5'}`
    );
    const { tables, problems } = await world.open([csv('wide.csv', header, rows)]);
    const wrong = problems.filter(({ code }) => code === 'unusable-values').map(({ columns, count, rows }) => [columns, count, rows]);
    expect(wrong).toEqual([
      [['dato'], 3, [2, 3, 4]],
      [['srs'], 1, [9]]
    ]);
    expect(tables[0]?.rows).toBe(40);
    expect(problems.filter(({ code }) => code === 'empty-column')).toEqual([]);
  });

  it('does not load one file as two', async () => {
    const one = csv('x.csv', residentsHeader, ['210;2019;10']);
    expect(told(await world.open([one, one]))).toEqual([expect.objectContaining({ code: 'repeated-file' })]);
  });
});
