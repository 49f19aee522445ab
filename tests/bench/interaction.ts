import { randomLcg } from 'd3-random';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';
import { quantile } from './quantile.ts';

declare global {
  interface Window {
    /** Longest event of each interaction, ms, as the browser's Event Timing tells. */
    interactions: Map<number, number>;
    /** Sums of layout shifts without a hand in them, by window of at most five seconds. */
    shifts: { value: number; from: number; last: number }[];
  }
}

/** Begins to listen: how long each interaction took until the next paint, and what moved by itself. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.interactions = new Map();
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as PerformanceEntry & { interactionId: number };
        if (interactionId) window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, startTime } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (hadRecentInput) continue;
        const last = window.shifts.at(-1);
        if (last && startTime - last.last < 1000 && startTime - last.from < 5000) {
          last.value += value;
          last.last = startTime;
        } else window.shifts.push({ value, from: startTime, last: startTime });
      }
    }).observe({ type: 'layout-shift' });
  });

type Act = (page: Page, draw: () => number) => Promise<void>;

const visible = (page: Page, selector: string) => page.locator(`${selector}:visible`);

const clickOne =
  (selector: string): Act =>
  async (page, draw) => {
    const found = visible(page, selector);
    const count = await found.count();
    if (count > 0) await found.nth(Math.floor(draw() * count)).click({ timeout: 5000 });
  };

const chooseYear: Act = async (page, draw) => {
  const select = visible(page, '[data-hook="filter-year"]');
  if ((await select.count()) === 0) return;
  const options = await select.locator('option').count();
  // A choice from the keyboard is an interaction; one made by a script is none.
  await select.focus();
  await page.keyboard.press(draw() < 0.5 || options < 2 ? 'ArrowDown' : 'ArrowUp');
};

const walkChart: Act = async (page, draw) => {
  const charts = visible(page, '[data-part="chart"] input[type="range"]');
  const count = await charts.count();
  if (count === 0) return;
  await charts.nth(Math.floor(draw() * count)).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
};

const findSomething: Act = async (page, draw) => {
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-hook="find"]');
  await page.keyboard.type(['udg', 'fit', 'tid', 'mål'][Math.floor(draw() * 4)] ?? 'fit');
  await page.keyboard.press('Enter');
};

/** What a reader does, the commonest most often. */
const acts: readonly Act[] = [
  chooseYear,
  chooseYear,
  walkChart,
  walkChart,
  clickOne('main nav button'),
  clickOne('figure [data-hook="show-table"]'),
  clickOne('nav[aria-label] a'),
  clickOne('nav[aria-label] a'),
  clickOne('[data-part="filters"] label input[type="radio"]'),
  findSomething,
  (page) => page.goBack().then(() => undefined)
];

/**
 * A reader at work, by a seeded draw of acts with pauses of about a second, at the extract that the page has loaded: how long each
 * interaction takes until the next paint (Interaction to Next Paint), and how much moves by itself (Cumulative Layout Shift).
 */
export const measureInteraction = async (page: Page, size: string, minutes: number): Promise<Finding[]> => {
  const draw = randomLcg(0.271);
  await listen(page);
  const end = performance.now() + minutes * 60_000;
  let refused = 0;
  let tried = 0;
  while (performance.now() < end) {
    const act = acts[Math.floor(draw() * acts.length)];
    tried++;
    await act?.(page, draw).catch(() => {
      refused++;
    });
    await page.waitForTimeout(300 + 1200 * draw());
  }
  if (refused > tried / 4) throw new Error(`${refused} of ${tried} acts could not be done`);
  const { times, shift } = await page.evaluate(() => ({
    times: [...window.interactions.values()],
    shift: Math.max(0, ...window.shifts.map(({ value }) => value))
  }));
  return [
    {
      what: `interaction to next paint at ${size} rows over ${minutes} min (${times.length} of 16 ms and more), 95th percentile`,
      unit: 'ms',
      value: quantile(times, 0.95),
      bound: 100
    },
    { what: '  50th percentile', unit: 'ms', value: quantile(times, 0.5) },
    { what: '  cumulative layout shift', unit: 'score', value: shift, bound: 0.05 }
  ];
};
