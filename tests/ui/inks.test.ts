import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ink } from '../../src/charts/ink.ts';
import { contrast, type Hex } from '../../src/theme/contrast.ts';

const sheet = readFileSync('src/ui/tokens.css', 'utf8');

/** `#16212a`, or what stands where a municipality has set none. */
const one = String.raw`(?:var\(--[a-z-]+, )?(#[0-9a-f]{6})\)?`;

interface Pair {
  readonly light: Hex;
  readonly dark: Hex;
}

const inksIn = (part: string): ReadonlyMap<string, Pair> =>
  new Map(
    [...part.matchAll(new RegExp(`(--ink-[a-z]+): light-dark\\(${one}, ${one}\\);`, 'g'))].map(([, name = '', light, dark]) => [
      name,
      { light: light as Hex, dark: dark as Hex }
    ])
  );

const [plainPart = '', rest = ''] = sheet.split(':root:where([data-theme="contrast"])');
const [chosenPart = '', wishedPart = ''] = rest.split('@media (prefers-contrast: more)');
const plain = inksIn(plainPart);
const high = inksIn(chosenPart);

const names = ['paper', 'text', 'quiet', 'data', 'soft', 'context', 'track', 'rule', 'warning'].map((name) => `--ink-${name}`);

it('every ink is given for light and dark, and again for high contrast', () => {
  expect([...plain.keys()].sort()).toEqual([...names].sort());
  expect([...high.keys()].sort()).toEqual([...names].sort());
});

it('high contrast is the same by the reader’s choice and by the system’s wish', () => {
  expect(inksIn(wishedPart)).toEqual(high);
});

const themes = [
  ['light', plain, 'light', 4.5, 3],
  ['dark', plain, 'dark', 4.5, 3],
  ['high contrast on white', high, 'light', 7, 4.5],
  ['high contrast on black', high, 'dark', 7, 4.5]
] as const;

describe.each(themes)('the inks, %s', (_, inks, scheme, readable, visible) => {
  const between = (mark: string, ground: string): number =>
    contrast(inks.get(`--ink-${mark}`)?.[scheme] ?? '#000000', inks.get(`--ink-${ground}`)?.[scheme] ?? '#000000');

  it.each(['text', 'quiet', 'data', 'warning'])('%s is readable as text on paper and on track', (name) => {
    expect(between(name, 'paper')).toBeGreaterThanOrEqual(readable);
    expect(between(name, 'track')).toBeGreaterThanOrEqual(readable);
  });

  it('text is readable on the tint, and paper on the accent', () => {
    expect(between('text', 'soft')).toBeGreaterThanOrEqual(readable);
    expect(between('paper', 'data')).toBeGreaterThanOrEqual(readable);
  });

  it('marks stand out from paper, and the accent from what lies behind it', () => {
    expect(between('context', 'paper')).toBeGreaterThanOrEqual(visible);
    expect(between('data', 'soft')).toBeGreaterThanOrEqual(visible);
    expect(between('data', 'track')).toBeGreaterThanOrEqual(visible);
  });
});

it('rules are seen in high contrast', () => {
  for (const scheme of ['light', 'dark'] as const)
    expect(contrast(high.get('--ink-rule')?.[scheme] ?? '#000000', high.get('--ink-paper')?.[scheme] ?? '#000000')).toBeGreaterThanOrEqual(
      3
    );
});

it('forced colours come last, so that nothing of the page overrules them', () => {
  expect(sheet.lastIndexOf('forced-colors: active')).toBeGreaterThan(sheet.lastIndexOf('prefers-contrast'));
  expect(sheet).not.toMatch(/:root\[data-theme[^{]*\{[^}]*--ink/);
});

it('charts fall back to the light inks of the style sheet', () => {
  const fallbacks = Object.values(ink).flatMap((value) => [...value.matchAll(/^var\((--[a-z-]+), (#[0-9a-f]{6})\)$/g)]);
  expect(fallbacks.length).toBe(Object.keys(ink).length - 1);
  for (const [, name = '', light] of fallbacks) expect(light).toBe(plain.get(name)?.light);
});
