import { expect, it } from 'vitest';
import { defaultFitChoices } from '../../src/domain/fitFilters.ts';
import { hashOf, locationOf } from '../../src/state/place.svelte.ts';

it('writes nothing of what is default', () => {
  const written = '#/fit?respondent=selv&aktive=nej&opgoerelse=point&aendring=5&graense=barn:32,samarbejde:36&opdelt=ingen';
  expect(locationOf(written).fit).toEqual(defaultFitChoices);
  expect(hashOf(locationOf(written))).toBe('#/fit');
});

it('reads back every choice it writes', () => {
  const hash =
    '#/fit?kommune=159&maalgruppe=unge&respondent=omsorgsperson&alder=barn,ung&team=159%2FTeam%201,376%2FNord%2C%20Syd&fase=f%C3%B8r%20bevilling&aktive=ja&opgoerelse=effektstoerrelse&aendring=6&graense=barn:30.5,omsorgsperson:27&opdelt=fase&gruppe=efter&k=10';
  expect(hashOf(locationOf(hash))).toBe(hash);
  expect(locationOf(hash).fit.teams).toEqual(['159/Team 1', '376/Nord, Syd']);
});

it('leaves out what it cannot understand', () => {
  const nonsense =
    '#/fit?respondent=alle&alder=oldinge,ung&fase=midt&aktive=1&opgoerelse=alt&aendring=7&graense=barn:41,ung:-3,voksen:,hund:20&opdelt=sagsbehandler';
  expect(locationOf(nonsense).fit).toEqual({ ...defaultFitChoices, ageClasses: ['ung'] });
});
