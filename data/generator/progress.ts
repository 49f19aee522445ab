import { addDays } from './calendar.ts';
import { enrolmentOf } from './enrolments.ts';
import { highestScore, type Indicator, indicators, lowestScore } from './indicators.ts';
import { type Participant, participants } from './participants.ts';
import { lastDay } from './places.ts';
import type { Row } from './row.ts';
import { type Stream, streamOf } from './stream.ts';

const dropsOut = 0.07;
const skipped = 0.13;

const measuringDays = (tilknyttet: string, end: string, stream: Stream): string[] => {
  const days: string[] = [];
  let round = addDays(tilknyttet, stream.whole(5, 25));
  while (round <= end) {
    if (days.length === 0 || !stream.chance(skipped)) days.push(round);
    if (stream.chance(dropsOut)) break;
    round = addDays(round, stream.normal(92, 9));
  }
  return days;
};

const toScale = (value: number): number => Math.max(lowestScore, Math.min(highestScore, Math.round(value)));

const answersOf = ({ deltagerId, kommunekode, tilknyttet, afsluttet, sagsbehandlerskift }: Participant, stream: Stream): Row[] => {
  if (!tilknyttet) return [];
  const days = measuringDays(tilknyttet, afsluttet ?? lastDay, stream);
  const { progress } = enrolmentOf(kommunekode);
  const pace = progress * (1 - 0.35 * (sagsbehandlerskift ?? 0)) + stream.normal(0, 0.09);
  const level = stream.normal(0, 0.55);
  const startOf = new Map<Indicator, number>(indicators.map((indicator) => [indicator, indicator.start + level + stream.normal(0, 0.6)]));
  const optimism = stream.normal(0.35, 0.4);
  return days.flatMap((dato, round) =>
    indicators.flatMap((indicator) => {
      const standing = (startOf.get(indicator) ?? indicator.start) + pace * indicator.moves * round * 1.6;
      const answer = (respondent: 'borger' | 'sagsbehandler', value: number): Row => ({
        deltager_id: deltagerId,
        dato,
        indikator: indicator.key,
        respondent,
        score: toScale(value + stream.normal(0, 0.35))
      });
      const caseworker = answer('sagsbehandler', standing);
      return indicator.citizenAnswers ? [answer('borger', standing + optimism), caseworker] : [caseworker];
    })
  );
};

export const progression = (): Row[] => {
  const streams = new Map<string, Stream>();
  return participants().flatMap((participant) => {
    const stream = streams.get(participant.kommunekode) ?? streamOf('progression', participant.kommunekode);
    streams.set(participant.kommunekode, stream);
    return answersOf(participant, stream);
  });
};
