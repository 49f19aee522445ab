import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import BandFlow from '../../src/charts/BandFlow.svelte';
import { layOutFlow } from '../../src/charts/flowLayout.ts';
import { type FlowCounts, streamsOf } from '../../src/charts/flowStreams.ts';
import { type Published, publicFigure, publish, publishUnless } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const tooFew = publish(3, { contributors: 3 }, 5);
const protecting = publishUnless('protects-another', 1);
const some = publicFigure;
const from = [
  { key: 'top', name: 'De dyreste' },
  { key: 'rest', name: 'Øvrige' }
];
const to = [...from, { key: 'gone', name: 'Fraflyttet' }];
const counts: FlowCounts = {
  top: { top: some(60), rest: some(30), gone: some(10) },
  rest: { top: some(40), rest: some(39_960) }
};
const flow = (rows: FlowCounts, width = 700) => {
  const { container } = render(BandFlow, {
    title: 'Fra år til år',
    from,
    to,
    counts: rows,
    emphasis: ['top'],
    fromLabel: '2018',
    toLabel: '2019',
    format: String,
    speak: (start: string, end: string, value: Published<number>) => `${start} til ${end}: ${value.shown ? value.value : 'skjult'}`,
    withheldLabel: 'skjult',
    minimumCell: 5,
    language: 'da',
    width
  });
  return container;
};
const layOut = (rows: FlowCounts) =>
  layOutFlow({
    from,
    to,
    counts: rows,
    format: String,
    formatPart: (part) => `${Math.round(part * 100)} %`,
    withheldLabel: 'skjult',
    width: 700
  });

describe('BandFlow', () => {
  it('draws the few as high as the many, and splits each band by where its people went', () => {
    const plan = layOut(counts);
    expect(plan.starts.map(({ height }) => height)).toEqual([56, 56]);
    expect(plan.streams.map(({ thickness }) => thickness)).toEqual([33.6, 16.8, 5.6, 0.1, 55.9]);
    expect(plan.streams.map(({ text }) => text)).toEqual(['60 %', '30 %', '', '', '100 %']);
  });

  it('has the story in the accent and everything else in grey', () => {
    const page = flow(counts);
    const told = [...page.querySelectorAll('[data-part="story"]')];
    expect(told.map((stream) => stream.getAttribute('data-key'))).toEqual(['top top']);
    expect(told[0]?.querySelector('path')?.getAttribute('fill')).toContain('--ink-data');
    for (const path of page.querySelectorAll('[data-part="stream"] path')) expect(path.getAttribute('fill')).toContain('--ink-context');
  });

  it('walks band by band, the largest stream first and the withheld last', async () => {
    const page = flow({ ...counts, top: { top: some(30), rest: tooFew, gone: some(60) } });
    const heard: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowDown' });
      heard.push(page.querySelector('[aria-live]')?.textContent);
    }
    expect(heard).toEqual(['top til gone: 60', 'top til top: 30', 'top til rest: skjult', 'rest til rest: 39960', 'rest til top: 40']);
  });

  it('says at the band and under the drawing that a stream is withheld, and draws none', () => {
    const page = flow({ ...counts, top: { top: some(60), rest: tooFew, gone: some(10) } });
    expect(page.querySelector('[data-key="top rest"]')).toBeNull();
    const [start, , end, rest] = page.querySelectorAll('[data-part="band"]');
    expect(start?.textContent).toContain('skjult');
    expect(start?.querySelector('[data-part="withheld"] path')).not.toBeNull();
    expect(end?.textContent).toContain('100');
    expect(rest?.textContent).toContain('skjult');
    expect(page.querySelector('svg')?.textContent).toContain('færre end 5');
  });

  it('gives no percentage in a band of which a stream is withheld, since its whole is not known, and then in none: labels are of one kind', () => {
    const plan = layOut({ ...counts, top: { top: some(60), rest: tooFew, gone: some(20) } });
    expect(plan.streams.filter(({ from: { key } }) => key === 'top').map(({ text }) => text)).toEqual(['60', '', '']);
    expect(plan.streams.filter(({ from: { key } }) => key === 'rest').map(({ text }) => text)).toEqual(['', '39960']);
  });

  it('has one key for all that is hatched, with every reason once', () => {
    const page = flow({ top: { top: some(60), rest: tooFew, gone: tooFew }, rest: { top: protecting, rest: some(100) } });
    const key = [...page.querySelectorAll('svg > [data-part="withheld"]')].at(-1);
    expect(key?.querySelectorAll('path')).toHaveLength(1);
    expect(key?.textContent?.trim()).toBe('færre end 5 eller skjult for at beskytte en anden gruppe');
  });

  it('keeps a stream as thick at its end as at its start, one beside the other, and never outside its bands', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 50_000 }).map(some), fc.constant(tooFew));
    const row = fc.record({ top: cell, rest: cell, gone: cell });
    fc.assert(
      fc.property(fc.record({ top: row, rest: row }), (rows) => {
        const plan = layOut(rows);
        for (const [side, bands] of [['from', plan.starts] as const, ['to', plan.ends] as const]) {
          for (const band of bands) {
            const own = plan.streams.filter((stream) => stream[side].key === band.key && stream.value.shown);
            const filled = own.reduce((sum, { thickness }) => sum + thickness, 0);
            expect(Math.abs(filled - band.height + band.hidden)).toBeLessThanOrEqual(0.5);
            for (const stream of own) {
              const top = side === 'from' ? stream.fromTop : stream.toTop;
              expect(top).toBeGreaterThanOrEqual(band.top - 0.2);
              expect(top + stream.thickness).toBeLessThanOrEqual(band.top + band.height - band.hidden + 0.4);
            }
          }
        }
      })
    );
  });

  it('draws the same whatever a withheld number is', () => {
    const withheld = (value: number) => layOut({ ...counts, rest: { top: publish(value, { contributors: 2 }, 5), rest: some(100) } });
    expect(withheld(1)).toEqual(withheld(4));
  });

  it('leaves out streams of nobody', () => {
    expect(streamsOf(from, to, { top: { top: some(0), rest: some(7) } })).toHaveLength(1);
  });
});
