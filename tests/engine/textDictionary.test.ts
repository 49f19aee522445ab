import { afterEach, expect, it, vi } from 'vitest';
import { TextDictionary } from '../../src/engine/textDictionary.ts';

const column = (texts: readonly string[]) => {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text));
  const offsets = new Int32Array(texts.length + 1);
  for (const [i, part] of parts.entries()) offsets[i + 1] = (offsets[i] ?? 0) + part.length;
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [i, part] of parts.entries()) bytes.set(part, offsets[i]);
  return { bytes, offsets };
};

const encodeAll = (dictionary: TextDictionary, texts: readonly string[]): number[] => {
  const { bytes, offsets } = column(texts);
  const codes = new Int32Array(texts.length);
  dictionary.encodeAll(bytes, offsets, texts.length, codes);
  return [...codes];
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it('numbers texts in the order they are first seen', () => {
  expect(encodeAll(new TextDictionary(), ['familie', 'ældre', 'familie', '', 'ældre'])).toEqual([0, 1, 0, 2, 1]);
});

it('gives each of many texts a number of its own and the text back', () => {
  const texts = Array.from({ length: 50_000 }, (_, i) => `B${(i * 7919) % 30_011}`);
  const dictionary = new TextDictionary();
  const codes = encodeAll(dictionary, texts);
  expect(dictionary.size).toBe(new Set(texts).size);
  expect(codes.map((code) => dictionary.textOf(code))).toEqual(texts);
});

it('keeps its numbers from one column to the next', () => {
  const dictionary = new TextDictionary();
  encodeAll(dictionary, ['a', 'b']);
  expect(encodeAll(dictionary, ['b', 'c', 'a'])).toEqual([1, 2, 0]);
  expect(dictionary.encode('c')).toBe(2);
});

it.each(['Int32Array', 'Uint32Array', 'Uint8Array'] as const)(
  'gives no text two numbers after memory for a larger %s was refused',
  (kind) => {
    const Whole = globalThis[kind];
    let refuses = true;
    vi.stubGlobal(
      kind,
      new Proxy(Whole, {
        construct: (target, [length, ...rest]: [unknown, ...unknown[]]) => {
          if (refuses && typeof length === 'number' && length > 20) throw new RangeError('Array buffer allocation failed');
          return Reflect.construct(target, [length, ...rest]);
        }
      })
    );
    const texts = Array.from({ length: 200 }, (_, i) => `B${i}-familie`);
    refuses = false;
    const dictionary = new TextDictionary(8);
    refuses = true;
    const before = texts.map((text) => {
      try {
        return dictionary.encode(text);
      } catch {
        return null;
      }
    });
    expect(before).toContain(null);
    refuses = false;
    const codes = texts.map((text) => dictionary.encode(text));
    expect(new Set(codes).size).toBe(texts.length);
    expect(dictionary.size).toBe(texts.length);
    expect(codes.map((code) => dictionary.textOf(code))).toEqual(texts);
    expect(before.filter((code) => code !== null)).toEqual(codes.filter((_, i) => before[i] !== null));
  }
);
