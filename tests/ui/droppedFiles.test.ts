import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import DropZone from '../../src/ui/DropZone.svelte';
import { filesOfFolder } from '../../src/ui/droppedFiles.ts';

/** A folder or file as a drop gives it; a folder's entries come a few at a time, as in browsers. */
interface Entry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly fullPath: string;
  readonly file?: (resolve: (file: File) => void) => void;
  readonly createReader?: () => { readEntries: (resolve: (entries: Entry[]) => void) => void };
}

const fileEntry = (fullPath: string): Entry => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve) => resolve(new File(['x'], fullPath.split('/').at(-1) ?? ''))
});

const folderEntry = (fullPath: string, entries: readonly Entry[]): Entry => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    let taken = 0;
    return {
      readEntries: (resolve) => {
        const portion = entries.slice(taken, taken + 2);
        taken += portion.length;
        resolve(portion);
      }
    };
  }
});

const transferOf = (entries: readonly Entry[], files: readonly File[] = []) => ({
  files,
  items: entries.map((entry) => ({ webkitGetAsEntry: () => entry }))
});

beforeEach(() => {
  if (!('webkitdirectory' in HTMLInputElement.prototype))
    Object.defineProperty(HTMLInputElement.prototype, 'webkitdirectory', { value: false, writable: true, configurable: true });
});
afterEach(cleanup);

const zone = () => {
  const onfiles = vi.fn<(files: File[]) => void>();
  const { container } = render(DropZone, {
    label: 'Slip her',
    action: 'Vælg',
    folderAction: 'Vælg en mappe',
    hook: 'extract-input',
    onfiles
  });
  return { onfiles, container, input: screen.getByLabelText<HTMLInputElement>(/Slip her/) };
};

describe('a folder', () => {
  it('that is dropped gives the files deep in it, with their paths', async () => {
    const { onfiles, input } = zone();
    const folder = folderEntry('/udtræk', [
      fileEntry('/udtræk/b.csv'),
      folderEntry('/udtræk/2019', [fileEntry('/udtræk/2019/a.csv'), fileEntry('/udtræk/2019/.DS_Store')]),
      fileEntry('/udtræk/~$b.xlsx'),
      fileEntry('/udtræk/c.parquet')
    ]);
    await fireEvent.drop(input, { dataTransfer: transferOf([folder]) });
    await waitFor(() => expect(onfiles).toHaveBeenCalledOnce());
    expect(onfiles.mock.calls[0]?.[0].map(({ webkitRelativePath }) => webkitRelativePath)).toEqual([
      'udtræk/2019/a.csv',
      'udtræk/b.csv',
      'udtræk/c.parquet'
    ]);
  });

  it('is chosen by a button of its own, beside the one input that programs know', async () => {
    const { onfiles, container } = zone();
    const chosen = container.querySelector<HTMLInputElement>('input[webkitdirectory]');
    if (!chosen) throw new Error('no input for folders');
    const clicked = vi.spyOn(chosen, 'click').mockImplementation(() => undefined);
    await fireEvent.click(screen.getByRole('button', { name: 'Vælg en mappe' }));
    expect(clicked).toHaveBeenCalledOnce();
    const file = Object.defineProperty(new File(['x'], 'a.csv'), 'webkitRelativePath', { value: 'm/a.csv' });
    Object.defineProperty(chosen, 'files', { value: [file] });
    await fireEvent.change(chosen);
    expect(onfiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(container.querySelectorAll('[data-hook="extract-input"]')).toHaveLength(1);
  });

  it('holds no files that systems leave behind', () => {
    const files = ['Thumbs.db', 'desktop.ini', '.hidden', 'a.csv'].map((name) => new File([], name));
    expect(filesOfFolder(files).map(({ name }) => name)).toEqual(['a.csv']);
  });
});

describe('a file', () => {
  it('that is dropped is given at once, as it is', async () => {
    const { onfiles, input } = zone();
    const file = new File(['x'], '.skjult.csv');
    await fireEvent.drop(input, { dataTransfer: transferOf([fileEntry('/.skjult.csv')], [file]) });
    expect(onfiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  it('can be chosen whatever it is called', () => {
    expect(zone().input.hasAttribute('accept')).toBe(false);
  });
});
