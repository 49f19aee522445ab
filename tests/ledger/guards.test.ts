import { expect, it } from 'vitest';
import { Guards } from '../../src/ledger/guards.ts';
import { yearsOf } from '../world/ledger.ts';

const posting = (citizen: number, aar: number, familie_id: string | null = null) => ({
  borger_id: `B${citizen}`,
  aar,
  kommunekode: 210,
  omraade: 'skole',
  beloeb: 10,
  familie_id
});

it('families are guarded as citizens where no file of the year tells of any, and nothing is made twice', () => {
  const citizens = [1, 2, 3].map((citizen) => posting(citizen, 2018));
  const [told, family] = [new Guards(yearsOf(citizens)), new Guards(yearsOf([...citizens, posting(4, 2018, 'F1')]))];
  const overlapOf = (guards: Guards, unit: 'borger' | 'familie') => guards.overlapOf(2018, unit, null, 5, () => new Float64Array(4))?.grain;
  expect(told.guardOf(2018, 'familie', 'omraade', 5)).toBe(told.guardOf(2018, 'borger', 'omraade', 5));
  expect(told.grainOf(2018, 'familie', 'omraade')).toBe(told.grainOf(2018, 'borger', 'omraade'));
  expect(overlapOf(told, 'familie')).toBe(overlapOf(told, 'borger'));
  expect(family.guardOf(2018, 'familie', 'omraade', 5)).not.toBe(family.guardOf(2018, 'borger', 'omraade', 5));
  expect(overlapOf(family, 'familie')).not.toBe(overlapOf(family, 'borger'));
});
