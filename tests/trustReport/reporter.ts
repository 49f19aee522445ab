/**
 * Writes what a run gave. The JSON reporter that comes with vitest leaves out why a test was skipped, and a report for a risk
 * assessment must not.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { type Outcome, outcomeVariable, type RunTest } from './outcome.ts';

const firstLine = (text: string | undefined): string => (text ?? '').split('\n')[0] ?? '';

const runTest = (test: TestCase): RunTest => {
  const result = test.result();
  const milliseconds = test.diagnostic()?.duration ?? 0;
  switch (result.state) {
    case 'passed':
      return { name: test.fullName, state: 'passed', note: null, milliseconds };
    case 'skipped':
      return { name: test.fullName, state: 'skipped', note: result.note ?? null, milliseconds };
    case 'failed':
      return { name: test.fullName, state: 'failed', note: firstLine(result.errors[0]?.message), milliseconds };
    case 'pending':
      return { name: test.fullName, state: 'failed', note: 'did not end', milliseconds };
  }
};

export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const path = process.env[outcomeVariable];
    if (!path) throw new Error(`${outcomeVariable} names no file`);
    const outcome: Outcome = {
      files: modules.map((module) => ({
        file: relative(process.cwd(), module.moduleId).replaceAll('\\', '/'),
        tests: [...module.children.allTests()].map(runTest),
        error: module.errors().length > 0 ? firstLine(module.errors()[0]?.message) : null
      }))
    };
    writeFileSync(path, JSON.stringify(outcome));
  }
}
