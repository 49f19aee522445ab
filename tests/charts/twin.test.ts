import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import Twin from '../../src/charts/Twin.svelte';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';
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
  expect(table?.querySelector('caption')?.textContent).toBe('Andel af udgifterne');
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
