import { expect, it } from 'vitest';
import { hashOf, locationOf } from '../../../src/state/place.svelte.ts';
import { entriesOf } from '../../../src/views/find/entries.ts';
import { places, registered } from '../../../src/views/registry.ts';

const at = (hash: string) => {
  const location = locationOf(hash);
  return { location, addressOf: (changes: object) => hashOf({ ...location, ...changes }) };
};

it('finds every page and every figure of the registry, with the filters that are chosen', () => {
  const entries = entriesOf(at('#/udgifter?aar=2018'), ['210'], []);
  expect(entries.filter(({ group }) => group === 'views')).toHaveLength(places.length + 2);
  expect(entries.filter(({ group }) => group === 'figures')).toHaveLength(registered.length);
  expect(entries.find(({ id }) => id === 'figure fit-outcome')?.goal).toEqual({ address: '#/fit?aar=2018&figur=fit-outcome' });
});

it('offers the kommuner that are loaded, and networks that have some of them', () => {
  const ids = entriesOf(at('#/udgifter'), ['210', '999'], []).flatMap(({ id, group }) => (group === 'kommuner' ? [id] : []));
  expect(ids).toEqual(['kommune alle', 'kommune en-plan', 'kommune 210', 'kommune 999']);
});

it('has named views, and no two entries of the same id', () => {
  const entries = entriesOf(at('#/fit?sprog=en'), ['210', '190'], [{ name: 'mine', address: '#/maal' }]);
  expect(entries.find(({ id }) => id === 'named mine')?.goal).toEqual({ address: '#/maal' });
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.find(({ id }) => id === 'action language')?.goal).toEqual({ address: '#/fit' });
});
