import { type Column, type TableName, tableOf } from '../domain/contract.ts';
import type { MinimumCell } from '../domain/disclosure.ts';
import { crowd, type JointRemedy, type KAnonymity, type Remedy } from '../domain/kAnonymity.ts';
import type { Database } from '../engine/database.ts';
import { drop } from '../engine/schema.ts';
import { type Fragment, joined, name, sql } from '../engine/sql.ts';
import { type Quasi, quasiOf } from './quasiIdentifiers.ts';

let serial = 0;

/**
 * The k-anonymity of a loaded table with pseudonyms; null for the others, for an empty one and for one without quasi-identifiers. Goes
 * through all rows: a second at 1M rows, two or three at 10M; longer where most rows are a class of their own.
 */
export const askKAnonymity = async (database: Database, table: TableName, minimumCell: MinimumCell): Promise<KAnonymity | null> => {
  const person = tableOf(table).columns.find(({ sensitivity }) => sensitivity === 'pseudonym');
  const columns = person ? await heldQuasiIdentifiers(database, table) : [];
  if (!person || columns.length === 0) return null;
  const made = { classes: `classes_${++serial}`, members: `members_${serial}`, merging: `merging_${serial}` };
  try {
    const source = sql`(select ${joined(columns.map(filled))}, ${name(person.name)} as person from ${name(table)})`;
    const key = joined(columns.map((column) => name(column.name)));
    await database.run(countClasses(made, source, key));
    await database.run(countMembers(made, source, key));
    const [row] = await database.ask(classesUnder(made, key, minimumCell), {
      rows: 'count',
      classes: 'count',
      least: 'count',
      under: 'count'
    });
    const rowsUnder = row?.under ?? 0;
    const least = row?.least ?? crowd;
    const report = {
      table,
      minimumCell,
      quasiIdentifiers: columns.map((column) => column.name),
      rows: row?.rows ?? 0,
      classes: row?.classes ?? 0,
      smallest: least < crowd ? least : null,
      rowsUnder
    };
    if (rowsUnder === 0) return { ...report, remedies: [], together: [] };
    const quasi = await quasiOf(database, columns);
    await database.run(mergeable(made, key, quasi, minimumCell));
    return { ...report, ...(await remediesFor(database, made.merging, quasi, minimumCell)) };
  } finally {
    for (const temporary of Object.values(made)) await database.run(drop(temporary));
  }
};

const heldQuasiIdentifiers = async (database: Database, table: TableName): Promise<Column[]> => {
  const columns = tableOf(table).columns.filter(({ sensitivity }) => sensitivity === 'quasi-identifier');
  if (columns.length === 0) return [];
  const held = columns.map((column) => sql`count(${name(column.name)}) > 0 as ${name(column.name)}`);
  const types = Object.fromEntries(columns.map((column) => [column.name, 'boolean' as const]));
  const [row] = await database.ask(sql`select ${joined(held)} from ${name(table)}`, types);
  return columns.filter((column) => row?.[column.name]);
};

/** An empty value is a value: one that no row has, so that classes can be joined on it. */
const filled = ({ name: column, type }: Column): Fragment =>
  sql`coalesce(${name(column)}, ${type === 'date' ? sql`make_date(1, 1, 1)` : sql`-1`}) as ${name(column)}`;

interface Made {
  readonly classes: string;
  readonly members: string;
  readonly merging: string;
}

/** A mask with one bit; of many people, as many bits are set as there are people at least. Four times faster than counting them. */
const bitOf = sql`(1::bigint << (person % 62))`;

const countClasses = ({ classes }: Made, source: Fragment, key: Fragment): Fragment => sql`
  create table ${name(classes)} as select ${key}, bit_or(${bitOf}) as mask, count(*) as n from ${source} group by all`;

/** Each person of the classes that are no crowd by their mask, with the rows that the person has there. */
const countMembers = ({ classes, members }: Made, source: Fragment, key: Fragment): Fragment => sql`
  create table ${name(members)} as
  select ${key}, person, count(*) as n
  from ${source} semi join (from ${name(classes)} where bit_count(mask) < ${crowd}) using (${key}) group by all`;

const peopled = ({ members }: Made, key: Fragment): Fragment =>
  sql`(select ${key}, count(*) as people, sum(n) as n from ${name(members)} group by all)`;

const classesUnder = (made: Made, key: Fragment, minimumCell: MinimumCell): Fragment => sql`
  select (select coalesce(sum(n), 0)::bigint from ${name(made.classes)}) as rows, (select count(*) from ${name(made.classes)}) as classes,
    min(people) as least, coalesce(sum(n) filter (people < ${minimumCell}), 0)::bigint as under
  from ${peopled(made, key)}`;

/**
 * The people of the classes under k, and a row without a person for each class that is not: what it is merged with is not under k
 * either. Each value is a hash, and the class all of them combined by xor, so that one is taken out or changed by another xor.
 */
const mergeable = (made: Made, key: Fragment, quasi: readonly Quasi[], minimumCell: MinimumCell): Fragment => {
  const hashes = quasi.flatMap(({ column, value, coarser }, i) => [
    sql`${hashed(i, value)} as ${hashOf(column)}`,
    ...coarser.map(({ coarsen, value }) => sql`${hashed(i, value)} as ${hashOf(column, coarsen)}`)
  ]);
  const whole = quasi.map(({ column }) => hashOf(column)).reduce((rest, hash) => sql`xor(${rest}, ${hash})`);
  return sql`
    create table ${name(made.merging)} as
    with under as materialized (select ${key} from ${peopled(made, key)} where people < ${minimumCell})
    select *, ${bitOf} as mask, ${whole} as whole from (
      select person, n, ${joined(hashes)} from (
        from ${name(made.members)} semi join under using (${key})
        union all
        select ${key}, null, 0 from ${name(made.classes)} anti join under using (${key})
      )
    )`;
};

/** Hashed twice: the hash of a pair is an xor itself, and equal values of two columns would cancel out. */
const hashed = (place: number, value: Fragment): Fragment => sql`hash(hash(${place}, ${value}))`;

const hashOf = (column: string, coarsen = 'as it is'): Fragment => name(`${column} ${coarsen}`);

const remediesFor = async (
  database: Database,
  merging: string,
  quasi: readonly Quasi[],
  minimumCell: MinimumCell
): Promise<{ remedies: Remedy[]; together: JointRemedy[] }> => {
  const rowsUnder = async (changes: readonly Fragment[]): Promise<number> => {
    const merged = changes.reduce((rest, hash) => sql`xor(${rest}, ${hash})`, sql`whole`);
    const [row] = await database.ask(rowsStillUnder(merging, merged, minimumCell), { n: 'count' });
    return row?.n ?? 0;
  };
  const remedies: Remedy[] = [];
  for (const { column, coarser } of quasi) {
    const out = hashOf(column);
    for (const { coarsen } of coarser) remedies.push({ column, coarsen, rowsUnder: await rowsUnder([out, hashOf(column, coarsen)]) });
    remedies.push({ column, coarsen: null, rowsUnder: await rowsUnder([out]) });
  }
  const coarsenable = quasi.filter(({ coarser }) => coarser.length > 0);
  const together: JointRemedy[] = [];
  for (const dates of coarsenable.length > 1 ? (['quarter', 'year'] as const) : []) {
    const changes = coarsenable.flatMap(({ column, coarser }) => {
      const form = coarser.find(({ coarsen }) => coarsen === dates) ?? coarser[0];
      return [hashOf(column), hashOf(column, form?.coarsen)];
    });
    together.push({ dates, rowsUnder: await rowsUnder(changes) });
  }
  return { remedies, together };
};

/** Rows under k once classes of the same `merged` are one. People are counted one by one only where their mask leaves it open. */
const rowsStillUnder = (merging: string, merged: Fragment, minimumCell: MinimumCell): Fragment => sql`
  with keyed as (select ${merged} as class, person, n, mask from ${name(merging)}),
  classes as materialized (
    select class, count(*) as members, bit_count(bit_or(mask)) as at_least, sum(n) as n
    from keyed group by class having count(*) = count(person)
  ), counted as (
    select sum(n) as n from keyed
    semi join (from classes where members >= ${minimumCell} and at_least < ${minimumCell}) using (class)
    group by class having count(distinct person) < ${minimumCell}
  )
  select (coalesce((select sum(n) from classes where members < ${minimumCell}), 0) + coalesce((select sum(n) from counted), 0))::bigint as n`;
