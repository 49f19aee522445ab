/** Reading an analyst's files: how soon they are shown, how soon they are in, and whether the page stands still meanwhile. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { measuringFile, measuringText } from '../../data/measuring.ts';
import type { Finding } from './finding.ts';
import { appOpen } from './load.ts';
import { median } from './quantile.ts';
import { forgetSpans, spansOf, untilReady } from './visit.ts';

const nativeProgram = fileURLToPath(new URL('./nativeText.ts', import.meta.url));
const nativeRead = (threads: '1' | 'all'): number =>
  Number(execFileSync(process.execPath, ['--import', 'tsx', nativeProgram, measuringText('1m'), threads], { encoding: 'utf8' }));

/** Milliseconds between two frames at most, since the page was told to watch. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = { longest: 0, last: performance.now() };
    Object.assign(window, { watched });
    const frame = (now: number) => {
      watched.longest = Math.max(watched.longest, now - watched.last);
      watched.last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const longestFreeze = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { watched } = window as unknown as { watched: { longest: number; last: number } };
    const { longest } = watched;
    watched.longest = 0;
    return longest;
  });

interface Run {
  readonly total: number;
  readonly preview: number;
  readonly freeze: number;
}

const open = async (page: Page, files: readonly string[]): Promise<Run> => {
  await forgetSpans(page);
  await longestFreeze(page);
  const total = await appOpen(page, files);
  const preview = (await spansOf(page, 'preview')).at(-1) ?? Number.NaN;
  return { total, preview, freeze: await longestFreeze(page) };
};

const times = async (runs: number, run: () => Promise<Run>): Promise<Run[]> => {
  const all: Run[] = [];
  for (let i = 0; i < runs; i++) all.push(await run());
  return all;
};

/** Text and Parquet of 1M rows, checks included, and the previews of 100 MB. */
export const measureIntake = async (page: Page, runs: number): Promise<Finding[]> => {
  await untilReady(page);
  await watchFrames(page);
  nativeRead('all');
  const one = Array.from({ length: runs }, () => nativeRead('1'));
  const all = Array.from({ length: runs }, () => nativeRead('all'));
  const text = await times(runs, () => open(page, [measuringText('1m')]));
  const parquet = await times(runs, () => open(page, [measuringFile('omkostninger', '1m')]));
  const large = await times(Math.min(2, runs), () => open(page, [measuringText('100mb')]));
  const largeParquet = await times(Math.min(2, runs), () => open(page, [measuringFile('omkostninger', '10m')]));
  const ms = (what: string, value: number, bound?: number): Finding => ({ what, unit: 'ms', value, ...(bound && { bound }) });
  const total = median(text.map((run) => run.total));
  return [
    ms('1M rows of CSV, from drop to ready', total, 3000),
    { what: '  beside native reading alone', unit: 'ms', value: total, beside: { what: 'native, 1 thread', value: median(one) } },
    { what: '  beside native with all threads', unit: 'ms', value: total, beside: { what: 'native, all threads', value: median(all) } },
    ms('1M rows of Parquet, from drop to ready', median(parquet.map((run) => run.total)), 1000),
    ms('preview of 100 MB of CSV', median(large.map((run) => run.preview)), 100),
    ms('preview of 10M rows of Parquet', median(largeParquet.map((run) => run.preview)), 100),
    ms('longest freeze while they load', Math.max(...[...text, ...parquet, ...large, ...largeParquet].map((run) => run.freeze)), 100)
  ];
};
