import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, withoutFormula } from '../../src/domain/csv.ts';

describe('a text on its way to a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['＝1+1', "'＝1+1"],
    ['  =1', "  '=1"],
    ['\t=1', `'\t'=1`],
    ['navn,=1', "navn,'=1"],
    ['""=1', `'""=1`],
    ['navn; @x', "navn; '@x"],
    ['a\r\n=1', `a\r\n'=1`]
  ])('%j becomes %j', (text, harmless) => {
    expect(withoutFormula(text)).toBe(harmless);
  });

  it.each(['-12,5', '1.234,50', '2019', 'familie = hus', 'a-b', 'x@y', ''])('%j stays as it is', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });

  it('begins no formula, by whichever separator it is cut', () => {
    const hostile = fc
      .array(fc.constantFrom('=', '+', '-', '@', ',', ';', '\t', '\r', '\n', '|', ' ', '"', "'", 'a', '1'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(hostile, fc.constantFrom(',', ';', '\t', '|'), (text, separator) => {
        fc.pre(!/^-?[\d.,]+$/.test(text));
        for (const piece of csvCell(text).split(new RegExp(`[${separator}\\r\\n]`))) expect(piece.trim()).not.toMatch(/^"*[=+\-@]/);
      })
    );
  });

  it('is in quotes where it holds a separator, and is not longer than a cell can be', () => {
    expect(csvCell('a;"b"')).toBe('"a;""b"""');
    expect(csvCell('x'.repeat(40_000))).toHaveLength(32_000);
  });
});
