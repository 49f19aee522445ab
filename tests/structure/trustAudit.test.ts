import { expect, it } from 'vitest';
import { verdictOf } from '../audit.ts';

const shipped = new Set(['comlink', 'svelte']);
const answer = (vulnerabilities: Record<string, string>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(Object.entries(vulnerabilities).map(([name, severity]) => [name, { name, severity }]))
  });

it.each(['high', 'critical'])('fails for what ships with a vulnerability of %s severity, and names it', (severity) => {
  const { passes, sentence } = verdictOf(answer({ svelte: severity, vite: 'low' }), shipped);
  expect([passes, sentence.includes('svelte')]).toEqual([false, true]);
});

it('passes where a tool that does not ship has one, and says so', () => {
  const { passes, sentence } = verdictOf(answer({ vite: 'critical', comlink: 'moderate' }), shipped);
  expect([passes, sentence.includes('vite'), sentence.includes('comlink')]).toEqual([true, true, false]);
});

it('passes where there is none', () => {
  expect(verdictOf(answer({}), shipped)).toEqual({ passes: true, sentence: 'No known vulnerability of high severity in what ships.' });
});

it.each([
  ['no network', ''],
  ['a registry without audits', JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 })],
  ['a page in between', '<html></html>'],
  ['nothing', 'null']
])('passes without an answer (%s), and says that nothing was audited', (_, text) => {
  const { passes, sentence } = verdictOf(text, shipped);
  expect([passes, sentence]).toEqual([true, expect.stringContaining('Not audited')]);
});
