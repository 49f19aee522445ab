import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, stacked } from '../../src/charts/apart.ts';
import { flagBaseline, layOutFlags } from '../../src/charts/flags.ts';
import { widest } from '../../src/charts/geometry.ts';
import { type } from '../../src/charts/ink.ts';

describe('texts on one line', () => {
  it('stay where they want to be where they have room', () => {
    expect(
      apart(
        [
          { at: 20, width: 10 },
          { at: 60, width: 20 }
        ],
        4,
        [0, 100]
      )
    ).toEqual([20, 60]);
  });

  it('are moved apart, and back from the ends', () => {
    expect(
      apart(
        [
          { at: 50, width: 20 },
          { at: 52, width: 30 }
        ],
        10,
        [0, 100]
      )
    ).toEqual([50, 85]);
    expect(
      apart(
        [
          { at: 95, width: 20 },
          { at: 99, width: 20 }
        ],
        10,
        [0, 100]
      )
    ).toEqual([60, 90]);
    expect(apart([{ at: 1, width: 20 }], 10, [0, 100])).toEqual([10]);
  });

  it('have no places where they are too long together', () => {
    expect(
      apart(
        [
          { at: 10, width: 50 },
          { at: 20, width: 45 }
        ],
        10,
        [0, 100]
      )
    ).toBeNull();
  });

  it('never meet and never leave the line, whatever they want', () => {
    const text = fc.record({ at: fc.integer({ min: -50, max: 450 }), width: fc.integer({ min: 1, max: 120 }) });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const middles = apart(texts, 6, [0, 400]);
        const needed = texts.reduce((sum, { width }) => sum + width + 6, -6);
        expect(middles === null).toBe(needed > 400);
        const ends = (middles ?? []).map(
          (middle, i) => [middle - (texts[i]?.width ?? 0) / 2, middle + (texts[i]?.width ?? 0) / 2] as const
        );
        for (const [i, [left, right]] of ends.entries()) {
          expect(left).toBeGreaterThanOrEqual(-0.1);
          expect(right).toBeLessThanOrEqual(400.1);
          expect(left - (ends[i - 1]?.[1] ?? -6)).toBeGreaterThanOrEqual(5.8);
        }
      })
    );
  });
});

describe('texts in lines over each other', () => {
  it('share the lowest line until they would meet', () => {
    const text = (from: number, to: number, lines = 1) => ({ from, to, pole: from, lines });
    expect(stacked([text(200, 260), text(100, 150), text(90, 140)], 8)).toEqual([0, 0, 1]);
    expect(stacked([text(100, 150, 2), text(90, 140)], 8)).toEqual([0, 2]);
  });

  it('keep clear of poles that run down past them', () => {
    const [low, high, left] = stacked(
      [
        { from: 100, to: 180, pole: 100, lines: 1 },
        { from: 90, to: 170, pole: 90, lines: 1 },
        { from: 40, to: 95, pole: 40, lines: 1 }
      ],
      0
    );
    expect([low, high]).toEqual([0, 1]);
    // The pole of the second stands in the way of the third on the lowest line.
    expect(left).toBe(2);
  });
});

describe('flags', () => {
  it('stand to the right of their poles, or to the left at the end of the sheet', () => {
    const { flags, rows } = layOutFlags(
      [
        { key: 'a', label: 'Start', at: 10 },
        { key: 'b', label: 'Slut på forsøget', at: 390 }
      ],
      400
    );
    const of = (key: string) => flags.find((flag) => flag.key === key);
    expect(of('a')).toMatchObject({ anchor: 'start', x: 14, row: 0 });
    expect(of('b')).toMatchObject({ anchor: 'end', x: 386, row: 0 });
    expect(rows).toBe(1);
  });

  it('have no pole behind them where there are twenty, and say where there is one', () => {
    const milestones = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ key: `m${i}`, label: 'Status til byrådet', at: 10 + i * 6 }));
    const before = { key: 'before', label: 'Ansøgningsfrist', at: 0 };
    expect(layOutFlags([before, ...milestones(20)], 700).flags.filter(({ isCrossed }) => isCrossed)).toEqual([]);
    const many = layOutFlags(milestones(50), 700).flags;
    const crossed = many.filter(({ x, row, lines }) =>
      many.some((other) => other.row > row && x <= other.at && other.at <= x + widest(lines, type.label))
    );
    expect(crossed.length).toBeGreaterThan(0);
    expect(many.filter(({ isCrossed }) => isCrossed)).toEqual(crossed);
  });

  it('never meet and never leave the sheet, at any width', () => {
    const flag = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), words: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 10 }), fc.constantFrom(328, 700, 1200), (given, width) => {
        const flags = given.map(({ at, words }, i) => ({
          key: `f${i}`,
          at: at * width,
          label: Array.from({ length: words }, () => 'milepæl').join(' ')
        }));
        const placed = layOutFlags(flags, width).flags.map((one) => {
          const long = widest(one.lines, type.label);
          const left = one.anchor === 'start' ? one.x : one.x - long;
          return { left, right: left + long, first: flagBaseline(one, 0), last: flagBaseline(one, 0) + (one.lines.length - 1) * 18 };
        });
        for (const [i, a] of placed.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(-0.1);
          expect(a.right).toBeLessThanOrEqual(width + 0.1);
          const meeting = placed.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.first <= b.last && b.first <= a.last);
          expect(meeting).toEqual([]);
        }
      })
    );
  });
});
