import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import FirstLatest from '../../src/charts/FirstLatest.svelte';
import { layOutMoves, type Move, type MoveRow } from '../../src/charts/movesLayout.ts';
import type { StackPart } from '../../src/charts/stackLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const series = [
  { key: 'borger', label: 'Borger' },
  { key: 'fag', label: 'Sagsbehandler' }
];
const parts: readonly StackPart[] = [
  { key: 'down', label: 'Ned', tone: 'counter' },
  { key: 'up', label: 'Op', tone: 1 }
];
const move = (first: Published<number>, latest: Published<number>, counts?: Move['counts']): Move => ({
  first,
  latest,
  ...(counts && { counts })
});
const row = (key: string, moves: MoveRow['moves']): MoveRow => ({ key, name: `Indikator ${key}`, moves, sentence: `Om ${key}.` });
const setting = {
  series,
  parts,
  domain: [0, 10] as const,
  format: String,
  partsLabel: '',
  minimumCell: 5,
  language: 'da'
} as const;
const plan = (rows: readonly MoveRow[], width = 700) => layOutMoves(rows, { ...setting, top: 0, width });

describe('moves from first to latest', () => {
  it('run along one scale for all rows, the two series under each other', () => {
    const { lines, x } = plan([
      row('a', { borger: move(some(2), some(6)), fag: move(some(5), some(4)) }),
      row('b', { borger: move(some(6), some(8)) })
    ]);
    const [[own, other] = [], [next] = []] = lines.map(({ arrows }) => arrows);
    expect([own?.first, own?.latest, other?.latest, next?.first]).toEqual([2, 6, 4, 6].map((value) => x?.(value)));
    expect(own?.y).toBeLessThan(other?.y ?? 0);
    expect(next?.y).toBeGreaterThan(other?.y ?? 0);
  });

  it('have the latest number beyond the tip, whichever way they went, also at the ends of the scale', () => {
    for (const width of [328, 700, 1200]) {
      const [line] = plan([row('a', { borger: move(some(0), some(10)), fag: move(some(10), some(0)) })], width).lines;
      const [up, down] = line?.arrows ?? [];
      expect([up?.text, up?.anchor, down?.text, down?.anchor]).toEqual(['10', 'start', '0', 'end']);
      expect(up?.textX).toBeGreaterThan(up?.latest ?? 0);
      expect(down?.textX).toBeLessThan(down?.latest ?? 0);
      expect(down?.textX).toBeGreaterThanOrEqual(7);
    }
  });

  it('have scales of their own where a row brings one, with its ends written', () => {
    const { x, lines } = plan([
      { ...row('a', { borger: move(some(20), some(40)) }), domain: [0, 40] },
      row('b', { borger: move(some(5), some(10)) })
    ]);
    expect(x).toBeUndefined();
    const [first, second] = lines.map(({ arrows }) => arrows[0]);
    expect(first?.latest).toBe(second?.latest);
    expect(lines.map(({ ends }) => ends.map(({ text }) => text))).toEqual([
      ['0', '40'],
      ['0', '10']
    ]);
  });

  it('split the small bar by how many moved which way, each to its own whole', () => {
    const [line] = plan([
      row('a', {
        borger: move(some(1), some(2), { down: some(5), up: some(15) }),
        fag: move(some(1), some(2), { down: some(50), up: some(50) })
      })
    ]).lines;
    const [own, other] = line?.arrows.map(({ segments }) => segments.map(({ width }) => width)) ?? [];
    expect((own?.[1] ?? 0) / (own?.[0] ?? 1)).toBeCloseTo(3, 1);
    expect(other?.[0]).toBe(other?.[1]);
  });
});

describe('FirstLatest', () => {
  const drawn = (rows: readonly MoveRow[]) =>
    render(FirstLatest, { title: 'Progression', rows, ticks: [0, 5, 10], ...setting, width: 700 }).container;
  const arrow = (page: Element, rowKey: string, key = 'borger') =>
    only(page, `g[data-key="${rowKey}"] g[data-part="move"][data-key="${key}"]`);

  it('draws a ring with its dot where nothing moved, and an arrow where something did', () => {
    const page = drawn([row('a', { borger: move(some(5), some(5)) }), row('b', { borger: move(some(5), some(9)) })]);
    expect(arrow(page, 'a').querySelectorAll('circle')).toHaveLength(2);
    expect(arrow(page, 'a').querySelectorAll('path')).toHaveLength(0);
    expect(arrow(page, 'b').querySelectorAll('circle')).toHaveLength(1);
    expect(arrow(page, 'b').querySelectorAll('path')).toHaveLength(1);
  });

  it('hatches what is withheld with the reason, and shows what is left', () => {
    const page = drawn([
      row('a', { borger: move(tooFew, tooFew), fag: move(some(3), tooFew) }),
      row('b', { borger: move(some(1), some(2), { down: tooFew, up: some(9) }) })
    ]);
    expect(wordsOf(arrow(page, 'a'), 'withheld').join()).toContain('færre end 5');
    expect(arrow(page, 'a').querySelectorAll('circle')).toHaveLength(0);
    expect(arrow(page, 'a', 'fag').querySelectorAll('circle')).toHaveLength(1);
    expect(arrow(page, 'a', 'fag').querySelectorAll('text')).toHaveLength(0);
    expect(arrow(page, 'b').querySelectorAll('[data-part="withheld"]')).toHaveLength(1);
    expect(wordsOf(page, 'withheld').at(-1)).toBe('færre end 5');
    expect(page.innerHTML).not.toContain('4321');
  });

  it('says whose arrow is which only where there are two', () => {
    const legend = (of: typeof series) => {
      const page = render(FirstLatest, { title: '', rows: [], ticks: [], ...setting, series: of, parts: [], width: 700 }).container;
      return wordsOf(page, 'legend');
    };
    expect(legend(series)).toEqual(['Borger', 'Sagsbehandler']);
    expect(legend(series.slice(0, 1))).toEqual([]);
  });

  it('speaks the sentence of each row', async () => {
    const page = drawn([row('a', { borger: move(some(5), some(5)) }), row('b', {})]);
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(spoken(page)).toBe('Om b.');
  });
});
