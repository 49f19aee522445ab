/**
 * What the page and its workers hold, measured from outside. `performance.measureUserAgentSpecificMemory` needs cross-origin isolation,
 * which the page has not. So: the heaps after a forced collection and the buffers behind them, which are exact; the size of the process,
 * which alone tells of WebAssembly's memories but moves with what the system has not taken back; and the counts of what the page is made of.
 */
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';

export interface Held {
  /** Objects of the page's script and of its workers', in bytes. */
  readonly heap: number;
  /** Buffers of the page and its workers, without WebAssembly's memories, in bytes. */
  readonly buffers: number;
  /** Private memory of the process that has the page and its workers, in bytes; 0 where the system does not tell. */
  readonly resident: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly workers: number;
}

/** Asks one target of the browser's debugger; gives the number of that name in the answer. */
type Ask = (method: string, name?: string) => Promise<number>;

export class Memory {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #workers = new Map<string, Ask>();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Before the page has workers, so that each is seen. */
  static async of(page: Page): Promise<Memory> {
    const session = await page.context().newCDPSession(page);
    const memory = new Memory(page, session);
    session.on('Target.attachedToTarget', ({ sessionId }) => memory.#workers.set(sessionId, memory.#asking(sessionId)));
    session.on('Target.detachedFromTarget', ({ sessionId }) => memory.#workers.delete(sessionId));
    // Messages to workers ride in messages to the page: playwright keeps the sessions of its own to itself.
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return memory;
  }

  #asking(sessionId: string): Ask {
    const waiting = new Map<number, (result: unknown) => void>();
    let last = 0;
    this.#session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const { id, result } = JSON.parse(event.message);
      waiting.get(id)?.(result);
      waiting.delete(id);
    });
    return async (method, name = '') => {
      const id = ++last;
      const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      await this.#session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      return Number(Reflect.get(Object(await answer), name));
    };
  }

  async #resident(): Promise<number> {
    const browser = this.#page.context().browser();
    if (!browser || process.platform !== 'linux') return 0;
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const sizes = await Promise.all(
      processInfo
        .filter(({ type }) => type === 'renderer')
        .map(async ({ id }) => Number(/RssAnon:\s+(\d+) kB/.exec(await readFile(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024)
    );
    // A spare process waits for the next page.
    return Math.max(0, ...sizes);
  }

  /** Two collections: what the first finds unreachable may have held something in another thread. */
  async held(): Promise<Held> {
    const workers = [...this.#workers.values()];
    for (let turn = 0; turn < 2; turn++) {
      await Promise.all([this.#session.send('HeapProfiler.collectGarbage'), ...workers.map((ask) => ask('HeapProfiler.collectGarbage'))]);
    }
    const own = await this.#session.send('Runtime.getHeapUsage');
    const sum = async (name: 'usedSize' | 'backingStorageSize') =>
      (await Promise.all(workers.map((ask) => ask('Runtime.getHeapUsage', name)))).reduce((bytes, one) => bytes + one, own[name]);
    const { nodes, jsEventListeners, documents } = await this.#session.send('Memory.getDOMCounters');
    const resident = await this.#resident();
    return {
      resident,
      heap: await sum('usedSize'),
      buffers: await sum('backingStorageSize'),
      nodes,
      listeners: jsEventListeners,
      documents,
      workers: this.#workers.size
    };
  }
}
