import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TableName } from '../../src/domain/contract.ts';
import { checkRows } from '../../src/intake/checks/checkRows.ts';
import { checkResidents } from '../../src/intake/checks/residents.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const today = new Date('2020-06-01');

const check = async (table: TableName, rows: readonly TableRow[]) =>
  checkRows(world.database, table, { ...(await world.put(table, rows)), called: world.called }, today);

const brief = async (table: TableName, rows: readonly TableRow[]) =>
  (await check(table, rows)).map(({ code, severity, columns, count, rows }) => [code, severity, columns.join(' '), count, rows.join(' ')]);

const times = <T>(count: number, row: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i));

const posting = { borger_id: 'a', aar: 2019, kommunekode: 210, beloeb: 100, omraade: 'familie' };
const measurement = { forloeb_id: 'f', samtale_nr: 1, instrument: 'ORS', respondent: 'selv', aldersklasse: 'voksen', score: 20 };
const participant = {
  deltager_id: 'd',
  forsoeg_id: 't',
  kommunekode: 210,
  maalgruppe: 'unge',
  screenet: '2018-01-10',
  i_maalgruppe: true,
  fulgt_til: '2019-12-31'
};

describe('values', () => {
  it('are in order: nothing is found', async () => {
    expect(await check('omkostninger', [posting, { ...posting, maalgruppe: 'unge' }, { ...posting, maalgruppe: null }])).toEqual([]);
    expect(await check('deltagere', [{ ...participant, tilknyttet: '2018-01-10', afsluttet: null }])).toEqual([]);
  });

  it('that are years are refused from before 1990 and after next year', async () => {
    const rows = [1989, 1990, 2021, 2022, 20200].map((aar, i) => ({ ...posting, borger_id: `b${i}`, aar }));
    expect(await check('omkostninger', rows)).toEqual([
      { code: 'implausible-year', severity: 'refuse', columns: ['aar'], count: 3, rows: [0, 3, 4], range: [1990, 2021] }
    ]);
  });

  it('that are dates are doubted from before 1990 and more than ten years ahead', async () => {
    const rows = ['1900-01-01', '1990-01-01', '2030-12-31', '9999-12-31'].map((dato, i) => ({
      maal_id: `m${i}`,
      dato,
      vaerdi: 1,
      type: 'baseline'
    }));
    expect(await check('maalopfoelgning', rows)).toEqual([
      { code: 'implausible-date', severity: 'warn', columns: ['dato'], count: 2, rows: [0, 3], range: [1990, 2030] }
    ]);
  });

  it('name no kommune: a warning for some rows, a refusal for most', async () => {
    const kommuner = (codes: number[]) => codes.map((kommunekode) => ({ ...posting, kommunekode }));
    expect(await brief('omkostninger', kommuner([210, 999, 190, 998]))).toEqual([['unknown-kommune', 'warn', 'kommunekode', 2, '1 3']]);
    expect(await brief('omkostninger', kommuner([210, 999, 997, 998]))).toEqual([['unknown-kommune', 'refuse', 'kommunekode', 3, '1 2 3']]);
  });

  it('outside a closed list refuse a file where the column is required, and are told where it is not', async () => {
    const rows = ['selv', 'mor', 'far'].map((respondent, i) => ({ ...measurement, samtale_nr: i + 1, respondent }));
    expect(await brief('fit_maalinger', rows)).toEqual([['unknown-values', 'refuse', 'respondent', 2, '1 2']]);
    expect(await brief('omkostninger', [posting, { ...posting, maalgruppe: 'alle' }])).toEqual([
      ['unknown-values', 'warn', 'maalgruppe', 1, '1']
    ]);
  });

  it('that are codes of outcomes and target groups of residents are told where no figure knows them', async () => {
    const ends = ['fleksjob', 'fleksjob', '17', null, 'job'].map((udfald, i) => ({ ...participant, deltager_id: `d${i}`, udfald }));
    expect(await brief('deltagere', ends)).toEqual([['unknown-values', 'warn', 'udfald', 2, '2 4']]);
    const groups = ['unge', 'børn', null].map((maalgruppe) => ({ kommunekode: 210, aar: 2019, antal: 10, maalgruppe }));
    expect(await brief('befolkning', groups)).toEqual([['unknown-values', 'warn', 'maalgruppe', 1, '1']]);
  });

  it('that are months are written as year and month', async () => {
    const rows = ['2018-01', '2018-12', '2018-13', 'jan 2018'].map((maaned, i) => ({ ...measurement, samtale_nr: i + 1, maaned }));
    expect(await brief('fit_maalinger', rows)).toEqual([['unusable-values', 'warn', 'maaned', 2, '2 3']]);
  });

  it('out of range are counted in full and named five times', async () => {
    const rows = times(20, (i) => ({ ...measurement, samtale_nr: i, score: i < 8 ? 41 : i === 19 ? -1 : 40 }));
    expect(await check('fit_maalinger', rows)).toEqual([
      { code: 'out-of-range', severity: 'refuse', columns: ['score'], count: 9, rows: [0, 1, 2, 3, 4], range: [0, 40] },
      { code: 'out-of-range', severity: 'refuse', columns: ['samtale_nr'], count: 1, rows: [0] }
    ]);
  });

  it('that count cannot be negative', async () => {
    expect(await brief('befolkning', [{ kommunekode: 210, aar: 2019, antal: -1 }])).toEqual([['out-of-range', 'refuse', 'antal', 1, '0']]);
    expect(await brief('deltagere', [{ ...participant, planer_nu: -1, planer_foer: 0 }])).toEqual([
      ['out-of-range', 'warn', 'planer_nu', 1, '0']
    ]);
  });

  it('that are limits come in order: a scale has room, a target may be one value', async () => {
    const scale = { indikator: 'i', label_da: 'I', skala_min: 1, skala_max: 1 };
    expect(await brief('indikatorer', [scale])).toEqual([['out-of-range', 'refuse', 'skala_min skala_max', 1, '0']]);
    const goal = { maal_id: 'm', forsoeg_id: 't', titel: 'M', enhed: 'personer', retning: 'op' };
    const targets = [
      { ...goal, minimum: 15, maksimum: 15 },
      { ...goal, maal_id: 'n', minimum: 20, maksimum: 15 },
      { ...goal, maal_id: 'o', minimum: 20, maksimum: null }
    ];
    expect(await brief('maal', targets)).toEqual([['out-of-range', 'refuse', 'minimum maksimum', 1, '1']]);
  });
});

describe('YCORS', () => {
  it('is left out with a warning, and the other rows keep their numbers', async () => {
    const rows = [
      { ...measurement, instrument: 'YCORS' },
      measurement,
      { ...measurement, samtale_nr: 2, instrument: 'YCORS', score: null },
      { ...measurement, samtale_nr: 3, score: 50 }
    ];
    expect(await brief('fit_maalinger', rows)).toEqual([
      ['ycors-scores', 'warn', 'instrument', 2, '0 2'],
      ['out-of-range', 'refuse', 'score', 1, '3']
    ]);
    expect(await world.database.ask(world.called('fit_maalinger'), {})).toHaveLength(2);
  });

  it('without a score is only told of', async () => {
    const rows = [measurement, { ...measurement, instrument: 'ycors ', score: null }];
    expect(await brief('fit_maalinger', rows)).toEqual([['ycors-scores', 'info', 'instrument', 1, '1']]);
  });
});

describe('keys', () => {
  it('that stand twice refuse the file; the later rows are named', async () => {
    const cases = ['a', 'b', 'a', 'c', 'b', 'a'].map((forloeb_id) => ({ forloeb_id, kommunekode: 210, start: '2018-01-02' }));
    expect(await brief('fit_forloeb', cases)).toEqual([['duplicate-keys', 'refuse', 'forloeb_id', 3, '2 4 5']]);
  });

  it('differ where one part of them does, in whatever order the rows stand', async () => {
    const rows = [
      { ...measurement, samtale_nr: 2 },
      measurement,
      { ...measurement, respondent: 'fagperson' },
      { ...measurement, instrument: 'SRS' },
      { ...measurement, aldersklasse: 'barn' }
    ];
    expect(await check('fit_maalinger', rows)).toEqual([]);
    expect(await brief('fit_maalinger', [...rows, measurement])).toEqual([
      ['duplicate-keys', 'warn', 'forloeb_id samtale_nr instrument respondent aldersklasse', 1, '5']
    ]);
  });

  it('take an empty group for a group of its own', async () => {
    const row = { kommunekode: 210, aar: 2019, antal: 5 };
    const rows = [
      { ...row, maalgruppe: 'unge' },
      { ...row, maalgruppe: null }
    ];
    expect(await check('befolkning', rows)).toEqual([]);
    expect(await brief('befolkning', [...rows, { ...row, maalgruppe: null }])).toEqual([
      ['duplicate-keys', 'refuse', 'kommunekode aar maalgruppe', 1, '2']
    ]);
    expect(await brief('befolkning', [row, row])).toEqual([['duplicate-keys', 'refuse', 'kommunekode aar', 1, '1']]);
  });

  it('may be shared by measurements whose day is known by its quarter alone', async () => {
    const answer = { deltager_id: 'd', indikator: 'i', respondent: 'borger', score: 3 };
    const days = (dates: string[]) => dates.map((dato) => ({ ...answer, dato }));
    expect(await brief('progression', days(['2018-04-01', '2018-04-01', '2018-07-01']))).toEqual([
      ['duplicate-keys', 'warn', 'deltager_id dato indikator respondent', 1, '1']
    ]);
    expect(await brief('progression', days(['2018-04-11', '2018-04-11', '2018-07-01']))).toEqual([
      ['duplicate-keys', 'refuse', 'deltager_id dato indikator respondent', 1, '1']
    ]);
  });
});

describe('postings that are wholly alike', () => {
  const postings = (count: number, alike: number) => times(count, (i) => ({ ...posting, borger_id: `b${i <= alike ? 0 : i}` }));

  it('are normal while they are few, or one in twenty', async () => {
    expect(await check('omkostninger', postings(50, 19))).toEqual([]);
    expect(await check('omkostninger', postings(500, 25))).toEqual([]);
  });

  it('are told of from there on', async () => {
    expect(await brief('omkostninger', postings(500, 26))).toEqual([['duplicate-rows', 'warn', '', 26, '1 2 3 4 5']]);
  });
});

describe('dates', () => {
  it('that contradict each other are told by pair', async () => {
    const rows = [
      { ...participant, tilknyttet: '2018-01-09' },
      { ...participant, deltager_id: 'e', tilknyttet: '2018-02-02', en_plan: '2018-02-01', udfald_dato: '2020-01-01' },
      { ...participant, deltager_id: 'g', tilknyttet: '2018-02-02', en_plan: '2018-02-02', udfald_dato: '2019-12-31' }
    ];
    expect(await brief('deltagere', rows)).toEqual([
      ['contradicting-dates', 'warn', 'screenet tilknyttet', 1, '0'],
      ['contradicting-dates', 'warn', 'tilknyttet en_plan', 1, '1'],
      ['contradicting-dates', 'warn', 'udfald_dato fulgt_til', 1, '1']
    ]);
  });

  it('known by their quarter contradict an exact one only when their quarter does', async () => {
    const rows = [
      { ...participant, screenet: '2018-05-10', tilknyttet: '2018-04-01' },
      { ...participant, deltager_id: 'e', screenet: '2018-05-11', tilknyttet: '2018-07-01' }
    ];
    expect(await check('deltagere', rows)).toEqual([]);
    expect(
      await brief('deltagere', [...rows, { ...participant, deltager_id: 'g', screenet: '2018-05-12', tilknyttet: '2018-01-01' }])
    ).toEqual([['contradicting-dates', 'warn', 'screenet tilknyttet', 1, '2']]);
  });

  it('of a case and its measurements fit together', async () => {
    await world.put('fit_forloeb', [
      { forloeb_id: 'f', kommunekode: 210, start: '2018-01-10', slut: '2018-03-10' },
      { forloeb_id: 'g', kommunekode: 210, start: '2018-01-10', slut: null }
    ]);
    const at = (forloeb_id: string, samtale_nr: number, dato: string) => ({ ...measurement, forloeb_id, samtale_nr, dato });
    const rows = [at('f', 1, '2018-01-10'), at('f', 2, '2018-03-11'), at('g', 1, '2018-01-09'), at('g', 2, '2019-03-11')];
    expect(await check('fit_maalinger', rows)).toEqual([
      { code: 'contradicting-dates', severity: 'warn', columns: ['dato'], count: 2, rows: [1, 2], other: 'fit_forloeb' }
    ]);
  });
});

describe('rows that belong to another table', () => {
  it('may belong to a trial: cases and milestones as participants do', async () => {
    await world.put('forsoeg', [{ forsoeg_id: 't', navn: 'T', netvaerk: 'N', kommunekode: 210, start: '2018-01-01' }]);
    const cases = ['t', 'u', null].map((forsoeg_id, i) => ({ forloeb_id: `f${i}`, kommunekode: 210, start: '2018-01-10', forsoeg_id }));
    expect(await brief('fit_forloeb', cases)).toEqual([['orphans', 'warn', 'forsoeg_id', 1, '1']]);
    const events = ['t', 'u', null].map((forsoeg_id) => ({ dato: '2018-05-01', titel: 'M', forsoeg_id }));
    expect(await brief('milepaele', events)).toEqual([['orphans', 'warn', 'forsoeg_id', 1, '1']]);
  });

  const answer = { deltager_id: 'd', dato: '2018-04-11', indikator: 'i', respondent: 'borger', score: 3 };

  it('are orphans without it, once it holds anything', async () => {
    const rows = [answer, { ...answer, deltager_id: 'e' }];
    expect(await check('progression', rows)).toEqual([]);
    await world.put('deltagere', [participant, { ...participant, forsoeg_id: 'another' }]);
    expect(await check('progression', rows)).toEqual([
      { code: 'orphans', severity: 'warn', columns: ['deltager_id'], count: 1, rows: [1], other: 'deltagere' }
    ]);
  });

  it('keep to the scale of their indicator', async () => {
    await world.put('indikatorer', [
      { indikator: 'i', label_da: 'I', skala_min: 1, skala_max: 5 },
      { indikator: 'j', label_da: 'J', skala_min: 1, skala_max: 10 }
    ]);
    const rows = [
      { ...answer, score: 6 },
      { ...answer, indikator: 'j', score: 6 },
      { ...answer, indikator: 'k', score: 60 }
    ];
    expect(await brief('progression', rows)).toEqual([
      ['orphans', 'warn', 'indikator', 1, '2'],
      ['out-of-range', 'warn', 'score', 1, '0']
    ]);
  });
});

describe('residents', () => {
  it('are fewer than the citizens with a cost in some kommuner and years', async () => {
    const citizens = (kommunekode: number) => times(5, (i) => ({ ...posting, borger_id: `${kommunekode}-${i}`, kommunekode }));
    await world.put('omkostninger', [...citizens(210), ...citizens(190), ...citizens(201)]);
    expect(await checkResidents(world.ledger)).toEqual([]);
    await world.put('befolkning', [
      { kommunekode: 210, aar: 2019, antal: 4 },
      { kommunekode: 190, aar: 2019, antal: 5 },
      { kommunekode: 201, aar: 2018, antal: 1 }
    ]);
    expect(await checkResidents(world.ledger)).toEqual([
      { code: 'fewer-residents-than-recipients', severity: 'warn', columns: ['antal'], count: 1, rows: [], other: 'omkostninger' }
    ]);
  });
});
