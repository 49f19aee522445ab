import { expect, it } from 'vitest';
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
