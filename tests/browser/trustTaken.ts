/** Files of a reader's own, made to get out or to mislead, and files taken along from the page, read as programs read them. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { contents, type Parts, pathsOf, plain, textOf, unpacked } from '../export/package.ts';
import type { Extract } from './page.ts';
import { hostileTexts, mark } from './trustHostile.ts';

/** No document of XML can hold all of these. */
const controls = `${mark}\u001a\u000b\ufffe-styretegn`;

/** Names that areas are given: texts that would be something else, and characters that break files. */
export const hostileNames = (origin: string): readonly string[] => [...Object.values(hostileTexts(origin)), controls];

/** Three citizens alone have costs here. */
export const smallArea = `lille ${controls}`;
/** Kroner; digits that stand nowhere else, and what they sum to. */
const smallAmounts = [51_713, 51_917, 52_021] as const;
const secrets: readonly number[] = [...smallAmounts, 155_651];

/** Costs of areas with hostile names, forty citizens in each, and of one with three, whose every number is to be withheld. */
export const costsWithSecrets = (origin: string): Extract => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const names = hostileNames(origin);
  const rows = [
    ...names.flatMap((name, area) =>
      Array.from({ length: 40 }, (_, i) => [`B${area}-${i}`, '2019', i % 3 === 0 ? '190' : '210', `${30_000 + 1_000 * i}`, name])
    ),
    ...smallAmounts.map((amount, i) => [`S${i}`, '2019', '210', String(amount), smallArea])
  ];
  const text = [['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade'], ...rows].map((row) => row.map(quoted).join(';')).join('\r\n');
  return { name: `${mark}-omraader.csv`, bytes: new TextEncoder().encode(text) };
};

/** Numbers of the three citizens that stand in the text, however they are written. */
export const secretsIn = (text: string): readonly number[] =>
  secrets.filter((amount) => {
    const digits = String(amount);
    return new RegExp(`(?<![\\d.,])${digits.slice(0, -3)}[., \u00a0]?${digits.slice(-3)}(?!\\d)`).test(text);
  });

/** The page of costs with a hostile area chosen. */
export const filteredAddress = (origin: string): string => `#/udgifter?omraade=${encodeURIComponent(hostileNames(origin)[0] ?? '')}`;

/** A deck whose every text, figure and address is hostile, and that tries to be more than a deck. */
export const hostileDeck = (origin: string): string => {
  const texts = hostileNames(origin);
  const [first = ''] = texts;
  const spoken = (text: string) => ({ title: text, words: text, notes: `${text}\n${text}` });
  const slides = [
    { kind: 'figure', figure: 'cost-composition', address: '#/udgifter', ...spoken(first) },
    { kind: 'figure', figure: 'cost-area-overlap', address: '#/udgifter', ...spoken(controls) },
    ...texts.map((text) => ({ kind: 'section', ...spoken(text) })),
    { kind: 'figure', figure: 'cost-top-share', address: filteredAddress(origin), ...spoken(first) },
    ...texts.flatMap((text) => [
      { kind: 'figure', figure: text, address: '#/udgifter', title: text },
      { kind: 'figure', figure: 'cost-top-share', address: text },
      { kind: text, title: text }
    ]),
    { kind: 'figure', figure: 'cost-top-share', address: `//${origin.replace(/^\w+:\/\//, '')}/${mark}-deck` },
    { kind: 'figure', figure: '__proto__', address: '#/__proto__' },
    { kind: 'figure', figure: 'cost-top-share', address: `#/constructor?${mark}=${origin}/${mark}-deck` }
  ];
  return `{"__proto__":{"${mark}":1},${JSON.stringify({ format: 'helhedsblik-praesentation', version: 1, title: first, sql: first, value: 51_713, slides }).slice(1)}`;
};

/** Named views that would lead away, run or be something else. */
export const hostileViews = (origin: string): string => {
  const texts = hostileNames(origin);
  const views = texts.flatMap((text, i) => [
    { name: `${i} ${text}`, address: `#/udgifter?omraade=${encodeURIComponent(text)}&kommune=${text}` },
    { name: `væk ${i}`, address: text },
    { name: `side ${i} ${text}`, address: `#/${text}` }
  ]);
  const away = ['javascript:window.flugt=1', `${origin}/${mark}-view`, `//x/${mark}`, '/index.html', '#', ''];
  return JSON.stringify({
    format: 'helhedsblik-visninger',
    version: 1,
    views: [...views, ...away.map((address, i) => ({ name: `ud ${i}`, address })), null, 7, [], { name: {}, address: [] }]
  });
};

/** What a theme of a municipality may never be followed in: each a whole `tema.json`. */
export const hostileThemes = (origin: string): readonly string[] => {
  const accent = { light: `red;background:url(${origin}/${mark}-accent)`, dark: `url(${origin}/${mark}-accent)` };
  const logos = [
    `${origin}/${mark}-logo.svg`,
    `//${origin.replace(/^\w+:\/\//, '')}/${mark}-logo.svg`,
    `javascript:window.${mark}=1//logo.svg`,
    `data:image/svg+xml,<svg onload="window.${mark}=1"/>.svg`,
    `..\\..\\${mark}.svg`,
    'logo.svg'
  ];
  return logos.map((logo) => JSON.stringify({ navn: `<img src=x onerror="window.${mark}=1">`, logo, accent, script: `window.${mark}=1` }));
};

/** A picture that would run and fetch, if it were more than a picture. */
export const hostileLogo = (origin: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="window.${mark}=1"><script>window.${mark}=1</script><image href="${origin}/${mark}-logo-image"/><style>@import "${origin}/${mark}-logo-style";</style></svg>`;

/** The bytes of the file that `act` makes the page save. */
export const saved = async (page: Page, act: () => Promise<void>): Promise<Uint8Array> => {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()]);
  return new Uint8Array(await readFile(await download.path()));
};

export const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const drawingTags = new Set([
  'svg',
  'title',
  'desc',
  'style',
  'rect',
  'g',
  'text',
  'tspan',
  'path',
  'line',
  'circle',
  'polygon',
  'polyline',
  'defs',
  'clipPath'
]);

/** What in a drawing is more than shapes and texts: other elements, handlers, addresses. */
export const livelyInDrawing = (svg: string): readonly string[] =>
  [...svg.replace(/<style>@font-face\{[^<]*<\/style>/, '').matchAll(/<\/?([\w:-]+)([^>]*)>/g)]
    .filter(
      ([, tag = '', written = '']) =>
        !drawingTags.has(tag) ||
        [...written.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].some(
          ([, name = '', value = '']) => /^on|href$|^src$|^style$/i.test(name) || /url\((?!#)/i.test(value)
        )
    )
    .map(([tag]) => tag.slice(0, 200));

/** A package's parts, those of the packages within it too. */
export const allParts = (bytes: Uint8Array): Parts => {
  const parts = unpacked(bytes);
  const inner = pathsOf(parts, /\.xlsx$/).flatMap((path) =>
    [...unpacked(parts.get(path) ?? new Uint8Array())].map(([name, content]) => [`${path}/${name}`, content] as const)
  );
  return new Map([...parts, ...inner]);
};

/** All the words and numbers of a package as text. */
export const told = (parts: Parts): string =>
  pathsOf(parts, /\.(xml|rels)$/)
    .map((path) => plain(textOf(parts, path)))
    .join('\n');

/** What no document of XML may hold (XML 1.0, 2.2). */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
export const hasUnwritable = (text: string): boolean => unwritable.test(text);
export const withoutUnwritable = (text: string): string => text.replaceAll(new RegExp(unwritable, 'gu'), '');

/** Elements by which an Office file runs, fetches or reckons; a formula of a chart names its own cells. */
const lively =
  /<(?:f|w:fldSimple|w:instrText|w:hyperlink|w:object|w:control|a:hlinkClick|a:hlinkHover|p:oleObj|p:control|ddeLink|oleLink|script|img|iframe|svg|image)[\s>/]|TargetMode="External"/gi;
const livelyPart = /vbaProject|activeX|externalLink|oleObject|customXml/i;

/** What in a package is more than text, numbers and pictures. */
export const livelyIn = (parts: Parts): readonly string[] => [
  ...pathsOf(parts, livelyPart),
  ...pathsOf(parts, /\.(xml|rels)$/).filter((path) => hasUnwritable(textOf(parts, path))),
  ...pathsOf(parts, /\.(xml|rels)$/).flatMap((path) => (textOf(parts, path).match(lively) ?? []).map((found) => `${path}: ${found}`))
];

/** Percentages and kroner as sentences, labels and tables write them. */
export const amountsIn = (text: string): readonly string[] =>
  [...text.replaceAll(/\s/g, ' ').matchAll(/\d[\d.,]*(?= (?:pct|procent|%|kr|mio))|\d[\d.,]*(?=%)/g)].map(([amount]) => amount);

/** What a reader of a drawing or a page sees of its source. */
export const textBetweenTags = (source: string): string => plain(source.replaceAll(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' '));

/** The words of slides, notes and documents. */
export const wordsIn = (parts: Parts): string =>
  pathsOf(parts, /\.xml$/)
    .flatMap((path) => [...contents(textOf(parts, path), 'a:t'), ...contents(textOf(parts, path), 'w:t')])
    .join('\n');

/** Numbers that a deck's charts and their workbooks hold. */
export const numbersIn = (parts: Parts): readonly number[] => {
  const caches = pathsOf(parts, /charts\/chart\d+\.xml$/).flatMap(
    (path) => textOf(parts, path).match(/<c:numCache>.*?<\/c:numCache>/gs) ?? []
  );
  const sheets = pathsOf(parts, /worksheets\/sheet\d+\.xml$/).map((path) => textOf(parts, path));
  return [...caches, ...sheets].flatMap((xml) => [...xml.matchAll(/<(?:c:)?v>([^<]*)<\/(?:c:)?v>/g)].map(([, number]) => Number(number)));
};
