import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import { participantsEnrolment } from '../../src/measures/participantsEnrolment.ts';
import { participantsFunnel } from '../../src/measures/participantsFunnel.ts';
import { participantsGroups } from '../../src/measures/participantsGroups.ts';
import { participantsProgression } from '../../src/measures/participantsProgression.ts';
import { daysAfter, type ParticipantWorld, participantWorld, people, said, unguarded } from '../world/participants.ts';

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
});

const filters = (chosen: Partial<ParticipantFilters> = {}): ParticipantFilters => ({ ...defaultParticipantFilters, ...chosen });
const enrolled = async (chosen: Partial<ParticipantFilters> = {}) =>
  said((await participantsEnrolment.ask(world, filters(chosen))).enrolled);

describe('how many joined', () => {
  it('is told of two kommuner together, and of neither, where one has few', async () => {
    await world.load({
      deltagere: [210, 190, 151].flatMap((kommunekode, i) => people([20, 3, 30][i] ?? 0, () => ({ kommunekode }), i * 100))
    });
    expect(await enrolled()).toBe(53);
    expect(await enrolled({ kommuner: ['151'] })).toBe(30);
    // The smallest other one goes with those three.
    expect(await enrolled({ kommuner: ['210'] })).toBe('differs-by-few');
    expect(await enrolled({ kommuner: ['210', '190'] })).toBe(23);
    expect(await enrolled({ kommuner: ['210', '151'] })).toBe('differs-by-few');
    const { rows } = await participantsGroups.ask(world, filters());
    expect(rows.map(({ key, enrolled: own }) => [key, said(own)])).toEqual([
      ['151', 30],
      ['190', 'too-few'],
      ['210', 'differs-by-few']
    ]);
    const open = await participantsEnrolment.ask({ participants: unguarded(world.participants) }, filters({ kommuner: ['210'] }));
    expect(said(open.enrolled)).toBe(20);
  });

  it('is told of cohorts that end where the curve of everybody is told', async () => {
    const days = ['2018-01-15', '2018-02-15', '2018-03-15'];
    await world.load({ deltagere: days.flatMap((tilknyttet, i) => people([10, 2, 10][i] ?? 0, () => ({ tilknyttet }), i * 100)) });
    const cohort = (to: string) => enrolled({ cohort: { from: null, to } });
    expect([await cohort('2018-01'), await cohort('2018-02'), await cohort('2018-03')]).toEqual([10, 'differs-by-few', 22]);
    const curve = await participantsEnrolment.ask(world, filters());
    expect(curve.rows.slice(0, 3).map(({ cumulative }) => said(cumulative))).toEqual([10, 'too-few-between', 22]);
  });

  it('is told month by month of a kommune as far as each of its periods has nobody or enough', async () => {
    const day = (i: number) => ['2018-01-15', '2018-06-15', '2019-03-15'][i % 3] as string;
    await world.load({
      deltagere: [
        ...people(30, (i) => ({ tilknyttet: day(i) })),
        ...people(15, (i) => ({ tilknyttet: i < 2 ? '2018-06-15' : '2018-01-15', kommunekode: 190 }), 100),
        ...people(15, (i) => ({ tilknyttet: i < 6 ? '2018-06-15' : '2018-01-15', kommunekode: 151 }), 200)
      ]
    });
    const toldOf = async (kommune: string) =>
      (await participantsEnrolment.ask(world, filters({ kommuner: [kommune] }))).rows.flatMap(({ month, cumulative }) =>
        month === '2018-03' || month === '2018-12' ? [said(cumulative)] : []
      );
    expect(await toldOf('190')).toEqual(['too-few-outside', 15]);
    expect(await toldOf('151')).toEqual([9, 15]);
    // The largest gives way, as it has most left to tell.
    expect(await toldOf('210')).toEqual(['differs-by-few', 20]);
  });
});

it('counts one in two kommuner with both, which are told together', async () => {
  await world.load({
    deltagere: [
      ...people(20),
      ...people(20, () => ({ kommunekode: 190 }), 100),
      ...people(2, () => ({ kommunekode: 190, forsoeg_id: 'mentor' })),
      ...people(20, () => ({ kommunekode: 151 }), 200)
    ]
  });
  expect(await enrolled({ kommuner: ['210', '190'] })).toBe(40);
  expect(await enrolled({ kommuner: ['151'] })).toBe(20);
  // 20 and 22 less 40 would be those two.
  expect(
    [await enrolled({ kommuner: ['210'] }), await enrolled({ kommuner: ['190'] })].filter((one) => typeof one === 'number').length
  ).toBeLessThan(2);
});

it('steps are told as finely as a kommune’s people allow', async () => {
  const day = (days: number) => daysAfter('2018-01-01', days);
  const further = { tilknyttet: day(10), faelles_udredning: day(30), en_plan: day(60) };
  await world.load({
    deltagere: [
      ...people(20, (i) => (i < 10 ? further : {})),
      ...people(20, (i) => ({ ...(i < 18 ? further : {}), kommunekode: 190 }), 100),
      ...people(20, (i) => ({ ...(i < 10 ? further : {}), kommunekode: 151 }), 200)
    ]
  });
  const reached = async (kommune: string) =>
    (await participantsFunnel.ask(world, filters({ kommuner: [kommune] }))).rows.map(({ people: own }) => said(own));
  const told = [await reached('210'), await reached('190'), await reached('151')];
  expect(told.map((own) => own.slice(0, 3))).toEqual([20, 20, 20].map((own) => [own, own, own]));
  expect(told[1]?.[4]).toBe('too-few-outside');
  // One of the other two goes with it.
  expect([told[0]?.[4], told[2]?.[4]].sort()).toEqual([10, 'differs-by-few']);
});

it('those measured are held against those who joined, and a median is told all the same', async () => {
  const answer = (i: number, dag: number, score: number) => ({
    deltager_id: `D${i}`,
    dato: daysAfter('2018-02-01', dag),
    indikator: 'netvaerk',
    respondent: 'borger',
    score
  });
  await world.load({
    deltagere: people(19),
    progression: Array.from({ length: 18 }, (_, i) => [answer(i, 0, 2), answer(i, 90, i < 10 ? 3 : 1)]).flat()
  });
  const [row] = (await participantsProgression.ask(world, filters())).rows;
  expect([row?.n, row?.baseline, row?.meanBaseline, row?.up, row?.down].map(said)).toEqual([
    'too-few-outside',
    2,
    'too-few-outside',
    10,
    'protects-another'
  ]);
});
