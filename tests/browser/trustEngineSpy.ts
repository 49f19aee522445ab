/** The app with an ear between page and engine: every statement that the engine is handed, and a way to hand it others. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { openEmptyPage } from './page.ts';

export interface SpiedApp {
  readonly page: Page;
  /** Errors and warnings on the console, and errors thrown. */
  readonly complaints: string[];
  /** Requests to other origins than the page's own. */
  readonly foreign: readonly string[];
}

interface Spied {
  statements: string[];
  send: ((type: string, data: unknown) => Promise<string>) | null;
  connection: number;
}

declare global {
  var spied: Spied;
}

/** Runs before the page's own scripts. What the engine's messages hold: duckdb-wasm 1.32, `parallel/worker_request`. */
const spy = (): void => {
  globalThis.spied = { statements: [], send: null, connection: 0 };
  const post = Worker.prototype.postMessage;
  let asked = 1e9;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
    const { type, data } = Object(message);
    if (['RUN_QUERY', 'START_PENDING_QUERY', 'CREATE_PREPARED'].includes(type)) {
      spied.statements.push(String(data[1]));
      spied.connection = data[0];
      spied.send = (type, data) =>
        new Promise((resolve) => {
          const messageId = asked++;
          this.addEventListener('message', ({ data: answer }) => {
            if (answer.requestId === messageId)
              resolve(answer.type === 'ERROR' ? `refused: ${answer.data.message ?? answer.data}` : answer.type);
          });
          post.call(this, { messageId, type, data });
        });
    }
    return post.call(this, message, ...rest);
  };
};

/** `baseUrl`: the app as it ships, unless another is given. */
export const openSpied = async (baseUrl: string = inject('baseUrl')): Promise<SpiedApp> => {
  const page = await openEmptyPage();
  const own = new URL(baseUrl).origin;
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && !['data:', 'blob:'].includes(protocol)) foreign.push(request.url());
  });
  await page.addInitScript(spy);
  await page.goto(new URL('#/udgifter', baseUrl).href);
  await page.waitForSelector('html[data-state="ready"]', { timeout: 90_000 });
  return { page, complaints, foreign };
};

export const statementsIn = (page: Page): Promise<string[]> => page.evaluate(() => spied.statements);

/** Hands the engine a message as a hostile script in the page would; says what it answers, or how it refuses. */
export const handOver = (page: Page, type: string, data: unknown): Promise<string> =>
  page.evaluate(({ type, data }) => spied.send?.(type, data) ?? 'no engine', { type, data });

export const handOverSql = async (page: Page, text: string): Promise<string> =>
  handOver(page, 'RUN_QUERY', [await page.evaluate(() => spied.connection), text]);
