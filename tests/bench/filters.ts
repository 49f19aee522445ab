import { randomLcg } from 'd3-random';
import type { Page } from 'playwright-core';
import { type MeasuringSize, measuringFile } from '../../data/measuring.ts';
import type { Finding } from './finding.ts';
import { askPlainly, plainMeasures, type Question, withRawRows } from './plainSql.ts';
import { quantile } from './quantile.ts';
import { answersOf, forgetSpans } from './visit.ts';

const kommuner = ['151', '159', '190', '201', '210', '217', '219', '250', '260', '270', '376', '756'];
const selections = [kommuner, ...kommuner.map((kommunekode) => [kommunekode]), kommuner.slice(0, 9), kommuner.slice(3, 5)];
const targetGroups = [[], [], ['unge'], ['familier', 'voksne']];
const areas = [[], [], ['familie'], ['beskæftigelse', 'ydelse', 'sundhed']];

interface Change extends Question {
  readonly hash: string;
}

/** So many draws, each another address than the one before: the same is no change. */
export const unlikeTheLast = <C extends { readonly hash: string }>(count: number, draw: () => C): C[] => {
  const drawn: C[] = [];
  while (drawn.length < count) {
    const next = draw();
    if (next.hash !== drawn.at(-1)?.hash) drawn.push(next);
  }
  return drawn;
};

/** Year, kommuner, målgrupper, areas and denominator by a seeded draw, so that any of them may change at a time. */
export const changes = (count: number): Change[] => {
  const draw = randomLcg(0.618);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)] as T;
  return unlikeTheLast(count, () => {
    const question = {
      year: 2014 + Math.floor(draw() * 6),
      kommuner: draw() < 0.4 ? kommuner : one(selections),
      targetGroups: one(targetGroups),
      areas: one(areas)
    };
    const list = (name: string, values: readonly string[]) =>
      values.length > 0 ? `&${name}=${values.map(encodeURIComponent).join(',')}` : '';
    const chosen = question.kommuner.length === kommuner.length ? [] : question.kommuner;
    const filters = `${list('kommune', chosen)}${list('maalgruppe', question.targetGroups)}${list('omraade', question.areas)}`;
    return { ...question, hash: `#/udgifter?aar=${question.year}${filters}&naevner=${one(['indbyggere', 'modtagere'])}` };
  });
};

export interface Redrawn {
  /** Until no figure is busy. */
  readonly answered: number;
  /** In the task after the next animation frame, when the new picture is painted. */
  readonly drawn: number;
  readonly isNew: boolean;
}

/** Goes to an address of figures, and waits until they stand there painted. */
export const redraw = (page: Page, hash: string): Promise<Redrawn> =>
  page.evaluate(async (hash) => {
    const frame = () => new Promise(requestAnimationFrame);
    const task = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    const isBusy = () => document.querySelector('figure[aria-busy="true"]') !== null;
    const shown = () => [...document.querySelectorAll('table[data-figure-table]')].map((table) => table.textContent).join();
    const before = shown();
    await frame();
    const start = performance.now();
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    window.location.hash = hash;
    await changed;
    await task();
    await new Promise<void>((resolve) => {
      if (!isBusy()) return resolve();
      const watch = new MutationObserver(() => {
        if (isBusy()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    });
    const answered = performance.now() - start;
    await frame();
    await task();
    return { answered, drawn: performance.now() - start, isNew: shown() !== before };
  }, hash);

/** A change of filter to all figures redrawn, at the extract that the page has loaded, beside the plainest SQL for the same answers. */
export const measureFilters = async (page: Page, size: MeasuringSize, count: number): Promise<Finding[]> => {
  const [first, ...rest] = changes(count + 1);
  if (!first) return [];
  await redraw(page, first.hash);
  await forgetSpans(page);
  const redrawn: Redrawn[] = [];
  for (const { hash } of rest) redrawn.push(await redraw(page, hash));
  const answers = await answersOf(page);

  const database = await withRawRows(measuringFile('omkostninger', size));
  const asked = rest.slice(0, size === '10m' ? 4 : 12);
  const plain = new Map<string, number>();
  for (const measure of plainMeasures) {
    const times: number[] = [];
    for (const change of asked) times.push(await askPlainly(database, measure, change));
    plain.set(measure, quantile(times, 0.5));
  }
  await database.close();

  const drawn = redrawn.map((one) => one.drawn);
  const finding = (what: string, value: number): Finding => ({ what, unit: 'ms', value });
  const timesOf = (measure: string) => answers.filter((one) => one.measure === measure).map(({ milliseconds }) => milliseconds);
  return [
    {
      ...finding(`change of filter at ${size} rows to all figures redrawn, 50th percentile`, quantile(drawn, 0.5)),
      beside: { what: 'plainest SQL', value: [...plain.values()].reduce((sum, time) => sum + time, 0) }
    },
    { ...finding('  95th percentile', quantile(drawn, 0.95)), bound: 100 },
    {
      ...finding(
        '  any one answer, 95th percentile',
        quantile(
          answers.map(({ milliseconds }) => milliseconds),
          0.95
        )
      ),
      bound: 50
    },
    ...[...new Set(answers.map(({ measure }) => measure))].flatMap((measure): Finding[] => {
      const beside = plain.get(measure);
      const half = { ...finding(`  ${measure}, 50th percentile`, quantile(timesOf(measure), 0.5)) };
      return [
        beside === undefined ? half : { ...half, beside: { what: 'plainest SQL', value: beside } },
        finding(`  ${measure}, 95th percentile`, quantile(timesOf(measure), 0.95))
      ];
    }),
    { what: '  changes after which nothing new stood there', unit: 'count', value: redrawn.filter(({ isNew }) => !isNew).length, bound: 0 }
  ];
};
