import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kommuneNames } from '../../src/domain/kommuner.ts';
import type { RiskFinding } from '../../src/domain/risk/finding.ts';
import { Screening } from '../../src/domain/risk/screening.ts';

const screen = (texts: readonly string[]): readonly RiskFinding[] => {
  const screening = new Screening();
  for (const [row, text] of texts.entries()) screening.takeText(text, row);
  return screening.findings();
};
const screenNumbers = (numbers: readonly number[]): readonly RiskFinding[] => {
  const screening = new Screening();
  for (const [row, number] of numbers.entries()) screening.takeNumber(number, row);
  return screening.findings();
};
const screenDays = (dates: readonly string[]): readonly RiskFinding[] => {
  const screening = new Screening();
  for (const [row, date] of dates.entries()) screening.takeDay(Date.parse(date) / 86_400_000, row);
  return screening.findings();
};
const codes = (findings: readonly RiskFinding[]): string[] => findings.map(({ code }) => code);
const list = (texts: string): string[] => texts.split(' · ');
const repeat = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
/** Labels without any risk, each once. */
const labels = (count: number): string[] => repeat(count, (i) => `Ydelse ${String.fromCharCode(65 + (i % 26))} trin ${i}`);

describe('e-mail', () => {
  it('is found by one hit, wherever it comes', () => {
    expect(screen([...labels(6000), 'Skriv til a.b@example.dk i dag', 'b@example.dk'])).toEqual([
      { code: 'email', count: 2, rows: [6000, 6001] }
    ]);
    expect(codes(screen(['a@b.dk']))).toEqual(['email']);
  });
  it('is not every @', () => {
    expect(screen(['@team', 'a @ b.dk', 'pris @ 12,50', 'a@b', '3 stk. @ 5.00'])).toEqual([]);
  });
});

describe('names of persons', () => {
  const persons = list(
    'Anne Testesen · Bo Prøvesen · Yrsa von Hansen · Karl-Emil K. Fiktiv · Sørensen, Mette · LARS PRØVE · Æbba Åsensen · Fatima Al Test'
  );
  it('are found by first names and patronymics', () => {
    expect(screen(persons)).toEqual([{ code: 'person-name', count: 8, rows: [0, 1, 2, 3, 4] }]);
    expect(codes(screen(list('Anne · Lars · Mette · Søren · Fatima')))).toEqual(['person-name']);
  });
  it('are found among others, when they are more than three in ten and at least five', () => {
    expect(codes(screen([...persons, ...labels(18)]))).toEqual(['person-name']);
    expect(screen([...persons, ...labels(19)])).toEqual([]);
    expect(screen(persons.slice(0, 4))).toEqual([]);
  });
  it.each([
    'Social Indsats · Familie og Unge · Center for Børn · Jobcenter Nord · Børn og Kultur · Ung Indsats · Voksen Handicap',
    'Social Ydelsen · Unge Indsatsen · Beskæftigelse Styrelsen · Arbejds Kassen · Borger Klassen · Unge Uddannelsen',
    'anne testesen · Anne testesen 3 · Anne og Lars · annesen · Indsatsen · Ydelsen · Kassen',
    Object.values(kommuneNames).join(' · '),
    'unge · familier · voksne · øvrige · planlagt · uplanlagt · andet · selv · omsorgsperson · fagperson'
  ])('are not %s', (texts) => {
    expect(screen(list(texts))).toEqual([]);
  });
  it('are found with the surname first, also in capitals', () => {
    expect(codes(screen(list('PRØVESEN, ANNE · TESTESEN, BO · Fiktiv, Mette · Åsensen,Yrsa · VON TEST, LARS')))).toEqual(['person-name']);
    expect(screen(list('Børn, Unge · SOCIAL, SUNDHED · Ydelsen, Andet · Familie, Voksne · Dagtilbud, Skole'))).toEqual([]);
  });
  it('tell a noun in -sen from a patronymic', () => {
    const surnames = list('Nielsen · Mikkelsen · Danielsen · Hansen · Larsen · Clausen · Thygesen');
    expect(codes(screen(surnames.map((surname) => `Test ${surname}`)))).toEqual(['person-name']);
    expect(screen(list('Ydelsen · Indsatsen · Adressen · Krisen · Fasen · Vækkelsen').map((noun) => `Test ${noun}`))).toEqual([]);
  });
});

describe('addresses', () => {
  const addresses = list('Testvej 12 · Prøvegade 3, 2. tv · Nørre Allé 4 B, 9999 Testby · Fiktivvænget 117');
  it('are streets with a number', () => {
    expect(screen(addresses)).toEqual([{ code: 'address', count: 4, rows: [0, 1, 2, 3] }]);
    expect(screen([...addresses, ...labels(10)])).toEqual([]);
    expect(screen(addresses.slice(0, 2))).toEqual([]);
  });
  it('are not labels with a number', () => {
    expect(
      screen(list('Testvej · På vej · Bilag 3 · Park 1 · Park 2 · Danmark 2019 · Danmark 2020 · Trin 2 · Gade og vej 2020 · Fase 12'))
    ).toEqual([]);
  });
});

describe('phone numbers', () => {
  it('are known by their pairs or by +45', () => {
    const phones = list('22 33 44 55 · +45 22334455 · 0045 22 33 44 56 · +4522334457 · (+45) 22 33 44 58 · 22-33-44-59 · 3344 5566');
    expect(screen(phones)).toEqual([{ code: 'phone', count: 7, rows: [0, 1, 2, 3, 4] }]);
    expect(codes(screen([...phones, ...labels(6)]))).toEqual(['phone']);
    expect(screen([...phones, ...labels(7)])).toEqual([]);
    expect(screen(phones.slice(0, 2))).toEqual([]);
  });
  it('are not years, accounts or dates', () => {
    expect(screen(list('2018 2019 · 2019 2020 · 2020 2021'))).toEqual([]);
    expect(screen(list('2018-2019 · 2019-2020 · 2018 2019 · 2019 2020 · 20190101 · 12 34 56 78 · 5.28.20.01 · 22 33-44 55'))).toEqual([]);
  });
});

describe('postcodes', () => {
  it('are followed by a town, of which one is known', () => {
    expect(codes(screen(list('3480 Fredensborg · 2980 Kokkedal · 3050 Humlebæk')))).toEqual(['postcode']);
    expect(codes(screen(list('DK-2100 København Ø · 2980 Kokkedal · 3050 Humlebæk')))).toEqual(['postcode']);
  });
  it('are not accounts or kommunekoder with their labels', () => {
    expect(screen(list('1010 Kontanthjælp · 2820 Anbringelse · 5822 Forebyggelse og støtte'))).toEqual([]);
    expect(screen(list('0210 Fredensborg · 0190 Furesø · 0201 Allerød'))).toEqual([]);
  });
});

describe('coordinates', () => {
  const latitudes = repeat(20, (i) => 55.6 + i * 0.012_34);
  const longitudes = repeat(20, (i) => 12.1 + i * 0.012_34);
  it('are numbers within Denmark with four decimals', () => {
    expect(screenNumbers(latitudes)).toEqual([{ code: 'coordinates', count: 19, rows: [1, 2, 3, 4, 5] }]);
    expect(codes(screenNumbers(longitudes))).toEqual(['coordinates']);
    expect(codes(screenNumbers([...latitudes, 0, 0, 0]))).toEqual(['coordinates']);
    expect(screenNumbers([...latitudes, ...repeat(5, () => 0)])).toEqual([]);
    expect(screenNumbers(latitudes.slice(0, 10))).toEqual([]);
    expect(screenNumbers(repeat(20, () => 55.678_91))).toEqual([]);
  });
  it('are texts of one number or two', () => {
    const danish = (degrees: number) => degrees.toFixed(5).replace('.', ',');
    expect(codes(screen(latitudes.map(danish)))).toEqual(['coordinates']);
    expect(codes(screen(latitudes.map((latitude, i) => `${latitude.toFixed(5)}, ${longitudes[i]?.toFixed(5)}`)))).toEqual(['coordinates']);
    expect(codes(screen(latitudes.map((latitude, i) => `POINT (${longitudes[i]?.toFixed(5)} ${latitude.toFixed(5)})`)))).toEqual([
      'coordinates'
    ]);
  });
  it('are not scores, means, shares or single precision', () => {
    expect(screenNumbers(repeat(100, (i) => 8 + (i % 60) / 10))).toEqual([]);
    expect(screenNumbers(repeat(100, (i) => Math.fround(8.1 + (i % 7) + (i % 4) / 10)))).toEqual([]);
    expect(screenNumbers(repeat(100, (i) => 8 + (i % 20) / 3))).toEqual([]);
    expect(screenNumbers(repeat(100, (i) => i * 0.412_34))).toEqual([]);
  });
});

describe('free text', () => {
  const notes = repeat(5, (i) => `Borger ${'ABCDE'[i]} ringede og vil ændre mødet.`);
  it('is long, or has a full stop', () => {
    expect(screen(notes)).toEqual([{ code: 'free-text', count: 5, rows: [0, 1, 2, 3, 4] }]);
    expect(codes(screen(notes.map((note) => note.replace('.', ' så de kan nå at tale sammen først'))))).toEqual(['free-text']);
    expect(codes(screen([...notes, ...labels(7)]))).toEqual(['free-text']);
    expect(screen([...notes, ...labels(8)])).toEqual([]);
    expect(screen(notes.slice(1))).toEqual([]);
  });
  it('is not the name of a service', () => {
    const services = list(
      'Støtte- og kontaktperson til sindslidende (§ 99) · Rådgivning, behandling og støtte til børn mv. · Anbringelse på opholdssted · Praktisk støtte i hjemmet · Særlig støtte til børn og unge m.v. · Fast kontaktperson'
    );
    expect(screen(services)).toEqual([]);
    expect(screen(repeat(5, (i) => `Kontaktpersonen kommer ${'ABCDE'[i]}.`))).toEqual([]);
  });
});

describe('hashes', () => {
  const digests = (algorithm: string, encoding: 'hex' | 'base64' | 'base64url') =>
    repeat(200, (i) => createHash(algorithm).update(`nobody ${i}`).digest(encoding));
  it.each([
    ['MD5', digests('md5', 'hex')],
    ['SHA-1', digests('sha1', 'hex')],
    ['SHA-256', digests('sha256', 'hex')],
    ['SHA-384', digests('sha384', 'hex')],
    ['SHA-512', digests('sha512', 'hex')],
    ['capitals and 0x', digests('sha256', 'hex').map((digest) => `0x${digest.toUpperCase()}`)],
    ['MD5 in base64', digests('md5', 'base64')],
    ['SHA-1 in base64', digests('sha1', 'base64')],
    ['SHA-256 in base64', digests('sha256', 'base64')],
    ['MD5 for an address', digests('md5', 'base64url')],
    ['SHA-1 for an address', digests('sha1', 'base64url')],
    ['SHA-256 for an address', digests('sha256', 'base64url')],
    ['MD5 as uniqueidentifier', digests('md5', 'hex').map((digest) => digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))],
    [
      'UUIDs made of names',
      digests('md5', 'hex').map((d) => `${d.slice(0, 8)}-${d.slice(8, 12)}-5${d.slice(13, 16)}-a${d.slice(17, 20)}-${d.slice(20)}`)
    ]
  ])('are found: %s', (_, texts) => {
    expect(codes(screen(texts))).toEqual(['hashed-cpr']);
  });

  it('are not one checksum, nor half of the column', () => {
    const three = digests('sha256', 'hex').slice(0, 3);
    expect(codes(screen([...three, ...labels(2)]))).toEqual(['hashed-cpr']);
    expect(screen([...three, ...labels(3)])).toEqual([]);
    expect(screen(three.slice(1))).toEqual([]);
  });

  it('are not random or timed UUIDs, long words or other codes', () => {
    const uuids = (version: number) =>
      digests('md5', 'hex').map(
        (d) => `${d.slice(0, 8)}-${d.slice(8, 12)}-${version}${d.slice(13, 16)}-a${d.slice(17, 20)}-${d.slice(20)}`
      );
    for (const version of [1, 4, 6, 7]) expect(screen(uuids(version))).toEqual([]);
    expect(screen(uuids(4).map((uuid) => uuid.replaceAll('-', '')))).toEqual([]);
    expect(screen(repeat(20, (i) => `Virksomhedspraktikken${'AQgw'[i % 4]}`))).toEqual([]);
    expect(screen(digests('md5', 'hex').map((digest) => digest.slice(1)))).toEqual([]);
    expect(screen(repeat(20, (i) => `B${String(i).padStart(21, '0')}`))).toEqual([]);
  });
});

describe('birth dates', () => {
  const born = repeat(13, (i) => `${1958 + i * 3}-0${1 + (i % 9)}-${10 + i}`);
  it('spread over decades', () => {
    expect(screenDays(born)).toEqual([{ code: 'birth-date', count: 13, rows: [0, 1, 2, 3, 4] }]);
    expect(codes(screen(born.map((date) => date.split('-').reverse().join('-'))))).toEqual(['birth-date']);
    expect(codes(screen(born.map((date) => `${date} 00:00:00`)))).toEqual(['birth-date']);
  });
  it('of young people are all older than anything in an extract', () => {
    expect(codes(screenDays(repeat(60, (i) => `${1990 + (i % 12)}-05-${10 + (i % 18)}`)))).toEqual(['birth-date']);
    expect(screenDays(repeat(9, (i) => `1998-01-1${i}`))).toEqual([]);
    expect(screenDays(repeat(60, (i) => `${2004 + (i % 12)}-05-${10 + (i % 18)}`))).toEqual([]);
  });
  it('are not the days of cases, nor marks for missing days', () => {
    const cases = repeat(400, (i) => `${2010 + (i % 12)}-0${1 + (i % 9)}-${10 + (i % 19)}`);
    expect(screenDays(cases)).toEqual([]);
    expect(
      screenDays([...cases, ...repeat(400, () => '9999-12-31'), ...repeat(400, () => '1900-01-01'), '2049-12-31', '1950-01-01'])
    ).toEqual([]);
    const placements = repeat(400, (i) => `${i % 10 === 0 ? 1996 + (i % 9) : 2012 + (i % 8)}-03-${10 + (i % 19)}`);
    expect(screenDays(placements)).toEqual([]);
    expect(screenDays(repeat(100, (i) => `${i % 2 === 0 ? 2000 : 2017}-03-${10 + (i % 19)}`))).toEqual([]);
  });
  it('made coarse are no longer exact', () => {
    expect(screenDays(repeat(50, (i) => `${1950 + i}-01-01`))).toEqual([]);
    expect(screenDays(repeat(50, (i) => `${1950 + i}-${['01', '04', '07', '10'][i % 4]}-01`))).toEqual([]);
    expect(codes(screenDays(repeat(48, (i) => `${1950 + i}-${String(1 + (i % 12)).padStart(2, '0')}-01`)))).toEqual(['birth-date']);
  });
  it('are found without marks between day, month and year', () => {
    const [ymd, dmy] = [born.map((date) => date.replaceAll('-', '')), born.map((date) => date.split('-').reverse().join(''))];
    expect(codes(screen(ymd))).toEqual(['birth-date']);
    expect(codes(screen(dmy))).toEqual(['birth-date']);
    // A fifth of eight digits that are no days, and they are running numbers.
    expect(screen([...ymd, ...repeat(Math.ceil(ymd.length / 3), (i) => String(77_000_000 + i))])).toEqual([]);
  });
  it('must be several', () => {
    expect(screenDays(born.slice(0, 4))).toEqual([]);
    expect(screenDays([Number.NaN, 1e9, -1e9].map(String))).toEqual([]);
  });
});

describe('bare numbers', () => {
  const spread = (count: number, from: number, to: number, step = 7_919) => repeat(count, (i) => from + ((i * step * 13) % (to - from)));
  const two = (number: number) => String(number).padStart(2, '0');
  const births = (count: number, first: number, years: number) =>
    repeat(count, (i) => [two(1 + ((i * 11) % 28)), two(1 + ((i * 5) % 12)), two((first + ((i * 7) % years)) % 100)]);

  it('of six digits are birth dates where all are, over many years', () => {
    const born = births(40, 45, 55).map((parts) => parts.join(''));
    expect(screen(born)).toEqual([{ code: 'birth-date', count: 40, rows: [0, 1, 2, 3, 4] }]);
    expect(codes(screen(births(40, 45, 55).map((parts) => parts.reverse().join(''))))).toEqual(['birth-date']);
    expect(codes(screenNumbers(born.map(Number)))).toEqual(['birth-date']);
    expect(codes(screen([...born, 'ukendt']))).toEqual(['birth-date']);
  });
  it('of six digits are no birth dates where they are few, mixed, of cases, or follow one another', () => {
    const born = births(40, 45, 55).map((parts) => parts.join(''));
    expect(screen(born.slice(0, 19))).toEqual([]);
    expect(screen([...born, ...labels(3)])).toEqual([]);
    expect(screen([...born, ...repeat(3, (i) => String(994_000 + i))])).toEqual([]);
    const cases = births(300, 10, 16);
    expect(screen(cases.map((parts) => parts.join('')))).toEqual([]);
    expect(screen(cases.map((parts) => parts.toReversed().join('')))).toEqual([]);
    expect(screen(repeat(900, (i) => String(120_100 + i)))).toEqual([]);
    expect(screen(repeat(30, (i) => `${2010 + (i % 3)}${two(1 + (i % 12))}`))).toEqual([]);
  });
  it('of eight digits may be phone numbers where all begin as those do', () => {
    const phones = spread(60, 20_000_000, 99_999_999, 1_234_567);
    expect(screen(phones.map(String))).toEqual([{ code: 'phone-possible', count: 60, rows: [0, 1, 2, 3, 4] }]);
    expect(codes(screenNumbers(phones))).toEqual(['phone-possible']);
    expect(screen(phones.slice(0, 49).map(String))).toEqual([]);
    expect(screen([...phones.map(String), '10203040'])).toEqual([]);
    expect(screen(repeat(200, (i) => String(50_000_000 + i)))).toEqual([]);
  });
  it('that are dates with a century are birth dates also as integers, whose zero is lost', () => {
    const born = births(40, 45, 55).map(([day, month, year]) => Number(`${day}${month}19${year}`));
    expect(codes(screenNumbers(born))).toEqual(['birth-date']);
  });
});

it('looks for costly things in the first five thousand texts and numbers alone', () => {
  const phones = repeat(9000, (i) => `22 33 ${10 + (i % 90)} ${10 + Math.floor(i / 90)}`);
  expect(screen(phones)).toEqual([{ code: 'phone', count: 5000, rows: [0, 1, 2, 3, 4] }]);
  expect(screenNumbers([...repeat(5000, (i) => i), ...repeat(50_000, (i) => 55.6 + i * 0.000_012_3)])).toEqual([]);
});

it('lets pseudonyms, codes and labels of the contract be', () => {
  const pseudonyms = [
    (i: number) => `B${String(i).padStart(7, '0')}`,
    (i: number) => `B-2019-${String(i).padStart(6, '0')}`,
    (i: number) => String(i).padStart(10, '0'),
    (i: number) => `${2010 + (i % 12)}-${String(1 + (i % 12)).padStart(2, '0')}`,
    (i: number) => String(i % 100)
  ];
  for (const pseudonym of pseudonyms) expect(screen(repeat(3000, pseudonym))).toEqual([]);
  expect(screen(['', ' ', 'SEL', '§ 52', '18-29', '0-17', '210', '0210', '1.234,50', 'Ja', 'TRUE', '2019-01-01'])).toEqual([]);
});

it('gives several findings of one column, each code once', () => {
  const people = repeat(
    6,
    (i) => `Anne Testesen, Testvej ${i + 1}, tlf. 22 33 44 5${i}, 11111${1}-1118, a${i}@example.dk ringede og vil gerne tale med nogen.`
  );
  expect(codes(screen(people))).toEqual(['cpr', 'email', 'address', 'free-text']);
});
