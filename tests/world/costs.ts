/** A small seeded world of costs that holds every awkward case. */
import { randomLcg, randomLogNormal, randomUniform } from 'd3-random';

export interface Posting {
  /** The citizen's number; the files spell it as text or as a whole number. */
  readonly citizen: number;
  readonly aar: number;
  readonly kommunekode: string;
  readonly beloeb: number;
  readonly omraade: string;
}

export interface Residents {
  readonly kommunekode: string;
  readonly aar: number;
  readonly antal: number;
}

export interface World {
  readonly postings: readonly Posting[];
  readonly residents: readonly Residents[];
}

const citizens = 3000;
export const years = [2017, 2018, 2019] as const;
const areas = ['beskæftigelse', 'voksensocial', 'familie', 'sundhed', 'ældre'] as const;

/** Kommuner and how much of the world lives there: the last has too few people for most numbers. */
const places = [
  ['210', 0.34],
  ['190', 0.26],
  ['151', 0.22],
  ['756', 0.16],
  ['411', 0.02]
] as const;

const upTo = (last: number): number => places.slice(0, last + 1).reduce((sum, [, size]) => sum + size, 0);

export const kommuner: readonly string[] = places.map(([kommunekode]) => kommunekode);

/** Many citizens cost exactly this, so that the lines at 5 and 10 % fall among equals. */
export const tiedCost = 90_000;

const round = (kroner: number, whole: boolean) => Math.round(kroner * (whole ? 1 : 100)) / (whole ? 1 : 100);

/** `whole`: amounts without øre, as an extract with integer amounts has them. */
export const costWorld = (seed: number, { whole = false } = {}): World => {
  const source = randomLcg(seed);
  const part = randomUniform.source(source)();
  const cost = randomLogNormal.source(source)(10, 1.2);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(part() * choices.length)] as T;
  const home = (): string => {
    const at = part();
    return places.find((_, i) => at < upTo(i))?.[0] ?? '210';
  };

  const postings: Posting[] = [];
  const post = (citizen: number, aar: number, kommunekode: string, kroner: number) =>
    postings.push({ citizen, aar, kommunekode, beloeb: round(kroner, whole), omraade: one(areas) });

  for (let citizen = 0; citizen < citizens; citizen++) {
    const kommunekode = home();
    for (const aar of years) {
      if (part() < 0.2) continue;
      const kind = part();
      if (kind < 0.06) {
        post(citizen, aar, kommunekode, tiedCost - 25_000);
        post(citizen, aar, kommunekode, 25_000);
      } else if (kind < 0.12) {
        post(citizen, aar, kommunekode, tiedCost);
      } else if (kind < 0.14) {
        post(citizen, aar, kommunekode, 4000);
        post(citizen, aar, kommunekode, -9000.5);
      } else if (kind < 0.16) {
        post(citizen, aar, kommunekode, 1500);
        post(citizen, aar, kommunekode, -1500);
      } else {
        const lines = 1 + Math.floor(part() * 3);
        const moved = part() < 0.05 ? one(kommuner) : kommunekode;
        for (let line = 0; line < lines; line++) post(citizen, aar, line > 0 ? moved : kommunekode, cost() / lines);
      }
    }
  }

  const residents = kommuner.flatMap((kommunekode) =>
    years.map((aar, i) => {
      const known = new Set(postings.filter((row) => row.kommunekode === kommunekode && row.aar === aar).map((row) => row.citizen));
      return { kommunekode, aar, antal: Math.ceil(known.size * (4.3 + 0.13 * i)) };
    })
  );
  return { postings, residents };
};
