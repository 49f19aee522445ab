import { expect, it } from 'vitest';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';
import { formatKroner, formatShare } from '../../src/domain/format.ts';
import { commonCode, exactCode } from '../../src/export/formatCode.ts';
import { hiddenWords } from '../../src/export/hiddenWords.ts';
import { seriesOf } from '../../src/export/nativeChart.ts';
import { besideAspect, layOutBeside, layOutFigure, slide } from '../../src/export/slideLayout.ts';
import { writable } from '../../src/export/xml.ts';

const tooFew = publish(0, { contributors: 2 }, 5);
const some = publicFigure(1);

it('names what is withheld by row, by series where not all of it is, and neighbours in an order as one', () => {
  const columns = [
    { name: '1 %', colour: '000000', values: [some, tooFew, tooFew, tooFew, some] },
    { name: '5 %', colour: '000000', values: [some, some, tooFew, tooFew, some] }
  ];
  const years = ['2014', '2015', '2016', '2017', '2018'];
  expect(seriesOf(years, columns, true).hidden.map(({ name }) => name)).toEqual(['2015 (1 %)', '2016 – 2017']);
  expect(seriesOf(years, columns).hidden.map(({ name }) => name)).toEqual(['2015 (1 %)', '2016', '2017']);
  expect(seriesOf(years, columns).series.map(({ values }) => values)).toEqual([
    [1, null, null, null, 1],
    [1, 1, null, null, 1]
  ]);
});

it('cuts a long list on the slide and tells all of it in the notes', () => {
  const hidden = Array.from({ length: 12 }, (_, i) => ({ name: `Kommune ${i + 1}`, reason: 'too-few' as const }));
  expect(hiddenWords(hidden, 5, 'da', 3)).toEqual(['Skjult (færre end 5): Kommune 1, Kommune 2, Kommune 3 og 9 mere.']);
  expect(hiddenWords(hidden, 5, 'da')[0]).toContain('Kommune 12');
});

it('writes a number in a chart as the page does', () => {
  const share = (value: number) => formatShare(value, 'da');
  const kroner = (value: number) => formatKroner(value, 'da');
  expect(exactCode(share, 0.2953, 'da')).toBe('[$-406]0.0\u00a0%');
  expect(exactCode(share, 0.3, 'da')).toBe('[$-406]0\u00a0%');
  expect(exactCode(kroner, 1_160_000, 'da')).toBe('[$-406]#,##0.00,,"\u00a0mio.\u00a0kr."');
  expect(exactCode(kroner, -45_000, 'da')).toBe('[$-406]#,##0"\u00a0kr."');
  expect(exactCode((value) => formatKroner(value, 'en'), 2.5e9, 'en')).toBe('[$-809]#,##0.0,,,"\u00a0bn\u00a0DKK"');
  expect(commonCode((value) => `${value} dage`, [12, null], 'en')).toContain('" dage"');
});

it('keeps all boxes of a slide on the slide and apart, however long the texts are', () => {
  const sentence = 'Af hvad, for hvem, hvornår og hvor mange. ';
  for (const times of [1, 3, 9]) {
    for (const words of ['', sentence.repeat(times)]) {
      const texts = {
        title: sentence.repeat(Math.min(times, 4)).trim(),
        subtitle: words && sentence,
        definition: sentence.repeat(times),
        words,
        remarks: [sentence.repeat(times), sentence],
        cautions: [sentence.repeat(times), sentence],
        foot: sentence
      };
      for (const layout of [layOutFigure(texts), layOutBeside(texts)]) {
        const boxes = [layout.title, layout.subtitle, layout.definition, layout.words, layout.chart, layout.remarks, layout.foot].flatMap(
          (box) => box ?? []
        );
        for (const { x, y, w, h } of boxes) {
          expect(Math.min(x, y, w, h)).toBeGreaterThan(0);
          expect(x + w).toBeLessThanOrEqual(slide.width);
          expect(y + h).toBeLessThanOrEqual(slide.height + 0.01);
        }
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01;
            expect(apart).toBe(true);
          }
        }
        expect(layout.chart.h).toBeGreaterThan(2);
        const said = layout.remarks?.text.split('\n').length ?? 0;
        expect(said + layout.leftOut.length).toBe(4);
      }
    }
  }
  expect(besideAspect).toBeGreaterThan(1);
});

it('leaves out what no XML can hold and nothing else', () => {
  expect(writable('a\u0000b\u001fc\td\ne\ud800f\u{1f600}æ')).toBe('abc\td\nef\u{1f600}æ');
});
