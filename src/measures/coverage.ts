import type { CostSelection } from '../domain/filters.ts';
import type { CostLedger } from '../ledger/costLedger.ts';

/** What is loaded of costs: which kommuner in which years, and for which of them the residents are known. Holds no people. */
export interface Coverage {
  readonly years: readonly number[];
  /** Kommunekoder, sorted. */
  readonly kommuner: readonly string[];
  /** Names in the data, sorted; empty where no file has the column. */
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
  readonly hasFamilies: boolean;
  /** Columns that composition can be told by, beside `omraade`. */
  readonly hasLaws: boolean;
  readonly hasServices: boolean;
  /** The year whose prices fixed prices are; null where none can be had. */
  readonly priceYear: number | null;
  /** Kommunekoder with costs in the year. */
  kommunerOf(year: number): readonly string[];
  /**
   * True where a population is loaded for every selected kommune with costs in the year, and every selected målgruppe, and holds at least
   * as many as had a cost.
   */
  residentsKnown(year: number, selection: Pick<CostSelection, 'kommuner' | 'targetGroups'>): boolean;
}

/** Asked once for each load. */
export const askCoverage = async (ledger: CostLedger): Promise<Coverage> => {
  const { scopes, residents, areas, hasFamilies, hasLaws, hasServices, priceYear } = await ledger.contents();
  const whole = scopes.filter(({ targetGroup }) => targetGroup === null);
  const years = [...new Set(whole.map(({ year }) => year))].sort((a, b) => a - b);
  const kommunerOf = (year: number) => whole.filter((scope) => scope.year === year).map(({ kommune }) => kommune);
  return {
    years,
    kommuner: [...new Set(whole.map(({ kommune }) => kommune))].sort(),
    targetGroups: [...new Set(scopes.flatMap(({ targetGroup }) => targetGroup ?? []))].sort(),
    areas,
    hasFamilies,
    hasLaws,
    hasServices,
    priceYear,
    kommunerOf: (year) => kommunerOf(year).sort(),
    residentsKnown: (year, { kommuner, targetGroups }) => {
      const selected = kommunerOf(year).filter((kommune) => kommuner.length === 0 || kommuner.includes(kommune));
      const wanted: readonly (string | null)[] = targetGroups.length > 0 ? targetGroups : [null];
      return (
        selected.length > 0 &&
        selected.every((kommune) =>
          wanted.every((group) => {
            const isSame = (one: { year: number; kommune: string; targetGroup: string | null }) =>
              one.year === year && one.kommune === kommune && one.targetGroup === group;
            const known = residents.find(isSame)?.residents;
            return known !== undefined && known >= (scopes.find(isSame)?.recipients ?? 0);
          })
        )
      );
    }
  };
};
