import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import SmallBars from '../../src/charts/SmallBars.svelte';
import { publicFigure, publishUnless } from '../../src/domain/disclosure.ts';
import { only, px } from './drawing.ts';

const row = (key: string, value: number, text: string) => ({ key, name: key, value: publicFigure(value), text });

it('draws each number to one scale, and says all of it in words', () => {
  const { container } = render(SmallBars, {
    title: 'Andel',
    rows: [row('a', 0.25, '25 %'), row('b', 1, '100 %')],
    most: 1,
    mark: { at: 0.6, label: '60 %: mindst' },
    width: 321
  });
  const [first, second] = [...container.querySelectorAll('[data-part="value"]')];
  expect([first, second].map((bar) => bar && px(bar, 'width'))).toEqual([80, 320]);
  expect(only(container, 'svg').getAttribute('aria-label')).toBe('Andel. a: 25 %; b: 100 %; 60 %: mindst.');
  expect(only(container, '[data-part="mark"]').getAttribute('d')).toMatch(/^M192 /);
});

it('hatches what is withheld, and draws no bar for it', () => {
  const hidden = { key: 'a', name: 'a', value: publishUnless('too-few', 3), text: 'færre end 5' };
  const { container } = render(SmallBars, { title: 'Andel', rows: [hidden], most: 1 });
  expect(container.querySelector('[data-part="value"]')).toBeNull();
  only(container, '[data-part="withheld"]');
  expect(container.textContent).toContain('færre end 5');
});

it('frames what was promised, to the end of the scale where it has no end of its own', () => {
  const wanted = { low: publicFigure(15) };
  const { container } = render(SmallBars, { title: 'Tilknyttede', rows: [{ ...row('a', 10, '10'), wanted }], most: 20, width: 201 });
  expect(only(container, '[data-part="wanted"]').getAttribute('d')).toMatch(/^M150 .*M200 /);
});

it('puts a long reason on a line of its own', () => {
  const long = {
    ...row('Samarbejdsscore', 0, 'skjult: for få uden for gruppen og for få mellem grupperne'),
    value: publishUnless('too-few-outside', 0)
  };
  const heightOf = (rows: readonly (typeof long)[]) =>
    px(only(render(SmallBars, { title: 'x', rows, most: 1 }).container, 'svg'), 'height');
  expect(heightOf([long])).toBeGreaterThan(heightOf([{ ...long, text: 'skjult' }]));
});
