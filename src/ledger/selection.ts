import type { Filters, Unit } from '../domain/filters.ts';
import { settled } from './postings.ts';
import type { YearLedger } from './yearLedger.ts';

/** Which postings count, by the engine's numbers; null where all do. */
export interface Selection {
  readonly kommuner: readonly number[] | null;
  readonly targetGroups: readonly number[] | null;
  readonly areas: readonly number[] | null;
  readonly unit: Unit;
}

/** The same of filters whose answers are the same, whatever group is spoken of. */
export const keyOfFilters = ({ year, kommuner, targetGroups, areas, unit, denominator, minimumCell, prices }: Filters): string =>
  JSON.stringify([year, kommuner, targetGroups, areas, unit, denominator, minimumCell, prices]);

/** Citizens (or families) with at least one posting among those selected. */
export interface Units {
  readonly count: number;
  /** Of each entry of the year, the first entry of its unit, which stands for it; -1 where none of its postings are selected. */
  readonly head: Int32Array;
  /** The entries that stand for a unit, in rising order. */
  readonly heads: Uint32Array;
  /** At each head: the sum of its unit's selected postings, kr., negative ones as they are. */
  readonly net: Float64Array;
}

/** The entries of the one selected kommune, in rising order; null where there is not one, and all must be looked at. */
export const visitedBy = ({ ofKommune }: YearLedger, { kommuner }: Selection): Uint32Array | null =>
  kommuner?.length === 1 ? (ofKommune.get(kommuner[0] as number) ?? new Uint32Array(0)) : null;

/** `net`: what each entry costs, as `netOf` gives it. */
export const unitsOf = (ledger: YearLedger, selection: Selection, net: Float64Array): Units => {
  const { entries, citizen, family, atom } = ledger;
  const kept = keptIn(ledger, selection);
  const only = visitedBy(ledger, selection);
  const visited = only ? only.length : entries;
  const head = new Int32Array(entries).fill(-1);
  const heads = new Uint32Array(visited);
  const sums = new Float64Array(entries);
  const families = selection.unit === 'familie' && family ? new Int32Array(ledger.families + 1).fill(-1) : null;
  let count = 0;
  for (let i = 0; i < visited; i++) {
    const entry = only ? (only[i] as number) : i;
    if (kept && !kept[atom[entry] as number]) continue;
    const own = net[entry] as number;
    // Of an entry without any posting in the areas.
    if (Number.isNaN(own)) continue;
    const before = count > 0 ? (heads[count - 1] as number) : -1;
    let first = before >= 0 && citizen[before] === citizen[entry] ? before : -1;
    const household = families && family ? (family[entry] as number) : 0;
    if (families && household > 0) {
      first = families[household] as number;
      if (first < 0) families[household] = entry;
    }
    if (first < 0) {
      first = entry;
      heads[count++] = entry;
    }
    head[entry] = first;
    sums[first] = settled((sums[first] as number) + own);
  }
  return {
    count,
    head,
    heads: heads.subarray(0, count),
    net: sums
  };
};

/** For each of the year's atoms, whether it is selected; null where all are. */
export const keptIn = (
  { atoms }: Pick<YearLedger, 'atoms'>,
  { kommuner, targetGroups }: Pick<Selection, 'kommuner' | 'targetGroups'>
): Uint8Array | null => {
  if (!kommuner && !targetGroups) return null;
  const isAmong = (chosen: readonly number[] | null, one: number) => chosen === null || chosen.includes(one);
  const kept = Uint8Array.from(atoms, (atom) => Number(isAmong(kommuner, atom.kommune) && isAmong(targetGroups, atom.targetGroup)));
  return kept.every((one) => one === 1) ? null : kept;
};

/** Of each entry the sum of its postings in `areas`, kr.; NaN where it has none. Of all its postings where `areas` is null. */
export const netOf = (ledger: YearLedger, areas: readonly number[] | null): Float64Array => {
  if (!areas) return ledger.net;
  const net = new Float64Array(ledger.entries).fill(Number.NaN);
  const wanted = new Set(areas);
  for (const { value, entry: entries, net: amounts } of ledger.cells('omraade')) {
    if (!wanted.has(value)) continue;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as number;
      const before = net[entry] as number;
      const own = amounts[i] as number;
      net[entry] = Number.isNaN(before) ? own : settled(before + own);
    }
  }
  return net;
};
