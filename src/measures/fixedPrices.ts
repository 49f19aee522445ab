/** Fixed prices: every year's kroner as those of the latest year of costs, by the price index that is loaded. */
import type { Database } from '../engine/database.ts';
import { type Fragment, sql } from '../engine/sql.ts';
import type { Preparation } from '../engine/tables.ts';
import type { PriceFactor } from '../ledger/prices.ts';

/**
 * `price_factors` (`aar`, `factor`): the index of the latest year of costs ÷ that of the year. Empty where the index lacks a year of
 * costs: kroner of two kinds must not stand in one figure.
 */
export const priceFactors: Preparation = {
  name: 'price_factors',
  from: ['omkostninger', 'prisindeks'],
  columns: sql`null::integer as aar, null::double as factor`,
  select: (called) => sql`
    with years as (select distinct aar from ${called('omkostninger')} where exists (from ${called('prisindeks')})),
      latest as (select indeks from ${called('prisindeks')} where aar = (select max(aar) from years)),
      known as (
        select aar, latest.indeks / of_year.indeks as factor
        from years join ${called('prisindeks')} as of_year using (aar), latest where of_year.indeks > 0
      )
    from known where (select count(*) from known) = (select count(*) from years)
      and (select count(distinct aar) from known) = (select count(*) from years)`
};

/** The factors as the ledger takes them. */
export const askPriceFactors = async (database: Database, called: (name: string) => Fragment): Promise<readonly PriceFactor[]> => {
  const rows = await database.ask(sql`select aar, factor from ${called('price_factors')}`, { aar: 'count', factor: 'number' });
  return rows.flatMap(({ aar, factor }) => (aar === null || factor === null ? [] : [{ year: aar, factor }]));
};
