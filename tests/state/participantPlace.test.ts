import { expect, it } from 'vitest';
import { defaultParticipantChoices } from '../../src/domain/participantFilters.ts';
import { hashOf, locationOf } from '../../src/state/place.svelte.ts';

it('reads back every choice it writes', () => {
  const hash =
    '#/deltagere?kommune=210&klynge=udsatte%20b%C3%B8rn%2C%20unge,voksne&tilknyttet=2018-01..2018-06&udfald=fleksjob,ordin%C3%A6r%20besk%C3%A6ftigelse&vedvarende=26&delt=halvaar';
  expect(hashOf(locationOf(hash))).toBe(hash);
  expect(locationOf(hash).participants).toEqual({
    clusters: ['udsatte børn, unge', 'voksne'],
    cohort: { from: '2018-01', to: '2018-06' },
    success: ['fleksjob', 'ordinær beskæftigelse'],
    lastingWeeks: 26,
    compareParticipantsBy: 'halvaar'
  });
});

it('keeps a cohort that is open at one end', () => {
  expect(hashOf(locationOf('#/deltagere?tilknyttet=2018-01..'))).toBe('#/deltagere?tilknyttet=2018-01..');
  expect(hashOf(locationOf('#/deltagere?tilknyttet=..2018-06'))).toBe('#/deltagere?tilknyttet=..2018-06');
});

it('writes nothing of what is default, and leaves out what it cannot understand', () => {
  const hash = '#/deltagere?tilknyttet=igår&udfald=ordin%C3%A6r%20besk%C3%A6ftigelse&vedvarende=7&delt=sagsbehandler';
  expect(locationOf(hash).participants).toEqual(defaultParticipantChoices);
  expect(hashOf(locationOf(hash))).toBe('#/deltagere');
});
