/** Whether anything that a test planted has run, been fetched or become more than text. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type SpiedApp, statementsIn } from './trustEngineSpy.ts';
import { mark } from './trustHostile.ts';
import type { Listener } from './trustListener.ts';

/** No element of ours has a handler or another origin in it. */
const injected = (page: Page): Promise<string[]> =>
  page.evaluate((mark) => {
    const wrong = [...document.querySelectorAll('*')].filter(
      (one) =>
        ['script:not([src])', 'iframe', 'object', 'embed'].some((kind) => one.matches(kind)) ||
        [...one.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') || (/src|href|style|fill|action/.test(name) && value.includes(`${mark}-`) && !value.startsWith('#/'))
        )
    );
    return [...wrong.map((one) => one.outerHTML.slice(0, 200)), ...(mark in window ? ['a text ran'] : [])];
  }, mark);

/** Nothing is injected, no text is in a statement, the other origin hears nothing, and the page complains of nothing. */
export const expectNothing = async ({ page, foreign, complaints }: SpiedApp, { heard, connections }: Listener): Promise<void> => {
  expect(await injected(page)).toEqual([]);
  expect((await statementsIn(page)).filter((text) => text.includes(mark))).toEqual([]);
  expect([heard, connections(), foreign]).toEqual([[], 0, []]);
  expect(complaints).toEqual([]);
};
