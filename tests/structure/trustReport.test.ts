import { describe, expect, it } from 'vitest';
import { promises } from '../../src/views/metode/promises.ts';
import { findingIn, whySkipped } from '../trustReport/findings.ts';
import type { Outcome, RunTest } from '../trustReport/outcome.ts';
import { reportOf } from '../trustReport/report.ts';
import { summaryOf } from '../trustReport/summary.ts';
import { isRunOf, testsIn } from '../trustReport/titles.ts';

const passed = (name: string): RunTest => ({ name, state: 'passed', note: null, milliseconds: 10 });

/** A run in which every test that a promise names held. */
const allHeld: Outcome = {
  files: [...new Set(promises.flatMap(({ proofs }) => proofs.map(({ file }) => file)))].map((file) => ({
    file,
    tests: promises.flatMap(({ proofs }) => proofs.filter((proof) => proof.file === file).map(({ title }) => passed(title))),
    error: null
  }))
};
const proofs = allHeld.files.map(({ file }) => file);
const but = (file: string, change: Partial<Outcome['files'][number]>): Outcome => ({
  files: allHeld.files.map((one) => (one.file === file ? { ...one, ...change } : one))
});
const summarised = (outcome: Outcome) => summaryOf(outcome, proofs, () => []);
const written = (outcome: Outcome): string =>
  reportOf(summarised(outcome), { date: new Date(2026, 10, 22), versions: [['Helhedsblik', '1.2.3']], found: new Map() });

const firefox = 'tests/browser/trustFirefox.test.ts';
const cell = 'tests/domain/disclosure.test.ts';

describe('the report', () => {
  it('says that all held, when and of which version', () => {
    expect(summarised(allHeld).state).toBe('held');
    expect(written(allHeld)).toMatch(/Alle .* prøver, der kunne køres her, holdt\./);
    expect(written(allHeld)).toContain('22. november 2026');
    expect(written(allHeld)).toContain('1.2.3');
    expect(written(allHeld)).not.toContain('holdt ikke</td>');
  });

  it('says that a proof failed, by name, and that its promise is not held', () => {
    const outcome = but(cell, { tests: [{ name: 'a <number>', state: 'failed', note: 'expected 1 to be 2', milliseconds: 1 }] });
    expect(summarised(outcome).state).toBe('failed');
    const report = written(outcome);
    expect(report).toContain('Rapporten kan ikke bruges som dokumentation');
    expect(report).toContain('a &#60;number&#62;');
    expect(report).toContain('expected 1 to be 2');
    expect(summarised(outcome).promises.find(({ promise }) => promise.id === 'cell')?.state).not.toBe('held');
  });

  it('counts a file that cannot be run as failed', () => {
    expect(summarised(but(cell, { tests: [], error: 'no such module' })).state).toBe('failed');
  });

  it('says what was skipped and why, and that the promise is not held here', () => {
    const outcome = but(firefox, {
      tests: [{ name: 'in Firefox > a file is read, and the figure says half', state: 'skipped', note: null, milliseconds: 0 }]
    });
    expect(summarised(outcome).state).toBe('held');
    expect(summarised(outcome).promises.find(({ promise }) => promise.id === 'firefox')?.state).toBe('skipped');
    expect(written(outcome)).toContain('Firefox findes ikke på den maskine');
  });

  it('says that a part of the proofs was not run', () => {
    const outcome = { files: allHeld.files.filter(({ file }) => file !== cell) };
    expect(summarised(outcome).state).toBe('partial');
    expect(written(outcome)).toContain('Kun en del af prøverne er kørt');
  });

  it('needs nothing outside itself, and never promises anonymity', () => {
    const report = written(allHeld);
    expect(report).not.toMatch(/(src|href)=|url\(|@import/);
    expect(report).toContain('At data er anonyme.');
  });
});

it('reads what long proofs tell', () => {
  const fuzz = 'fuzz {"seconds":25,"run":1,"csv":{"tried":3,"refused":1,"asked":0,"loaded":2,"slowest":900},"codes":{"unreadable":1}}';
  expect(findingIn(fuzz)?.found).toBe('3 filer på 25 s: 1 afvist, 0 spurgt om, 2 læst rigtigt; længste svar 900 ms');
  expect(findingIn('soak {"steps":500,"seed":1,"seconds":90,"curve":[]}')?.found).toBe('500 skridt på 90 s');
  expect(findingIn('✓ all is well')).toBeNull();
});

it('says in Danish why a proof was skipped', () => {
  expect(whySkipped('x', 'caddy is not installed here; its recipe is read instead')).toMatch(/^caddy findes ikke/);
  expect(whySkipped('x', 'Chromium 120 does not know Connection-Allowlist')).toBe('Chromium 120 kender ikke Connection-Allowlist.');
});

describe('a test file', () => {
  const text = [
    "describe.each(worlds)('in world %d', () => {",
    `  it(\`holds \${count} steps\`, () => { fc.assert(fc.property(x, f), { seed: 1 }); fc.assert(p, { numRuns: 2_000 }); });`,
    '});',
    "it.each(all)('$file is as it is written', () => {});"
  ].join('\n');

  it('is read by its tests, with the worlds that fast-check tries', () => {
    expect(testsIn(text)).toEqual([
      { title: 'in world %d > holds … steps', worlds: 2100 },
      { title: '$file is as it is written', worlds: 0 }
    ]);
  });

  it('has its tests known again by what they are called when they run', () => {
    expect(isRunOf('in world %d > holds … steps', 'in world 3 > holds 500 steps')).toBe(true);
    expect(isRunOf('$file is as it is written', 'web.config is as it is written')).toBe(true);
    expect(isRunOf('a (b) is c.', 'a (b) is cd')).toBe(false);
  });
});
