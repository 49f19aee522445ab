/** Cells of a hundred thousand characters, as a broken quote or a picture in text makes them, hold nobody up: the page's thread looks at them. */
import { expect, it } from 'vitest';
import { hasEmail } from '../../src/domain/risk/places.ts';
import { readNumber } from '../../src/domain/textValues.ts';
import { isKommuneName } from '../../src/intake/columnContent.ts';

const length = 200_000;
/** Far more than is needed, far less than a square of the length takes. */
const mostMilliseconds = 1000;

it.each([
  ['e-mail addresses', () => hasEmail(`${'xy'.repeat(length / 2)}@`)],
  ['e-mail addresses with many an @', () => hasEmail('x@'.repeat(length / 2))],
  ['amounts with a unit', () => !Number.isNaN(readNumber(`1${' '.repeat(length)}krx`, ','))],
  ['kommuner', () => isKommuneName(`a${' '.repeat(length)}b`)]
])('a long cell is looked through for %s in time that grows with its length', (_, found) => {
  const begun = performance.now();
  expect(found()).toBe(false);
  expect(performance.now() - begun).toBeLessThan(mostMilliseconds);
});

it('finds what it found before', () => {
  expect(['a@b.dk', 'skriv til anna.b@sted.kommune.dk i dag', '@b.dk', 'a@b'].map(hasEmail)).toEqual([true, true, false, false]);
  expect(['1.234,50 kr.', 'kr. 12', '7  DKK', '7 kroner'].map((text) => readNumber(text, ','))).toEqual([1234.5, 12, 7, Number.NaN]);
  expect(['Fredensborg  Kommune', 'furesø kommune ', 'Kommune'].map(isKommuneName)).toEqual([true, true, false]);
});
