/** The checks once more, row by row in plain TypeScript, on small worlds full of mistakes. */
import { randomInt, randomLcg, randomUniform } from 'd3-random';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { TableName } from '../../src/domain/contract.ts';
import { rowsNamed } from '../../src/domain/problem.ts';
import { checkRows } from '../../src/intake/checks/checkRows.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

type Expected = Map<string, number[]>;

/** Findings as text, each with the rows it is about. */
const reckon = (rows: readonly TableRow[], wrong: Readonly<Record<string, (row: TableRow) => boolean>>): Expected =>
  new Map(
    Object.entries(wrong).flatMap(([finding, isWrong]) => {
      const places = rows.flatMap((row, i) => (isWrong(row) ? [i] : []));
      return places.length > 0 ? [[finding, places] as const] : [];
    })
  );

const repeats = (rows: readonly TableRow[], key: readonly string[]): ((row: TableRow) => boolean) => {
  const seen = new Set<string>();
  const repeated = new Set<TableRow>();
  for (const row of rows) {
    const own = JSON.stringify(key.map((column) => row[column] ?? null));
    if (seen.has(own)) repeated.add(row);
    seen.add(own);
  }
  return (row) => repeated.has(row);
};

const check = async (table: TableName, rows: readonly TableRow[]) => {
  const source = { ...(await world.put(table, rows)), called: world.called };
  const findings = await checkRows(world.database, table, source, new Date('2020-06-01'));
  return findings.map(({ code, columns, count, rows }) => [`${code} ${columns.join(' ')}`, count, rows] as const);
};

const inOrder = <T extends readonly [string, ...unknown[]]>(findings: readonly T[]): T[] =>
  [...findings].sort(([one], [other]) => (one < other ? -1 : 1));

const expectFindings = async (table: TableName, rows: readonly TableRow[], expected: Expected) =>
  expect(inOrder(await check(table, rows))).toEqual(
    inOrder([...expected].map(([finding, places]) => [finding, places.length, places.slice(0, rowsNamed)] as const))
  );

const seeds = [1, 2, 3, 4];

const chances = (seed: number) => {
  const source = randomLcg(seed / 10);
  const part = randomUniform.source(source)();
  const upTo = (limit: number) => randomInt.source(source)(0, limit)();
  const maybe = <T>(chance: number, value: T): T | null => (part() < chance ? value : null);
  const day = () => new Date(Date.UTC(2018, 0, 1 + upTo(500))).toISOString().slice(0, 10);
  return { part, upTo, maybe, day };
};

const comesBefore = (row: TableRow, later: string, earlier: string): boolean => {
  const [one, other] = [row[later] ?? null, row[earlier] ?? null];
  return one !== null && other !== null && one < other;
};

it.each(seeds)('agree on measurements and their cases (%i)', async (seed) => {
  const { part, upTo, maybe, day } = chances(seed);
  const cases = Array.from({ length: 120 }, () => {
    const start = day();
    return { forloeb_id: `f${upTo(300)}`, kommunekode: part() < 0.1 ? 999 : 210, start, slut: maybe(0.6, day()) };
  });
  const unlisted = ['ors', 'QRS'][upTo(2)] ?? '';
  const measurements = Array.from({ length: 1000 }, () => ({
    forloeb_id: `f${upTo(300)}`,
    samtale_nr: upTo(12),
    dato: maybe(0.8, day()),
    instrument: part() < 0.02 ? unlisted : (['ORS', 'SRS', 'CORS', 'CSRS'][upTo(4)] ?? ''),
    respondent: ['selv', 'omsorgsperson'][upTo(2)] ?? '',
    aldersklasse: part() < 0.02 ? 'baby' : 'barn',
    score: maybe(0.9, upTo(42) - 0.5)
  }));
  await expectFindings(
    'fit_forloeb',
    cases,
    reckon(cases, {
      'unknown-kommune kommunekode': ({ kommunekode }) => kommunekode === 999,
      'contradicting-dates start slut': (row) => comesBefore(row, 'slut', 'start'),
      'duplicate-keys forloeb_id': repeats(cases, ['forloeb_id'])
    })
  );
  const of = (id: unknown) => cases.filter(({ forloeb_id }) => forloeb_id === id);
  const isOutside = ({ forloeb_id, dato }: TableRow) => {
    const own = of(forloeb_id);
    const last = own.some(({ slut }) => slut === null)
      ? null
      : (own
          .map(({ slut }) => slut ?? '')
          .sort()
          .at(-1) ?? null);
    const first = own.map(({ start }) => start).sort()[0];
    return typeof dato === 'string' && first !== undefined && (dato < first || (last !== null && dato > last));
  };
  const key = ['forloeb_id', 'samtale_nr', 'instrument', 'respondent', 'aldersklasse'];
  await expectFindings(
    'fit_maalinger',
    measurements,
    reckon(measurements, {
      'unknown-values instrument': ({ instrument }) => instrument === unlisted,
      'unknown-values aldersklasse': ({ aldersklasse }) => aldersklasse === 'baby',
      'out-of-range samtale_nr': ({ samtale_nr }) => samtale_nr === 0,
      'out-of-range score': ({ score }) => typeof score === 'number' && (score < 0 || score > 40),
      [`duplicate-keys ${key.join(' ')}`]: repeats(measurements, key),
      'orphans forloeb_id': ({ forloeb_id }) => of(forloeb_id).length === 0,
      'contradicting-dates dato': isOutside
    })
  );
});

it.each(seeds)('agree on participants and their answers (%i)', async (seed) => {
  const { part, upTo, maybe, day } = chances(seed + 0.5);
  const steps = ['faelles_udredning', 'en_plan', 'foerste_indsats', 'afsluttet', 'udfald_dato'];
  const participants = Array.from({ length: 400 }, () => ({
    deltager_id: `d${upTo(900)}`,
    forsoeg_id: `t${upTo(3)}`,
    kommunekode: [210, 190, 201][upTo(3)] ?? 0,
    maalgruppe: 'unge',
    screenet: day(),
    i_maalgruppe: part() < 0.5,
    tilknyttet: maybe(0.7, day()),
    ...Object.fromEntries(steps.map((step) => [step, maybe(0.5, day())])),
    planer_nu: maybe(0.5, upTo(6) - 1),
    fulgt_til: day()
  }));
  await world.put('forsoeg', [{ forsoeg_id: 't1', navn: 'T', netvaerk: 'N', kommunekode: 210, start: '2017-01-01' }]);
  const pairs = [
    ['screenet', 'tilknyttet'],
    ...steps.map((step) => ['tilknyttet', step]),
    ...['screenet', 'tilknyttet', ...steps].map((step) => [step, 'fulgt_til'])
  ];
  await expectFindings(
    'deltagere',
    participants,
    reckon(participants, {
      'out-of-range planer_nu': ({ planer_nu }) => planer_nu === -1,
      'duplicate-keys deltager_id forsoeg_id': repeats(participants, ['deltager_id', 'forsoeg_id']),
      'orphans forsoeg_id': ({ forsoeg_id }) => forsoeg_id !== 't1',
      ...Object.fromEntries(
        pairs.map(([earlier = '', later = '']) => [
          `contradicting-dates ${earlier} ${later}`,
          (row: TableRow) => comesBefore(row, later, earlier)
        ])
      )
    })
  );
  const answers = Array.from({ length: 800 }, () => ({
    deltager_id: `d${upTo(900)}`,
    dato: day(),
    indikator: `i${upTo(4)}`,
    respondent: 'borger',
    score: upTo(8)
  }));
  await world.put(
    'indikatorer',
    [0, 1, 2].map((i) => ({ indikator: `i${i}`, label_da: 'I', skala_min: i, skala_max: 4 + i }))
  );
  const known = new Set<unknown>(participants.map(({ deltager_id }) => deltager_id));
  const key = ['deltager_id', 'dato', 'indikator', 'respondent'];
  await expectFindings(
    'progression',
    answers,
    reckon(answers, {
      [`duplicate-keys ${key.join(' ')}`]: repeats(answers, key),
      'orphans deltager_id': ({ deltager_id }) => !known.has(deltager_id),
      'orphans indikator': ({ indikator }) => indikator === 'i3',
      'out-of-range score': ({ indikator, score }) => {
        const i = Number(String(indikator).slice(1));
        return i < 3 && (Number(score) < i || Number(score) > 4 + i);
      }
    })
  );
});

it.each(seeds)('agree on residents and postings (%i)', async (seed) => {
  const { part, upTo, maybe } = chances(seed + 0.7);
  const residents = Array.from({ length: 200 }, () => ({
    kommunekode: part() < 0.1 ? 500 : ([210, 190, 201][upTo(3)] ?? 0),
    aar: part() < 0.05 ? 20200 : 2010 + upTo(10),
    antal: upTo(50) - 1,
    maalgruppe: maybe(0.7, ['unge', 'voksne'][upTo(2)] ?? ''),
    aldersgruppe: maybe(0.5, ['18-29', '30-64'][upTo(2)] ?? '')
  }));
  const key = ['kommunekode', 'aar', 'maalgruppe', 'aldersgruppe'];
  await expectFindings(
    'befolkning',
    residents,
    reckon(residents, {
      'implausible-year aar': ({ aar }) => aar === 20200,
      'unknown-kommune kommunekode': ({ kommunekode }) => kommunekode === 500,
      'out-of-range antal': ({ antal }) => antal === -1,
      [`duplicate-keys ${key.join(' ')}`]: repeats(residents, key)
    })
  );
  const postings = Array.from({ length: 1000 }, () => ({
    borger_id: `b${upTo(40)}`,
    aar: 2017 + upTo(3),
    kommunekode: 210,
    beloeb: 1000 * (upTo(9) - 2),
    omraade: 'familie',
    maalgruppe: maybe(0.9, ['unge', 'voksne', 'andre'][upTo(3)] ?? '')
  }));
  await expectFindings(
    'omkostninger',
    postings,
    reckon(postings, {
      'unknown-values maalgruppe': ({ maalgruppe }) => maalgruppe === 'andre',
      'duplicate-rows ': repeats(postings, Object.keys(postings[0] ?? {}))
    })
  );
});
