import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  assumptionBounds,
  assumptionsOf,
  familyBounds,
  standardAssumptions,
  writtenAssumptions
} from '../../src/domain/potentialAssumptions.ts';

it('writes only what differs from the defaults', () => {
  expect(writtenAssumptions(standardAssumptions)).toEqual([]);
  expect(writtenAssumptions({ ...standardAssumptions, parallelHours: 30, courseBudget: 'familie: børn', families: 12 })).toEqual([
    'timer:30',
    'indsatsbudget:familie: børn',
    'familier:12'
  ]);
});

it('leaves out what cannot be understood or lies outside the bounds', () => {
  expect(assumptionsOf(['timer:mange', 'forloeb:11', 'ukendt:3', 'timepris:', ':', 'bortfald'])).toEqual(standardAssumptions);
  expect(assumptionsOf(['forloeb:10']).avoidedCourses).toBe(10);
});

it('reads what it wrote', () => {
  const numbers = fc.record(
    Object.fromEntries(Object.entries(assumptionBounds).map(([name, { min, max }]) => [name, fc.integer({ min, max })]))
  );
  const payer = fc.option(fc.string({ minLength: 1 }));
  const rest = fc.record({
    coordinatorBudget: payer,
    courseBudget: payer,
    programmeBudget: payer,
    families: fc.option(fc.integer({ min: familyBounds.min, max: familyBounds.max }))
  });
  fc.assert(
    fc.property(numbers, rest, (own, others) => {
      const assumptions = { ...standardAssumptions, ...own, ...others };
      expect(assumptionsOf(writtenAssumptions(assumptions))).toEqual(assumptions);
    })
  );
});

it('gives every assumption a word of its own and a default within its bounds', () => {
  const all = [...Object.values(assumptionBounds), familyBounds];
  expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  for (const { standard, min, max } of all) expect(standard >= min && standard <= max).toBe(true);
});
