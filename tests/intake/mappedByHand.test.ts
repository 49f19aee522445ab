/** Files that wait for what the analyst knows, opened again as she has decided. */
import { beforeAll, expect, it } from 'vitest';
import { type TableName, tableOf } from '../../src/domain/contract.ts';
import type { Mapping } from '../../src/domain/mapping.ts';
import { sql } from '../../src/engine/sql.ts';
import { type Candidate, judge } from '../../src/intake/candidate.ts';
import { openPreview } from '../../src/intake/openPreview.ts';
import { type Opening, openExtracts } from '../../src/state/opening.ts';
import { type Source, withSource } from '../../src/views/data/mappingChoice.ts';
import { costFile, emptyWorld, parquetFile, postingsOf, repeat, type World } from '../world/loaded.ts';

let world: World;
beforeAll(async () => {
  world = await emptyWorld();
  await world.open([costFile(postingsOf({ '210': repeat(3, 1) }))]);
});

const bare: Mapping = { table: 'omkostninger', columns: [], folds: [] };
const mapped = ({ preview, mapping }: Candidate, table: TableName, choices: Readonly<Record<string, Source>>) =>
  Object.entries(choices).reduce<Mapping>(
    (made, [name, source]) => {
      const column = tableOf(table).columns.find((one) => one.name === name);
      return column ? withSource(preview, made, column, source) : made;
    },
    { ...(mapping ?? bare), table }
  );

const decide = ({ preview }: Candidate, mapping: Mapping): Promise<Opening> => {
  const candidates = [{ preview, mapping, problems: judge(preview, mapping) }];
  return openExtracts(
    world.tables,
    { candidates, confirmed: new Set(), leftOut: { years: [], kommuner: [] } },
    { replacesAll: () => false, checks: true, held: 0, onprogress: () => undefined, signal: new AbortController().signal }
  );
};

const asked = ({ question }: Opening): Candidate => {
  const [candidate] = question?.candidates ?? [];
  if (!candidate) throw new Error('nothing was asked');
  return candidate;
};

it('asks for the kommune and year of a file that holds one of each, and loads it with them', async () => {
  const rows = ['B1;1,50;familie', 'B2;2,50;familie'].join('\n');
  const opening = await world.open([new File([`borger_id;beloeb;omraade\n${rows}\n`], 'Fredensborg 2018.csv')], false);
  expect(opening.tables).toEqual([]);
  expect(opening.problems.filter(({ asks }) => asks).map(({ code, severity, columns }) => [code, severity, columns])).toEqual([
    ['missing-column', 'warn', ['aar']],
    ['missing-column', 'warn', ['kommunekode']]
  ]);
  const candidate = asked(opening);
  const half = await decide(candidate, mapped(candidate, 'omkostninger', { aar: { constant: '2018' } }));
  expect([half.tables, half.question?.reason]).toEqual([[], 'doubt']);
  const both = mapped(candidate, 'omkostninger', { aar: { constant: '2018' }, kommunekode: { constant: '210' } });
  expect((await decide(candidate, both)).tables.map(({ table, rows: loaded }) => [table, loaded])).toEqual([['omkostninger', 2]]);
  const [sum] = await world.database.ask(sql`select sum(beloeb)::double as kr from omkostninger where aar = 2018 and kommunekode = 210`, {
    kr: 'number'
  });
  expect(sum?.kr).toBe(4);
});

it('reads days that are whole numbers where the analyst says which column they are', async () => {
  const file = parquetFile('forloeb.parquet', {
    forloeb_id: { type: 'STRING', data: ['F1', 'F2'] },
    kommunekode: { type: 'STRING', data: ['210', '190'] },
    k7: { type: 'INT32', data: [20190401, 20180916] },
    k8: { type: 'INT32', data: [20190402, 20180917] }
  });
  const opening = await world.open([file], false);
  const [report] = opening.files;
  expect(opening.problems).toContainEqual(expect.objectContaining({ code: 'missing-column', severity: 'refuse', columns: ['start'] }));
  const preview = await openPreview(file, file.name);
  if (typeof preview === 'string') throw new Error(preview);
  const candidate: Candidate = { preview, mapping: report?.mapping ?? null, problems: [] };
  const mapping = mapped(candidate, 'fit_forloeb', { start: { place: 2 } });
  expect(mapping.columns.find(({ name }) => name === 'start')).toMatchObject({ from: { column: 'k7' }, dates: 'ymd' });
  const { tables, problems } = await decide(candidate, mapping);
  expect(problems.filter(({ severity }) => severity === 'refuse')).toEqual([]);
  expect(tables.map(({ table, rows }) => [table, rows])).toEqual([['fit_forloeb', 2]]);
  const [first] = await world.database.ask(sql`select min(start)::varchar as day from fit_forloeb`, { day: 'text' });
  expect(first?.day).toBe('2018-09-16');
});
