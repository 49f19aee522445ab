import { describe, expect, it } from 'vitest';
import { contract } from '../../../src/domain/contract.ts';
import { questionKey } from '../../../src/domain/problem.ts';
import { alike, parted } from '../../../src/state/candidateGroups.ts';
import { hindrances, remainingBytes } from '../../../src/views/data/hindrances.ts';
import {
  askedColumns,
  asksDates,
  asksDecimal,
  foldableColumns,
  mappedAs,
  unusedColumns,
  withFold,
  withReading,
  withSource
} from '../../../src/views/data/mappingChoice.ts';
import { guesses, reasonText } from '../../../src/views/data/mappingText.ts';
import { cellText, mask, maskedColumns } from '../../../src/views/data/masks.ts';
import { candidateOf, mappingOf, previewOf, problemOf } from './world.ts';

const column = (name: string) => {
  const found = contract.omkostninger.columns.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('a mapping changed by hand', () => {
  const preview = previewOf();

  it('asks for required columns first', () => {
    const asked = askedColumns(mappingOf()).map(({ required }) => required);
    expect(asked.indexOf(false)).toBe(5);
    expect(asked.lastIndexOf(true)).toBe(4);
  });

  it('takes a column from elsewhere, with the way its numbers are likely to be written', () => {
    const mapping = withSource(preview, mappingOf(), column('beloeb'), { place: 3 });
    expect(mappedAs(mapping, 'beloeb')).toEqual({
      name: 'beloeb',
      from: { column: 'beløb' },
      decimal: ',',
      reason: 'chosen',
      certainty: 1
    });
    expect(mapping.columns).toHaveLength(5);
  });

  it('takes a value for every row, or nothing', () => {
    const fixed = withSource(preview, mappingOf(), column('aar'), { constant: '2019' });
    expect(mappedAs(fixed, 'aar')).toEqual({ name: 'aar', from: { constant: '2019' }, reason: 'fixed', certainty: 1 });
    expect(mappedAs(withSource(preview, fixed, column('aar'), null), 'aar')).toBeUndefined();
  });

  it('lists what goes nowhere', () => {
    expect(unusedColumns(preview, mappingOf())).toEqual(['note']);
    expect(unusedColumns(preview, withSource(preview, mappingOf(), column('aar'), null))).toEqual(['year', 'note']);
  });

  it('asks how numbers and dates are written only where that matters', () => {
    expect(asksDecimal(preview, column('beloeb'), 'beløb')).toBe(true);
    expect(asksDecimal(preview, column('aar'), 'year')).toBe(false);
    expect(asksDecimal(previewOf('a.parquet', { form: { format: 'parquet' } }), column('beloeb'), 'beløb')).toBe(false);
    expect(asksDates(preview, { type: 'date' }, 'note')).toBe(true);
    const typed = (kind: 'integer' | 'date') =>
      previewOf('a.parquet', { form: { format: 'parquet' }, columns: [{ name: 'dag', kind }], sample: [['20190401']] });
    expect((['integer', 'date'] as const).map((kind) => asksDates(typed(kind), { type: 'date' }, 'dag'))).toEqual([true, false]);
    const read = withReading(mappingOf(), 'beloeb', { decimal: '.' });
    expect(mappedAs(read, 'beloeb')).toMatchObject({ decimal: '.', reason: 'chosen', certainty: 1 });
  });

  it('folds the scores of a wide file', () => {
    const wide = previewOf('fit.csv', { columns: ['id', 'nr', 'ors', 'srs'].map((name) => ({ name, kind: 'decimal' })) });
    const mapping = mappingOf({ table: 'fit_maalinger', columns: [] });
    expect(foldableColumns(wide, mapping)).toEqual(['id', 'nr', 'ors', 'srs']);
    const folded = withFold(wide, withFold(wide, mapping, 'ors', 'ORS'), 'srs', 'SRS');
    expect(folded.folds.map(({ column: name, instrument }) => [name, instrument])).toEqual([
      ['ors', 'ORS'],
      ['srs', 'SRS']
    ]);
    expect(unusedColumns(wide, folded)).toEqual(['id', 'nr']);
    expect(foldableColumns(wide, folded)).toEqual(['id', 'nr', 'ors', 'srs']);
    expect(askedColumns(folded).map(({ name }) => name)).not.toContain('score');
    expect(withFold(wide, folded, 'ors', 'none').folds).toHaveLength(1);
    expect(foldableColumns(preview, mappingOf())).toEqual([]);
  });
});

describe('the reason of a guess', () => {
  const said = (name: string) => {
    const mapped = mappedAs(mappingOf(), name);
    return mapped && reasonText(mapped, column(name), 'da');
  };

  it('is said with its certainty', () => {
    expect(said('omraade')).toBe('samme navn, sikkert');
    expect(said('kommunekode')).toBe('indholdet ligner kommunens nummer, tre cifre, sandsynligt');
    expect(said('borger_id')).toBe('kendt navn for borger_id, sikkert');
  });

  it('is told in the report for more than a name', () => {
    expect(guesses(mappingOf().columns, 'da')).toEqual(['borger_id = cpr_hash', 'aar = year', 'kommunekode = kommune_nr']);
  });
});

describe('what is not shown', () => {
  const preview = previewOf();

  it('are pseudonyms and columns at risk, once the file is judged', () => {
    const masked = maskedColumns(preview, { mapping: mappingOf(), problems: [problemOf({ code: 'free-text', columns: ['note'] })] });
    expect([...masked].sort()).toEqual(['cpr_hash', 'note']);
  });

  it('is every column of a name of its own, as long as the file is not judged', () => {
    const masked = maskedColumns(preview, null);
    expect([...masked]).toEqual(['cpr_hash', 'year', 'kommune_nr', 'beløb', 'note']);
    expect(maskedColumns(preview, { mapping: null, problems: [] })).toEqual(masked);
    expect(maskedColumns({ columns: [{ name: 'BORGER_ID', kind: 'text' }] }, null).has('BORGER_ID')).toBe(true);
  });

  it('is a cell that may be a CPR number or an e-mail address, whatever its column', () => {
    for (const value of ['111111-1118', '111111 1118', '1111111118', '111111118', '111111118.0', 'a@b.dk'])
      expect(cellText(value, false)).toBe(mask);
    for (const value of ['2019-03-12', '12-03-2019', '1.234,50', 'Voksne', '210']) expect(cellText(value, false)).toBe(value);
    expect(cellText(null, true)).toBe('');
  });
});

describe('files that are mapped in one go', () => {
  it('have the same columns, form and guess', () => {
    const other = candidateOf({ preview: previewOf('b.csv') });
    const comma = candidateOf({ preview: previewOf('c.csv', { form: { format: 'parquet' } }) });
    const doubtful = candidateOf({ preview: previewOf('d.csv'), mapping: null });
    expect(alike([candidateOf(), other, comma, doubtful])).toEqual([[0, 1], [2], [3]]);
  });

  it('are alone where they lack a required column or have a value for every row', () => {
    const lacking = mappingOf({ columns: mappingOf().columns.filter(({ name }) => name !== 'kommunekode') });
    const fixed = withSource(previewOf(), mappingOf(), column('kommunekode'), { constant: '210' });
    for (const mapping of [lacking, fixed])
      expect(alike(['a.csv', 'b.csv'].map((name) => candidateOf({ preview: previewOf(name), mapping })))).toEqual([[0], [1]]);
    const group = [lacking, mappingOf(), lacking, mappingOf()].map((mapping) => candidateOf({ mapping }));
    expect(parted(group, [0, 1, 2, 3])).toEqual([[0], [1, 3], [2]]);
    expect(parted(group, [1, 3])).toEqual([[1, 3]]);
  });
});

const nothing = { years: [], kommuner: [] };
const tooLarge = {
  neededBytes: 4e9,
  freeBytes: 2e9,
  rows: 400,
  years: [
    { key: 2018, rows: 100 },
    { key: 2019, rows: 300 }
  ],
  kommuner: [
    { key: 210, rows: 200 },
    { key: 217, rows: 200 }
  ]
};

describe('what stands in the way of loading', () => {
  const found = (...[candidate, confirmed = new Set()]: [Parameters<typeof candidateOf>[0], ReadonlySet<string>?]) =>
    hindrances([candidateOf(candidate)], confirmed, null, nothing);
  const ask = problemOf({ code: 'cpr-possible', columns: ['cpr_hash'], asks: true });

  it('is nothing for a file without errors', () => {
    expect(found({ problems: [problemOf()] })).toEqual([]);
  });

  it('is a table that is not chosen, an error, a question without a yes, a value that is not written', () => {
    expect(found({ mapping: null })).toEqual([{ kind: 'no-table', file: 'udgifter.csv' }]);
    expect(found({ problems: [problemOf({ severity: 'refuse' })] })).toEqual([{ kind: 'refused', file: 'udgifter.csv', count: 1 }]);
    expect(found({ problems: [ask, ask] })).toEqual([{ kind: 'unanswered', count: 1 }]);
    expect(found({ problems: [ask] }, new Set([questionKey(ask)]))).toEqual([]);
    expect(found({ mapping: withSource(previewOf(), mappingOf(), column('aar'), { constant: ' ' }) })).toEqual([
      { kind: 'no-value', file: 'udgifter.csv', column: 'aar' }
    ]);
  });

  it('is memory, until enough is left out', () => {
    const asked = (years: number[], kommuner: number[]) => hindrances([candidateOf()], new Set(), tooLarge, { years, kommuner });
    expect(remainingBytes(tooLarge, nothing)).toBe(4e9);
    expect(remainingBytes(tooLarge, { years: [2018], kommuner: [217] })).toBe(1.5e9);
    expect(asked([2018], [])).toEqual([{ kind: 'too-large', missingBytes: 1e9 }]);
    expect(asked([2018], [217])).toEqual([]);
    expect(asked([2018, 2019], [])).toEqual([{ kind: 'nothing-left' }]);
  });
});
