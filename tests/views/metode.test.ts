import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultCutOffs } from '../../src/domain/fitScale.ts';
import { place } from '../../src/state/place.svelte.ts';
import { factsOf } from '../../src/views/metode/facts.ts';
import MethodPage from '../../src/views/metode/MethodPage.svelte';
import { promises } from '../../src/views/metode/promises.ts';
import packages from '../../src/views/packages.json';
import { daMethod } from '../../src/wording/daMethod.ts';
import { daMethodRules } from '../../src/wording/daMethodRules.ts';
import { enMethod } from '../../src/wording/enMethod.ts';
import { enMethodRules } from '../../src/wording/enMethodRules.ts';

afterEach(cleanup);

const textsIn = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? textsIn(value) : []
  );
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const pages = [
  ['da', { ...daMethod, ...daMethodRules }],
  ['en', { ...enMethod, ...enMethodRules }]
] as const;

describe.each(pages)('the page of method in %s', (language, catalogue) => {
  const open = (): HTMLElement => {
    place.choose({ view: 'metode', language });
    return render(MethodPage).container;
  };

  it('says everything there is wording for, with every fill-in filled', () => {
    const container = open();
    const labels = [...container.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
    const said = plain(`${container.textContent} ${labels.join(' ')}`);
    expect(said).not.toMatch(/\{\{|undefined|method\./);
    const unsaid = textsIn(catalogue).filter((text) => !text.split(/\{\{\w+\}\}/).every((part) => said.includes(plain(part))));
    expect(unsaid).toEqual([]);
  });

  it('types no threshold: each is one of the constants', () => {
    const typed = textsIn(catalogue).map(plain);
    for (const fact of Object.values(factsOf(language)).map(plain)) {
      if (/(pct\.|kr\.|per cent|DKK)|\d{3}/.test(fact)) for (const text of typed) expect(` ${text}`).not.toContain(` ${fact}`);
    }
  });

  it('has a heading for each chapter that its contents lead to, and no level left out', async () => {
    const container = open();
    const levels = [...container.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    const links = [...container.querySelectorAll('nav a')];
    const headings = [...container.querySelectorAll('h2')];
    expect(links.map(({ textContent }) => textContent)).toEqual(headings.map(({ textContent }) => textContent));
    for (const [i, link] of links.entries()) {
      await fireEvent.click(link);
      expect(document.activeElement).toBe(headings[i]);
    }
  });

  it('shows the tests of every promise', () => {
    const container = open();
    for (const { id, proofs } of promises) {
      const shown = container.querySelector(`[data-promise="${id}"]`)?.textContent ?? '';
      for (const { file, title } of proofs) expect(shown).toContain(file + title);
    }
  });

  it('leads nowhere else', () => {
    for (const link of open().querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#\//);
  });

  it('lists the packages, those that the page holds first', () => {
    const tables = [...open().querySelectorAll('[data-chapter="about"] table')];
    const names = tables.map((table) => [...table.querySelectorAll('tbody th')].map(({ textContent }) => textContent));
    expect(names[0]).toEqual(packages.filter(({ inPage }) => inPage).map(({ name }) => name));
    expect(names.flat()).toHaveLength(packages.length);
  });
});

it('has the thresholds in force in its tables', () => {
  place.choose({ view: 'metode', language: 'da' });
  const { container } = render(MethodPage);
  const chapter = (id: string) => plain(container.querySelector(`[data-chapter="${id}"]`)?.textContent ?? '');
  expect(chapter('disclosure')).toContain('5 borgere; kan vælges til 3, 5 eller 10');
  expect(chapter('disclosure')).toContain('50 pct.');
  expect(chapter('disclosure')).toContain('500 borgere');
  expect(chapter('potentials')).toContain('270.400 kr.');
  for (const cutOff of Object.values(defaultCutOffs)) expect(chapter('fit')).toContain(String(cutOff));
  expect(chapter('fit')).toContain('(ikke bekræftet i det, vi har kunnet læse)');
});

it('calls data pseudonymised, and anonymous only to say that it is not promised', () => {
  expect(daMethod.personal).toContain('pseudonymiserede, ikke nødvendigvis anonyme');
  for (const promise of textsIn(daMethod.promises)) expect(promise.replace('k-anonymitet', '')).not.toMatch(/anonym/i);
});
