import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import { goalsDeliveries } from '../../src/measures/goalsDeliveries.ts';
import { goalsStatus } from '../../src/measures/goalsStatus.ts';
import { milestones } from '../../src/measures/milestones.ts';
import { type ParticipantWorld, participantWorld, people, said } from '../world/participants.ts';
import type { TableRow } from '../world/tableRows.ts';

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
});

const filters = (chosen: Partial<ParticipantFilters> = {}): ParticipantFilters => ({ ...defaultParticipantFilters, ...chosen });
const told = async (chosen: Partial<ParticipantFilters> = {}) =>
  (await goalsStatus.ask(world, filters(chosen))).rows.map(({ goal, baseline, latest, state, source }) => [
    goal.id,
    said(baseline?.value),
    said(latest?.value),
    state,
    source
  ]);

const goal = (maal_id: string, more: TableRow = {}): TableRow => ({
  maal_id,
  forsoeg_id: 'en-plan-210',
  kommunekode: 210,
  titel: 'Planer pr. borger',
  enhed: 'planer',
  retning: 'ned',
  ...more
});
const seen = (maal_id: string, dato: string, vaerdi: number, more: TableRow = {}): TableRow => ({
  maal_id,
  dato,
  vaerdi,
  type: 'opfølgning',
  antal: 20,
  ...more
});
const baseline = { type: 'baseline' } as const;

describe('without files', () => {
  it('the goals of both networks are there, not measured yet', async () => {
    await world.load({});
    const { rows, states } = await goalsStatus.ask(world, filters());
    expect(rows.length).toBeGreaterThan(25);
    expect(states).toMatchObject({ 'not-measured': rows.length, reached: 0 });
    expect(new Set(rows.map(({ goal }) => goal.trial.split('-')[0]))).toEqual(new Set(['en', 'fit', 'boern']));
    expect(rows.find(({ goal }) => goal.id === 'tilknyttede-210')?.goal).toMatchObject({
      minimum: 15,
      maximum: 20,
      deadline: '2018-06-30'
    });
    expect((await told({ kommuner: ['756'] })).length).toBe(7);
  });

  it('the milestones are there, with the trials and the meetings while they run', async () => {
    await world.load({});
    const timeline = await milestones.ask(world, filters({ kommuner: ['210'] }));
    expect(timeline.milestones.some(({ title }) => title === 'Årskonvent')).toBe(true);
    expect(timeline.milestones.some(({ kommune }) => kommune === '159')).toBe(false);
    expect(timeline.trials.map(({ key }) => key)).toEqual(['en-plan-210']);
    expect(timeline.meetings.filter(({ day }) => day.startsWith('2018'))).toEqual([
      { day: '2018-03-31', cadence: 'kvartal' },
      { day: '2018-06-30', cadence: 'halvaar' },
      { day: '2018-09-30', cadence: 'kvartal' },
      { day: '2018-12-31', cadence: 'aar' }
    ]);
  });
});

describe('loaded goals', () => {
  it('take the place of the default ones, and have baseline, latest and state', async () => {
    await world.load({
      maal: [
        goal('a', { maksimum: 1 }),
        goal('b', { maksimum: 1, frist: '2019-12-31' }),
        goal('c', { maksimum: 1, frist: '2019-12-31' }),
        goal('d', { maksimum: 1, frist: '2018-12-31' }),
        goal('e', { maksimum: 1, frist: '2018-06-30' }),
        goal('f'),
        goal('g', { maksimum: 1 })
      ],
      maalopfoelgning: [
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => seen(id, '2017-12-31', 3, baseline)),
        seen('a', '2018-12-31', 1),
        // Half-way in time: half-way to the target is on the way.
        seen('b', '2018-12-31', 2),
        seen('c', '2018-12-31', 2.5),
        seen('d', '2018-12-31', 2),
        seen('e', '2018-06-30', 1.5),
        seen('e', '2018-12-31', 1),
        seen('f', '2018-12-31', 2),
        seen('g', '2017-12-31', 3, baseline)
      ]
    });
    expect(await told()).toEqual([
      ['a', 3, 1, 'reached', 'maalopfoelgning'],
      ['b', 3, 2, 'on-the-way', 'maalopfoelgning'],
      ['c', 3, 2.5, 'behind', 'maalopfoelgning'],
      ['d', 3, 2, 'missed', 'maalopfoelgning'],
      ['e', 3, 1, 'reached-late', 'maalopfoelgning'],
      ['f', 3, 2, 'without-target', 'maalopfoelgning'],
      ['g', 3, null, 'not-measured', 'maalopfoelgning']
    ]);
  });

  it('that count people who join are measured by the participants where nobody has reported', async () => {
    const enrolment = goal('tilknyttede', { titel: 'Tilknyttede', enhed: 'borgere', retning: 'op', minimum: 15, frist: '2018-06-30' });
    const joined = [...people(13), ...people(7, () => ({ tilknyttet: '2018-09-01' }), 20)];
    await world.load({ deltagere: joined, maal: [enrolment] });
    expect(await told()).toEqual([['tilknyttede', 0, 20, 'reached-late', 'deltagere']]);
    await world.load({ deltagere: joined, maal: [enrolment], maalopfoelgning: [seen('tilknyttede', '2018-04-15', 13)] });
    expect(await told()).toEqual([['tilknyttede', null, 13, 'not-yet', 'maalopfoelgning']]);
  });

  it('are withheld where few people are behind them', async () => {
    await world.load({
      maal: [
        goal('antal', { enhed: 'borgere', retning: 'op', minimum: 15 }),
        goal('faa'),
        goal('procent', { enhed: 'procent', retning: 'op' })
      ],
      maalopfoelgning: [
        seen('antal', '2018-04-15', 13),
        seen('antal', '2018-06-30', 14),
        seen('faa', '2018-04-15', 2, { antal: 4 }),
        // Two of twenty.
        seen('procent', '2018-04-15', 10)
      ]
    });
    expect(await told()).toEqual([
      ['antal', null, 14, 'on-the-way', 'maalopfoelgning'],
      ['faa', null, 'too-few', 'without-target', 'maalopfoelgning'],
      ['procent', null, 'too-few', 'without-target', 'maalopfoelgning']
    ]);
    const { rows } = await goalsStatus.ask(world, filters());
    expect(rows[0]?.development.map(({ value }) => said(value))).toEqual(['too-few-between', 14]);
  });

  it('are those of the selected kommuner, clusters and trials', async () => {
    await world.load({ maal: [goal('a'), goal('b', { kommunekode: 151, forsoeg_id: 'en-plan-151' }), goal('c', { kommunekode: null })] });
    const ids = async (chosen: Partial<ParticipantFilters>) => (await told(chosen)).map(([id]) => id);
    expect(await ids({ kommuner: ['210'] })).toEqual(['a', 'c']);
    expect(await ids({ clusters: ['voksne'] })).toEqual(['a', 'c']);
    expect(await ids({ trials: ['en-plan-151'] })).toEqual(['b']);
  });
});

describe('deliveries', () => {
  it('are told for every kommune with a trial, also where nothing has come', async () => {
    await world.load({
      deltagere: [
        ...people(20),
        ...people(10, () => ({ kommunekode: 151, fulgt_til: '2018-12-31' }), 20),
        ...people(5, () => ({ forsoeg_id: 'mentor' }))
      ],
      progression: Array.from({ length: 8 }, (_, i) => ({
        deltager_id: `D${i}`,
        dato: '2018-03-01',
        indikator: 'netvaerk',
        respondent: 'borger',
        score: 3
      }))
    });
    const rows = await goalsDeliveries.ask(world, filters());
    expect(rows).toHaveLength(12);
    const of = (wanted: string) => rows.find(({ kommune }) => kommune === wanted);
    expect([of('210')?.people, of('210')?.measured, of('151')?.people, of('151')?.measured].map(said)).toEqual([20, 8, 10, 0]);
    expect(of('151')).toMatchObject({ isDelivered: true, period: { from: 2018, to: 2018 } });
    expect(of('190')).toMatchObject({ isDelivered: false, period: null });
    expect((await goalsDeliveries.ask(world, filters({ kommuner: ['190', '210'] }))).map(({ kommune }) => kommune)).toEqual(['190', '210']);
  });

  it('withhold how few, and who could be reckoned from them', async () => {
    await world.load({
      deltagere: [...people(20), ...people(3, () => ({ kommunekode: 151 }), 20), ...people(9, () => ({ kommunekode: 190 }), 30)]
    });
    const rows = (await goalsDeliveries.ask(world, filters())).filter(({ isDelivered }) => isDelivered);
    expect(rows.map(({ kommune, people }) => [kommune, said(people)])).toEqual([
      ['151', 'too-few'],
      ['190', 'protects-another'],
      ['210', 20]
    ]);
  });
});
