/**
 * Writes the files of the corpus that programs in JavaScript write, and those that imitate a program this machine may not have, byte by
 * byte. `tsx tests/corpus/write.ts`. The files are kept in git: what a later version of a program writes is another case.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import polars from 'nodejs-polars';
import Papa from 'papaparse';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(pathOf(name), content);

const lines = (rows: readonly string[], end = '\r\n'): string => rows.map((row) => row + end).join('');
const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const costs = [
  'B000101;2019;210;1.234,50;familie;SEL',
  'B000102;2019;210;-88,00;børn og unge;SEL',
  'B000103;2020;190;12.000,00;beskæftigelse;LAB',
  'B000104;2020;190;0,25;psykiatri, åben;SUL'
];
const costNames = 'borger_id;aar;kommunekode;beloeb;omraade;lov';
const residents = ['210,2019,40830', '210,2020,41120', '190,2019,40964', '190,2020,41019'];

/** Excel in Danish: separator and decimals of the country, Windows-1252, CRLF. */
await put('excel-dansk.csv', windows1252(lines([costNames, ...costs])));
await put('excel-sep.csv', windows1252(lines(['sep=;', costNames, ...costs])));
/** Excel's "Unicode text". */
await put('excel-unicode.txt', Buffer.from(`\ufeff${lines([costNames, ...costs].map((row) => row.replaceAll(';', '\t')))}`, 'utf16le'));
/** Excel of old for Macintosh. */
await put('excel-mac.csv', lines([costNames, ...costs.map((row) => row.replace('ø', 'o').replace('æ', 'ae').replace('å', 'aa'))], '\r'));
await put('overskrift-i-raekke-3.csv', windows1252(lines(['Udtræk af omkostninger, 2019-2020;;;;;', ';;;;;', costNames, ...costs])));
await put('noter-over.csv', lines(['Befolkning', 'Kilde: opdigtet, trukket 2. marts', '', 'kommunekode,aar,antal', ...residents], '\n'));
await put('to-overskrifter.csv', windows1252(lines([costNames, ';år;;kr.;;kode', ...costs])));
/** sqlcmd of SQL Server, with -s ";" and -W. */
await put('sqlcmd.csv', lines([costNames, '---------;---;-----------;------;-------;---', ...costs, '', '(4 rows affected)'], '\n'));
/** SQL Server Management Studio writes NULL, and a time with each date. */
await put(
  'ssms.csv',
  `\ufeff${lines([
    'forloeb_id,kommunekode,start,slut,samtaler',
    'F01,210,2019-03-01 00:00:00.000,2019-09-30 00:00:00.000,7',
    'F02,210,2019-03-04 00:00:00.000,NULL,3',
    'F03,0190,2019-04-11 00:00:00.000,NULL,NULL'
  ])}`
);
/** R's write.table without `col.names = NA`: the row numbers have no field in the header. */
await put(
  'r-write-table.csv',
  lines(['"kommunekode";"aar";"antal"', '"1";210;2019;40830', '"2";210;2020;41120', '"3";190;2019;1e+05'], '\n')
);
await put(
  'skaeve-raekker.csv',
  lines(
    [costNames, costs[0] ?? '', 'B000105;2019;210;5,00', 'B000106;2019;210;5,00;familie;SEL;;', 'B000107;2019;210;5;00;familie;SEL'],
    '\n'
  )
);
await put('aabent-citat.csv', lines([costNames, ...costs.slice(0, 2), 'B000108;2020;190;7,00;"familie;SEL', ...costs.slice(2)], '\n'));
/** A quote in one row that another row's closes: inches. */
await put(
  'slugte-raekker.csv',
  lines(
    [
      costNames,
      'B000109;2020;190;7,00;"24 tommer;SEL',
      'B000110;2020;190;8,00;familie;SEL',
      'B000111;2020;190;9,00;32";SEL',
      'B000112;2020;190;9,50;familie;SEL'
    ],
    '\n'
  )
);
await put('gentagen-overskrift.csv', windows1252(lines([costNames, ...costs.slice(0, 2), costNames, ...costs.slice(2)])));
await put('blanke-linjer.csv', lines([costNames, '', costs[0] ?? '', ';;;;;', '', costs[3] ?? '', '   '], '\n'));
await put(
  'blandede-decimaler.csv',
  lines([costNames, 'B000113;2019;210;1.234,50;familie;SEL', 'B000114;2019;210;1,234.50;familie;SEL'], '\n')
);
await put('en-kolonne.csv', lines(['beloeb', '1234,50', '88,25', '-7,00'], '\n'));
await put('kun-overskrift.csv', lines(['forloeb_id;samtale_nr;dato;instrument;respondent;aldersklasse;score']));
await put('uden-linjeskift.csv', `${costNames}\n${costs.join('\n')}`);
await put('forkert-navn.parquet', lines(['kommunekode,aar,antal', ...residents], '\n'));
/** UTF-8, and one letter in Windows-1252 pasted in between. */
await put(
  'pletvis.csv',
  Buffer.concat([Buffer.from(lines([costNames, ...costs, ...costs, ...costs], '\n')), windows1252('B000115;2019;210;5,00;børn;SEL\n')])
);
await put('python-windows.csv', windows1252(lines([costNames, ...costs], '\r\r\n')));

/** Four programs proper. */
const scores = {
  forloeb_id: ['F01', 'F01', 'F02', 'F02'],
  samtale_nr: [1, 2, 1, 2],
  instrument: ['ORS', 'ORS', 'SRS', 'SRS'],
  respondent: ['selv', 'selv', 'omsorgsperson', 'selv'],
  aldersklasse: ['ung', 'ung', 'barn', 'voksen'],
  score: [21.5, 25.25, 36, null],
  dato: [null, null, null, null]
};
const frame = polars.DataFrame({ ...scores, dato: polars.Series('dato', scores.dato, polars.Utf8) });
frame.writeCSV(pathOf('polars-tom-kolonne.csv'), { includeHeader: true, separator: ',' });
frame.writeCSV(pathOf('polars-roer.csv'), { includeHeader: true, separator: '|' });

const duckdb = await (await DuckDBInstance.create()).connect();
const deltagere = `select * from (values
  ('D1', 'T7', '210', 'unge', '04-03-2019', true, '11-03-2019', '31-12-2020'),
  ('D2', 'T7', '210', 'unge', '15-03-2019', false, null, '31-12-2020'),
  ('D3', 'T7', '190', 'familier, øvrige', '28-02-2020', true, '05-03-2020', '31-12-2020')
) as deltagere (deltager_id, forsoeg_id, kommunekode, maalgruppe, screenet, i_maalgruppe, tilknyttet, fulgt_til)`;
const copy = (name: string, options: string): Promise<unknown> =>
  duckdb.run(`copy (${deltagere}) to '${pathOf(name)}' (format csv, ${options})`);
await copy('duckdb-datoer.tsv', "header, delimiter '\t'");
await copy('duckdb-pakket.csv.gz', "header, delimiter ';', compression gzip");
await copy('duckdb-uden-overskrift.csv', 'header false');

const progression = [
  ['deltager_id', 'dato', 'indikator', 'respondent', 'score'],
  ['D1', '2019-04-01', 'trivsel', 'borger', '4'],
  ['D1', '2019-07-01', 'trivsel; "hverdag"', 'sagsbehandler', '5'],
  ['D2', '2019-07-02', 'trivsel', 'borger', '']
];
await put('papaparse-bom.csv', `\ufeff${Papa.unparse(progression, { delimiter: ';', newline: '\r\n' })}`);
await put(
  'papaparse-dobbelte-navne.csv',
  Papa.unparse(
    [
      ['kommunekode', 'aar', 'antal', 'antal', ''],
      ['210', '2019', '40830', '40112', 'ja'],
      ['190', '2019', '40964', '40100', 'nej']
    ],
    { delimiter: ',', newline: '\n' }
  )
);

const packed = gzipSync(lines([costNames, ...costs]));
await put('afkortet.csv.gz', packed.subarray(0, packed.length - 12));
