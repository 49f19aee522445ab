import type { Browser, Page } from 'playwright-core';

/** A page in a fresh context: nothing cached, nothing stored. */
export const freshPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  // The runner names functions through a helper of its own, which a function sent to the page does not find there.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context.newPage();
};

export const untilReady = (page: Page) => page.waitForSelector('html[data-state="ready"]', { timeout: 120_000 });

/** Milliseconds of the program's own spans, in the order they ended; empty where it sets none. */
export const spansOf = (page: Page, name: 'load' | 'prepare' | 'answer' | 'preview'): Promise<number[]> =>
  page.evaluate((name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration), `helhedsblik:${name}`);

/** Milliseconds of each answer by the measure that was asked. */
export const answersOf = (page: Page): Promise<readonly { readonly measure: string; readonly milliseconds: number }[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByName('helhedsblik:answer', 'measure')
      .map((span) => ({ measure: String((span as PerformanceMeasure).detail), milliseconds: span.duration }))
  );

export const forgetSpans = (page: Page): Promise<void> => page.evaluate(() => performance.clearMeasures());
