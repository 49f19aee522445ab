import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import CoverageBars from '../../src/charts/CoverageBars.svelte';
import { layOutCoverage } from '../../src/charts/coverageLayout.ts';
import { textWidth } from '../../src/charts/geometry.ts';
import { type } from '../../src/charts/ink.ts';
import { layOutPeriods } from '../../src/charts/periods.ts';
import QuantileRibbon from '../../src/charts/QuantileRibbon.svelte';
import { type QuantileRow, ribbonsOf } from '../../src/charts/ribbonLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, px, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(37.77, { contributors: 2 }, 5);
const self = { key: 'selv', label: 'Selv' };
const carer = { key: 'andre', label: 'Andre' };
const quarter = (i: number) => ({ key: `k${i}`, label: `K${i + 1}`, group: '2018', name: `${i + 1}. kvartal 2018` });
const four = (median: number, n = 20) => ({ n: some(n), median: some(median), q1: some(median - 5), q3: some(median + 5) });
const hidden = { n: tooFew, median: tooFew, q1: tooFew, q3: tooFew };
const rows: readonly QuantileRow[] = [20, 22, undefined, 30].map((median, i) => ({
  ...quarter(i),
  values: { selv: median === undefined ? hidden : four(median), andre: four(18) },
  sentence: `Om K${i + 1}.`
}));

const ribbon = (more: { rows?: readonly QuantileRow[]; series?: readonly { key: string; label: string }[]; width?: number }) =>
  render(QuantileRibbon, {
    title: 'Trivsel',
    rows,
    series: [self],
    levels: [{ key: 'cut', label: 'Skel: 25', value: some(25) }],
    spans: [{ key: 'trial', label: 'Forsøg', from: 1, to: null }],
    moments: [{ key: 'team', label: 'Nyt team', at: 3.5 }],
    countLabel: 'Svar',
    bandLabel: 'Midterste halvdel',
    domain: [0, 40],
    ticks: [0, 20, 40],
    format: (value: number) => String(value),
    countFormat: (count: number) => String(count),
    minimumCell: 5,
    language: 'da',
    width: 700,
    ...more
  }).container;

describe('a ribbon of quartiles', () => {
  it('breaks where a period is withheld, and has the quartiles as its band', () => {
    const { sets, gaps } = ribbonsOf(rows, [self]);
    expect(sets[0]?.runs.map((run) => run.map(({ value, low, high }) => [low, value, high]))).toEqual([
      [
        [15, 20, 25],
        [17, 22, 27]
      ],
      [[25, 30, 35]]
    ]);
    expect(gaps.map(({ from, to, reason }) => [from, to, reason])).toEqual([[2, 2, 'too-few']]);
  });

  it('names the line with its last number and the cut-off at their ends', () => {
    expect(wordsOf(ribbon({}), 'end')).toEqual(['Selv\u200230', 'Skel: 25']);
  });

  it('gives no number of an earlier period as if it were the last', () => {
    const [first = '', second = ''] = wordsOf(ribbon({ rows: rows.slice(0, 3) }), 'end');
    expect([first, second].sort()).toEqual(['Selv', 'Skel: 25']);
  });

  it('says how many stand behind each period, and hatches the number of a withheld one', () => {
    const strip = only(ribbon({}), '[data-part="strip"]');
    expect([...strip.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['Svar', '20', '20', '20']);
    expect(strip.querySelectorAll('[data-part="withheld"]')).toHaveLength(1);
  });

  it('says which periods are withheld and why, and shows no trace of the number', () => {
    const page = ribbon({});
    expect(wordsOf(page, 'withheld').join()).toContain('3. kvartal 2018, færre end 5');
    expect(page.innerHTML).not.toMatch(/37[.,]77/);
  });

  it('hatches the foot alone where the other series is shown', () => {
    const tall = (series: readonly { key: string; label: string }[]) => {
      const page = ribbon({ series });
      const words = wordsOf(page, 'withheld').join();
      const path = page.querySelector('path[data-part="withheld"]')?.getAttribute('d') ?? '';
      const heights = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
      cleanup();
      return { words, height: Math.max(...heights) - Math.min(...heights) };
    };
    expect(tall([self]).height).toBeGreaterThan(200);
    expect(tall([self, carer])).toMatchObject({ words: expect.stringContaining('3. kvartal 2018, Selv, færre end 5') });
    expect(tall([self, carer]).height).toBeLessThan(20);
  });

  it('ends its band where a quartile is withheld, hatches the foot there, and says so: drawn to the median it would look like certainty', () => {
    const last = rows.map((row, i) =>
      i === 3 ? { ...row, values: { selv: { ...four(30), q3: tooFew } } } : i === 2 ? { ...row, values: { selv: four(25) } } : row
    );
    const page = ribbon({ rows: last });
    const [band, ...others] = [...page.querySelectorAll('path[data-part="interval"]')];
    expect(others).toEqual([]);
    // Three periods forth and back.
    expect(band?.getAttribute('d')?.match(/[ML]/g)).toHaveLength(6);
    expect(page.querySelectorAll('[data-part="line"]')).toHaveLength(1);
    expect(wordsOf(page, 'withheld').join()).toContain('Midterste halvdel, 4. kvartal 2018, færre end 5');
    expect(page.querySelectorAll('path[data-part="withheld"]')).toHaveLength(1);
  });

  it('has the trial as its ground from where it began, and milestones named above', () => {
    const backdrop = only(ribbon({}), '[data-part="backdrop"]');
    const ground = only(backdrop, 'rect');
    const [, second] = [...ribbon({}).querySelectorAll('[data-part="line"] circle')].map((dot) => px(dot, 'cx'));
    expect(px(ground, 'x')).toBeLessThan(second ?? 0);
    expect(wordsOf(backdrop, 'flag').toSorted()).toEqual(['Forsøg', 'Nyt team']);
  });

  it('speaks the sentence of each period', async () => {
    const page = ribbon({});
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(spoken(page)).toBe('Om K4.');
  });
});

describe('the axis of periods', () => {
  const periods = Array.from({ length: 12 }, (_, i) => ({
    key: `p${i}`,
    label: `K${(i % 4) + 1}`,
    group: String(2016 + Math.floor(i / 4)),
    name: ''
  }));

  it('carries the first and the last of conversations, apart from each other, however many there are', () => {
    for (const count of [1, 2, 3, 11, 12, 17, 18, 40]) {
      const counted = Array.from({ length: count }, (_, i) => ({ key: `${i}`, label: String(i + 1), name: '' }));
      for (const width of [180, 300, 900]) {
        const step = width / count;
        const { labelled } = layOutPeriods(counted, [], (index) => index * step, width);
        expect([labelled[0], labelled.at(-1)]).toEqual([0, count - 1]);
        const nearest = Math.min(...labelled.slice(1).map((index, i) => (index - (labelled[i] ?? 0)) * step));
        expect(nearest).toBeGreaterThan(textWidth(String(count), type.label));
      }
    }
    const seventeen = Array.from({ length: 17 }, (_, i) => ({ key: `${i}`, label: String(i + 1), name: '' }));
    expect(layOutPeriods(seventeen, [], (index) => index * 11, 187).labelled).toEqual([0, 4, 8, 12, 16]);
  });

  it('carries each period where there is room, and each group once', () => {
    const plan = layOutPeriods(periods, [], (index) => index * 60, 720);
    expect(plan.labelled).toHaveLength(12);
    expect(plan.groups.map(({ text, x }) => [text, x])).toEqual([
      ['2016', 30],
      ['2017', 270],
      ['2018', 510]
    ]);
  });

  it('leaves out words on a narrow sheet, never the last', () => {
    const plan = layOutPeriods(periods, [], (index) => index * 15, 180);
    expect(plan.labelled.at(-1)).toBe(11);
    const steps = plan.labelled.slice(1).map((at, i) => (at - (plan.labelled[i] ?? 0)) * 15);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(20);
  });
});

const covered = (values: readonly (readonly [Published<number>, Published<number>])[]) =>
  values.map(([ors, srs], i) => ({ ...quarter(i), values: { ors, srs }, n: some(40 + i), sentence: `Dækning K${i + 1}.` }));
const measures = [
  { key: 'ors', label: 'ORS' },
  { key: 'srs', label: 'SRS' }
];
const coverage = (values: Parameters<typeof covered>[0]) =>
  render(CoverageBars, {
    title: 'Dækning',
    rows: covered(values),
    series: measures,
    levels: [{ key: 'limit', label: '60 %', value: some(0.6) }],
    countLabel: 'Samtaler',
    minimumCell: 5,
    language: 'da',
    width: 700
  }).container;

describe('bars of coverage', () => {
  it('are as high as their share of the whole, the two measures side by side', () => {
    const page = coverage([[some(1), some(0.5)]]);
    const bar = (key: string) => only(page, `g[data-key="k0 ${key}"] rect`);
    expect(px(bar('srs'), 'height')).toBeCloseTo(px(bar('ors'), 'height') / 2, 0);
    expect(px(bar('srs'), 'x')).toBeGreaterThanOrEqual(px(bar('ors'), 'x') + px(bar('ors'), 'width'));
  });

  it('carry their numbers where all have room, and none otherwise', () => {
    const texts = (step: number) =>
      layOutCoverage(
        covered([[some(0.5), some(0.75)]]),
        measures,
        (index) => index * step,
        (share) => `${share * 100} %`
      ).map(({ text }) => text);
    expect(texts(96)).toEqual(['50 %', '75 %']);
    expect(texts(30)).toEqual(['', '']);
  });

  it('are hatched to the top where withheld, with the measure, the period and the reason', () => {
    const page = coverage([
      [some(0.8), tooFew],
      [some(0.9), some(0.7)]
    ]);
    expect(page.querySelectorAll('g[data-key="k0 srs"] rect')).toHaveLength(0);
    expect(page.querySelectorAll('g[data-key="k0 srs"] [data-part="withheld"]')).toHaveLength(1);
    expect(wordsOf(page, 'withheld').join()).toContain('1. kvartal 2018, SRS, færre end 5');
    expect(page.innerHTML).not.toMatch(/37[.,]77/);
  });

  it('have the level they should not fall under, named at its end, and the numbers they are of', () => {
    const page = coverage([[some(0.5), some(0.5)]]);
    expect(wordsOf(page, 'end')).toEqual(['60 %']);
    expect(px(only(page, '[data-part="reference"]'), 'y1')).toBeLessThan(px(only(page, 'g[data-key="k0 ors"] rect'), 'y'));
    expect(wordsOf(page, 'strip')).toEqual(['Samtaler 40']);
  });
});
