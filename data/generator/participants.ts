import { networks } from '../../src/domain/kommuner.ts';
import { addDays, dayNumber, daysBetween } from './calendar.ts';
import { type Enrolment, enrolmentOf } from './enrolments.ts';
import { lastDay } from './places.ts';
import type { Row } from './row.ts';
import { type Stream, streamOf } from './stream.ts';

/** The exemptions came into force. Lov nr. 658 af 8. juni 2017. */
export const trialStart = '2017-07-01';

export interface Participant {
  readonly deltagerId: string;
  readonly kommunekode: string;
  readonly maalgruppe: string;
  readonly aldersgruppe: string;
  readonly screenet: string;
  readonly inTargetGroup: boolean;
  readonly tilknyttet: string | null;
  readonly faellesUdredning: string | null;
  readonly enPlan: string | null;
  readonly foersteIndsats: string | null;
  readonly afsluttet: string | null;
  readonly planerFoer: number | null;
  readonly planerNu: number | null;
  readonly kontaktpersoner: number | null;
  readonly sagsbehandlerskift: number | null;
  readonly udfald: string | null;
  readonly udfaldDato: string | null;
  readonly fulgtTil: string;
}

/** Fredensborg reported 13 citizens enrolled by mid-April 2018; the other days are invented. */
const reported = { kommunekode: '210', enrolled: 13, by: '2018-04-15' } as const;

const enrolmentDays = (kommunekode: string, count: number, stream: Stream): string[] => {
  const spread = (from: string, to: string, people: number) =>
    Array.from({ length: people }, () => addDays(from, Math.floor(stream.uniform() * daysBetween(from, to))));
  const days =
    kommunekode === reported.kommunekode
      ? [
          ...spread('2017-10-02', reported.by, reported.enrolled),
          '2018-06-12',
          ...spread('2018-08-13', '2019-06-20', count - reported.enrolled - 1)
        ]
      : spread('2017-10-02', '2019-09-27', count);
  return days.sort();
};

const outcomes = [
  ['fortsat ydelse', 0.43],
  ['fleksjob', 0.12],
  ['løntilskud/småjob', 0.1],
  ['førtidspension', 0.1],
  ['ordinær beskæftigelse', 0.07],
  ['ordinær uddannelse', 0.07],
  ['pension/død/fraflyttet', 0.05],
  ['uoplyst', 0.04],
  ['selvforsørgelse i øvrigt', 0.02]
] as const;

const ageGroups: Readonly<Record<string, readonly [string, ...string[]]>> = {
  unge: ['18-29'],
  familier: ['18-29', '30-64', '30-64'],
  voksne: ['30-64']
};

const within = (date: string, end: string): string | null => (date <= end ? date : null);

const participantFrom = (kommunekode: string, plan: Enrolment, place: number, tilknyttet: string, stream: Stream): Participant => {
  const maalgruppe = plan.groups[stream.whole(0, plan.groups.length - 1)] ?? 'voksne';
  const screenet = addDays(tilknyttet, -stream.around(21 * plan.pace, 0.5));
  const leaves = stream.chance(0.62) ? within(addDays(tilknyttet, stream.around(310 * plan.pace, 0.35)), lastDay) : null;
  const end = leaves ?? lastDay;
  const step = (from: string | null, days: number, taken: number): string | null => {
    const date = addDays(from ?? tilknyttet, stream.around(days * plan.pace, 0.45));
    return stream.chance(taken * plan.fidelity) ? within(date, end) : null;
  };
  const faellesUdredning = step(tilknyttet, 38, 0.9);
  const enPlan = step(faellesUdredning, 30, 0.86);
  const foersteIndsats = step(enPlan ?? faellesUdredning, 18, 0.95);
  const planerFoer = stream.weighted([
    [1, 0.1],
    [2, 0.42],
    [3, 0.38],
    [4, 0.1]
  ]);
  const udfald = leaves ? stream.weighted(outcomes) : null;
  const followedAfter = leaves ? within(addDays(leaves, stream.around(250, 0.6)), lastDay) : null;
  return {
    deltagerId: `D${kommunekode}${String(place).padStart(3, '0')}`,
    kommunekode,
    maalgruppe,
    aldersgruppe: stream.pick(ageGroups[maalgruppe] ?? ['30-64']),
    screenet: screenet < trialStart ? trialStart : screenet,
    inTargetGroup: true,
    tilknyttet,
    faellesUdredning,
    enPlan,
    foersteIndsats,
    afsluttet: leaves,
    planerFoer: stream.chance(0.93) ? planerFoer : null,
    planerNu: enPlan ? (stream.chance(0.84) ? 1 : 2) : Math.max(1, planerFoer - stream.whole(0, 1)),
    kontaktpersoner: stream.weighted([
      [1, enPlan ? 0.55 : 0.2],
      [2, 0.28],
      [3, 0.14],
      [4, 0.06]
    ]),
    sagsbehandlerskift: stream.weighted([
      [0, 0.5],
      [1, 0.28 * plan.pace],
      [2, 0.13 * plan.pace],
      [3, 0.06 * plan.pace]
    ]),
    udfald,
    udfaldDato: leaves && udfald && udfald !== 'uoplyst' ? within(addDays(leaves, stream.whole(0, 40)), lastDay) : null,
    fulgtTil: followedAfter ?? lastDay
  };
};

const screenedOnly = (kommunekode: string, plan: Enrolment, place: number, stream: Stream): Participant => {
  const maalgruppe = plan.groups[stream.whole(0, plan.groups.length - 1)] ?? 'voksne';
  const screenet = addDays('2017-09-04', Math.floor(stream.uniform() * daysBetween('2017-09-04', '2019-11-15')));
  return {
    deltagerId: `D${kommunekode}${String(place).padStart(3, '0')}`,
    kommunekode,
    maalgruppe,
    aldersgruppe: stream.pick(ageGroups[maalgruppe] ?? ['30-64']),
    screenet,
    inTargetGroup: stream.chance(0.36),
    tilknyttet: null,
    faellesUdredning: null,
    enPlan: null,
    foersteIndsats: null,
    afsluttet: null,
    planerFoer: null,
    planerNu: null,
    kontaktpersoner: null,
    sagsbehandlerskift: null,
    udfald: null,
    udfaldDato: null,
    fulgtTil: screenet
  };
};

const participantsIn = (kommunekode: string): Participant[] => {
  const stream = streamOf('deltagere', kommunekode);
  const plan = enrolmentOf(kommunekode);
  const days = enrolmentDays(kommunekode, plan.enrolled, stream);
  return [
    ...days.map((day, i) => participantFrom(kommunekode, plan, i + 1, day, stream)),
    ...Array.from({ length: plan.screened - plan.enrolled }, (_, i) => screenedOnly(kommunekode, plan, plan.enrolled + i + 1, stream))
  ].sort((one, other) => dayNumber(one.screenet) - dayNumber(other.screenet));
};

let made: readonly Participant[] | undefined;

export const participants = (): readonly Participant[] => {
  made ??= networks['en-plan'].flatMap(participantsIn);
  return made;
};

export const deltagere = (): Row[] =>
  participants().map((participant) => ({
    deltager_id: participant.deltagerId,
    forsoeg_id: `en-plan-${participant.kommunekode}`,
    kommunekode: participant.kommunekode,
    maalgruppe: participant.maalgruppe,
    aldersgruppe: participant.aldersgruppe,
    screenet: participant.screenet,
    i_maalgruppe: participant.inTargetGroup,
    tilknyttet: participant.tilknyttet,
    faelles_udredning: participant.faellesUdredning,
    en_plan: participant.enPlan,
    foerste_indsats: participant.foersteIndsats,
    afsluttet: participant.afsluttet,
    planer_foer: participant.planerFoer,
    planer_nu: participant.planerNu,
    kontaktpersoner: participant.kontaktpersoner,
    sagsbehandlerskift: participant.sagsbehandlerskift,
    udfald: participant.udfald,
    udfald_dato: participant.udfaldDato,
    fulgt_til: participant.fulgtTil
  }));
