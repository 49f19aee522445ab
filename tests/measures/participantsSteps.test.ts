import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import { participantsFidelity } from '../../src/measures/participantsFidelity.ts';
import { participantsFunnel } from '../../src/measures/participantsFunnel.ts';
import { participantsLeadTime } from '../../src/measures/participantsLeadTime.ts';
import { participantsPlans } from '../../src/measures/participantsPlans.ts';
import { daysAfter, type ParticipantWorld, participant, participantWorld, people, said } from '../world/participants.ts';
import type { TableRow } from '../world/tableRows.ts';

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
});

const filters = (chosen: Partial<ParticipantFilters> = {}): ParticipantFilters => ({ ...defaultParticipantFilters, ...chosen });
const funnel = async (chosen: Partial<ParticipantFilters> = {}) =>
  (await participantsFunnel.ask(world, filters(chosen))).rows.map(({ people }) => said(people));
const leadTimes = async (chosen: Partial<ParticipantFilters> = {}) =>
  Object.fromEntries(
    (await participantsLeadTime.ask(world, filters(chosen))).map(({ step, n, median, p90 }) => [step, [n, median, p90].map(said)])
  );

/** The day that so many days after `2018-01-01` is. */
const dayAt = (days: number) => daysAfter('2018-01-01', days);
const allSteps = {
  tilknyttet: dayAt(10),
  faelles_udredning: dayAt(30),
  en_plan: dayAt(60),
  foerste_indsats: dayAt(70)
};
const onlyScreened: TableRow = { i_maalgruppe: false, tilknyttet: null, fulgt_til: dayAt(0) };

describe('the funnel', () => {
  it('counts who took each step and all before it, and the share of those screened', async () => {
    await world.load({
      deltagere: [
        ...people(20, () => onlyScreened),
        ...people(20, () => ({ ...onlyScreened, i_maalgruppe: true }), 20),
        ...people(20, () => ({}), 40),
        ...people(20, () => ({ ...allSteps, en_plan: null, foerste_indsats: null }), 60),
        ...people(20, () => ({ ...allSteps, foerste_indsats: null }), 80),
        ...people(20, () => allSteps, 100)
      ]
    });
    const { rows } = await participantsFunnel.ask(world, filters());
    expect(rows.map(({ step, people, share }) => [step, said(people), said(share)])).toEqual([
      ['screenet', 120, 1],
      ['i_maalgruppe', 100, 5 / 6],
      ['tilknyttet', 80, 2 / 3],
      ['faelles_udredning', 60, 0.5],
      ['en_plan', 40, 1 / 3],
      ['foerste_indsats', 20, 1 / 6]
    ]);
  });

  it('stops at a step without a day, and says how many have a later one all the same', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => allSteps),
        ...people(10, () => ({ ...allSteps, faelles_udredning: null }), 10),
        ...people(10, () => ({ ...allSteps, i_maalgruppe: false }), 20)
      ]
    });
    expect(await funnel()).toEqual([30, 20, 20, 10, 10, 10]);
    expect(said((await participantsFunnel.ask(world, filters())).outOfOrder)).toBe(20);
  });

  it('counts one who is in two trials once in each and once in all, as far as in the better of them', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ({ tilknyttet: dayAt(5) })),
        ...people(10, () => ({ ...allSteps, forsoeg_id: 'mentor', kommunekode: 190 }))
      ]
    });
    expect(await funnel()).toEqual([10, 10, 10, 10, 10, 10]);
    expect(await funnel({ trials: ['en-plan-210'] })).toEqual([10, 10, 10, 0, 0, 0]);
    expect(await funnel({ kommuner: ['190'] })).toEqual([10, 10, 10, 10, 10, 10]);
  });

  it('holds back a step that few left before or after', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => onlyScreened),
        ...people(2, () => ({ ...onlyScreened, i_maalgruppe: true }), 10),
        ...people(10, () => ({ ...allSteps, foerste_indsats: null }), 20),
        ...people(3, () => allSteps, 40)
      ]
    });
    // 25 screened, 15 in the target group, 13 enrolled, assessed and planned, 3 with a first effort.
    expect(await funnel()).toEqual([25, 'too-few-between', 13, 13, 13, 'too-few']);
    expect(await funnel({ minimumCell: 3 })).toEqual([25, 'too-few-between', 13, 13, 13, 3]);
    expect(await funnel({ minimumCell: 10 })).toEqual([25, 'too-few-between', 13, 13, 13, 'too-few']);
  });

  it('tells nothing of fewer people than the minimum cell, not even that nobody came further', async () => {
    await world.load({ deltagere: people(4) });
    expect(await funnel()).toEqual(Array.from({ length: 6 }, () => 'too-few'));
  });

  it('takes who never joined by the month of the screening', async () => {
    await world.load({
      deltagere: [
        ...people(10, (i) => ({ tilknyttet: i < 5 ? '2018-01-31' : '2018-02-01' })),
        ...people(7, () => ({ ...onlyScreened, screenet: '2018-02-03' }), 10)
      ]
    });
    expect((await funnel({ cohort: { from: null, to: '2018-01' } })).slice(0, 3)).toEqual([5, 5, 5]);
    expect((await funnel({ cohort: { from: '2018-02', to: '2018-02' } })).slice(0, 3)).toEqual([12, 5, 5]);
  });
});

describe('lead times', () => {
  it('are the ordinary median and ninth decile where nobody waits', async () => {
    // 60 people who wait 1 to 60 days from the plan to the first effort.
    await world.load({ deltagere: people(60, (i) => ({ ...allSteps, foerste_indsats: dayAt(60 + i + 1) })) });
    expect(await leadTimes()).toEqual({
      tilknyttet: [60, 10, 10],
      faelles_udredning: [60, 20, 20],
      en_plan: [60, 30, 30],
      foerste_indsats: [60, 30.5, 54.5],
      i_alt: [60, 90.5, 114.5]
    });
  });

  it('let those who wait still count until they were last followed', async () => {
    // Ten are planned after 10 days; ten are followed for 20 days without a plan; ten are planned after 40.
    const assessed = { tilknyttet: dayAt(0), faelles_udredning: dayAt(0) };
    await world.load({
      deltagere: [
        ...people(10, () => ({ ...assessed, en_plan: dayAt(10) })),
        ...people(10, () => ({ ...assessed, fulgt_til: dayAt(20) }), 10),
        ...people(10, () => ({ ...assessed, en_plan: dayAt(40) }), 20)
      ]
    });
    // After 10 days two thirds wait, and after 40 nobody: left out, those who wait would make it 25.
    expect((await leadTimes()).en_plan).toEqual([30, 40, 40]);
    const waiting = await participantsLeadTime.ask(world, filters());
    expect(waiting.find(({ step }) => step === 'foerste_indsats')).toMatchObject({ isMedianKnown: false, isP90Known: false });
  });

  it('leave out who is not in the target group, and count a step that came first as no wait', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => onlyScreened),
        ...people(10, () => ({ ...allSteps, en_plan: dayAt(20), foerste_indsats: dayAt(25) }), 10)
      ]
    });
    expect(await leadTimes()).toMatchObject({ tilknyttet: [10, 10, 10], en_plan: [10, 0, 0], foerste_indsats: [10, 5, 5] });
  });

  it('withhold a quantile that fewer than the minimum cell lie beyond', async () => {
    await world.load({ deltagere: people(13, (i) => ({ ...allSteps, tilknyttet: dayAt(i + 1) })) });
    expect((await leadTimes()).tilknyttet).toEqual([13, 7, 'too-few']);
    await world.load({ deltagere: people(8, (i) => ({ ...allSteps, tilknyttet: dayAt(i + 1) })) });
    expect((await leadTimes()).tilknyttet).toEqual([8, 'too-few', 'too-few']);
  });
});

describe('the core elements', () => {
  it('are shares of those who joined, and of those whom it is known of', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ({ ...allSteps, kontaktpersoner: 1 })),
        ...people(10, () => ({ kontaktpersoner: 3 }), 10),
        ...people(20, () => onlyScreened, 20),
        ...people(20, () => ({}), 40)
      ],
      progression: [0, 1, 2, 3, 4, 5].map((i) => ({
        deltager_id: `D${i}`,
        dato: dayAt(20),
        indikator: 'netvaerk',
        respondent: 'borger',
        score: 2
      }))
    });
    const rows = await participantsFidelity.ask(world, filters());
    expect(rows.map(({ element, people, share, of }) => [element, said(people), said(share), said(of)])).toEqual([
      ['en_plan', 10, 0.25, 40],
      ['faerre_indgange', 10, 0.5, 20],
      ['progressionsmaaling', 6, 0.15, 40],
      ['integreret', 10, 0.25, 40]
    ]);
  });

  it('say how many have one at least where few lack it, and nothing of what is not loaded', async () => {
    await world.load({ deltagere: people(13, (i) => (i < 2 ? {} : allSteps)) });
    const [onePlan, contacts, measured] = await participantsFidelity.ask(world, filters());
    expect([onePlan?.people, onePlan?.share, onePlan?.atLeast].map(said)).toEqual(['too-few-outside', 'too-few-outside', 9]);
    expect([contacts?.share, measured?.share].map(said)).toEqual(['undefined-value', 'undefined-value']);
  });
});

describe('plans', () => {
  it('are told before and now of the same people, with a mean, a median and classes', async () => {
    await world.load({
      deltagere: [
        ...people(10, () => ({ planer_foer: 2, planer_nu: 1, kontaktpersoner: 2, sagsbehandlerskift: 0 })),
        ...people(10, () => ({ planer_foer: 3, planer_nu: 1, kontaktpersoner: 1, sagsbehandlerskift: 1 }), 10),
        ...people(5, () => ({ planer_foer: 2, planer_nu: 2 }), 20),
        ...people(7, () => ({ planer_nu: 9 }), 30)
      ]
    });
    const { before, now, rows, fewer, same, more, onePlanNow, contacts, caseworkerChanges } = await participantsPlans.ask(world, filters());
    expect([before.people, before.median, before.mean].map(said)).toEqual([25, 2, 2.4]);
    expect([now.people, now.median, now.mean].map(said)).toEqual([25, 1, 1.2]);
    expect(rows.map((row) => [row.key, said(row.before), said(row.now)])).toEqual([
      ['0', 0, 0],
      ['1', 0, 20],
      ['2', 15, 5],
      ['3', 10, 0],
      ['4+', 0, 0]
    ]);
    expect([fewer, same, more, onePlanNow].map(said)).toEqual([20, 5, 0, 20]);
    expect([contacts.people, contacts.mean, caseworkerChanges.mean].map(said)).toEqual([20, 1.5, 0.5]);
  });

  it('are told in coarser classes, or in none, where few have a number', async () => {
    const plans = (before: number, now: number) => () => ({ planer_foer: before, planer_nu: now });
    await world.load({ deltagere: [...people(6, plans(2, 1)), ...people(3, plans(3, 1), 10), ...people(4, plans(4, 0), 20)] });
    const told = await participantsPlans.ask(world, filters());
    expect(told.rows.map((row) => [row.key, said(row.before), said(row.now)])).toEqual([
      ['0-1', 0, 13],
      ['2', 6, 0],
      ['3+', 7, 0]
    ]);
    await world.load({ deltagere: [...people(11, plans(2, 1)), participant(50, { planer_foer: 0, planer_nu: 3 })] });
    const few = await participantsPlans.ask(world, filters());
    expect(few.rows).toEqual([]);
    expect([few.fewer, few.same, few.more, few.onePlanNow].map(said)).toEqual(['protects-another', 0, 'too-few', 'too-few-outside']);
    expect([few.before.mean, few.now.mean].map((mean) => Number(said(mean)).toFixed(2))).toEqual(['1.83', '1.17']);
  });
});
