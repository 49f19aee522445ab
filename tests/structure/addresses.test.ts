import { expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';

/** Names of XML vocabularies look like addresses and are never fetched. */
const vocabularies = /^http:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|purl\.org\/dc)\//;

const shipped = [
  ...sourcesIn('src/', /\.(ts|svelte|css)$/),
  ...sourcesIn('public/', /\.(html|css|js|svg|json|txt|webmanifest)$/),
  ...sourcesIn('index.html', /$/)
];

it('names no other origin in what ships', () => {
  const foreign = shipped.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:https?|wss?):\/\/[^\s'"`)<>]+/g)]
      .filter(([address]) => !vocabularies.test(address))
      .map(([address]) => `${file}: ${address}`)
  );
  expect(foreign).toEqual([]);
});

it('reaches its own files by relative addresses, so that the app can lie anywhere on a server', () => {
  const absolute = shipped.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:\b(?:src|href)=|\burl\(|\bfetch\()\s*["'`]?\/(?!\/)[^\s"'`)>]*/g)].map(([address]) => `${file}: ${address}`)
  );
  expect(absolute).toEqual([]);
});
