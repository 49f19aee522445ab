import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import {
  generationPotential,
  type LastingCourses,
  lastingPotential,
  type Potential,
  parallelCitizens,
  parallelPotential,
  payerOf,
  type SharedCitizens
} from '../../src/domain/potential.ts';
import { type Assumptions, assumptionBounds, type NumberAssumption, standardAssumptions } from '../../src/domain/potentialAssumptions.ts';

const withheld = publish(0, { contributors: 2 }, 5);
const amountOf = (published: Published<number> | undefined): number => (published?.shown ? published.value : Number.NaN);
const gainOf = ({ rows }: Potential, name: string) => amountOf(rows.find((row) => row.name === name)?.gains);
const assume = (changes: Partial<Assumptions>): Assumptions => ({ ...standardAssumptions, ...changes });

/** 60 citizens on a, b and c; 10 on a and b. */
const shared: readonly SharedCitizens[] = [
  { budgets: 2, together: publicFigure(10), byBudget: [named('a', 10), named('b', 10), named('c', 0)] },
  { budgets: 3, together: publicFigure(60), byBudget: [named('a', 60), named('b', 60), named('c', 60)] }
];
const lasting: LastingCourses = {
  courses: publicFigure(20),
  cost: publicFigure(4_000_000),
  parts: [named('a', 3_000_000), named('b', 1_000_000)]
};

function named(name: string, value: number) {
  return { name, value: publicFigure(value) };
}

it('frees the hours of every budget beyond the first, alike on the citizen’s budgets', () => {
  // 60 citizens × 2 extra budgets × 10 hours × 500 kr. × 10 % = 60,000 kr., a third of it on each.
  const assumed = assume({ parallelHours: 10, hourlyCost: 500, avoidedHours: 10, coordinatorHours: 100, coordinatorBudget: 'c' });
  const potential = parallelPotential(shared, 2, assumed);
  expect(amountOf(potential.total.gains)).toBeCloseTo(60_000);
  expect(gainOf(potential, 'a')).toBeCloseTo(20_000);
  expect(amountOf(potential.total.invests)).toBe(100_000);
  expect(potential.rows.map(({ name, invests }) => [name, amountOf(invests)])).toContainEqual(['c', 100_000]);
  expect(amountOf(potential.total.net)).toBeCloseTo(-40_000);
  expect(amountOf(parallelCitizens(shared, assumed))).toBe(60);
});

it('counts citizens on fewer budgets where fewer are asked for', () => {
  const assumed = assume({ leastBudgets: 2, parallelHours: 10, hourlyCost: 500, avoidedHours: 10 });
  // Another 10 citizens × 1 extra budget × 500 kr., half on a and half on b.
  expect(amountOf(parallelPotential(shared, 1, assumed).total.gains)).toBeCloseTo(65_000);
  expect(gainOf(parallelPotential(shared, 1, assumed), 'b')).toBeCloseTo(22_500);
});

it('shows a withheld budget as withheld, and sums the others', () => {
  const partly: SharedCitizens = { budgets: 3, together: publicFigure(60), byBudget: [named('a', 60), { name: 'b', value: withheld }] };
  const potential = parallelPotential(
    [partly],
    1,
    assume({ parallelHours: 10, hourlyCost: 300, avoidedHours: 10, coordinatorBudget: 'b' })
  );
  const budget = potential.rows.find(({ name }) => name === 'b');
  expect(budget?.gains).toEqual(withheld);
  expect(budget?.net.shown).toBe(false);
  expect(amountOf(potential.total.gains)).toBeCloseTo(gainOf(potential, 'a'));
});

it('withholds what is withheld but for zeros', () => {
  const assumed = assume({ leastBudgets: 2, coordinatorBudget: 'a' });
  const none: SharedCitizens = { budgets: 2, together: publicFigure(0), byBudget: [named('a', 0), named('b', 0), named('c', 0)] };
  const few: SharedCitizens = { budgets: 3, together: withheld, byBudget: [named('a', 0), { name: 'b', value: withheld }, named('c', 0)] };
  const potential = parallelPotential([none, few], 1, assumed);
  expect(potential.total.gains).toEqual(withheld);
  expect(potential.rows.map(({ gains }) => gains)).toEqual([withheld, withheld, withheld]);
  const some: SharedCitizens = { ...none, together: publicFigure(10), byBudget: [named('a', 10), named('b', 0), named('c', 10)] };
  const partly = parallelPotential([some, few], 1, assumed);
  expect(partly.rows.map(({ name, gains }) => [name, gains.shown])).toEqual([
    ['a', true],
    ['c', true],
    ['b', false]
  ]);
  expect(partly.total.gains.shown).toBe(true);
  // Nobody at all is no secret.
  expect(amountOf(parallelPotential([none], 1, assumed).total.gains)).toBe(0);
});

it('puts withheld budgets last by name, and lets none of them pay where one is shown', () => {
  const parts = [{ name: 'z', value: withheld }, named('b', -5), { name: 'a', value: withheld }, named('c', 7)];
  const potential = lastingPotential({ ...lasting, parts }, standardAssumptions);
  expect(potential.rows.map(({ name }) => name)).toEqual(['c', 'b', 'a', 'z']);
  expect(payerOf(null, parts)).toBe('c');
  expect(
    payerOf(
      null,
      [parts[0], parts[2]].flatMap((part) => part ?? [])
    )
  ).toBe('a');
});

it('lets part of the cost of the avoided courses fall away where it lies', () => {
  const potential = lastingPotential(lasting, assume({ avoidedCourses: 5, costShare: 50, courseInvestment: 10_000, courseBudget: 'b' }));
  // 5 % × 50 % of 4 m kr.; 1 course of 20 at 10,000 kr.
  expect(amountOf(potential.total.gains)).toBeCloseTo(100_000);
  expect(gainOf(potential, 'a')).toBeCloseTo(75_000);
  expect(amountOf(potential.total.invests)).toBeCloseTo(10_000);
  expect(amountOf(potential.rows.find(({ name }) => name === 'b')?.net)).toBeCloseTo(15_000);
});

it('spreads the source’s numbers for families over the years, and over budgets as the cost lies', () => {
  const potential = generationPotential(publicFigure(24), lasting, assume({ avoidedFamilies: 10 }));
  // 2.4 families × 4.9 m kr. ÷ 12 years; 24 × 270,400 kr. ÷ 12 years.
  expect(amountOf(potential.total.gains)).toBeCloseTo(980_000);
  expect(gainOf(potential, 'b')).toBeCloseTo(245_000);
  expect(amountOf(potential.total.invests)).toBeCloseTo(540_800);
});

it('cannot assume more of the most expensive courses and families to be preventable than the literature found', () => {
  expect([assumptionBounds.avoidedCourses.max, assumptionBounds.avoidedFamilies.max]).toEqual([10, 10]);
});

const counts = fc.nat({ max: 5000 });
const anyShared = fc.array(fc.tuple(counts, counts, counts), { minLength: 1, maxLength: 4 }).map((rows) =>
  rows.map((own, i): SharedCitizens => {
    const budgets = i + 2;
    return {
      budgets,
      together: publicFigure(own.reduce((sum, one) => sum + one, 0) / budgets),
      byBudget: own.map((count, j) => named('abc'.charAt(j), count))
    };
  })
);
const anyLasting = fc.array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 1, maxLength: 5 }).map(
  (costs): LastingCourses => ({
    courses: publicFigure(costs.length * 7),
    cost: publicFigure(costs.reduce((sum, one) => sum + one, 0)),
    parts: costs.map((cost, i) => named(String(i), cost))
  })
);
const numberOf = (name: NumberAssumption) => fc.integer({ min: assumptionBounds[name].min, max: assumptionBounds[name].max });
const anyAssumptions = fc
  .record(Object.fromEntries((Object.keys(assumptionBounds) as NumberAssumption[]).map((name) => [name, numberOf(name)])))
  .map((numbers) => assume(numbers as Partial<Assumptions>));

const potentials = [
  {
    name: 'parallel work',
    of: (people: readonly SharedCitizens[], _: LastingCourses, assumed: Assumptions) => parallelPotential(people, 3, assumed),
    gaining: ['parallelHours', 'avoidedHours', 'hourlyCost'],
    investing: ['coordinatorHours']
  },
  {
    name: 'lasting courses',
    of: (_: readonly SharedCitizens[], courses: LastingCourses, assumed: Assumptions) => lastingPotential(courses, assumed),
    gaining: ['avoidedCourses', 'costShare'],
    investing: ['avoidedCourses', 'courseInvestment']
  },
  {
    name: 'the next generation',
    of: (_: readonly SharedCitizens[], courses: LastingCourses, assumed: Assumptions) =>
      generationPotential(publicFigure(40), courses, assumed),
    gaining: ['avoidedFamilies', 'familyPotential'],
    investing: ['programme']
  }
] as const;

for (const { name, of, gaining, investing } of potentials) {
  it(`sums the parts of ${name} to the whole`, () => {
    fc.assert(
      fc.property(anyShared, anyLasting, anyAssumptions, (people, courses, assumed) => {
        const { rows, total } = of(people, courses, assumed);
        for (const field of ['invests', 'gains', 'net'] as const) {
          const sum = rows.reduce((all, row) => all + amountOf(row[field]), 0);
          expect(sum).toBeCloseTo(amountOf(total[field]), 3);
        }
        expect(amountOf(total.net)).toBeCloseTo(amountOf(total.gains) - amountOf(total.invests), 3);
      })
    );
  });

  it(`doubles ${name} with any of its assumptions, and makes nothing of nothing`, () => {
    fc.assert(
      fc.property(
        anyShared,
        anyLasting,
        anyAssumptions,
        fc.constantFrom(...gaining),
        fc.constantFrom(...investing),
        (people, courses, assumed, gain, cost) => {
          const totalOf = (changes: Partial<Assumptions>) => of(people, courses, { ...assumed, ...changes }).total;
          const before = totalOf({});
          expect(amountOf(totalOf({ [gain]: assumed[gain] * 2 }).gains)).toBeCloseTo(amountOf(before.gains) * 2, 3);
          expect(amountOf(totalOf({ [cost]: assumed[cost] * 2 }).invests)).toBeCloseTo(amountOf(before.invests) * 2, 3);
          expect(amountOf(totalOf({ [gain]: 0 }).gains)).toBe(0);
          expect(amountOf(totalOf({ [cost]: 0 }).invests)).toBe(0);
        }
      )
    );
  });
}
