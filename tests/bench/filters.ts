import type { Page } from 'playwright-core';
import { type MeasuringSize, measuringFile } from '../../data/measuring.ts';
import type { Finding } from './finding.ts';
import { askPlainly, type Question, withRawRows } from './plainSql.ts';
import { quantile } from './quantile.ts';
import { forgetSpans, spansOf } from './visit.ts';

const kommuner = ['151', '159', '190', '201', '210', '217', '219', '250', '260', '270', '376', '756'];
const selections = [kommuner, ...kommuner.map((kommunekode) => [kommunekode]), kommuner.slice(0, 9)];

interface Change extends Question {
  readonly hash: string;
}

/** Year, kommuner and denominator change in turns; no choice comes twice in 200 changes. */
const changes = (count: number): Change[] =>
  Array.from({ length: count }, (_, i) => {
    const year = 2014 + (Math.floor((i + 2) / 3) % 6);
    const selection = selections[Math.floor((i + 1) / 3) % selections.length] ?? kommuner;
    const denominator = Math.floor(i / 3) % 2 === 0 ? 'indbyggere' : 'modtagere';
    const chosen = selection.length === kommuner.length ? '' : `&kommune=${selection.join(',')}`;
    return { year, kommuner: selection, hash: `#/udgifter?aar=${year}${chosen}&naevner=${denominator}` };
  });

interface Redrawn {
  /** Until no figure is busy. */
  readonly answered: number;
  /** In the task after the next animation frame, when the new picture is painted. */
  readonly drawn: number;
  readonly isNew: boolean;
}

const redraw = (page: Page, hash: string): Promise<Redrawn> =>
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
  const answers = await spansOf(page, 'answer');

  const database = await withRawRows(measuringFile('omkostninger', size));
  const plain: number[] = [];
  for (const change of rest.slice(0, size === '10m' ? 9 : 30)) plain.push(await askPlainly(database, change));
  await database.close();

  const drawn = redrawn.map((one) => one.drawn);
  const answered = redrawn.map((one) => one.answered);
  const finding = (what: string, value: number): Finding => ({ what, unit: 'ms', value });
  return [
    {
      ...finding(`change of filter at ${size} rows to all figures redrawn, 50th percentile`, quantile(drawn, 0.5)),
      beside: { what: 'plainest SQL', value: quantile(plain, 0.5) }
    },
    { ...finding('  95th percentile', quantile(drawn, 0.95)), ...(size === '1m' && { bound: 100 }) },
    finding('  until no figure is busy, 50th percentile', quantile(answered, 0.5)),
    finding('  until no figure is busy, 95th percentile', quantile(answered, 0.95)),
    finding('  one question to the engine, 95th percentile', quantile(answers, 0.95)),
    { what: '  changes after which nothing new stood there', unit: 'count', value: redrawn.filter(({ isNew }) => !isNew).length, bound: 0 }
  ];
};
