/** Files kept in a real browser's storage, which outlives its windows. The module stands alone on a page of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type * as keeping from '../../src/state/keeping.ts';
import { projectRoot } from './build.ts';
import { findChromium } from './chromium.ts';

declare global {
  interface Window {
    keeping: typeof keeping;
  }
}

const origin = 'http://localhost:47113';
let script: string;
let profile: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const built = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', lib: { entry: 'src/state/keeping.ts', formats: ['es'] } }
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null;
  if (!chunk) throw new Error('nothing was built');
  script = chunk.code;
});

const openWindow = async (): Promise<Page> => {
  const opened = await context.newPage();
  await opened.goto(`${origin}/`);
  await opened.waitForFunction(() => window.keeping !== undefined);
  return opened;
};

/** A browser as the analyst starts it in the morning. */
const startBrowser = async (): Promise<void> => {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
  });
  const start = `<!doctype html><script type="module">import * as keeping from '/keeping.js'; window.keeping = keeping;</script>`;
  await context.route(`${origin}/**`, (route) =>
    route.request().url().endsWith('keeping.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: start })
  );
  page = await openWindow();
};

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'helhedsblik-profile-'));
  await startBrowser();
});
afterEach(async () => {
  await context.close();
  await rm(profile, { recursive: true });
});

/** Everything that this origin has in the browser: paths of files and folders, and how much is in the other storages. */
const stored = (where = page) =>
  where.evaluate(async () => {
    const paths: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        paths.push(path + name);
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    const elsewhere =
      localStorage.length +
      sessionStorage.length +
      document.cookie.length +
      (await indexedDB.databases()).length +
      (await caches.keys()).length;
    return { paths: paths.sort(), elsewhere };
  });

/** The home, the manifest, the folder, the files. */
const pathsFor = (files: number) => files + 3;
const nothing = { paths: [], elsewhere: 0 };

/** Keeps files of `sizes` bytes, each byte told by its place, the file's place and `salt`. */
const keep = (sizes: readonly number[], salt = 0, where = page) =>
  where.evaluate(
    ([sizes, salt]) =>
      window.keeping.keep(
        sizes.map((size, i) => ({
          file: new File([Uint8Array.from({ length: size }, (_, at) => (at * 31 + i * 7 + salt) & 0xff)], `udgifter æøå ${i}.csv`, {
            lastModified: 1_556_668_800_000 + i
          }),
          name: `2019/udgifter æøå ${i}.csv`,
          form: { format: 'csv', gzip: false, encoding: 'windows-1252', separator: ';', header: 2, columns: ['cpr_hash', 'beløb'] },
          mapping: {
            table: 'omkostninger',
            columns: [{ name: 'borger_id', from: { column: 'cpr_hash' }, reason: 'synonym', certainty: 0.9 }],
            folds: []
          },
          confirmed: ['["hashed-cpr"]'],
          leftOut: { years: [2014], kommuner: [] }
        }))
      ),
    [sizes, salt] as const
  );

const kept = () =>
  page.evaluate(async () => {
    const found = await window.keeping.kept();
    return found && { ...found, at: found.at.toISOString() };
  });

/** The kept files, and whether each byte is the one that `keep` wrote. */
const reopened = (salt = 0) =>
  page.evaluate(async (salt) => {
    const files = await window.keeping.reopen();
    return Promise.all(
      files.map(async ({ file, ...reading }, i) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return {
          ...reading,
          fileName: file.name,
          lastModified: file.lastModified,
          bytes: bytes.length,
          same: bytes.every((byte, at) => byte === ((at * 31 + i * 7 + salt) & 0xff))
        };
      })
    );
  }, salt);

it('stores nothing unasked', async () => {
  expect(await page.evaluate(() => window.keeping.canKeep())).toBe(true);
  expect(await kept()).toBeNull();
  expect(await reopened()).toEqual([]);
  await page.evaluate(() => window.keeping.forget());
  expect(await stored()).toEqual(nothing);
});

it('gives back the same bytes, names and readings after a reload and at the next visit', async () => {
  const before = Date.now();
  expect(await keep([3_000_000, 0, 5])).toBe('kept');
  const expected = [3_000_000, 0, 5].map((bytes, i) => ({
    name: `2019/udgifter æøå ${i}.csv`,
    form: { format: 'csv', gzip: false, encoding: 'windows-1252', separator: ';', header: 2, columns: ['cpr_hash', 'beløb'] },
    mapping: {
      table: 'omkostninger',
      columns: [{ name: 'borger_id', from: { column: 'cpr_hash' }, reason: 'synonym', certainty: 0.9 }],
      folds: []
    },
    confirmed: ['["hashed-cpr"]'],
    leftOut: { years: [2014], kommuner: [] },
    fileName: `udgifter æøå ${i}.csv`,
    lastModified: 1_556_668_800_000 + i,
    bytes,
    same: true
  }));
  await page.reload();
  await page.waitForFunction(() => window.keeping !== undefined);
  expect(await reopened()).toEqual(expected);
  await context.close();
  await startBrowser();
  const found = await kept();
  expect(found?.bytes).toBe(3_000_005);
  expect(found?.files.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
  expect(Date.parse(found?.at ?? '')).toBeGreaterThanOrEqual(before);
  expect(await reopened()).toEqual(expected);
});

it('forgets everything, and it is really gone', async () => {
  await keep([1000, 2000]);
  expect((await stored()).paths).toHaveLength(pathsFor(2));
  await page.evaluate(() => window.keeping.forget());
  expect(await kept()).toBeNull();
  expect(await stored()).toEqual(nothing);
  await context.close();
  await startBrowser();
  expect(await stored()).toEqual(nothing);
});

it('keeps the new instead of the old, also when the new were reopened from the old', async () => {
  await keep([1000, 2000]);
  await keep([500], 3);
  expect((await stored()).paths).toHaveLength(pathsFor(1));
  expect(await page.evaluate(async () => window.keeping.keep(await window.keeping.reopen()))).toBe('kept');
  expect((await stored()).paths).toHaveLength(pathsFor(1));
  expect(await reopened(3)).toMatchObject([{ bytes: 500, same: true }]);
});

/** Changes a kept file behind the program's back. */
const tear = (path: (paths: string[]) => string | undefined, part: number) =>
  stored().then(async ({ paths }) =>
    page.evaluate(
      async ([path, part]) => {
        const names = path.split('/');
        let folder = await navigator.storage.getDirectory();
        for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
        const handle = await folder.getFileHandle(names.at(-1) ?? '');
        const writable = await handle.createWritable({ keepExistingData: true });
        await writable.truncate(Math.floor((await handle.getFile()).size * part));
        await writable.close();
      },
      [path(paths) ?? '', part] as const
    )
  );

it.each([
  ['a manifest torn in half', (paths: string[]) => paths.find((path) => path.endsWith('manifest.json'))],
  ['a file torn in half', (paths: string[]) => paths.find((path) => path.endsWith('/1'))]
])('takes %s for nothing, and removes it', async (_, path) => {
  await keep([1000, 2000]);
  await tear(path, 0.5);
  expect(await kept()).toBeNull();
  expect(await stored()).toEqual(nothing);
});

it('removes what a tab closed too early has left, and leaves what was whole before', async () => {
  await keep([700]);
  await page.evaluate(async () => {
    const home = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept-extracts');
    const half = await home.getDirectoryHandle('half-written', { create: true });
    await half.getFileHandle('0', { create: true });
  });
  expect((await stored()).paths).toHaveLength(pathsFor(1) + 2);
  expect((await kept())?.bytes).toBe(700);
  expect((await stored()).paths).toHaveLength(pathsFor(1));
});

it('says that there is no room, and leaves what was kept before', async () => {
  await keep([700]);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  expect(await keep([1000, 5_000_000], 1)).toBe('no-room');
  expect((await stored()).paths).toHaveLength(pathsFor(1));
  expect(await reopened()).toMatchObject([{ bytes: 700, same: true }]);
  await page.evaluate(() => window.keeping.forget());
  expect(await keep([1000, 5_000_000], 1)).toBe('no-room');
  expect(await stored()).toEqual(nothing);
});

it('says that a file is gone, and keeps no part of the others', async () => {
  expect(
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle('gone.csv', { create: true });
      const writable = await handle.createWritable();
      await writable.write('borger_id;beloeb');
      await writable.close();
      const gone = await handle.getFile();
      await root.removeEntry('gone.csv');
      const reading = {
        form: { format: 'parquet' },
        mapping: { table: 'befolkning', columns: [], folds: [] },
        confirmed: [],
        leftOut: { years: [], kommuner: [] }
      } as const;
      return window.keeping.keep([new File(['abc'], 'a'), gone].map((file) => ({ ...reading, file, name: file.name })));
    })
  ).toBe('gone');
  expect(await stored()).toEqual(nothing);
});

it('does one thing at a time, in whatever window it is wished', async () => {
  const other = await openWindow();
  const wishes = await Promise.all([
    keep([400_000, 400_000], 1),
    keep([300_000], 2, other),
    page.evaluate(() => window.keeping.forget()),
    keep([200_000], 3),
    other.evaluate(() => window.keeping.kept())
  ]);
  expect(wishes.filter((wish) => wish === 'kept')).toHaveLength(3);
  const { paths } = await stored();
  const left = await kept();
  expect(paths).toHaveLength(left ? pathsFor(left.files.length) : 0);
  await Promise.all([other.evaluate(() => window.keeping.forget()), page.evaluate(() => window.keeping.forget())]);
  expect(await stored(other)).toEqual(nothing);
});

it('refuses politely where the browser has no such storage', async () => {
  const outcomes = await page.evaluate(async () => {
    Object.defineProperty(navigator, 'storage', { value: undefined });
    const { canKeep, kept, reopen, forget } = window.keeping;
    await forget();
    return [canKeep(), await kept(), await reopen()];
  });
  expect(outcomes).toEqual([false, null, []]);
  expect(await keep([5])).toBe('not-allowed');
});

it('refuses politely where a private window has it and does not allow it', async () => {
  const outcomes = await page.evaluate(async () => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('not here', 'SecurityError'));
    const { kept, reopen, forget } = window.keeping;
    await forget();
    return [await kept(), await reopen()];
  });
  expect(outcomes).toEqual([null, []]);
  expect(await keep([5])).toBe('not-allowed');
});
