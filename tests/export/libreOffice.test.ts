/** A deck opened by LibreOffice, where it is installed: its charts are charts there, with the numbers in their tables. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { nativeOf } from '../../src/export/nativeOf.ts';
import { pptxOf } from '../../src/export/pptx.ts';
import { sheets } from './gallerySheets.ts';
import { bytesOf, pathsOf, seriesIn, textOf, unpacked } from './package.ts';

const program = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) =>
  existsSync(path)
);

/** The first case of each kind that PowerPoint draws. */
const firsts = sheets.filter(({ chart }, i) => nativeOf(chart) && sheets.findIndex((other) => other.chart.kind === chart.kind) === i);

const asOpenDocument = async (deck: Uint8Array): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'helhedsblik-deck-'));
  try {
    await writeFile(join(folder, 'deck.pptx'), deck);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(program ?? '', [profile, '--headless', '--convert-to', 'odp', '--outdir', folder, join(folder, 'deck.pptx')]);
    return await readFile(join(folder, 'deck.odp'));
  } finally {
    await rm(folder, { recursive: true });
  }
};

it.skipIf(!program)('opens in LibreOffice with charts whose numbers can be edited (skipped where it is not installed)', async () => {
  const slides = firsts.map((sheet) => ({ kind: 'figure', sheet, title: null, words: '', notes: '' }) as const);
  expect(slides.length).toBe(12);
  const bytes = await bytesOf(await pptxOf('Prøve', slides, 'da', async () => null));
  const deck = unpacked(bytes);
  const opened = unpacked(await asOpenDocument(bytes));
  const tables = pathsOf(opened, /^Object \d+\/content\.xml$/).map((path) => {
    const values = [...textOf(opened, path).matchAll(/<table:table-cell office:value-type="float" office:value="([^"]+)"/g)];
    return new Set(values.map(([, value]) => Number(Number(value).toPrecision(12))));
  });
  const charts = pathsOf(deck, /^ppt\/charts\/chart\d+\.xml$/).map((path) => seriesIn(textOf(deck, path)));
  expect(tables).toHaveLength(charts.length);
  for (const series of charts) {
    const numbers = series.flatMap(({ values }) => [...values.values()]).map((value) => Number(value.toPrecision(12)));
    expect(tables.some((table) => numbers.every((value) => table.has(value)))).toBe(true);
  }
});
