/** Seeded cases of every kind: several voices, decimals, gaps, empty scores, disorder of dates, small teams. */
import { randomLcg } from 'd3-random';
import { type FitCase, fitCase, type MeasurementRow, scored, times } from './world.ts';

export const seededCases = (seed: number, count: number): FitCase[] => {
  const draw = randomLcg(seed);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)] as T;
  const day = (from: number) => {
    const month = Math.min(35, from);
    return `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`;
  };
  return times(count, () => {
    const start = Math.floor(draw() * 30);
    const conversations = 1 + Math.floor(draw() * 9);
    const days = times(conversations, (i) => day(start + Math.floor(i * (0.5 + draw()))));
    const voices = one([
      [['selv', 'voksen']],
      [
        ['selv', 'barn'],
        ['selv', 'voksen']
      ],
      [
        ['selv', 'ung'],
        ['omsorgsperson', 'voksen']
      ],
      [['omsorgsperson', 'voksen']],
      [
        ['selv', 'barn'],
        ['fagperson', 'voksen'],
        ['selv', 'voksen']
      ],
      []
    ] as const);
    const rows: MeasurementRow[] = voices.flatMap(([respondent, aldersklasse]) => {
      const level = 10 + draw() * 22;
      const gain = (draw() - 0.35) * 3;
      return days.flatMap((dato, i) => {
        const score = (base: number) => (draw() < 0.2 ? null : Math.round(Math.max(0, Math.min(40, base)) * 10) / 10);
        const traits = { samtale_nr: i + 1, dato, respondent, aldersklasse };
        const ors = draw() < 0.85 ? scored([score(level + gain * i + draw() * 3)], { ...traits, instrument: one(['ORS', 'CORS']) }) : [];
        const srs = draw() < 0.6 ? scored([score(33 + draw() * 8 - i * 0.2)], { ...traits, instrument: one(['SRS', 'CSRS']) }) : [];
        return [...ors, ...srs];
      });
    });
    const slut = draw() < 0.8 ? '2019-12-01' : null;
    return fitCase(rows, {
      kommunekode: one(['159', '159', '376', '756']),
      start: day(start),
      slut,
      afslutning: slut ? one(['planlagt', 'planlagt', 'uplanlagt', 'andet', null]) : null,
      samtaler: one([null, conversations, conversations + 2, 0]),
      maalgruppe: one(['familier', 'familier', 'unge', null]),
      fase: one(['før bevilling', 'efter', null]),
      team: one(['Team 1', 'Team 1', 'Team 2', 'Team 3', null]),
      forsoeg_id: one(['fit-159', 'fit-159', null])
    });
  });
};
