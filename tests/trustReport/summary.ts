/** What is made of a run: proofs by subject, promises and what holds them, and whether all of it can be relied on. */
import type { Promised } from '../../src/views/metode/promised.ts';
import { promises } from '../../src/views/metode/promises.ts';
import { whySkipped } from './findings.ts';
import type { Outcome, RunFile, RunTest } from './outcome.ts';
import { isRunOf, type WrittenTest } from './titles.ts';

export type State = 'held' | 'failed' | 'skipped' | 'not-run';

export interface Proven {
  readonly file: string;
  readonly state: State;
  readonly held: number;
  readonly failed: number;
  readonly skipped: number;
  /** Random worlds, at least. */
  readonly worlds: number;
  readonly seconds: number;
}

export interface Kept {
  readonly promise: Promised;
  readonly state: State;
  /** Tests run for it. */
  readonly tests: number;
}

export interface Summary {
  readonly proofs: readonly Proven[];
  readonly promises: readonly Kept[];
  readonly failures: readonly { readonly file: string; readonly name: string; readonly note: string }[];
  readonly skipped: readonly { readonly file: string; readonly name: string; readonly why: string }[];
  /** Proofs that exist and were not run. */
  readonly left: readonly string[];
  readonly state: 'held' | 'failed' | 'partial';
}

const count = (tests: readonly RunTest[], state: RunTest['state']): number => tests.filter((test) => test.state === state).length;

const stateOf = (tests: readonly RunTest[], error: string | null): State => {
  if (error !== null || count(tests, 'failed') > 0) return 'failed';
  if (count(tests, 'passed') > 0) return 'held';
  return tests.length > 0 ? 'skipped' : 'not-run';
};

const provenOf = ({ file, tests, error }: RunFile, written: readonly WrittenTest[]): Proven => ({
  file,
  state: stateOf(tests, error),
  held: count(tests, 'passed'),
  failed: count(tests, 'failed') + (error === null ? 0 : 1),
  skipped: count(tests, 'skipped'),
  worlds: tests
    .filter(({ state }) => state === 'passed')
    .reduce((worlds, { name }) => worlds + (written.find(({ title }) => isRunOf(title, name))?.worlds ?? 0), 0),
  seconds: tests.reduce((seconds, { milliseconds }) => seconds + milliseconds / 1000, 0)
});

/** A promise holds where each test it names has run and held; what was skipped of one of them is not held. */
const keptOf = (promise: Promised, { files }: Outcome): Kept => {
  const run = promise.proofs.map(({ file, title }) => {
    const of = files.find((one) => one.file === file);
    const tests = (of?.tests ?? []).filter(({ name }) => isRunOf(title, name));
    return { tests, state: stateOf(tests, of?.error ?? null) };
  });
  const state = (['failed', 'not-run', 'skipped'] as const).find((bad) => run.some((one) => one.state === bad)) ?? 'held';
  return { promise, state, tests: run.reduce((sum, { tests }) => sum + tests.length, 0) };
};

/** `proofs`: all that exist, of which some may have been left out. `written`: the tests of each file as they stand. */
export const summaryOf = (outcome: Outcome, proofs: readonly string[], written: (file: string) => readonly WrittenTest[]): Summary => {
  const proven = outcome.files.map((run) => provenOf(run, written(run.file)));
  const left = proofs.filter((file) => !outcome.files.some((run) => run.file === file && (run.tests.length > 0 || run.error !== null)));
  const kept = promises.map((promise) => keptOf(promise, outcome));
  const isPartial = left.length > 0 || kept.some(({ state }) => state === 'not-run');
  const failures = outcome.files.flatMap(({ file, tests, error }) => [
    ...(error === null ? [] : [{ file, name: '', note: error }]),
    ...tests.filter(({ state }) => state === 'failed').map(({ name, note }) => ({ file, name, note: note ?? '' }))
  ]);
  return {
    proofs: proven,
    promises: kept,
    failures,
    skipped: outcome.files.flatMap(({ file, tests }) =>
      tests.filter(({ state }) => state === 'skipped').map(({ name, note }) => ({ file, name, why: whySkipped(file, note) }))
    ),
    left,
    state: failures.length > 0 ? 'failed' : isPartial ? 'partial' : 'held'
  };
};
