/** Draws the icons of the installed page from `public/icon.svg` and `public/icon-maskable.svg` in a browser. Run: `npx tsx data/icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/browser/launch.ts';

const folder = fileURLToPath(new URL('../public/', import.meta.url));

const drawings = [
  { from: 'icon', to: 'icon-48', size: 48 },
  { from: 'icon', to: 'icon-192', size: 192 },
  { from: 'icon', to: 'icon-512', size: 512 },
  { from: 'icon-maskable', to: 'icon-maskable-512', size: 512 }
] as const;

const browser = await launchChromium();
for (const { from, to, size } of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = Buffer.from(readFileSync(`${folder}${from}.svg`)).toString('base64');
  await page.setContent(`<style>body{margin:0}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  writeFileSync(`${folder}${to}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
