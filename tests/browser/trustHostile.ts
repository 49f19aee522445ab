/** Files made to get out: texts that would be SQL, scripts, markup or formulas wherever somebody forgot that they are texts. */
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Extract } from './page.ts';

/** Stands in every hostile text, so that it is known wherever it turns up. */
export const mark = 'flugt';

/** What each is meant to become. */
export const hostileTexts = (origin: string): Readonly<Record<string, string>> => ({
  sql: `"; attach '${origin}/${mark}-attach' as ${mark}; --`,
  'sql-text': `'); copy (select 1) to '${origin}/${mark}-copy'; --`,
  handler: `<img src="${origin}/${mark}-img" onerror="window.${mark} = 1">`,
  script: `</text></svg><script>window.${mark} = 1</script>`,
  svg: `<svg onload="window.${mark} = 1"><image href="${origin}/${mark}-svg"/></svg>`,
  formula: `=HYPERLINK("${origin}/${mark}-formula";"${mark}")`,
  command: `+cmd|' /C ${mark}'!A0`,
  address: `javascript:window.${mark}=1`,
  style: `red;background:url(${origin}/${mark}-css)`,
  template: `\${fetch('${origin}/${mark}-template')}{{constructor.constructor('window.${mark}=1')()}}`,
  prototype: `__proto__.${mark}`
});

/** So many citizens in each area that its figures are shown. */
const citizensEach = 40;

const rowsOf = (texts: readonly string[]) =>
  texts.flatMap((omraade, area) =>
    Array.from({ length: citizensEach }, (_, i) => ({
      borger_id: `B${area * citizensEach + i}`,
      aar: 2018 + (i % 2),
      kommunekode: i % 3 === 0 ? '190' : '210',
      beloeb: 1000 + i * 10,
      omraade
    }))
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Cells, names of columns that are not read, and the name of the file. */
export const hostileCsv = (origin: string): Extract => {
  const texts = Object.values(hostileTexts(origin));
  const header = ['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade', ...texts];
  const lines = rowsOf(texts).map((row) => [...Object.values(row).map(String), ...texts.map((_, i) => `${i % 7}`)]);
  const text = [header, ...lines].map((cells) => cells.map(quoted).join(';')).join('\r\n');
  return { name: `${mark}'); attach 'x' as y; --<img src=x onerror=window.${mark}=1>.csv`, bytes: new TextEncoder().encode(text) };
};

const entries = (origin: string) => [
  ...Object.entries(hostileTexts(origin)).map(([key, value]) => ({ key, value })),
  ...Object.values(hostileTexts(origin)).map((key) => ({ key, value: key })),
  { key: 'pandas', value: JSON.stringify({ index_columns: [hostileTexts(origin).sql], creator: { library: `${origin}/${mark}-pandas` } }) },
  { key: 'iceberg.schema', value: `{"location":"${origin}/${mark}-iceberg"}` }
];

/** Metadata of file and schema, names of columns, and cells. */
export const hostileParquet = (origin: string): Extract => ({
  name: `${mark}.parquet`,
  bytes: parquetWith(origin, entries(origin))
});

/** Arrow's own schema within the metadata is none. */
export const parquetOfFalseSchema = (origin: string): Extract => ({
  name: `${mark}-schema.parquet`,
  bytes: parquetWith(origin, [{ key: 'ARROW:schema', value: `${origin}/${mark}-schema` }])
});

const parquetWith = (origin: string, kvMetadata: ReturnType<typeof entries>): Uint8Array => {
  const texts = Object.values(hostileTexts(origin));
  const rows = rowsOf(texts);
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;
  const number = { type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const;
  const known = [
    { name: 'borger_id', ...text },
    { name: 'aar', ...number },
    { name: 'kommunekode', ...text },
    { name: 'beloeb', ...number },
    { name: 'omraade', ...text }
  ] as const;
  const strays = texts.map((name) => ({ name, ...number }));
  const bytes = parquetWriteBuffer({
    columnData: [
      ...known.map(({ name }) => ({ name, data: rows.map((row) => row[name]) })),
      ...strays.map(({ name }, i) => ({ name, data: rows.map((_, row) => (row + i) % 7) }))
    ],
    schema: [{ name: texts[0] ?? '', num_children: known.length + strays.length }, ...known, ...strays],
    kvMetadata,
    codec: 'SNAPPY'
  });
  return new Uint8Array(bytes);
};

/** Metadata of schema and fields, and names of columns. */
export const hostileArrow = (origin: string): Extract => {
  const texts = Object.values(hostileTexts(origin));
  const rows = rowsOf(texts);
  const known = ['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade'] as const;
  const table = tableFromArrays([
    ...known.map((name): [string, unknown[]] => [name, rows.map((row) => row[name])]),
    ...texts.map((name): [string, unknown[]] => [name, rows.map((_, row) => row % 7)])
  ]);
  const metadata = new Map(entries(origin).map(({ key, value }) => [key, value]));
  const { schema } = table;
  schema.metadata = metadata;
  schema.fields = schema.fields.map((field) => ({ ...field, metadata }));
  const bytes = tableToIPC(table, { format: 'file' });
  if (!bytes) throw new TypeError('no file was written');
  return { name: `${mark}.arrow`, bytes };
};

/**
 * A file in doubt whose columns have hostile names, and a mapping file that says how they are read, with a hostile service and this
 * kommunekode in every row.
 */
export const hostileMapping = (origin: string, kommunekode: string): readonly [mapping: Extract, file: Extract] => {
  const [citizen = '', year = '', amount = '', area = ''] = Object.values(hostileTexts(origin));
  const sources = { borger_id: citizen, aar: year, beloeb: amount, omraade: area };
  const content = {
    format: 'helhedsblik-tilknytning',
    version: 1,
    columns: Object.values(sources),
    mapping: {
      table: 'omkostninger',
      columns: [
        ...Object.entries(sources).map(([name, column]) => ({ name, from: { column }, decimal: ',', reason: 'chosen', certainty: 1 })),
        { name: 'kommunekode', from: { constant: kommunekode }, reason: 'fixed', certainty: 1 },
        {
          name: 'ydelse',
          from: { constant: `<img src="${origin}/${mark}-ydelse" onerror="window.${mark}=1">` },
          reason: 'fixed',
          certainty: 1
        }
      ],
      folds: []
    }
  };
  const lines = [Object.values(sources), ...Array.from({ length: 80 }, (_, i) => [`B${i}`, '2019', `${1000 + i}`, 'familie'])];
  const text = lines.map((cells) => cells.map(quoted).join(';')).join('\r\n');
  const encode = (written: string) => new TextEncoder().encode(written);
  return [
    { name: `${mark}.tilknytning.json`, bytes: encode(JSON.stringify(content)) },
    { name: `${mark}-tilknyttes.csv`, bytes: encode(text) }
  ];
};

/** Mapping files that are none, each by what is wrong with it. */
export const brokenMappings = (origin: string): readonly Extract[] => {
  const [sql = '', text = ''] = Object.values(hostileTexts(origin));
  const outer = { format: 'helhedsblik-tilknytning', version: 1, columns: [sql] };
  const written = {
    tabel: { ...outer, mapping: { table: sql, columns: [], folds: [] } },
    kolonne: {
      ...outer,
      mapping: { table: 'omkostninger', columns: [{ name: text, from: { column: sql }, reason: 'chosen', certainty: 1 }], folds: [] }
    },
    fold: { ...outer, mapping: { table: 'fit_maalinger', columns: [], folds: [{ column: sql, instrument: text }] } },
    prototype: JSON.parse(
      `{"format":"helhedsblik-tilknytning","version":1,"columns":[],"__proto__":{"${mark}":1},"mapping":{"table":"constructor"}}`
    )
  };
  return Object.entries(written).map(([name, content]) => ({
    name: `${mark}-${name}.tilknytning.json`,
    bytes: new TextEncoder().encode(JSON.stringify(content))
  }));
};
