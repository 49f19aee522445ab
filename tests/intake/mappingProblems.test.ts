import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/domain/contract.ts';
import type { MappedColumn, Mapping } from '../../src/domain/mapping.ts';
import { mappingProblems } from '../../src/intake/mappingProblems.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { contractColumns, csvForm, type HandMade, previewOf } from './previewOf.ts';

const chosen = (name: string, column: string, more: Partial<MappedColumn> = {}): MappedColumn => ({
  name,
  from: { column },
  reason: 'chosen',
  certainty: 1,
  ...more
});

const fixed = (name: string, constant: string): MappedColumn => ({ name, from: { constant }, reason: 'fixed', certainty: 1 });

/** A file in the contract's form, and its mapping with some columns replaced or added. */
const changed = (table: 'omkostninger' | 'deltagere' | 'fit_maalinger', changes: readonly MappedColumn[], more: HandMade = {}) => {
  const preview = previewOf({ ...contractColumns(table, true), ...more });
  const own = tableOf(table).columns.filter(({ required }) => required);
  const kept = own.filter(({ name }) => !changes.some((change) => change.name === name)).map(({ name }) => chosen(name, name));
  return mappingProblems(preview, { table, columns: [...kept, ...changes], folds: [] });
};

const refusals = (problems: ReturnType<typeof mappingProblems>) =>
  problems.filter(({ severity }) => severity === 'refuse').map(({ code, columns, other, expected }) => [code, columns, other ?? expected]);

describe('a mapping made by hand', () => {
  it('of a file in the contract’s form has nothing to say', () => {
    expect(changed('omkostninger', [])).toEqual([]);
  });

  it('misses what nothing fills, and what is filled from a column that is not there', () => {
    const { columns: _, ...none } = { columns: [], table: 'befolkning', folds: [] } as const;
    expect(refusals(mappingProblems(previewOf(contractColumns('befolkning')), { ...none, columns: [] }))).toEqual([
      ['missing-column', ['kommunekode', 'aar', 'antal'], undefined]
    ]);
    expect(refusals(changed('omkostninger', [chosen('beloeb', 'kroner'), chosen('lov', 'paragraf')]))).toEqual([
      ['missing-column', ['beloeb', 'lov'], undefined]
    ]);
  });

  it('waits for a value for every row where a required column has none yet', () => {
    expect(changed('omkostninger', [fixed('aar', ' ')])).toEqual([
      { code: 'missing-column', severity: 'warn', file: expect.any(String), table: 'omkostninger', columns: ['aar'], asks: true },
      expect.objectContaining({ code: 'ignored-columns' })
    ]);
    expect(changed('omkostninger', [fixed('aar', '2019')]).some(({ asks }) => asks)).toBe(false);
  });

  it('takes no column twice', () => {
    expect(refusals(changed('omkostninger', [chosen('lov', 'omraade')]))).toEqual([['ambiguous-column', ['omraade'], 'omraade, lov']]);
    expect(refusals(changed('omkostninger', [chosen('omraade', 'omraade'), chosen('omraade', 'x')], { x: ['a', 'b'] }))).toEqual([
      ['ambiguous-column', ['omraade', 'x'], 'omraade']
    ]);
  });

  it('reads texts as the analyst says, or is refused where they cannot be read so', () => {
    const amounts = { kr: ['1.234', '12.500'] };
    const asComma = changed('omkostninger', [chosen('beloeb', 'kr', { decimal: ',' })], amounts);
    expect(asComma.map(({ code, severity }) => [code, severity])).toEqual([
      ['converted-column', 'info'],
      ['ignored-columns', 'info']
    ]);
    expect(refusals(changed('omkostninger', [chosen('beloeb', 'kr', { decimal: '.' })], { kr: ['1,5', '2,5'] }))).toEqual([
      ['wrong-type', ['kr'], 'number']
    ]);
    expect(refusals(changed('omkostninger', [chosen('beloeb', 'kr')], amounts))).toEqual([['wrong-type', ['kr'], 'number']]);
    expect(refusals(changed('deltagere', [chosen('screenet', 'd', { dates: 'mdy' })], { d: ['25-12-2018'] }))).toEqual([
      ['wrong-type', ['d'], 'date']
    ]);
  });

  it('asks where a reading is doubtful only until it is settled', () => {
    const dates = { d: ['03/04/2019', '05/06/2019'] };
    const guessed = changed('deltagere', [chosen('screenet', 'd', { dates: 'dmy', reason: 'synonym', certainty: 0.5 })], dates);
    expect(guessed.filter(({ asks }) => asks).map(({ code, other }) => [code, other])).toEqual([['ambiguous-dates', 'screenet']]);
    const settled = changed('deltagere', [chosen('screenet', 'd', { dates: 'mdy' })], dates);
    expect(settled.filter(({ asks }) => asks)).toEqual([]);
  });
});

describe('a value for every row', () => {
  it('is told, and fills a required column', () => {
    expect(changed('fit_maalinger', [fixed('respondent', 'Selv'), fixed('aldersklasse', 'voksen')])).toEqual([
      expect.objectContaining({ code: 'fixed-column', severity: 'info', columns: ['respondent'] }),
      expect.objectContaining({ code: 'fixed-column', severity: 'info', columns: ['aldersklasse'] }),
      expect.objectContaining({ code: 'ignored-columns', columns: ['respondent', 'aldersklasse'] })
    ]);
  });

  it.each([
    ['omkostninger', 'aar', '2019', '20,5'],
    ['omkostninger', 'kommunekode', '0210', '999'],
    ['omkostninger', 'kommunekode', 'Fredensborg', 'Atlantis'],
    ['omkostninger', 'beloeb', '12.5', 'tolv'],
    ['omkostninger', 'omraade', 'Familie', 'NULL'],
    ['deltagere', 'i_maalgruppe', 'ja', 'måske'],
    ['deltagere', 'screenet', '2019-03-12', '12-03-2019'],
    ['fit_maalinger', 'instrument', 'ors', 'YCORS']
  ] as const)('in %s.%s may be %j but not %j', (table, name, good, bad) => {
    expect(refusals(changed(table, [fixed(name, good)]))).toEqual([]);
    const refused = changed(table, [fixed(name, bad)]);
    expect(refused[0]).toMatchObject({ code: 'wrong-type', severity: 'refuse', columns: [name] });
    expect(bad.trim() === '' || !JSON.stringify(refused).includes(bad)).toBe(true);
  });
});

describe('a value for every row that was typed for another file', () => {
  const again = (name: string, constant: string): MappedColumn => ({ ...fixed(name, constant), certainty: 0.5 });
  it.each([
    ['kommunekode', '210'],
    ['lov', 'SEL']
  ])('is asked in %s', (name, constant) => {
    expect(changed('omkostninger', [again(name, constant)])[0]).toMatchObject({
      code: 'fixed-column',
      severity: 'warn',
      columns: [name],
      asks: true
    });
  });
});

describe('a value for every row that puts a citizen at risk', () => {
  it.each([
    ['omraade', '111111-1118', 'cpr'],
    ['omraade', '1111111118', 'cpr'],
    ['omraade', 'Skriv til a@example.dk', 'email']
  ] as const)('is refused in %s: %s', (name, constant, code) => {
    const problems = changed('omkostninger', [fixed(name, constant)]);
    expect(refusals(problems)).toEqual([[code, [name], undefined]]);
    expect(JSON.stringify(problems)).not.toContain(constant);
  });

  it('is let be where it is an amount or a word', () => {
    expect(refusals(changed('omkostninger', [fixed('beloeb', '1111111119'), fixed('omraade', 'Familie')]))).toEqual([]);
  });

  it.each([
    ['omkostninger', 'borger_id'],
    ['omkostninger', 'familie_id'],
    ['deltagere', 'deltager_id']
  ] as const)('is none in %s.%s, where every row would be the same person', (table, name) => {
    expect(refusals(changed(table, [fixed(name, 'B000123')]))).toEqual([['duplicate-keys', [name], undefined]]);
  });
});

describe('folds', () => {
  const preview = previewOf({ ...contractColumns('fit_maalinger', true), a: ['23,5', '30'], b: ['x', 'y'], c: ['float', ['1', '2']] });
  const base: Mapping = {
    table: 'fit_maalinger',
    columns: ['forloeb_id', 'samtale_nr', 'respondent', 'aldersklasse'].map((name) => chosen(name, name)),
    folds: []
  };
  const folded = (folds: Mapping['folds'], columns = base.columns) => refusals(mappingProblems(preview, { ...base, columns, folds }));

  it('stand for scale and score', () => {
    expect(folded([])).toEqual([['missing-column', ['instrument'], undefined]]);
    expect(
      folded([
        { column: 'a', instrument: 'ORS', decimal: ',' },
        { column: 'c', instrument: 'SRS' }
      ])
    ).toEqual([]);
  });

  it('are refused where they are words, missing, twice the same, or beside a scale', () => {
    expect(folded([{ column: 'b', instrument: 'ORS', decimal: ',' }])).toEqual([['wrong-type', ['b'], 'number']]);
    expect(folded([{ column: 'z', instrument: 'ORS' }])).toEqual([['missing-column', ['z'], undefined]]);
    expect(
      folded([
        { column: 'c', instrument: 'ORS' },
        { column: 'c', instrument: 'SRS' }
      ])
    ).toEqual([['ambiguous-column', ['c'], 'ORS, SRS']]);
    expect(folded([{ column: 'c', instrument: 'ORS' }], [...base.columns, chosen('instrument', 'instrument')])).toEqual([
      ['ambiguous-column', ['instrument', 'c'], 'instrument']
    ]);
  });
});

it('says of a guess what recognition said of it', () => {
  const preview = previewOf({ ...contractColumns('omkostninger', true), alder: ['34', '35'], paragraf: ['SEL', 'SEL'] }, csvForm());
  const { mapping, problems } = recognise(preview, []);
  expect(mapping && mappingProblems(preview, mapping)).toEqual(problems);
});

it('never tells a value of the data', () => {
  const preview = previewOf({
    ...contractColumns('omkostninger', true),
    beloeb: ['HEMMELIG', 'HEMMELIG'],
    kommunekode: ['HEMMELIG', null]
  });
  expect(JSON.stringify(recognise(preview, []))).not.toContain('HEMMELIG');
});
