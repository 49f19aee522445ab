/** The build's part in working without a network: the service worker is built with the page and told every file of it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** In the page's own folder, since a service worker serves what lies below it. */
export const serviceWorkerFile = 'serviceWorker.js';

/**
 * Files of the build that the page does without: recipes for servers, of which IIS hands out none and one missing file stops the whole, and
 * what the municipality changes after the build.
 */
const isLeftOut = (file: string): boolean => /^(hosting\/|web\.config$|tema\.json$|serviceWorker\.js$)/.test(file);

/** The form that workbox-precaching reads: the name of a built file changes with its content, the others need a fingerprint. */
interface StoredFile {
  readonly url: string;
  readonly revision: string | null;
}

const isNamedByContent = (file: string): boolean => /^assets\/.*-[\w-]{8}\.\w+$/.test(file);

const fingerprint = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    );

/** Builds the service worker as one script and writes into it the list of everything else that is built. */
export const offlineFiles = (): Plugin => {
  let publicDir = '';
  return {
    name: 'offline-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/serviceWorker/serviceWorker.ts', fileName: serviceWorkerFile });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[serviceWorkerFile];
        if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
        if (worker.imports.length + worker.exports.length > 0) throw new Error('the service worker is not one classic script');
        const stored: StoredFile[] = [
          ...Object.values(bundle).map((output) => ({
            url: output.fileName,
            revision: isNamedByContent(output.fileName) ? null : fingerprint(output.type === 'chunk' ? output.code : output.source)
          })),
          ...filesIn(publicDir).map((file) => ({ url: file, revision: fingerprint(readFileSync(join(publicDir, file))) }))
        ];
        const list = stored.filter(({ url }) => !isLeftOut(url)).sort((one, other) => (one.url < other.url ? -1 : 1));
        const place = 'self.__FILES__';
        if (worker.code.split(place).length !== 2) throw new Error('the service worker has no one place for the list of files');
        worker.code = worker.code.replace(place, () => JSON.stringify(list));
      }
    }
  };
};
