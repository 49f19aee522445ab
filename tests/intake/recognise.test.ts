import { describe, expect, it } from 'vitest';
import { type TableName, tableNames, tableOf } from '../../src/domain/contract.ts';
import type { FileForm } from '../../src/domain/fileForm.ts';
import type { Mapping } from '../../src/domain/mapping.ts';
import { plainly } from '../../src/domain/plainly.ts';
import type { Preview } from '../../src/intake/preview.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { synonymsOf } from '../../src/intake/synonyms.ts';
import { contractColumns, csvForm, type HandMade, previewOf } from './previewOf.ts';

const recognised = (columns: HandMade, form?: FileForm, table?: TableName) => recognise(previewOf(columns, form), [], table);

/** Names of the contract with the file's. */
const sources = (mapping: Mapping | null) =>
  Object.fromEntries((mapping?.columns ?? []).map(({ name, from }) => [name, 'column' in from ? from.column : `= ${from.constant}`]));

const findings = (problems: readonly { code: string; columns?: readonly string[]; other?: string }[], code: string) =>
  problems.filter((problem) => problem.code === code);

const costs = {
  cpr_hash: ['b00017', 'b00018', 'b00017'],
  year: ['integer', ['2019', '2020', '2020']],
  kommune_nr: ['integer', ['210', '201', '210']],
  beløb: ['float', ['12.5', '100', '-3.25']],
  Forvaltningsområde: ['Familie', 'Børn', 'Familie']
} as const satisfies HandMade;

describe("a file in the contract's form", () => {
  it.each(tableNames.flatMap((table) => [true, false].map((requiredOnly) => [table, requiredOnly] as const)))(
    'is %s without a doubt (required columns only: %s)',
    (table, requiredOnly) => {
      const columns = contractColumns(table, requiredOnly);
      const { mapping, certainty, problems } = recognised(columns);
      expect(mapping?.table).toBe(table);
      expect(sources(mapping)).toEqual(Object.fromEntries(Object.keys(columns).map((name) => [name, name])));
      expect(certainty).toBe(1);
      expect(problems).toEqual([]);
    }
  );

  it('as text in columns is told only what was written otherwise', () => {
    for (const table of tableNames) {
      const { mapping, certainty, problems } = recognised(contractColumns(table), csvForm(','));
      expect([mapping?.table, certainty, problems]).toEqual([table, 1, []]);
    }
  });

  it('keeps its mapping beside columns of its own, which are listed', () => {
    const { certainty, problems } = recognised({ ...contractColumns('omkostninger', true), gruppe: ['unge', 'voksne'], netto: ['1', '2'] });
    expect(certainty).toBe(1);
    expect(problems).toEqual([
      { code: 'ignored-columns', severity: 'info', file: 'fil', table: 'omkostninger', columns: ['gruppe', 'netto'], count: 2 }
    ]);
  });
});

describe('a column is known by', () => {
  it('synonyms whose kind and content fit', () => {
    const { mapping, certainty, problems } = recognised(costs);
    expect(mapping?.table).toBe('omkostninger');
    expect(sources(mapping)).toEqual({
      borger_id: 'cpr_hash',
      aar: 'year',
      kommunekode: 'kommune_nr',
      beloeb: 'beløb',
      omraade: 'Forvaltningsområde'
    });
    expect(mapping?.columns.map(({ reason, certainty }) => [reason, certainty])).toEqual([
      ['synonym', 0.95],
      ['synonym', 0.95],
      ['synonym', 0.95],
      ['same-name', 0.98],
      ['synonym', 0.95]
    ]);
    expect(certainty).toBe(0.95);
    expect(problems.map(({ code, severity, columns, other }) => [code, severity, columns?.[0], other])).toEqual([
      ['guessed-column', 'info', 'cpr_hash', 'borger_id'],
      ['guessed-column', 'info', 'year', 'aar'],
      ['guessed-column', 'info', 'kommune_nr', 'kommunekode'],
      ['guessed-column', 'info', 'beløb', 'beloeb'],
      ['guessed-column', 'info', 'Forvaltningsområde', 'omraade']
    ]);
  });

  it.each(['BELOEB', 'Beløb', 'belob', 'Be-loeb ', 'be løb', 'BELØB'])('its name written %j', (name) => {
    const { cpr_hash, year, kommune_nr, Forvaltningsområde } = costs;
    const { mapping } = recognised({ cpr_hash, year, kommune_nr, Forvaltningsområde, [name]: costs.beløb });
    expect(mapping?.columns.find((column) => column.name === 'beloeb')).toMatchObject({ from: { column: name }, certainty: 0.98 });
  });

  it('a synonym that nothing supports, but then it asks', () => {
    const { mapping, certainty, problems } = recognised({ ...contractColumns('omkostninger', true), alder: ['integer', ['34', '35']] });
    expect(sources(mapping).aldersgruppe).toBe('alder');
    expect(certainty).toBe(0.7);
    expect(findings(problems, 'guessed-column')).toEqual([
      expect.objectContaining({ severity: 'warn', asks: true, columns: ['alder'], other: 'aldersgruppe' })
    ]);
  });

  it('no synonym that its content contradicts', () => {
    const { mapping, problems } = recognised({ ...costs, year: ['integer', ['17', '18', '19']] });
    expect(mapping?.columns.find(({ name }) => name === 'aar')?.from).toEqual({ constant: '' });
    expect(findings(problems, 'missing-column')).toEqual([expect.objectContaining({ severity: 'warn', columns: ['aar'], asks: true })]);
    expect(findings(problems, 'ignored-columns')).toEqual([expect.objectContaining({ columns: ['year'] })]);
  });

  it('the closed list of its own table', () => {
    const { respondent, ...others } = contractColumns('progression', true);
    const { mapping } = recognised({ ...others, rolle: ['borger', 'sagsbehandler'] });
    expect([respondent !== undefined, mapping?.table, sources(mapping).respondent]).toEqual([true, 'progression', 'rolle']);
  });

  it('the names of kommuner, behind a column with their codes', () => {
    const { kommune_nr, ...others } = costs;
    const named = recognised({ ...others, kommune: ['Fredensborg', 'Allerød Kommune', 'FREDENSBORG'] });
    expect(named.mapping?.columns.find(({ name }) => name === 'kommunekode')).toMatchObject({
      from: { column: 'kommune' },
      certainty: 0.93
    });
    expect(findings(named.problems, 'converted-column')).toEqual([
      expect.objectContaining({ columns: ['kommune'], expected: 'kommunekode' })
    ]);
    const both = recognised({ kommune: ['Fredensborg', 'Allerød', 'Fredensborg'], ...costs });
    expect(sources(both.mapping).kommunekode).toBe('kommune_nr');
    expect(findings(both.problems, 'ambiguous-column')).toEqual([]);
  });

  it('its content alone, which asks', () => {
    const { mapping, certainty, problems } = recognised({
      x1: ['b00017', 'b00018', 'b00017'],
      x2: ['integer', ['2019', '2020', '2020']],
      x3: ['integer', ['210', '201', '210']],
      beloeb: ['float', ['12.5', '100', '-3.25']],
      omraade: ['Familie', 'Børn', 'Familie']
    });
    expect(sources(mapping)).toEqual({ borger_id: 'x1', aar: 'x2', kommunekode: 'x3', beloeb: 'beloeb', omraade: 'omraade' });
    expect(mapping?.columns.map((column) => column.certainty)).toEqual([0.6, 0.8, 0.8, 1, 1]);
    expect(certainty).toBe(0.6);
    expect(findings(problems, 'guessed-column').map((problem) => problem.columns)).toEqual([['x1'], ['x2'], ['x3']]);
    expect(problems.every(({ asks }) => asks)).toBe(true);
  });

  it('a closed list, where only one column holds its values', () => {
    const { instrument, respondent, ...others } = contractColumns('fit_maalinger', true);
    const lists = { form1: ['ORS', 'srs', 'CORS'], form2: ['Selv', 'fagperson', 'selv'] } as const;
    expect(instrument && respondent).toBeTruthy();
    expect(sources(recognised({ ...others, ...lists }).mapping)).toMatchObject({ instrument: 'form1', respondent: 'form2' });
    expect(sources(recognised({ ...others, ...lists, form3: ['ORS', 'ORS', 'ORS'] }).mapping).instrument).toBe('= ');
  });
});

describe('the analyst is asked', () => {
  it('which of two columns that fit equally', () => {
    const { mapping, certainty, problems } = recognised({ ...costs, bopaelskommune: ['integer', ['201', '201', '210']] });
    expect(sources(mapping).kommunekode).toBe('kommune_nr');
    expect(certainty).toBe(0.5);
    expect(problems.filter(({ asks }) => asks)).toEqual([
      {
        code: 'ambiguous-column',
        severity: 'warn',
        file: 'fil',
        table: 'omkostninger',
        columns: ['kommune_nr', 'bopaelskommune'],
        other: 'kommunekode',
        asks: true
      }
    ]);
  });

  it('which of two tables that fit about equally, until she has chosen', () => {
    const columns = {
      ...contractColumns('maalopfoelgning', true),
      titel: ['abc', 'abc'],
      kommunekode: ['210', '210'],
      forsoeg_id: ['F1', 'F1']
    };
    const { certainty, problems } = recognised(columns);
    expect(certainty).toBe(0.5);
    expect(findings(problems, 'ambiguous-table')).toEqual([
      expect.objectContaining({ severity: 'warn', asks: true, table: 'milepaele', other: 'maalopfoelgning' })
    ]);
    const chosen = recognised(columns, undefined, 'maalopfoelgning');
    expect([chosen.mapping?.table, chosen.certainty, findings(chosen.problems, 'ambiguous-table')]).toEqual(['maalopfoelgning', 1, []]);
  });
});

describe('a file that is no table', () => {
  it('is refused without a mapping where nothing is known', () => {
    expect(recognised({ a: ['x'], b: ['y'] })).toEqual({
      mapping: null,
      certainty: 0,
      problems: [{ code: 'unknown-table', severity: 'refuse', file: 'fil' }]
    });
    expect(recognise({ ...previewOf({}), rows: 0 }, [])).toMatchObject({ mapping: null, problems: [{ code: 'unknown-table' }] });
  });

  it('is refused with what there is to go on from', () => {
    const { mapping, problems } = recognised({ netvaerk: ['x'], q: ['y'] });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-table']);
    expect([mapping?.table, sources(mapping)]).toEqual(['forsoeg', { netvaerk: 'netvaerk' }]);
  });

  it('is taken for the table that the analyst chooses, with all that is missing in one finding', () => {
    const { mapping, certainty, problems } = recognised({ a: ['x'] }, undefined, 'befolkning');
    expect([mapping, certainty]).toEqual([{ table: 'befolkning', columns: [], folds: [] }, 0]);
    expect(problems.map(({ code, columns }) => [code, columns])).toEqual([
      ['missing-column', ['kommunekode', 'aar', 'antal']],
      ['ignored-columns', ['a']]
    ]);
  });

  it('has no rows, where that is certain', () => {
    const empty = (exact: boolean): Preview => ({ ...previewOf(contractColumns('befolkning')), sample: [], rows: 0, exact });
    expect(recognise(empty(true), []).problems).toEqual([expect.objectContaining({ code: 'no-rows', severity: 'refuse' })]);
    expect(recognise(empty(false), []).problems).toEqual([]);
  });
});

describe('a wide FIT file', () => {
  const wide = {
    forloeb_id: ['f-001', 'f-001'],
    samtale_nr: ['integer', ['1', '2']],
    aldersklasse: ['ung', 'ung'],
    respondent: ['selv', 'selv'],
    ORS_total: ['float', ['23.5', '28']],
    srsScore: ['36,5', '40,0'],
    CORS: ['float', [null, null]],
    ors1: ['float', ['5.5', '6']],
    ycors: ['integer', ['3', '4']]
  } as const satisfies HandMade;

  it('is folded scale by scale, without its questions and without YCORS', () => {
    const { mapping, certainty, problems } = recognised(wide);
    expect(mapping?.table).toBe('fit_maalinger');
    expect(mapping?.folds).toEqual([
      { column: 'ORS_total', instrument: 'ORS' },
      { column: 'CORS', instrument: 'CORS' },
      { column: 'srsScore', instrument: 'SRS', decimal: ',' }
    ]);
    expect(mapping?.columns.map(({ name }) => name)).toEqual(['forloeb_id', 'samtale_nr', 'respondent', 'aldersklasse']);
    expect(certainty).toBe(0.95);
    expect(problems.map(({ code, severity, columns }) => [code, severity, columns])).toEqual([
      ['folded-columns', 'info', ['ORS_total', 'CORS', 'srsScore']],
      ['ignored-columns', 'info', ['ors1', 'ycors']]
    ]);
  });

  it('misses what is not in it, and asks for what may be the same in every row', () => {
    const { respondent, aldersklasse, ...rest } = wide;
    const { mapping, problems } = recognised(rest);
    expect(findings(problems, 'missing-column')).toEqual([
      expect.objectContaining({ columns: ['respondent'], severity: 'warn', asks: true }),
      expect.objectContaining({ columns: ['aldersklasse'], severity: 'warn', asks: true })
    ]);
    expect(mapping?.columns.filter(({ from }) => 'constant' in from).map(({ name }) => name)).toEqual(['respondent', 'aldersklasse']);
    const { forloeb_id, ...without } = contractColumns('fit_maalinger', true);
    const { instrument, ...both } = without;
    expect(findings(recognised(both).problems, 'missing-column')).toEqual([
      expect.objectContaining({ columns: ['forloeb_id', 'instrument'], severity: 'refuse' })
    ]);
    expect([forloeb_id, instrument].every((column) => column !== undefined)).toBe(true);
  });

  it('is not folded where it is long as well, nor by what cannot be a score', () => {
    expect(recognised({ ...wide, instrument: ['ORS', 'ORS'], score: ['float', ['1', '2']] }).mapping?.folds).toEqual([]);
    expect(recognised({ ...wide, ORS_total: ['integer', ['5000', '6000']] }).mapping?.folds.map(({ instrument }) => instrument)).toEqual([
      'CORS',
      'SRS'
    ]);
  });

  it('asks which column is the scale when two may be', () => {
    const { mapping, problems } = recognised({ ...wide, ors: ['float', ['23.5', '28']] });
    expect(mapping?.folds.filter(({ instrument }) => instrument === 'ORS')).toHaveLength(1);
    expect(findings(problems, 'ambiguous-column')).toEqual([
      expect.objectContaining({ columns: ['ORS_total', 'ors'], other: 'ORS', asks: true })
    ]);
  });
});

it('names twenty of ten thousand columns, and counts them', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `kolonne_${i}`);
  const many = previewOf({ ...costs, ...Object.fromEntries(names.map((name) => [name, Array(200).fill('12,5')])) });
  const { mapping, problems } = recognise(many, []);
  expect(mapping?.table).toBe('omkostninger');
  const [ignored] = problems.filter(({ code }) => code === 'ignored-columns');
  expect([ignored?.count, ignored?.columns]).toEqual([10_000, names.slice(0, 20)]);
});

describe('the lists of synonyms', () => {
  it.each(tableNames)('give %s each name once', (table) => {
    const columns = tableOf(table).columns.map(({ name }) => name);
    const keys = columns.flatMap((name) => [...new Set([plainly(name), ...synonymsOf(table, name)])]);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
