/** What a visitor downloads, by kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { Finding } from './finding.ts';

const enginePackages = /node_modules\/(@duckdb|apache-arrow|parquet-wasm|flatbuffers|tslib)\//;

/** Notes which chunks are made of the engine more than of anything else. */
export const noteEngineChunks = (engineChunks: Set<string>): Plugin => ({
  name: 'note-engine-chunks',
  generateBundle(_, bundle) {
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

export const bytesShipped = (outDir: string, engineChunks: ReadonlySet<string>): Finding[] => {
  const files = filesUnder(outDir).filter((file) => !relative(outDir, file).startsWith('bare'));
  const isEngine = (file: string) => engineChunks.has(relative(outDir, file).split(sep).join('/')) || /worker/.test(file);
  const total = (ending: RegExp, size: (file: string) => number, wanted: (file: string) => boolean = () => true) =>
    files.filter((file) => ending.test(file) && wanted(file)).reduce((sum, file) => sum + size(file), 0);
  const bytes = (what: string, value: number, bound?: number): Finding => ({ what, unit: 'bytes', value, ...(bound && { bound }) });
  return [
    bytes(
      'JavaScript of the app without the engine, gzip',
      total(/\.m?js$/, gzipped, (file) => !isEngine(file)),
      120_000
    ),
    bytes('JavaScript of the engine and its workers, gzip', total(/\.m?js$/, gzipped, isEngine)),
    bytes('WebAssembly, raw', total(/\.wasm$/, raw)),
    bytes('WebAssembly, gzip', total(/\.wasm$/, gzipped)),
    bytes('demo data', total(/\.parquet$/, raw)),
    bytes('fonts', total(/\.woff2?$/, raw)),
    bytes('CSS, gzip', total(/\.css$/, gzipped))
  ];
};
