/** A figure taken along from the page as it ships, by its menu: what comes out is what stands in its table. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  balanced,
  brokenParts,
  cellsOf,
  contents,
  missingTargets,
  mistypedParts,
  pathsOf,
  plain,
  seriesIn,
  textOf,
  unpacked
} from '../export/package.ts';
import { type Cell, figureTable, openApp } from './page.ts';

const id = 'cost-top-share';

const take = async (page: Page, way: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const figure = page.locator(`figure[data-figure="${id}"]`);
  await figure.locator('[data-hook="take"]').click();
  const download = page.waitForEvent('download');
  await page.locator(`[data-hook="take-${way}"]`).click();
  const file = await download;
  const bytes = new Uint8Array(await readFile(await file.path()));
  await figure.locator('[data-part="taken"]').getByText(file.suggestedFilename()).waitFor();
  return { name: file.suggestedFilename(), bytes };
};

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const numbers = (cells: Iterable<Cell | undefined>): readonly number[] => [...cells].filter((cell) => typeof cell === 'number');

it('takes a figure along as drawing, picture, numbers and slide, with the numbers of its table and nothing sent anywhere', async () => {
  const { page, foreign, complaints } = await openApp('#/udgifter');
  const table = await figureTable(page, id);
  const shares = numbers(Object.values(table).map((row) => row.share ?? Object.values(row)[0]));
  expect(shares).toHaveLength(3);
  const figure = page.locator(`figure[data-figure="${id}"]`);
  const headline = (await figure.locator('[data-part="headline"]').textContent())?.trim() ?? '';
  const screenTexts = await figure
    .locator('[data-part="chart"] svg text')
    .evaluateAll((texts) => texts.map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''));
  const width = Number(await figure.locator('[data-part="chart"] svg').first().getAttribute('width'));

  const svg = await take(page, 'svg');
  expect(svg.name).toMatch(/^helhedsblik-.*\.svg$/);
  const drawing = text(svg.bytes);
  balanced(drawing);
  const legible = (xml: string) =>
    plain(xml.replaceAll(/<[^>]*>/g, ''))
      .replaceAll(/\s+/g, ' ')
      .trim();
  const words = [...drawing.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, content]) => legible(content ?? ''));
  expect(contents(drawing, 'title')).toEqual([headline]);
  for (const one of screenTexts) expect(words).toContain(one);
  expect(words).toContain('Syntetiske data');
  expect(drawing).toContain('@font-face');

  const png = await take(page, 'png');
  const look = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      const inks = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const ink = [data[i], data[i + 1], data[i + 2]].join();
        inks.set(ink, (inks.get(ink) ?? 0) + 1);
      }
      return { width: bitmap.width, accent: inks.get('0,91,150') ?? 0, paper: inks.get('255,255,255') ?? 0, inks: inks.size };
    },
    [...png.bytes]
  );
  expect(look.width).toBe(2 * (width + 48));
  expect(look.accent).toBeGreaterThan(10_000);
  expect(look.paper).toBeGreaterThan(10_000);
  expect(look.inks).toBeGreaterThan(20);

  for (const [way, delimiter, decimal] of [
    ['csvDanish', ';', ','],
    ['csvInternational', ',', '.']
  ] as const) {
    const csv = text((await take(page, way)).bytes);
    expect(csv.startsWith('\ufeff')).toBe(way === 'csvDanish');
    const { data } = Papa.parse<string[]>(csv.replace('\ufeff', '').trimEnd(), { delimiter });
    const rows = Object.values(table).map((row) => Object.values(row));
    expect(data.slice(1)).toHaveLength(rows.length);
    for (const [i, row] of rows.entries()) {
      for (const [j, cell] of row.entries()) {
        const said = data[i + 1]?.[j + 1] ?? '';
        if (typeof cell === 'number') expect(Number(said.replace(decimal, '.'))).toBe(cell);
        else expect(said).toMatch(/[a-zæøå]/i);
      }
    }
  }

  const deck = unpacked((await take(page, 'pptx')).bytes);
  expect([...brokenParts(deck), ...missingTargets(deck), ...mistypedParts(deck)]).toEqual([]);
  const [chart] = pathsOf(deck, /^ppt\/charts\/chart\d+\.xml$/);
  const [first] = seriesIn(textOf(deck, chart ?? ''));
  expect([...(first?.values.values() ?? [])]).toEqual(shares);
  const [book] = pathsOf(deck, /\.xlsx$/);
  const cells = [...cellsOf(deck.get(book ?? '') ?? new Uint8Array()).values()];
  for (const share of shares) expect(cells).toContain(share);
  expect(contents(textOf(deck, 'ppt/slides/slide1.xml'), 'a:t')).toContain(headline);

  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

it('draws a picture for PowerPoint where it has no such chart', async () => {
  const { page, complaints } = await openApp('#/udgifter');
  const figure = page.locator('figure[data-figure="cost-area-overlap"]');
  await figure.locator('[data-hook="take"]').click();
  const download = page.waitForEvent('download');
  await page.locator('[data-hook="take-pptx"]').click();
  const deck = unpacked(new Uint8Array(await readFile(await (await download).path())));
  expect([...brokenParts(deck), ...missingTargets(deck), ...mistypedParts(deck)]).toEqual([]);
  const [image] = pathsOf(deck, /^ppt\/media\/.*\.png$/);
  // The signature of PNG, and its width in the header (PNG 1.2, 3.1 and 4.1.1): crisp on a projector.
  const bytes = deck.get(image ?? '') ?? new Uint8Array();
  expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16)).toBeGreaterThan(2000);
  expect(complaints).toEqual([]);
});

it('opens, walks and closes its menu by the keyboard, and copies sentence and picture', async () => {
  const { page, complaints } = await openApp('#/udgifter');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = page.locator(`figure[data-figure="${id}"]`);
  await figure.locator('[data-hook="take"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[role="menu"] [role="menuitem"]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[role="menu"]').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hook'))).toBe('take');

  const copied = await page.evaluateHandle(() => {
    const kept: { text: string; types: string[] } = { text: '', types: [] };
    navigator.clipboard.writeText = async (text) => {
      kept.text = text;
    };
    navigator.clipboard.write = async (items) => {
      for (const item of items) for (const type of item.types) kept.types.push(`${type} ${(await item.getType(type)).size > 10_000}`);
    };
    return kept;
  });
  await page.keyboard.press('Enter');
  await page.locator('[role="menu"]').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await figure.getByText('Sætningen er kopieret.').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[role="menu"]').waitFor();
  await page.locator('[data-hook="take-copyPicture"]').click();
  await figure.getByText('Billedet er kopieret.').waitFor();
  const { text: sentence, types } = await copied.jsonValue();
  expect(sentence.split('\n')[0]).toBe((await figure.locator('[data-part="headline"]').textContent())?.trim());
  expect(sentence).toContain('Syntetiske data. Kilde:');
  expect(types).toEqual(['image/png true']);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await figure.locator('[data-hook="take"]').click();
  await page.locator('[data-hook="take-copySentence"]').click();
  await figure.getByText('Browseren lader ikke siden kopiere herfra').waitFor();
  expect(complaints).toEqual([]);
});
