import { coverageOf, type FitCase, fitCases, type Voice } from './fitCases.ts';
import type { Row } from './row.ts';
import { type Stream, streamOf } from './stream.ts';

export const fitForloeb = (): Row[] =>
  fitCases().map(({ forloebId, place, team, maalgruppe, fase, slut, ending, conversations }) => ({
    forloeb_id: forloebId,
    kommunekode: place.kommunekode,
    start: conversations[0] ?? null,
    slut,
    afslutning: ending,
    samtaler: conversations.length,
    maalgruppe,
    fase,
    team: `Team ${team}`,
    forsoeg_id: place.forsoegId
  }));

const toScore = (value: number): number => Math.round(Math.max(0, Math.min(40, value)) * 10) / 10;

const intakeOf = ({ respondent, aldersklasse }: Voice, stream: Stream): number => {
  if (respondent === 'omsorgsperson') return stream.normal(22.5, 6.5);
  if (respondent === 'fagperson') return stream.normal(21, 6);
  switch (aldersklasse) {
    case 'voksen':
      return stream.normal(19, 7);
    case 'ung':
      return stream.normal(23.5, 7);
    case 'barn':
      return stream.normal(27.5, 6.5);
  }
};

/** Whether FIT was used at a conversation. Where it was not, half of the rows are there without a score. */
type Use = 'used' | 'left empty' | 'left out';

const usesOf = (fitCase: FitCase, stream: Stream): Use[] =>
  fitCase.conversations.map((date, i) => {
    if (stream.chance(coverageOf(fitCase, date) + (i === 0 ? 0.14 : 0))) return 'used';
    return stream.chance(0.5) ? 'left empty' : 'left out';
  });

const scoresOf = (fitCase: FitCase, voice: Voice, uses: readonly Use[], stream: Stream): Row[] => {
  const intake = intakeOf(voice, stream);
  const alliance = stream.normal(34.2, 3.4);
  const reach = fitCase.gain * (voice.respondent === 'selv' ? 1 : 0.7);
  const willing = voice.respondent === 'selv' ? 0.95 : 0.8;
  return fitCase.conversations.flatMap((dato, i) => {
    const row = (instrument: string, score: number, answers: number): Row[] => {
      const answered = uses[i] === 'used' && stream.chance(answers);
      if (!answered && uses[i] !== 'left empty') return [];
      const { respondent, aldersklasse } = voice;
      const { forloebId: forloeb_id } = fitCase;
      return [{ forloeb_id, samtale_nr: i + 1, dato, instrument, respondent, aldersklasse, score: answered ? toScore(score) : null }];
    };
    const wellbeing = intake + reach * (1 - Math.exp(-i / 3)) + stream.normal(0, 2.2);
    const collaboration = alliance + 0.35 * Math.min(i, 6) + (fitCase.ending === 'uplanlagt' ? -0.6 * i : 0) + stream.normal(0, 1.6);
    const ratings = row(voice.instrument, wellbeing, willing);
    if (voice.respondent !== 'selv') return ratings;
    return [...ratings, ...row(voice.aldersklasse === 'barn' ? 'CSRS' : 'SRS', collaboration, willing - 0.07)];
  });
};

export const fitMaalinger = (): Row[] => {
  const streams = new Map<string, Stream>();
  return fitCases().flatMap((fitCase) => {
    const { kommunekode } = fitCase.place;
    const stream = streams.get(kommunekode) ?? streamOf('fit_maalinger', kommunekode);
    streams.set(kommunekode, stream);
    const uses = usesOf(fitCase, stream);
    return fitCase.voices.flatMap((voice) => scoresOf(fitCase, voice, uses, stream));
  });
};
