import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/charts/dateAxis.ts';
import { textWidth } from '../../src/charts/geometry.ts';
import { type } from '../../src/charts/ink.ts';
import Timeline from '../../src/charts/Timeline.svelte';
import { layOutTimeline, type TimelineSpan } from '../../src/charts/timelineLayout.ts';
import { only, px, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const span = (key: string, from: string, to: string | null): TimelineSpan => ({
  key,
  name: `Forsøg ${key}`,
  from,
  to,
  sentence: `Om ${key}.`
});
const spans = [span('a', '2017-01-01', '2018-01-01'), span('b', '2018-01-01', null)];
const events = [
  { key: 'last', label: 'Slut', day: '2019-01-01', sentence: 'Slut.' },
  { key: 'first', label: 'Start', day: '2016-07-01', sentence: 'Start.' }
];
const cadences = [{ key: 'board', name: 'Styregruppe', days: ['2017-04-01', '2017-07-01', '2017-10-01'], sentence: 'Hvert kvartal.' }];
const setting = { events, cadences, now: { label: 'Data til her', day: '2018-06-01' }, language: 'da' } as const;
const plan = (width = 700) => layOutTimeline(spans, { ...setting, width });

describe('a timeline', () => {
  it('has bars from day to day, and one that goes on to the end of the sheet', () => {
    const { bars, x } = plan();
    expect(bars.map((bar) => [bar.x, bar.open])).toEqual([
      [x(dayNumber('2017-01-01')), false],
      [x(dayNumber('2018-01-01')), true]
    ]);
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(x(dayNumber('2018-01-01')), 0);
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(700, 0);
  });

  it('has names beside the bars, and over them on a narrow sheet', () => {
    const [wide] = plan().bars;
    const [narrow] = plan(328).bars;
    expect(wide?.nameY).toBeGreaterThan((wide?.y ?? 0) - 10);
    expect(narrow?.nameY).toBeLessThan((narrow?.y ?? 0) - 10);
    expect(plan().left).toBeGreaterThan(0);
    expect(plan(328).left).toBe(0);
  });

  it('has events over the bars, and what comes again under them', () => {
    const { eventY = 0, bars, marks } = plan();
    expect(bars.every(({ top }) => top > eventY)).toBe(true);
    expect(marks[0]?.top).toBeGreaterThan(bars[1]?.top ?? 0);
    expect(marks[0]?.marks).toHaveLength(3);
  });

  it('is nothing where there is nothing', () => {
    expect(layOutTimeline([], { events: [], cadences: [], now: null, language: 'da', width: 700 })).toMatchObject({
      bars: [],
      events: [],
      dates: []
    });
  });
});

describe('Timeline', () => {
  const drawn = () => render(Timeline, { props: { title: 'Hvornår', spans, ...setting, width: 700 } }).container;

  it('names every event and the day that is spoken from', () => {
    expect(wordsOf(drawn(), 'flag').toSorted()).toEqual(['Data til her', 'Slut', 'Start']);
  });

  it('has every name that a pole passes behind on a plate that is as long as its words', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({
      key: `m${i}`,
      label: `Status ${i} til byrådet`,
      day: `${2016 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-15`,
      sentence: ''
    }));
    const page = render(Timeline, { props: { title: 'Hvornår', spans, ...setting, events: many, width: 700 } }).container;
    const crossed = layOutTimeline(spans, { ...setting, events: many, width: 700 }).flags.filter(({ isCrossed }) => isCrossed);
    expect(crossed.length).toBeGreaterThan(0);
    for (const { key, lines } of crossed) {
      const flag = only(page, `[data-part="flag"][data-key="${key}"]`);
      const plates = [...flag.querySelectorAll('[data-part="plate"]')].map((plate) => px(plate, 'width'));
      expect(plates).toEqual(lines.map((words) => textWidth(words, type.label) + 4));
    }
  });

  it('draws the day that is spoken from through all rows, and behind their names', () => {
    const narrow = render(Timeline, { props: { title: 'Hvornår', spans, ...setting, width: 328 } }).container;
    const name = [...narrow.querySelectorAll('text')].find((text) => text.textContent === 'Forsøg a');
    expect(name?.previousElementSibling?.getAttribute('data-part')).toBe('plate');
    const line = only(narrow, '[data-part="now"]');
    expect(line.compareDocumentPosition(name ?? line) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    cleanup();

    const page = drawn();
    const now = only(page, '[data-part="now"]');
    expect(px(now, 'x1')).toBe(plan().x(dayNumber('2018-06-01')));
    expect(px(now, 'y2')).toBe(plan().bottom);
  });

  it('speaks of events in the order of their days, then of spans, then of what comes again', async () => {
    const page = drawn();
    const slider = screen.getByRole('slider');
    const said: string[] = [];
    for (let i = 0; i < 5; i++) {
      await fireEvent.keyDown(slider, { key: 'ArrowRight' });
      said.push(spoken(page));
    }
    expect(said).toEqual(['Start.', 'Slut.', 'Om a.', 'Om b.', 'Hvert kvartal.']);
  });
});
