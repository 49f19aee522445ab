import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/format.ts';
import type { Problem, ProblemCode } from '../../../src/domain/problem.ts';
import { askText, listed, problemText, rowsText } from '../../../src/views/data/problemText.ts';
import { problemOf } from './world.ts';

/** Every code, by the compiler. */
const all: Readonly<Record<ProblemCode, true>> = {
  gone: true,
  'empty-file': true,
  'unknown-format': true,
  spreadsheet: true,
  archive: true,
  encrypted: true,
  'cut-short': true,
  unreadable: true,
  'repeated-file': true,
  'unusable-mapping': true,
  'out-of-memory': true,
  'too-large': true,
  cpr: true,
  'cpr-possible': true,
  'cpr-name': true,
  'hashed-cpr': true,
  'person-name': true,
  address: true,
  email: true,
  phone: true,
  'phone-possible': true,
  'birth-date': true,
  postcode: true,
  coordinates: true,
  'free-text': true,
  'wrongly-named': true,
  'no-header': true,
  'header-not-first': true,
  'repeated-header': true,
  'blank-rows': true,
  'ragged-rows': true,
  'unclosed-quote': true,
  'undecodable-text': true,
  'later-encoding': true,
  'duplicate-column': true,
  'unknown-table': true,
  'ambiguous-table': true,
  'missing-column': true,
  'wrong-type': true,
  'ambiguous-column': true,
  'ambiguous-decimals': true,
  'ambiguous-dates': true,
  'no-rows': true,
  'ignored-columns': true,
  'guessed-column': true,
  'converted-column': true,
  'fixed-column': true,
  'folded-columns': true,
  'coarsened-column': true,
  'empty-column': true,
  'empty-values': true,
  'unusable-values': true,
  'mixed-decimals': true,
  'unknown-values': true,
  'out-of-range': true,
  'unknown-kommune': true,
  'implausible-year': true,
  'implausible-date': true,
  'duplicate-rows': true,
  'duplicate-keys': true,
  'contradicting-dates': true,
  orphans: true,
  'ycors-scores': true,
  'fewer-residents-than-recipients': true,
  'left-out-rows': true
};
const codes = Object.keys(all) as ProblemCode[];
const languages: readonly Language[] = ['da', 'en'];

const full = (code: ProblemCode): Problem =>
  problemOf({ code, columns: ['a', 'b'], count: 12, rows: [3, 17], other: 'borger_id', expected: 'date', found: 'text', range: [0, 40] });
const bare = (code: ProblemCode): Problem => ({ code, severity: 'warn', file: 'udgifter.csv' });

describe.each(languages)('in %s', (language) => {
  it.each(codes)('%s is a sentence that names the file, however little is known', (code) => {
    for (const problem of [full(code), bare(code)]) {
      const text = problemText(problem, language);
      expect(text).toContain('udgifter.csv');
      expect(text).toMatch(/[.…]$/);
      expect(text).not.toMatch(/\{\{|undefined|NaN|problem\.|intake\.| {2}|\.\./);
    }
  });

  it.each(codes)('%s can be said yes to', (code) => {
    expect(askText(full(code), language)).toMatch(/^[^{]+\.$/);
  });
});

const aboutColumns: readonly ProblemCode[] = codes.filter((code) =>
  /^(cpr|hashed|person|address|email|phone|birth|postcode|coord|free|unusable-v|unknown-[vk]|impl|wrong-type|ignored|ambiguous-[cd])/.test(
    code
  )
);

it('names the columns wherever a finding is about columns', () => {
  expect(aboutColumns.length).toBeGreaterThan(20);
  for (const code of aboutColumns) expect(problemText({ ...full(code), count: 2 }, 'da'), code).toMatch(/kolonnerne a og b/);
});

it.each([
  [
    { code: 'unusable-values', columns: ['beloeb'], count: 1, rows: [7] },
    '1 værdi i kolonnen beloeb kan ikke læses som et tal',
    'Række 7.'
  ],
  [{ code: 'unusable-values', columns: ['beloeb'], count: 1234, rows: [7, 9] }, '1.234 værdier i kolonnen beloeb', 'Række 7, 9 …'],
  [{ code: 'empty-values', columns: ['aar'], count: 2, rows: [7, 9] }, 'kolonnen aar mangler en værdi i 2 rækker', 'Række 7 og 9.'],
  [{ code: 'missing-column', columns: ['aar', 'beloeb'] }, 'mangler kolonnerne aar og beloeb, som tabellen omkostninger', ''],
  [{ code: 'unknown-values', table: 'progression', columns: ['respondent'], count: 3 }, 'de tilladte (borger, sagsbehandler)', ''],
  [{ code: 'out-of-range', columns: ['score'], count: 3, range: [0, 40] }, 'uden for det mulige (0–40)', ''],
  [{ code: 'out-of-range', columns: ['antal'], count: 3, range: [1, Number.POSITIVE_INFINITY] }, 'uden for det mulige (mindst 1)', ''],
  [{ code: 'out-of-range', columns: ['minimum', 'maksimum'], count: 3 }, 'den nedre grænse over den øvre', ''],
  [{ code: 'implausible-year', columns: ['aar'], count: 3, range: [1990, 2027] }, '(1990–2027)', ''],
  [{ code: 'left-out-rows', count: 3 }, 'fordi du udelod', ''],
  [{ code: 'left-out-rows', count: 3, columns: ['instrument'] }, 'YCORS', ''],
  [{ code: 'converted-column', columns: ['beløb'], expected: 'number', decimal: ',' }, 'omdannet til et tal: decimalkomma (1.234,50).', ''],
  [{ code: 'converted-column', columns: ['respondent'], count: 2 }, 'stavemåden i kolonnen respondent', ''],
  [{ code: 'wrongly-named', form: { format: 'csv', separator: ';', encoding: 'utf-8' } }, 'Indholdet er CSV, semikolon, UTF-8', ''],
  [{ code: 'cpr', columns: ['borger'], count: 1 }, 'løbenummer som B000123', ''],
  [{ code: 'cpr', columns: ['borger'], count: 1 }, 'Erstat den', ''],
  [{ code: 'header-not-first', rows: [3] }, 'Kolonnenavnene står i række 3. Række 1 og 2 er ikke læst.', ''],
  [{ code: 'header-not-first', rows: [1, 2] }, 'Kolonnenavnene står over to rækker (række 1 og 2).', ''],
  [{ code: 'repeated-file', other: 'udgifter.csv' }, 'udgifter.csv er valgt to gange', ''],
  [{ code: 'coarsened-column', columns: ['screenet'], coarsen: 'quarter' }, 'datoerne i kolonnen screenet er gjort til kvartaler.', ''],
  [{ code: 'hashed-cpr', columns: ['id'] }, 'på få minutter', '']
] as const)('%o', (finding, sentence, rows) => {
  const text = problemText(problemOf(finding), 'da');
  expect(text).toContain(sentence);
  expect(text.endsWith(rows)).toBe(true);
});

it('says English plurals right', () => {
  expect(problemText(problemOf({ columns: ['beloeb'], count: 1, rows: [7] }), 'en')).toBe(
    'udgifter.csv: 1 value in the column beloeb cannot be read as a number. Correct this in the extract. Row 7.'
  );
});

it('names eight of ten thousand columns and counts the rest', () => {
  const columns = Array.from({ length: 20 }, (_, i) => `x${i}`);
  const text = problemText(problemOf({ code: 'ignored-columns', columns, count: 10_000 }), 'da');
  expect(text).toContain('kolonnerne x0, x1, x2, x3, x4, x5, x6, x7 og 9.992 til er ikke i kontrakten');
  expect(listed(['a', 'b', 'c'], 'da')).toBe('a, b og c');
});

it('says that there may be more rows where the count is not known', () => {
  expect(rowsText(problemOf({ rows: [1, 2, 3, 4, 5] }), 'da')).toBe('Række 1, 2, 3, 4, 5 …');
  expect(rowsText(problemOf({ rows: [1, 2] }), 'da')).toBe('Række 1 og 2.');
  expect(rowsText(problemOf(), 'da')).toBe('');
});
