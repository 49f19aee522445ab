import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Chart from '../../src/charts/Chart.svelte';
import { cases } from '../../src/charts/gallery/cases.ts';
import { tableNames } from '../../src/domain/contract.ts';
import { leastScale, nextScale, partsOf, scalesIn, scrollOf } from '../../src/present/chartFit.ts';
import { deckFileName } from '../../src/present/deckFileName.ts';
import { elapsedText } from '../../src/present/elapsed.ts';
import { filledDeck } from '../../src/present/exportSlides.ts';
import { type Command, listedKeys, Typed } from '../../src/present/keys.ts';
import { problemText } from '../../src/present/problemText.ts';
import { readyDeck, readyDeckIds } from '../../src/present/readyDecks.ts';
import { boxOfWindow } from '../../src/present/slideBox.ts';
import { freshStage, speakerWindow, stageOf } from '../../src/present/stageLink.ts';
import { registered } from '../../src/views/registry.ts';

afterEach(cleanup);

const asked = (typed: Typed, key: string, target: HTMLElement = document.body): Command | null =>
  typed.read({ key, target, ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false });

describe('keys of the stage', () => {
  it.each([
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['.', 'black'],
    ['B', 'black'],
    ['w', 'white'],
    ['?', 'help'],
    ['Escape', 'leave']
  ])('%s asks for %s', (key, kind) => {
    expect(asked(new Typed(), key)).toEqual({ kind });
  });

  it('goes to the slide whose number was typed before Enter', () => {
    const typed = new Typed();
    expect([asked(typed, '1'), asked(typed, '2')]).toEqual([null, null]);
    expect(asked(typed, 'Enter')).toEqual({ kind: 'jump', place: 11 });
    expect(asked(typed, 'Enter')).toEqual({ kind: 'next' });
    asked(typed, '3');
    asked(typed, 'b');
    expect(asked(typed, 'Enter')).toEqual({ kind: 'next' });
  });

  it('leaves controls their keys, and clickers theirs', () => {
    const list = document.createElement('select');
    expect(asked(new Typed(), 'ArrowDown', list)).toBeNull();
    expect(asked(new Typed(), 'f', list)).toBeNull();
    expect(asked(new Typed(), 'PageDown', list)).toEqual({ kind: 'next' });
    const button = document.createElement('button');
    expect(asked(new Typed(), ' ', button)).toBeNull();
    expect(asked(new Typed(), 'ArrowRight', button)).toEqual({ kind: 'next' });
  });

  it('lists every key that there is', () => {
    expect(new Set(listedKeys.map(({ kind }) => kind)).size).toBe(listedKeys.length);
    expect(listedKeys).toHaveLength(16);
  });
});

describe('a chart in its room', () => {
  const room = { width: 1728, height: 750, unit: 1, shrinks: false };

  it('is never drawn with type below 24 px at 1080p, and twice as large at 4K', () => {
    expect(Math.min(...scalesIn(room)) * 14).toBeGreaterThanOrEqual(24);
    const wide = scalesIn({ width: 3456, unit: 2, shrinks: false });
    expect(wide).toEqual(scalesIn(room).map((scale) => scale * 2));
  });

  it('grows into the room, and shrinks again where it laid itself out higher', () => {
    const grown = nextScale(room, { scale: leastScale, height: 400 }, false);
    expect(grown).toBeGreaterThan(leastScale);
    const shrunk = nextScale(room, { scale: grown, height: 800 }, false);
    expect(shrunk).toBeLessThan(grown);
    expect(nextScale(room, { scale: shrunk, height: 500 }, true)).toBe(shrunk);
  });

  it('is shown in parts where it is higher than the room at the least scale, all of it in the end', () => {
    expect(nextScale(room, { scale: leastScale, height: 2_000 }, true)).toBe(leastScale);
    expect(partsOf(2_000, 750)).toBe(4);
    expect(scrollOf(0, 2_000, 750)).toBe(0);
    expect(scrollOf(3, 2_000, 750)).toBe(1_250);
    expect(partsOf(750, 750)).toBe(1);
  });

  it('shrinks on paper instead', () => {
    expect(nextScale({ ...room, shrinks: true }, { scale: leastScale, height: 2_000 }, true)).toBeLessThan(leastScale);
  });

  it('follows the window, down to type of 14 px', () => {
    expect(boxOfWindow(1920, 1080).unit).toBe(1);
    expect(boxOfWindow(3840, 2160).unit).toBe(2);
    expect(boxOfWindow(1024, 768).unit * leastScale * 14).toBeGreaterThanOrEqual(14);
  });
});

describe('build-up', () => {
  const entry = cases.find(({ id }) => id === 'share-steps-ordinary');
  const texts = (step?: number): string => {
    if (entry?.chart !== 'ShareSteps') throw new Error('no case');
    const { container } = render(Chart, {
      chart: { kind: 'share-steps' as const, props: entry.props },
      width: 700,
      ...(step === undefined ? {} : { step })
    });
    return container.textContent ?? '';
  };

  it('shows the people first, then what they cost', () => {
    const whole = texts();
    expect(texts(1)).toBe(whole);
    const people = texts(0);
    expect(people).toContain('af indbyggerne');
    expect(people).not.toContain('af udgifterne');
    expect(whole).toContain('af udgifterne');
  });
});

describe('ready decks', () => {
  const all = new Set(tableNames);

  it.each(readyDeckIds)('%s begins with the headline of its first figure and has every figure under its question', (id) => {
    const { slides, title } = readyDeck(id, all, 'da');
    expect(title.length).toBeGreaterThan(3);
    const [first, second, third] = slides;
    if (first?.kind !== 'statement' || second?.kind !== 'section' || third?.kind !== 'figure') throw new Error('another beginning');
    expect([first.title, first.figure]).toEqual([null, third.figure]);
    const known = new Set(registered.map((one) => one.id));
    for (const slide of slides) if (slide.kind === 'figure') expect(known.has(slide.figure), slide.figure).toBe(true);
    expect(slides.filter(({ kind }) => kind === 'figure').length).toBeGreaterThanOrEqual(6);
  });

  it('holds what is loaded and nothing else', () => {
    const figures = readyDeck('year', new Set(['fit_forloeb', 'fit_maalinger'] as const), 'da').slides.flatMap((slide) =>
      slide.kind === 'figure' ? [slide.figure] : []
    );
    expect(figures.some((figure) => figure.startsWith('fit-'))).toBe(true);
    expect(figures.filter((figure) => figure.startsWith('cost-') || figure.startsWith('participants-'))).toEqual([]);
  });
});

it('leaves out figures without an answer when it fills a deck, and keeps own words', () => {
  const said = { words: '', notes: 'n' };
  const deck = {
    title: 'T',
    slides: [
      { kind: 'figure' as const, id: 's1', figure: 'x', address: '#/udgifter', title: null, builds: true, ...said },
      { kind: 'section' as const, id: 's2', title: 'Hvem?', ...said },
      { kind: 'statement' as const, id: 's3', title: 'Mine ord', figure: null, address: null, ...said },
      { kind: 'statement' as const, id: 's4', title: null, figure: 'x', address: '#/udgifter', ...said }
    ]
  };
  const { slides, leftOut } = filledDeck(deck, new Map([['s1', null]]), 'da');
  expect(slides).toEqual([
    { kind: 'section', title: 'Hvem?', ...said },
    { kind: 'statement', title: 'Mine ord', ...said }
  ]);
  expect(leftOut).toBe(2);
});

it('says what is wrong with a deck in whole sentences', () => {
  expect(problemText({ kind: 'unknown-figure', place: 3, figure: 'cost-moon' }, 'da')).toBe(
    'Slide 3: figuren »cost-moon« findes ikke i denne udgave.'
  );
  expect(problemText({ kind: 'no-text', place: 2, field: 'notes' }, 'da')).toBe('Slide 2: noten er ikke tekst og er udeladt.');
  expect(problemText({ kind: 'too-many', count: 500, kept: 200 }, 'en')).toBe('The file has 500 slides; the first 200 are taken.');
});

it('names files and tells time as people do', () => {
  expect(deckFileName('Årskonvent 2019: få & dyre')).toBe('aarskonvent-2019-faa-dyre.helhedsblik.json');
  expect(deckFileName('///')).toBe('praesentation.helhedsblik.json');
  expect(elapsedText(65_000)).toBe('01:05');
  expect(elapsedText(3_725_000)).toBe('1:02:05');
});

it('knows its own window from any other', () => {
  const stage = freshStage();
  expect(stageOf(speakerWindow(stage))).toBe(stage);
  expect(freshStage()).not.toBe(stage);
  for (const name of ['', 'helhedsblik-noter-', 'helhedsblik-noter-../x', 'other']) expect(stageOf(name)).toBeNull();
});
