import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf, decimalMarkOf, isEmptyWord, readBoolean, readDay, readInteger, readNumber } from '../../src/domain/textValues.ts';

describe('a number', () => {
  it.each([
    ['1.234.567,50', 1_234_567.5],
    ['1234,5', 1234.5],
    ['-12', -12],
    ['12-', -12],
    ['−12', -12],
    ['+12', 12],
    ['0', 0],
    [',5', 0.5],
    ['0,123', 0.123],
    ['1 234,50', 1234.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1\u202f234', 1234],
    ['kr. 1.234,50', 1234.5],
    ['1.234,50 kr.', 1234.5],
    ['1.234,50\u00a0kr', 1234.5],
    ['-58.700 DKK', -58_700],
    ['  12 ', 12],
    ['1e+05', 100_000],
    ['1,5E-3', 0.0015],
    ['12345678901234567890,5', Number('12345678901234567890.5')],
    ['1.234.567.890.123.456,789', Number('1234567890123456.789')]
  ])('with a decimal comma, %s', (text, value) => {
    expect(readNumber(text, ',')).toBe(value);
  });

  it.each([
    ['1,234,567.50', 1_234_567.5],
    ['1234.5', 1234.5],
    ['.50', 0.5],
    ['1,234', 1234],
    ['0.1', 0.1]
  ])('with a decimal point, %s', (text, value) => {
    expect(readNumber(text, '.')).toBe(value);
  });

  it.each([
    '',
    ' ',
    '-',
    '--1',
    '1.5',
    '1.23',
    '1234.567',
    '12.34.567',
    '1.234.56',
    '0.123',
    '1,2,3',
    '1,',
    '1.234 567',
    '(12)',
    '0x10',
    'Infinity',
    'NaN',
    '1e',
    'e5',
    '1.234e5',
    'kr.',
    '12 %',
    '2019-03-12',
    '12a',
    '- 12',
    '1..234'
  ])('is not %j with a decimal comma', (text) => {
    expect(readNumber(text, ',')).toBeNaN();
  });

  it('is whole or no integer', () => {
    expect([readInteger('1.234', ','), readInteger('12,0', ','), readInteger('12,5', ','), readInteger('1e300', ',')]).toEqual([
      1234,
      12,
      Number.NaN,
      Number.NaN
    ]);
  });

  it('is read back from what Intl writes', () => {
    const number = fc.oneof(
      fc.integer({ min: -2e9, max: 2e9 }).map((cents) => cents / 100),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    );
    const forms = ([',', '.'] as const).flatMap((mark) =>
      [true, false].map((useGrouping) => {
        const intl = new Intl.NumberFormat(mark === ',' ? 'da-DK' : 'en-GB', { useGrouping, maximumFractionDigits: 20 });
        return { mark, write: (value: number) => intl.format(value) };
      })
    );
    // `toFixed` rounds the binary number, Intl its shortest decimals: with the 21st decimal a 5 they may differ.
    const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });
    fc.assert(
      fc.property(number, fc.constantFrom(...forms), (value, { mark, write }) => {
        expect(readNumber(write(value), mark)).toBe(Number(plain.format(value)) + 0);
      }),
      { examples: [[-0.000004905179526404735, forms[0] as (typeof forms)[number]]] }
    );
  });

  it('is read as JavaScript reads plain ones', () => {
    const digits = fc.stringMatching(/^-?\d{1,20}(\.\d{1,20})?$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(readNumber(text, '.')).toBe(Number(text) + 0);
      })
    );
  });

  it('is never guessed from other texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(',' as const, '.' as const), (text, mark) => {
        if (!/\d/.test(text)) expect(readNumber(text, mark)).toBeNaN();
      })
    );
  });
});

describe('the decimal mark of a sample', () => {
  it.each([
    [['1.234,50', '1.234'], ','],
    [['1.234.567'], ','],
    [['1,234.50', '12'], '.'],
    [['0.123'], '.'],
    [['1.234', '5.678', '12'], 'ambiguous'],
    [['1,5', '1.5'], 'mixed'],
    [['ja', 'nej', '1'], null],
    [[], null]
  ] as const)('%j is %s', (texts, mark) => {
    expect(decimalMarkOf(texts)).toBe(mark);
  });

  it('is what one likes where whole numbers tell nothing', () => {
    expect([decimalMarkOf(['12', '2019'], ','), decimalMarkOf(['12', '2019'], '.')]).toEqual([',', '.']);
  });
});

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('a day', () => {
  it.each([
    ['2019-03-12', 'ymd'],
    ['2019-3-12', 'ymd'],
    ['2019/03/12', 'ymd'],
    ['2019-03-12', 'dmy'],
    ['2019-03-12T00:00:00Z', 'ymd'],
    ['2019-03-12T23:59:59.999+02:00', 'ymd'],
    ['2019-03-12 00:00:00.000', 'ymd'],
    ['20190312', 'ymd'],
    ['20190312T101500', 'ymd'],
    ['12-03-2019', 'dmy'],
    ['12.03.2019', 'dmy'],
    ['12/3/2019 10.15', 'dmy'],
    ['12032019', 'dmy'],
    ['3122019', 'mdy'],
    ['03/12/2019', 'mdy'],
    ['3/12/2019 10:15:00 AM', 'mdy'],
    ['12-03-19', 'dmy'],
    ['12MAR2019', 'ymd'],
    ['12MAR2019:00:00:00.000', 'dmy'],
    ['12mar19', 'dmy'],
    ['12-mar-2019', 'dmy'],
    ['12. marts 2019', 'dmy'],
    ['12 March 2019', 'mdy'],
    ['Mar 12 2019 12:00AM', 'dmy']
  ] as const)('%s as %s', (text, order) => {
    expect(readDay(text, order)).toBe(day('2019-03-12'));
  });

  it.each([
    ['12maj2019', '2019-05-12'],
    ['1. oktober 2020', '2020-10-01'],
    ['29-02-2020', '2020-02-29'],
    ['1032019', '2019-03-01'],
    ['31-12-49', '2049-12-31'],
    ['01-01-50', '1950-01-01'],
    ['9999-12-31', '9999-12-31']
  ])('%s is %s', (text, iso) => {
    expect(readDay(text, 'dmy')).toBe(day(iso));
  });

  it.each([
    ['', 'ymd'],
    ['2019-13-01', 'ymd'],
    ['2019-02-29', 'ymd'],
    ['12-03-2019', 'ymd'],
    ['19-03-12', 'ymd'],
    ['13/13/2019', 'dmy'],
    ['12-03/2019', 'dmy'],
    ['12-03-2019x', 'dmy'],
    ['12-03-019', 'dmy'],
    ['12xyz2019', 'dmy'],
    ['31feb2019', 'dmy'],
    ['12032019', 'ymd'],
    ['20190312', 'dmy'],
    ['2019', 'ymd'],
    ['43536', 'ymd'],
    ['123456789', 'ymd'],
    ['2019-03', 'ymd'],
    ['1.234.567', 'dmy']
  ] as const)('is not %j as %s', (text, order) => {
    expect(readDay(text, order)).toBeNaN();
  });

  it('is read back from every way of writing it', () => {
    const range = { min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const iso = date.toISOString();
        const [y, m, d] = iso.slice(0, 10).split('-');
        const expected = Math.floor(date.getTime() / 86_400_000);
        expect(readDay(iso, 'ymd')).toBe(expected);
        for (const separator of '-./') {
          expect(readDay([d, m, y].join(separator), 'dmy')).toBe(expected);
          expect(readDay([m, d, y].join(separator), 'mdy')).toBe(expected);
          expect(readDay([y, m, d].join(separator), 'mdy')).toBe(expected);
        }
        if (Number(y) >= 1800) {
          expect(readDay(`${y}${m}${d}`, 'ymd')).toBe(expected);
          expect(readDay(`${d}${m}${y}`, 'dmy')).toBe(expected);
        }
      })
    );
  });
});

describe('the order of dates in a sample', () => {
  it.each([
    [['2019-03-04', '20190305'], 'ymd'],
    [['03-04-2019', '05.04.2019'], 'dmy'],
    [['03042019'], 'dmy'],
    [['03/04/2019', '25/04/2019'], 'dmy'],
    [['03/04/2019', '04/25/2019'], 'mdy'],
    [['03/04/2019', '05/06/2019'], 'ambiguous'],
    [['25-12-19'], 'ambiguous'],
    [['12MAR2019'], 'ymd'],
    [['2019-03-04', '25-12-2019'], 'dmy'],
    [['2019', '2020'], null],
    [['43536'], null],
    [[], null]
  ] as const)('%j is %s', (texts, order) => {
    expect(dateOrderOf(texts)).toBe(order);
  });
});

it('says yes and no in every language', () => {
  expect(['true', 'SAND', 'ja', 'J', 'y', '1', ' x '].map(readBoolean)).toEqual(Array(7).fill(true));
  expect(['false', 'FALSK', 'nej', 'N', 'no', '0', ''].map(readBoolean)).toEqual(Array(7).fill(false));
  expect(['2', 'måske', '-1', 'ja nej'].map(readBoolean)).toEqual(Array(4).fill(null));
});

it("knows programs' words for nothing", () => {
  for (const word of ['', '  ', 'NULL', 'null', 'NA', 'N/A', '.', '..', '-', 'NaN', '#N/A', '#I/T', 'None', '<NA>', 'NULL  ']) {
    expect(isEmptyWord(word), word).toBe(true);
  }
  for (const word of ['0', 'nej', 'Nanna', 'ingen', '--', 'annullér']) expect(isEmptyWord(word), word).toBe(false);
});
