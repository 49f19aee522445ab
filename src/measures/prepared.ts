/** Tables made once when `omkostninger` is loaded, so that a change of filter does not go through every posting. */
import { name, sql } from '../engine/sql.ts';
import type { Preparation } from '../engine/tables.ts';

/**
 * Kr. of each citizen in each kommune and year, over all postings: `aar`, `kommunekode`, `borger_id`, `cost`. A citizen who moves
 * has a row in each kommune; negative sums are kept, since another kommune may outweigh them.
 */
const citizenYear: Preparation = {
  from: 'omkostninger',
  name: 'citizen_year',
  create: (table, postings) => sql`
    create table ${name(table)} as
    select aar, kommunekode, borger_id, sum(beloeb) as cost
    from ${name(postings)} group by aar, kommunekode, borger_id order by aar, kommunekode`,
  columns: sql`null::integer as aar, null::integer as kommunekode, null::integer as borger_id, null::double as cost`
};

export const preparations: readonly Preparation[] = [citizenYear];
