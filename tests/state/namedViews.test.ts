import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { mostNamedViews, namedViewsOf, namedViewsText } from '../../src/domain/namedView.ts';
import { NamedViews } from '../../src/state/namedViews.svelte.ts';

const storage = (isFull = false): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    }
  };
};

it('keeps a view under a name for the next visit, in as few words as the address bar', () => {
  const browser = storage();
  new NamedViews(() => browser).add(' Fredensborg ', '#/udgifter?aar=2019&kommune=210&k=5');
  expect(new NamedViews(() => browser).views).toEqual([{ name: 'Fredensborg', address: '#/udgifter?aar=2019&kommune=210' }]);
});

it('takes the same name over, and removes by name', () => {
  const named = new NamedViews(() => storage());
  named.add('a', '#/fit');
  named.add('a', '#/maal');
  expect(named.views.map(({ address }) => address)).toEqual(['#/maal']);
  named.remove('a');
  expect(named.views).toEqual([]);
});

it('says where the browser cannot keep them, and has them all the same', () => {
  const named = new NamedViews(() => storage(true));
  named.add('a', '#/fit');
  expect(named.isKept).toBe(false);
  expect(named.views).toHaveLength(1);
});

it('has nothing where there is no storage at all', () => {
  const named = new NamedViews(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(named.views).toEqual([]);
});

it('writes a file that another browser opens beside its own', () => {
  const mine = new NamedViews(() => storage());
  mine.add('min', '#/udgifter?aar=2018');
  const theirs = new NamedViews(() => storage());
  theirs.add('deres', '#/fit');
  expect(theirs.open(namedViewsText(mine.views)).leftOut).toBe(0);
  expect(theirs.views.map(({ name }) => name)).toEqual(['deres', 'min']);
});

it('lets nothing but an address of the page through', () => {
  const named = new NamedViews(() => storage());
  const address = '#/udgifter?aar=2019&script=<img onerror=alert(1)>&kommune=210,x';
  const read = named.open(
    JSON.stringify({
      format: 'helhedsblik-visninger',
      version: 1,
      views: [{ name: 'ond', address: 'javascript:alert(1)' }, { name: 'god', address, rows: [1, 2, 3] }, { name: '' }, 7]
    })
  );
  expect(read.leftOut).toBe(3);
  expect(named.views).toEqual([{ name: 'god', address: '#/udgifter?aar=2019&kommune=210' }]);
});

it.each([
  ['{', 'not-json'],
  ['[]', 'not-views'],
  ['{"format":"helhedsblik-visninger","version":2,"views":[]}', 'newer']
])('says why %s is no file of views', (text, fault) => {
  expect(namedViewsOf(text).fault).toBe(fault);
});

it('reads anything without throwing, and never more than it keeps', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(namedViewsOf(text).views.length).toBeLessThanOrEqual(mostNamedViews);
    })
  );
  const many = Array.from({ length: 500 }, (_, i) => ({ name: `${i}`, address: '#/fit' }));
  expect(namedViewsOf(namedViewsText(many))).toMatchObject({ leftOut: 300, fault: null });
});

it('does not read a file that is larger than views can be', async () => {
  const named = new NamedViews(() => storage());
  const views = Array.from({ length: mostNamedViews }, (_, i) => ({ name: `å${i}`.padEnd(120, 'å'), address: '#/fit?'.padEnd(4000, 'x') }));
  const text = namedViewsText(views);
  expect((await named.openFile(new File([text], 'mest.json'))).fault).toBe(null);
  expect(named.views).toHaveLength(mostNamedViews);
  const read = vi.fn();
  const larger = Object.assign(new File([text.padEnd(2_000_001)], 'større.json'), { text: read });
  expect(await named.openFile(larger)).toEqual({ views: [], fault: 'too-large', leftOut: 0 });
  expect(read).not.toHaveBeenCalled();
});

it('says that a file which was removed since it was chosen cannot be read, and keeps what there is', async () => {
  const named = new NamedViews(() => storage());
  named.add('Min', '#/fit');
  const gone = Object.assign(new File(['{}'], 'væk.json'), { text: () => Promise.reject(new DOMException('', 'NotFoundError')) });
  expect((await named.openFile(gone)).fault).toBe('gone');
  expect(named.views).toHaveLength(1);
});
