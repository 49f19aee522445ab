import { type Place, places, residentsOf, years } from './places.ts';
import { type Area, areas, areaWeights, type Stage } from './services.ts';
import { type Stream, streamOf } from './stream.ts';

export interface Citizen {
  readonly borgerId: string;
  readonly familieId: string | null;
  readonly parent: boolean;
  readonly born: number;
  /** One draw per area; the lowest after weighting comes first. */
  readonly waits: Readonly<Record<Area, number>>;
  readonly taste: number;
  kommunekode: string;
  /** Standard normal, AR(1) over the years: how costly, and how many areas beyond what the cost explains. */
  weight: number;
  breadth: number;
}

export interface CitizenYear {
  readonly citizen: Citizen;
  readonly year: number;
  readonly stage: Stage;
  /** Before the move, for those who move within the year. */
  readonly kommunekode: string;
  readonly movedTo: string | null;
  /** Kr. in the year; negative for a citizen who has left and gets a correction. */
  readonly cost: number;
  readonly areas: readonly Area[];
}

const persistence = 0.8;
const stays = 0.85;
const returns = 0.12;
const moves = 0.004;
const correctedAfterwards = 0.004;
const mostPerYear = 4_000_000;
const familyLikeness = 0.35;
/** Where breadth passes a line, one more area takes part. */
const areaLines = [0.35, 1.1, 1.8, 2.4] as const;

export const stageOf = ({ born, parent }: Citizen, year: number): Stage => {
  const age = year - born;
  if (age < 18) return 'barn';
  if (parent) return 'forælder';
  if (age < 30) return 'ung';
  return age < 65 ? 'voksen' : 'ældre';
};

const next = (value: number, stream: Stream): number => persistence * value + Math.sqrt(1 - persistence ** 2) * stream.normal();

const areasInOrder = (citizen: Citizen, stage: Stage, year: number): Area[] => {
  const weightOf = (area: Area) => (area === 'dagtilbud' && year - citizen.born >= 6 ? 0 : (areaWeights[stage][area] ?? 0));
  return areas
    .filter((area) => weightOf(area) > 0)
    .sort((one, other) => citizen.waits[one] / weightOf(one) - citizen.waits[other] / weightOf(other));
};

/** Citizens with a cost, year by year, of one kommune: zero-inflated log-normal, persistent over the years. */
export const citizenYearsOf = (place: Place): CitizenYear[] => {
  const stream = streamOf('omkostninger', place.kommunekode);
  const prefix = String(places.indexOf(place) + 1).padStart(2, '0');
  let people = 0;
  let families = 0;

  const arrival = (born: number, familieId: string | null = null, parent = false, likeness = 0): Citizen => ({
    borgerId: `B${prefix}${String(++people).padStart(5, '0')}`,
    familieId,
    parent,
    born,
    waits: Object.fromEntries(areas.map((area) => [area, -Math.log(1 - stream.uniform())])) as Record<Area, number>,
    taste: stream.uniform(),
    kommunekode: place.kommunekode,
    weight: familieId === null ? stream.normal() : Math.sqrt(familyLikeness) * likeness + Math.sqrt(1 - familyLikeness) * stream.normal(),
    breadth: stream.normal()
  });

  const family = (year: number): Citizen[] => {
    const familieId = `F${prefix}${String(++families).padStart(5, '0')}`;
    const likeness = stream.normal();
    const parents = stream.whole(0, 1);
    const children = stream.weighted([
      [1, 0.55],
      [2, 0.33],
      [3, 0.12]
    ]);
    return [
      ...Array.from({ length: parents }, () => arrival(year - stream.whole(22, 50), familieId, true, likeness)),
      ...Array.from({ length: children }, () => arrival(year - stream.whole(0, 16), familieId, false, likeness))
    ];
  };

  const arrivals = (year: number): Citizen[] => {
    const group = stream.weighted([
      ['familie', 0.18],
      ['ung', 0.14],
      ['voksen', 0.33],
      ['ældre', 0.35]
    ] as const);
    switch (group) {
      case 'familie':
        return family(year);
      case 'ung':
        return [arrival(year - stream.whole(18, 29))];
      case 'voksen':
        return [arrival(year - stream.whole(30, 64))];
      case 'ældre':
        return [arrival(year - stream.whole(65, 95))];
    }
  };

  const yearWith = (citizen: Citizen, year: number): CitizenYear => {
    const since = year - 2014;
    const spread = place.spread.start + place.spread.drift * since;
    const perRecipient = (place.cost.perResident / place.recipients.share) * (1 + place.cost.growth) ** since;
    const cost = Math.min(mostPerYear, (perRecipient / Math.exp(place.spread.start ** 2 / 2)) * Math.exp(spread * citizen.weight));
    const stage = stageOf(citizen, year);
    const breadth = 0.6 * citizen.weight + 0.8 * citizen.breadth;
    const count = 1 + areaLines.filter((line) => breadth > line).length;
    const { kommunekode } = citizen;
    const others = places.filter((other) => other.kommunekode !== kommunekode).map((other) => [other.kommunekode, 1] as const);
    const movedTo = year > 2014 && count > 1 && stream.chance(moves) ? stream.weighted(others) : null;
    if (movedTo) citizen.kommunekode = movedTo;
    return { citizen, year, stage, kommunekode, movedTo, cost, areas: areasInOrder(citizen, stage, year).slice(0, count) };
  };

  const correction = (citizen: Citizen, year: number): CitizenYear => {
    const stage = stageOf(citizen, year);
    return {
      citizen,
      year,
      stage,
      kommunekode: citizen.kommunekode,
      movedTo: null,
      cost: -stream.around(9_000, 0.8),
      areas: areasInOrder(citizen, stage, year).slice(0, 1)
    };
  };

  const result: CitizenYear[] = [];
  const former: Citizen[] = [];
  let active: Citizen[] = [];
  for (const year of years) {
    const share = place.recipients.share + place.recipients.drift * (year - 2014);
    const wanted = Math.round(share * residentsOf(place, year));
    const staying: Citizen[] = [];
    for (const citizen of active) {
      citizen.weight = next(citizen.weight, stream);
      citizen.breadth = next(citizen.breadth, stream);
      if (stream.chance(stays)) staying.push(citizen);
      else if (stream.chance(correctedAfterwards)) result.push(correction(citizen, year));
      else former.push(citizen);
    }
    while (staying.length < wanted) {
      const returning = former.length > 0 && stream.chance(returns) ? former.splice(stream.whole(0, former.length - 1), 1) : [];
      staying.push(...(returning.length > 0 ? returning : arrivals(year)));
    }
    for (const citizen of staying) result.push(yearWith(citizen, year));
    active = staying;
  }
  return result;
};
