import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changed,
  type Deck,
  emptyDeck,
  figureSlide,
  longest,
  mostSlides,
  moved,
  sectionSlide,
  statementSlide,
  without,
  withSlide
} from '../../src/domain/deck.ts';
import { type DeckProblem, type DeckWorld, deckOf, deckText, type ReadDeck } from '../../src/domain/deckFile.ts';

const world: DeckWorld = {
  figures: new Set(['cost-top-share', 'milestones']),
  addressOf: (written) => (written.startsWith('#/') ? written : null)
};

const read = (value: unknown): ReadDeck => deckOf(typeof value === 'string' ? value : JSON.stringify(value), world);
const kinds = ({ problems }: ReadDeck): DeckProblem['kind'][] => problems.map(({ kind }) => kind);
const figure = { kind: 'figure', figure: 'cost-top-share', address: '#/udgifter?aar=2019' };

const three: Deck = ['A', 'B', 'C'].reduce((deck, title) => withSlide(deck, sectionSlide(title)), emptyDeck);
const titles = ({ slides }: Deck) => slides.map(({ title }) => title).join('');

it('puts slides in order: last, after another, up and down no further than the ends', () => {
  const [a, b, c] = three.slides.map(({ id }) => id);
  if (!a || !b || !c) throw new Error('three slides');
  expect(titles(three)).toBe('ABC');
  expect(titles(withSlide(three, sectionSlide('D'), a))).toBe('ADBC');
  expect(titles(moved(three, c, -1))).toBe('ACB');
  expect(titles(moved(three, c, -9))).toBe('CAB');
  expect(moved(three, a, -1)).toBe(three);
  expect(titles(without(three, b))).toBe('AC');
});

it('gives no two slides the same id, also after one was removed', () => {
  const deck = withSlide(without(three, 's2'), sectionSlide('D'));
  expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(3);
});

it('takes no more than two hundred slides', () => {
  const full = Array.from({ length: 250 }).reduce<Deck>((deck) => withSlide(deck, sectionSlide('x')), emptyDeck);
  expect(full.slides).toHaveLength(mostSlides);
});

it('changes the words of one slide and leaves its kind what it is', () => {
  const deck = changed(three, 's2', { title: 'Ny', notes: 'husk', builds: false, address: '#/x' });
  expect(deck.slides[1]).toEqual({ kind: 'section', id: 's2', title: 'Ny', words: '', notes: 'husk' });
  expect(deck.slides[0]).toBe(three.slides[0]);
});

it('reads back what it writes, and writes filters and words alone', () => {
  const deck = [
    {
      ...figureSlide('cost-top-share', '#/udgifter?aar=2019'),
      title: 'Få bærer meget',
      words: 'To\nlinjer',
      notes: 'Pause her',
      builds: false
    },
    sectionSlide('Hvem?'),
    statementSlide({ figure: 'milestones', address: '#/maal' }),
    statementSlide(null)
  ].reduce((so, slide) => withSlide(so, slide), { ...emptyDeck, title: 'Årskonvent' });
  expect(read(deckText(deck))).toEqual({ deck, problems: [] });
  const written: unknown = JSON.parse(deckText(deck));
  expect(written).toMatchObject({ format: 'helhedsblik-praesentation', version: 1 });
  expect(deckText(deck)).not.toContain('"id"');
});

it.each([
  ['not JSON', '{"slides": [', 'not-json'],
  ['nothing', '', 'not-json'],
  ['JSON of something else', '[1, 2]', 'not-a-deck'],
  ['a mapping file', '{"format":"helhedsblik-tilknytning","version":1}', 'not-a-deck'],
  ['slides that are no list', '{"slides": {"0": {}}}', 'not-a-deck'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'not-json'],
  ['far too much', ' '.repeat(6_000_001), 'too-large']
])('refuses %s with one sentence', (_, text, kind) => {
  expect(read(text)).toEqual({ deck: null, problems: [{ kind }] });
});

it('keeps the rest of a deck with unknown figures, kinds, addresses and things that are no slides', () => {
  const answer = read({
    version: 1,
    title: 'Alt muligt',
    slides: [
      figure,
      { ...figure, figure: 'cost-of-the-moon' },
      { ...figure, figure: 7 },
      { kind: 'video', address: 'https://example.org' },
      { ...figure, address: 'javascript:alert(1)' },
      { ...figure, address: 'x'.repeat(longest.address + 1) },
      null,
      'slide',
      [figure],
      { kind: 'section', title: 'Slut' }
    ]
  });
  expect(answer.deck?.slides.map(({ kind }) => kind)).toEqual(['figure', 'section']);
  expect(answer.problems).toEqual([
    { kind: 'unknown-figure', place: 2, figure: 'cost-of-the-moon' },
    { kind: 'unknown-figure', place: 3, figure: '' },
    { kind: 'unknown-kind', place: 4 },
    { kind: 'no-address', place: 5 },
    { kind: 'no-address', place: 6 },
    { kind: 'no-slide', place: 7 },
    { kind: 'no-slide', place: 8 },
    { kind: 'no-slide', place: 9 }
  ]);
});

it('says that a file is newer, and reads what it knows of it', () => {
  const answer = read({ version: 9, slides: [figure, { kind: 'hologram' }] });
  expect(kinds(answer)).toEqual(['newer', 'unknown-kind']);
  expect(answer.deck?.slides).toHaveLength(1);
});

it('keeps the first two hundred of five hundred slides and says so', () => {
  const answer = read({ slides: Array.from({ length: 500 }, () => figure) });
  expect(answer.deck?.slides).toHaveLength(200);
  expect(answer.problems).toEqual([{ kind: 'too-many', count: 500, kept: 200 }]);
});

it('leaves out what is no text and cuts what is too long', () => {
  const answer = read({ slides: [{ ...figure, title: 7, words: ['x'], notes: 'n'.repeat(longest.notes + 5) }] });
  expect(answer.deck?.slides[0]).toMatchObject({ title: null, words: '', notes: 'n'.repeat(longest.notes) });
  expect(kinds(answer)).toEqual(['no-text', 'no-text', 'shortened']);
});

it('keeps the sentence of a statement whose figure is unknown', () => {
  const answer = read({ slides: [{ kind: 'statement', figure: 'gone', address: '#/x', title: 'Mine ord' }] });
  expect(answer.deck?.slides[0]).toMatchObject({ kind: 'statement', figure: null, address: null, title: 'Mine ord' });
});

it('takes out what cannot be seen: control characters, marks that turn the text, halves of characters', () => {
  const answer = read({ slides: [{ kind: 'section', title: 'a\u202eb\u0000c\nd', notes: 'to\r\nlinjer\u2066\ud800' }] });
  expect(answer.deck?.slides[0]).toMatchObject({ title: 'abc d', notes: 'to\nlinjer' });
});

it('takes nothing from a prototype', () => {
  const text = `{"__proto__": {"slides": [${JSON.stringify(figure)}]}, "constructor": {"prototype": {"kind": "section"}}}`;
  expect(read(text)).toEqual({ deck: null, problems: [{ kind: 'not-a-deck' }] });
  expect(kinds(read('{"slides": [{"__proto__": {"kind": "section", "title": "x"}}]}'))).toEqual(['unknown-kind']);
  expect(kinds(read({ slides: [{ ...figure, figure: 'constructor' }] }))).toEqual(['unknown-figure']);
  expect('kind' in {}).toBe(false);
});

const slideLike = fc.record(
  {
    kind: fc.oneof(fc.constantFrom('figure', 'section', 'statement', '__proto__'), fc.anything()),
    figure: fc.oneof(fc.constantFrom('cost-top-share', 'milestones', 'toString'), fc.anything()),
    address: fc.oneof(fc.constantFrom('#/udgifter', 'javascript:alert(1)', '//example.org'), fc.anything()),
    title: fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.anything()),
    words: fc.oneof(fc.string(), fc.anything()),
    notes: fc.oneof(fc.string(), fc.anything()),
    builds: fc.anything()
  },
  { requiredKeys: [] }
);

const isWell = ({ deck, problems }: ReadDeck, slidesGiven: number | null) => {
  const slides = deck?.slides ?? [];
  expect(slides.length).toBeLessThanOrEqual(mostSlides);
  expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
  for (const slide of slides) {
    expect(
      slide.title === null || (slide.title !== '' && slide.title.length <= longest.title && !/[\p{Cc}\p{Cs}]/u.test(slide.title))
    ).toBe(true);
    expect(slide.words.length).toBeLessThanOrEqual(longest.words);
    expect(slide.notes.length).toBeLessThanOrEqual(longest.notes);
    if (slide.kind !== 'section' && slide.figure !== null) {
      expect(world.figures.has(slide.figure)).toBe(true);
      expect(slide.address?.startsWith('#/')).toBe(true);
    }
  }
  if (deck === null) expect(problems).toHaveLength(1);
  // Nothing is left out without a word.
  if (slidesGiven !== null && deck)
    expect(slides.length + problems.filter(({ kind }) => kind !== 'newer').length).toBeGreaterThanOrEqual(
      Math.min(slidesGiven, mostSlides)
    );
  if (slidesGiven !== null && slidesGiven > mostSlides)
    expect(problems).toContainEqual({ kind: 'too-many', count: slidesGiven, kept: mostSlides });
};

it('never throws and leaves nothing out in silence, whatever stands in a file', () => {
  fc.assert(
    fc.property(fc.array(slideLike, { maxLength: 260, size: 'max' }), fc.anything(), fc.anything(), (slides, version, title) => {
      const text = JSON.stringify({ version, title, slides }, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value));
      isWell(read(text), slides.length);
    }),
    { seed: 9, numRuns: 60 }
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => isWell(read(text), null)),
    { seed: 9, numRuns: 300 }
  );
  fc.assert(
    fc.property(fc.json(), (text) => isWell(read(text), null)),
    { seed: 9, numRuns: 300 }
  );
});

it('survives damage anywhere in a whole file: cut, turned, doubled', () => {
  const text = deckText(withSlide(three, figureSlide('cost-top-share', '#/udgifter?aar=2019')));
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ maxLength: 3 }), (from, to, put) => {
      isWell(read(text.slice(0, from) + put + text.slice(to)), null);
    }),
    { seed: 9, numRuns: 500 }
  );
});
