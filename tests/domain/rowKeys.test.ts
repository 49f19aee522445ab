import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyBeside, keyOfNames } from '../../src/domain/rowKeys.ts';

const name = fc.string({ unit: fc.constantFrom('a', 'b', '+', '\\'), minLength: 1, maxLength: 5 });
const nameOrTotal = fc.oneof(name, fc.constantFrom('total', '\\total', '\\\\total'));

it('leaves ordinary names as they are', () => {
  expect(keyOfNames(['familie', 'skole og PPR'])).toBe('familie+skole og PPR');
  expect(keyBeside(['total'], 'familie')).toBe('familie');
});

it('tells combinations of any names apart: they can be read back', () => {
  expect(keyOfNames(['a+b'])).not.toBe(keyOfNames(['a', 'b']));
  const read = (key: string) => (key.match(/(?:\\.|[^\\+])+/g) ?? []).map((part) => part.replace(/\\(.)/g, '$1'));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      expect(read(keyOfNames(names))).toEqual(names);
    })
  );
});

it('tells any name from our own keys and from any other', () => {
  fc.assert(
    fc.property(nameOrTotal, nameOrTotal, (one, other) => {
      expect(keyBeside(['total'], one)).not.toBe('total');
      expect(keyBeside(['total'], one) === keyBeside(['total'], other)).toBe(one === other);
    })
  );
});
