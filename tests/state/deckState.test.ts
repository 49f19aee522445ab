import { afterEach, beforeEach, expect, it } from 'vitest';
import { figureSlide, sectionSlide } from '../../src/domain/deck.ts';
import { type DeckStorage, KeptDeck } from '../../src/state/deck.svelte.ts';
import { slideAddress, slideLocation } from '../../src/state/deckPlace.ts';
import { Talk } from '../../src/state/deckTalk.svelte.ts';

const figures = new Set(['cost-top-share']);

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

it('is there again at the next visit', () => {
  const before = new KeptDeck(localStorage, figures);
  before.rename('Årskonvent');
  before.add(figureSlide('cost-top-share', '#/udgifter?aar=2019'));
  const after = new KeptDeck(localStorage, figures);
  expect(after.deck).toEqual(before.deck);
  expect(after.keeping).toBe('kept');
  expect(after.problems).toEqual([]);
});

it('takes back a removal and a replacement, and nothing after the next change', () => {
  const kept = new KeptDeck(localStorage, figures);
  kept.add(sectionSlide('A'));
  kept.add(sectionSlide('B'));
  kept.remove('s1');
  expect(kept.deck.slides.map(({ title }) => title)).toEqual(['B']);
  kept.undo();
  expect(kept.deck.slides.map(({ title }) => title)).toEqual(['A', 'B']);
  kept.open('{"slides": []}');
  expect(kept.deck.slides).toEqual([]);
  kept.undo();
  expect(kept.deck.slides).toHaveLength(2);
  kept.rename('x');
  expect(kept.canUndo).toBe(false);
});

it('works on where the storage is full or absent, and says so', () => {
  const full: DeckStorage = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('no room', 'QuotaExceededError');
    }
  };
  const kept = new KeptDeck(full, figures);
  expect(kept.add(sectionSlide('A'))).toBe(true);
  expect([kept.keeping, kept.deck.slides.length]).toEqual(['full', 1]);
  const nowhere = new KeptDeck(null, figures);
  expect(nowhere.add(sectionSlide('A'))).toBe(true);
  expect([nowhere.keeping, nowhere.deck.slides.length]).toEqual(['absent', 1]);
});

it('keeps the deck that was there where a file is none', async () => {
  const kept = new KeptDeck(localStorage, figures);
  kept.add(sectionSlide('A'));
  await kept.openFile(new File(['<html>'], 'x.json'));
  expect(kept.problems).toEqual([{ kind: 'not-json' }]);
  const gone = Object.assign(new File(['{}'], 'væk.json'), { text: () => Promise.reject(new DOMException('', 'NotFoundError')) });
  await kept.openFile(gone);
  expect(kept.problems).toEqual([{ kind: 'gone' }]);
  expect(kept.deck.slides).toHaveLength(1);
});

it('reads addresses as filters, and nothing else as an address', () => {
  expect(slideAddress('#/udgifter?aar=2019&sprog=en&onclick=alert(1)')).toBe('#/udgifter?aar=2019');
  for (const hostile of ['javascript:alert(1)', 'https://example.org/#/udgifter', '//example.org', '#/<script>', '#/../x', '']) {
    expect(slideAddress(hostile), hostile).toBeNull();
  }
});

it('withholds more on request, and never less than the slide itself', () => {
  expect(slideLocation('#/udgifter', 'da', false).minimumCell).toBe(5);
  expect(slideLocation('#/udgifter?k=3', 'da', true).minimumCell).toBe(10);
  expect(slideLocation('#/udgifter?k=10', 'en', false)).toMatchObject({ minimumCell: 10, language: 'en' });
});

const slides = ['s1', 's2', 's3'].map((id) => ({ id }));

it('goes through the steps of a slide before the next, and back into the last step of the one before', () => {
  const talk = new Talk(() => slides, 0);
  talk.told('s1', 2);
  const seen = () => `${talk.place}.${talk.step}`;
  talk.next();
  expect(seen()).toBe('0.1');
  talk.next();
  expect(seen()).toBe('1.0');
  talk.previous();
  expect(seen()).toBe('0.1');
  talk.previous();
  talk.previous();
  expect(seen()).toBe('0.0');
});

it('stops at the ends, and jumps only to slides that there are', () => {
  const talk = new Talk(() => slides, 99);
  expect(talk.place).toBe(2);
  talk.next();
  expect(talk.place).toBe(2);
  talk.jump(7);
  talk.jump(-1);
  expect(talk.place).toBe(2);
  talk.jump(0);
  expect(talk.place).toBe(0);
});

it('is dark until a key asks for a slide', () => {
  const talk = new Talk(() => slides, 0);
  talk.darken('black');
  expect(talk.dark).toBe('black');
  talk.darken('white');
  expect(talk.dark).toBe('white');
  talk.darken('white');
  expect(talk.dark).toBeNull();
  talk.darken('black');
  talk.next();
  expect([talk.dark, talk.place]).toEqual([null, 1]);
});
