import { phases, teamKey } from '../domain/fitFilters.ts';
import type { FitColumns } from './columns.ts';

/** What cases can be told apart by: names that occur, sorted, and the place of each case's. Without a name it is empty. */
export interface Division {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/** The words are those of `fitComparisons`; `forsoeg` is a filter alone. */
export type DivisionKey = 'kommune' | 'team' | 'maalgruppe' | 'fase' | 'forsoeg';

export type Divisions = Readonly<Record<DivisionKey, Division>>;

const divisionOf = (cases: number, codeOf: (one: number) => number, nameOf: (one: number) => string): Division => {
  const byCode = new Map<number, string>();
  for (let one = 0; one < cases; one++) if (!byCode.has(codeOf(one))) byCode.set(codeOf(one), nameOf(one));
  const names = [...new Set(byCode.values())].sort();
  const places = new Map([...byCode].map(([code, name]) => [code, names.indexOf(name)]));
  return { names, of: Int32Array.from({ length: cases }, (_, one) => places.get(codeOf(one)) ?? 0) };
};

export const divisionsOf = ({ cases, names }: FitColumns): Divisions => {
  const { kommune, team, targetGroup, trial, phase } = cases;
  const by = (column: Int32Array, nameOf: (code: number) => string): Division =>
    divisionOf(
      column.length,
      (one) => column[one] as number,
      (one) => nameOf(column[one] as number)
    );
  // A team is of its kommune, whose code has three digits.
  const teamCode = (one: number) => (team[one] as number) * 1000 + (kommune[one] as number);
  return {
    kommune: by(kommune, String),
    maalgruppe: by(targetGroup, (code) => names.targetGroup[code] ?? ''),
    forsoeg: by(trial, (code) => names.trial[code] ?? ''),
    fase: by(phase, (code) => phases[code] ?? ''),
    team: divisionOf(team.length, teamCode, (one) => {
      const name = names.team[team[one] as number] ?? '';
      return name === '' ? '' : teamKey(String(kommune[one]), name);
    })
  };
};
