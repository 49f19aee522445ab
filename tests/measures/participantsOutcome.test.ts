import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import { participantsGroups } from '../../src/measures/participantsGroups.ts';
import { participantsOutcome } from '../../src/measures/participantsOutcome.ts';
import { participantsTimeToWork } from '../../src/measures/participantsTimeToWork.ts';
import { daysAfter, type ParticipantWorld, participantWorld, people, said } from '../world/participants.ts';
import type { TableRow } from '../world/tableRows.ts';

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
});

const filters = (chosen: Partial<ParticipantFilters> = {}): ParticipantFilters => ({ ...defaultParticipantFilters, ...chosen });
const weeks = async (chosen: Partial<ParticipantFilters> = {}) => (await participantsTimeToWork.ask(world, filters(chosen))).rows;
const week = async (wanted: number, chosen: Partial<ParticipantFilters> = {}) => {
  const row = (await weeks(chosen)).find((one) => one.week === wanted);
  return [row?.share, row?.atRisk].map(said);
};

const joined = '2018-01-15';
const ended = (udfald: string | null, day: number | null, followed: number): TableRow => ({
  udfald,
  udfald_dato: day === null ? null : daysAfter(joined, day),
  fulgt_til: daysAfter(joined, followed)
});
const work = 'ordinær beskæftigelse';

describe('time to work', () => {
  it('is Freireich’s published curve, ten times over', async () => {
    const weeksOf = (days: readonly number[], came: boolean, from: number) =>
      days.flatMap((one, i) => people(10, () => (came ? ended(work, one * 7, one * 7) : ended(null, null, one * 7)), from + i * 10));
    await world.load({
      deltagere: [
        ...weeksOf([6, 6, 6, 7, 10, 13, 16, 22, 23], true, 0),
        ...weeksOf([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], false, 500)
      ]
    });
    const published = [
      [5, 0, 210],
      [6, 0.143, 210],
      [7, 0.193, 170],
      [10, 0.247, 150],
      [13, 0.31, 120],
      [16, 0.373, 110],
      [22, 0.462, 70],
      [23, 0.552, 60]
    ] as const;
    for (const [when, share, atRisk] of published) {
      expect(await week(when)).toEqual([expect.closeTo(share, 3), atRisk]);
    }
    expect((await weeks()).at(-1)?.week).toBe(35);
  });

  it('counts what happens on day 7 · w, and lets pension and moving away compete', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ended(work, 70, 70)),
        ...people(10, () => ended('førtidspension', 35, 400), 10),
        ...people(10, () => ended('pension/død/fraflyttet', 35, 400), 20),
        ...people(10, () => ended('fleksjob', 35, 400), 30),
        ...people(10, () => ended(null, null, 400), 40)
      ]
    });
    expect(await week(9)).toEqual([0, 30]);
    expect(await week(10)).toEqual([0.2, 30]);
    expect(await week(11)).toEqual([0.2, 20]);
    expect(await week(10, { success: [work, 'fleksjob'] })).toEqual([0.4, 20]);
    // As a wanted outcome it no longer competes.
    expect(await week(10, { success: ['førtidspension'] })).toEqual([0.2, 30]);
  });

  it('with work that must last, counts it once it has, and not where nobody saw so far', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ended(work, 70, 70 + 26 * 7)),
        ...people(10, () => ended(work, 70, 70 + 26 * 7 - 1), 10),
        ...people(20, () => ended(null, null, 700), 20)
      ]
    });
    expect((await week(10))[0]).toBe(0.5);
    const lasting = { lastingWeeks: 26 } as const;
    expect(await week(35, lasting)).toEqual([0, 40]);
    expect(await week(36, lasting)).toEqual([expect.closeTo(1 / 3, 10), 30]);
    expect(await participantsTimeToWork.ask(world, filters(lasting))).toMatchObject({ success: [work], lastingWeeks: 26 });
  });

  it('follows one in two trials from the first to the end of the last', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ended(null, null, 100)),
        ...people(10, () => ({ ...ended(work, 140, 140), tilknyttet: '2018-03-01', forsoeg_id: 'mentor' })),
        ...people(10, () => ended(null, null, 400), 10)
      ]
    });
    expect(await week(19)).toEqual([0, 20]);
    expect(await week(20)).toEqual([0.5, 20]);
    expect((await week(14, { trials: ['en-plan-210'] }))[1]).toBe(20);
  });

  it('takes work without a day as not seen, and leaves out days before joining', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ended(work, null, 200)),
        ...people(10, () => ended(work, 50, 200), 10),
        ...people(6, () => ended(null, null, -5), 20)
      ]
    });
    expect((await week(20))[0]).toBe(0.5);
    const { people: counted, leftOut } = await participantsTimeToWork.ask(world, filters());
    expect([counted, leftOut].map(said)).toEqual([20, 6]);
  });

  it('never steps by fewer people than the minimum cell', async () => {
    // One comes to work each week from the fourth on, and one is lost each week from the sixth.
    await world.load({
      deltagere: [...people(40, (i) => ended(work, (4 + i) * 7, (4 + i) * 7)), ...people(60, (i) => ended(null, null, (6 + i) * 7 + 3), 40)]
    });
    for (const minimumCell of [3, 5, 10] as const) {
      const rows = await weeks({ minimumCell });
      const shares = rows.flatMap(({ share }) => (share.shown ? [share.value] : []));
      expect(shares.length).toBeGreaterThan(3);
      for (const [i, share] of shares.entries()) {
        const step = share - (shares[i - 1] ?? 0);
        expect(step === 0 || step >= minimumCell / 100 - 1e-9).toBe(true);
      }
      const risk = rows.flatMap(({ atRisk }) => (atRisk.shown ? [atRisk.value] : []));
      for (const [i, atRisk] of risk.entries()) {
        const fallen = (risk[i - 1] ?? 100) - atRisk;
        expect(fallen === 0 || fallen >= minimumCell).toBe(true);
      }
      expect(rows.find((row) => row.week === 26)?.share.shown).toBe(true);
      expect(Math.min(...risk)).toBeGreaterThanOrEqual(minimumCell);
    }
  });

  it('of thirteen with two in work says fewer than five, and keeps the 3 % beside it', async () => {
    await world.load({ deltagere: [...people(2, () => ended(work, 100, 400)), ...people(11, () => ended(null, null, 400), 10)] });
    expect(await week(52)).toEqual(['too-few', 'too-few-between']);
    expect(await week(10)).toEqual([0, 13]);
    const { reference } = await participantsTimeToWork.ask(world, filters());
    expect([said(reference.share), reference.source]).toEqual([0.03, 'KL 2016']);
  });
});

describe('outcomes', () => {
  const told = async (chosen: Partial<ParticipantFilters> = {}) => {
    const answer = await participantsOutcome.ask(world, filters(chosen));
    const rows = answer.rows.map(({ outcome, people, share26, share52 }) => [outcome, ...[people, share26, share52].map(said)]);
    return { ...answer, rows };
  };

  it('are told with shares at 26 and 52 weeks, which agree with the curve', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ended(work, 182, 700)),
        ...people(10, () => ended(work, 364, 700), 10),
        ...people(10, () => ended('fleksjob', 10, 700), 20),
        ...people(20, () => ended(null, null, 700), 30)
      ]
    });
    expect((await told()).rows).toEqual([
      ['fleksjob', 10, 0.2, 0.2],
      [work, 20, 0.2, 0.4],
      [null, 20, null, null]
    ]);
    expect((await week(26))[0]).toBe(0.2);
    expect((await week(52))[0]).toBe(0.4);
  });

  it('hide few, and what would give them away', async () => {
    await world.load({
      deltagere: [
        ...people(30, () => ended(work, 100, 700)),
        ...people(3, () => ended('førtidspension', 100, 700), 40),
        ...people(20, () => ended('fleksjob', 100, 700), 60),
        ...people(47, () => ended(null, null, 700), 80)
      ]
    });
    expect((await told()).rows).toEqual([
      ['fleksjob', 'protects-another', 'protects-another', 'protects-another'],
      ['førtidspension', 'too-few', 'too-few', 'too-few'],
      [work, 30, 0.3, 0.3],
      [null, 47, null, null]
    ]);
  });

  it('are told by kind where each by itself is few', async () => {
    const codes = [work, 'fleksjob', 'ordinær uddannelse', 'førtidspension'];
    await world.load({
      deltagere: [
        ...codes.flatMap((code, i) => people(3, () => ended(code, 50, 700), i * 10)),
        ...people(9, () => ended(null, null, 700), 90)
      ]
    });
    const { level, rows } = await told();
    expect(level).toBe('art');
    expect(rows).toEqual([
      ['arbejde-uddannelse', 9, expect.closeTo(9 / 21, 10), expect.closeTo(9 / 21, 10)],
      ['pension', 'too-few', 'too-few', 'too-few'],
      [null, 'protects-another', null, null]
    ]);
  });

  it('say how many joined long enough ago', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ended(null, null, 400)),
        ...people(20, () => ({ tilknyttet: daysAfter(joined, 300), fulgt_til: daysAfter(joined, 400) }), 10)
      ]
    });
    expect((await told()).mature.map(({ weeks, share, isImmature }) => [weeks, said(share), isImmature])).toEqual([
      [26, 1 / 3, true],
      [52, 1 / 3, true]
    ]);
  });
});

it('a wider set of outcomes tells of nobody few whom the narrower one leaves out', async () => {
  const ofFlex = (flex: number) => [
    ...people(20, () => ended(work, 70, 400)),
    ...people(flex, () => ended('fleksjob', 70, 400), 100),
    ...people(30, () => ended(null, null, 400), 200)
  ];
  const wider = { success: ['fleksjob', 'løntilskud/småjob', work] };
  const share = async (chosen: Partial<ParticipantFilters>) => (await week(20, chosen))[0];
  await world.load({ deltagere: ofFlex(2) });
  expect([await share({}), await share(wider)]).toEqual([expect.closeTo(20 / 52, 9), 'too-few-between']);
  await world.load({ deltagere: ofFlex(6) });
  expect([await share({}), await share(wider)]).toEqual([expect.closeTo(20 / 56, 9), expect.closeTo(26 / 56, 9)]);
});

describe('groups', () => {
  const told = async (chosen: Partial<ParticipantFilters> = {}) => {
    const { rows } = await participantsGroups.ask(world, filters(chosen));
    return rows.map(({ key, enrolled, onePlan, share26, share52, isImmature }) => [
      key,
      ...[enrolled, onePlan, share26, share52].map(said),
      isImmature[1]
    ]);
  };

  it('stand side by side by kommune, half-year, cluster, trial and målgruppe', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ({ ...ended(work, 100, 700), en_plan: '2018-03-01' })),
        ...people(10, () => ended(null, null, 700), 10),
        ...people(10, () => ({ kommunekode: 151, maalgruppe: 'unge', forsoeg_id: 'en-plan-151', tilknyttet: '2019-09-01' }), 20)
      ]
    });
    expect(await told()).toEqual([
      ['151', 10, 0, 0, 0, true],
      ['210', 20, 0.5, 0.5, 0.5, false]
    ]);
    const enrolledBy = async (compareParticipantsBy: ParticipantFilters['compareParticipantsBy']) =>
      (await told({ ...(compareParticipantsBy && { compareParticipantsBy }) })).map((row) => row.slice(0, 2));
    expect(await enrolledBy('halvaar')).toEqual([
      ['2018-1', 20],
      ['2019-2', 10]
    ]);
    expect(await enrolledBy('klynge')).toEqual([['voksne', 20]]);
    expect(await enrolledBy('forsoeg')).toEqual([
      ['en-plan-151', 10],
      ['en-plan-210', 20]
    ]);
    expect(await enrolledBy('maalgruppe')).toEqual([
      ['unge', 10],
      ['voksne', 20]
    ]);
  });

  it('withhold a small one and another, since all but the small one could be asked for', async () => {
    await world.load({
      deltagere: [210, 190, 201].flatMap((kommunekode, i) => people([20, 3, 8][i] ?? 0, () => ({ kommunekode }), i * 100))
    });
    expect((await told()).map((row) => row.slice(0, 2))).toEqual([
      ['190', 'too-few'],
      ['201', 'differs-by-few'],
      ['210', 20]
    ]);
  });
});
