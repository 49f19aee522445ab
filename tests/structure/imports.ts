/** Which folder of `src/` may import what: the table of the architecture. */
import { posix } from 'node:path';
import ts from 'typescript';
import { scriptsOf } from './templates.ts';

interface Allowed {
  readonly folders: readonly string[];
  /** Names of packages; a star stands for any ending. */
  readonly packages: readonly string[];
}

export const architecture: Readonly<Record<string, Allowed>> = {
  domain: { folders: [], packages: [] },
  theme: { folders: [], packages: [] },
  serviceWorker: { folders: [], packages: ['workbox-precaching'] },
  wording: { folders: ['domain'], packages: ['i18next'] },
  fit: { folders: ['domain'], packages: [] },
  participants: { folders: ['domain'], packages: [] },
  ledger: { folders: ['domain', 'fit', 'participants'], packages: ['comlink', 'd3-array'] },
  engine: {
    folders: ['domain', 'fit', 'ledger', 'participants'],
    packages: ['@duckdb/duckdb-wasm', 'apache-arrow', 'parquet-wasm', 'comlink', 'papaparse', '@uwdata/flechette', 'fzstd']
  },
  intake: { folders: ['domain', 'engine', 'ledger'], packages: ['hyparquet', 'hyparquet-*', 'papaparse'] },
  measures: { folders: ['domain', 'engine', 'fit', 'ledger', 'participants'], packages: [] },
  state: { folders: ['domain', 'engine', 'intake', 'measures', 'theme', 'serviceWorker', 'data/demo'], packages: ['svelte'] },
  ui: { folders: [], packages: ['svelte', '@fontsource*', 'bits-ui'] },
  charts: { folders: ['domain', 'ui', 'wording'], packages: ['svelte', 'd3-*'] },
  export: { folders: ['domain', 'wording', 'charts'], packages: ['svelte', '@fontsource*', 'pptxgenjs', 'docx', 'fflate', 'jszip'] },
  views: { folders: ['domain', 'theme', 'wording', 'measures', 'state', 'ui', 'charts', 'export'], packages: ['svelte', 'bits-ui'] },
  present: { folders: ['domain', 'wording', 'measures', 'state', 'ui', 'charts', 'views', 'export'], packages: ['svelte', 'bits-ui'] }
};

/** Addresses that a file imports: static, re-exported, dynamic, by type, by glob, in style sheets. */
export const importsOf = (file: string, text: string): string[] => {
  const styles = [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map(([, address]) => address ?? '');
  const globs = [...text.matchAll(/import\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)['"]/g)].map(([, address]) => address ?? '');
  const scripts = file.endsWith('.css')
    ? []
    : scriptsOf(file, text).flatMap((script) => ts.preProcessFile(script, true, true).importedFiles);
  return [...scripts.map(({ fileName }) => fileName), ...styles, ...globs];
};

const packageOf = (address: string): string =>
  address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/');

const fits = (name: string, pattern: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

/** What the imports of one file break; `file` is its path from the root of the repo. Files directly in `src/` may import anything. */
export const violationsOf = (file: string, text: string): string[] => {
  const [root, folder, ...rest] = file.split('/');
  if (root !== 'src' || folder === undefined || rest.length === 0) return [];
  const allowed = architecture[folder];
  if (!allowed) return [`src/${folder} is not in the table of the architecture`];
  return importsOf(file, text).flatMap((address) => {
    const plain = address.replace(/\?.*$/, '');
    if (!plain.startsWith('.')) {
      const name = packageOf(plain);
      return allowed.packages.some((pattern) => fits(name, pattern)) ? [] : [`${file} imports the package ${name}`];
    }
    const target = posix.join(posix.dirname(file), plain);
    const isAllowed = [`src/${folder}`, ...allowed.folders.map((name) => (name.includes('/') ? name : `src/${name}`))].some((place) =>
      target.startsWith(`${place}/`)
    );
    return isAllowed ? [] : [`${file} imports ${target}`];
  });
};
