/** Who stands behind entries, one after another, and where on the axes of a grain each entry stands. */
import type { Unit } from '../domain/filters.ts';
import type { YearLedger } from './yearLedger.ts';

/** Of each entry of the year, whether its unit may have others: most have none, and need not be looked for. */
export const inCompany = ({ entries, together, family }: YearLedger, unit: Unit): Uint8Array => {
  const household = unit === 'familie' ? family : null;
  const company = new Uint8Array(entries);
  if (household) for (let entry = 0; entry < entries; entry++) if ((household[entry] as number) > 0) company[entry] = 1;
  for (const entry of together) company[entry] = 1;
  return company;
};

/** Units of some entries, one after another. */
export interface Turns {
  /** The entries, each unit's together. */
  readonly inTurn: Uint32Array;
  /** Where each unit begins there; one more than there are units. */
  readonly start: Uint32Array;
}

/** `entries` in rising order. */
export const turnsOf = ({ citizen, family, families }: YearLedger, unit: Unit, entries: Uint32Array): Turns => {
  const household = unit === 'familie' ? family : null;
  const inTurn = household ? inOrderOfFamilies(household, families, entries) : entries;
  const start = new Uint32Array(entries.length + 1);
  let units = 0;
  let lastCitizen = -1;
  let lastFamily = 0;
  for (let turn = 0; turn < inTurn.length; turn++) {
    const entry = inTurn[turn] as number;
    const own = household ? (household[entry] as number) : 0;
    if (own > 0 ? own !== lastFamily : citizen[entry] !== lastCitizen || lastFamily > 0) start[units++] = turn;
    lastCitizen = citizen[entry] as number;
    lastFamily = own;
  }
  start[units] = inTurn.length;
  return { inTurn, start: start.subarray(0, units + 1) };
};

/** Those of each family together, by its number; before them those without one, as they stand. */
const inOrderOfFamilies = (family: Int32Array, families: number, entries: Uint32Array): Uint32Array => {
  const next = new Uint32Array(families + 2);
  for (const entry of entries) {
    const after = (family[entry] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let one = 1; one < next.length; one++) next[one] = (next[one] as number) + (next[one - 1] as number);
  const inTurn = new Uint32Array(entries.length);
  for (const entry of entries) {
    const own = family[entry] as number;
    const turn = next[own] as number;
    inTurn[turn] = entry;
    next[own] = turn + 1;
  }
  return inTurn;
};

/** What stands on the first two axes of a grain, by the engine's numbers, and the place of each number there. */
export interface Atoms {
  readonly kommuner: readonly number[];
  readonly targetGroups: readonly number[];
  readonly rowOf: Uint16Array;
  readonly columnOf: Uint16Array;
}

export const atomsOf = ({ ofKommune, targetGroup }: YearLedger): Atoms => {
  const seen = new Uint8Array(0x1_0000);
  for (let entry = 0; entry < targetGroup.length; entry++) seen[targetGroup[entry] as number] = 1;
  const targetGroups = [...seen.keys()].filter((group) => seen[group]);
  return { ...rowsOf({ ofKommune }), targetGroups, columnOf: placesOf(targetGroups) };
};

export const rowsOf = ({ ofKommune }: Pick<YearLedger, 'ofKommune'>): Pick<Atoms, 'kommuner' | 'rowOf'> => {
  const kommuner = [...ofKommune.keys()].sort((a, b) => a - b);
  return { kommuner, rowOf: placesOf(kommuner) };
};

const placesOf = (rising: readonly number[]): Uint16Array => {
  const places = new Uint16Array((rising.at(-1) ?? 0) + 1);
  for (const [place, number] of rising.entries()) places[number] = place;
  return places;
};
