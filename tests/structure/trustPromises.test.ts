import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { promises } from '../../src/views/metode/promises.ts';
import { daMethod } from '../../src/wording/daMethod.ts';
import { proofsIn, subjectOf } from '../trustReport/proofs.ts';
import { testsIn } from '../trustReport/titles.ts';

it.each(promises.map(({ id, proofs }) => [id, proofs] as const))('%s is held by tests that exist', (_, proofs) => {
  expect(proofs.length).toBeGreaterThan(0);
  for (const { file, title } of proofs) {
    const titles = testsIn(readFileSync(file, 'utf8')).map((test) => test.title);
    expect(titles, `${file} has no such test`).toContain(title);
  }
});

it('has every promise that there is a sentence for, once', () => {
  expect(promises.map(({ id }) => id).sort()).toEqual(Object.keys(daMethod.promises).sort());
});

it('has among the proofs every test of trust and of faults, each with what it tries', () => {
  const proofs = proofsIn('./');
  expect(proofs).toEqual(expect.arrayContaining(['tests/browser/trustEscape.test.ts', 'tests/browser/faults.test.ts']));
  const named = proofs.filter((file) => /\/trust[^/]*$|browser\/faults[^/]*$/.test(file));
  expect(named.filter((file) => subjectOf(file) === null)).toEqual([]);
});
