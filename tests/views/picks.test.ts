import { expect, it } from 'vitest';
import { locationOf } from '../../src/state/place.svelte.ts';
import { pickAreas, pickFitGroup, pickKommune, pickParticipants, pickYear } from '../../src/views/picks.ts';

const at = (query: string) => locationOf(`#/x?${query}`);

it('picks one kommune, and lets it go when it is picked again', () => {
  expect(pickKommune(at(''))('210')).toEqual({ kommuner: ['210'] });
  expect(pickKommune(at('kommune=210'))('210')).toEqual({ kommuner: [] });
  expect(pickKommune(at('kommune=210,217'))('210')).toEqual({ kommuner: ['217'] });
});

it('picks a year; the shown one, or the latest, is none chosen', () => {
  const pick = pickYear(2018, 2019);
  expect([pick('2017'), pick('2018'), pick('2019')]).toEqual([{ year: 2017 }, { year: null }, { year: null }]);
});

it('picks an area or a combination, never those without a name', () => {
  expect(pickAreas(at(''), ['handicap', 'familie'])).toEqual({ areas: ['familie', 'handicap'] });
  expect(pickAreas(at('omraade=familie,handicap'), ['handicap', 'familie'])).toEqual({ areas: [] });
  expect(pickAreas(at(''), [''])).toBeNull();
});

it('picks the group that scores of FIT are held apart by', () => {
  const pick = (name: string, by: Parameters<typeof pickFitGroup>[1]) => pickFitGroup(name, by, at(''));
  expect(pick('159', 'kommune')).toEqual({ kommuner: ['159'] });
  expect(pick('unge', 'maalgruppe')).toEqual({ targetGroups: ['unge'] });
  expect(pick('159/Nord', 'team')?.fit?.teams).toEqual(['159/Nord']);
  expect(pick('efter', 'fase')?.fit?.phases).toEqual(['efter']);
  expect(pick('ung', 'aldersklasse')?.fit?.ageClasses).toEqual(['ung']);
  expect(pick('fagperson', 'respondent')?.fit?.respondent).toBe('fagperson');
  expect(pickFitGroup('fagperson', 'respondent', at('respondent=fagperson'))?.fit?.respondent).toBe('selv');
  expect([pick('', 'team'), pick('x', 'ingen')]).toEqual([null, null]);
});

it('picks the group that participants are held apart by', () => {
  const location = at('');
  expect(pickParticipants('kommune', location)('210')).toEqual({ kommuner: ['210'] });
  expect(pickParticipants('forsoeg', location)('en-plan-210')).toEqual({ trials: ['en-plan-210'] });
  expect(pickParticipants('klynge', location)('voksne')?.participants?.clusters).toEqual(['voksne']);
  const half = pickParticipants('halvaar', location)('2018-2')?.participants;
  expect(half?.cohort).toEqual({ from: '2018-07', to: '2018-12' });
  expect(pickParticipants('halvaar', at('tilknyttet=2018-07..2018-12'))('2018-2')?.participants?.cohort).toEqual({ from: null, to: null });
  expect(pickParticipants('maalgruppe', location)('')).toBeNull();
});
