/**
 * Words that announce a direct identifier in the name of a column. Without æ, ø, å and separators; `fodsel` beside `foedsel`, because some
 * programs write o for ø.
 */
import type { RiskCode } from '../problem.ts';

type Words = readonly (readonly [RiskCode, string])[];

const codesOf = (lists: Words): Map<string, RiskCode> =>
  new Map(lists.flatMap(([code, words]) => words.split(' ').map((word): [string, RiskCode] => [word, code])));

const persons =
  'borger borgers borgerens barn barnets mor moders far faders foraelder foraeldre klient deltager patient person sagsbehandler kontaktperson medarbejder paaroerende vaerge partner aegtefaelle citizen child parent mother father caseworker worker employee client user participant'.split(
    ' '
  );

/** They announce it beside any word but one of `about`. */
export const telling: ReadonlyMap<string, RiskCode> = new Map([
  ...codesOf([
    ['person-name', 'fornavn fornavne efternavn mellemnavn fuldenavn firstname lastname middlename surname familyname givenname fullname'],
    [
      'birth-date',
      'foedselsdato fodselsdato foedselsdag fodselsdag foeddato foedtdato foedtden foeddto foeddt foedtdto foedselsdto fodselsdto foeddag fdato fdto birthdate birthdt birthday dateofbirth dob cprdato'
    ],
    ['email', 'email emails emailadresse mailadresse emailaddress epost'],
    ['phone', 'tlf tlfnr tlfnummer telefon telefonnr telefonnummer mobilnr mobilnummer mobiltlf mobiltelefon phone phonenumber'],
    ['postcode', 'postnr postnummer postcode postalcode zipcode postdistrikt'],
    ['address', 'adresse adresser vejnavn gadenavn address street bopaelsadresse folkeregisteradresse husnr husnummer vejkode'],
    ['coordinates', 'latitude longitude koordinat koordinater coordinate coordinates breddegrad laengdegrad utm etrs'],
    ['free-text', 'notat notater sagsnotat journalnotat bemaerkning bemaerkninger kommentar kommentarer fritekst freetext comment comments']
  ]),
  ...persons.flatMap((person) => ['navn', 'name'].map((name): [string, RiskCode] => [person + name, 'person-name']))
]);

/** They announce it alone or beside one of `companions`: `navn` and `borgers_navn` do, `kommune_navn` does not. */
export const tellingAlone: ReadonlyMap<string, RiskCode> = codesOf([
  ['person-name', 'navn navne name names'],
  ['birth-date', 'foedt fodt'],
  ['email', 'mail'],
  ['phone', 'mobil mobile'],
  ['postcode', 'zip'],
  ['address', 'adr vej bopael'],
  ['coordinates', 'lat lon lng gps geometri geometry'],
  ['free-text', 'journal beskrivelse description note notes noter tekst text remarks']
]);

export const companions: ReadonlySet<string> = new Set([
  ...persons,
  ...'nr nummer number fuld fulde fulle full privat arbejde hjem home work primaer sekundaer fri free geo x y'.split(' ')
]);

/** Beside them the column tells about the thing and does not hold it: `adresse_dato`, `antal_telefon`, `har_email`. */
export const about: ReadonlySet<string> = new Set(
  'antal type dato tid status sendt modtaget har er findes flag skift aendret aar maaned samtale samtaler moede count date has is sent changed year'.split(
    ' '
  )
);
