/** Small seeded worlds of participants, every selection of them, and what all figures tell of each as sums of unknown cells. */
import { randomLcg } from 'd3-random';
import type { MinimumCell, Published } from '../../../src/domain/disclosure.ts';
import { defaultParticipantFilters, type ParticipantFilters } from '../../../src/domain/participantFilters.ts';
import { participantsEnrolment } from '../../../src/measures/participantsEnrolment.ts';
import { participantsFidelity } from '../../../src/measures/participantsFidelity.ts';
import { participantsFunnel } from '../../../src/measures/participantsFunnel.ts';
import { participantsGroups } from '../../../src/measures/participantsGroups.ts';
import { participantsOutcome } from '../../../src/measures/participantsOutcome.ts';
import { participantsProgression } from '../../../src/measures/participantsProgression.ts';
import { participantsTimeToWork } from '../../../src/measures/participantsTimeToWork.ts';
import { steps } from '../../../src/participants/answers.ts';
import { dayNumber, noDay, noParticipants, type ParticipantTables } from '../../../src/participants/columns.ts';
import type { ParticipantQuestions } from '../../../src/participants/participantRecords.ts';
import { subsetsOf } from './town.ts';

const outcomes = ['ordinær beskæftigelse', 'fleksjob', 'fortsat ydelse'] as const;
const months = ['2018-01', '2018-02', '2018-03', '2018-04'] as const;
const weeksToWork = [10, 25, 40, 51, 70] as const;

export interface Villager {
  readonly kommune: string;
  readonly group: string;
  /** Place in `months`. */
  readonly month: number;
  /** Steps taken in order: 3 and more have joined. */
  readonly level: number;
  readonly outcome: number | null;
  /** Place in `weeksToWork`, where the outcome is work. */
  readonly week: number | null;
  readonly moved: 'up' | 'unchanged' | 'down' | null;
  readonly hasOneContact: boolean;
}

export interface Village {
  readonly kommuner: readonly string[];
  readonly groups: readonly string[];
  readonly months: readonly string[];
  readonly people: readonly Villager[];
}

export interface VillageShape {
  readonly seed: number;
  readonly kommuner: number;
  readonly months: number;
  readonly people: number;
}

export const villageOf = ({ seed, ...shape }: VillageShape): Village => {
  const source = randomLcg(seed);
  const below = (limit: number) => Math.floor(source() * limit);
  // The last ones are rare.
  const one = <T>(choices: readonly T[]): T => choices[Math.min(below(choices.length), below(choices.length + 1))] as T;
  const kommuner = ['210', '217', '190'].slice(0, shape.kommuner);
  const groups = ['unge', 'voksne'];
  const people = Array.from({ length: shape.people }, (): Villager => {
    const level = one([6, 5, 3, 2, 4, 1]);
    const outcome = level >= 3 && source() < 0.7 ? below(outcomes.length) : null;
    return {
      kommune: one(kommuner),
      group: one(groups),
      month: below(shape.months),
      level,
      outcome,
      week: outcome === 0 ? below(weeksToWork.length) : null,
      moved: level >= 3 && source() < 0.85 ? one(['up', 'unchanged', 'down'] as const) : null,
      hasOneContact: source() < 0.7
    };
  });
  return { kommuner, groups, months: months.slice(0, shape.months), people };
};

export const tablesOf = ({ people, groups, months: own }: Village): ParticipantTables => {
  const column = (of: (villager: Villager) => number) => Int32Array.from(people, of);
  const joined = ({ month }: Villager) => dayNumber(`${own[month]}-15`);
  const step = (level: number, days: number) => column((one) => (one.level >= level ? joined(one) + days : noDay));
  const measured = people.flatMap(({ moved }, person) => (moved ? [{ person, moved }] : []));
  const scores = { up: [2, 4], unchanged: [3, 3], down: [4, 1] } as const;
  return {
    ...noParticipants,
    participants: {
      person: column(() => 0).map((_, person) => person),
      trial: column(() => 0),
      kommune: column(({ kommune }) => Number(kommune)),
      targetGroup: column(({ group }) => groups.indexOf(group)),
      screened: column((one) => (one.level >= 3 ? joined(one) - 10 : joined(one))),
      inTargetGroup: column(({ level }) => Number(level >= 2)),
      enrolled: step(3, 0),
      assessed: step(4, 20),
      planned: step(5, 40),
      started: step(6, 60),
      plansBefore: column(() => -1),
      plansNow: column(() => -1),
      contacts: column(({ hasOneContact }) => (hasOneContact ? 1 : 2)),
      caseworkerChanges: column(() => -1),
      outcome: column(({ outcome }) => outcome ?? -1),
      outcomeDay: column((one) =>
        one.outcome === null ? noDay : joined(one) + (one.week === null ? 20 : (weeksToWork[one.week] as number)) * 7
      ),
      followedTo: column((one) => joined(one) + 700)
    },
    answers: {
      person: Int32Array.from(measured.flatMap(({ person }) => [person, person])),
      day: Int32Array.from(measured.flatMap(() => [17_600, 17_700])),
      indicator: new Int32Array(measured.length * 2),
      respondent: new Int32Array(measured.length * 2),
      score: Float64Array.from(measured.flatMap(({ moved }) => scores[moved]))
    },
    names: { trial: ['forsoeg'], targetGroup: groups, outcome: outcomes, indicator: ['netvaerk'] },
    catalogue: { ...noParticipants.catalogue, goals: [] }
  };
};

export interface Chosen {
  readonly kommuner: readonly string[];
  readonly groups: readonly string[];
  readonly from: number;
  readonly to: number;
}

export const everySelection = ({ kommuner, groups, months: own }: Village): Chosen[] =>
  subsetsOf(kommuner).flatMap((chosen) =>
    subsetsOf(groups).flatMap((targetGroups) =>
      own.flatMap((_, from) => own.slice(from).map((_, i) => ({ kommuner: chosen, groups: targetGroups, from, to: from + i })))
    )
  );

export const isChosen =
  ({ kommuner, groups, from, to }: Chosen) =>
  (one: Pick<Villager, 'kommune' | 'group' | 'month'>): boolean =>
    kommuner.includes(one.kommune) && groups.includes(one.group) && one.month >= from && one.month <= to;

/** What a figure tells people by: the classes of one, and which of them a number counts. */
export interface Trait {
  readonly name: string;
  readonly classes: readonly string[];
  readonly of: (villager: Villager) => string;
}

const isJoined = ({ level }: Villager): boolean => level >= 3;

export const traits = {
  steps: { name: 'steps', classes: ['1', '2', '3', '4', '5', '6'], of: ({ level }) => String(level) },
  outcome: {
    name: 'outcome',
    classes: ['not', 'none', ...outcomes],
    of: (one) => (isJoined(one) ? (one.outcome === null ? 'none' : (outcomes[one.outcome] as string)) : 'not')
  },
  work: {
    name: 'work',
    classes: ['not', 'none', ...weeksToWork.map(String)],
    of: (one) => (isJoined(one) ? (one.week === null ? 'none' : String(weeksToWork[one.week])) : 'not')
  },
  contact: {
    name: 'contact',
    classes: ['not', 'several', 'one'],
    of: (one) => (isJoined(one) ? (one.hasOneContact ? 'one' : 'several') : 'not')
  },
  moved: {
    name: 'moved',
    classes: ['not', 'unpaired', 'up', 'unchanged', 'down'],
    of: (one) => (isJoined(one) ? (one.moved ?? 'unpaired') : 'not')
  }
} as const satisfies Readonly<Record<string, Trait>>;
export type TraitName = keyof typeof traits;

/** A number that is told: of which selection, and by which trait which classes it counts; those who joined are a trait of several figures. */
export interface Told {
  readonly chosen: Chosen;
  readonly trait: TraitName | 'joined';
  readonly classes: readonly string[];
  readonly isOfEverybody: boolean;
}

/** Everything that every figure tells of a selection. */
export const toldOf = async (
  participants: ParticipantQuestions,
  village: Village,
  chosen: Chosen,
  minimumCell: MinimumCell
): Promise<Told[]> => {
  const all = <T>(some: readonly T[], every: readonly T[]) => (some.length === every.length ? [] : some);
  const isOpen = chosen.from === 0 && chosen.to === village.months.length - 1;
  const filters: ParticipantFilters = {
    ...defaultParticipantFilters,
    kommuner: all(chosen.kommuner, village.kommuner) as string[],
    targetGroups: all(chosen.groups, village.groups) as string[],
    cohort: isOpen ? { from: null, to: null } : { from: village.months[chosen.from] ?? null, to: village.months[chosen.to] ?? null },
    minimumCell
  };
  const isOfEverybody = isOpen && filters.kommuner.length === 0 && filters.targetGroups.length === 0;
  const world = { participants };
  const told: Told[] = [];
  const hear = (value: Published<number>, trait: Told['trait'], classes: readonly string[], of: Chosen = chosen, isGroup = false) => {
    if (value.shown) told.push({ chosen: of, trait, classes, isOfEverybody: isOfEverybody && !isGroup });
  };
  const enrolment = await participantsEnrolment.ask(world, filters);
  hear(enrolment.enrolled, 'joined', []);
  for (const { month, enrolled, cumulative } of enrolment.rows) {
    const place = village.months.indexOf(month);
    const until = place < 0 ? chosen.to : Math.min(chosen.to, place);
    hear(cumulative, 'joined', [], { ...chosen, to: until });
    if (place >= chosen.from && place <= chosen.to) hear(enrolled, 'joined', [], { ...chosen, from: place, to: place });
  }
  const funnel = await participantsFunnel.ask(world, filters);
  for (const { step, people } of funnel.rows) hear(people, 'steps', traits.steps.classes.slice(steps.indexOf(step)));
  for (const { element, people, of } of await participantsFidelity.ask(world, filters)) {
    hear(of, 'joined', []);
    // The other elements are steps, or answers, that other figures tell of in other words.
    if (element === 'faerre_indgange') hear(people, 'contact', ['one']);
  }
  const ends = await participantsOutcome.ask(world, filters);
  hear(ends.enrolled, 'joined', []);
  const kinds: Readonly<Record<string, readonly string[]>> = { 'arbejde-uddannelse': [outcomes[0], outcomes[1]], ydelse: [outcomes[2]] };
  for (const { outcome, people, share26, share52 } of ends.rows) {
    const own = outcome === null ? ['none'] : ends.level === 'art' ? (kinds[outcome] ?? []) : [outcome];
    hear(people, 'outcome', own);
    if (outcome === outcomes[0] && ends.level === 'udfald') {
      if (share26) hear(share26, 'work', ['10', '25']);
      if (share52) hear(share52, 'work', ['10', '25', '40', '51']);
    }
  }
  const work = await participantsTimeToWork.ask(world, filters);
  hear(work.people, 'joined', []);
  for (const { week, share } of work.rows) if (week < 100) hear(share, 'work', weeksToWork.filter((own) => own <= week).map(String));
  const progress = await participantsProgression.ask(world, filters);
  for (const { n, up, unchanged, down } of [...progress.rows, ...progress.movements.filter(({ key }) => key === 'alle')]) {
    hear(n, 'moved', ['up', 'unchanged', 'down']);
    hear(up, 'moved', ['up']);
    hear(unchanged, 'moved', ['unchanged']);
    hear(down, 'moved', ['down']);
  }
  for (const by of ['kommune', 'maalgruppe'] as const) {
    for (const { key, enrolled, forward, share26, share52 } of (
      await participantsGroups.ask(world, { ...filters, compareParticipantsBy: by })
    ).rows) {
      const group = by === 'kommune' ? { ...chosen, kommuner: [key] } : { ...chosen, groups: [key] };
      hear(enrolled, 'joined', [], group, true);
      hear(forward, 'moved', ['up'], group, true);
      hear(share26, 'work', ['10', '25'], group, true);
      hear(share52, 'work', ['10', '25', '40', '51'], group, true);
    }
  }
  return told;
};
