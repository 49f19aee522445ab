import type { KommuneSums, Scope } from './answers.ts';
import { unitsOf } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/** Citizens of each kommune of a year, all of them and by målgruppe; `groups` are the målgrupper's names by number. */
export const scopesOf = (year: YearLedger, groups: readonly string[]): Scope[] => {
  const scopes = new Map<number, Scope & { recipients: number }>();
  const count = (kommune: number, group: number) => {
    const key = kommune * 0x1_0000 + group;
    const scope = scopes.get(key) ?? {
      year: year.year,
      kommune: String(kommune),
      targetGroup: group === 0 ? null : (groups[group] ?? ''),
      recipients: 0
    };
    scope.recipients++;
    scopes.set(key, scope);
  };
  for (let entry = 0; entry < year.entries; entry++) {
    const kommune = year.kommune[entry] as number;
    const group = year.targetGroup[entry] as number;
    if (group > 0) count(kommune, group);
    if (year.citizen[entry] !== year.citizen[entry - 1] || kommune !== year.kommune[entry - 1]) count(kommune, 0);
  }
  return [...scopes.values()];
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
