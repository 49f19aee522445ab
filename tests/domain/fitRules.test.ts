import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearClasses, finestTelling, reasonAgainstQuantile, roundedQuantile, suppressTogether } from '../../src/domain/fitClearance.ts';
import { endingClass } from '../../src/domain/fitEnding.ts';
import { outcomeByEffect, outcomeByPoints, outcomeClasses, outcomeRungs } from '../../src/domain/fitOutcome.ts';
import { periodKey, periodOf, quarterNumber } from '../../src/domain/fitPeriod.ts';
import { expectedLast, lineThrough, spreadOf, turningPoint } from '../../src/domain/fitRegression.ts';
import { cutOffSources, cutOffsFor, defaultCutOffs, isAbove, wellbeingCutOff } from '../../src/domain/fitScale.ts';

describe('outcome by points, of an adult with the cut-off 25 and a reliable change of 5', () => {
  it.each([
    [18, 30, 'recovered'],
    [20, 25, 'recovered'],
    [20.1, 25.1, 'recovered'],
    [20.4, 25.4, 'recovered'],
    [20, 24.9, 'unchanged'],
    [18, 24.9, 'improved'],
    [25, 30, 'improved'],
    [24.9, 30, 'recovered'],
    [24.9, 29.8, 'unchanged'],
    [30, 30, 'unchanged'],
    [30, 25.1, 'unchanged'],
    [30, 25, 'deteriorated'],
    [25.4, 20.4, 'deteriorated'],
    [0, 40, 'recovered']
  ])('from %d to %d is %s', (first, last, outcome) => {
    expect(outcomeByPoints(first, last, 25, 5)).toBe(outcome);
  });

  it('needs one point more with a reliable change of 6', () => {
    expect(outcomeByPoints(20, 25.9, 25, 6)).toBe('unchanged');
    expect(outcomeByPoints(20, 26, 25, 6)).toBe('recovered');
  });

  it('lets nobody recover where there is no cut-off', () => {
    expect(outcomeByPoints(10, 40, null, 5)).toBe('improved');
  });

  it('knows exact jumps that binary fractions miss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 350 }), (tenths) => {
        const [low, high] = [tenths / 10, (tenths + 50) / 10];
        expect(outcomeByPoints(low, high, null, 5)).toBe('improved');
        expect(outcomeByPoints(high, low, null, 5)).toBe('deteriorated');
      })
    );
  });
});

it('tells outcome by effect size in standard deviations: 0.8 of 10 is 8 points', () => {
  expect(outcomeByEffect(10, 18, 25, 10)).toBe('unchanged');
  expect(outcomeByEffect(10, 18.1, 25, 10)).toBe('improved');
  expect(outcomeByEffect(17, 25.1, 25, 10)).toBe('recovered');
  expect(outcomeByEffect(30, 21.9, 25, 10)).toBe('deteriorated');
  expect(outcomeByEffect(10, 40, 25, null)).toBe('unclassifiable');
});

it('counts a score at the cut-off as above', () => {
  expect([isAbove(24.99, 25), isAbove(25, 25), isAbove(25.01, 25)]).toEqual([false, true, true]);
});

it('holds each voice against its own cut-off, and says where it comes from', () => {
  expect(wellbeingCutOff(defaultCutOffs, 'selv', 'barn')).toBe(32);
  expect(wellbeingCutOff(defaultCutOffs, 'selv', 'ung')).toBe(28);
  expect(wellbeingCutOff(defaultCutOffs, 'selv', 'voksen')).toBe(25);
  expect(wellbeingCutOff(defaultCutOffs, 'omsorgsperson', 'voksen')).toBe(28);
  expect(wellbeingCutOff(defaultCutOffs, 'fagperson', 'voksen')).toBeNull();
  expect(cutOffsFor('trivsel', 'selv', ['barn'])).toEqual(['barn']);
  expect(cutOffsFor('samarbejde', 'selv', [])).toEqual(['samarbejde']);
  expect(Object.values(cutOffSources).every(({ citation }) => citation.length > 0)).toBe(true);
});

it('calls an unplanned ending a drop-out unless the last score is above the cut-off', () => {
  expect(endingClass('uplanlagt', true)).toBe('uplanlagt-med-effekt');
  expect(endingClass('uplanlagt', false)).toBe('frafald');
  expect(endingClass('uplanlagt', null)).toBe('frafald');
  expect([endingClass('planlagt', false), endingClass('andet', true), endingClass('aktiv', null)]).toEqual(['planlagt', 'andet', 'aktiv']);
});

describe('a line through first and last scores', () => {
  const sumsOf = (pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce(
      (sums, [x, y]) => ({ n: sums.n + 1, x: sums.x + x, y: sums.y + y, xx: sums.xx + x * x, xy: sums.xy + x * y, yy: sums.yy + y * y }),
      { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 }
    );
  const onLine = (count: number) => Array.from({ length: count }, (_, i) => [i, 15 + i / 2] as const);

  it('is found where thirty lie on one', () => {
    const line = lineThrough(sumsOf(onLine(30)));
    expect(line?.slope).toBeCloseTo(0.5, 9);
    expect(line?.intercept).toBeCloseTo(15, 9);
    expect(line?.residualSpread).toBeCloseTo(0, 6);
    expect(line && expectedLast(line, 10)).toBeCloseTo(20, 9);
    // Below 30 gains are expected, above it losses.
    expect(line && turningPoint(line)).toBeCloseTo(30, 9);
  });

  it('is not drawn through twenty-nine, or through one first score', () => {
    expect(lineThrough(sumsOf(onLine(29)))).toBeNull();
    expect(lineThrough(sumsOf(Array.from({ length: 40 }, (_, i) => [20, i] as const)))).toBeNull();
    expect(turningPoint({ n: 30, slope: 1, intercept: 4, residualSpread: 1 })).toBeNull();
  });

  it('has the spread of first scores beside it: 0 to 29, squared 77.5', () => {
    expect(spreadOf(sumsOf(onLine(30))) ?? 0).toBeCloseTo(Math.sqrt(77.5), 9);
    expect(spreadOf(sumsOf(onLine(29)))).toBeNull();
  });
});

it('names periods as Danmarks Statistik does', () => {
  const quarter = quarterNumber(2018, 9);
  expect(periodKey(periodOf(quarter, 'kvartal'), 'kvartal')).toBe('2018K3');
  expect(periodKey(periodOf(quarter, 'halvaar'), 'halvaar')).toBe('2018H2');
  expect(periodKey(periodOf(quarter, 'aar'), 'aar')).toBe('2018');
});

describe('what is cleared of FIT', () => {
  const counted = (recovered: number, improved: number, unchanged: number, deteriorated: number, unclassifiable: number) => ({
    recovered,
    improved,
    unchanged,
    deteriorated,
    unclassifiable
  });
  const shownOf = (counts: ReturnType<typeof counted>, minimumCell: 3 | 5 | 10 = 5, rest = {}) =>
    clearClasses({ counts, toldElsewhere: 'unclassifiable', ...rest }, outcomeRungs, minimumCell).map(({ classes, cases, reason }) => [
      classes.join('+'),
      reason ?? cases
    ]);

  it('keeps the classes apart where each has enough cases', () => {
    expect(shownOf(counted(20, 10, 30, 5, 8))).toEqual([
      ['recovered', 20],
      ['improved', 10],
      ['unchanged', 30],
      ['deteriorated', 5],
      ['unclassifiable', 8]
    ]);
  });

  it('withholds a second class where one could be reckoned, and keeps the rest', () => {
    expect(shownOf(counted(20, 10, 30, 2, 0))).toEqual([
      ['recovered', 20],
      ['improved', 'protects-another'],
      ['unchanged', 30],
      ['deteriorated', 'too-few'],
      ['unclassifiable', 0]
    ]);
  });

  it('tells of thirteen families whether it went better, and no more', () => {
    expect(shownOf(counted(4, 3, 3, 1, 2))).toEqual([
      ['recovered+improved', 7],
      ['unchanged+deteriorated+unclassifiable', 6]
    ]);
  });

  it('does not tell a class together with one that another figure tells', () => {
    expect(shownOf(counted(4, 3, 1, 1, 6)).every(([key]) => key !== 'unchanged+deteriorated+unclassifiable')).toBe(true);
  });

  it('tells nothing of fewer than the minimum cell, not even that a class is empty', () => {
    expect(shownOf(counted(4, 0, 0, 0, 0)).map(([, told]) => told)).not.toContain(0);
  });

  it('does not let the sum tell of few cases that are left out', () => {
    expect(shownOf(counted(20, 10, 30, 5, 8), 5, { leftOut: 2 }).map(([, told]) => told)).toContain('protects-another');
    expect(shownOf(counted(20, 10, 30, 5, 8), 5, { leftOut: 9 }).map(([, told]) => told)).not.toContain('protects-another');
  });

  it('withholds a class of which another form leaves few out', () => {
    const beside = counted(0, 0, 1, 0, 0);
    expect(shownOf(counted(20, 10, 30, 5, 8), 5, { beside })[2]).toEqual(['unchanged', 'too-few']);
  });

  it('leaves no class, and no sum of withheld ones, with fewer cases than the minimum cell', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), fc.constantFrom(3, 5, 10), ([a, b, c, d, e], minimumCell) => {
        const counts = counted(a, b, c, d, e);
        const all = a + b + c + d + e;
        const merged = clearClasses({ counts, toldElsewhere: 'unclassifiable' }, outcomeRungs, minimumCell as 3 | 5 | 10);
        // Every class once: they partition the cases.
        expect(merged.flatMap(({ classes }) => classes)).toEqual([...outcomeClasses]);
        expect(merged.reduce((sum, { cases }) => sum + cases, 0)).toBe(all);
        for (const { cases, reason } of merged) if (!reason) expect(cases === 0 || cases >= minimumCell).toBe(true);
        const hidden = merged.filter(({ reason }) => reason).reduce((sum, { cases }) => sum + cases, 0);
        if (hidden < all) expect(hidden === 0 || hidden >= minimumCell).toBe(true);
      })
    );
  });

  it('withholds rows together until what is left of each whole is enough', () => {
    const parts = (...counts: number[]) => counts.map((contributors) => ({ contributors }));
    // The second row lacks two; with the first, smallest of the rest, seven are withheld.
    expect(suppressTogether([parts(9, 20, 30), parts(5, 2, 9)], 5, false)).toEqual(['protects-another', 'too-few', null]);
  });

  it('shows a quartile only with enough cases on either side, rounded to half points', () => {
    expect(reasonAgainstQuantile({ below: 5, above: 15 }, 5)).toBeNull();
    expect(reasonAgainstQuantile({ below: 4, above: 15 }, 5)).toBe('too-few-beyond');
    expect(reasonAgainstQuantile({ below: 0, above: 0 }, 5)).toBe('undefined-value');
    expect([roundedQuantile(23.2), roundedQuantile(23.3), roundedQuantile(23.75)]).toEqual([23, 23.5, 24]);
  });

  it('takes the finest form that tells three quarters, or else the one that tells most', () => {
    expect(finestTelling([{ told: 0.7 }, { told: 0.75 }, { told: 1 }])).toEqual({ told: 0.75 });
    expect(finestTelling([{ told: 0.2 }, { told: 0.5 }, { told: 0.4 }])).toEqual({ told: 0.5 });
  });
});
