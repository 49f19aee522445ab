/** What can be made coarser so that fewer citizens can be recognised. */
import { tableOf } from '../../domain/contract.ts';
import { type KAnonymity, shareUnder } from '../../domain/kAnonymity.ts';
import type { Coarsening, Mapping } from '../../domain/mapping.ts';

/** A column of the contract and what becomes of it. */
export interface Change {
  readonly column: string;
  readonly how: Coarsening | 'leave-out';
}

export interface Offer {
  readonly changes: readonly Change[];
  /** What all dates become, where several columns change together. */
  readonly together: 'quarter' | 'year' | null;
  /** Share of rows that would still be in small classes, 0 to 1. */
  readonly share: number;
}

/** Every column as coarse as its dates, or else its ages, can be: what `together` of the report was reckoned with. */
const jointChanges = ({ remedies }: KAnonymity, dates: 'quarter' | 'year'): readonly Change[] => {
  const columns = [...new Set(remedies.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const coarsenings = remedies.flatMap((remedy) => (remedy.column === column && remedy.coarsen ? [remedy.coarsen] : []));
    const how = coarsenings.find((one) => one === dates) ?? coarsenings[0];
    return how ? [{ column, how }] : [];
  });
};

/** What helps, the most helpful first. Required columns cannot be left out. */
export const offersOf = (report: KAnonymity): readonly Offer[] => {
  const required = new Set(tableOf(report.table).columns.flatMap(({ name, required: isRequired }) => (isRequired ? [name] : [])));
  const single = report.remedies
    .filter(({ column, coarsen, rowsUnder }) => rowsUnder < report.rowsUnder && (coarsen !== null || !required.has(column)))
    .map((remedy) => ({
      changes: [{ column: remedy.column, how: remedy.coarsen ?? 'leave-out' } as const],
      together: null,
      share: shareUnder(report, remedy)
    }));
  const joint = report.together.flatMap((remedy): Offer[] => {
    const changes = jointChanges(report, remedy.dates);
    return changes.length > 1 && remedy.rowsUnder < report.rowsUnder
      ? [{ changes, together: remedy.dates, share: shareUnder(report, remedy) }]
      : [];
  });
  return [...joint, ...single].sort((a, b) => a.share - b.share);
};

/** The mapping that reads columns coarser, or not at all. */
export const coarserMapping = (mapping: Mapping, changes: readonly Change[]): Mapping => ({
  ...mapping,
  columns: mapping.columns.flatMap((mapped) => {
    const how = changes.find(({ column }) => column === mapped.name)?.how;
    if (how === undefined) return [mapped];
    return how === 'leave-out' ? [] : [{ ...mapped, coarsen: how }];
  })
});
