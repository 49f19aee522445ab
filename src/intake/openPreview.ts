import type { DelimitedForm } from '../domain/fileForm.ts';
import type { FileFault } from '../domain/problem.ts';
import type { FirstRows } from '../engine/firstRows.ts';
import { looksDelimited, previewDelimited } from './delimited/preview.ts';
import { looksParquet, previewParquet } from './parquetPreview.ts';
import type { Preview } from './preview.ts';

const headBytes = 1 << 12;

/**
 * Shows a file, told by its content and not by its name; `corrected` is what the analyst knows better of a text file; `firstRows` spares
 * the page's thread the unpacking.
 */
export const openPreview = async (
  file: File,
  name: string,
  corrected?: Partial<DelimitedForm>,
  firstRows?: FirstRows
): Promise<Preview | FileFault> => {
  if (file.size === 0) return 'empty-file';
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  } catch {
    // Moved or changed since it was chosen, or a folder.
    return 'gone';
  }
  const shown = await previewOf(file, name, head, corrected, firstRows);
  return typeof shown === 'string' ? shown : { ...shown, problems: [...shown.problems, ...wronglyNamed(shown)] };
};

const previewOf = async (
  file: File,
  name: string,
  head: Uint8Array,
  corrected?: Partial<DelimitedForm>,
  firstRows?: FirstRows
): Promise<Preview | FileFault> => {
  const magic = String.fromCharCode(...head.subarray(0, 4));
  if (looksParquet(magic)) return previewParquet(file, name, { firstRows });
  if (magic === 'ARRO' || magic === '\xff\xff\xff\xff') return (await import('./arrowPreview.ts')).previewArrow(file, name);
  // Zip: a spreadsheet of today or an archive. Compound file: an old spreadsheet, or one with a password.
  if (magic === 'PK\x03\x04') return isSpreadsheet(head) ? 'spreadsheet' : 'archive';
  if (magic === '\xd0\xcf\x11\xe0') return 'spreadsheet';
  if (magic.startsWith('7z\xbc\xaf') || magic === 'Rar!' || magic === '(\xb5/\xfd') return 'archive';
  if (magic.startsWith('\x1f\x8b') || looksDelimited(head)) return previewDelimited(file, name, corrected);
  return 'unknown-format';
};

const isSpreadsheet = (head: Uint8Array): boolean => /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/.test(latin1(head));
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const endings = {
  parquet: /\.(parquet|parq|pq)$/i,
  arrow: /\.(arrow|feather|ipc|arrows)$/i,
  csv: /\.(csv|tsv|txt|tab|dat|skv)(\.gz)?$|\.gz$/i
} as const;

const wronglyNamed = ({ name, form, problems }: Preview): Preview['problems'] => {
  const isKnown = Object.values(endings).some((ending) => ending.test(name)) || /\.(xlsx?|ods|zip|sas7bdat|json)$/i.test(name);
  if (!isKnown || endings[form.format].test(name) || problems.some(({ code }) => code === 'wrongly-named')) return [];
  return [{ code: 'wrongly-named', severity: 'info', file: name, form: { format: form.format } }];
};
