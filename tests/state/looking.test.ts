import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/intake/candidate.ts';
import { Looking } from '../../src/state/looking.ts';
import type { DecidedCandidate } from '../../src/state/question.ts';
import { csv, foreign } from './world.ts';

const header = 'felt;tid;sted;kr;slags';
const file = (name: string) => csv(name, header, ['B1;2019;210;5;familie', 'B2;2019;210;6;familie']);
const look = async (looking: Looking, one: File): Promise<Candidate> => {
  const [candidate] = (await looking.look([one], () => undefined)).candidates;
  if (!candidate) throw new Error('not understood');
  return candidate;
};
/** The file read as costs; `kommunekode` from its column, or the same in every row. */
const decided = ({ preview }: Candidate, kommunekode: { column: string } | { constant: string }): DecidedCandidate => {
  const chosen = { reason: 'chosen', certainty: 1 } as const;
  return {
    preview,
    problems: [],
    mapping: {
      table: 'omkostninger',
      columns: [
        { name: 'borger_id', from: { column: 'felt' }, ...chosen },
        { name: 'aar', from: { column: 'tid' }, decimal: ',', ...chosen },
        { name: 'kommunekode', from: kommunekode, ...chosen },
        { name: 'beloeb', from: { column: 'kr' }, decimal: ',', ...chosen },
        { name: 'omraade', from: { column: 'slags' }, ...chosen }
      ],
      folds: []
    }
  };
};
const reasons = ({ mapping }: Candidate) => new Set(mapping?.columns.map(({ reason }) => reason));

describe('what was decided for a file', () => {
  it('counts for the next with the same columns', async () => {
    const looking = new Looking();
    const first = await look(looking, file('a.csv'));
    expect(reasons(first).has('saved')).toBe(false);
    looking.remember([decided(first, { column: 'sted' })]);
    const next = await look(looking, file('b.csv'));
    expect([next.mapping?.table, [...reasons(next)]]).toEqual(['omkostninger', ['saved']]);
  });

  it('does not count where a value was fixed: the next file may be of another kommune', async () => {
    const looking = new Looking();
    const first = await look(looking, file('a.csv'));
    looking.remember([decided(first, { constant: '210' })]);
    const next = await look(looking, file('b.csv'));
    expect([reasons(next).has('saved'), reasons(next).has('fixed')]).toEqual([false, false]);
  });

  it('goes into a small file, which alone makes the same known elsewhere', async () => {
    const here = new Looking();
    const { preview, mapping } = decided(await look(here, file('a.csv')), { column: 'sted' });
    const elsewhere = new Looking();
    const { saved, candidates } = await elsewhere.look(
      [new File([here.mappingFile(preview, mapping)], 'a.tilknytning.json')],
      () => undefined
    );
    expect([saved.length, candidates.length]).toEqual([1, 0]);
    expect([...reasons(await look(elsewhere, file('b.csv')))]).toEqual(['saved']);
  });
});

it('says what speaks against a mapping', async () => {
  const looking = new Looking();
  const one = decided(await look(looking, file('a.csv')), { column: 'sted' });
  const without = { ...one, mapping: { ...one.mapping, columns: one.mapping.columns.filter(({ name }) => name !== 'beloeb') } };
  expect(looking.judge(without.preview, without.mapping).map(({ code }) => code)).toContain('missing-column');
  const [judged] = await looking.judgeAll([without]);
  expect(judged?.problems.map(({ code }) => code)).toContain('missing-column');
});

it('looks again at a file as the analyst knows it', async () => {
  const looking = new Looking();
  const seen = await look(looking, foreign('a.csv'));
  const { preview } = await looking.correct(seen, { form: { separator: ',' } });
  expect(preview.columns.map(({ name }) => name)).toEqual(['ordrenr;vare']);
  expect((await looking.correct(seen, { table: 'befolkning' })).mapping?.table).toBe('befolkning');
});

it('reads kept files as they were kept, and tells those that cannot be', async () => {
  const looking = new Looking();
  const { preview, mapping } = decided(await look(looking, file('a.csv')), { column: 'sted' });
  const kept = { name: '2019/a.csv', form: preview.form, mapping, confirmed: [], leftOut: { years: [2014], kommuner: [] } };
  const { candidates, lost } = await looking.lookAgain([
    { ...kept, file: file('a.csv') },
    { ...kept, name: 'tom.csv', file: new File([], 'tom.csv') }
  ]);
  expect(candidates.map((one) => [one.preview.name, one.mapping, one.leftOut?.years])).toEqual([['2019/a.csv', mapping, [2014]]]);
  expect(lost.map(({ name, problems }) => [name, problems[0]?.code])).toEqual([['tom.csv', 'empty-file']]);
});
