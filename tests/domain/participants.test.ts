import { describe, expect, it } from 'vitest';
import { defaultGoals } from '../../src/domain/defaultGoals.ts';
import { byDeadline, currentTarget, isEnrolmentGoal, requiredPace } from '../../src/domain/enrolment.ts';
import { type Goal, type GoalObservation, goalStateOf } from '../../src/domain/goals.ts';
import { kommuneName, networks } from '../../src/domain/kommuner.ts';
import { defaultMilestones, meetingsBetween } from '../../src/domain/milestones.ts';
import { outcomeKindOf, outcomes } from '../../src/domain/outcomes.ts';
import { cohortOf, writtenCohort } from '../../src/domain/participantFilters.ts';
import { meanOf, medianOf, pairedChanges, peopleBesideMedian } from '../../src/domain/progress.ts';
import { clustersOf, defaultTrials, selectedKommuner } from '../../src/domain/trials.ts';

const goal: Goal = {
  id: 'tilknyttede',
  trial: 'en-plan-210',
  kommune: '210',
  title: 'Tilknyttede borgere',
  unit: 'borgere',
  direction: 'op',
  minimum: 15,
  maximum: 20,
  deadline: '2018-12-31',
  status: null,
  owner: null
};
const seen = (day: string, value: number, kind: GoalObservation['kind'] = 'opfølgning'): GoalObservation => ({
  goal: goal.id,
  day,
  value,
  kind,
  people: null
});
const start = seen('2017-12-31', 0, 'baseline');

describe('the state of a goal', () => {
  it.each<readonly [string, Partial<Goal>, readonly GoalObservation[], string]>([
    ['nothing is seen', {}, [], 'not-measured'],
    ['only the baseline is', {}, [start], 'not-measured'],
    ['there is no target', { minimum: null, maximum: null }, [start, seen('2018-06-30', 7)], 'without-target'],
    ['the lower end is met', {}, [start, seen('2018-06-30', 15)], 'reached'],
    ['it is met on the deadline', {}, [start, seen('2018-06-30', 9), seen('2018-12-31', 15)], 'reached'],
    ['it was not met by the deadline', {}, [start, seen('2018-12-31', 14), seen('2019-02-01', 15)], 'reached-late'],
    ['nobody measured before the deadline', {}, [start, seen('2019-02-01', 15)], 'reached'],
    ['half is reached in half the time', {}, [start, seen('2018-07-01', 7.5)], 'on-the-way'],
    ['less than half is', {}, [start, seen('2018-07-02', 7.4)], 'behind'],
    ['it moves the wrong way', {}, [seen('2017-12-31', 5, 'baseline'), seen('2018-01-02', 4)], 'behind'],
    ['the deadline is past', {}, [start, seen('2018-12-31', 14)], 'missed'],
    ['it rises without a deadline', { deadline: null }, [start, seen('2018-07-01', 1)], 'on-the-way'],
    ['it stands still without a deadline', { deadline: null }, [start, seen('2018-07-01', 0)], 'behind'],
    ['there is nothing to judge by', {}, [seen('2018-07-01', 14)], 'not-yet'],
    ['less is better and enough', { direction: 'ned', minimum: 1, maximum: 1 }, [seen('2018-07-01', 1)], 'reached'],
    [
      'less is better and it is more',
      { direction: 'ned', minimum: null, maximum: 1 },
      [seen('2018-01-01', 3), seen('2019-01-01', 2)],
      'missed'
    ],
    ['only the upper end is set', { minimum: null, maximum: 20 }, [start, seen('2018-07-01', 20)], 'reached']
  ])('where %s', (_, changes, observations, state) => {
    expect(goalStateOf({ ...goal, ...changes }, observations)).toBe(state);
    expect(goalStateOf({ ...goal, ...changes }, [...observations].reverse())).toBe(state);
  });
});

describe('enrolment goals', () => {
  it('steer by the first that is not past, and a final one takes the place of a preliminary', () => {
    const preliminary: Goal = { ...goal, id: 'a', status: 'foreløbigt' };
    const final: Goal = { ...goal, id: 'b', status: 'endeligt' };
    const later: Goal = { ...goal, id: 'c', deadline: '2019-12-31' };
    const all = [later, final, preliminary];
    expect(byDeadline(all).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(['2018-01-01', '2018-12-31', '2019-01-01', '2020-01-01'].map((day) => currentTarget(all, day)?.id)).toEqual([
      'b',
      'b',
      'c',
      'c'
    ]);
    expect(currentTarget([], '2018-01-01')).toBeNull();
  });

  it('need so many people a month as are left', () => {
    expect(requiredPace(5, 15, '2018-01-01', '2019-01-01')).toBeCloseTo(10 / (365 / 30.436875), 9);
    expect(requiredPace(15, 15, '2018-01-01', '2019-01-01')).toBeNull();
    expect(requiredPace(5, 15, '2019-01-01', '2019-01-01')).toBeNull();
    expect(requiredPace(5, null, '2018-01-01', '2019-01-01')).toBeNull();
  });

  it('are one among the default goals', () => {
    expect(defaultGoals.filter(isEnrolmentGoal).map(({ id }) => id)).toEqual(['tilknyttede-210']);
  });
});

describe('the register that the program brings', () => {
  it('has every kommune of both networks, known trials for each goal and milestone, and no key twice', () => {
    const kommuner = new Set(defaultTrials.map(({ kommune }) => kommune));
    expect([...kommuner].sort()).toEqual([...networks['en-plan'], ...networks.boern].sort());
    const keys = new Set(defaultTrials.map(({ key }) => key));
    expect(keys.size).toBe(defaultTrials.length);
    expect(defaultGoals.every(({ trial }) => keys.has(trial))).toBe(true);
    expect(new Set(defaultGoals.map(({ id }) => id)).size).toBe(defaultGoals.length);
    expect(defaultMilestones.every(({ trial }) => trial === null || keys.has(trial))).toBe(true);
    expect(defaultTrials.every(({ name, kommune }) => name.includes(kommuneName(kommune)))).toBe(true);
  });

  it('has the cluster of adults, of which kommuner may be picked', () => {
    expect(clustersOf(defaultTrials).find(({ key }) => key === 'voksne')?.kommuner).toEqual(['190', '201', '210', '217']);
    const chosen = (kommuner: readonly string[], clusters: readonly string[]) => selectedKommuner(defaultTrials, { kommuner, clusters });
    expect(chosen([], [])).toBeNull();
    expect([...(chosen(['151'], []) ?? [])]).toEqual(['151']);
    expect([...(chosen(['151', '210'], ['voksne']) ?? [])]).toEqual(['210']);
    expect([...(chosen([], ['ukendt']) ?? ['nobody is not everybody'])]).toEqual([]);
  });
});

it('puts the end of a year, a half-year and a quarter on the timeline, each once', () => {
  expect(meetingsBetween('2018-04-01', '2019-03-31')).toEqual([
    { day: '2018-06-30', cadence: 'halvaar' },
    { day: '2018-09-30', cadence: 'kvartal' },
    { day: '2018-12-31', cadence: 'aar' },
    { day: '2019-03-31', cadence: 'kvartal' }
  ]);
});

it('knows the kind of every outcome of the handbook, and takes an unknown one as not told', () => {
  expect(new Set(outcomes.map(outcomeKindOf))).toEqual(new Set(['arbejde-uddannelse', 'ydelse', 'pension', 'uoplyst']));
  expect(outcomeKindOf('andet')).toBe('uoplyst');
});

it.each([
  [{ from: '2018-01', to: '2018-06' }, '2018-01..2018-06'],
  [{ from: '2018-01', to: null }, '2018-01..'],
  [{ from: null, to: '2018-06' }, '..2018-06'],
  [{ from: null, to: null }, '']
])('writes the cohort %o as %s, and reads it again', (cohort, written) => {
  expect(writtenCohort(cohort)).toBe(written);
  expect(cohortOf(written)).toEqual(cohort);
});

it('reads what is no cohort as every cohort', () => {
  for (const written of ['2018', '2018-13..2018-00', 'x..y', '2018-1..']) expect(cohortOf(written)).toEqual({ from: null, to: null });
});

describe('movement on a scale', () => {
  it('counts up, unchanged and down', () => {
    expect(
      pairedChanges([
        [1, 2],
        [2, 5],
        [3, 3],
        [4, 1]
      ])
    ).toEqual({ up: 2, unchanged: 1, down: 1 });
    expect(pairedChanges([])).toEqual({ up: 0, unchanged: 0, down: 0 });
  });

  it('has its middle at a value or between two, and says how many lie on either side', () => {
    const tally = { values: [1, 2, 3, 4], counts: [2, 3, 0, 5] };
    expect([medianOf(tally), meanOf(tally), peopleBesideMedian(tally)]).toEqual([3, 2.8, 5]);
    const odd = { values: [1, 2, 3], counts: [2, 3, 2] };
    expect([medianOf(odd), peopleBesideMedian(odd)]).toEqual([2, 5]);
    expect(medianOf({ values: [1], counts: [0] })).toBeNaN();
  });
});
