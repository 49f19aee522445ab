/** Files given to the app in a real browser, one after the other, and what became of each. */
import type { Page } from 'playwright-core';
import type { Extract } from '../page.ts';

export interface Refusal {
  readonly code: string;
  readonly sentence: string;
  /** The heading that it stands under. */
  readonly under: string;
}

export interface Outcome {
  readonly state: string;
  readonly milliseconds: number;
  readonly refusals: readonly Refusal[];
  /** Codes of all findings with the columns they may be about, as sentences. */
  readonly findings: readonly Refusal[];
  /** The page asks something before it loads the file. */
  readonly asks: boolean;
  /** Table and its Parquet file as the app exports it, base64, where it is loaded. */
  readonly exported: readonly [table: string, base64: string] | null;
}

/** Milliseconds that one file may take. */
export const longest = 5_000;

/** What the app saves goes to the test instead of the disk. */
export const interceptSaves = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const saved: Blob[] = [];
    Object.assign(window, { fuzzSaved: saved });
    HTMLAnchorElement.prototype.click = () => undefined;
    const address = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content) => {
      if (content instanceof Blob) saved.push(content);
      return address(content);
    };
  });
};

/** Gives the file to the input of the data page and waits until it is taken, refused or asked about. `state` is `hang` after `patience`. */
export const dropOne = async (page: Page, { name, bytes }: Extract, patience: number = longest): Promise<Outcome> => {
  const given = { name, base64: Buffer.from(bytes).toString('base64'), longest: patience };
  return page.evaluate(async ({ name, base64, longest }): Promise<Outcome> => {
    const root = document.documentElement;
    const settled = (milliseconds: number): Promise<boolean> =>
      new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          if (root.dataset.state === 'loading') return;
          watch.disconnect();
          clearTimeout(timer);
          resolve(true);
        });
        const timer = setTimeout(() => {
          watch.disconnect();
          resolve(false);
        }, milliseconds);
        watch.observe(root, { attributeFilter: ['data-state'] });
      });
    const read = (finding: HTMLElement) => ({
      code: finding.dataset.problem ?? '',
      sentence: (finding.textContent ?? '').trim(),
      under: finding.closest('article')?.querySelector('h3')?.textContent ?? ''
    });

    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name));
    const input = document.querySelector<HTMLInputElement>('[data-hook="extract-input"]');
    if (!input) throw new Error('the page has no input');
    const begun = performance.now();
    input.files = transfer.files;
    const coming = settled(longest);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const isSettled = await coming;
    const milliseconds = performance.now() - begun;
    if (!isSettled) return { state: 'hang', milliseconds, refusals: [], findings: [], asks: false, exported: null };
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));

    const state = root.dataset.state ?? '';
    const findings = [...document.querySelectorAll<HTMLElement>('[data-problem]')];
    const asks = document.querySelector('[data-question]') !== null;
    let exported: [string, string] | null = null;
    if (state === 'ready') {
      // The report says of a file that is loaded: table, form, rows.
      const table = document.querySelector('[data-report] article li')?.textContent?.trim() ?? '';
      const saved: Blob[] = Reflect.get(window, 'fuzzSaved');
      saved.length = 0;
      document.querySelector<HTMLElement>(`[data-hook="export-${table}"]`)?.click();
      for (let wait = 0; saved.length === 0 && wait < 1000; wait++) await new Promise((resolve) => setTimeout(resolve, 5));
      const [file] = saved;
      if (file) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        exported = [table, btoa(text)];
      }
    }
    return {
      state,
      milliseconds,
      refusals: findings.filter(({ dataset }) => dataset.severity === 'refuse').map(read),
      findings: findings.map(read),
      asks,
      exported
    };
  }, given);
};
