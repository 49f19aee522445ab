import { describe, expect, it, vi } from 'vitest';
import { questionKey } from '../../src/domain/problem.ts';
import type { Candidate } from '../../src/state/question.ts';
import { candidateOf, draftOf, fileReportOf, mappingOf, previewOf, problemOf, questionOf } from '../views/data/world.ts';

const risk = problemOf({ code: 'email', columns: ['note'], asks: true });
const other = problemOf({ code: 'email', file: 'b.csv', columns: ['note'], asks: true });
const a = candidateOf({ problems: [risk] });
const b = candidateOf({ preview: previewOf('b.csv'), problems: [other] });
const without = (name: string) => mappingOf({ columns: mappingOf().columns.filter((column) => column.name !== name) });

describe('answers', () => {
  it('are those that are still asked', () => {
    const draft = draftOf(questionOf({ candidates: [a, b] }));
    draft.confirm(risk, true);
    draft.confirm(other, true);
    expect([...(draft.decision()?.confirmed ?? [])]).toEqual([questionKey(risk), questionKey(other)]);
    draft.confirm(risk, false);
    expect([...(draft.decision()?.confirmed ?? [])]).toEqual([questionKey(other)]);
  });

  it('count again for the same files, and for no others of the same name', () => {
    const first = draftOf(questionOf({ candidates: [a] }));
    first.confirm(risk, true);
    const earlier = first.decision();
    expect([...draftOf(questionOf({ candidates: [a] }), {}, earlier).confirmed]).toEqual([questionKey(risk)]);
    const others = questionOf({ candidates: [candidateOf({ preview: previewOf(), problems: [risk] })] });
    expect(draftOf(others, {}, earlier).confirmed.size).toBe(0);
  });

  it('are not complete without a table', () => {
    expect(draftOf(questionOf({ candidates: [candidateOf({ mapping: null })] })).decision()).toBeNull();
  });
});

describe('a file that is left out', () => {
  it('asks nothing, and is told together with those left out before', () => {
    const before = fileReportOf({ name: 'tidligere.csv' });
    const draft = draftOf(questionOf({ candidates: [a, b], omitted: [before] }));
    draft.omit(0, true);
    expect(draft.asked).toEqual([other]);
    const decision = draft.decision();
    expect(decision?.candidates.map(({ preview }) => preview.name)).toEqual(['b.csv']);
    expect(decision?.omitted?.map(({ name }) => name)).toEqual(['tidligere.csv', 'udgifter.csv']);
    draft.omit(0, false);
    expect(draft.decision()?.candidates).toHaveLength(2);
  });

  it('needs no memory', () => {
    const tooLarge = { neededBytes: 4e9, freeBytes: 3e9, rows: 24_000, years: [], kommuner: [] };
    const draft = draftOf(questionOf({ reason: 'too-large', candidates: [a, b], tooLarge }));
    expect(draft.tooLarge).toBe(tooLarge);
    draft.omit(1, true);
    expect(draft.tooLarge).toEqual({ ...tooLarge, neededBytes: 2e9, rows: 12_000 });
  });
});

describe('where memory is short', () => {
  const years = [2016, 2017, 2018, 2019].map((key) => ({ key, rows: 100 }));
  const tooLarge = (freeBytes: number) => ({ neededBytes: 4e9, freeBytes, rows: 400, years, kommuner: [] });
  it('the oldest years are left out until the rest fits', () => {
    const draft = draftOf(questionOf({ reason: 'too-large', tooLarge: tooLarge(2.1e9) }));
    expect([draft.leftOut, draft.isProposed]).toEqual([{ years: [2016, 2017], kommuner: [] }, true]);
  });
  it('nothing is left out where that would not help', () => {
    const draft = draftOf(questionOf({ reason: 'too-large', tooLarge: tooLarge(0.5e9) }));
    expect([draft.leftOut.years, draft.isProposed]).toEqual([[], false]);
  });
});

describe('a mapping', () => {
  it('is changed for files that are alike, each judged by itself', () => {
    const judge = vi.fn((preview: { name: string }) => [problemOf({ file: preview.name, code: 'missing-column' })]);
    const draft = draftOf(questionOf({ candidates: [candidateOf(), candidateOf({ preview: previewOf('b.csv') })] }), { judge });
    draft.map([0, 1], without('omraade'));
    expect(draft.candidates.map(({ mapping, problems }) => [mapping?.columns.length, problems.map(({ file }) => file)])).toEqual([
      [4, ['udgifter.csv']],
      [4, ['b.csv']]
    ]);
  });

  it('keeps the question about what stands deep in the file, and drops that about a guess', () => {
    const guess = problemOf({ code: 'guessed-column', columns: ['year'], asks: true });
    const draft = draftOf(questionOf({ candidates: [candidateOf({ problems: [risk, guess] })] }));
    draft.map([0], without('omraade'));
    expect(draft.asked).toEqual([risk]);
  });
});

describe('a file read anew', () => {
  it('is read once for each change, the last of which counts, and the group is busy meanwhile', async () => {
    const correct = async (one: Candidate) => ({ ...one, preview: { ...one.preview, rows: one.preview.rows + 1 } });
    const draft = draftOf(questionOf(), { correct });
    const group = draft.groups[0] ?? [];
    const both = Promise.all([draft.correct(group, { form: { header: 1 } }), draft.correct(group, { form: { header: 2 } })]);
    expect(draft.reading).toEqual([group, group]);
    await both;
    await Promise.resolve();
    expect([draft.candidates[0]?.preview.rows, draft.reading]).toEqual([12_002, []]);
  });

  it('parts from those that are alike where it needs a value of its own', async () => {
    const correct = async (one: Candidate) => (one.preview.name === 'b.csv' ? { ...one, mapping: without('kommunekode') } : one);
    const draft = draftOf(questionOf({ candidates: [candidateOf(), candidateOf({ preview: previewOf('b.csv') })] }), { correct });
    expect(draft.groups).toEqual([[0, 1]]);
    await draft.correct(draft.groups[0] ?? [], { form: { header: 1 } });
    expect(draft.groups).toEqual([[0], [1]]);
  });

  it('that fails is told, and does not stop the next', async () => {
    let times = 0;
    const correct = async (one: Candidate) => {
      if (times++ === 0) throw new Error('gone');
      return { ...one, mapping: null };
    };
    const draft = draftOf(questionOf(), { correct });
    const group = draft.groups[0] ?? [];
    await expect(draft.correct(group, {})).rejects.toThrow('gone');
    await draft.correct(group, {});
    expect(draft.candidates[0]?.mapping).toBeNull();
  });
});
