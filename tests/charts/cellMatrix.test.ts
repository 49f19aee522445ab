import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import CellMatrix from '../../src/charts/CellMatrix.svelte';
import { textWidth } from '../../src/charts/geometry.ts';
import { layOutMatrix, type MatrixCell } from '../../src/charts/matrixLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const edges = [0, 10, 20, 30, 40];
const cell = (from: number, to: number, count: Published<number>): MatrixCell => ({ from, to, count, sentence: `Fra ${from} til ${to}.` });
const setting = {
  edges,
  levels: [{ key: 'cut', label: 'Skel: 25', value: some(25) }],
  change: { label: 'Under 5 point', least: 5 },
  sameLabel: 'Samme score',
  fromLabel: 'Første',
  toLabel: 'Seneste',
  format: String,
  countFormat: String
} as const;
const plan = (cells: readonly MatrixCell[], width = 700) => layOutMatrix(cells, { ...setting, width });

describe('the number of a cell', () => {
  it('stands on its square or over it, always in its cell and never smaller than can be read, or else is left to the table', () => {
    const bins = fc.integer({ min: 0, max: 7 });
    const many = fc.record({ from: bins, to: bins, count: fc.integer({ min: 1, max: 2_000_000 }) });
    fc.assert(
      fc.property(fc.array(many, { minLength: 1, maxLength: 20 }), fc.constantFrom(296, 328, 520, 700), (given, width) => {
        const cells = given.map(({ from, to, count }) => cell(from, to, some(count)));
        const eights = Array.from({ length: 9 }, (_, i) => i * 5);
        const thousands = (count: number) => count.toLocaleString('da-DK');
        for (const placed of layOutMatrix(cells, { ...setting, edges: eights, countFormat: thousands, width }).cells) {
          const { y, size, side, number } = placed;
          const [wide, high] = [textWidth(number.text, number.size), number.size * 0.7];
          expect(number.size).toBeGreaterThanOrEqual(9);
          expect(number.squareTop).toBeGreaterThanOrEqual(y);
          expect(number.squareTop + side).toBeLessThanOrEqual(y + size + 0.1);
          if (number.text === '') continue;
          expect(wide).toBeLessThanOrEqual(number.isOver ? size : side);
          expect(number.baseline - high).toBeGreaterThanOrEqual(number.isOver ? y : number.squareTop);
          expect(number.baseline).toBeLessThan(number.isOver ? number.squareTop : number.squareTop + side);
        }
      })
    );
  });

  it('is as large as other numbers of charts where there is room', () => {
    const [most, least] = plan([cell(0, 0, some(100)), cell(1, 1, some(2))]).cells;
    expect([most?.number, least?.number]).toMatchObject([
      { text: '100', size: 14, isOver: false },
      { text: '2', size: 14, isOver: true }
    ]);
  });
});

describe('the field of a matrix', () => {
  it('has what rose above the diagonal and what fell below it', () => {
    const [rose, fell] = plan([cell(0, 3, some(9)), cell(3, 0, some(9))]).cells;
    const middle = (one = rose) => [(one?.x ?? 0) + (one?.size ?? 0) / 2, (one?.y ?? 0) + (one?.size ?? 0) / 2] as const;
    const { x, y } = plan([]);
    expect(middle(rose)).toEqual([x(5), y(35)]);
    expect(middle(fell)).toEqual([x(35), y(5)]);
    expect(y(35)).toBeLessThan(y(5));
  });

  it('has squares whose area is their count', () => {
    const [most, quarter] = plan([cell(0, 0, some(100)), cell(1, 1, some(25))]).cells;
    expect(quarter?.side).toBeCloseTo((most?.side ?? 0) / 2, 0);
    expect([most?.number.text, quarter?.number.text]).toEqual(['100', '25']);
  });

  it('leaves out cells with nobody, and keeps withheld ones without a square', () => {
    expect(plan([cell(0, 0, some(0)), cell(1, 1, tooFew)]).cells.map(({ side, number }) => [side, number.text])).toEqual([[0, '']]);
  });

  it('has a band of the change that could be chance, cut off at the corners', () => {
    const { band, x, y } = plan([]);
    expect(band).toBe(`M${x(0)} ${y(0)}L${x(0)} ${y(5)}L${x(35)} ${y(40)}L${x(40)} ${y(40)}L${x(40)} ${y(35)}L${x(5)} ${y(0)}Z`);
  });

  it('names its lines at their ends, and under the field on a narrow sheet, where the field needs the room', () => {
    const wide = plan([]);
    expect(wide.ends.map(({ lines }) => lines.join(' '))).toEqual(['Samme score', 'Under 5 point', 'Skel: 25']);
    expect(wide.key).toEqual([]);
    const narrow = plan([], 328);
    expect(narrow.ends).toEqual([]);
    expect(narrow.key.map(({ lines, mark }) => [mark, lines.join(' ')])).toEqual([
      ['diagonal', 'Samme score'],
      ['band', 'Under 5 point'],
      ['level', 'Skel: 25']
    ]);
    // Cells are no larger than 56 px.
    expect(narrow.side).toBe(4 * 56);
  });
});

describe('CellMatrix', () => {
  const drawn = (cells: readonly MatrixCell[]) =>
    render(CellMatrix, { title: 'Første og seneste', cells, ...setting, minimumCell: 5, language: 'da', width: 700 }).container;

  it('hatches a withheld cell and says why, without the number', () => {
    const page = drawn([cell(0, 1, tooFew), cell(2, 2, some(12))]);
    expect(only(page, 'g[data-key="0 1"]').querySelectorAll('rect, text')).toHaveLength(0);
    expect(wordsOf(page, 'withheld').join()).toContain('færre end 5');
    expect(page.innerHTML).not.toContain('4321');
    expect(only(page, 'g[data-key="2 2"] text').textContent).toBe('12');
  });

  it('takes the nearest cell to the pointer in both directions', async () => {
    const page = drawn([cell(0, 0, some(5)), cell(0, 3, some(5)), cell(3, 3, some(5))]);
    const sheet = screen.getByRole('presentation');
    const { x, y } = plan([]);
    const speaks = async (from: number, to: number) => {
      await fireEvent(sheet, new MouseEvent('pointermove', { clientX: x(from), clientY: y(to), bubbles: true }));
      return spoken(page);
    };
    expect(await speaks(4, 33)).toBe('Fra 0 til 3.');
    expect(await speaks(31, 38)).toBe('Fra 3 til 3.');
    expect(await speaks(2, 8)).toBe('Fra 0 til 0.');
  });
});
