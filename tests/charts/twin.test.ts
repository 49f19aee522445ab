import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import Twin from '../../src/charts/Twin.svelte';
import { type Published, publicFigure, publish, publishUnless } from '../../src/domain/disclosure.ts';
import { formatShare } from '../../src/domain/format.ts';

afterEach(cleanup);

const twin = () =>
  render(Twin, {
    id: 'top-share',
    caption: 'Andel af udgifterne',
    nameLabel: 'Kommune',
    columns: [{ field: 'share', label: '1 %', format: (value: number) => formatShare(value, 'da') }],
    rows: [
      { key: '210', name: 'Fredensborg', values: { share: publicFigure(0.29534567) } },
      { key: '201', name: 'Allerød', values: { share: publish(0.123456, { contributors: 3 }, 5) } }
    ],
    minimumCell: 5,
    language: 'da'
  }).container;

it('is a table that a program can read: figure, rows by key, numbers raw', () => {
  const table = twin().querySelector('table[data-figure-table="top-share"]');
  expect(table?.querySelector('caption')?.textContent?.trim()).toBe('Andel af udgifterne');
  expect(table?.querySelectorAll('th[scope="col"]')).toHaveLength(2);
  expect(table?.querySelector('tr[data-key="210"] th[scope="row"]')?.textContent).toBe('Fredensborg');
  const number = table?.querySelector('tr[data-key="210"] td[data-field="share"] data');
  expect(number?.getAttribute('value')).toBe('0.29534567');
  expect(number?.textContent).toBe('29,5\u00a0%');
});

it('gives a withheld number as words with its reason, and the number nowhere', () => {
  const page = twin();
  const cell = page.querySelector('tr[data-key="201"] td[data-field="share"]');
  expect(cell?.getAttribute('data-withheld')).toBe('too-few');
  expect(cell?.textContent).toBe('færre end 5');
  expect(cell?.querySelector('data')).toBeNull();
  expect(page.innerHTML).not.toMatch(/12[.,]3|0[.,]123/);
});

it('holds what the figure speaks of until it is opened, and then everything', () => {
  const rowsOf = (isOpen?: boolean) => {
    const rows = [
      { key: '2018K1', name: '1. kvartal', values: { share: publicFigure(0.5) } },
      { key: '2018K1 Nord', name: '1. kvartal, Nord', values: { share: publicFigure(0.25) } }
    ];
    const columns = [{ field: 'share', label: 'Andel', format: String }];
    const page = render(Twin, {
      id: 'x',
      caption: '',
      nameLabel: '',
      columns,
      rows,
      inSight: rows.slice(0, 1),
      minimumCell: 5,
      language: 'da',
      ...(isOpen !== undefined && { isOpen })
    }).container;
    return [...page.querySelectorAll('tr[data-key]')].map((row) => row.getAttribute('data-key'));
  };
  expect(rowsOf(false)).toEqual(['2018K1']);
  expect(rowsOf(true)).toEqual(['2018K1', '2018K1 Nord']);
  expect(rowsOf()).toEqual(['2018K1', '2018K1 Nord']);
});

const cellsOf = (rows: readonly Readonly<Record<string, Published<number>>>[]) => {
  const format = (value: number) => formatShare(value, 'da');
  const { container, rerender } = render(Twin, {
    id: 'y',
    caption: 'Andel',
    nameLabel: 'Kommune',
    columns: ['a', 'b'].map((field) => ({ field, label: field, format })),
    rows: rows.map((values, i) => ({ key: String(i), name: String(i), values })),
    minimumCell: 5,
    language: 'da'
  });
  const texts = () => [...container.querySelectorAll('td')].map(({ textContent }) => textContent);
  const notes = () => [...container.querySelectorAll('[data-part="notes"] > span')].map(({ textContent }) => textContent?.trim());
  return { container, rerender, texts, notes };
};

const between = publishUnless('too-few-between', 1);
const protecting = publishUnless('protects-another', 1);
const few = publishUnless('too-few', 1);

it('says a long reason once for the table, and in the cell that the number is hidden', () => {
  const { container, texts, notes } = cellsOf([
    { a: between, b: between },
    { a: few, b: between }
  ]);
  expect(texts()).toEqual(['skjult', 'skjult', 'færre end 5', 'skjult']);
  expect(notes()).toEqual(['Skjult: for få mellem grupperne.']);
  const table = container.querySelector('table');
  const named = (name: string) => container.querySelector(`#${table?.getAttribute(name)}`)?.textContent?.trim();
  expect(named('aria-labelledby')).toBe('Andel');
  expect(named('aria-describedby')).toBe('Skjult: for få mellem grupperne.');
  expect(container.querySelectorAll('td[data-withheld="too-few-between"]')).toHaveLength(3);
});

it('marks which of several reasons it is, and leaves no mark behind when numbers come', async () => {
  const { container, rerender, texts, notes } = cellsOf([{ a: between, b: protecting }]);
  expect(texts()).toEqual(['skjult\u00a0a', 'skjult\u00a0b']);
  expect(notes().map((note) => note?.replace(/\s+/g, ' '))).toEqual([
    'a Skjult: for få mellem grupperne.',
    'b Skjult for at beskytte en anden gruppe.'
  ]);
  await rerender({ rows: [{ key: '0', name: '0', values: { a: publicFigure(0.5), b: between } }] });
  expect(texts()).toEqual(['50\u00a0%', 'skjult']);
  expect(container.querySelector('td sup')).toBeNull();
  await rerender({ rows: [{ key: '0', name: '0', values: { a: publicFigure(0.5), b: publicFigure(0.25) } }] });
  expect(texts()).toEqual(['50\u00a0%', '25\u00a0%']);
  expect(container.querySelector('table')?.hasAttribute('aria-labelledby')).toBe(false);
  expect(notes()).toEqual([]);
});
