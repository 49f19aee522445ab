import type { KommuneSums, Scope } from './answers.ts';
import { unitsOf } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/** Citizens of each kommune of a year, all of them and by målgruppe; `groups` are the målgrupper's names by number. */
export const scopesOf = (year: YearLedger, groups: readonly string[]): Scope[] => {
  const kommuner = [...year.ofKommune.keys()];
  const rowOf = new Uint16Array(Math.max(0, ...kommuner) + 1);
  for (const [row, kommune] of kommuner.entries()) rowOf[kommune] = row;
  const width = year.targetGroup.reduce((most, group) => Math.max(most, group), 0) + 1;
  /** Row by row, all citizens of a kommune first. */
  const counts = new Uint32Array(kommuner.length * width);
  for (let entry = 0; entry < year.entries; entry++) {
    const kommune = year.kommune[entry] as number;
    const group = year.targetGroup[entry] as number;
    const all = (rowOf[kommune] as number) * width;
    if (group > 0) counts[all + group] = (counts[all + group] as number) + 1;
    const isSame = entry > 0 && year.citizen[entry] === year.citizen[entry - 1] && kommune === year.kommune[entry - 1];
    if (!isSame) counts[all] = (counts[all] as number) + 1;
  }
  return kommuner.flatMap((kommune, row) =>
    [...counts.subarray(row * width, (row + 1) * width)].flatMap((recipients, group) =>
      recipients > 0
        ? [{ year: year.year, kommune: String(kommune), targetGroup: group === 0 ? null : (groups[group] ?? ''), recipients }]
        : []
    )
  );
};

/** Sums of each kommune of a year, to hold against those of the sender. */
export const kommuneSumsOf = (year: YearLedger): Omit<KommuneSums, 'differsByFew'>[] =>
  [...year.ofKommune].map(([kommune, entries]) => {
    const { heads, net, count } = unitsOf(year, { kommuner: [kommune], targetGroups: null, areas: null, unit: 'borger' }, year.net);
    const sums = { sum: 0, total: 0, largest: 0, second: 0, negatives: 0, depth: 0, deepest: 0 };
    for (const head of heads) {
      const own = net[head] as number;
      sums.sum += own;
      if (own >= 0) {
        sums.total += own;
        sums.second = Math.max(Math.min(sums.largest, own), sums.second);
        sums.largest = Math.max(sums.largest, own);
      } else {
        sums.negatives++;
        sums.depth -= own;
        sums.deepest = Math.max(sums.deepest, -own);
      }
    }
    const postings = entries.reduce((all, entry) => all + (year.start[entry + 1] as number) - (year.start[entry] as number), 0);
    return { year: year.year, kommune: String(kommune), postings, people: count, ...sums };
  });
