import { describe, expect, it } from 'vitest';
import { asLeftOut, besideRefused, fileReport, isRefused } from '../../src/state/report.ts';
import { withoutRefused } from '../../src/state/withoutRefused.ts';
import { candidateOf, fileReportOf, previewOf, problemOf } from '../views/data/world.ts';

const refusal = problemOf({ code: 'missing-column', severity: 'refuse' });
const good = candidateOf({ preview: previewOf('god.csv') });
const bad = candidateOf({ preview: previewOf('afvist.csv'), problems: [refusal] });
const unknown = candidateOf({ preview: previewOf('ukendt.csv'), mapping: null, problems: [refusal] });
const lost = fileReportOf({ name: 'tom.csv', problems: [problemOf({ code: 'empty-file', severity: 'refuse' })] });
const answers = { confirmed: new Set(['x']), leftOut: { years: [2014], kommuner: [] } };
const rest = (candidates: readonly (typeof good)[], notUnderstood = [] as (typeof lost)[], omitted = [] as (typeof lost)[]) => {
  const decision = withoutRefused({ ...answers, candidates, omitted }, candidates.map(fileReport), notUnderstood);
  return decision && [decision.candidates.map(({ preview }) => preview.name), decision.omitted?.map(({ name }) => name)];
};

describe('what could be loaded without the refused files', () => {
  it('is the others, with the answers that were given', () => {
    expect(rest([good, bad, unknown])).toEqual([['god.csv'], ['afvist.csv', 'ukendt.csv']]);
    expect(withoutRefused({ ...answers, candidates: [good, bad] }, [good, bad].map(fileReport))).toMatchObject(answers);
  });
  it('counts files that could not be understood, and those left out before', () => {
    expect(rest([good], [lost])).toEqual([['god.csv'], ['tom.csv']]);
    expect(rest([good, bad], [], [lost])).toEqual([['god.csv'], ['tom.csv', 'afvist.csv']]);
  });
  it('is nothing where no file is refused by itself, or all are', () => {
    expect(rest([good])).toBeNull();
    expect(rest([good], [], [lost])).toBeNull();
    expect(rest([bad, unknown], [lost])).toBeNull();
  });
});

describe('why a file is not loaded', () => {
  it('is another that was refused', () => {
    const files = [fileReport(good), fileReport(bad)];
    expect(besideRefused(files).map(({ notLoaded }) => notLoaded)).toEqual(['another-refused', undefined]);
  });
  it('is not said where no file is to blame', () => {
    expect(besideRefused([fileReport(good)])).toEqual([fileReport(good)]);
  });
  it('is that it was left out, and then it refuses nothing any more', () => {
    const [out] = asLeftOut([fileReport(bad)]);
    expect([out?.notLoaded, out && isRefused(out), isRefused(fileReport(bad))]).toEqual(['left-out', false, true]);
  });
});
