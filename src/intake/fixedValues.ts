import type { MappedColumn } from '../domain/mapping.ts';

/**
 * Required columns that one value for every row can fill: what a file of one kommune, one year, one trial or one scale leaves out because
 * its name says so. Amounts, pseudonyms and the days of single citizens are never the same in every row.
 */
const sameThroughout: ReadonlySet<string> = new Set([
  'kommunekode',
  'aar',
  'omraade',
  'maalgruppe',
  'forsoeg_id',
  'netvaerk',
  'instrument',
  'respondent',
  'aldersklasse',
  'indikator',
  'enhed',
  'retning',
  'type',
  'fulgt_til'
]);

/** The columns, each waiting for its value; none where one of them cannot be filled so. */
export const askedForValues = (missing: readonly string[]): readonly MappedColumn[] =>
  missing.every((name) => sameThroughout.has(name))
    ? missing.map((name) => ({ name, from: { constant: '' }, reason: 'fixed', certainty: 0 }))
    : [];
