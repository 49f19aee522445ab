import { randomInt, randomLcg } from 'd3-random';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TableName, tableOf } from '../../src/domain/contract.ts';
import { crowd } from '../../src/domain/kAnonymity.ts';
import { sql } from '../../src/engine/sql.ts';
import { askKAnonymity } from '../../src/measures/kAnonymity.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const times = <T>(count: number, row: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i));
const posting = { borger_id: 'a', aar: 2019, kommunekode: 210, beloeb: 100, omraade: 'familie' };
const ask = (table: TableName) => askKAnonymity(world.database, table, 5);

describe('k-anonymity', () => {
  it('counts people, not rows', async () => {
    await world.put('omkostninger', [
      ...times(30, () => posting),
      ...times(10, (i) => ({ ...posting, borger_id: `b${i}`, kommunekode: 190 }))
    ]);
    expect(await ask('omkostninger')).toEqual({
      table: 'omkostninger',
      minimumCell: 5,
      quasiIdentifiers: ['kommunekode'],
      rows: 40,
      classes: 2,
      smallest: 1,
      rowsUnder: 30,
      remedies: [{ column: 'kommunekode', coarsen: null, rowsUnder: 0 }],
      together: []
    });
  });

  it('has no remedies to offer where every class is large', async () => {
    await world.put(
      'omkostninger',
      times(2 * crowd, (i) => ({ ...posting, borger_id: `b${i}`, kommunekode: [190, 210][i % 2] ?? 0 }))
    );
    expect(await ask('omkostninger')).toMatchObject({ classes: 2, smallest: null, rowsUnder: 0, remedies: [] });
  });

  it('tells what bands of ages would do', async () => {
    // Ages 30 to 39 of one person each, and a band that somebody has made before.
    const ages = [...times(10, (i) => String(30 + i)), '30-39', '40-49'];
    await world.put(
      'omkostninger',
      ages.map((aldersgruppe, i) => ({ ...posting, borger_id: `b${i}`, aldersgruppe }))
    );
    expect(await ask('omkostninger')).toMatchObject({
      classes: 12,
      smallest: 1,
      rowsUnder: 12,
      remedies: [
        { column: 'kommunekode', coarsen: null, rowsUnder: 12 },
        { column: 'aldersgruppe', coarsen: 'age-band', rowsUnder: 1 },
        { column: 'aldersgruppe', coarsen: null, rowsUnder: 0 }
      ]
    });
  });

  it('tells what coarser dates would do, alone and together', async () => {
    const day = (i: number) => new Date(Date.UTC(2018, 0, 2 + i)).toISOString().slice(0, 10);
    const cases = times(20, (i) => ({ forloeb_id: `f${i}`, kommunekode: 210, start: day(i), slut: day(100 + 10 * i) }));
    await world.put('fit_forloeb', cases);
    const report = await ask('fit_forloeb');
    expect(report).toMatchObject({ classes: 20, smallest: 1, rowsUnder: 20 });
    expect(report?.remedies.map(({ column, coarsen, rowsUnder }) => [column, coarsen, rowsUnder])).toEqual([
      ['kommunekode', null, 20],
      ['start', 'quarter', 20],
      ['start', 'year', 20],
      ['start', null, 20],
      ['slut', 'quarter', 20],
      ['slut', 'year', 20],
      ['slut', null, 20]
    ]);
    // Ends lie in the second quarter (9), the third (9) and the fourth (2).
    expect(report?.together).toEqual([
      { dates: 'quarter', rowsUnder: 2 },
      { dates: 'year', rowsUnder: 0 }
    ]);
  });

  it('is not asked of tables without people, nor of empty ones', async () => {
    expect(await ask('befolkning')).toBeNull();
    expect(await ask('deltagere')).toBeNull();
  });

  it('leaves nothing behind', async () => {
    await world.put('omkostninger', [posting]);
    const tables = () => world.database.ask(sql`select table_name as t from duckdb_tables() order by t`, { t: 'text' });
    const before = await tables();
    await ask('omkostninger');
    expect(await tables()).toEqual(before);
  });
});

const quarterOf = (date: string): string => `${date.slice(0, 4)} ${Math.floor((Number(date.slice(5, 7)) - 1) / 3)}`;

const coarser: Readonly<Record<string, (value: string) => string>> = {
  quarter: quarterOf,
  year: (date) => date.slice(0, 4),
  'age-band': (age) => (/^\d+$/.test(age) ? `${age.slice(0, -1)}0-${age.slice(0, -1)}9` : age)
};

/** Classes by the values of `columns`, each changed as `change` says: rows and people. */
const classesOf = (rows: readonly TableRow[], person: string, columns: Readonly<Record<string, string | null>>) => {
  const classes = new Map<string, { rows: number; people: Set<unknown> }>();
  for (const row of rows) {
    const key = JSON.stringify(
      Object.entries(columns).map(([column, coarsen]) => {
        const value = row[column] ?? null;
        return value === null || coarsen === null ? value : coarser[coarsen]?.(String(value));
      })
    );
    const own = classes.get(key) ?? { rows: 0, people: new Set() };
    own.rows++;
    own.people.add(row[person]);
    classes.set(key, own);
  }
  return [...classes.values()];
};

const rowsUnder = (classes: ReturnType<typeof classesOf>, k: number): number =>
  classes.filter(({ people }) => people.size < k).reduce((sum, { rows }) => sum + rows, 0);

it.each([1, 2, 3, 4, 5, 6])('agrees with a count by hand (%i)', async (seed) => {
  const random = randomInt.source(randomLcg(seed / 7));
  const upTo = (limit: number) => random(0, limit);
  const [kommune, age, group, citizen, service, day] = [3, 20, 3, [40, 80, 160][seed % 3] ?? 0, 4, 700].map(upTo);
  const any = (random: (() => number) | undefined) => random?.() ?? 0;
  const costs = times(600, () => ({
    ...posting,
    borger_id: `b${any(citizen)}`,
    kommunekode: [190, 201, 210][any(kommune)] ?? 0,
    aldersgruppe: any(age) < 2 ? null : any(age) < 4 ? '20-29' : String(18 + any(age)),
    maalgruppe: ['unge', 'voksne', null][any(group)] ?? null,
    ydelse: `y${any(service) * any(service)}`
  }));
  const date = () => new Date(Date.UTC(2018, 0, 1 + any(day))).toISOString().slice(0, 10);
  const answers = times(400, () => ({ deltager_id: `d${any(citizen)}`, dato: date(), indikator: 'i', respondent: 'borger', score: 1 }));
  const participants = times(150, (i) => ({
    deltager_id: `d${i}`,
    forsoeg_id: 't',
    kommunekode: [190, 210][any(kommune) % 2] ?? 0,
    maalgruppe: 'unge',
    screenet: date(),
    i_maalgruppe: true,
    tilknyttet: any(group) === 0 ? null : date(),
    fulgt_til: '2020-01-01'
  }));
  for (const [table, rows, person] of [
    ['omkostninger', costs, 'borger_id'],
    ['progression', answers, 'deltager_id'],
    ['deltagere', participants, 'deltager_id']
  ] as const) {
    await world.put(table, rows);
    for (const k of [3, 5, 10] as const) {
      const report = await askKAnonymity(world.database, table, k);
      const quasi = tableOf(table).columns.filter(({ name, sensitivity }) => sensitivity === 'quasi-identifier' && name in (rows[0] ?? {}));
      const plain = Object.fromEntries(quasi.map(({ name }) => [name, null]));
      const classes = classesOf(rows, person, plain);
      const least = Math.min(...classes.map(({ people }) => people.size));
      const under = (columns: Readonly<Record<string, string | null>>) => rowsUnder(classesOf(rows, person, columns), k);
      const coarsenings = Object.fromEntries(
        quasi.map(({ name, type }) => [name, type === 'date' ? ['quarter', 'year'] : name === 'aldersgruppe' ? ['age-band'] : []])
      );
      const remedies = quasi.flatMap(({ name }) => {
        const { [name]: _, ...others } = plain;
        return [
          ...(coarsenings[name] ?? []).map((coarsen) => ({ column: name, coarsen, rowsUnder: under({ ...plain, [name]: coarsen }) })),
          { column: name, coarsen: null, rowsUnder: under(others) }
        ];
      });
      const together = ['quarter', 'year'].map((dates) => ({
        dates,
        rowsUnder: under(
          Object.fromEntries(quasi.map(({ name, type }) => [name, type === 'date' ? dates : (coarsenings[name]?.[0] ?? null)]))
        )
      }));
      const isHelped = rowsUnder(classes, k) > 0;
      const coarsenable = Object.values(coarsenings).filter((ways) => ways.length > 0).length;
      expect(report).toEqual({
        table,
        minimumCell: k,
        quasiIdentifiers: quasi.map(({ name }) => name),
        rows: rows.length,
        classes: classes.length,
        smallest: least < crowd ? least : null,
        rowsUnder: rowsUnder(classes, k),
        remedies: isHelped ? remedies : [],
        together: isHelped && coarsenable > 1 ? together : []
      });
    }
  }
});
