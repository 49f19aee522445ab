/**
 * Ways out of a page and of its threads. Each is run inside them and is to reach the address given; one that is stopped may throw or stay
 * silent: what counts is what the other origin hears. Every function stands alone, for it is sent to the browser as text.
 */
import type { Page, Worker } from 'playwright-core';

export type Place = Page | Worker;

/** Runs a function in a page or a thread. */
export const runIn = (place: Place, run: (text: string) => unknown, text: string): Promise<unknown> =>
  'workers' in place ? place.evaluate(run, text) : place.evaluate(run, text);

/** A way out by script, by what it is called. */
export type Ways = Readonly<Record<string, (url: string) => unknown>>;

/** In a page and in a thread. */
export const everywhere: Ways = {
  fetch: (url) => fetch(url),
  'fetch-after-the-page': (url) => fetch(url, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
  'xml-http-request': (url) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
  },
  'web-socket': (url) => new WebSocket(url.replace('http', 'ws')),
  'event-source': (url) => new EventSource(url),
  'cache-add': async (url) => (await caches.open('x')).add(url),
  'font-face': (url) => new FontFace('x', `url(${url})`).load(),
  // As text, for the test runner rewrites an import.
  import: (url) => new Function('url', 'return import(url)')(url)
};

/** In a thread alone. */
export const inThreads: Ways = {
  'import-scripts': (url) => importScripts(url),
  'thread-of-a-thread': (url) => new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)})`], { type: 'text/javascript' })))
};

/** In a page alone. */
export const inPages: Ways = {
  'send-beacon': (url) => navigator.sendBeacon(url, 'x'),
  image: (url) => {
    new Image().src = url;
  },
  'background-image': (url) => {
    document.body.style.backgroundImage = `url(${url})`;
  },
  'adopted-style-sheet': (url) => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule(`body { list-style: url(${url}) inside; display: list-item }`);
    document.adoptedStyleSheets = [sheet];
  },
  'audio-worklet-script': (url) => new AudioContext().audioWorklet.addModule(url),
  'frame-without-address': (url) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    return frame.contentWindow?.fetch(url);
  },
  'frame-with-page': (url) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<img src="${url}">`;
    document.body.append(frame);
  },
  'inner-html': (url) => {
    document.body.appendChild(document.createElement('p')).innerHTML = `<img src="${url}">`;
  },
  'document-with-handler': (url) => {
    document.body.insertAdjacentHTML('beforeend', `<img src="data:," onerror="fetch('${url}')">`);
  },
  'handler-as-attribute': (url) => {
    const image = document.createElement('img');
    image.setAttribute('onerror', `fetch(${JSON.stringify(url)})`);
    image.src = 'data:,';
    document.body.append(image);
  },
  'script-as-text': (url) => {
    const script = document.createElement('script');
    script.textContent = `fetch(${JSON.stringify(url)})`;
    document.body.append(script);
  },
  'thread-from-text': (url) => new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)})`], { type: 'text/javascript' }))),
  'link-with-ping': (url) => {
    const link = document.createElement('a');
    link.href = '#/udgifter';
    link.ping = url;
    document.body.append(link);
    link.click();
  },
  'speculation-rules': (url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url], eagerness: 'immediate' }] });
    document.head.append(rules);
  }
};

/** Elements that fetch by themselves, as markup in a label or a name would have them; a star is the address. */
export const elements: Readonly<Record<string, Readonly<{ tag: string; within?: string } & Record<string, string>>>> = {
  'img-srcset': { tag: 'img', srcset: '* 1x' },
  'video-src': { tag: 'video', src: '*' },
  'video-poster': { tag: 'video', poster: '*' },
  'audio-src': { tag: 'audio', src: '*', preload: 'auto' },
  iframe: { tag: 'iframe', src: '*' },
  object: { tag: 'object', data: '*' },
  embed: { tag: 'embed', src: '*' },
  'input-image': { tag: 'input', type: 'image', src: '*' },
  'table-background': { tag: 'table', background: '*' },
  'script-src': { tag: 'script', src: '*' },
  'script-module': { tag: 'script', type: 'module', src: '*' },
  'link-stylesheet': { tag: 'link', rel: 'stylesheet', href: '*' },
  'link-prefetch': { tag: 'link', rel: 'prefetch', href: '*' },
  'link-preload': { tag: 'link', rel: 'preload', as: 'image', href: '*' },
  'link-modulepreload-script': { tag: 'link', rel: 'modulepreload', href: '*' },
  'svg-image': { tag: 'image', within: 'svg', href: '*' },
  'svg-filter-image': { tag: 'feImage', within: 'svg', href: '*' },
  style: { tag: 'style', text: '@import url(*);' }
};

/** Puts the elements into the page, each with an address of its own name. */
export const putElements = ({ origin, list }: { origin: string; list: typeof elements }): void => {
  const svgNames = 'http://www.w3.org/2000/svg';
  for (const [name, { tag, within, text, ...attributes }] of Object.entries(list)) {
    const addressed = (value: string) => value.replace('*', `${origin}/${name}`);
    const one = within ? document.createElementNS(svgNames, tag) : document.createElement(tag);
    try {
      if (text) one.textContent = addressed(text);
      for (const [attribute, value] of Object.entries(attributes)) one.setAttribute(attribute, addressed(value));
    } catch {
      // Trusted Types: the attribute may not be set.
    }
    const parent = within ? document.body.appendChild(document.createElementNS(svgNames, within)) : document.body;
    parent.append(one);
  }
};

/** Leaves the page where it succeeds. */
export const bySubmitting = (url: string): void => {
  const form = document.createElement('form');
  form.action = url;
  form.method = 'post';
  document.body.append(form);
  form.submit();
};

/** What no content security policy stops: the page is left, or a window opened. */
export const byLeaving: Ways = {
  location: (url) => window.location.assign(url),
  'meta-refresh': (url) => {
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0;url=${url}`;
    document.head.append(refresh);
  },
  window: (url) => window.open(url)
};

/** WebRTC asks a server for the way to the other side. `host` is `address:port`. */
export const byWebRtc = async (host: string): Promise<void> => {
  const connection = new RTCPeerConnection({
    iceServers: [{ urls: [`stun:${host}`, `turn:${host}?transport=tcp`, `turn:${host}?transport=udp`], username: 'x', credential: 'x' }]
  });
  connection.createDataChannel('x');
  await connection.setLocalDescription(await connection.createOffer());
};

/** A text that became a program, or what refused it. Not from within Playwright's own call, which policies let pass. */
export const textAsProgram = (): Promise<string> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      try {
        resolve(String(new Function('return "ran"')()));
      } catch (error) {
        resolve(error instanceof Error ? error.name : 'refused');
      }
    };
    port2.postMessage(null);
  });
