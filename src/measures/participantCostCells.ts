/** Who stands behind each cell of what is told of participants' costs. Numbers of people are here not yet cleared: they go to the guard alone. */
import type { Stand } from '../domain/grain.ts';
import type { Row } from '../engine/rows.ts';
import { sql } from '../engine/sql.ts';

export const cellColumns = {
  kind: 'text',
  layer: 'text',
  place: 'count',
  trial: 'text',
  target_group: 'text',
  summed: 'count',
  people: 'count',
  paying: 'count',
  weight: 'number',
  largest: 'number',
  second: 'number'
} as const;

export type CellRow = Row<typeof cellColumns>;

/** `trial_cells` with texts for numbers; `layer` of a status is its number. */
export const cellsQuery = sql`
  select kind, case kind when 'status' then layer::text else area.text end as layer, place, key.text as trial,
    target.text as target_group, summed, people, paying, weight, largest, second
  from trial_cells
    left join texts as key on key.domain = 'forsoeg_id' and key.code = trial
    left join texts as target on target.domain = 'maalgruppe' and target.code = target_group
    left join texts as area on area.domain = 'omraade' and area.code = layer
  order by all`;

/** `before` and `after` joining, in kr. by area (null: all areas); people by `status`, as in `trial_cells`. */
export type Kind = 'before' | 'after' | 'status';

/** Places are trials of a kommune. The place after the last, and the målgruppe after the last, are all of them together. */
export interface TrialCells {
  readonly places: readonly { readonly kommune: string; readonly trial: string }[];
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
  readonly standOf: (kind: Kind, layer: string | null, place: number, targetGroup: number) => Stand;
}

export const nobody: Stand = { contributors: 0, paying: 0, total: 0, largest: 0, second: 0 };

export const trialCellsOf = (rows: readonly CellRow[]): TrialCells => {
  const cells = rows.filter(({ summed }) => summed === 0);
  const placeOf = ({ place, trial }: CellRow): string => JSON.stringify([String(place), trial ?? '']);
  const keys = [...new Set(cells.map(placeOf))];
  const targetGroups = [...new Set(cells.map(({ target_group: own }) => own ?? ''))];
  const stands = new Map<string, Stand>();
  for (const row of rows) {
    const { kind, layer, summed } = row;
    const place = summed === 2 || summed === 3 ? keys.length : keys.indexOf(placeOf(row));
    const targetGroup = summed === 1 || summed === 3 ? targetGroups.length : targetGroups.indexOf(row.target_group ?? '');
    stands.set(JSON.stringify([kind, layer, place, targetGroup]), standOf(row));
  }
  return {
    places: keys.map((key) => {
      const [kommune, trial] = JSON.parse(key) as [string, string];
      return { kommune, trial };
    }),
    targetGroups,
    areas: [...new Set(rows.flatMap(({ kind, layer }) => (kind === 'status' || layer === null ? [] : [layer])))].sort(),
    standOf: (...cell) => stands.get(JSON.stringify(cell)) ?? nobody
  };
};

const standOf = ({ people, paying, weight, largest, second }: CellRow): Stand => ({
  contributors: people ?? 0,
  paying: paying ?? 0,
  total: weight ?? 0,
  largest: largest ?? 0,
  second: second ?? 0
});
