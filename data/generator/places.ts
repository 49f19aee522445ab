import { networks } from '../../src/domain/kommuner.ts';

/** One resident in the demo stands for this many. */
export const oneIn = 8;

export const years = [2014, 2015, 2016, 2017, 2018, 2019] as const;

/** The last day of the demo. */
export const lastDay = '2019-12-31';

export interface Place {
  readonly kommunekode: string;
  /** Residents on 1 January of a year; growth is per year. */
  readonly residents: { readonly year: number; readonly count: number; readonly growth: number };
  /** Share of residents with a cost, and its change per year. */
  readonly recipients: { readonly share: number; readonly drift: number };
  /** Mean cost per resident in 2014, kr., and its growth per year. */
  readonly cost: { readonly perResident: number; readonly growth: number };
  /** Deviation of the logarithm of cost, and its change per year. */
  readonly spread: { readonly start: number; readonly drift: number };
}

const place = (
  kommunekode: string,
  [year, count, growth]: readonly [number, number, number],
  [share, shareDrift]: readonly [number, number],
  [perResident, costGrowth]: readonly [number, number],
  [spread, spreadDrift]: readonly [number, number]
): Place => ({
  kommunekode,
  residents: { year, count, growth },
  recipients: { share, drift: shareDrift },
  cost: { perResident, growth: costGrowth },
  spread: { start: spread, drift: spreadDrift }
});

/**
 * Populations: Fredensborg and Helsingør 1 January 2017, Frederikssund 2018, Gladsaxe, Guldborgsund and Ikast-Brande 2016 are
 * published figures; the others are round. All other numbers are invented.
 */
export const places: readonly Place[] = [
  place('151', [2016, 48_000, 0.004], [0.226, 0.0005], [26_200, 0.018], [1.15, 0]),
  place('159', [2016, 67_914, 0.008], [0.218, -0.0005], [25_100, 0.012], [1.17, 0.004]),
  place('190', [2016, 40_500, 0.008], [0.205, -0.001], [22_900, 0.004], [1.17, -0.006]),
  place('201', [2016, 25_000, 0.006], [0.202, 0], [21_800, 0.02], [1.18, 0.006]),
  place('210', [2017, 40_504, 0.006], [0.221, -0.001], [24_900, 0.015], [1.15, -0.004]),
  place('217', [2017, 62_443, 0.003], [0.23, 0.001], [27_000, 0.022], [1.13, 0.008]),
  place('219', [2016, 50_000, 0.009], [0.217, 0.0005], [24_600, 0.01], [1.15, 0.002]),
  place('250', [2018, 45_189, 0.00316], [0.223, 0.0005], [25_300, 0.024], [1.15, 0]),
  place('260', [2016, 31_000, 0.002], [0.238, 0.0015], [27_900, 0.03], [1.12, 0.006]),
  place('270', [2016, 41_000, 0.001], [0.221, -0.0005], [24_800, 0.008], [1.16, -0.004]),
  place('376', [2016, 60_979, 0.001], [0.245, 0.002], [28_600, 0.028], [1.15, 0.004]),
  place('756', [2016, 40_798, 0.003], [0.214, -0.001], [23_700, 0.006], [1.17, -0.002])
];

/** Residents in the demo on 1 January. */
export const residentsOf = ({ residents }: Place, year: number): number =>
  Math.round((residents.count * (1 + residents.growth) ** (year - residents.year)) / oneIn);

export const isEnPlan = (kommunekode: string): boolean => networks['en-plan'].includes(kommunekode);
