import { describe, expect, it } from 'vitest';
import type { FileForm } from '../../src/domain/fileForm.ts';
import type { Kind } from '../../src/domain/problem.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { type Cells, contractColumns, csvForm, type HandMade, previewOf } from './previewOf.ts';

const parquet: FileForm = { format: 'parquet' };

/** A table in the contract's form with some of its columns otherwise: how they are read, and what is found. */
const readIn = (table: 'omkostninger' | 'deltagere' | 'befolkning', columns: HandMade, form: FileForm = parquet) => {
  const { mapping, certainty, problems } = recognise(previewOf({ ...contractColumns(table, true), ...columns }, form), []);
  const readings = Object.fromEntries(
    (mapping?.columns ?? []).map(({ name, decimal, dates }) => [name, { ...(decimal && { decimal }), ...(dates && { dates }) }])
  );
  return { readings, certainty, problems };
};

const costsIn = (beloeb: Cells | readonly [Kind, Cells], form?: FileForm) => {
  const { readings, certainty, problems } = readIn('omkostninger', { beloeb }, form);
  return { beloeb: readings.beloeb, certainty, problems };
};

describe('numbers written as text', () => {
  it('are read with a decimal comma, and that is told', () => {
    const { beloeb, certainty, problems } = costsIn(['1.234,50', '12', '-3,00']);
    expect([beloeb, certainty]).toEqual([{ decimal: ',' }, 1]);
    const told = { code: 'converted-column', severity: 'info', file: 'fil', table: 'omkostninger', columns: ['beloeb'] };
    expect(problems).toEqual([{ ...told, expected: 'number', found: 'text', decimal: ',' }]);
  });

  it('are read with a decimal point', () => {
    expect(costsIn(['1,234.50', '12']).beloeb).toEqual({ decimal: '.' });
    expect(costsIn(['float', ['12.5', '3']], csvForm(','))).toMatchObject({ beloeb: { decimal: '.' }, problems: [] });
  });

  it('tell nothing by whole numbers: then other columns do, or the separator', () => {
    expect(costsIn(['12', '13'], csvForm(';')).beloeb).toEqual({ decimal: ',' });
    expect(costsIn(['12', '13'], csvForm(',')).beloeb).toEqual({ decimal: '.' });
    const { readings } = readIn('omkostninger', { aar: ['2019', '2020'], beloeb: ['12.5', '13'] }, csvForm(';'));
    expect([readings.aar, readings.beloeb]).toEqual([{ decimal: '.' }, { decimal: '.' }]);
  });

  it('are asked about where 1.234 may be either', () => {
    const { beloeb, certainty, problems } = costsIn(['1.234', '12.500']);
    expect([beloeb, certainty]).toEqual([{ decimal: ',' }, 0.5]);
    expect(problems.filter(({ asks }) => asks)).toEqual([
      expect.objectContaining({ code: 'ambiguous-decimals', severity: 'warn', columns: ['beloeb'], decimal: ',' })
    ]);
  });

  it('are not asked about where people are whole', () => {
    const { readings, certainty, problems } = readIn('befolkning', { antal: ['40.504', '5.812'] });
    expect([readings.antal, certainty, problems.some(({ asks }) => asks)]).toEqual([{ decimal: ',' }, 1, false]);
  });

  it('are refused where both marks stand before decimals', () => {
    expect(costsIn(['1,5', '2.5', '3']).problems).toEqual([
      { code: 'mixed-decimals', severity: 'refuse', file: 'fil', table: 'omkostninger', columns: ['beloeb'] }
    ]);
  });

  it('are refused where they are words, by column, type and kind', () => {
    expect(costsIn(['mange', 'få']).problems).toEqual([
      { code: 'wrong-type', severity: 'refuse', file: 'fil', table: 'omkostninger', columns: ['beloeb'], expected: 'number', found: 'text' }
    ]);
  });

  it('may have a few words among them, which are counted when all is read', () => {
    expect(costsIn(['1,5', '2,5', 'ukendt', null, 'NULL']).problems.map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('dates written as text or as numbers', () => {
  const screenedIn = (screenet: Cells | readonly [Kind, Cells], form?: FileForm) => {
    const { readings, certainty, problems } = readIn('deltagere', { screenet }, form);
    return { read: readings.screenet, certainty, codes: problems.map(({ code, asks }) => (asks ? `${code}?` : code)) };
  };

  it.each<[Cells | readonly [Kind, Cells], object]>([
    [['12-03-2019', '01-04-2019'], { dates: 'dmy' }],
    [['12.03.2019'], { dates: 'dmy' }],
    [['03/25/2019', '04/01/2019'], { dates: 'mdy' }],
    [['2019-03-12T00:00:00Z'], { dates: 'ymd' }],
    [['12MAR2019'], { dates: 'ymd' }],
    [['integer', ['20190312', '20190401']], { dates: 'ymd' }],
    [['float', ['20190312.0']], { dates: 'ymd' }],
    [['integer', ['1032019', '12032019']], { dates: 'dmy' }]
  ])('%j', (screenet, read) => {
    expect(screenedIn(screenet)).toEqual({ read, certainty: 1, codes: ['converted-column'] });
  });

  it('need no reading where they are dates', () => {
    expect(screenedIn(['timestamp', ['2019-03-12']])).toEqual({ read: {}, certainty: 1, codes: [] });
  });

  it('of a text file are told only where they are not ISO', () => {
    expect(screenedIn(['2019-03-12'], csvForm()).codes).toEqual([]);
    expect(screenedIn(['date', ['12-03-2019']], csvForm())).toMatchObject({ read: { dates: 'dmy' }, codes: ['converted-column'] });
  });

  it('are asked about where day and month may be exchanged', () => {
    expect(screenedIn(['03/04/2019', '05/06/2019'])).toEqual({
      read: { dates: 'dmy' },
      certainty: 0.5,
      codes: ['ambiguous-dates?', 'converted-column']
    });
    expect(screenedIn(['25-12-18']).codes).toContain('ambiguous-dates?');
  });

  it('are not asked about where another column of the file shows the order', () => {
    const { readings, certainty } = readIn('deltagere', { screenet: ['03/04/2019'], fulgt_til: ['12/31/2019'] });
    expect([readings.screenet, readings.fulgt_til, certainty]).toEqual([{ dates: 'mdy' }, { dates: 'mdy' }, 1]);
  });

  it.each<[string, Cells | readonly [Kind, Cells]]>([
    ["Excel's serial days", ['integer', ['43536', '43537']]],
    ['years', ['integer', ['2019', '2020']]],
    ['words', ['i går', 'i dag']],
    ['amounts', ['float', ['12.5', '3.25']]],
    ['yes and no', ['boolean', ['true']]]
  ])('are not %s', (_, screenet) => {
    expect(screenedIn(screenet).codes).toEqual(['wrong-type']);
  });
});

describe('other kinds', () => {
  const kindsOf = (table: 'omkostninger' | 'deltagere', columns: HandMade, form?: FileForm) =>
    readIn(table, columns, form).problems.map(({ code, expected, found }) => [code, expected, found]);

  it.each<[HandMade]>([
    [{ borger_id: ['integer', ['17', '18']] }],
    [{ borger_id: ['float', ['17.0']] }],
    [{ kommunekode: ['float', ['210.0']] }]
  ])('%j becomes text or a kommunekode', (columns) => {
    expect(kindsOf('omkostninger', columns)).toEqual([['converted-column', expect.anything(), expect.anything()]]);
  });

  it.each<[HandMade]>([
    [{ i_maalgruppe: ['integer', ['0', '1']] }],
    [{ i_maalgruppe: ['Ja', 'nej'] }],
    [{ i_maalgruppe: ['j', null, 'N'] }]
  ])('%j becomes yes and no', (columns) => {
    expect(kindsOf('deltagere', columns)).toEqual([['converted-column', 'boolean', expect.anything()]]);
  });

  it.each<[HandMade, string, Kind]>([
    [{ i_maalgruppe: ['integer', ['2', '3']] }, 'boolean', 'integer'],
    [{ kommunekode: ['Atlantis', 'Utopia'] }, 'kommunekode', 'text'],
    [{ kommunekode: ['integer', ['2019', '17']] }, 'kommunekode', 'integer'],
    [{ deltager_id: ['boolean', ['true']] }, 'text', 'boolean'],
    [{ deltager_id: ['other', [null]] }, 'text', 'other'],
    [{ maalgruppe: ['date', ['2019-03-12']] }, 'text', 'date']
  ])('%j is refused', (columns, expected, found) => {
    expect(kindsOf('deltagere', columns)).toEqual([['wrong-type', expected, found]]);
  });

  it('of an empty column cannot be told, and it is empty only where the sample is all there is', () => {
    const costs = previewOf({ ...contractColumns('omkostninger', true), ydelse: [null, null] });
    expect(recognise({ ...costs, rows: 3 }, []).problems).toEqual([]);
    expect(kindsOf('omkostninger', { ydelse: [null, 'NULL'], beloeb: ['float', ['1', '2']] })).toEqual([
      ['empty-column', undefined, undefined]
    ]);
  });
});
