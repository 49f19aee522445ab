/** What a visitor downloads, by kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { Finding } from './finding.ts';

const enginePackages = /node_modules\/(@duckdb|apache-arrow|parquet-wasm|flatbuffers|tslib)\//;

export interface Chunks {
  /** Made of the engine more than of anything else. */
  readonly engine: Set<string>;
  /** Loaded with the page; the others come when they are needed. */
  readonly first: Set<string>;
}

/** Notes what the chunks are. */
export const noteChunks = ({ engine: engineChunks, first }: Chunks): Plugin => ({
  name: 'note-chunks',
  generateBundle(_, bundle) {
    const follow = (fileName: string): void => {
      const chunk = bundle[fileName];
      if (first.has(fileName) || chunk?.type !== 'chunk') return;
      first.add(fileName);
      chunk.imports.forEach(follow);
    };
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) follow(chunk.fileName);
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const parts = Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({
        isEngine: enginePackages.test(id),
        renderedLength
      }));
      const sizeOf = (wanted: boolean) => parts.reduce((sum, part) => sum + (part.isEngine === wanted ? part.renderedLength : 0), 0);
      if (sizeOf(true) > sizeOf(false)) engineChunks.add(chunk.fileName);
    }
  }
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
const raw = (file: string): number => readFileSync(file).length;

export const bytesShipped = (outDir: string, { engine, first }: Chunks): Finding[] => {
  const files = filesUnder(outDir).filter((file) => !relative(outDir, file).startsWith('bare'));
  const named = (file: string) => relative(outDir, file).split(sep).join('/');
  const isEngine = (file: string) => engine.has(named(file)) || /worker/.test(file);
  const isFirst = (file: string) => first.has(named(file));
  const total = (ending: RegExp, size: (file: string) => number, wanted: (file: string) => boolean = () => true) =>
    files.filter((file) => ending.test(file) && wanted(file)).reduce((sum, file) => sum + size(file), 0);
  const bytes = (what: string, value: number, bound?: number): Finding => ({ what, unit: 'bytes', value, ...(bound && { bound }) });
  return [
    bytes(
      'JavaScript of the first page without the engine, gzip',
      total(/\.m?js$/, gzipped, (file) => !isEngine(file) && isFirst(file)),
      120_000
    ),
    bytes(
      '  and what comes when files are opened, gzip',
      total(/\.m?js$/, gzipped, (file) => !isEngine(file) && !isFirst(file))
    ),
    bytes('JavaScript of the engine and its workers, gzip', total(/\.m?js$/, gzipped, isEngine)),
    bytes('WebAssembly, raw', total(/\.wasm$/, raw)),
    bytes('WebAssembly, gzip', total(/\.wasm$/, gzipped)),
    bytes('demo data', total(/\.parquet$/, raw)),
    bytes('fonts', total(/\.woff2?$/, raw)),
    bytes('CSS, gzip', total(/\.css$/, gzipped))
  ];
};
