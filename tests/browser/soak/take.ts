/** Steps taken in the page, without a message to and fro for each. */
import type { Page } from 'playwright-core';
import type { Extract } from '../page.ts';
import type { Step } from './steps.ts';

/** Gives the page the files that steps choose from. */
export const giveFiles = async (page: Page, files: readonly Extract[]): Promise<void> => {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((given) => {
    const files = given.map(
      ({ name, base64 }) => new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { lastModified: 0 })
    );
    Object.assign(window, { soakFiles: files });
  }, given);
};

/** Takes the steps one after the other; answers with those after which the page did not settle. */
export const take = async (page: Page, steps: readonly Step[]): Promise<readonly string[]> =>
  page.evaluate(async (steps) => {
    const root = document.documentElement;
    const stuck: string[] = [];
    const turn = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const until = async (isDone: () => boolean, what: string) => {
      for (let waited = 0; waited < 20_000; waited += 5) {
        if (isDone()) return;
        await turn(5);
      }
      stuck.push(what);
    };
    const isSettled = () => root.dataset.state !== 'loading';
    const isAnswered = () => isSettled() && document.querySelector('figure[aria-busy="true"]') === null;
    const toData = async () => {
      window.location.hash = '#/data';
      await until(() => document.querySelector('[data-hook="extract-input"]') !== null, 'the data page does not come');
    };
    for (const step of steps) {
      if (step.kind === 'visit') {
        window.location.hash = step.hash;
        await turn(20);
        if (step.waits) await until(isAnswered, step.hash);
        continue;
      }
      await until(isSettled, 'what was loaded before');
      await toData();
      if (step.kind === 'demo') {
        const back = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Tilbage til demoen'));
        back?.click();
      } else {
        const files: File[] = Reflect.get(window, 'soakFiles');
        const transfer = new DataTransfer();
        const file = files[step.at];
        if (file) transfer.items.add(file);
        const input = document.querySelector<HTMLInputElement>('[data-hook="extract-input"]');
        if (input) {
          input.files = transfer.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }
      await turn(5);
      await until(isSettled, `${step.kind} ${step.kind === 'file' ? step.at : ''}`);
    }
    window.location.hash = '#/udgifter';
    await turn(20);
    await until(isAnswered, 'the end');
    return stuck;
  }, steps);
