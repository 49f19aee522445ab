import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/domain/mapping.ts';
import { assess, type Candidate, judge } from '../../src/intake/candidate.ts';
import { riskProblem } from '../../src/intake/risks.ts';
import { assessAll } from '../../src/state/assessAll.ts';
import { contractColumns, csvForm, previewOf } from './previewOf.ts';

const repeat = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const mappingOf = (table: Mapping['table']): Mapping => ({ table, columns: [], folds: [] });
const looked = async (text: string): Promise<Candidate> => {
  const seen = await assess(new File([text], 'udtraek.csv'), 'udtraek.csv', []);
  if (!('preview' in seen)) throw new TypeError('the file cannot be shown');
  return seen;
};

describe('the names of a file’s columns', () => {
  it('are all looked at, however many', () => {
    const wide = Object.fromEntries(repeat(500, (i) => [`x${i}`, ['a', 'b']] as const));
    const problems = judge(previewOf({ ...wide, borgerCpr: [null, null] }, csvForm()), mappingOf('omkostninger'));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'cpr-name', columns: ['borgerCpr'] }));
  });

  it('count where the first rows are empty, unless those are all', () => {
    const codes = (exact: boolean) => {
      const preview = { ...previewOf({ ...contractColumns('omkostninger', true), mors_tlf: [null, null] }), exact, rows: exact ? 2 : 900 };
      return judge(preview, mappingOf('omkostninger')).map(({ code }) => code);
    };
    expect(codes(false)).toContain('phone');
    expect(codes(true)).not.toContain('phone');
  });

  it('are not told where they are CPR numbers themselves, and refuse the file', async () => {
    const { preview, mapping, problems } = await looked(
      'kommunekode;aar;antal;udgift_1111111118;111111-1118;111111-1118\n210;2019;40830;1;2;3\n210;2020;41120;4;5;6\n'
    );
    expect(problems).toContainEqual({
      code: 'cpr',
      severity: 'refuse',
      file: 'udtraek.csv',
      columns: ['nr. 4', 'nr. 5', 'nr. 6'],
      count: 3
    });
    expect(JSON.stringify([preview, mapping, problems])).not.toMatch(/1118/);
    expect(mapping && JSON.stringify(judge(preview, mapping))).toContain('"cpr"');
  });
});

describe('what the first rows tell', () => {
  const emails = { ...contractColumns('omkostninger', true), x: ['a@example.dk', 'b@example.dk'] };
  const counts = (rows: number) =>
    judge({ ...previewOf(emails), rows }, mappingOf('omkostninger')).flatMap(({ code, count }) => (code === 'email' ? [count] : []));
  it('is counted only where there are no others', () => {
    expect(counts(2)).toEqual([2]);
    expect(counts(900)).toEqual([undefined]);
  });
});

it('lets names be in reference data alone', () => {
  const told = (table: Mapping['table']) =>
    riskProblem({ code: 'person-name', count: 9, rows: [] }, { file: 'fil', column: 'x', mapping: mappingOf(table) })?.code ?? null;
  expect((['omkostninger', 'befolkning', 'maalopfoelgning'] as const).map(told)).toEqual(repeat(3, () => 'person-name'));
  expect((['forsoeg', 'maal', 'milepaele', 'indikatorer'] as const).map(told)).toEqual(repeat(4, () => null));
});

it('says of a saved mapping that it cannot be used', async () => {
  const broken = new File(['{ "format": "helhedsblik-tilknytning", "version": 99 }'], 'gammel.json');
  const named = new File(['{'], 'udgifter.tilknytning.json');
  const { candidates, refused, saved } = await assessAll([broken, named, new File(['{}'], 'andet.json')], [], () => undefined);
  expect([candidates.map(({ preview }) => preview.name), saved]).toEqual([['andet.json'], []]);
  expect(refused.map(({ name, problems }) => [name, problems.map(({ code, severity }) => [code, severity])])).toEqual([
    ['gammel.json', [['unusable-mapping', 'refuse']]],
    ['udgifter.tilknytning.json', [['unusable-mapping', 'refuse']]]
  ]);
});
