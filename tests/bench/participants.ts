import { randomLcg } from 'd3-random';
import type { Page } from 'playwright-core';
import { writeMeasuringParticipants } from '../../data/measuringParticipants.ts';
import { defaultTrials } from '../../src/domain/trials.ts';
import { redraw, unlikeTheLast } from './filters.ts';
import type { Finding } from './finding.ts';
import { appOpen } from './load.ts';
import { askParticipantsPlainly, type ParticipantQuestion, plainParticipantMeasures, withRawParticipants } from './participantsPlainSql.ts';
import { quantile } from './quantile.ts';
import { answersOf, forgetSpans } from './visit.ts';

interface Change extends ParticipantQuestion {
  readonly hash: string;
}

/** Kommuner of the clusters of the trials that the program brings. */
const inCluster = (track: string): string[] => defaultTrials.filter((trial) => trial.track === track).map(({ kommune }) => kommune);

/** Any choice of a page by a seeded draw; those that plain SQL is not asked for change how people are counted or held apart. */
export const changes = (page: 'deltagere' | 'maal', count: number): Change[] => {
  const draw = randomLcg(page === 'maal' ? 0.236 : 0.764);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)] as T;
  return unlikeTheLast(count, () => {
    const cluster = one(['', '', '', 'voksne']);
    const chosen = one([[], [], ['210'], ['190', '217', '270']]);
    const trials = one([[], [], [], ['en-plan-210', 'en-plan-151']]);
    const targetGroups = one([[], [], ['unge'], ['familier', 'voksne']]);
    const cohort = one(['', '', '', '2018-01..2018-06', '2018-07..2019-06']);
    const success = one(['ordinær beskæftigelse', 'ordinær beskæftigelse', 'fleksjob']);
    const how = one(['', '', '&vedvarende=26', '&delt=klynge', '&delt=maalgruppe', '&delt=halvaar']);
    const named = (name: string, values: readonly string[]) =>
      values.length > 0 ? `${name}=${values.map(encodeURIComponent).join(',')}` : '';
    const parts = [
      named('kommune', chosen),
      named('klynge', cluster ? [cluster] : []),
      named('forsoeg', trials),
      named('maalgruppe', targetGroups),
      cohort && `tilknyttet=${cohort}`,
      success === 'fleksjob' && `udfald=${success}`
    ];
    const kommuner = cluster ? inCluster(cluster).filter((kommune) => chosen.length === 0 || chosen.includes(kommune)) : chosen;
    const [from, to] = cohort.split('..');
    const joined = from && to ? ([`${from}-01`, `${to}-30`] as const) : null;
    return { kommuner, trials, targetGroups, joined, success, hash: `#/${page}?${parts.filter(Boolean).join('&')}${how}` };
  });
};

const drawnAfter = async (page: Page, asked: readonly Change[]): Promise<number[]> => {
  const [first, ...rest] = asked;
  if (!first) return [];
  await redraw(page, first.hash);
  await page.waitForFunction(() => document.querySelectorAll('table[data-figure-table]').length > 2);
  // Figures that come with a part of the program of their own are there before anything is measured.
  await page.waitForFunction(() => document.querySelector('figure[aria-busy="true"]') === null);
  const drawn: number[] = [];
  for (const { hash } of rest) drawn.push((await redraw(page, hash)).drawn);
  return drawn;
};

/** A change of filter to all figures of a page redrawn, at 100,000 participants, beside the plainest SQL for their main numbers. */
export const measureParticipants = async (page: Page, count: number): Promise<Finding[]> => {
  const opened = await appOpen(page, await writeMeasuringParticipants());
  const people = changes('deltagere', count + 1);
  await redraw(page, '#/deltagere');
  await page.waitForSelector('table[data-figure-table="participants-groups"]', { state: 'attached' });
  await forgetSpans(page);
  const drawn = await drawnAfter(page, people);
  const answers = await answersOf(page);
  const drawnGoals = await drawnAfter(page, changes('maal', Math.ceil(count / 2) + 1));

  const database = await withRawParticipants();
  const plain = new Map<string, number>();
  for (const measure of plainParticipantMeasures) {
    const times: number[] = [];
    for (const change of people.slice(1, 7)) times.push(await askParticipantsPlainly(database, measure, change));
    plain.set(measure, quantile(times, 0.5));
  }
  await database.close();

  const finding = (what: string, value: number): Finding => ({ what, unit: 'ms', value });
  const beside = (value: number) => ({ what: 'plainest SQL', value });
  return [
    finding('100,000 participants with 1m answers, from drop to ready', opened),
    {
      ...finding('change of filter at 100,000 participants to all their figures redrawn, 50th percentile', quantile(drawn, 0.5)),
      beside: beside([...plain.values()].reduce((sum, time) => sum + time, 0))
    },
    { ...finding('  95th percentile', quantile(drawn, 0.95)), bound: 100 },
    finding('change of filter to all figures of goals redrawn, 50th percentile', quantile(drawnGoals, 0.5)),
    { ...finding('  95th percentile', quantile(drawnGoals, 0.95)), bound: 100 },
    ...[...new Set(answers.map(({ measure }) => measure))].flatMap((measure): Finding[] => {
      const times = answers.filter((answer) => answer.measure === measure).map(({ milliseconds }) => milliseconds);
      const sql = plain.get(measure);
      const half = finding(`  ${measure}, 50th percentile`, quantile(times, 0.5));
      return [sql === undefined ? half : { ...half, beside: beside(sql) }, finding(`  ${measure}, 95th percentile`, quantile(times, 0.95))];
    })
  ];
};
