import type { Column } from '../domain/contract.ts';
import type { Coarsening } from '../domain/mapping.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, list, name, sql } from '../engine/sql.ts';

/** A quasi-identifier as SQL, and as it would be coarser, the mildest first. */
export interface Quasi {
  readonly column: string;
  readonly value: Fragment;
  readonly coarser: readonly { readonly coarsen: Coarsening; readonly value: Fragment }[];
}

/** How each column can be coarsened at load: dates to their quarter or year, ages to bands of ten years. */
export const quasiOf = async (database: Database, columns: readonly Column[]): Promise<Quasi[]> => {
  const quasi: Quasi[] = [];
  for (const { name: column, type } of columns) {
    const value = name(column);
    const bands = column === 'aldersgruppe' ? await ageBands(database, value) : null;
    const dates = [
      { coarsen: 'quarter', value: sql`date_trunc('quarter', ${value})` },
      { coarsen: 'year', value: sql`date_trunc('year', ${value})` }
    ] as const;
    quasi.push({ column, value, coarser: type === 'date' ? dates : bands ? [{ coarsen: 'age-band', value: bands }] : [] });
  }
  return quasi;
};

/** Ages in whole years as bands of ten, `34` as `30-39`; what is no age stays. Null where there are none. */
const ageBands = async (database: Database, value: Fragment): Promise<Fragment | null> => {
  const ages = await database.ask(
    sql`
      with texts as (from texts where domain = 'aldersgruppe'),
        ages as (select code, trim(text)::integer // 10 * 10 as age from texts where regexp_full_match(trim(text), '\\d{1,3}'))
      select ages.code as code, coalesce(min(texts.code), -2 - age) as band
      from ages left join texts on text = age::varchar || '-' || (age + 9)::varchar group by ages.code, age`,
    { code: 'count', band: 'count' }
  );
  const codes = new Map<number, number[]>();
  for (const { code, band } of ages) codes.set(band ?? 0, [...(codes.get(band ?? 0) ?? []), code ?? 0]);
  if (codes.size === 0) return null;
  return [...codes].reduce((rest, [band, own]) => sql`case when ${value} in ${list(own)} then ${band} else ${rest} end`, value);
};
