/**
 * Firefox as Mozilla and Debian ship it, driven by WebDriver BiDi (w3.org/TR/webdriver-bidi). playwright-core has its own builds of
 * Firefox only, and puppeteer-core would bring eighty packages for the six commands that are needed here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSocket } from './socket.ts';

/** A Firefox that is installed: FIREFOX_PATH, else one of PATH or of the usual places; null without. */
export const findFirefox = (): string | null => {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const usual = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
  const candidates = [...['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name))), ...usual];
  return FIREFOX_PATH ?? candidates.find((path) => existsSync(path)) ?? null;
};

/** Asks its maker for nothing, and keeps quiet. */
const preferences = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': 'data:,'
} as const;

/** What stands at the path in a message, whatever that is. */
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((one, name) => Reflect.get(Object(one), name), value);

export interface FirefoxPage {
  readonly version: string;
  /** Errors on the console and errors thrown. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  goto(address: string): Promise<void>;
  /** What the script, a function's text, gives in the page as JSON; a promise is awaited. */
  evaluate(script: string): Promise<unknown>;
  /** Gives files of this machine to the first input that the selector finds. */
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const startMilliseconds = 30_000;

/** @throws Error where Firefox does not start within half a minute */
export const openFirefox = async (path: string): Promise<FirefoxPage> => {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join('')
  );
  const words = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
  const program = spawn(path, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const stop = async () => {
    program.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };

  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const complaints: string[] = [];
  const requests: string[] = [];
  const hear = (text: string): void => {
    const message: unknown = JSON.parse(text);
    const id = at(message, 'id');
    if (typeof id === 'number') {
      const own = waiting.get(id);
      waiting.delete(id);
      if (at(message, 'type') === 'error') own?.reject(new Error(String(at(message, 'message'))));
      else own?.resolve(at(message, 'result'));
    } else if (at(message, 'method') === 'log.entryAdded' && at(message, 'params', 'level') === 'error') {
      complaints.push(String(at(message, 'params', 'text')));
    } else if (at(message, 'method') === 'network.beforeRequestSent') {
      requests.push(String(at(message, 'params', 'request', 'url')));
    }
  };

  try {
    const socket = await openSocket(`${await addressOf(program.stderr)}/session`, hear);
    let last = 0;
    const command = (method: string, params: object): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    const session = await command('session.new', { capabilities: {} });
    await command('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
    const context = at(await command('browsingContext.create', { type: 'tab' }), 'context');
    const called = async (functionDeclaration: string): Promise<unknown> => {
      const target = { functionDeclaration, target: { context }, awaitPromise: true, resultOwnership: 'root' };
      const answer = await command('script.callFunction', target);
      if (at(answer, 'type') === 'exception') throw new Error(String(at(answer, 'exceptionDetails', 'text')));
      return at(answer, 'result');
    };
    return {
      version: String(at(session, 'capabilities', 'browserVersion')),
      complaints,
      requests,
      goto: async (url) => void (await command('browsingContext.navigate', { context, url, wait: 'complete' })),
      evaluate: async (script) =>
        JSON.parse(String(at(await called(`async () => JSON.stringify((await (${script})()) ?? null)`), 'value'))),
      setFiles: async (selector, files) => {
        const sharedId = at(await called(`() => document.querySelector(${JSON.stringify(selector)})`), 'sharedId');
        await command('input.setFiles', { context, element: { sharedId }, files });
      },
      close: async () => {
        socket.close();
        await stop();
      }
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Firefox writes where it listens among its other messages. */
const addressOf = (messages: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Firefox does not say where it listens')), startMilliseconds);
    createInterface(messages).on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
