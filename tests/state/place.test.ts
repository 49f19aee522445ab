import { expect, it } from 'vitest';
import { hashOf, locationOf, place } from '../../src/state/place.svelte.ts';

it('writes nothing of what is default', () => {
  expect(hashOf(locationOf(''))).toBe('#/overblik');
  expect(hashOf(locationOf('#/data?k=5&sprog=da&kommune='))).toBe('#/data');
});

it('reads back every choice it writes', () => {
  const hash =
    '#/udgifter?aar=2016&kommune=190,210&maalgruppe=unge&omraade=skole%20og%20PPR,s%C3%A6r%2C%20andet&enhed=familie&priser=faste&forsoeg=en-plan-210,mentor&top=2.5&reference=usa&sammenlign=210,217&figur=cost-compare&naevner=modtagere&k=10&sprog=en';
  expect(hashOf(locationOf(hash))).toBe(hash);
});

it('keeps a comma that is part of a name', () => {
  expect(locationOf('#/udgifter?omraade=s%C3%A6r%2C%20andet,familie').areas).toEqual(['sær, andet', 'familie']);
});

it('leaves out what it cannot understand', () => {
  const location = locationOf("#/udgifter?aar=20x9&kommune=210,'; drop&naevner=alle&k=1&top=99&enhed=hus&priser=billige&sprog=fr");
  expect(location).toMatchObject({
    view: 'udgifter',
    year: null,
    kommuner: ['210'],
    denominator: null,
    minimumCell: 5,
    language: 'da',
    unit: 'borger',
    topPercent: 1,
    prices: 'loebende',
    trials: []
  });
});

it.each(['210', '210,210', '210,2019', '210,217,201', 'a,b'])('takes %s for no pair to compare', (written) => {
  expect(locationOf(`#/udgifter?sammenlign=${written}`).compared).toEqual([]);
});

it('writes that no reference is wished, and reads an unknown one as the default', () => {
  expect(locationOf('#/udgifter?reference=ingen').reference).toBeNull();
  expect(hashOf(locationOf('#/udgifter?reference=ingen'))).toBe('#/udgifter?reference=ingen');
  expect(locationOf('#/udgifter?reference=mars').reference).toBe('nordsjaelland');
});

it('knows a choice at once, before the address bar tells of it', () => {
  place.choose({ topPercent: 2.5 });
  expect(place.location.topPercent).toBe(2.5);
  place.choose({ topPercent: 1 });
});

it('forgets the figure that a link led to with the next choice', () => {
  place.choose({ figure: 'cost-compare' });
  expect(place.location.figure).toBe('cost-compare');
  expect(place.addressOf({ view: 'fit', figure: 'fit-coverage' })).toBe('#/fit?figur=fit-coverage');
  place.choose({ topPercent: 2.5 });
  expect(place.location).toMatchObject({ topPercent: 2.5, figure: null });
  place.choose({ topPercent: 1 });
});

it.each(['<b>', '../data', 'Cost'])('takes %s for no figure', (written) => {
  expect(locationOf(`#/udgifter?figur=${encodeURIComponent(written)}`).figure).toBeNull();
});
