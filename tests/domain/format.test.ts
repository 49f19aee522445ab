import { expect, it } from 'vitest';
import { formatBytes, formatCount, formatIndex, formatKroner, formatShare, formatShareInText } from '../../src/domain/format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('writes numbers as Danes do', () => {
  expect(plain(formatShare(0.2953, 'da'))).toBe('29,5 %');
  expect(plain(formatShareInText(0.2953, 'da'))).toBe('29,5 pct.');
  expect(formatCount(40_504.4, 'da')).toBe('40.504');
  expect(formatIndex(0.909, 'da')).toBe('0,91');
});

it.each([
  [45_000, '45.000 kr.'],
  [410_499, '410.000 kr.'],
  [999_499, '999.000 kr.'],
  [999_500, '1 mio. kr.'],
  [1_160_000, '1,16 mio. kr.'],
  [9_700_000_000, '9,7 mia. kr.'],
  [-58_700, '-58.700 kr.'],
  [0, '0 kr.']
])('writes %d kr. with three significant figures', (kroner, text) => {
  expect(plain(formatKroner(kroner, 'da')).replace('−', '-')).toBe(text);
});

it('writes English for English readers', () => {
  expect(plain(formatShareInText(0.2953, 'en'))).toBe('29.5 per cent');
  expect(plain(formatKroner(1_160_000, 'en'))).toBe('1.16 m DKK');
});

it('writes sizes of files', () => {
  expect([plain(formatBytes(1, 'da')), plain(formatBytes(11_718_604, 'da'))]).toEqual(['1 kB', '11,7 MB']);
});
