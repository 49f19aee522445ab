/** Files of a drop or of a folder, without what systems leave behind in folders. */

const isLeftBehind = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';

const kept = (files: readonly File[]): File[] => files.filter(({ name }) => !isLeftBehind(name));

/** The files of a folder, in the order of their paths. */
export const filesOfFolder = (files: Iterable<File>): File[] =>
  kept([...files]).sort((a, b) => (a.webkitRelativePath < b.webkitRelativePath ? -1 : 1));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject)).then((file) =>
    // As the folder input gives it: a dropped file does not know its folder.
    Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.replace(/^\//, '') })
  );

/** A folder's entries come in portions, until an empty one. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
};

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const filesWithin = async (entry: FileSystemEntry): Promise<File[]> => {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const entries = await entriesOf(entry);
  return (await Promise.all(entries.map(filesWithin))).flat();
};

/** Whether a folder is among what is dropped. Only known while the drop is being handled. */
export const droppedEntries = (transfer: DataTransfer): FileSystemEntry[] =>
  [...(transfer.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);

export const hasFolder = (entries: readonly FileSystemEntry[]): boolean => entries.some(isFolder);

/** All files of what is dropped, also those deep in folders. */
export const filesOfEntries = async (entries: readonly FileSystemEntry[]): Promise<File[]> =>
  filesOfFolder((await Promise.all(entries.map(filesWithin))).flat());
