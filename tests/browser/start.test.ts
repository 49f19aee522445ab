import { expect, inject, it } from 'vitest';
import { openEmptyPage, stateOf } from './page.ts';

it('ends a start of more than 20 seconds in an error that says what to do', async () => {
  const page = await openEmptyPage();
  // The engine's code is asked for and never comes.
  await page.context().route(/duckdb-eh.*\.wasm/, () => new Promise(() => undefined));
  await page.goto(inject('baseUrl'));
  const notice = page.locator('[data-notice="failed"]');
  await notice.waitFor({ timeout: 60_000 });
  expect(await stateOf(page)).toBe('failed');
  expect(await notice.textContent()).toMatch(/inden for 20 sekunder.*Genindlæs siden/s);
  expect(await page.locator('figure[aria-busy="true"]').count()).toBe(0);
});

it('says so at once when a thread cannot be started', async () => {
  const page = await openEmptyPage();
  await page.context().route(/decoder\.worker.*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(inject('baseUrl'));
  const notice = page.locator('[data-notice="failed"]');
  await notice.waitFor({ timeout: 15_000 });
  expect(await notice.textContent()).toMatch(/svarer ikke/);
});
