import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type MeasuringSize, measuringFile } from '../../data/measuring.ts';
import type { Finding } from './finding.ts';
import { median } from './quantile.ts';
import { forgetSpans, spansOf, untilReady } from './visit.ts';

const nativeProgram = fileURLToPath(new URL('./native.ts', import.meta.url));

const nativeLoad = (file: string, threads: '1' | 'all'): number =>
  Number(execFileSync(process.execPath, ['--import', 'tsx', nativeProgram, file, threads], { encoding: 'utf8' }));

/** Gives the page the extract and its population. */
export const appLoad = (page: Page, size: MeasuringSize): Promise<number> =>
  appOpen(page, [measuringFile('omkostninger', size), measuringFile('befolkning', size)]);

/** Gives the page files; milliseconds from their choice until the figures can be asked. */
export const appOpen = async (page: Page, files: readonly string[]): Promise<number> => {
  await page.evaluate(() => {
    window.location.hash = '#/data';
  });
  const input = page.locator('[data-hook="extract-input"]');
  const watched = await input.evaluateHandle((input) => {
    const root = document.documentElement;
    const ended = new Promise<number>((resolve, reject) => {
      input.addEventListener(
        'change',
        () => {
          const start = performance.now();
          new MutationObserver(() => {
            if (root.dataset.state === 'ready') resolve(performance.now() - start);
            if (root.dataset.state === 'refused' || root.dataset.state === 'failed')
              reject(new Error(`the extract was ${root.dataset.state}`));
          }).observe(root, { attributeFilter: ['data-state'] });
        },
        { capture: true, once: true }
      );
    });
    return { ended };
  });
  await input.setInputFiles([...files]);
  return watched.evaluate(({ ended }) => ended);
};

/** Loads an extract in the app and in native DuckDB, in turns. The page ends with the extract loaded. */
export const measureLoad = async (page: Page, size: MeasuringSize, runs: number): Promise<Finding[]> => {
  const file = measuringFile('omkostninger', size);
  await untilReady(page);
  nativeLoad(file, 'all');
  const one: number[] = [];
  const all: number[] = [];
  const app: { total: number; load: number; prepare: number }[] = [];
  for (let run = 0; run < runs; run++) {
    one.push(nativeLoad(file, '1'));
    all.push(nativeLoad(file, 'all'));
    await forgetSpans(page);
    const total = await appLoad(page, size);
    const load = (await spansOf(page, 'load')).at(-1) ?? Number.NaN;
    const prepare = (await spansOf(page, 'prepare')).at(-1) ?? Number.NaN;
    app.push({ total, load, prepare });
  }
  const load = median(app.map((run) => run.load));
  const total = median(app.map((run) => run.total));
  const beside = { what: 'native, 1 thread', value: median(one) };
  return [
    { what: `loading ${size} rows`, unit: 'ms', value: load, beside, ...(size === '10m' && { bound: 2 }) },
    { what: '  beside native with all threads', unit: 'ms', value: load, beside: { what: 'native, all threads', value: median(all) } },
    {
      what: '  preparing answers',
      unit: 'ms',
      value: median(app.map((run) => run.prepare)),
      beside: { what: 'loading', value: load },
      bound: 0.5
    },
    { what: '  from drop to ready', unit: 'ms', value: total, beside }
  ];
};
