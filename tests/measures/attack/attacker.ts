/** An attacker who asks for every selection that is allowed and reckons with all that is told. */
import type { MinimumCell } from '../../../src/domain/disclosure.ts';
import { closenessLimit, isDominated } from '../../../src/domain/disclosure.ts';
import type { CostLedger } from '../../../src/ledger/costLedger.ts';
import type { CostRow } from '../../world/ledger.ts';
import { freedomOf, widthOf } from './bounds.ts';
import { isOf, type Selection, selectionsOf, type Told, type Town, toldOf } from './town.ts';

/** A sum that must not be told, and how closely it can be reckoned. */
export interface Leak {
  readonly of: Selection;
  readonly people: number;
  readonly width: number;
  readonly least: number;
}

export interface Attack {
  /** How many selections were asked, and how many told their whole cost. */
  readonly asked: number;
  readonly told: number;
  /** Sums that must not be told, and those of them that can be reckoned too closely. */
  readonly guarded: number;
  readonly leaks: readonly Leak[];
}

const perPerson = (rows: readonly CostRow[]): number[] => {
  const sums = new Map<string, number>();
  for (const { borger_id, beloeb } of rows) sums.set(borger_id, (sums.get(borger_id) ?? 0) + beloeb);
  return [...sums.values()].sort((a, b) => b - a);
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const allTold = async (town: Town, ledger: CostLedger, minimumCell: MinimumCell): Promise<Told[]> => {
  const told: Told[] = [];
  for (const selection of selectionsOf(town)) told.push(await toldOf(ledger, selection, minimumCell));
  return told;
};

/** Tries to reckon every sum that rests on few people or mostly on one. */
export const attackCosts = async (town: Town, ledger: CostLedger, minimumCell: MinimumCell): Promise<Attack> => {
  const told = await allTold(town, ledger, minimumCell);
  const cells = selectionsOf({ ...town }, town.areas.map((area) => [area])).filter(
    ({ kommuner, targetGroups }) => kommuner.length === 1 && targetGroups.length === 1
  );
  const scale = sum(town.rows.map(({ beloeb }) => beloeb)) / cells.length;
  const truth = cells.map((cell) => sum(town.rows.filter(isOf(cell)).map(({ beloeb }) => beloeb)) / scale);
  const weights = (selection: Selection) => cells.map((cell) => (isWithin(cell, selection) ? 1 : 0));
  const equations = told.flatMap(({ selection, areas, whole }) => [
    ...(whole ? [weights(selection)] : []),
    ...areas.map((area) => weights({ ...selection, areas: [area] }))
  ]);
  const freedom = freedomOf(equations, cells.length);
  const leaks: Leak[] = [];
  let guarded = 0;
  for (const selection of selectionsOf(town)) {
    const costs = perPerson(town.rows.filter(isOf(selection)));
    const [largest = 0, second = 0] = costs;
    const isFew = costs.length > 0 && costs.length < minimumCell;
    if (!isFew && !isDominated({ largest, second, total: sum(costs) })) continue;
    guarded++;
    const width = widthOf(weights(selection), truth, freedom) * scale;
    const least = closenessLimit * largest;
    if (width < least * 0.999) leaks.push({ of: selection, people: costs.length, width, least });
  }
  return { asked: told.length, told: told.filter(({ whole }) => whole).length, guarded, leaks };
};

/** Tries to reckon how few people a selection has. Areas are left out: one person may stand in several. */
export const attackPeople = async (town: Town, ledger: CostLedger, minimumCell: MinimumCell): Promise<Attack> => {
  const selections = selectionsOf(town, [town.areas]);
  const told: Told[] = [];
  for (const selection of selections) told.push(await toldOf(ledger, selection, minimumCell));
  const cells = selections.filter(({ kommuner, targetGroups }) => kommuner.length === 1 && targetGroups.length === 1);
  const countOf = (selection: Selection) => perPerson(town.rows.filter(isOf(selection))).length;
  const truth = cells.map(countOf);
  const weights = (selection: Selection) => cells.map((cell) => (isWithin(cell, selection) ? 1 : 0));
  const freedom = freedomOf(
    told.flatMap(({ selection, people }) => (people ? [weights(selection)] : [])),
    cells.length
  );
  const few = selections.filter((selection) => countOf(selection) > 0 && countOf(selection) < minimumCell);
  const leaks = few.flatMap((selection): Leak[] => {
    const width = widthOf(weights(selection), truth, freedom);
    return width < minimumCell - 1e-6 ? [{ of: selection, people: countOf(selection), width, least: minimumCell }] : [];
  });
  return { asked: told.length, told: told.filter(({ people }) => people).length, guarded: few.length, leaks };
};

const isWithin = (cell: Selection, selection: Selection): boolean =>
  cell.kommuner.every((one) => selection.kommuner.includes(one)) &&
  cell.targetGroups.every((one) => selection.targetGroups.includes(one)) &&
  cell.areas.some((one) => selection.areas.includes(one));
