/**
 * Files kept for the next visit, in the browser's own storage (origin private file system), on the analyst's explicit wish only.
 * The files themselves are kept: a database there is empty after a reload. Layout: one folder with `manifest.json`, written last,
 * and beside it a folder that holds the files. What the manifest does not name counts as nothing and is removed.
 */
import { type KeptEntry, type Manifest, manifestVersion, type Reading, readManifest } from './keptManifest.ts';

export interface KeptFile extends Reading {
  readonly file: File;
}

/** What is there, without its content. */
export interface Kept {
  readonly at: Date;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly bytes: number;
}

/**
 * `no-room`: the browser's quota is used up. `not-allowed`: the browser keeps nothing, as in a private window. `gone`: a file can no
 * longer be read. What was kept before stays with all three.
 */
export type KeepOutcome = 'kept' | 'no-room' | 'not-allowed' | 'gone';

const home = 'kept-extracts';
const manifestName = 'manifest.json';

/** The browser has such a storage. Whether it is allowed, as it is not in some private windows, shows when it is used. */
export const canKeep = (): boolean =>
  typeof navigator !== 'undefined' &&
  typeof navigator.storage?.getDirectory === 'function' &&
  navigator.locks !== undefined &&
  typeof FileSystemFileHandle !== 'undefined' &&
  'createWritable' in FileSystemFileHandle.prototype;

/** One at a time, in whatever tab. Null where the browser allows no locks, as where a site may store nothing: then it has no storage either. */
const alone = async <T>(work: () => Promise<T>): Promise<T | null> => {
  let began = false;
  try {
    return await navigator.locks.request(home, () => {
      began = true;
      return work();
    });
  } catch (error) {
    if (!began && error instanceof DOMException) return null;
    throw error;
  }
};

/**
 * Keeps `files` in place of what was kept before, which stays until the new ones are complete.
 * @throws RangeError when there is nothing to keep
 */
export const keep = async (files: readonly KeptFile[]): Promise<KeepOutcome> => {
  if (files.length === 0) throw new RangeError('nothing to keep');
  if (!canKeep()) return 'not-allowed';
  const outcome = await alone(async (): Promise<KeepOutcome> => {
    const root = await storage();
    if (!root) return 'not-allowed';
    try {
      const place = await root.getDirectoryHandle(home, { create: true });
      const manifest: Manifest = {
        version: manifestVersion,
        at: new Date().toISOString(),
        folder: crypto.randomUUID(),
        files: files.map(entryOf)
      };
      const beside = await place.getDirectoryHandle(manifest.folder, { create: true });
      for (const [i, { file }] of files.entries()) await write(beside, String(i), file);
      await write(place, manifestName, new Blob([JSON.stringify(manifest)]));
      return 'kept';
    } catch (error) {
      if (!(await allReadable(files))) return 'gone';
      const outcome = error instanceof DOMException ? outcomeOf[error.name] : undefined;
      if (!outcome) throw error;
      return outcome;
    } finally {
      await cleared(root);
    }
  });
  return outcome ?? 'not-allowed';
};

/** What is kept, or null. */
export const kept = async (): Promise<Kept | null> => {
  const there = await look();
  if (!there) return null;
  const files = there.contents.map(({ entry: { name, bytes } }) => ({ name, bytes }));
  return { at: new Date(there.manifest.at), files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
};

/** The kept files, readable as long as they are kept. Empty where nothing is. */
export const reopen = async (): Promise<KeptFile[]> =>
  ((await look())?.contents ?? []).map(({ entry: { fileName, bytes, lastModified, ...reading }, content }) => ({
    ...reading,
    file: new File([content], fileName, { lastModified })
  }));

/** Removes everything that is kept. Files reopened before cannot be read from then on. */
export const forget = async (): Promise<void> => {
  if (!canKeep()) return;
  await alone(async () => {
    const root = await storage();
    if (root) await unlessMissing(root.removeEntry(home, { recursive: true }));
  });
};

const entryOf = ({ file, name, form, mapping, confirmed, leftOut }: KeptFile): KeptEntry => ({
  name,
  fileName: file.name,
  bytes: file.size,
  lastModified: file.lastModified,
  form,
  mapping,
  confirmed,
  leftOut
});

const outcomeOf: Readonly<Record<string, KeepOutcome>> = {
  QuotaExceededError: 'no-room',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed'
};

/** Asked by itself: a stream that cannot be read fails in Chromium with a nameless "network error". */
const allReadable = async (files: readonly KeptFile[]): Promise<boolean> => {
  const first = await Promise.allSettled(files.map(({ file }) => file.slice(0, 1).arrayBuffer()));
  return first.every(({ status }) => status === 'fulfilled');
};

/** Null where the browser refuses it; each has a name of its own for why. */
const storage = async (): Promise<FileSystemDirectoryHandle | null> => {
  try {
    return await navigator.storage.getDirectory();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
};

/** Streams, so that a large file is never in memory whole. A file takes its new content when the stream is closed, all at once. */
const write = async (folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> => {
  const handle = await folder.getFileHandle(name, { create: true });
  await content.stream().pipeTo(await handle.createWritable());
};

interface Whole {
  readonly manifest: Manifest;
  readonly contents: readonly { readonly entry: KeptEntry; readonly content: File }[];
}

const look = async (): Promise<Whole | null> => {
  if (!canKeep()) return null;
  return alone(async () => {
    const root = await storage();
    return root && cleared(root);
  });
};

/** What is whole, the rest being removed, such as what a tab closed too early has left half-written. */
const cleared = async (root: FileSystemDirectoryHandle): Promise<Whole | null> => {
  const place = await unlessMissing(root.getDirectoryHandle(home));
  if (!place) return null;
  const whole = await wholeIn(place);
  if (!whole) {
    await root.removeEntry(home, { recursive: true });
    return null;
  }
  for await (const name of place.keys()) {
    if (name !== manifestName && name !== whole.manifest.folder) await place.removeEntry(name, { recursive: true });
  }
  return whole;
};

const wholeIn = async (place: FileSystemDirectoryHandle): Promise<Whole | null> => {
  const manifest = readManifest((await (await fileIn(place, manifestName))?.text()) ?? '');
  const folder = manifest && (await unlessMissing(place.getDirectoryHandle(manifest.folder)));
  if (!folder) return null;
  const contents: Whole['contents'][number][] = [];
  for (const [i, entry] of manifest.files.entries()) {
    const content = await fileIn(folder, String(i));
    if (content?.size !== entry.bytes) return null;
    contents.push({ entry, content });
  }
  return { manifest, contents };
};

const fileIn = async (folder: FileSystemDirectoryHandle, name: string): Promise<File | null> =>
  (await unlessMissing(folder.getFileHandle(name)))?.getFile() ?? null;

const unlessMissing = async <T>(entry: Promise<T>): Promise<T | null> => {
  try {
    return await entry;
  } catch (error) {
    if (error instanceof DOMException && ['NotFoundError', 'TypeMismatchError'].includes(error.name)) return null;
    throw error;
  }
};
