/** Servers that municipalities have, started here by their recipes where they are installed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { vi } from 'vitest';
import { recipes } from '../../data/hosting/recipes.ts';

export interface Program {
  readonly name: string;
  /** The recipe with another place and port, and what the server needs around it; `folder` is the server's own. */
  readonly configuration: (root: string, port: number, folder: string) => string;
  readonly words: (folder: string) => readonly string[];
}

/** What the recipe's reader changes, and nothing else. */
const placed = (recipe: string, place: readonly [RegExp, string], root: string): string => {
  const [address, here] = place;
  if (!address.test(recipe) || !recipe.includes('/srv/helhedsblik')) throw new Error('the recipe has no address or no place to change');
  return recipe.replace(address, here).replace('/srv/helhedsblik', root);
};

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export const programs: readonly Program[] = [
  {
    name: 'nginx',
    configuration: (root, port, folder) => `
      daemon off; pid ${folder}/pid; error_log stderr; events {}
      http { access_log off; types { text/html html; text/css css; text/javascript js; image/svg+xml svg; }
      ${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      ${placed(recipes.nginx.text, [/listen 80;/, `listen 127.0.0.1:${port};`], root)} }`,
    words: (folder) => ['-p', folder, '-e', 'stderr', '-c', join(folder, 'configuration')]
  },
  {
    name: 'caddy',
    configuration: (root, port) => `{
\tadmin off
\tauto_https off
}
${placed(recipes.caddy.text, [/^helhedsblik\S+/m, `http://127.0.0.1:${port}`], root)}`,
    words: (folder) => ['run', '--adapter', 'caddyfile', '--config', join(folder, 'configuration')]
  }
];

export const isInstalled = ({ name }: Program): boolean =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => folder !== '' && existsSync(join(folder, name)));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

export interface Running {
  /** Ends in a slash. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Serves the built app in `root` with the program, by its recipe. */
export const start = async ({ name, configuration, words }: Program, root: string): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), `helhedsblik-${name}-`));
  const port = await freePort();
  await writeFile(join(folder, 'configuration'), configuration(root, port, folder));
  const said: string[] = [];
  const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const running: ChildProcess = spawn(name, words(folder), { env: { ...environment, PATH: `${process.env.PATH}:/usr/sbin` } });
  running.stderr?.on('data', (text) => said.push(String(text)));
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  const baseUrl = `http://127.0.0.1:${port}/`;
  await vi.waitFor(
    async () => {
      if (running.exitCode !== null) throw new Error(`${name} stopped: ${said.join('')}`);
      await fetch(baseUrl);
    },
    { timeout: 20_000 }
  );
  return {
    baseUrl,
    close: async () => {
      running.kill();
      await ended;
      await rm(folder, { recursive: true });
    }
  };
};
