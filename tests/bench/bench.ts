/**
 * Measures the app as it ships, in Chromium, beside what it is measured against, all in one run: prints a table and writes JSON.
 *
 *   npm run bench                          all of it
 *   npm run bench -- --sizes 1m --runs 3   smaller
 *   npm run bench -- --out results.json    elsewhere than tests/artifacts/bench.json
 *
 * How to read it: ratios hold from machine to machine, milliseconds do not. A bound that stands beside a ratio is on the ratio, else
 * on the number. Loads and starts are medians of the runs, app and counterpart in turns. "Loading" is the program's own span
 * `helhedsblik:load` (rows into the engine), which is what native DuckDB does; "from drop to ready" is what the reader waits for.
 * Peak memory is that of the whole page's process, engine and workers included (Linux only).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { type MeasuringSize, writeMeasuringExtract, writeMeasuringText } from '../../data/measuring.ts';
import { buildApp, projectRoot, serve } from '../browser/build.ts';
import { launchChromium } from '../browser/launch.ts';
import { measureFilters } from './filters.ts';
import { type Finding, ratioOf, tableOf } from './finding.ts';
import { measureFit } from './fit.ts';
import { measureIntake } from './intake.ts';
import { appLoad, measureLoad } from './load.ts';
import { peakMemory } from './memory.ts';
import { bytesShipped, type Chunks, noteChunks } from './shipped.ts';
import { measureSlider } from './slider.ts';
import { measureStart } from './start.ts';
import { freshPage, untilReady } from './visit.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1m,10m' },
    runs: { type: 'string', default: '5' },
    changes: { type: 'string', default: '90' },
    out: { type: 'string', default: join(projectRoot, 'tests/artifacts/bench.json') }
  }
});
const sizes = (['1m', '10m'] as const satisfies readonly MeasuringSize[]).filter((size) => values.sizes.split(',').includes(size));
const runs = Number(values.runs);

const say = (line: string) => process.stderr.write(`${line}\n`);

const buildBarePage = (outDir: string) =>
  build({
    root: fileURLToPath(new URL('./bare/', import.meta.url)),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: join(outDir, 'bare'), target: 'es2023', assetsInlineLimit: 0 }
  });

/** Peak memory of the demo, or of the demo and then one load of an extract. */
const measureMemory = async (baseUrl: string, size: MeasuringSize | null): Promise<Finding> => {
  const browser = await launchChromium();
  const page = await freshPage(browser);
  await page.goto(baseUrl);
  await untilReady(page);
  if (size) await appLoad(page, size);
  const finding = await peakMemory(browser, size ? `peak memory of loading ${size} rows` : 'peak memory of the demo');
  await browser.close();
  return finding;
};

const measure = async (outDir: string): Promise<Finding[]> => {
  const chunks: Chunks = { engine: new Set(), first: new Set() };
  say('building');
  await buildApp(outDir, [noteChunks(chunks)]);
  await buildBarePage(outDir);
  const findings = bytesShipped(outDir, chunks);

  for (const size of sizes) {
    say(`extract of ${size} rows`);
    await writeMeasuringExtract(size);
  }
  const { baseUrl, server } = await serve(outDir);
  await writeMeasuringText('1m');
  await writeMeasuringText('100mb');
  if (!sizes.includes('10m')) await writeMeasuringExtract('10m');
  try {
    say('reading files');
    const reading = await launchChromium();
    const page = await freshPage(reading);
    await page.goto(baseUrl);
    findings.push(...(await measureIntake(page, runs)));
    await reading.close();
    say('cold starts');
    const starting = await launchChromium();
    // The app's policy lets no other thread start than its own.
    const bare = await serve(join(outDir, 'bare'), { configFile: false });
    findings.push(...(await measureStart(starting, baseUrl, bare.baseUrl, runs)));
    await bare.server.close();
    await starting.close();
    findings.push(await measureMemory(baseUrl, null));
    say('FIT at 1m scores');
    const families = await launchChromium();
    const fitPage = await freshPage(families);
    await fitPage.goto(baseUrl);
    await untilReady(fitPage);
    findings.push(...(await measureFit(fitPage, Number(values.changes))));
    await families.close();
    for (const size of sizes) {
      say(`loading ${size} rows`);
      const browser = await launchChromium();
      const page = await freshPage(browser);
      await page.goto(baseUrl);
      await untilReady(page);
      findings.push(...(await measureLoad(page, size, size === '10m' ? Math.min(3, runs) : runs)));
      say(`changes of filter at ${size} rows`);
      findings.push(...(await measureFilters(page, size, Number(values.changes))));
      findings.push(...(await measureSlider(page, size)));
      await browser.close();
      findings.push(await measureMemory(baseUrl, size));
    }
  } finally {
    await server.close();
  }
  return findings;
};

const outDir = mkdtempSync(join(tmpdir(), 'helhedsblik-bench-'));
try {
  const findings = await measure(outDir);
  process.stdout.write(`${tableOf(findings)}\n`);
  const out = resolve(values.out);
  mkdirSync(dirname(out), { recursive: true });
  const setting = { node: process.version, threads: availableParallelism(), runs };
  writeFileSync(
    out,
    `${JSON.stringify({ setting, findings: findings.map((finding) => ({ ...finding, ratio: ratioOf(finding) })) }, null, 2)}\n`
  );
} finally {
  rmSync(outDir, { recursive: true });
}
