import { expect, it } from 'vitest';
import type { KeepOutcome, KeptFile } from '../../src/state/keeping.ts';
import { KeptFiles } from '../../src/state/kept.svelte.ts';
import { manifestVersion, readManifest } from '../../src/state/keptManifest.ts';

const extract: KeptFile = {
  file: new File(['abc'], 'a.csv'),
  name: '2019/a.csv',
  form: { format: 'csv', gzip: false, encoding: 'windows-1252', separator: ';', header: 0, columns: ['kommune', 'år', 'antal'] },
  mapping: {
    table: 'befolkning',
    columns: [
      { name: 'kommunekode', from: { column: 'kommune' }, reason: 'synonym', certainty: 0.95 },
      { name: 'aar', from: { constant: '2019' }, reason: 'fixed', certainty: 1 }
    ],
    folds: []
  },
  confirmed: ['["postcode","a.csv",["kommune"]]'],
  leftOut: { years: [2014], kommuner: [] }
};

/** A browser's storage that holds what it is given, until `outcome` says otherwise. */
const storageOf = (outcome: KeepOutcome = 'kept') => {
  let files: readonly KeptFile[] = [];
  return {
    canKeep: () => true,
    keep: async (wished: readonly KeptFile[]) => {
      if (outcome === 'kept') files = wished;
      return outcome;
    },
    kept: async () =>
      files.length === 0
        ? null
        : { at: new Date('2019-05-01'), files: files.map(({ name }) => ({ name, bytes: 3 })), bytes: 3 * files.length },
    reopen: async () => [...files],
    forget: async () => {
      files = [];
    }
  };
};

it('shows what is kept as soon as it is, and nothing once it is forgotten', async () => {
  const files = new KeptFiles(storageOf());
  await files.look();
  expect([files.value, files.outcome]).toEqual([null, null]);
  await files.keep([extract]);
  expect(files.value).toEqual({ at: new Date('2019-05-01'), files: [{ name: '2019/a.csv', bytes: 3 }], bytes: 3 });
  expect(files.outcome).toBe('kept');
  expect(await files.reopen()).toEqual([extract]);
  await files.forget();
  expect([files.value, files.outcome]).toEqual([null, null]);
});

it('learns at the next visit what an earlier one kept', async () => {
  const storage = storageOf();
  await storage.keep([extract]);
  const files = new KeptFiles(storage);
  await files.look();
  expect(files.value?.files).toHaveLength(1);
});

it('says why nothing was kept', async () => {
  const files = new KeptFiles(storageOf('no-room'));
  await files.keep([extract]);
  expect([files.value, files.outcome]).toEqual([null, 'no-room']);
});

it('is busy until it is done, and shows what is there when it goes wrong', async () => {
  const storage = storageOf();
  await storage.keep([extract]);
  const files = new KeptFiles({ ...storage, forget: () => Promise.reject(new Error('the disk is on fire')) });
  const forgetting = files.forget();
  expect(files.busy).toBe(true);
  await expect(forgetting).rejects.toThrow('on fire');
  expect(files.busy).toBe(false);
  expect(files.value?.files).toHaveLength(1);
});

it('offers no longer what another window has forgotten', async () => {
  const storage = storageOf();
  const files = new KeptFiles(storage);
  await files.keep([extract]);
  await storage.forget();
  expect(await files.reopen()).toEqual([]);
  expect(files.value).toBeNull();
});

const { file, ...reading } = extract;
const manifest = {
  version: manifestVersion,
  at: '2019-05-01T12:00:00.000Z',
  folder: '0a1b-2c',
  files: [{ ...reading, fileName: file.name, bytes: 3, lastModified: 0 }]
};

it('reads its own manifest, and no part of it', () => {
  const text = JSON.stringify(manifest);
  expect(readManifest(text)).toEqual(manifest);
  for (let length = 0; length < text.length; length++) expect(readManifest(text.slice(0, length))).toBeNull();
});

it.each([
  ['of another version', { ...manifest, version: manifestVersion + 1 }],
  ['without files', { ...manifest, files: [] }],
  ['without a date', { ...manifest, at: 'i går' }],
  ['that leads out of its folder', { ...manifest, folder: '../..' }],
  [
    'with a table that the contract lacks',
    { ...manifest, files: [{ ...manifest.files[0], mapping: { ...reading.mapping, table: 'borgere' } }] }
  ],
  ['with a form that nobody reads', { ...manifest, files: [{ ...manifest.files[0], form: { format: 'xlsx' } }] }],
  [
    'with a mapping from nowhere',
    { ...manifest, files: [{ ...manifest.files[0], mapping: { ...reading.mapping, columns: [{ name: 'aar', from: {} }] } }] }
  ],
  ['with a file that says nothing of itself', { ...manifest, files: [{}] }]
])('takes a manifest %s for nothing', (_, other) => {
  expect(readManifest(JSON.stringify(other))).toBeNull();
});
