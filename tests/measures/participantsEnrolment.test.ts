import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import { participantsEnrolment } from '../../src/measures/participantsEnrolment.ts';
import { type ParticipantWorld, participantWorld, people, said } from '../world/participants.ts';
import type { TableRow } from '../world/tableRows.ts';

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
});

const asked = async (chosen: Partial<ParticipantFilters> = {}) => {
  const answer = await participantsEnrolment.ask(world, { ...defaultParticipantFilters, ...chosen });
  return { ...answer, months: answer.rows.map(({ month, enrolled, cumulative }) => [month, said(enrolled), said(cumulative)]) };
};

const target = (more: TableRow = {}): TableRow => ({
  maal_id: 'tilknyttede-210',
  forsoeg_id: 'en-plan-210',
  kommunekode: 210,
  titel: 'Borgere tilknyttet forsøget',
  enhed: 'borgere',
  retning: 'op',
  minimum: 15,
  maksimum: 20,
  frist: '2018-06-30',
  status: 'foreløbigt',
  ...more
});

/** Fredensborg as it was reported: 13 by mid-April 2018, here followed to the day before the report. */
const fredensborg = [
  ...people(3, () => ({ tilknyttet: '2017-11-20', screenet: '2017-11-01', fulgt_til: '2018-04-15' })),
  ...people(4, () => ({ tilknyttet: '2018-01-20', fulgt_til: '2018-04-15' }), 10),
  ...people(6, () => ({ tilknyttet: '2018-04-10', fulgt_til: '2018-04-15' }), 20)
];

describe('thirteen in Fredensborg', () => {
  it('are told as they rise, where no month tells of few', async () => {
    await world.load({ deltagere: fredensborg });
    const { months, enrolled, today } = await asked();
    expect(today).toBe('2018-04-15');
    expect(said(enrolled)).toBe(13);
    expect(months).toEqual([
      ['2017-11', 'too-few', 'too-few'],
      ['2017-12', 'too-few', 'too-few'],
      ['2018-01', 'too-few', 7],
      ['2018-02', 0, 7],
      ['2018-03', 0, 7],
      ['2018-04', 6, 13]
    ]);
  });

  it('are on the way to 15–20 by the end of June, and need so many a month', async () => {
    await world.load({ deltagere: fredensborg });
    const { targets, band } = await asked();
    expect(band?.id).toBe('tilknyttede-210');
    expect(targets).toHaveLength(1);
    const [only] = targets;
    expect(only).toMatchObject({ isRevised: false, isCurrent: true, byDeadline: null, state: 'on-the-way' });
    expect(only?.goal).toMatchObject({ minimum: 15, maximum: 20, deadline: '2018-06-30', status: 'foreløbigt' });
    expect(said(only?.now)).toBe(13);
    // 76 days are left: two and a half months.
    expect(said(only?.pace.minimum)).toBeCloseTo(2 / (76 / 30.436875), 6);
    expect(said(only?.pace.maximum)).toBeCloseTo(7 / (76 / 30.436875), 6);
  });

  it('missed it with 14 by the end of June, and the day of the deadline is told before other days', async () => {
    const later = fredensborg.map((row) => ({ ...row, fulgt_til: '2018-07-31' }));
    await world.load({ deltagere: [...later, ...people(1, () => ({ tilknyttet: '2018-06-12', fulgt_til: '2018-07-31' }), 30)] });
    const { targets, months } = await asked();
    expect(targets[0]?.state).toBe('missed');
    expect([targets[0]?.now, targets[0]?.byDeadline].map(said)).toEqual([14, 14]);
    expect(targets[0]?.pace).toEqual({ minimum: null, maximum: null });
    // April's 13 beside June's 14 would tell of one.
    expect(months.slice(-4)).toEqual([
      ['2018-04', 'too-few-outside', 'too-few-outside'],
      ['2018-05', 'too-few-outside', 'too-few-outside'],
      ['2018-06', 'too-few-outside', 14],
      ['2018-07', 0, 14]
    ]);
  });
});

describe('targets', () => {
  it('are judged on the last day of their own trial, also where another kommune is followed longer', async () => {
    await world.load({
      deltagere: [...fredensborg, ...people(20, () => ({ forsoeg_id: 'en-plan-190', kommunekode: 190 }), 50)]
    });
    const { targets, today } = await asked();
    expect(today).toBe('2019-12-31');
    expect(targets.map(({ today, state, byDeadline }) => [today, state, byDeadline])).toEqual([['2018-04-15', 'on-the-way', null]]);
    expect((await asked({ kommuner: ['210'] })).today).toBe('2018-04-15');
  });

  it('that are revised stand beside what took their place', async () => {
    await world.load({
      deltagere: fredensborg,
      maal: [target(), target({ maal_id: 'tilknyttede-210-b', minimum: 10, maksimum: 12, status: 'endeligt' })]
    });
    const { targets, band } = await asked();
    expect(targets.map(({ goal, isRevised, isCurrent, state }) => [goal.id, isRevised, isCurrent, state])).toEqual([
      ['tilknyttede-210', true, false, 'on-the-way'],
      ['tilknyttede-210-b', false, true, 'reached']
    ]);
    expect(band?.id).toBe('tilknyttede-210-b');
  });

  it('have no band over people of whom they are not', async () => {
    await world.load({
      deltagere: [...fredensborg, ...people(20, () => ({ forsoeg_id: 'en-plan-190', kommunekode: 190, fulgt_til: '2018-04-15' }), 50)]
    });
    expect((await asked()).band).toBeNull();
    expect(said((await asked()).enrolled)).toBe(33);
    expect(said((await asked()).targets[0]?.now)).toBe(13);
    expect((await asked({ kommuner: ['210'] })).band?.id).toBe('tilknyttede-210');
    expect((await asked({ trials: ['en-plan-190'] })).targets).toEqual([]);
    expect((await asked({ kommuner: ['210'], targetGroups: ['voksne'] })).band).toBeNull();
  });

  it('are goals that count people who join, and no others', async () => {
    await world.load({
      deltagere: fredensborg,
      maal: [
        target({ maal_id: 'a', titel: 'Borgere i ordinær beskæftigelse' }),
        target({ maal_id: 'b', titel: 'Tilknyttede, der er tilfredse', enhed: 'procent' }),
        target({ maal_id: 'c', titel: 'Tilknyttede borgere', minimum: null, maksimum: null }),
        target({ maal_id: 'd', titel: 'Optagne deltagere', enhed: 'Deltagere' })
      ]
    });
    expect((await asked()).targets.map(({ goal }) => goal.id)).toEqual(['d']);
  });
});

it('counts one who joined two trials once in all, by the first, and once in each', async () => {
  await world.load({
    deltagere: [
      ...people(10, () => ({ tilknyttet: '2018-03-01' })),
      ...people(10, () => ({ tilknyttet: '2018-01-31', forsoeg_id: 'mentor', kommunekode: 190 }))
    ]
  });
  expect((await asked()).months.slice(0, 3)).toEqual([
    ['2018-01', 10, 10],
    ['2018-02', 0, 10],
    ['2018-03', 0, 10]
  ]);
  expect((await asked({ trials: ['en-plan-210'] })).months[0]).toEqual(['2018-03', 10, 10]);
});

it('takes kommuner of a cluster, and of those only the selected', async () => {
  await world.load({
    deltagere: [210, 190, 151].flatMap((kommunekode) => people(10, () => ({ kommunekode }), kommunekode * 10))
  });
  expect(said((await asked({ clusters: ['voksne'] })).enrolled)).toBe(20);
  expect(said((await asked({ clusters: ['voksne'], kommuner: ['210', '151'] })).enrolled)).toBe(10);
});

it('has no months where nobody is loaded, and nothing of four people', async () => {
  await world.load({});
  expect(await asked()).toMatchObject({ rows: [], today: null, band: null });
  await world.load({ deltagere: people(4, () => ({ fulgt_til: '2018-02-28' })) });
  expect((await asked()).months).toEqual([
    ['2018-01', 'too-few', 'too-few'],
    ['2018-02', 'too-few', 'too-few']
  ]);
});
