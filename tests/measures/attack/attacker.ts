/** An attacker who asks for every selection that is allowed and reckons with all that is told. */
import type { MinimumCell } from '../../../src/domain/disclosure.ts';
import { closenessLimit, isDominated } from '../../../src/domain/disclosure.ts';
import type { CostLedger } from '../../../src/ledger/costLedger.ts';
import { costOverlap } from '../../../src/measures/costOverlap.ts';
import type { CostRow } from '../../world/ledger.ts';
import { seededFilters } from '../../world/seededCosts.ts';
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
  const cells = selectionsOf(
    { ...town },
    town.areas.map((area) => [area])
  ).filter(({ kommuner, targetGroups }) => kommuner.length === 1 && targetGroups.length === 1);
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

/** A combination of areas within a selection, or all of one size. */
interface Sharing {
  readonly selection: Selection;
  readonly isOf: (areas: readonly string[]) => boolean;
}

/** Tries to reckon how few people draw on exactly some areas, or on so many, and what they cost. Nobody moves. */
export const attackOverlap = async (town: Town, ledger: CostLedger, minimumCell: MinimumCell): Promise<Attack> => {
  const areasOf = new Map<string, Set<string>>();
  for (const { borger_id, omraade } of town.rows) areasOf.set(borger_id, (areasOf.get(borger_id) ?? new Set()).add(omraade ?? ''));
  // Combinations are guarded across kommuner, not across målgrupper.
  const selections = selectionsOf(town, [town.areas]).filter(({ targetGroups }) => targetGroups.length === town.groups.length);
  const combinations = [...new Set([...areasOf.values()].map((areas) => [...areas].sort().join('+')))].map((name) => name.split('+'));
  const cells = selections
    .filter(({ kommuner }) => kommuner.length === 1)
    .flatMap((selection) => combinations.map((areas) => ({ selection, areas })));
  const rowsOf = ({ selection, isOf: isShared }: Sharing) =>
    town.rows.filter((row) => isOf(selection)(row) && isShared([...(areasOf.get(row.borger_id) ?? [])].sort()));
  const exactly = (areas: readonly string[]) => (others: readonly string[]) => others.join('+') === areas.join('+');
  const weights = ({ selection, isOf: isShared }: Sharing) =>
    cells.map((cell) => (isWithin(cell.selection, selection) && isShared(cell.areas) ? 1 : 0));
  const sharings = selections.flatMap((selection): Sharing[] => [
    ...combinations.map((areas) => ({ selection, isOf: exactly(areas) })),
    ...town.areas.map((_, i) => ({ selection, isOf: (areas: readonly string[]) => areas.length === i + 1 })),
    { selection, isOf: (areas) => areas.length > 1 }
  ]);
  const people: number[][] = [];
  const costs: number[][] = [];
  let told = 0;
  for (const selection of selections) {
    const answer = await costOverlap.ask({ ledger }, { ...seededFilters, ...selection, areas: [], minimumCell });
    const hear = (isShared: Sharing['isOf'], count: boolean, cost: boolean) => {
      if (count) people.push(weights({ selection, isOf: isShared }));
      if (cost) costs.push(weights({ selection, isOf: isShared }));
      if (count) told++;
    };
    if (!answer) continue;
    hear(() => true, answer.citizens.shown, answer.cost.shown);
    hear((areas) => areas.length > 1, answer.shared.citizens.shown, answer.shared.costShare.shown && answer.cost.shown);
    for (const { areas, citizens, cost } of answer.combinations) hear(exactly([...areas].sort()), citizens.shown, cost.shown);
    for (const { areas: size, citizens, cost } of answer.perCitizen) hear((areas) => areas.length === size, citizens.shown, cost.shown);
  }
  const scale = sum(town.rows.map(({ beloeb }) => beloeb)) / cells.length;
  const own = cells.map(({ selection, areas }) => perPerson(rowsOf({ selection, isOf: exactly(areas) })));
  const [ofPeople, ofCosts] = [freedomOf(people, cells.length), freedomOf(costs, cells.length)];
  const leaks: Leak[] = [];
  let guarded = 0;
  for (const sharing of sharings) {
    const each = perPerson(rowsOf(sharing));
    const [largest = 0, second = 0] = each;
    const isFew = each.length > 0 && each.length < minimumCell;
    if (isFew || isDominated({ largest, second, total: sum(each) })) guarded++;
    const check = (width: number, least: number) => {
      if (width < least * 0.999) leaks.push({ of: sharing.selection, people: each.length, width, least });
    };
    if (isFew)
      check(
        widthOf(
          weights(sharing),
          own.map(({ length }) => length),
          ofPeople
        ),
        minimumCell
      );
    if (isFew || isDominated({ largest, second, total: sum(each) }))
      check(
        widthOf(
          weights(sharing),
          own.map((one) => sum(one) / scale),
          ofCosts
        ) * scale,
        closenessLimit * largest
      );
  }
  return { asked: sharings.length, told, guarded, leaks };
};

const isWithin = (cell: Selection, selection: Selection): boolean =>
  cell.kommuner.every((one) => selection.kommuner.includes(one)) &&
  cell.targetGroups.every((one) => selection.targetGroups.includes(one)) &&
  cell.areas.some((one) => selection.areas.includes(one));
