import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { dateTicks, dayNumber } from '../../src/charts/dateAxis.ts';
import StepsIntoTarget from '../../src/charts/StepsIntoTarget.svelte';
import { hiddenStairs, stairsOf } from '../../src/charts/stairs.ts';
import { layOutTarget, type ProgressRow } from '../../src/charts/targetLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, px, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);

describe('days', () => {
  it('are numbers a day apart, whatever the time zone', () => {
    expect(dayNumber('2018-03-26') - dayNumber('2018-03-25')).toBe(1);
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('30-06-2018')).toBeNaN();
  });

  it('have ticks at whole months where there is room, and at quarters or years where there is less', () => {
    const year: readonly [number, number] = [dayNumber('2018-01-01'), dayNumber('2018-12-31')];
    const texts = (width: number, span = year) => dateTicks(span, [0, width], 'da').map(({ text }) => text);
    expect(texts(1200)).toHaveLength(12);
    expect(texts(500)).toEqual(['jan. 2018', 'apr. 2018', 'jul. 2018', 'okt. 2018']);
    expect(texts(500, [dayNumber('2014-05-01'), dayNumber('2019-05-01')])).toEqual(['2015', '2016', '2017', '2018', '2019']);
  });
});

describe('stairs', () => {
  const rows = [some(2), some(5), tooFew, tooFew, some(9)].map((value, at) => ({ at, value }));

  it('hold each value until the next, also until one that is withheld', () => {
    expect(stairsOf(rows).map((run) => run.map(({ at, value }) => [at, value]))).toEqual([
      [
        [0, 2],
        [1, 5],
        [2, 5]
      ],
      [[4, 9]]
    ]);
  });

  it('tell the withheld stretch until the next shown value, or the end', () => {
    expect(hiddenStairs(rows, 10)).toEqual([{ from: 2, to: 4 }]);
    expect(hiddenStairs(rows.slice(0, 4), 10)).toEqual([{ from: 2, to: 10 }]);
  });
});

type Props = ComponentProps<typeof StepsIntoTarget>;
const rows = (values: readonly Published<number>[], preliminary = false): readonly ProgressRow[] =>
  values.map((value, i) => ({
    key: `m${i}`,
    day: `2018-0${i + 1}-01`,
    name: `måned ${i + 1}`,
    value,
    preliminary: preliminary && i === values.length - 1,
    sentence: `Om måned ${i + 1}.`
  }));
const target = { key: 'now', label: '15–20 inden 30. juni', low: some(15), high: some(20), deadline: '2018-06-30' };
const setting = {
  revisions: [],
  pace: null,
  moments: [],
  label: 'Tilknyttede',
  preliminaryLabel: 'foreløbigt',
  format: String,
  language: 'da'
} as const;
const plan = (of: readonly ProgressRow[], more: object = {}) => layOutTarget(of, { ...setting, target, width: 700, ...more });

describe('the way into a target', () => {
  it('has the range from the first day to the deadline, between its ends', () => {
    const { bands, x, y, left } = plan(rows([some(4), some(13)]));
    expect(bands).toHaveLength(1);
    expect(bands[0]).toMatchObject({ x: left, due: x(dayNumber('2018-06-30')), y: y(20), isCurrent: true, ends: [y(15), y(20)] });
    expect(bands[0]?.height).toBeCloseTo(y(15) - y(20), 1);
  });

  it('leaves a range open upward where only the least is promised', () => {
    const { bands, y, top } = plan(rows([some(4)]), { target: { key: 'open', label: '', low: some(15), deadline: '2018-06-30' } });
    expect(bands[0]).toMatchObject({ y: top, ends: [y(15)] });
    expect(y(15)).toBeGreaterThan(top + 10);
  });

  it('goes on past a deadline, and as far as the deadline where that is later', () => {
    const late = plan(rows([some(4), some(40)]), { target: { ...target, deadline: '2018-01-15' } });
    expect(late.x(dayNumber('2018-02-01'))).toBe(late.right);
    expect(plan(rows([some(4)])).x(dayNumber('2018-06-30'))).toBe(plan(rows([some(4)])).right);
  });

  it('keeps what is preliminary apart, beginning where the certain ends', () => {
    const { certain, preliminary, last } = plan(rows([some(4), some(9), some(13)], true));
    expect(certain.map((run) => run.map(({ value }) => value))).toEqual([[4, 9]]);
    expect(preliminary.map((run) => run.map(({ value }) => value))).toEqual([[9, 13]]);
    expect(last?.preliminary).toBe(true);
  });
});

describe('StepsIntoTarget', () => {
  const drawn = (values: readonly ProgressRow[], more: Partial<Props> = {}) =>
    render(StepsIntoTarget, { props: { title: 'På vej', rows: values, target, ...setting, minimumCell: 5, width: 700, ...more } })
      .container;

  it('names what is reached at the end, and that it may still change', () => {
    expect(wordsOf(drawn(rows([some(4), some(13)])), 'end')).toEqual(['Tilknyttede\u200213']);
    cleanup();
    const page = drawn(rows([some(4), some(13)], true));
    expect(wordsOf(page, 'end')).toEqual(['Tilknyttede, foreløbigt\u200213']);
    expect(page.querySelectorAll('[data-part="preliminary"]')).toHaveLength(1);
  });

  it('draws the pace from where it is to what is promised', () => {
    const page = drawn(rows([some(4), some(13)]), {
      pace: { label: '1 om måneden', from: { day: '2018-02-01', value: some(13) }, to: { day: '2018-06-30', value: some(15) } }
    });
    const line = only(page, '[data-part="pace"]');
    const due = only(page, '[data-part="target"]').getAttribute('d') ?? '';
    expect(due).toContain(`M${px(line, 'x2')} `);
    expect(wordsOf(page, 'end').toSorted()).toEqual(['1 om måneden', 'Tilknyttede\u200213']);
  });

  it('keeps earlier promises as fainter ranges with their words', () => {
    const page = drawn(rows([some(4), some(13)]), {
      revisions: [{ key: 'first', label: '25 inden marts', low: some(25), high: some(30), deadline: '2018-03-01' }]
    });
    expect(page.querySelectorAll('[data-part="revision"]')).toHaveLength(1);
    expect(wordsOf(page, 'flag').toSorted()).toEqual(['15–20 inden 30. juni', '25 inden marts']);
  });

  it('hatches what is withheld, says why, and has no number for it', () => {
    const page = drawn(rows([some(6), tooFew]));
    expect(page.querySelectorAll('path[data-part="withheld"]')).toHaveLength(1);
    expect(wordsOf(page, 'withheld').join()).toContain('færre end 5');
    expect(wordsOf(page, 'end')).toEqual(['Tilknyttede']);
    expect(page.querySelectorAll('[data-part="reached"]')).toHaveLength(0);
    expect(page.innerHTML).not.toContain('4321');
  });

  it('speaks the sentence of each month', async () => {
    const page = drawn(rows([some(6), some(7)]));
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'Home' });
    expect(spoken(page)).toBe('Om måned 1.');
  });
});
