import { addDays, daysBetween, quarterOf, yearOf } from './calendar.ts';
import { lastDay } from './places.ts';
import { type Stream, streamOf } from './stream.ts';

export const fitStart = '2017-10-01';

interface FitPlace {
  readonly kommunekode: string;
  readonly forsoegId: string;
  readonly cases: number;
  readonly teams: number;
  /** Share of conversations with FIT in the first quarter, and its change per quarter. */
  readonly coverage: { readonly start: number; readonly drift: number };
  /** Points of wellbeing a case gains at most, on average. */
  readonly gain: number;
  readonly daysBetweenConversations: number;
}

const fitPlaces: readonly FitPlace[] = [
  {
    kommunekode: '159',
    forsoegId: 'fit-159',
    cases: 460,
    teams: 4,
    coverage: { start: 0.68, drift: 0.016 },
    gain: 6.5,
    daysBetweenConversations: 24
  },
  {
    kommunekode: '376',
    forsoegId: 'boern-a-376',
    cases: 190,
    teams: 3,
    coverage: { start: 0.58, drift: 0.012 },
    gain: 4.2,
    daysBetweenConversations: 33
  },
  {
    kommunekode: '756',
    forsoegId: 'boern-a-756',
    cases: 140,
    teams: 2,
    coverage: { start: 0.74, drift: -0.014 },
    gain: 5.4,
    daysBetweenConversations: 28
  }
];

export type Ending = 'planlagt' | 'uplanlagt' | 'andet';
export type Instrument = 'ORS' | 'CORS';

/** Someone who answers in a case: wellbeing on `instrument`; those who answer for themselves also rate the collaboration. */
export interface Voice {
  readonly respondent: 'selv' | 'omsorgsperson' | 'fagperson';
  readonly aldersklasse: 'barn' | 'ung' | 'voksen';
  readonly instrument: Instrument;
}

export interface FitCase {
  readonly forloebId: string;
  readonly place: FitPlace;
  readonly team: number;
  readonly maalgruppe: 'familier' | 'unge';
  readonly fase: 'før bevilling' | 'efter';
  /** Null while the case is active on the last day. */
  readonly slut: string | null;
  readonly ending: Ending | null;
  readonly conversations: readonly string[];
  readonly voices: readonly Voice[];
  /** Points from intake to the level the case settles at. */
  readonly gain: number;
}

/** Spring 2019 was short of staff: fewer measurements and smaller gains. */
const isStrained = (date: string): boolean => yearOf(date) === 2019 && quarterOf(date) % 4 < 2;

export const coverageOf = ({ place, team }: FitCase, date: string): number => {
  const quartersIn = quarterOf(date) - quarterOf(fitStart);
  const usual = place.coverage.start + place.coverage.drift * quartersIn + 0.04 * (team - 2);
  return Math.max(0.2, Math.min(0.94, usual - (isStrained(date) ? 0.13 : 0)));
};

const voicesOf = (stream: Stream): Voice[] => {
  const child: Voice = stream.chance(0.55)
    ? { respondent: 'selv', aldersklasse: 'barn', instrument: 'CORS' }
    : { respondent: 'selv', aldersklasse: 'ung', instrument: 'ORS' };
  const voices: Voice[] = [];
  if (stream.chance(0.78)) voices.push({ respondent: 'selv', aldersklasse: 'voksen', instrument: 'ORS' });
  if (voices.length === 0 || stream.chance(0.68)) voices.push(child);
  if (stream.chance(0.34)) voices.push({ respondent: 'omsorgsperson', aldersklasse: 'voksen', instrument: child.instrument });
  if (stream.chance(0.12)) voices.push({ respondent: 'fagperson', aldersklasse: 'voksen', instrument: child.instrument });
  return voices;
};

const meanGain: Readonly<Record<Ending, number>> = { planlagt: 1.15, uplanlagt: 0.1, andet: 0.6 };

const conversationsFrom = (start: string, count: number, place: FitPlace, stream: Stream): string[] => {
  const days = [addDays(start, stream.whole(0, 9))];
  while (days.length < count) days.push(addDays(days.at(-1) ?? start, 2 + stream.around(place.daysBetweenConversations, 0.45)));
  return days.filter((day) => day <= lastDay);
};

const casesIn = (place: FitPlace): FitCase[] => {
  const stream = streamOf('fit_forloeb', place.kommunekode);
  const period = daysBetween(fitStart, lastDay);
  return Array.from({ length: place.cases }, (_, i) => {
    const start = addDays(fitStart, Math.floor(period * stream.uniform() ** 0.9));
    const team = stream.whole(1, place.teams);
    const ending = stream.weighted<Ending>([
      ['planlagt', 0.77],
      ['uplanlagt', 0.115],
      ['andet', 0.115]
    ]);
    const planned = Math.max(1, Math.min(20, Math.round(stream.around(ending === 'uplanlagt' ? 3.4 : 5.9, 0.6))));
    const conversations = conversationsFrom(start, planned, place, stream);
    const slut = addDays(conversations.at(-1) ?? start, stream.whole(7, 40));
    const ended = conversations.length === planned && slut <= lastDay;
    const strain = isStrained(start) ? 0.6 : 1;
    return {
      forloebId: `C${place.kommunekode}${String(i + 1).padStart(4, '0')}`,
      place,
      team,
      maalgruppe: stream.chance(0.82) ? 'familier' : 'unge',
      fase: stream.chance(0.62) ? 'før bevilling' : 'efter',
      slut: ended ? slut : null,
      ending: ended ? ending : null,
      conversations: conversations.length > 0 ? conversations : [lastDay],
      voices: voicesOf(stream),
      gain: stream.normal(place.gain * meanGain[ending] * strain + 0.6 * (2 - team), 5.2)
    };
  });
};

let made: readonly FitCase[] | undefined;

export const fitCases = (): readonly FitCase[] => {
  made ??= fitPlaces.flatMap(casesIn);
  return made;
};
