import { expect, it } from 'vitest';
import { daFaults } from '../../src/wording/daFaults.ts';
import { enFaults } from '../../src/wording/enFaults.ts';

const fillIns = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

it('says of faults the same in both languages, and fills in the same', () => {
  expect(Object.keys(enFaults)).toEqual(Object.keys(daFaults));
  expect(Object.values(enFaults).map(fillIns)).toEqual(Object.values(daFaults).map(fillIns));
});
