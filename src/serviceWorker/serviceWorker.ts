/**
 * Keeps every file of the page for when there is no network: all of them or none. A new version is stored beside the one in use and waits
 * until the reader wants it, or no window shows the old one. Built as one classic script in the page's own folder, since not all browsers take a module.
 */
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import type { CompleteAnswer, NotStored, Question, SwitchAnswer } from './messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Written in its place when the page is built: every file, with a fingerprint where its name has none. */
  readonly __FILES__: PrecacheEntry[];
};

const { scope } = self.registration;
const page = new URL('index.html', scope).href;
const themeAddress = new URL('tema.json', scope).href;
/** A municipality's own file and picture, which are not of the build and may change without it. */
const themeCache = 'helhedsblik-tema';
/** In a hall with poor Wi-Fi a stored file is better than one that does not come. */
const patienceMilliseconds = 3000;

const files = new PrecacheController();
files.addToCacheList(self.__FILES__);

const windows = async (): Promise<readonly WindowClient[]> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => url.startsWith(scope));

const storeTheme = async (): Promise<void> => {
  const cache = await caches.open(themeCache);
  const response = await fetch(themeAddress, { cache: 'no-cache' });
  if (!response.ok) return;
  await cache.put(themeAddress, response.clone());
  const { logo }: { logo?: unknown } = await response.json();
  const picture = typeof logo === 'string' && logo !== '' ? new URL(logo, scope).href : '';
  // Nothing is fetched from elsewhere, whatever the file says.
  if (picture.startsWith(scope)) await cache.add(picture);
};

const store = async (event: ExtendableEvent): Promise<void> => {
  try {
    await files.install(event);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    // Half a page is of no use, and takes room from the reader's other things; what the version in use has is left.
    if (isFull && !self.registration.active) await caches.delete(files.strategy.cacheName);
    const message: NotStored = { notStored: isFull ? 'no-room' : 'unreachable' };
    for (const client of await windows()) client.postMessage(message);
    throw error;
  }
  // The page is whole without it, whatever is wrong with it: the page itself says what.
  await storeTheme().catch(() => undefined);
};

const isComplete = async (): Promise<CompleteAnswer> => {
  const cache = await caches.open(files.strategy.cacheName);
  const stored = new Set((await cache.keys()).map(({ url }) => url));
  return [...files.getURLsToCacheKeys().values()].every((key) => stored.has(key));
};

/** The windows that show the version before would look in vain for their files. */
const switchOver = async (): Promise<SwitchAnswer> => {
  if ((await windows()).length > 1) return 'others-open';
  await self.skipWaiting();
  return 'switching';
};

/** The page itself, whatever else stands in its address. */
const isPage = ({ mode, url }: Request): boolean => {
  const { origin, pathname } = new URL(url);
  return mode === 'navigate' && [scope, page].includes(origin + pathname);
};

/** What the server has now, or else what it had at the last visit. */
const latest = async (request: Request): Promise<Response> => {
  const cache = await caches.open(themeCache);
  const stored = await cache.match(request.url);
  try {
    const response = await fetch(request, stored ? { signal: AbortSignal.timeout(patienceMilliseconds) } : {});
    if (response.ok) await cache.put(request.url, response.clone());
    else if (response.status < 500) await cache.delete(request.url);
    return response;
  } catch (error) {
    if (stored) return stored;
    throw error;
  }
};

self.addEventListener('install', (event) => event.waitUntil(store(event)));
self.addEventListener('activate', (event) => event.waitUntil(files.activate(event).then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const address = isPage(request) ? page : request.url;
  if (files.getCacheKeyForURL(address)) event.respondWith(files.matchPrecache(address).then((stored) => stored ?? fetch(request)));
  else if (address === themeAddress || request.destination === 'image') event.respondWith(latest(request));
});

self.addEventListener('message', ({ data, ports: [port] }) => {
  const question: Question = data;
  switch (question) {
    case 'is-complete':
      return void isComplete().then((answer) => port?.postMessage(answer));
    case 'switch':
      return void switchOver().then((answer) => port?.postMessage(answer));
  }
});
