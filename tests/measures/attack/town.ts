/** Small seeded worlds, every selection of them, and what is told of each. */
import { randomLcg, randomLogNormal } from 'd3-random';
import type { MinimumCell } from '../../../src/domain/disclosure.ts';
import type { Filters } from '../../../src/domain/filters.ts';
import type { CostLedger } from '../../../src/ledger/costLedger.ts';
import { costByKommune } from '../../../src/measures/costByKommune.ts';
import { costComposition } from '../../../src/measures/costComposition.ts';
import { costConcentration } from '../../../src/measures/costConcentration.ts';
import { costOverlap } from '../../../src/measures/costOverlap.ts';
import type { CostRow } from '../../world/ledger.ts';
import { seededFilters } from '../../world/seededCosts.ts';

export interface Town {
  readonly kommuner: readonly string[];
  readonly groups: readonly string[];
  readonly areas: readonly string[];
  readonly rows: readonly CostRow[];
}

export interface Shape {
  readonly kommuner: number;
  readonly groups: number;
  readonly areas: number;
  readonly citizens: number;
  /** Part of the citizens who have postings in two kommuner or målgrupper. */
  readonly moving: number;
}

export const townOf = (seed: number, shape: Shape): Town => {
  const source = randomLcg(seed);
  const cost = randomLogNormal.source(source)(10, 1.2);
  const below = (limit: number) => Math.floor(source() * limit);
  // The last ones are rare.
  const one = <T>(choices: readonly T[]): T => choices[Math.min(below(choices.length), below(choices.length + 1))] as T;
  const kommuner = ['210', '217', '190', '151'].slice(0, shape.kommuner);
  const groups = ['unge', 'voksne', 'ældre'].slice(0, shape.groups);
  const areas = ['familie', 'skole', 'sundhed', 'handicap'].slice(0, shape.areas);
  const rows = Array.from({ length: shape.citizens }, (_, citizen): CostRow[] => {
    const home = { borger_id: `B${citizen}`, aar: 2019, kommunekode: one(kommuner), maalgruppe: one(groups) };
    const other = source() < shape.moving ? { ...home, kommunekode: one(kommuner), maalgruppe: one(groups) } : home;
    return Array.from({ length: 1 + below(3) }, (_, i) => ({
      ...(i === 0 ? home : other),
      omraade: one(areas),
      beloeb: Math.round(cost())
    }));
  }).flat();
  return { kommuner, groups, areas, rows };
};

export const subsetsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, i) => all.filter((_, place) => (i + 1) & (1 << place)));

export interface Selection {
  readonly kommuner: readonly string[];
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
}

export const selectionsOf = ({ kommuner, groups, areas }: Town, areaSets: readonly (readonly string[])[] = subsetsOf(areas)): Selection[] =>
  subsetsOf(kommuner).flatMap((chosen) =>
    subsetsOf(groups).flatMap((targetGroups) => areaSets.map((own) => ({ kommuner: chosen, targetGroups, areas: own })))
  );

/** Which rows a selection, or a cell, is of. */
export const isOf =
  ({ kommuner, targetGroups, areas }: Selection) =>
  ({ kommunekode, maalgruppe, omraade }: CostRow): boolean =>
    kommuner.includes(String(kommunekode)) && targetGroups.includes(maalgruppe ?? '') && areas.includes(omraade ?? '');

/** What is told of a selection: which areas' cost, whether the whole cost, whether how many people there are. */
export interface Told {
  readonly selection: Selection;
  readonly areas: readonly string[];
  readonly whole: boolean;
  readonly people: boolean;
}

/** What a selection is told of, by every figure that tells the same. */
export const toldOf = async (ledger: CostLedger, selection: Selection, minimumCell: MinimumCell): Promise<Told> => {
  const filters: Filters = { ...seededFilters, ...selection, minimumCell, topPercent: 50 };
  const [concentration, composition, overlap, byKommune] = await Promise.all([
    costConcentration.ask({ ledger }, filters),
    costComposition.omraade.ask({ ledger }, filters),
    costOverlap.ask({ ledger }, filters),
    costByKommune.ask({ ledger }, filters)
  ]);
  const at = composition?.at(50);
  const groups = concentration?.curve ?? [];
  // A group's people, mean and share tell the cost of everybody.
  const followsFromGroup = groups.some(
    ({ share, mean, percent }) => percent > 0 && percent < 100 && share.shown && share.value > 0 && mean.shown
  );
  const everybody = groups.some(({ percent, mean }) => percent === 100 && mean.shown);
  if (selection.kommuner.length === 1 && byKommune.kommuner[0]?.share10.shown !== groups.find(({ percent }) => percent === 10)?.share.shown)
    throw new Error('two figures do not withhold the same');
  return {
    selection,
    areas: at?.parts.filter(({ all }) => all.shown).map(({ name }) => name) ?? [],
    whole: Boolean(at?.all.shown || overlap?.cost.shown || everybody || followsFromGroup),
    people: Boolean(concentration?.population.shown || overlap?.citizens.shown)
  };
};

/** The same without the guard of selections. */
export const unguarded = (ledger: CostLedger): CostLedger => ({
  contents: () => ledger.contents(),
  kommuneSums: (...asked) => ledger.kommuneSums(...asked),
  lasting: (...asked) => ledger.lasting(...asked),
  persistence: (...asked) => ledger.persistence(...asked),
  concentration: async (...asked) => {
    const row = await ledger.concentration(...asked);
    return row && { ...row, differsByFew: false };
  },
  byKommune: async (...asked) =>
    (await ledger.byKommune(...asked)).map(({ kommune, row }) => ({ kommune, row: { ...row, differsByFew: false } })),
  byYear: async (...asked) => (await ledger.byYear(...asked)).map(({ year, row }) => ({ year, row: { ...row, differsByFew: false } })),
  composition: async (...asked) => {
    const answer = await ledger.composition(...asked);
    if (!answer) return null;
    const rows = answer.rows.map((row) => ({ ...row, differsByFew: false }));
    return { ...answer, concentration: { ...answer.concentration, differsByFew: false }, rows };
  },
  overlap: async (...asked) => {
    const answer = await ledger.overlap(...asked);
    const rows = answer?.rows.map((row) => ({ ...row, differsByFew: false })) ?? [];
    return answer && { ...answer, rows, differsByFew: false, sizesThatDiffer: [] };
  }
});
