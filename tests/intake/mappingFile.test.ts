import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/domain/mapping.ts';
import { isMeantAsMapping, readMappingFile, savedMapping, writeMappingFile } from '../../src/intake/mappingFile.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { contractColumns, type HandMade, previewOf } from './previewOf.ts';

const { kommunekode: _, ...columns } = contractColumns('omkostninger', true);
const costs: HandMade = { ...columns, beloeb: ['12,5', '13,5'], bemærkning: ['HEMMELIG', 'HEMMELIG'] };
const preview = previewOf(costs);

const mapping: Mapping = {
  table: 'omkostninger',
  columns: [
    { name: 'borger_id', from: { column: 'borger_id' }, reason: 'exact-name', certainty: 1 },
    { name: 'aar', from: { column: 'aar' }, reason: 'chosen', certainty: 1 },
    { name: 'kommunekode', from: { constant: '210' }, reason: 'fixed', certainty: 1 },
    { name: 'beloeb', from: { column: 'beloeb' }, decimal: ',', reason: 'synonym', certainty: 0.7 },
    { name: 'omraade', from: { column: 'omraade' }, reason: 'content', certainty: 0.6 }
  ],
  folds: []
};

const fileOf = (content: BlobPart) => new File([content], 'udgifter.tilknytning.json');
const written = async () => JSON.parse(await writeMappingFile(preview, mapping).text());
const read = (value: unknown) => readMappingFile(fileOf(JSON.stringify(value)));

describe('a mapping file', () => {
  it('is read back as it was written, and holds no value of the data', async () => {
    const file = writeMappingFile(preview, mapping);
    expect(await readMappingFile(fileOf(file))).toEqual({
      columns: ['aar', 'bemærkning', 'beloeb', 'borger_id', 'omraade'].sort(),
      mapping
    });
    expect(await file.text()).not.toContain('HEMMELIG');
  });

  it('keeps folds and coarsening', async () => {
    const fit: Mapping = {
      table: 'fit_maalinger',
      columns: [{ name: 'dato', from: { column: 'dato' }, dates: 'dmy', coarsen: 'quarter', reason: 'chosen', certainty: 1 }],
      folds: [{ column: 'ors', instrument: 'ORS', decimal: ',' }]
    };
    const file = writeMappingFile(previewOf({ dato: ['1'], ors: ['1'] }), fit);
    expect((await readMappingFile(fileOf(file)))?.mapping).toEqual(fit);
  });

  it.each<[string, (file: Record<string, never>) => unknown]>([
    ['another format', (file) => ({ ...file, format: 'x' })],
    ['a later version', (file) => ({ ...file, version: 2 })],
    ['no columns', (file) => ({ ...file, columns: undefined })],
    ['a column that is no text', (file) => ({ ...file, columns: [1] })],
    ['no mapping', (file) => ({ ...file, mapping: null })],
    ['an unknown table', (file) => ({ ...file, mapping: { ...mapping, table: 'toString' } })],
    ['no list of folds', (file) => ({ ...file, mapping: { ...mapping, folds: {} } })],
    ['folds in another table', (file) => ({ ...file, mapping: { ...mapping, folds: [{ column: 'beloeb', instrument: 'ORS' }] } })],
    ['a list', (file) => [file]],
    ['a number', () => 1],
    ['null', () => null]
  ])('is none with %s', async (_name, spoil) => {
    expect(await read(spoil(await written()))).toBeNull();
  });

  it.each<[string, object]>([
    ['a column that the contract lacks', { name: 'navn' }],
    ['a column that the file lacks', { from: { column: 'x' } }],
    ['both a column and a value', { from: { column: 'beloeb', constant: '1' } }],
    ['neither', { from: {} }],
    ['a value that is no text', { from: { constant: 1 } }],
    ['a book for a value', { from: { constant: 'x'.repeat(2_000) } }],
    ['an unknown mark', { decimal: ';' }],
    ['an unknown order', { dates: 'ydm' }],
    ['an unknown coarsening', { coarsen: 'week' }],
    ['an unknown reason', { reason: 'because' }],
    ['a certainty above 1', { certainty: 2 }],
    ['no certainty', { certainty: 'NaN' }],
    ['the same column twice', { name: 'aar' }]
  ])('is none with %s', async (_name, spoilt) => {
    const file = await written();
    const changed = file.mapping.columns.map((column: { name: string }) => (column.name === 'beloeb' ? { ...column, ...spoilt } : column));
    expect(await read({ ...file, mapping: { ...mapping, columns: changed } })).toBeNull();
  });

  it('is none where it is no JSON, or too large', async () => {
    expect(await readMappingFile(fileOf('{'))).toBeNull();
    expect(await readMappingFile(fileOf(''))).toBeNull();
    expect(await readMappingFile(fileOf(' '.repeat(5_000_000)))).toBeNull();
  });

  it('is meant as one by its name or by what it says of itself, also where it cannot be used', async () => {
    const meant = (content: string, name: string) => isMeantAsMapping(new File([content], name));
    expect(await meant('{', 'udgifter.tilknytning.json')).toBe(true);
    expect(await meant('{ "format" : "helhedsblik-tilknytning", "version": 99', 'udgifter.json')).toBe(true);
    expect(await meant('{ "format": "geojson" }', 'kort.json')).toBe(false);
  });

  it('leaves out what it does not know', async () => {
    const file = await written();
    expect(await read({ ...file, extra: 1, mapping: { ...file.mapping, extra: { deep: true } } })).toEqual(savedMapping(preview, mapping));
  });

  it('never throws', async () => {
    const form = { format: fc.constant('helhedsblik-tilknytning'), version: fc.constant(1) };
    const almost = fc.record({
      ...form,
      columns: fc.oneof(fc.array(fc.string()), fc.anything()),
      mapping: fc.oneof(
        fc.record({ table: fc.constant('befolkning'), columns: fc.array(fc.anything()), folds: fc.anything() }),
        fc.anything()
      )
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          almost.map((value) => JSON.stringify(value) ?? '')
        ),
        async (text) => {
          await readMappingFile(fileOf(text));
        }
      )
    );
  });
});

describe('a saved mapping', () => {
  const saved = [savedMapping(preview, mapping)];

  it('is found again by the columns, in whatever order; its values for every row are asked', () => {
    const reversed = previewOf(Object.fromEntries(Object.entries(costs).reverse()));
    const { mapping: again, certainty, problems } = recognise(reversed, saved);
    expect(again?.columns.map(({ name, from, reason, certainty, decimal }) => [name, from, reason, certainty, decimal])).toEqual([
      ['borger_id', { column: 'borger_id' }, 'saved', 1, undefined],
      ['aar', { column: 'aar' }, 'saved', 1, undefined],
      ['kommunekode', { constant: '210' }, 'fixed', 0.5, undefined],
      ['beloeb', { column: 'beloeb' }, 'saved', 1, ','],
      ['omraade', { column: 'omraade' }, 'saved', 1, undefined]
    ]);
    expect(certainty).toBe(0.5);
    expect(problems.map(({ code, severity, asks }) => [code, severity, asks])).toEqual([
      ['fixed-column', 'warn', true],
      ['converted-column', 'info', undefined],
      ['ignored-columns', 'info', undefined]
    ]);
  });

  it('is the first of several, which is the latest', () => {
    const later = {
      ...mapping,
      columns: mapping.columns.map((column) => ('constant' in column.from ? { ...column, from: { constant: '201' } } : column))
    };
    const { mapping: again } = recognise(preview, [savedMapping(preview, later), ...saved]);
    expect(again?.columns[2]?.from).toEqual({ constant: '201' });
  });

  it('is not used for other columns, another table, or values that no longer fit', () => {
    const reasons = (columns: HandMade, table?: 'befolkning') =>
      recognise(previewOf(columns), saved, table).mapping?.columns.map(({ reason }) => reason);
    expect(reasons({ ...costs, ekstra: ['1', '2'] })).not.toContain('saved');
    expect(reasons(costs, 'befolkning')).not.toContain('saved');
    expect(reasons({ ...costs, beloeb: ['1,234.50', '2,345.50'] })).not.toContain('saved');
  });
});
