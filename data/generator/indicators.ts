import type { Row } from './row.ts';

export interface Indicator {
  readonly key: string;
  readonly da: string;
  readonly en: string;
  /** The citizen answers nine of the eleven, the caseworker all. */
  readonly citizenAnswers: boolean;
  /** Where citizens start on the scale 1–5 in the demo, and how readily it moves. */
  readonly start: number;
  readonly moves: number;
}

const indicator = (key: string, da: string, en: string, start: number, moves: number, citizenAnswers = true): Indicator => ({
  key,
  da,
  en,
  citizenAnswers,
  start,
  moves
});

export const indicators: readonly Indicator[] = [
  indicator('jobsoegning', 'Jobsøgningsadfærd', 'Job-search behaviour', 2, 1.3),
  indicator('arbejdsmarked', 'Viden om arbejdsmarkedet', 'Knowledge of the labour market', 2.4, 0.9),
  indicator('helbredsmestring', 'Helbredsmestring', 'Coping with health', 2.3, 0.2),
  indicator('hverdagsmestring', 'Hverdagsmestring', 'Coping with everyday life', 2.6, 1.1),
  indicator('samarbejde', 'Samarbejdsevner', 'Ability to cooperate', 3.1, 0.5, false),
  indicator('maalrettethed', 'Målrettethed', 'Goal-directedness', 2.5, 1.4),
  indicator('borgers_tro', 'Borgerens tro på at kunne klare et job', "Citizen's belief in managing a job", 2.2, 1.2),
  indicator('sagsbehandlers_tro', 'Sagsbehandlerens tro på job', "Caseworker's belief in a job", 2.1, 0.8, false),
  indicator('netvaerk', 'Netværk og støtte', 'Network and support', 2.7, 0.6),
  indicator('kompetencer', 'Relevante kompetencer', 'Relevant skills', 2.6, 0.7),
  indicator('arbejdsidentitet', 'Arbejdsidentitet', 'Work identity', 2.3, 0.9)
];

export const lowestScore = 1;
export const highestScore = 5;

export const indikatorer = (): Row[] =>
  indicators.map(({ key, da, en }, i) => ({
    indikator: key,
    label_da: da,
    label_en: en,
    skala_min: lowestScore,
    skala_max: highestScore,
    raekkefoelge: i + 1
  }));
