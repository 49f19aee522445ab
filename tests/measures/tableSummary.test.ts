import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type TableName, tableNames } from '../../src/domain/contract.ts';
import { askTableSummaries } from '../../src/measures/tableSummary.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const summary = async (table: TableName, rows: readonly TableRow[]) => {
  await world.put(table, rows);
  return (await askTableSummaries(world.database, [table]))[0];
};

it('tells nothing of tables that are not loaded', async () => {
  expect(await askTableSummaries(world.database, tableNames)).toEqual([]);
});

it('tells of several tables in the order they are named', async () => {
  await world.put('befolkning', [{ kommunekode: 210, aar: 2019, antal: 9 }]);
  await world.put('milepaele', [{ dato: '2018-03-16', titel: 'Årskonvent' }]);
  const names = (await askTableSummaries(world.database, tableNames)).map(({ table }) => table);
  expect(names).toEqual(['befolkning', 'milepaele']);
});

it('tells the years and kommuner of costs', async () => {
  const posting = { borger_id: 'a', aar: 2019, kommunekode: 217, beloeb: 100, omraade: 'familie' };
  expect(await summary('omkostninger', [posting, posting, { ...posting, aar: 2017 }, { ...posting, kommunekode: 101 }])).toEqual({
    table: 'omkostninger',
    rows: 4,
    period: { from: '2017', to: '2019' },
    kommuner: ['101', '217']
  });
});

it('tells the years of people, never a day', async () => {
  const participant = { deltager_id: 'd', forsoeg_id: 't', kommunekode: 210, maalgruppe: 'unge', i_maalgruppe: true };
  const rows = [
    { ...participant, screenet: '2018-05-17', fulgt_til: '2019-03-03' },
    { ...participant, deltager_id: 'e', kommunekode: 190, screenet: '2017-12-31', fulgt_til: '2018-04-01' }
  ];
  expect(await summary('deltagere', rows)).toEqual({
    table: 'deltagere',
    rows: 2,
    period: { from: '2017', to: '2019' },
    kommuner: ['190', '210']
  });
});

it('tells the years of months where the day is left out', async () => {
  const score = { forloeb_id: 'f', samtale_nr: 1, instrument: 'ORS', respondent: 'selv', aldersklasse: 'barn', score: 20 };
  const rows = [
    { ...score, maaned: '2018-11', dato: null },
    { ...score, samtale_nr: 2, maaned: null, dato: '2019-02-01' },
    { ...score, samtale_nr: 3, maaned: '2016-01', dato: null }
  ];
  expect(await summary('fit_maalinger', rows)).toEqual({
    table: 'fit_maalinger',
    rows: 3,
    period: { from: '2016', to: '2019' },
    kommuner: []
  });
});

it('tells the days of what is no person', async () => {
  const trial = { forsoeg_id: 't', navn: 'T', netvaerk: 'N', kommunekode: 210, start: '2017-07-01', slut: '2020-06-30' };
  expect(await summary('forsoeg', [trial, { ...trial, kommunekode: 201, slut: null }])).toMatchObject({
    period: { from: '2017-07-01', to: '2020-06-30' },
    kommuner: ['201', '210']
  });
  expect(await summary('milepaele', [{ dato: '2018-03-16', titel: 'Årskonvent', kommunekode: null }])).toMatchObject({
    period: { from: '2018-03-16', to: '2018-03-16' },
    kommuner: []
  });
});

it('tells no time where there is none', async () => {
  expect(await summary('indikatorer', [{ indikator: 'i', label_da: 'I', skala_min: 1, skala_max: 5 }])).toEqual({
    table: 'indikatorer',
    rows: 1,
    period: null,
    kommuner: []
  });
});
