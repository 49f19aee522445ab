/** A few words that the browser keeps for the next visit. Where a site may store nothing, touching the store throws: then nothing is kept. */

const store = (): Storage | null => {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
};

/** Whether anything can be kept at all. */
export const canRemember = (): boolean => store() !== null;

/** Pages in other folders of the same server share the store. */
const named = (key: string): string => `helhedsblik:${new URL('.', document.baseURI).pathname}:${key}`;

/** What is kept under `key`, or null. */
export const recall = (key: string): string | null => store()?.getItem(named(key)) ?? null;

/** Keeps `text` under `key`; null removes it. A full store keeps what it had. */
export const remember = (key: string, text: string | null): void => {
  try {
    if (text === null) store()?.removeItem(named(key));
    else store()?.setItem(named(key), text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
};
