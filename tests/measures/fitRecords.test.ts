import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultFitFilters } from '../../src/domain/fitFilters.ts';
import { askColumns } from '../../src/engine/askColumns.ts';
import { type Fragment, sql } from '../../src/engine/sql.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { askFitContents } from '../../src/measures/fitContents.ts';
import { fitEndings, fitOutcome } from '../../src/measures/fitOutcome.ts';
import { askFitColumns } from '../../src/measures/fitRecords.ts';
import { fitOrsTrend } from '../../src/measures/fitTrend.ts';
import { ParticipantRecords } from '../../src/participants/participantRecords.ts';
import { chosenScores, countBy, ending, mean, outcome, quarterKey } from '../fit/reckoning.ts';
import { seededCases } from '../fit/seeded.ts';
import { columnsOf, type FitCase, fitCase, type MeasurementRow, scored } from '../fit/world.ts';
import { emptyWorld } from '../world/loaded.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});

const put = async (cases: readonly FitCase[], rewritten: (row: MeasurementRow) => TableRow = (row) => ({ ...row })) => {
  const idOf = (i: number) => `C${String(i).padStart(5, '0')}`;
  await world.put(
    'fit_forloeb',
    cases.map(({ rows: _, ...one }, i) => ({ forloeb_id: idOf(i), ...one }))
  );
  const rows = cases.flatMap((one, i) => one.rows.map((row) => ({ forloeb_id: idOf(i), ...rewritten(row) })));
  // As a file may hold them: not in order.
  await world.put('fit_maalinger', [...rows].reverse());
};

describe('the columns of FIT that SQL hands over', () => {
  it('are those of the rows, whatever order they come in', async () => {
    const cases = seededCases(0.4, 60);
    await put(cases);
    const { cases: found, scores, names } = await askFitColumns(world.database, world.called);
    const wanted = columnsOf(cases);
    expect({ ...found, team: null, targetGroup: null, trial: null }).toEqual({
      ...wanted.cases,
      team: null,
      targetGroup: null,
      trial: null
    });
    expect(scores).toEqual(wanted.scores);
    const textsOf = (numbers: Int32Array, texts: readonly string[]) => Array.from(numbers, (number) => texts[number]);
    expect(textsOf(found.team, names.team)).toEqual(textsOf(wanted.cases.team, wanted.names.team));
    expect(textsOf(found.targetGroup, names.targetGroup)).toEqual(textsOf(wanted.cases.targetGroup, wanted.names.targetGroup));
    expect(textsOf(found.trial, names.trial)).toEqual(textsOf(wanted.cases.trial, wanted.names.trial));
  });

  it('hold no pseudonym and no text but those of the groups', async () => {
    await put([fitCase(scored([20]))]);
    const columns = await askFitColumns(world.database, world.called);
    expect(JSON.stringify(columns.names)).not.toContain('C00');
    expect(Object.keys(columns.cases)).not.toContain('forloeb_id');
  });

  it('take the month where the day is left out', async () => {
    await put([fitCase(scored([20, 21], { dato: '2018-11-05' }))], ({ dato, ...row }) => ({ ...row, maaned: dato.slice(0, 7) }));
    const { scores } = await askFitColumns(world.database, world.called);
    expect([...scores.quarter]).toEqual([2018 * 4 + 3, 2018 * 4 + 3]);
  });

  it('take a year of 1018 for none', async () => {
    await put([fitCase(scored([20, 21], { dato: '1018-11-05' }))]);
    expect([...(await askFitColumns(world.database, world.called)).scores.quarter]).toEqual([0, 0]);
  });

  it('leave out YCORS and rows without a case, and take a score of 41 for none', async () => {
    await put([fitCase([...scored([20, 41]), ...scored([30], { instrument: 'YCORS' })])]);
    const orphan = { forloeb_id: 'nobody', samtale_nr: 1, instrument: 'ORS', respondent: 'selv', aldersklasse: 'ung', score: 9 };
    const { scores } = await askFitColumns(world.database, (table) => world.called(table));
    expect([...scores.score]).toEqual([20, Number.NaN]);
    await world.put('fit_maalinger', [orphan]);
    expect((await askFitColumns(world.database, world.called)).scores.score).toHaveLength(0);
  });

  it('are empty where nothing is loaded', async () => {
    await world.clear();
    const { cases, scores } = await askFitColumns(world.database, world.called);
    expect([cases.kommune.length, scores.score.length]).toEqual([0, 0]);
  });
});

it('come back as declared, or not at all', async () => {
  const asked = (query: Fragment) => askColumns(world.database, query, { n: 'int32' });
  expect((await asked(sql`select range::integer as n from range(3000)`)).n).toHaveLength(3000);
  await expect(asked(sql`select 1::double as n`)).rejects.toThrow('column n did not come back as int32');
  await expect(asked(sql`select null::integer as n`)).rejects.toThrow('column n came back with nulls');
});

it('share their thread with costs and participants, and no name with either', () => {
  const own = Object.keys(new FitRecords());
  expect(own).toContain('commitFit');
  const others = [...Object.getOwnPropertyNames(Ledger.prototype), ...Object.keys(new ParticipantRecords())];
  expect(own.filter((name) => others.includes(name))).toEqual([]);
});

describe('the demo', () => {
  const bytesOf = (name: string) => readFileSync(new URL(`../../data/demo/${name}.parquet`, import.meta.url));
  const rowsOf = async (name: string): Promise<Record<string, unknown>[]> => {
    const { buffer, byteOffset, byteLength } = bytesOf(name);
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    return parquetReadObjects({ file, compressors });
  };
  const day = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : null);

  it('opened as files gives outcomes, endings and trends as its rows do', async () => {
    const loaded = await emptyWorld();
    const files = ['fit_forloeb', 'fit_maalinger'].map((name) => new File([new Uint8Array(bytesOf(name))], `${name}.parquet`));
    const opening = await loaded.open(files);
    expect(opening.tables.map(({ table }) => table).sort()).toEqual(['fit_forloeb', 'fit_maalinger']);

    const measured = new Map<unknown, MeasurementRow[]>();
    for (const row of await rowsOf('fit_maalinger')) {
      const own = measured.get(row.forloeb_id) ?? [];
      measured.set(row.forloeb_id, own);
      const [first] = scored([row.score === null || row.score === undefined ? null : Number(row.score)], {
        samtale_nr: Number(row.samtale_nr),
        dato: day(row.dato) ?? '',
        instrument: String(row.instrument),
        respondent: row.respondent as MeasurementRow['respondent'],
        aldersklasse: row.aldersklasse as MeasurementRow['aldersklasse']
      });
      if (first) own.push(first);
    }
    const cases = (await rowsOf('fit_forloeb')).map((row) =>
      fitCase(measured.get(row.forloeb_id) ?? [], { slut: day(row.slut), afslutning: row.afslutning ? String(row.afslutning) : null })
    );
    expect(cases.length).toBeGreaterThan(700);

    const closed = cases.filter(({ slut }) => slut !== null);
    const outcomes = countBy(closed, (one) => outcome(one, defaultFitFilters));
    const answer = await fitOutcome.ask(loaded, defaultFitFilters);
    expect(Object.fromEntries(answer.rows.map(({ key, cases: own }) => [key, own.shown && own.value]))).toEqual(outcomes);
    const endings = countBy(cases, (one) => ending(one, defaultFitFilters));
    const ended = await fitEndings.ask(loaded, defaultFitFilters);
    expect(Object.fromEntries(ended.rows.map(({ key, cases: own }) => [key, own.shown && own.value]))).toEqual(endings);
    const scores = chosenScores(cases, defaultFitFilters, true);
    for (const { key, mean: own } of (await fitOrsTrend.ask(loaded, defaultFitFilters)).whole.rows) {
      const wanted = mean(scores.filter(({ row }) => quarterKey(row.dato) === key).map(({ score }) => score));
      expect(own.shown && own.value).toBeCloseTo(wanted, 9);
    }
  });

  it('is gone when files of one’s own replace it', async () => {
    const loaded = await emptyWorld();
    const files = ['fit_forloeb', 'fit_maalinger'].map((name) => new File([new Uint8Array(bytesOf(name))], `${name}.parquet`));
    await loaded.open(files);
    expect(await askFitContents(loaded)).toMatchObject({
      isLoaded: true,
      kommuner: ['159', '376', '756'],
      phases: ['efter', 'før bevilling']
    });
    expect((await askFitContents(loaded)).teams).toContain('756/Team 2');
    const own = new File(['kommunekode;aar;antal\n210;2019;40000\n'], 'befolkning.csv');
    await loaded.open([own]);
    expect(await askFitContents(loaded)).toMatchObject({ isLoaded: false, kommuner: [], teams: [] });
  });
});
