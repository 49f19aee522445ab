/** The recipes for servers say what the policy says, read back by what each server's own form means. */
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, freshFiles, headers, mediaTypes, metaPolicy } from '../../data/hosting/policy.ts';
import { recipes } from '../../data/hosting/recipes.ts';
import { sourcesIn } from './sources.ts';

const wanted = Object.fromEntries(headers.map(({ name, value }) => [name, value]));

const kept = (file: string): string => sourcesIn(file, /$/)[0]?.text ?? '';

const pairs = (text: string, form: RegExp): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(form)].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')])
  );

it.each(Object.values(recipes))('$file is as it is written from the policy', ({ file, text }) => {
  expect(kept(file), 'write it anew by npm run hosting').toBe(text);
});

describe('the same headers', () => {
  it.each([
    ['nginx', /^ {4}add_header (\S+) "([^"]*)" always;$/gm],
    ['caddy', /^\t\t(\w[\w-]*) "([^"]*)"$/gm],
    ['iis', /^\s+<add name="([^"]*)" value="([^"]*)" \/>$/gm],
    ['guide', /^- `([A-Z][\w-]+)`: `([^`]*)`$/gm]
  ] as const)('stand in the recipe for %s', (server, form) => {
    expect(pairs(kept(recipes[server].file), form)).toEqual(wanted);
  });
});

describe('the media types', () => {
  it.each([
    ['nginx', /location ~ \\\.(\w+)\$ \{ types \{ \} default_type ([^;]+); \}/g],
    ['caddy', /@\w+ path \*\.(\w+)\s+header @\w+ \{\s+Content-Type (\S+)\s+defer\s+\}/g],
    ['iis', /<mimeMap fileExtension="\.(\w+)" mimeType="([^"]+)" \/>/g]
  ] as const)('stand in the recipe for %s', (server, form) => {
    expect(pairs(kept(recipes[server].file), form)).toEqual(mediaTypes);
  });
});

describe('files whose content changes under the same name', () => {
  it.each([
    ['nginx', /location ~ \/(\S+)\$ \{ expires -1; \}/g],
    ['caddy', /\*\/(\w+\.\w+)(?=[ \w*/.]*\n\theader @fresh Cache-Control no-cache)/g],
    ['iis', /<location path="([^"]+)">.*cacheControlMode="DisableCache"/g]
  ] as const)('are asked for each time by the recipe for %s', (server, form) => {
    const named = [...kept(recipes[server].file).matchAll(form)].map(([, file = '']) => file.replaceAll('\\', ''));
    expect(named).toEqual(freshFiles);
  });
});

describe('the policy', () => {
  const directives = new Map(contentSecurityPolicy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));

  it('forbids what it does not name, and lets no text become a program', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(contentSecurityPolicy).not.toMatch(/'unsafe-(eval|inline|hashes)'/);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  it('names no other origin', () => {
    const sources = [...directives].flatMap(([name, list]) => (name === 'trusted-types' ? [] : list));
    expect(sources.filter((source) => !/^'[\w-]+'$|^(data|blob):$/.test(source))).toEqual([]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  it('is the same in a <meta>, but for what counts in a header alone', () => {
    expect(contentSecurityPolicy).toBe(`${metaPolicy}; frame-ancestors 'none'`);
  });
});
