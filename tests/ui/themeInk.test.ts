import { afterEach, expect, it } from 'vitest';
import { ink, inLiteralInk } from '../../src/charts/ink.ts';
import { readTheme } from '../../src/theme/themeFile.ts';
import { wear } from '../../src/theme/worn.ts';

const square = `<rect fill="${ink.data}"/><rect fill="${ink.soft}"/><rect fill="${ink.text}"/>`;

afterEach(() => wear({}));

it('a saved picture has the accent that the page wears, and the page’s own once that is taken off', () => {
  const { worn } = readTheme(JSON.stringify({ accent: { light: '#006d5b', dark: '#5fd0b8' } }));
  wear(worn);
  expect(inLiteralInk(square)).toBe(`<rect fill="#006d5b"/><rect fill="${worn.inks?.['--tint-light']}"/><rect fill="#16212a"/>`);
  wear({});
  expect(inLiteralInk(square)).toBe('<rect fill="#005b96"/><rect fill="#cfe3f0"/><rect fill="#16212a"/>');
});
