import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import { participantsProgression } from '../../src/measures/participantsProgression.ts';
import { daysAfter, type ParticipantWorld, participantWorld, people, said } from '../world/participants.ts';
import type { TableRow } from '../world/tableRows.ts';

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
});

const asked = (chosen: Partial<ParticipantFilters> = {}) => participantsProgression.ask(world, { ...defaultParticipantFilters, ...chosen });
const told = async (chosen: Partial<ParticipantFilters> = {}) =>
  (await asked(chosen)).rows.map(({ key, n, baseline, latest, up, unchanged, down, medianDays }) => [
    key,
    ...[n, baseline, latest, up, unchanged, down, medianDays].map(said)
  ]);

const answer = (i: number, day: number, score: number, more: TableRow = {}): TableRow => ({
  deltager_id: `D${i}`,
  dato: daysAfter('2018-02-01', day),
  indikator: 'netvaerk',
  respondent: 'borger',
  score,
  ...more
});
const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);
/** Everybody answers on the first day and, after so many, again. */
const paired = (who: readonly number[], first: number, latest: number, days = 90, more: TableRow = {}): TableRow[] =>
  who.flatMap((i) => [answer(i, 0, first, more), answer(i, days, latest, more)]);

describe('progress', () => {
  it('goes from each person’s first answer to the latest, whatever lies between and however rows are ordered', async () => {
    await world.load({
      deltagere: people(30),
      progression: [
        ...paired(numbers(10), 2, 4, 180),
        ...numbers(10).map((i) => answer(i, 90, 1)),
        ...paired(numbers(10, 10), 3, 3),
        ...paired(numbers(5, 20), 4, 2),
        ...numbers(5, 25).map((i) => answer(i, 0, 5))
      ].reverse()
    });
    expect(await told()).toEqual([['netvaerk/borger', 25, 3, 3, 10, 10, 5, 90]]);
    const [row] = (await asked()).rows;
    expect([row?.meanBaseline, row?.meanLatest].map(said)).toEqual([2.8, 3.2]);
    expect(row?.indicator).toMatchObject({ da: 'Netværk og støtte', lowest: 1, highest: 5 });
    expect(row?.distribution.map(({ score, baseline, latest }) => [score, said(baseline), said(latest)])).toEqual([
      [1, 0, 0],
      [2, 10, 5],
      [3, 10, 10],
      [4, 5, 10],
      [5, 0, 0]
    ]);
  });

  it('keeps citizen and caseworker apart, and tells where they differ', async () => {
    const caseworker = { respondent: 'sagsbehandler' };
    await world.load({
      deltagere: people(20),
      progression: [
        ...paired(numbers(20), 2, 4),
        ...paired(numbers(10), 2, 4, 90, caseworker),
        ...paired(numbers(10, 10), 2, 1, 90, caseworker)
      ]
    });
    expect(await told()).toEqual([
      ['netvaerk/borger', 20, 2, 4, 20, 0, 0, 90],
      ['netvaerk/sagsbehandler', 20, 2, 2.5, 10, 0, 10, 90]
    ]);
    const { differences } = await asked();
    expect(
      differences.map(({ indicator, n, citizenHigher, same, caseworkerHigher }) => [
        indicator.key,
        ...[n, citizenHigher, same, caseworkerHigher].map(said)
      ])
    ).toEqual([['netvaerk', 20, 10, 10, 0]]);
  });

  it('shows indicators in the order of the catalogue, with the catalogue’s names and scales, unknown ones last', async () => {
    const of = (indikator: string) => paired(numbers(10), 2, 7, 90, { indikator });
    await world.load({
      deltagere: people(10),
      progression: [...of('aa_ukendt'), ...of('beta'), ...of('alfa')],
      indikatorer: [
        { indikator: 'beta', label_da: 'Beta', skala_min: 0, skala_max: 10, raekkefoelge: 1 },
        { indikator: 'alfa', label_da: 'Alfa', label_en: 'Alpha', skala_min: 1, skala_max: 7, raekkefoelge: 2 }
      ]
    });
    expect((await asked()).rows.map(({ indicator }) => indicator)).toEqual([
      { key: 'beta', da: 'Beta', en: null, lowest: 0, highest: 10 },
      { key: 'alfa', da: 'Alfa', en: 'Alpha', lowest: 1, highest: 7 },
      { key: 'aa_ukendt', da: 'aa_ukendt', en: null, lowest: 2, highest: 7 }
    ]);
  });

  it('counts those who joined and are selected, one in two trials once', async () => {
    await world.load({
      deltagere: [
        ...people(10),
        ...people(10, () => ({ forsoeg_id: 'mentor' })),
        ...people(10, () => ({ kommunekode: 190, forsoeg_id: 'mentor' }), 10),
        ...people(10, () => ({ tilknyttet: null }), 20)
      ],
      progression: paired(numbers(40), 1, 2)
    });
    expect((await told())[0]?.[1]).toBe(20);
    expect((await told({ trials: ['mentor'] }))[0]?.[1]).toBe(20);
    expect((await told({ kommuner: ['190'] }))[0]?.[1]).toBe(10);
  });

  it('tells movements beside gaps of more than 120 days and changes of caseworker', async () => {
    await world.load({
      deltagere: [...people(20, () => ({ sagsbehandlerskift: 0 })), ...people(20, () => ({ sagsbehandlerskift: 2 }), 20)],
      progression: [
        ...paired(numbers(20), 2, 4, 120),
        ...paired(numbers(10, 20), 2, 1, 121),
        // A gap is between days of measuring, of whatever indicator.
        ...paired(numbers(10, 30), 2, 1, 200),
        ...numbers(10, 30).map((i) => answer(i, 100, 3, { indikator: 'kompetencer' }))
      ]
    });
    const { movements } = await asked();
    expect(movements.map(({ key, n, up, unchanged, down }) => [key, ...[n, up, unchanged, down].map(said)])).toEqual([
      ['alle', 40, 20, 0, 20],
      ['huller', 10, 0, 0, 10],
      ['uden-huller', 30, 20, 0, 10],
      ['skift', 20, 0, 0, 20],
      ['uden-skift', 20, 20, 0, 0]
    ]);
  });
});

describe('of few people', () => {
  it('the direction is told as far as it may, the median where five lie on either side', async () => {
    await world.load({
      deltagere: people(13),
      progression: [...paired(numbers(6), 2, 4), ...paired(numbers(5, 6), 3, 3), ...paired(numbers(2, 11), 3, 1)]
    });
    expect(await told()).toEqual([['netvaerk/borger', 13, 3, 3, 6, 'protects-another', 'too-few', 90]]);
    const [row] = (await asked()).rows;
    expect(new Set(row?.distribution.flatMap(({ baseline, latest }) => [said(baseline), said(latest)]))).toEqual(new Set(['too-few']));
    expect([row?.meanBaseline, row?.meanLatest].map((mean) => Number(said(mean)).toFixed(2))).toEqual(['2.54', '3.15']);
  });

  it('nothing is told of four', async () => {
    await world.load({ deltagere: people(4), progression: paired(numbers(4), 2, 4) });
    expect(await told()).toEqual([['netvaerk/borger', ...Array.from({ length: 7 }, () => 'too-few')]]);
  });

  it('a small half is not to be reckoned from the other', async () => {
    await world.load({
      deltagere: people(20),
      progression: [...paired(numbers(17), 2, 4, 90), ...paired(numbers(3, 17), 4, 2, 150)]
    });
    const { movements } = await asked();
    expect(movements.slice(0, 3).map(({ key, n, up }) => [key, said(n), said(up)])).toEqual([
      ['alle', 20, 'protects-another'],
      ['huller', 'too-few', 'too-few'],
      ['uden-huller', 'too-few', 'too-few']
    ]);
  });
});

it('has no rows where nothing is measured', async () => {
  await world.load({ deltagere: people(10) });
  expect(await asked()).toMatchObject({ rows: [], differences: [] });
});
