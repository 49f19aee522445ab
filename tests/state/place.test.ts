import { expect, it } from 'vitest';
import { hashOf, locationOf } from '../../src/state/place.svelte.ts';

it('writes nothing of what is default', () => {
  expect(hashOf(locationOf(''))).toBe('#/udgifter');
  expect(hashOf(locationOf('#/data?k=5&sprog=da&kommune='))).toBe('#/data');
});

it('reads back every choice it writes', () => {
  const hash = '#/udgifter?aar=2016&kommune=190,210&naevner=modtagere&k=10&sprog=en';
  expect(hashOf(locationOf(hash))).toBe(hash);
});

it('leaves out what it cannot understand', () => {
  const location = locationOf("#/udgifter?aar=20x9&kommune=210,'; drop&naevner=alle&k=1&sprog=fr");
  expect(location).toEqual({ view: 'udgifter', year: null, kommuner: ['210'], denominator: null, minimumCell: 5, language: 'da' });
});
