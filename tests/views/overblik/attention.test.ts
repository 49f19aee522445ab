import { expect, it } from 'vitest';
import { type Published, publicFigure, publishUnless } from '../../../src/domain/disclosure.ts';
import type { Goal, GoalState } from '../../../src/domain/goals.ts';
import type { FitCoverage } from '../../../src/measures/fitCoverage.ts';
import type { GoalsStatus } from '../../../src/measures/goalsStatus.ts';
import type { Enrolment, EnrolmentTarget } from '../../../src/measures/participantsEnrolment.ts';
import { type ShareDifference, shareDifferences } from '../../../src/measures/shareDifference.ts';
import type { Concentration } from '../../../src/measures/topGroups.ts';
import { behindPace, beyondChance, inOrderOfAttention, lowCoverage, overdueGoals } from '../../../src/views/overblik/attention.ts';
import { joinedInQuarter, lastQuarter, recentPace } from '../../../src/views/overblik/enrolmentPace.ts';

const hidden: Published<number> = publishUnless('too-few', 0);

const coverage = (orsShare: Published<number>, srsShare: Published<number>): FitCoverage => {
  const whole = { key: '', conversations: publicFigure(100), ors: hidden, srs: hidden, orsShare, srsShare };
  return { grain: 'kvartal', whole, rows: [], cases: hidden, withTwo: hidden, withTwoShare: hidden };
};

it('calls coverage low under 60 per cent, and not at it', () => {
  expect(lowCoverage(coverage(publicFigure(0.599), publicFigure(0.6)))).toEqual(['ors']);
  expect(lowCoverage(coverage(publicFigure(0.7), publicFigure(0.1)))).toEqual(['srs']);
});

it('says nothing of coverage that is withheld', () => {
  expect(lowCoverage(coverage(hidden, hidden))).toEqual([]);
});

const states = (some: Partial<Record<GoalState, number>>): GoalsStatus => ({
  rows: [],
  states: {
    reached: 0,
    'reached-late': 0,
    'on-the-way': 0,
    behind: 0,
    'not-yet': 0,
    missed: 0,
    'without-target': 0,
    'not-measured': 0,
    ...some
  }
});

it('counts goals that were not met by their deadline, and no others', () => {
  expect(overdueGoals(states({ missed: 2, behind: 3, 'reached-late': 1, 'not-measured': 4 }))).toBe(2);
});

const goal: Goal = {
  id: 'tilknyttede-210',
  trial: 'en-plan-210',
  kommune: '210',
  title: 'Tilknyttede borgere',
  unit: 'borgere',
  direction: 'op',
  minimum: 30,
  maximum: 40,
  deadline: '2019-12-31',
  status: null,
  owner: null
};

const target = (more: Partial<EnrolmentTarget>): EnrolmentTarget => ({
  goal,
  isRevised: false,
  isCurrent: true,
  today: '2019-06-30',
  now: publicFigure(20),
  byDeadline: null,
  state: 'on-the-way',
  // Ten more in half a year.
  pace: { minimum: publicFigure(10 / 6), maximum: null },
  ...more
});

/** So many by the end of each month from January. */
const enrolment = (cumulative: readonly Published<number>[], more: Partial<Enrolment> = {}): Enrolment => ({
  rows: cumulative.map((value, i) => ({ month: `2019-0${i + 1}`, enrolled: hidden, cumulative: value })),
  enrolled: cumulative.at(-1) ?? hidden,
  today: '2019-06-30',
  targets: [target({})],
  band: goal,
  ...more
});

const counts = (...numbers: readonly number[]): Published<number>[] => numbers.map((count) => publicFigure(count));

it('holds the pace of the latest three months against the pace that is still needed', () => {
  // Three in three months is 1 a month, and 1.67 are needed; six are 2 a month.
  expect(behindPace(enrolment(counts(5, 10, 17, 18, 19, 20)))).toHaveLength(1);
  expect(behindPace(enrolment(counts(5, 10, 14, 16, 18, 20)))).toEqual([]);
});

it('does not judge a promise by the pace of others than its own people', () => {
  expect(behindPace(enrolment(counts(5, 10, 17, 18, 19, 20), { band: null }))).toEqual([]);
  expect(behindPace(enrolment(counts(5, 10, 17, 18, 19, 20), { band: null, targets: [target({ state: 'behind' })] }))).toHaveLength(1);
});

it('does not judge a promise that is met, past or replaced, nor by months that are withheld', () => {
  const slow = counts(5, 10, 17, 18, 19, 20);
  expect(behindPace(enrolment(slow, { targets: [target({ pace: { minimum: null, maximum: null }, state: 'missed' })] }))).toEqual([]);
  expect(behindPace(enrolment(slow, { targets: [target({ isCurrent: false, state: 'behind' })] }))).toEqual([]);
  expect(behindPace(enrolment([...counts(5, 10), hidden, ...counts(18, 19, 20)]))).toEqual([]);
});

it('counts those who have joined in a quarter by the cumulative numbers at its ends', () => {
  const joined = enrolment(counts(2, 5, 10, 11, 13, 16));
  expect(joinedInQuarter(joined)).toEqual({ shown: true, value: 6 });
  expect(joinedInQuarter(joined, 1)).toEqual({ shown: true, value: 10 });
  expect(recentPace(joined)).toEqual({ shown: true, value: 2 });
  expect(lastQuarter(joined)).toEqual({ from: '2019-04', to: '2019-06' });
  expect(joinedInQuarter(enrolment([...counts(2, 5), hidden, ...counts(11, 13, 16)]))).toEqual({ shown: false, reason: 'too-few' });
  expect(lastQuarter(enrolment(counts(1, 2)))).toBeNull();
});

const concentration = (share: number, reach: number): Concentration => {
  const three = (value: number) => ({ share1: publicFigure(value), share5: publicFigure(value), share10: publicFigure(value) });
  return { ...three(share), low: three(share - reach), high: three(share + reach), gini: hidden };
};

it('calls a change larger than its uncertainty, and not one within it', () => {
  const far: readonly ShareDifference[] = shareDifferences(concentration(0.4, 0.02), concentration(0.3, 0.02));
  expect(beyondChance(far)?.percent).toBe(1);
  expect(beyondChance(shareDifferences(concentration(0.31, 0.02), concentration(0.3, 0.02)))).toBeNull();
  expect(beyondChance(shareDifferences({ ...concentration(0.4, 0), share1: hidden }, concentration(0.3, 0)))?.percent).toBe(5);
});

it('puts what is overdue before what is slow, slow before little covered, that before a change, and the rest last in its own order', () => {
  const subjects = [
    { subject: 'costs', kinds: [] },
    { subject: 'fit', kinds: ['coverage'] },
    { subject: 'participants', kinds: ['pace'] },
    { subject: 'goals', kinds: ['overdue'] }
  ] as const;
  expect(inOrderOfAttention(subjects).map(({ subject }) => subject)).toEqual(['goals', 'participants', 'fit', 'costs']);
  const calm = subjects.map(({ subject }) => ({ subject, kinds: [] }));
  expect(inOrderOfAttention(calm).map(({ subject }) => subject)).toEqual(['costs', 'fit', 'participants', 'goals']);
});
