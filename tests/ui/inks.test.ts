import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ink } from '../../src/charts/ink.ts';

const sheet = readFileSync('src/ui/tokens.css', 'utf8');
const pairs = new Map(
  [...sheet.matchAll(/(--ink-[a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark }
  ])
);

const brightness = (hex = ''): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** Contrast ratio as in WCAG 2.1. */
const contrast = (one?: string, other?: string): number => {
  const [darker = 0, lighter = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

describe('the inks', () => {
  for (const theme of ['light', 'dark'] as const) {
    const of = (name: string) => pairs.get(`--ink-${name}`)?.[theme];

    it.each(['text', 'quiet', 'data', 'warning'])(`%s is readable as text on paper and on track, ${theme}`, (name) => {
      expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(name), of('track'))).toBeGreaterThanOrEqual(4.5);
    });

    it(`marks stand out from paper, and the accent from what lies behind it, ${theme}`, () => {
      expect(contrast(of('context'), of('paper'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('data'), of('soft'))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('data'), of('track'))).toBeGreaterThanOrEqual(3);
    });
  }

  it('fall back to the light inks of the style sheet', () => {
    const fallbacks = Object.values(ink).flatMap((value) => [...value.matchAll(/^var\((--[a-z-]+), (#[0-9a-f]{6})\)$/g)]);
    expect(fallbacks.length).toBe(Object.keys(ink).length - 1);
    for (const [, name, light] of fallbacks) expect(light).toBe(pairs.get(name)?.light);
  });
});
