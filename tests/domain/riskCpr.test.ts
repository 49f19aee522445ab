import { randomLcg, randomLogNormal, randomUniform } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { passesModulus11 } from '../../src/domain/cpr.ts';
import type { RiskCode } from '../../src/domain/problem.ts';
import { verdictOn } from '../../src/domain/risk/cprEvidence.ts';
import { DistinctSample } from '../../src/domain/risk/distinctSample.ts';
import type { RiskFinding } from '../../src/domain/risk/finding.ts';
import { Screening } from '../../src/domain/risk/screening.ts';

const source = randomLcg(0.2019);
const whole = (from: number, below: number): number => from + Math.floor(source() * (below - from));
/** 2 to 500 values, as many columns with 2 to 30 as with 31 to 500. */
const size = (): number => Math.round(Math.exp(randomUniform.source(source)(Math.log(2), Math.log(500))()));
const column = (value: () => number): number[] => Array.from({ length: size() }, value);
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (value: number): string => String(value).padStart(2, '0');

/** A number of somebody who is not born yet, in 2030 to 2057, so that it is nobody's. */
const fictional = (day: number, month: number, checks: boolean): string => {
  for (;;) {
    const cpr = `${two(day)}${two(month)}${whole(30, 58)}${whole(5000, 9000)}`;
    if (passesModulus11(Number(cpr)) === checks) return cpr;
  }
};

const pool = Array.from({ length: 20_000 }, () => {
  const month = whole(1, 13);
  return fictional(whole(1, (days[month - 1] ?? 0) + 1), month, true);
});
const lostZeros = pool.filter((cpr) => cpr.startsWith('0'));
const unchecked = Array.from({ length: 500 }, () => fictional(1, 1, false));

/** Distinct numbers; one in twenty, rounded down, is of a 1 January and fails modulus 11, as some issued since 2007 do. */
const cprColumn = (checked = pool): string[] => {
  const wanted = size();
  const numbers = new Set<string>();
  while (numbers.size < Math.floor(wanted / 20)) numbers.add(unchecked[whole(0, unchecked.length)] ?? '');
  while (numbers.size < wanted) numbers.add(checked[whole(0, checked.length)] ?? '');
  return [...numbers];
};

const screenTexts = (texts: readonly string[]): readonly RiskFinding[] => {
  const screening = new Screening();
  for (const [row, text] of [...new Set(texts)].entries()) screening.takeText(text, row);
  return screening.findings();
};

const screenNumbers = (numbers: readonly number[]): readonly RiskFinding[] => {
  const screening = new Screening();
  for (const [row, number] of numbers.entries()) screening.takeNumber(number, row);
  return screening.findings();
};

const columns = 1000;
const times = (code: RiskCode, findings: () => readonly RiskFinding[]): number =>
  Array.from({ length: columns }, findings).filter((found) => found.some((finding) => finding.code === code)).length;

const hyphened = (cpr: string): string => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
const dotted = (cpr: string): string => cpr.replace(/^(.)(...)(...)/, '$1.$2.$3.');

describe('a thousand columns of CPR numbers', () => {
  it.each<[string, (cpr: string) => string]>([
    ['with a hyphen', hyphened],
    ['with a dash and spaces', (cpr) => hyphened(cpr).replace('-', ' – ')],
    ['with a space', (cpr) => hyphened(cpr).replace('-', ' ')],
    ['in ten digits', (cpr) => cpr],
    ['in ten digits or nine, as integers are written', (cpr) => String(Number(cpr))],
    ['as doubles are written', (cpr) => `${Number(cpr)}.0`],
    ['as Danish decimals', (cpr) => `${cpr},00`],
    ['between spaces', (cpr) => `  ${cpr} `],
    ['in a wide column of SQL Server', (cpr) => cpr.padEnd(40)],
    ['with dots', dotted],
    ['with dots, as Danish decimals', (cpr) => `${dotted(cpr)},00`],
    ['with hyphens about the month', (cpr) => cpr.replace(/^(..)(..)/, '$1-$2-')],
    ['with dots and spaces as dates have them', (cpr) => cpr.replace(/^(..)(..)(..)/, '$1.$2.$3 ')],
    ['in scientific notation', (cpr) => Number(cpr).toExponential().toUpperCase()],
    ['after CPR', (cpr) => `CPR${cpr}`],
    ['after a letter', (cpr) => `B${cpr}`],
    ['after a letter, with a hyphen', (cpr) => `B${hyphened(cpr)}`],
    ['after a letter, with a hyphen, in a wide column', (cpr) => `B${hyphened(cpr)}`.padEnd(40)],
    ['in quotes', (cpr) => `"${cpr}"`],
    ['in a note', (cpr) => `Mor (${hyphened(cpr)}) ringede til sagsbehandleren`],
    ['in a note without a hyphen', (cpr) => `Mor ${cpr} ringede til sagsbehandleren`]
  ])('%s is refused a thousand times', (_, disguise) => {
    expect(times('cpr', () => screenTexts(cprColumn().map(disguise)))).toBe(columns);
  });

  it('as integers or doubles is refused a thousand times, also when every zero was lost', () => {
    expect(times('cpr', () => screenNumbers(cprColumn().map(Number)))).toBe(columns);
    expect(times('cpr', () => screenNumbers(cprColumn(lostZeros).map(Number)))).toBe(columns);
    expect(times('cpr', () => screenTexts(cprColumn(lostZeros).map((cpr) => dotted(cpr).replace(/^0\./, ''))))).toBe(columns);
  });
});

const amount = randomLogNormal.source(source)(9, 3);
const seconds = (from: string, to: string) => () => whole(Date.parse(from) / 1000, Date.parse(to) / 1000);
const day = (): [string, string, string] => [String(whole(2010, 2027)), two(whole(1, 13)), two(whole(1, 29))];

describe('a thousand innocent columns', () => {
  it.each<[string, () => number[]]>([
    ['kroner and øre, some of them large', () => column(() => Math.round(amount() * 100) / 100)],
    ['budgets in whole kroner', () => column(() => Math.round(Math.exp(randomUniform.source(source)(13, 23)())))],
    ['small amounts and a few of nine digits', () => [...column(() => whole(0, 1e6)), ...column(() => whole(1e8, 1e9)).slice(0, 19)]],
    ['postcodes', () => column(() => whole(1000, 9991))],
    ['epoch seconds', () => column(seconds('2010-01-01', '2027-01-01'))],
    ['epoch seconds of July to December 2017', () => column(seconds('2017-07-01', '2018-01-01'))],
    ['whole hours of late 2017', () => column(() => Math.floor(seconds('2017-07-26', '2017-12-10')() / 3600) * 3600)],
    ['dates as yyyymmdd', () => column(() => Number(day().join('')))],
    ['dates as ddmmyyyy', () => column(() => Number(day().reverse().join('')))],
    ['times as yymmddhhmm', () => column(() => Number(`${day().join('').slice(2)}${two(whole(0, 24))}${two(whole(0, 60))}`))],
    ['account numbers', () => column(() => whole(1e8, 1e10))],
    [
      'account numbers of one bank',
      () => {
        const bank = whole(100, 10_000) * 1e6;
        return column(() => bank + whole(0, 1e6));
      }
    ],
    ['phone numbers', () => column(() => whole(2e7, 1e8))],
    ['phone numbers with 45', () => column(() => whole(4_520_000_000, 4_600_000_000))],
    [
      'running numbers of nine digits',
      () => {
        let last = whole(1e8, 9e8);
        return column(() => ++last);
      }
    ],
    [
      'running numbers of ten digits',
      () => {
        let last = whole(1e9, 9e9);
        return column(() => ++last);
      }
    ]
  ])('%s: at most ten are refused', (_, numbers) => {
    expect(times('cpr', () => screenNumbers(numbers()))).toBeLessThanOrEqual(columns / 100);
    expect(times('cpr', () => screenTexts(numbers().map(String)))).toBeLessThanOrEqual(columns / 100);
  });

  it.each<[string, () => number[]]>([
    ['amounts of six digits', () => column(() => whole(100_000, 1_000_000))],
    ['amounts of any size', () => column(() => Math.round(amount()))],
    ['account numbers of eight digits', () => column(() => whole(1e7, 1e8))],
    ['postcodes', () => column(() => whole(1000, 9991))],
    [
      'dates of cases as ddmmyy',
      () =>
        column(() =>
          Number(
            day()
              .reverse()
              .join('')
              .replace(/20(?=..$)/, '')
          )
        )
    ],
    ['dates of cases as yymmdd', () => column(() => Number(day().join('').slice(2)))],
    ['months', () => column(() => Number(day().join('').slice(0, 6)))],
    [
      'running numbers of six digits',
      () => {
        let last = whole(1e5, 9e5);
        return column(() => ++last);
      }
    ]
  ])('%s: at most ten are taken for birth dates or phone numbers', (_, numbers) => {
    for (const code of ['birth-date', 'phone-possible'] as const) {
      expect(times(code, () => screenNumbers(numbers()))).toBeLessThanOrEqual(columns / 100);
      expect(times(code, () => screenTexts(numbers().map(String)))).toBeLessThanOrEqual(columns / 100);
    }
  });

  it('of kroner seldom raise a question', () => {
    expect(times('cpr-possible', () => screenNumbers(column(() => Math.round(amount()))))).toBeLessThanOrEqual(columns / 50);
  });
});

describe('the verdict on distinct numbers', () => {
  it.each([
    // candidates, of which days of birth, of which pass
    [1000, 990, 980, 'cpr'],
    [1000, 401, 121, 'cpr'],
    [1000, 400, 400, null],
    [1000, 401, 120, 'cpr-possible'],
    [1000, 990, 90, 'cpr-possible'],
    [20, 9, 3, 'cpr'],
    [20, 8, 8, null],
    [19, 8, 8, 'cpr'],
    [13, 2, 2, 'cpr'],
    [13, 3, 2, 'cpr'],
    [13, 4, 2, null],
    [14, 2, 2, null],
    [14, 3, 3, 'cpr'],
    [19, 19, 2, 'cpr-possible'],
    [2, 2, 2, 'cpr'],
    [2, 2, 1, 'cpr-possible'],
    [1, 1, 1, 'cpr-possible'],
    [2, 1, 0, null],
    [3, 3, 0, 'cpr-possible'],
    [0, 0, 0, null]
  ] as const)('of %d, %d and %d is %s', (candidates, birthdays, passing, verdict) => {
    expect(verdictOn(candidates, birthdays, passing)).toBe(verdict);
  });
});

describe('one CPR number with its hyphen', () => {
  it.each([
    'Se sag 111111-1118.',
    '111111-1118',
    '111111 1118',
    '111111 – 1118',
    '111111\u00a01118',
    'ringet op (111111-1118), intet svar',
    'cpr:111111-1118',
    '200119-1234',
    'CPR1111111118',
    'cpr-nr. 1111111118',
    `${'Et langt notat om ingenting. '.repeat(9)}111111-1118`
  ])('refuses the column: %s', (text) => {
    const harmless = Array.from({ length: 300 }, (_, i) => `B${two(i)}`);
    expect(screenTexts([...harmless, text])).toContainEqual({ code: 'cpr', count: 1, rows: [300] });
  });

  it.each([
    '321111-1118',
    '111311-1118',
    '1111111-1118',
    '111111-11181',
    '111111-1118b',
    'Et langt notat om sag 111111-11181 og ikke andet',
    '111111--1118',
    'a111111-1118b',
    '111111-111',
    '8d111111-1118-4118-8118-111111111118',
    '111111.1118',
    '1111111118',
    '12 111111 118',
    'CPR111111118'
  ])('is not %s', (text) => {
    expect(screenTexts([text]).map(({ code }) => code)).not.toContain('cpr');
  });
});

it('lets UUIDs be, of which some begin like a CPR number after two letters', () => {
  const hex = (length: number) => Array.from({ length }, () => whole(0, 16).toString(16)).join('');
  const uuids = Array.from({ length: 20_000 }, () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`);
  expect(screenTexts(uuids)).toEqual([]);
});

it('counts the values of a refused column of numbers and names the first rows that may be somebody', () => {
  const cprs = ['0101305007', '0201305006', '1102305002', '2103305002'].map((start) =>
    Array.from({ length: 11 }, (_, i) => Number(start) + i).find(passesModulus11)
  );
  expect(screenNumbers([0, 7.5, 9_999_999_999, Number.NaN, ...cprs.map((cpr) => cpr ?? 0), ...cprs.map((cpr) => cpr ?? 0)])).toEqual([
    { code: 'cpr', count: 8, rows: [4, 5, 6, 7, 8] }
  ]);
});

it('does not take amounts with øre for CPR numbers', () => {
  expect(screenNumbers([101_305_007.5, 201_305_006.25, 301_305_002.01])).toEqual([]);
});

it('sees CPR numbers that come after many others', () => {
  const screening = new Screening();
  for (let i = 0; i < 20_000; i++) screening.takeNumber(3_200_000_000 + i, i);
  for (let i = 0; i < 40_000; i++) screening.takeNumber(Number(fictional(1 + (i % 28), 1 + (i % 12), true)), 20_000 + i);
  expect(screening.findings().map(({ code, rows }) => [code, rows[0]])).toEqual([['cpr', 20_000]]);
});

describe('a sample of distinct numbers', () => {
  it('is all of them while there is room, and even after that', () => {
    const few = new DistinctSample();
    for (let i = 0; i < 8000; i++) few.add(1e9 + (i % 4000));
    expect(few.kept.size).toBe(4000);
    const many = new DistinctSample();
    for (let i = 0; i < 300_000; i++) many.add(1e9 + i);
    expect(many.kept.size).toBeGreaterThan(1500);
    expect(many.kept.size).toBeLessThanOrEqual(4096);
    const low = [...many.kept].filter((value) => value < 1e9 + 100_000).length / many.kept.size;
    expect(Math.abs(low - 1 / 3)).toBeLessThan(0.05);
  });
});

describe('a CPR number with the century', () => {
  it.each(['11112030-1118', '01011950-1234', 'Mor (01012019–1234) ringede til sagsbehandleren i går'])(
    'is refused by one hit: %s',
    (text) => {
      const findings = screenTexts([text, 'a', 'b'].map((one) => one.replace('2030', '2003')));
      expect(findings.map(({ code, count }) => [code, count])).toEqual([['cpr', 1]]);
    }
  );

  it.each(['32011950-1234', '01131950-1234', '01011850-1234', '01012950-1234', '01012019 1530', '101011950-1234', '01011950-12345'])(
    'is not %s',
    (text) => {
      expect(screenTexts([text])).toEqual([]);
    }
  );
});

describe('replacement CPR numbers', () => {
  const replacements = ['010130TAA1', '010230-TAB2', '311230AB12', '150630-1A23'];
  it('are possible CPR numbers where most of a column are', () => {
    expect(screenTexts(replacements)).toEqual([{ code: 'cpr-possible', count: 4, rows: [0, 1, 2, 3] }]);
    expect(screenTexts([...replacements, 'a', 'b', 'c', 'd'])).toEqual([]);
    expect(screenTexts(replacements.slice(0, 2))).toEqual([]);
  });

  it('are told once beside others', () => {
    expect(screenTexts([...replacements, '111111-1118']).map(({ code }) => code)).toEqual(['cpr']);
  });

  it('are not ids whose digits are no day', () => {
    expect(screenTexts(Array.from({ length: 300 }, () => `${whole(100_000, 1_000_000)}TAA1`))).toEqual([]);
  });
});
