import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultTrials } from '../../../src/domain/trials.ts';
import type { Coverage } from '../../../src/measures/coverage.ts';
import type { FitContents } from '../../../src/measures/fitContents.ts';
import type { ParticipantContents } from '../../../src/measures/participantContents.ts';
import type { Standpoint } from '../../../src/state/standpoint.ts';
import type { Bar } from '../../../src/views/filterBar/bar.ts';
import { costBar } from '../../../src/views/filterBar/costBar.svelte.ts';
import { fitBar } from '../../../src/views/filterBar/fitBar.svelte.ts';
import { overviewBar } from '../../../src/views/filterBar/overviewBar.svelte.ts';
import { participantBar } from '../../../src/views/filterBar/participantBar.svelte.ts';
import BarAt from './BarAt.svelte';

/** Nothing runs: what is loaded is given to each bar. */
vi.mock('../../../src/state/dataset.svelte.ts', () => ({ dataset: { coverage: null, sources: null, version: 0, state: 'ready' } }));

afterEach(cleanup);

const kommuner = ['190', '201', '210', '217', '219', '250', '260', '270', '376'];
const coverage: Coverage = {
  years: [2018, 2019],
  kommuner,
  targetGroups: ['unge', 'voksne'],
  areas: ['familie', 'handicap'],
  hasFamilies: true,
  hasLaws: false,
  hasServices: false,
  priceYear: null,
  kommunerOf: () => kommuner,
  residentsKnown: () => false
};
const fit: FitContents = {
  isLoaded: true,
  kommuner: ['159', '376'],
  teams: ['159/Nord', '159/Syd'],
  targetGroups: [],
  phases: ['før bevilling', 'efter'],
  trials: ['fit-159']
};
const people: ParticipantContents = {
  isLoaded: true,
  kommuner: ['210', '217'],
  kommunerWithGoals: ['159', '210'],
  targetGroups: ['unge', 'voksne'],
  trials: ['en-plan-210', 'en-plan-217'],
  trialsWithGoals: ['en-plan-210'],
  register: defaultTrials,
  clusters: ['voksne', 'folkeskolen'],
  halfYears: ['2018-1', '2018-2'],
  outcomes: []
};

const waiting = () => 'Indlæser …';
type Make = (here: Standpoint) => Bar;
const costs: Make = (here) => costBar(here, () => coverage, waiting);
const ofFit: Make = (here) => fitBar(here, () => fit, waiting);
const participants: Make = (here) => participantBar(here, () => people, waiting, false);
const goals: Make = (here) => participantBar(here, () => people, waiting, true);
const overview: Make = (here) => overviewBar(here, () => ({ coverage, contents: people }), waiting);

const barAt = (hash: string, make: Make) => {
  const onaddress = vi.fn();
  const { container } = render(BarAt, { hash, make, onaddress });
  const text = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return {
    onaddress,
    container,
    summary: () => text(container.querySelector('[data-part="filters"] > p')),
    /** What says that it does not apply. */
    notHere: () => [...container.querySelectorAll('[data-part="not-here"]')].map(text),
    hook: <E extends HTMLElement>(name: string) => container.querySelector<E>(`[data-hook="${name}"]`),
    labels: () =>
      [
        ...container.querySelectorAll(
          '.controls > form > label > span, .controls > .choice > span, .controls > [data-part="not-here"] > span'
        )
      ].map(text)
  };
};

describe('the choices that all pages have stand in one order, and what does not apply says so', () => {
  it('on costs', () => {
    const { labels, notHere, summary } = barAt('#/udgifter?aar=2019', costs);
    expect(labels()).toEqual(['År', 'Kommuner', 'Klynge', 'Forsøg', 'Målgruppe', 'Sammenlign med']);
    expect(notHere()).toEqual(['Klynge gælder ikke her: vælg den under Kommuner', 'Forsøg gælder kun udgifter til deltagerne']);
    expect(summary()).toMatch(/^Viser 2019, alle 9 kommuner/);
  });

  it('on FIT, where a year chosen elsewhere does not count', () => {
    const { labels, notHere } = barAt('#/fit?aar=2018', ofFit);
    expect(labels()).toEqual(['År', 'Kommuner', 'Klynge', 'Forsøg', 'Målgruppe', 'Sammenlign med']);
    expect(notHere()).toEqual([
      'År gælder ikke her: alle kvartaler vises',
      'Klynge gælder ikke her: vælg den under Kommuner',
      expect.stringMatching(/^Forsøg kun /),
      'Målgruppe ingen i data'
    ]);
  });

  it('on participants', () => {
    const { labels, notHere } = barAt('#/deltagere', participants);
    expect(labels()).toEqual(['Tilknyttet', 'Kommuner', 'Klynge', 'Forsøg', 'Målgruppe', 'Sammenlign med']);
    expect(notHere()).toEqual([]);
  });

  it('on goals', () => {
    const { labels, notHere } = barAt('#/maal', goals);
    expect(labels()).toEqual(['Periode', 'Kommuner', 'Klynge', 'Forsøg', 'Målgruppe', 'Sammenlign med']);
    expect(notHere()[0]).toBe('Periode gælder ikke her: alle frister vises');
    expect(notHere().at(-1)).toBe('Målgruppe gælder ikke her: målene er fælles');
  });

  it('on the overview, which holds nothing against anything', () => {
    const { labels, summary } = barAt('#/overblik?aar=2019', overview);
    expect(labels()).toEqual(['År', 'Kommuner', 'Klynge', 'Forsøg', 'Målgruppe']);
    expect(summary()).toBe('Viser alle 9 kommuner; udgifter er fra 2019.');
  });
});

it('keeps the page’s own choices behind a button, which counts those that are made and shows them', async () => {
  const closed = barAt('#/udgifter?aar=2019', costs);
  expect(closed.hook('filter-area')).toBeNull();
  expect(closed.hook('filter-more')?.getAttribute('aria-expanded')).toBe('false');
  await fireEvent.click(screen.getByText('Flere valg'));
  expect(closed.hook('filter-area')).not.toBeNull();
  cleanup();
  const open = barAt('#/udgifter?aar=2019&omraade=familie&k=10', costs);
  expect(open.hook('filter-more')?.textContent?.trim()).toBe('Flere valg (2 truffet)');
  expect(open.hook('filter-area')).not.toBeNull();
});

it('takes every choice back at once, and only where there is one', async () => {
  expect(barAt('#/fit', ofFit).hook('filter-reset')).toBeNull();
  cleanup();
  const { hook, onaddress } = barAt('#/fit?aar=2018&kommune=159&mod=alle&team=159%2FNord&aktive=ja&sprog=en', ofFit);
  const reset = hook('filter-reset');
  if (reset) await fireEvent.click(reset);
  // Settings of a single figure and the language stay.
  expect(onaddress).toHaveBeenCalledExactlyOnceWith('#/fit?aktive=ja&sprog=en');
});

it('offers networks and clusters among the kommuner, and all of them one by one is none named', async () => {
  const { onaddress } = barAt('#/udgifter?aar=2019', costs);
  await fireEvent.click(screen.getByText('Klyngen voksne'));
  expect(onaddress).toHaveBeenLastCalledWith('#/udgifter?aar=2019&kommune=190,201,210,217');
  await fireEvent.click(screen.getByText('Én plan'));
  expect(onaddress).toHaveBeenLastCalledWith('#/udgifter?aar=2019&kommune=190,201,210,217,219,250,260,270');
  cleanup();
  const most = barAt(`#/udgifter?aar=2019&kommune=${kommuner.slice(1).join(',')}`, costs);
  await fireEvent.click(screen.getByLabelText('Furesø'));
  expect(most.onaddress).toHaveBeenLastCalledWith('#/udgifter?aar=2019');
});

describe('what the page is held against', () => {
  const optionsOf = (select: HTMLSelectElement | null) => [...(select?.options ?? [])].map(({ text }) => text);

  it('is any kommune, all of them or another year, but not what is shown', async () => {
    const { hook, onaddress } = barAt('#/udgifter?aar=2019&kommune=210', costs);
    const select = hook<HTMLSelectElement>('filter-compare');
    expect(optionsOf(select).slice(0, 3)).toEqual(['Ingen', 'Alle kommuner', 'Allerød']);
    expect(optionsOf(select).at(-1)).toBe('Året 2018');
    expect(optionsOf(select)).not.toContain('Fredensborg');
    expect(optionsOf(select)).not.toContain('Året 2019');
    if (select) await fireEvent.change(select, { target: { value: 'kommune:217' } });
    expect(onaddress).toHaveBeenCalledExactlyOnceWith('#/udgifter?aar=2019&kommune=210&mod=kommune:217');
  });

  it('is the other phase on FIT, and another time of joining on participants', () => {
    expect(optionsOf(barAt('#/fit', ofFit).hook('filter-compare'))).toEqual([
      'Ingen',
      'Gladsaxe',
      'Guldborgsund',
      'Fasen før bevilling',
      'Fasen efter'
    ]);
    cleanup();
    expect(optionsOf(barAt('#/deltagere', participants).hook('filter-compare'))).toEqual([
      'Ingen',
      'Fredensborg',
      'Helsingør',
      'Tilknyttet 1. halvår 2018',
      'Tilknyttet 2. halvår 2018'
    ]);
  });

  it('says where it was chosen elsewhere and does not apply', () => {
    const select = barAt('#/fit?mod=aar:2018', ofFit).hook<HTMLSelectElement>('filter-compare');
    expect(select?.selectedOptions[0]?.text).toBe('Året 2018 (gælder ikke her)');
  });
});

it('says so while nothing is loaded', () => {
  const { summary, labels } = barAt('#/fit', (here) => fitBar(here, () => null, waiting));
  expect(summary()).toBe('Indlæser …');
  expect(labels()).toEqual([]);
});
