import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOn, type GroundName, grounds } from '../../src/theme/accent.ts';
import { contrast, type Hex } from '../../src/theme/contrast.ts';
import { between, hexOf, oklabOf } from '../../src/theme/oklch.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);
const groundNames = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const satisfies readonly GroundName[];

describe('contrast', () => {
  it('is 21 between black and white, 1 with itself, and as published for grey on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#5cb3e8', '#5cb3e8')).toBe(1);
    // The last grey that passes 4.5:1 on white, and the first that does not.
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});

describe('Oklab', () => {
  it('gives every colour of the screen back', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(hexOf(oklabOf(one))).toBe(one);
      }),
      { numRuns: 300, seed: 8 }
    );
  });

  it('has published values for red', () => {
    const { lightness, a, b } = oklabOf('#ff0000');
    expect([lightness, a, b].map((value) => Number(value.toFixed(3)))).toEqual([0.628, 0.225, 0.126]);
  });

  it('goes from one colour to the other', () => {
    expect([between('#ffffff', '#005b96', 0), between('#ffffff', '#005b96', 1)]).toEqual(['#ffffff', '#005b96']);
  });
});

describe('an accent', () => {
  it.each(groundNames)(
    'can be read on paper and track, parts from its tint, and lets text stand on that, whatever was asked for: %s',
    (name) => {
      const { paper, track, text, readable, visible } = grounds[name];
      fc.assert(
        fc.property(colour, (asked) => {
          const { data, soft } = accentOn(asked, name);
          expect(contrast(data, paper)).toBeGreaterThanOrEqual(readable);
          expect(contrast(data, track)).toBeGreaterThanOrEqual(readable);
          expect(contrast(data, soft)).toBeGreaterThanOrEqual(visible);
          expect(contrast(text, soft)).toBeGreaterThanOrEqual(readable);
        }),
        { numRuns: 200, seed: 9 }
      );
    }
  );

  it('that can be read is used as it is', () => {
    expect(accentOn('#006d5b', 'light').data).toBe('#006d5b');
    expect(accentOn('#5fd0b8', 'dark').data).toBe('#5fd0b8');
  });

  it('that cannot gives way to the nearest shade of the same hue: yellow darkens on white and stays on black', () => {
    const { data } = accentOn('#ffd400', 'light');
    expect(contrast(data, '#ffffff')).toBeLessThan(6);
    const hue = (one: Hex) => Math.atan2(oklabOf(one).b, oklabOf(one).a);
    expect(Math.abs(hue(data) - hue('#ffd400'))).toBeLessThan(0.05);
    expect(accentOn('#ffd400', 'dark').data).toBe('#ffd400');
  });
});

it('the grounds are the inks of the style sheet', () => {
  const sheet = readFileSync('src/ui/tokens.css', 'utf8');
  const [plain = '', high = ''] = sheet.split('data-theme="contrast"');
  for (const [name, part, at] of [
    ['light', plain, 1],
    ['dark', plain, 2],
    ['contrast-light', high, 1],
    ['contrast-dark', high, 2]
  ] as const)
    for (const ink of ['paper', 'track', 'text'] as const)
      expect(new RegExp(`--ink-${ink}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(part)?.[at], `${ink} of ${name}`).toBe(
        grounds[name][ink]
      );
});
