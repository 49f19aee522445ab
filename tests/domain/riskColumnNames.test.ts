import { describe, expect, it } from 'vitest';
import { tableNames, tableOf } from '../../src/domain/contract.ts';
import { holdsCpr, riskOfName } from '../../src/domain/risk/columnNames.ts';

const named = (names: string): string[] => names.split(' · ');

describe('the name of a column', () => {
  it.each([
    [
      'cpr-name',
      'cpr · CPR · cprnr · cpr_nr · CPR-nr. · CprNr · CPRnr · cprNummer · borger_cpr · borgerCpr · BARNETS CPR · borgercpr · cpr1'
    ],
    ['cpr-name', 'personnr · person_nr · Personnummer · personNummer · pnr · SSN · cpr_adresse'],
    [
      'hashed-cpr',
      'cpr_hash · cpr_pseudonym · cpr_krypteret · hashed_cpr · cprHash · CPR (anonymiseret) · sha256_cpr · personnr_md5 · cprhash'
    ],
    [
      'person-name',
      'navn · NAVN · fornavn · Efternavn · for_navn · name · first_name · lastName · borgernavn · borgers_navn · Barnets navn'
    ],
    ['person-name', 'sagsbehandlernavn · fulde_navn · navn2 · mors fornavn · parent_name'],
    ['address', 'adresse · Adresse 1 · vejnavn · vej_navn · borgerAdresse · folkeregisteradresse · husnr · street · bopæl'],
    ['email', 'email · e-mail · E_mail · eMail · mail · emailadresse · borger_mail · kontakt_email'],
    ['phone', 'tlf · tlf. · TLFnr · TLFBorger · telefon · Telefonnummer · mobil · mobil_nr · mobilnr · phoneNumber · mors_tlf · tlf2'],
    ['birth-date', 'foedselsdato · fødselsdato · Fødselsdag · fodselsdato · FOEDSELS_DATO · birthdate · birth_date · dateOfBirth · dob'],
    [
      'birth-date',
      'cpr_dato · født · født_dato · barnets fødselsdato · fdato · foed_dto · FoedDto · født_den · foedt · DOB · fødselsdto · fdto'
    ],
    ['postcode', 'postnr · post_nr · Postnummer · zip · zipCode · postdistrikt · borger_postnr'],
    ['coordinates', 'lat · lon · lng · Latitude · geo_lat · x_koordinat · koordinater · utm32_x · ETRS89_øst · breddegrad · længdegrad'],
    [
      'free-text',
      'notat · Notater · bemærkning · bemaerkninger · kommentar · sagens kommentar · journal · beskrivelse · fritekst · fri_tekst · notes'
    ]
  ] as const)('announces %s: %s', (code, names) => {
    expect(named(names).map((name) => [name, riskOfName(name)])).toEqual(named(names).map((name) => [name, code]));
  });

  it.each([
    [
      'a group',
      'maalgruppe · kommunenavn · ydelsesnavn · kommune_navn · KommuneNavn · team_navn · forsoeg_navn · file_name · virksomhedsnavn'
    ],
    [
      'something near',
      'mailing_type · mails_sendt · ip · latin · longitudinal · slutdato · latenstid · navnlig · maalbeskrivelse · ydelse_beskrivelse'
    ],
    [
      'about it',
      'adresse_dato · har_email · antal_telefon · tlf_samtaler · email_sendt · født_år · foedselsaar · birth_year · adresseskift'
    ],
    [
      'a part of another word',
      'mobil_indsats · vej_til_job · journal_nr_aar · telefonsamtaler · antal_pc_pr_borger · person · p_nr · alder · koen'
    ],
    ['nothing', ' · 1 · _ · æøå · ☃']
  ])('announces nothing where it is %s: %s', (_, names) => {
    expect(named(names).filter((name) => riskOfName(name) !== null)).toEqual([]);
  });
});

it('finds nothing in the names of the contract but a name, which is a trial’s', () => {
  const names = tableNames.flatMap((table) => tableOf(table).columns.map(({ name }) => name));
  expect([...new Set(names.filter((name) => riskOfName(name) !== null))]).toEqual(['navn']);
  expect(names.filter((name) => riskOfName(name, name) !== null)).toEqual([]);
});

it.each([
  ['a CPR number', '1111111118 · 111111-1118 · 111111 1118 · _0101301234 · B1111111118x · udgift 010130-1234', true],
  ['no CPR number', '4511111118 · 113011-1118 · 11111111118 · 11111-1118 · 20190101_1234 · beloeb_2019 · 2019-01-01 00:00', false]
])('holds %s: %s', (_, names, holds) => {
  expect(named(names).filter((name) => holdsCpr(name) !== holds)).toEqual([]);
});

it('keeps what another column announces when it is read as one of the contract', () => {
  expect(riskOfName('name', 'navn')).toBe(null);
  expect(riskOfName('cpr', 'borger_id')).toBe('cpr-name');
  expect(riskOfName('adresse', 'navn')).toBe('address');
  expect(riskOfName('navn', 'borger_id')).toBe('person-name');
});
