import { type Citizen, type CitizenYear, citizenYearsOf } from './citizens.ts';
import { enrolledIn, enrolmentOf } from './enrolments.ts';
import { isEnPlan, type Place, places } from './places.ts';
import type { Row } from './row.ts';
import { type Area, areaWeights, ceilingOf, type Stage, serviceAt } from './services.ts';
import { type Stream, streamOf } from './stream.ts';

const refunds = 0.006;
const secondService = 0.12;
const firstTrialYear = 2018;

const targetGroups: Readonly<Record<Stage, string>> = {
  barn: 'familier',
  forælder: 'familier',
  ung: 'unge',
  voksen: 'voksne',
  ældre: 'øvrige'
};

const ageGroup = (age: number): string => (age < 18 ? '0-17' : age < 30 ? '18-29' : age < 65 ? '30-64' : '65+');

const roundTo100 = (kroner: number): number => Math.round(kroner / 100) * 100;

/** The dearest part goes to the area that can cost the most; a cost no area of theirs can bear goes to the one that can. */
const areasByCost = (areas: readonly Area[], stage: Stage, dearest: number): Area[] => {
  const ordered = [...areas].sort((one, other) => ceilingOf(other, stage) - ceilingOf(one, stage));
  const [first] = ordered;
  if (first && dearest <= ceilingOf(first, stage) * 1.2) return ordered;
  const widest = (Object.keys(areaWeights[stage]) as Area[]).sort((one, other) => ceilingOf(other, stage) - ceilingOf(one, stage))[0];
  return widest ? [widest, ...ordered.slice(1)] : ordered;
};

const partsOf = (cost: number, count: number, stream: Stream): number[] => {
  const sizes = Array.from({ length: count }, () => 0.1 + stream.uniform() ** 2);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (cost * size) / whole).sort((one, other) => other - one);
};

/** What an area cannot usually cost falls to the first area. */
const bounded = (parts: readonly number[], areas: readonly Area[], stage: Stage): number[] => {
  const rest = areas.slice(1).map((area, i) => Math.min(parts[i + 1] ?? 0, ceilingOf(area, stage)));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return [whole - rest.reduce((sum, part) => sum + part, 0), ...rest];
};

const postingsOf = (citizenYear: CitizenYear, forsoegId: string | null, stream: Stream): Row[] => {
  const { citizen, year, stage, kommunekode, movedTo, cost } = citizenYear;
  const posting = (area: Area, amount: number, taste: number, place: string): Row => {
    const { omraade, lov, ydelse, funktion } = serviceAt(area, stage, Math.abs(amount), taste);
    return {
      borger_id: citizen.borgerId,
      aar: year,
      kommunekode: place,
      beloeb: roundTo100(amount) || 100,
      omraade,
      lov,
      ydelse,
      funktion,
      maalgruppe: targetGroups[stage],
      aldersgruppe: ageGroup(year - citizen.born),
      familie_id: citizen.familieId,
      forsoeg_id: forsoegId
    };
  };
  const shares = partsOf(cost, citizenYear.areas.length, stream);
  const [first = 0] = bounded(shares, areasByCost(citizenYear.areas, stage, shares[0] ?? 0), stage);
  const areas = areasByCost(citizenYear.areas, stage, first);
  const parts = bounded(shares, areas, stage);
  const rows = areas.flatMap((area, i) => {
    const place = movedTo && i > 0 ? movedTo : kommunekode;
    const part = parts[i] ?? 0;
    if (part < 10_000 || !stream.chance(secondService)) return [posting(area, part, citizen.taste, place)];
    const second = part * (0.1 + 0.3 * stream.uniform());
    return [posting(area, part - second, citizen.taste, place), posting(area, second, (citizen.taste + 0.5) % 1, place)];
  });
  const [area] = areas;
  if (area && cost > 0 && stream.chance(refunds))
    rows.push(posting(area, -(parts[0] ?? 0) * (0.05 + 0.6 * stream.uniform()), citizen.taste, kommunekode));
  return rows;
};

/** Participants of a trial are drawn among citizens of its target group who meet several areas in 2017. */
const participantsAmong = (citizenYears: readonly CitizenYear[], kommunekode: string): ReadonlySet<Citizen> => {
  if (!isEnPlan(kommunekode)) return new Set();
  const { groups } = enrolmentOf(kommunekode);
  const eligible = citizenYears.filter(
    ({ year, stage, areas, movedTo }) =>
      year === 2017 && areas.length > 1 && !movedTo && stage !== 'barn' && groups.includes(targetGroups[stage] ?? '')
  );
  return new Set(
    eligible
      .map(({ citizen }) => citizen)
      .sort((one, other) => one.taste - other.taste)
      .slice(0, enrolledIn(kommunekode))
  );
};

const postingsIn = (place: Place): Row[] => {
  const citizenYears = citizenYearsOf(place);
  const participants = participantsAmong(citizenYears, place.kommunekode);
  const stream = streamOf('omkostninger', place.kommunekode, 'posteringer');
  return citizenYears.flatMap((citizenYear) => {
    const takesPart = citizenYear.year >= firstTrialYear && participants.has(citizenYear.citizen);
    return postingsOf(citizenYear, takesPart ? `en-plan-${place.kommunekode}` : null, stream);
  });
};

const text = ({ borger_id, aar }: Row): string => `${borger_id}/${aar}`;

/** Sorted by citizen and year, which also keeps the file small. */
export const postings = (): Row[] =>
  places
    .flatMap(postingsIn)
    .map((row) => [text(row), row] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, row]) => row);
