/**
 * Runs the proofs and writes the report that can be attached to a risk assessment: `npm run trust`, or `npm run trust -- tests/domain` for
 * some of them, which the report then says. Ends with 1 where a proof fails.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { release, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../browser/launch.ts';
import { findingIn } from './findings.ts';
import { type Outcome, outcomeVariable } from './outcome.ts';
import { proofsIn } from './proofs.ts';
import { reportOf } from './report.ts';
import { summaryOf } from './summary.ts';
import { testsIn } from './titles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reportFile = 'tillidsrapport.html';

const versionIn = (manifest: string): string => JSON.parse(readFileSync(root + manifest, 'utf8')).version;

/** *7434618*, with a word where files differ from it; null outside git. */
const commit = (): string | null => {
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ', med ændringer'}`;
  } catch {
    return null;
  }
};

const chromiumVersion = async (): Promise<string> => {
  try {
    const browser = await launchChromium();
    const version = browser.version();
    await browser.close();
    return version;
  } catch {
    return 'ikke fundet';
  }
};

/** Runs vitest on the files, shows what it says, and keeps what long proofs tell. */
const run = (files: readonly string[], found: Map<string, string>, outcome: string): Promise<number> =>
  new Promise((resolve) => {
    const words = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./tests/trustReport/reporter.ts', ...files];
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, [outcomeVariable]: outcome },
      stdio: ['ignore', 'pipe', 'inherit']
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      process.stdout.write(`${line}\n`);
      const finding = findingIn(line);
      if (finding) found.set(finding.file, finding.found);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });

const proofs = proofsIn(root);
const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? proofs : proofs.filter((file) => wanted.some((part) => file.includes(part)));
const folder = mkdtempSync(join(tmpdir(), 'tillid-'));
const found = new Map<string, string>();
try {
  const code = await run(chosen, found, join(folder, 'outcome.json'));
  const outcome: Outcome = JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8'));
  const summary = summaryOf(outcome, proofs, (file) => testsIn(readFileSync(root + file, 'utf8')));
  const state = commit();
  const report = reportOf(summary, {
    date: new Date(),
    versions: [
      ['Helhedsblik', `${versionIn('package.json')}${state ? ` (${state})` : ''}`],
      ['DuckDB-WASM', versionIn('node_modules/@duckdb/duckdb-wasm/package.json')],
      ['Chromium', await chromiumVersion()],
      ['Node', process.version],
      ['vitest', versionIn('node_modules/vitest/package.json')],
      ['Styresystem', `${type()} ${release()}`]
    ],
    found
  });
  writeFileSync(root + reportFile, report);
  process.stdout.write(`Tillidsrapport: ${reportFile} (${summary.state})\n`);
  process.exitCode = code !== 0 || summary.state === 'failed' || (summary.state === 'partial' && wanted.length === 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
