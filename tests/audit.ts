/**
 * Asks npm's registry for known vulnerabilities of high or critical severity in what ships; part of `npm run verify`. Where no answer can
 * be had (offline, or a registry without audits) it says so and does not fail: whether a change is good must not depend on a network.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packagesFile, type ShippedPackage } from '../data/packages.ts';

export interface Verdict {
  readonly passes: boolean;
  readonly sentence: string;
}

const grave: readonly unknown[] = ['high', 'critical'];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** `answer`: what `npm audit --json` writes, whatever it is. `shipped`: names of what ships. */
export const verdictOf = (answer: string, shipped: ReadonlySet<string>): Verdict => {
  const report = parsed(answer);
  if (!isFields(report) || !isFields(report.vulnerabilities)) {
    return { passes: true, sentence: 'Not audited: the registry gave no answer, or has no audits.' };
  }
  const found = Object.entries(report.vulnerabilities).filter(([, one]) => isFields(one) && grave.includes(one.severity));
  const names = found.map(([name]) => name).sort();
  const inShipped = names.filter((name) => shipped.has(name));
  if (inShipped.length > 0)
    return { passes: false, sentence: `Known vulnerabilities in what ships: ${inShipped.join(', ')}. See npm audit.` };
  const inTools = names.length > 0 ? `; in tools that do not ship: ${names.join(', ')}` : '';
  return { passes: true, sentence: `No known vulnerability of high severity in what ships${inTools}.` };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const patience = 60_000;

/** Svelte is among the tools for building and also in the page, so tools are not left out of the question. */
const askRegistry = (): Promise<string> =>
  new Promise((resolve) => {
    execFile('npm', ['audit', '--json'], { timeout: patience, maxBuffer: 64e6, shell: process.platform === 'win32' }, (_, stdout) =>
      resolve(stdout)
    );
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shipped: readonly ShippedPackage[] = JSON.parse(readFileSync(packagesFile, 'utf8'));
  const { passes, sentence } = verdictOf(await askRegistry(), new Set(shipped.map(({ name }) => name)));
  process.stdout.write(`${sentence}\n`);
  process.exitCode = passes ? 0 : 1;
}
