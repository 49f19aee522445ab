import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { deckOf } from '../../src/domain/deckFile.ts';
import { type App, openApp, untilAnswered, visit } from './page.ts';

let app: App;
let page: Page;
let first = true;
/** One app for all: an engine takes longer to start than a deck to open. Each begins without a deck, at the costs. */
beforeEach(async () => {
  if (first) app = await openApp('#/udgifter');
  page = app.page;
  page.setDefaultTimeout(60_000);
  if (!first) {
    await page.keyboard.press('Escape');
    await visit(page, '#/praesentation');
    await openDeck({ slides: [] });
    await page.locator('[data-hook="choose-strict"]').uncheck();
    await visit(page, '#/udgifter');
  }
  first = false;
  await untilAnswered(page);
});

const isOnStage = () => page.waitForSelector('[data-part="stage"] .here');
const said = async (of: Page = page): Promise<string> => (await of.locator('[data-part="stage-said"]').textContent())?.trim() ?? '';
const untilSlide = (place: number) => page.waitForSelector(`[data-part="stage"][data-place="${place - 1}"]`);
const untilStageAnswered = () => page.waitForFunction(() => document.querySelector('[data-part="stage"] [aria-busy="true"]') === null);

/** The id of the figure that a slide of the list holds. */
const rows = () =>
  page.locator('[data-slide-row]').evaluateAll((all) => all.map((row) => row.querySelector('h3')?.textContent?.trim() ?? ''));

/** Tab, from where the keyboard is, to the control with the hook. */
const tabTo = async (hook: string): Promise<void> => {
  for (let stops = 0; stops < 400; stops++) {
    if (await page.evaluate((wanted) => document.activeElement?.getAttribute('data-hook') === wanted, hook)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${hook}`);
};

const openDeck = (deck: unknown) =>
  page.locator('[data-hook="deck-input"]').setInputFiles({
    name: 'x.helhedsblik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof deck === 'string' ? deck : JSON.stringify(deck))
  });

const figure = (id: string, address: string, more: object = {}) => ({ kind: 'figure', figure: id, address, ...more });

describe('a deck by keyboard alone', () => {
  it('gathers six figures, presents them step by step, and forgets what was chosen on stage', async () => {
    // Six figures, each by p while it has the focus.
    const wanted = [
      'cost-top-share',
      'cost-lorenz',
      'cost-top-share-by-kommune',
      'cost-top-share-by-year',
      'cost-composition',
      'cost-persistence'
    ];
    for (const [i, id] of wanted.entries()) {
      const button = page.locator(`figure[data-figure="${id}"] [data-hook="add-to-deck"]`);
      await button.focus();
      await page.keyboard.press('p');
      await page.locator(`figure[data-figure="${id}"] [data-part="added"]`, { hasText: `${i + 1} slide` }).waitFor();
    }
    await page.locator('figure[data-figure="cost-persistence"]').getByRole('link', { name: 'Åbn præsentationen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-slide-row]');
    expect(await rows()).toHaveLength(6);

    // The last one first, by the keys of its row; then words of one's own.
    await tabTo('title-s6');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Alt+ArrowUp');
    expect((await rows())[0]).toContain('Fra år til år');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hook'))).toBe('title-s6');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Alt+ArrowDown');
    expect((await rows())[5]).toContain('Fra år til år');

    await page.locator('[data-hook="start"]').focus();
    await page.keyboard.press('Enter');
    await isOnStage();
    await untilStageAnswered();

    // First the people, then the cost, then the next slide.
    const stage = page.locator('[data-part="stage"] .here');
    expect(await stage.locator('svg').first().textContent()).not.toContain('af udgifterne');
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.querySelector('[data-part="stage"] .here svg')?.textContent?.includes('af udgifterne'));
    expect(await page.locator('[data-part="stage"]').getAttribute('data-place')).toBe('0');
    await page.keyboard.press('PageDown');
    await untilSlide(2);
    await page.keyboard.press('PageUp');
    await untilSlide(1);
    expect(await stage.locator('svg').first().textContent()).toContain('af udgifterne');

    // Black and back; a number and Enter; the ends.
    await page.keyboard.press('b');
    await page.waitForSelector('[data-part="dark"]');
    expect(await said()).toBe('Sort skærm');
    await page.keyboard.press('.');
    await page.waitForSelector('[data-part="dark"]', { state: 'detached' });
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await untilSlide(5);
    await page.keyboard.press('End');
    await untilSlide(6);
    await page.keyboard.press('Home');
    await untilSlide(1);
    await page.keyboard.press('?');
    await page.waitForSelector('[data-part="stage-keys"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-part="stage-keys"]', { state: 'detached' });

    // Another year on stage, as long as the slide is there.
    const before = await stage.locator('[data-part="headline"]').textContent();
    await page.keyboard.press('f');
    const year = stage.locator('[data-hook="filter-year"]');
    await year.waitFor();
    await year.selectOption({ index: 0 });
    await page.waitForFunction(
      (old) => document.querySelector('[data-part="stage"] .here [data-part="headline"]')?.textContent !== old,
      before
    );
    expect(await page.evaluate(() => window.location.hash)).toMatch(/^#\/praesentation/);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await untilSlide(2);
    await page.keyboard.press('Home');
    await untilSlide(1);
    await page.waitForFunction(
      (old) => document.querySelector('[data-part="stage"] .here [data-part="headline"]')?.textContent === old,
      before
    );

    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-part="stage"]', { state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hook'))).toBe('start');

    // Its file holds filters and no number of the data.
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-hook="save-deck"]').click()]);
    expect(download.suggestedFilename()).toMatch(/\.helhedsblik\.json$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).not.toMatch(/\d,\d|pct|kr\./);
    const figures = new Set(wanted);
    expect(deckOf(text, { figures, addressOf: (written) => written }).deck?.slides).toHaveLength(6);
    expect(app.complaints).toEqual([]);
  });
});

describe('konvent mode', () => {
  it('has the next slide mounted before a key asks for it', async () => {
    await visit(page, '#/praesentation');
    await page.locator('[data-hook="ready-year"]').click();
    await page.locator('[data-hook="start"]').click();
    await isOnStage();
    const took: number[] = [];
    for (let i = 0; i < 16; i++) {
      const next = await page.evaluate(() => {
        const here = Number(document.querySelector<HTMLElement>('[data-part="stage"]')?.dataset.place);
        const rows = [...document.querySelectorAll<HTMLElement>('[data-slide-row]')];
        return rows[here + 1]?.dataset.slideRow ?? null;
      });
      if (next === null) break;
      // Hidden, inert and answered, before the key.
      await page.waitForSelector(`[data-slide="${next}"][inert]`, { state: 'attached' });
      await untilStageAnswered();
      const { ms, wasMounted } = await page.evaluate(async (id) => {
        const mounted = document.querySelector(`[data-slide="${id}"]`);
        const start = performance.now();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
        // The task after the next frame has been handed to the screen.
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
        const here = document.querySelector('[data-part="stage"] .here');
        return { ms: performance.now() - start, wasMounted: here === mounted || here?.getAttribute('data-slide') !== id };
      }, next);
      expect(wasMounted).toBe(true);
      took.push(ms);
    }
    const sorted = took.toSorted((a, b) => a - b);
    process.stdout.write(
      `next slide painted after ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms (median of ${took.length}), ${sorted.at(-1)?.toFixed(0)} ms at most\n`
    );
    expect(app.complaints).toEqual([]);
  });

  it.each([
    [1920, 1080, 24],
    [3840, 2160, 48],
    [1024, 768, 14]
  ])('has type that a hall can read at %i × %i, and nothing beside the slide', async (width, height, least) => {
    await page.setViewportSize({ width, height });
    await visit(page, '#/praesentation');
    await page.locator('[data-hook="ready-quarter"]').click();
    await page.locator('[data-hook="start"]').click();
    await isOnStage();
    const smallest: number[] = [];
    for (let i = 0; i < 6; i++) {
      await untilStageAnswered();
      smallest.push(
        await page.evaluate(() => {
          const stage = document.querySelector('[data-part="stage"] .here');
          const written = [...(stage?.querySelectorAll<HTMLElement | SVGGraphicsElement>('h2, p, text, tspan') ?? [])].filter(
            (element) => element.textContent?.trim() && !element.closest('[aria-live]')
          );
          const size = (element: HTMLElement | SVGGraphicsElement) =>
            Number.parseFloat(getComputedStyle(element).fontSize) *
            (element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1);
          return Math.min(...written.map(size));
        })
      );
      await page.keyboard.press('PageDown');
    }
    expect(Math.min(...smallest)).toBeGreaterThanOrEqual(least);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('withholds groups below ten on every slide where that is chosen', async () => {
    await visit(page, '#/praesentation');
    await openDeck({ slides: [figure('cost-area-overlap', '#/udgifter')] });
    await page.locator('[data-hook="choose-strict"]').check();
    await page.locator('[data-hook="start"]').click();
    await isOnStage();
    await untilStageAnswered();
    expect(await page.locator('[data-part="stage"] .here [data-part="source"]').textContent()).toContain('færre end 10');
    await page.keyboard.press('s');
    await page.waitForFunction(
      () => !document.querySelector('[data-part="stage"] .here [data-part="source"]')?.textContent?.includes('færre end 10')
    );
  });
});

describe('the speaker’s window', () => {
  it('shows notes, the next slide and time, stays in step both ways, and starts no engine', async () => {
    await visit(page, '#/praesentation');
    await openDeck({
      title: 'Møde',
      slides: [
        figure('cost-top-share', '#/udgifter', { notes: 'Sig velkommen', builds: false }),
        { kind: 'section', title: 'Hvem?', notes: 'Pause <b>her</b>' },
        figure('cost-composition', '#/udgifter')
      ]
    });
    await page.waitForSelector('[data-slide-row]');
    const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.locator('[data-hook="start-with-notes"]').click()]);
    const asked: string[] = [];
    speaker.on('request', (request) => asked.push(request.url()));
    await speaker.waitForSelector('[data-part="notes"][data-place="0"]');
    expect(await speaker.locator('[data-part="speaker-notes"]').textContent()).toBe('Sig velkommen');
    expect(await speaker.locator('[data-part="count"]').textContent()).toBe('Slide 1 af 3');
    await speaker.waitForFunction(() =>
      [...document.querySelectorAll('img')].some(({ src, naturalWidth }) => src.startsWith('blob:') && naturalWidth > 0)
    );

    await speaker.keyboard.press('PageDown');
    await untilSlide(2);
    await speaker.waitForSelector('[data-part="notes"][data-place="1"]');
    expect(await speaker.locator('[data-part="speaker-notes"]').textContent()).toBe('Pause <b>her</b>');
    expect(await speaker.locator('[data-part="speaker-notes"] b').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await speaker.waitForSelector('[data-part="notes"][data-place="2"]');
    await speaker.keyboard.press('b');
    await page.waitForSelector('[data-part="dark"]');
    expect(asked.filter((url) => /\.(wasm|parquet)$/.test(url))).toEqual([]);

    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-part="stage"]', { state: 'detached' });
    await speaker.getByText('Præsentationen er slut').waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('is said to be blocked where the browser does not open it', async () => {
    await page.evaluate(() => {
      window.open = () => null;
    });
    await visit(page, '#/praesentation');
    await openDeck({ slides: [{ kind: 'section', title: 'A' }] });
    await page.locator('[data-hook="start-with-notes"]').click();
    await page.getByText('Browseren åbnede ikke vinduet').waitFor();
    await page.evaluate(() => Reflect.deleteProperty(window, 'open'));
  });
});

describe('a deck from a stranger', () => {
  it('shows text where there is markup, and follows nothing', async () => {
    await visit(page, '#/praesentation');
    const script = '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script>';
    await openDeck({
      version: 7,
      title: script,
      slides: [
        { kind: 'section', title: script, words: script, notes: script },
        figure('cost-top-share', 'javascript:window.hostile=1'),
        figure('no-such-figure', '#/udgifter', { title: script }),
        figure('cost-top-share', '#/udgifter?aar=1999&kommune=999&onload=alert(1)', { title: script }),
        { kind: 'hologram' },
        7
      ]
    });
    await page.waitForSelector('[data-part="deck-problems"]');
    expect(await page.locator('[data-part="deck-problems"] li').allTextContents()).toEqual([
      'Filen er lavet af en nyere udgave (version 7). Det, som denne udgave ikke kender, er udeladt.',
      'Slide 2: adressen fører ikke til en figur.',
      'Slide 3: figuren »no-such-figure« findes ikke i denne udgave.',
      'Slide 5 er udeladt: denne udgave kender ikke den slags slide.',
      'Slide 6 er udeladt: den er ikke en slide.'
    ]);
    expect(await page.locator('[data-slide-row]').count()).toBe(2);
    await page.locator('[data-part="unmatched"]', { hasText: '1999' }).waitFor();
    expect(await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toSatisfy(
      (links: (string | null)[]) => links.every((link) => link?.startsWith('#/') && !link.includes('onload'))
    );
    await page.locator('[data-hook="start"]').click();
    await isOnStage();
    expect(await page.locator('[data-part="stage"] .here h2').textContent()).toBe(script);
    await page.keyboard.press('PageDown');
    await untilSlide(2);
    expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
    expect(await page.locator('[data-part="stage"] img').count()).toBe(0);
    expect(app.foreign).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it.each([
    ['broken JSON', '{"slides": [', 'gået i stykker'],
    ['something else', '[]', 'ikke en præsentation fra Helhedsblik'],
    [
      '500 slides',
      JSON.stringify({ slides: Array.from({ length: 500 }, () => ({ kind: 'section', title: 'x' })) }),
      '500 slides; de første 200'
    ]
  ])('says what is wrong with %s', async (_, text, sentence) => {
    await visit(page, '#/praesentation');
    await openDeck(text);
    await page.locator('[data-part="deck-problems"] li', { hasText: sentence }).waitFor();
    expect(app.complaints).toEqual([]);
  });
});

it('takes a deck that is dropped on the page', async () => {
  await visit(page, '#/praesentation');
  await page.locator('[data-hook="add-section"]').waitFor();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const text = JSON.stringify({ title: 'Sluppet', slides: [{ kind: 'section', title: 'Sluppet her' }] });
    dataTransfer.items.add(new File([text], 'sluppet.helhedsblik.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.locator('[data-slide-row]').waitFor();
  expect(await page.locator('[data-hook="deck-title"]').inputValue()).toBe('Sluppet');
});

describe('a deck that leaves the program', () => {
  it('is a PowerPoint file with a slide for each of its own', async () => {
    await visit(page, '#/praesentation');
    await openDeck({
      title: 'Møde',
      slides: [
        { kind: 'statement', figure: 'cost-top-share', address: '#/udgifter' },
        figure('cost-top-share', '#/udgifter'),
        figure('fit-ors-trend', '#/fit')
      ]
    });
    await page.waitForSelector('[data-slide-row]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-hook="deck-powerpoint"]').click()]);
    expect(download.suggestedFilename()).toBe('moede.pptx');
    const names = readFileSync(await download.path(), 'latin1').match(/ppt\/slides\/slide\d+\.xml/g);
    expect(new Set(names).size).toBe(3);
    expect(app.complaints).toEqual([]);
  });

  it('is paper with one slide a page and nothing of the page around it', async () => {
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await visit(page, '#/praesentation');
    await openDeck({
      slides: [figure('cost-top-share', '#/udgifter'), { kind: 'section', title: 'Hvem?' }, figure('cost-composition', '#/udgifter')]
    });
    await page.locator('[data-hook="deck-print"]').click();
    await page.waitForSelector('html[data-printed="yes"][data-printing="deck"]', { state: 'attached' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.waitForSelector('[data-part="paper"]', { state: 'detached' });
  });
});
