import { beforeEach, expect, it, vi } from 'vitest';

const start = vi.fn(async () => undefined);
vi.mock('../../src/state/dataset.svelte.ts', () => ({ dataset: { start } }));

const { isTooSmall } = await import('../../src/state/beginning.svelte.ts');
const { isUnchosen, preparedOverview, standsForDemo } = await import('../../src/state/preparedOverview.ts');
const { locationOf, place } = await import('../../src/state/place.svelte.ts');
const { demoTables } = await import('../../src/state/demo.ts');

const desk = { memory: 8, savesData: false, shorterSide: 1080 };

beforeEach(() => {
  start.mockClear();
});

/** Where the reader begins; a beginning of its own for each test. */
const beginningAt = async (hash: string) => {
  window.location.hash = hash;
  place.choose({ view: locationOf(hash).view });
  const { Beginning } = await import('../../src/state/beginning.svelte.ts');
  return new Beginning();
};

const frames = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

it.each([
  ['a desk', desk, false],
  ['4 GiB', { ...desk, memory: 4 }, false],
  ['2 GiB', { ...desk, memory: 2 }, true],
  ['a browser that does not tell', { ...desk, memory: undefined }, false],
  ['a phone', { memory: 4, savesData: false, shorterSide: 390 }, false],
  ['a phone that saves data', { memory: undefined, savesData: true, shorterSide: 390 }, true],
  ['a desk that saves data', { ...desk, savesData: true }, false]
])('of %s the engine is asked for before it is started: %o → %s', (_, device, isSmall) => {
  expect(isTooSmall(device)).toBe(isSmall);
});

it('starts the engine at once on every page but the overview', async () => {
  const beginning = await beginningAt('#/udgifter');
  beginning.decide({ ...desk, memory: 1 });
  expect(start).toHaveBeenCalledOnce();
  expect(beginning.isHeld).toBe(false);
});

it('starts it after the overview is painted in its typeface where there is room', async () => {
  let isThere = () => {};
  const ready = new Promise<void>((resolve) => {
    isThere = resolve;
  });
  // The test's document has no typefaces.
  Object.defineProperty(document, 'fonts', { value: { ready }, configurable: true });
  const beginning = await beginningAt('#/overblik');
  beginning.decide(desk);
  await preparedOverview('da');
  await frames(4);
  expect(start).not.toHaveBeenCalled();
  isThere();
  await frames(4);
  expect(start).toHaveBeenCalledOnce();
  Reflect.deleteProperty(document, 'fonts');
});

it('holds it on a small device until it is asked for, and then starts it once', async () => {
  const beginning = await beginningAt('#/overblik');
  beginning.decide({ ...desk, memory: 2 });
  await preparedOverview('da');
  await frames(3);
  expect(beginning.isHeld).toBe(true);
  expect(start).not.toHaveBeenCalled();
  beginning.now();
  beginning.now();
  expect(beginning.isHeld).toBe(false);
  expect(start).toHaveBeenCalledOnce();
});

it('starts it when a reader with a small device goes to another page', async () => {
  const beginning = await beginningAt('#/overblik');
  beginning.decide({ ...desk, memory: 2 });
  const gone = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  place.choose({ view: 'fit' });
  window.dispatchEvent(new Event('hashchange'));
  await gone;
  expect(start).toHaveBeenCalledOnce();
  expect(beginning.isHeld).toBe(false);
});

it('keeps the engine from the speaker’s window until it goes elsewhere', async () => {
  const beginning = await beginningAt('#/talernoter');
  beginning.decide(desk);
  await frames(3);
  expect(start).not.toHaveBeenCalled();
});

it('takes the prepared overview for what it is: of the whole demo, with nothing chosen', () => {
  for (const hash of ['', '#/overblik', '#/overblik?sprog=en', '#/fit?figur=fit-coverage'])
    expect(isUnchosen(locationOf(hash)), hash).toBe(true);
  for (const hash of [
    '#/overblik?kommune=210',
    '#/overblik?aar=2018',
    '#/overblik?k=10',
    '#/overblik?maalgruppe=unge',
    '#/overblik?top=5'
  ]) {
    expect(isUnchosen(locationOf(hash)), hash).toBe(false);
  }
  const whole = demoTables.map((table) => ({ table }));
  expect(standsForDemo({ version: 0, synthetic: true, tables: [] })).toBe(true);
  expect(standsForDemo({ version: 1, synthetic: true, tables: whole })).toBe(true);
  expect(standsForDemo({ version: 2, synthetic: true, tables: whole.slice(1) })).toBe(false);
  expect(standsForDemo({ version: 2, synthetic: false, tables: whole })).toBe(false);
});
