import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBirthday, passesModulus11 } from '../../src/domain/cpr.ts';

describe('a number that may be a CPR number', () => {
  it('begins with one of 366 days, the leap day included', () => {
    const beginnings = Array.from({ length: 10_000 }, (_, dayMonth) => dayMonth).filter((dayMonth) => hasBirthday(dayMonth * 1_000_000));
    expect(beginnings).toHaveLength(366);
    expect([3112, 3012, 2902, 101].map((dayMonth) => beginnings.includes(dayMonth))).toEqual([true, true, true, true]);
    expect([3002, 3104, 3200, 1, 100, 113, 1013].filter((dayMonth) => beginnings.includes(dayMonth))).toEqual([]);
  });

  it('has nine digits where a column of integers lost its zero', () => {
    expect(hasBirthday(Number('0102031234'))).toBe(true);
    expect(hasBirthday(Number('0001031234'))).toBe(false);
    expect(hasBirthday(11_111_111_118)).toBe(false);
  });
});

describe('modulus 11', () => {
  it('is passed by the test number and by none of its neighbours', () => {
    expect(passesModulus11(1_111_111_118)).toBe(true);
    expect(Array.from({ length: 10 }, (_, last) => 1_111_111_110 + last).filter(passesModulus11)).toEqual([1_111_111_118]);
  });

  it('equals the sum of the weighted digits', () => {
    const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (cpr) => {
        const digits = [...String(cpr).padStart(10, '0')];
        const sum = digits.reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
        expect(passesModulus11(cpr)).toBe(sum % 11 === 0);
      })
    );
  });
});
