import type { Browser } from 'playwright-core';
import type { Finding } from './finding.ts';
import { median } from './quantile.ts';
import { freshPage, spansOf } from './visit.ts';

/** Milliseconds from navigation to the first figure of the demo, and of them the loading of the demo's own data. */
const firstFigure = async (browser: Browser, baseUrl: string) => {
  const page = await freshPage(browser);
  await page.addInitScript(() => {
    const drawn = 'figure[data-figure="cost-top-share"]:not([aria-busy="true"]) table[data-figure-table="cost-top-share"] data[value]';
    const watch = new MutationObserver(() => {
      if (!document.querySelector(drawn)) return;
      document.documentElement.dataset.firstFigureAfter = String(performance.now());
      watch.disconnect();
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${baseUrl}#/udgifter`);
  const total = Number(await (await page.waitForSelector('html[data-first-figure-after]')).getAttribute('data-first-figure-after'));
  const [load = Number.NaN] = await spansOf(page, 'load');
  const [prepare = Number.NaN] = await spansOf(page, 'prepare');
  await page.context().close();
  return { total, data: load + prepare };
};

const bareStart = async (browser: Browser, bareUrl: string): Promise<number> => {
  const page = await freshPage(browser);
  await page.goto(bareUrl);
  const answered = await (await page.waitForSelector('html[data-answered-after]')).getAttribute('data-answered-after');
  await page.context().close();
  return Number(answered);
};

/** Cold starts of app and bare engine, in turns, so that both meet the same machine. */
export const measureStart = async (browser: Browser, baseUrl: string, bareUrl: string, runs: number): Promise<Finding[]> => {
  const app: { total: number; data: number }[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await bareStart(browser, bareUrl));
    app.push(await firstFigure(browser, baseUrl));
  }
  const total = median(app.map((one) => one.total));
  const data = median(app.map((one) => one.data));
  const engine = median(bare);
  return [
    { what: 'cold start to the first figure', unit: 'ms', value: total, beside: { what: 'bare engine', value: engine } },
    { what: '  of it loading the demo’s data', unit: 'ms', value: data },
    { what: '  without that', unit: 'ms', value: total - data, beside: { what: 'bare engine', value: engine }, bound: 1.5 }
  ];
};
