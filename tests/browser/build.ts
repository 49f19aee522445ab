import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A test runner announces itself in the environment, and a build would listen to it. */
const asProduction = async <T>(work: () => Promise<T>): Promise<T> => {
  const { NODE_ENV, VITEST } = process.env;
  process.env.NODE_ENV = 'production';
  delete process.env.VITEST;
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    if (VITEST !== undefined) process.env.VITEST = VITEST;
  }
};

/** Builds the app as it ships into `outDir`, which is emptied. */
export const buildApp = async (outDir: string, plugins: InlineConfig['plugins'] = []): Promise<void> => {
  await asProduction(() =>
    build({ root: projectRoot, mode: 'production', logLevel: 'error', plugins, build: { outDir, emptyOutDir: true } })
  );
};

export interface Served {
  /** Ends in a slash. */
  readonly baseUrl: string;
  readonly server: PreviewServer;
}

/** Serves a built app on a free port of this machine, with the app's headers unless `config` says otherwise. */
export const serve = async (outDir: string, config: InlineConfig = {}): Promise<Served> => {
  const server = await preview({
    root: projectRoot,
    logLevel: 'error',
    ...config,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false }
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { baseUrl: `http://127.0.0.1:${address.port}/`, server };
};
