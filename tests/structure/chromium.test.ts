import { describe, expect, it } from 'vitest';
import { findChromium, type Machine, whatToInstall } from '../browser/chromium.ts';

const own = '/cache/playwright/chrome';

/** A machine with these files, where the programs named by `works` succeed; a program may put a file there. */
const machine = (
  traits: Partial<Machine> & { files?: readonly string[]; works?: (line: string, files: Set<string>) => boolean | undefined }
) => {
  const files = new Set(traits.files ?? []);
  const lines: string[] = [];
  const here: Machine = {
    env: { PATH: '/bin' },
    platform: 'linux',
    isRoot: false,
    playwrightPath: own,
    exists: (path) => files.has(path),
    run: async (program, words) => {
      const line = [program === process.execPath ? 'node' : program, ...words.filter((word) => !word.endsWith('cli.js'))].join(' ');
      lines.push(line);
      return traits.works?.(line, files) ?? (files.has(program) && words[0] === '--version');
    },
    ...traits
  };
  return { here, lines };
};

describe('a Chromium for the tests', () => {
  it('is the one that CHROMIUM_PATH names', async () => {
    const { here } = machine({ env: { CHROMIUM_PATH: '/opt/chrome', PATH: '/bin' }, files: ['/opt/chrome', '/bin/chromium'] });
    expect(await findChromium(here)).toBe('/opt/chrome');
  });

  it('is not looked for elsewhere where CHROMIUM_PATH names nothing', async () => {
    const { here } = machine({ env: { CHROMIUM_PATH: '/opt/chrome', PATH: '/bin' }, files: ['/bin/chromium'] });
    await expect(findChromium(here)).rejects.toThrow('CHROMIUM_PATH');
  });

  it('is an installed one before Playwright’s own', async () => {
    const { here, lines } = machine({ files: ['/bin/google-chrome', own] });
    expect(await findChromium(here)).toBe('/bin/google-chrome');
    expect(lines).toEqual(['/bin/google-chrome --version']);
  });

  it('is not a script that only says what to install', async () => {
    const { here } = machine({
      files: ['/bin/chromium-browser', own],
      works: (line) => (line.startsWith('/bin/chromium-browser') ? false : undefined)
    });
    expect(await findChromium(here)).toBe(own);
  });

  it('is found among the applications of macOS', async () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findChromium(machine({ platform: 'darwin', files: [path] }).here)).toBe(path);
  });

  it('is fetched by Playwright before the package manager is asked', async () => {
    const { here, lines } = machine({
      isRoot: true,
      works: (line, files) => (line === 'node install chromium' ? Boolean(files.add(own)) : undefined)
    });
    expect(await findChromium(here)).toBe(own);
    expect(lines.filter((line) => line.includes('apt-get'))).toEqual([]);
  });

  it('is installed by the package manager as root', async () => {
    const { here, lines } = machine({
      isRoot: true,
      works: (line, files) => {
        if (line === 'apt-get install -y --no-install-recommends chromium') files.add('/bin/chromium');
        return line.startsWith('apt-get') ? true : undefined;
      }
    });
    expect(await findChromium(here)).toBe('/bin/chromium');
    expect(lines).toContain('apt-get update');
  });

  it('is installed through sudo where that asks for no password', async () => {
    const { here } = machine({
      works: (line, files) => {
        if (line === 'sudo -n dnf install -y chromium') files.add('/bin/chromium');
        return line.startsWith('sudo') || line.startsWith('dnf') ? true : undefined;
      }
    });
    expect(await findChromium(here)).toBe('/bin/chromium');
  });

  it('is asked for in one sentence where a password would be needed', async () => {
    const { here, lines } = machine({ works: (line) => (line === 'apt-get --version' ? true : undefined) });
    await expect(findChromium(here)).rejects.toThrow(whatToInstall);
    expect(lines).not.toContain('apt-get update');
  });
});
