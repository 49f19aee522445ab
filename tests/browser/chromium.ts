/** A Chromium to test in: one that is installed, else Playwright's own, else the system's package manager. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where the search meets the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Where Playwright keeps its own browser, whether it is there or not. */
  readonly playwrightPath: string;
  exists(path: string): boolean;
  /** Runs a program to its end; false where it is missing, fails or takes longer than five minutes. */
  run(program: string, words: readonly string[]): Promise<boolean>;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const usualPaths = (env: Machine['env']): Partial<Record<NodeJS.Platform, readonly string[]>> => ({
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`])
});

interface PackageManager {
  readonly program: string;
  readonly asRoot: boolean;
  readonly steps: readonly (readonly string[])[];
}

const packageManagers: readonly PackageManager[] = [
  { program: 'apt-get', asRoot: true, steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']] },
  { program: 'dnf', asRoot: true, steps: [['install', '-y', 'chromium']] },
  { program: 'apk', asRoot: true, steps: [['add', 'chromium']] },
  { program: 'pacman', asRoot: true, steps: [['-Sy', '--noconfirm', 'chromium']] },
  { program: 'brew', asRoot: false, steps: [['install', '--cask', 'chromium']] }
];

export const whatToInstall =
  'No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the tests again.';

export const findChromium = async (machine: Machine = thisMachine()): Promise<string> => {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error('CHROMIUM_PATH names a file that does not exist: set it to a Chromium, or unset it.');
  }
  return (await installed(machine)) ?? (await fromPlaywright(machine)) ?? (await fromPackageManager(machine)) ?? stop();
};

const stop = (): never => {
  throw new Error(whatToInstall);
};

/** The folders of PATH and the usual places; some systems put a script there that only says what to install, so each is asked. */
const installed = async (machine: Machine): Promise<string | null> => {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(usualPaths(machine.env)[machine.platform] ?? []),
    machine.playwrightPath
  ];
  for (const path of candidates) if (machine.exists(path) && (await answers(machine, path))) return path;
  return null;
};

/** Windows browsers open a window when asked for their version. */
const answers = async (machine: Machine, path: string): Promise<boolean> =>
  machine.platform === 'win32' || machine.run(path, ['--version']);

const fromPlaywright = async (machine: Machine): Promise<string | null> => {
  const program = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  if (!(await machine.run(process.execPath, [program, 'install', 'chromium']))) return null;
  return machine.exists(machine.playwrightPath) && (await answers(machine, machine.playwrightPath)) ? machine.playwrightPath : null;
};

const fromPackageManager = async (machine: Machine): Promise<string | null> => {
  for (const manager of packageManagers) {
    if (!(await machine.run(manager.program, ['--version']))) continue;
    const before = manager.asRoot ? await rootWords(machine) : machine.isRoot ? null : [];
    if (before === null) continue;
    for (const step of manager.steps) {
      const [program = manager.program, ...words] = [...before, manager.program, ...step];
      if (!(await machine.run(program, words))) break;
    }
    const found = await installed(machine);
    if (found) return found;
  }
  return null;
};

/** What to put before a command so that it runs as root without a password, or null where it cannot. */
const rootWords = async (machine: Machine): Promise<readonly string[] | null> => {
  if (machine.isRoot) return [];
  return (await machine.run('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : null;
};

const fiveMinutes = 300_000;

const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
  run: (program, words) =>
    new Promise((resolve) => {
      const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      execFile(program, words, { timeout: fiveMinutes, env: environment, maxBuffer: 64e6 }, (error) => resolve(error === null));
    })
});
