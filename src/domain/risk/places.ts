import { kommuneNames } from '../kommuner.ts';

/** How Danish streets end: as words of their own, Nørre Allé, or grown together, Vestergade. The second kind only grown together. */
const street = '(?:vej|gade|allé|alle|stræde|vænge|plads|torv|boulevard|esplanade)(?:e?n|e?t)?';
const grown = '(?:park|bakke|have|toft|mark|skov|lund|kær|sti|gård|eng|vang|ager|høj|dal|krog|kaj|brink|banke|strand|passage)(?:e?n|e?t)?';
/** The number of the house: 12, 4 B, 27,. Four digits are a postcode, a year or an account. */
const house = '\\d{1,3}(?: ?[a-z])?(?=$|[ ,.])';
const address = new RegExp(`(?:[\\p{L}.-] ?${street}|\\p{L}${grown}) +${house}`, 'iu');

/** Whether a text holds a Danish street with the number of a house. */
export const isAddress = (text: string): boolean => text.length <= 120 && address.test(text);

/** A postcode and a place: 3480 Fredensborg, DK-2100 København Ø. None below 1000 is lived in, and those would be kommunekoder. */
const postcode = /^(?:(?:DK|dk)-?)?[1-9]\d{3} (\p{Lu}[\p{L}.-]+(?: [\p{L}.-]+){0,3})$/u;

/** Whether a whole text is a postcode and a place. */
export const isPostcode = (text: string): boolean => postcode.test(text.trim());

const towns: ReadonlySet<string> = new Set(Object.values(kommuneNames));

/** Whether it is one whose town also names a kommune; account numbers with a label, `1010 Kontanthjælp`, have none. */
export const isKnownPostcode = (text: string): boolean => {
  const place = postcode.exec(text.trim())?.[1];
  return place !== undefined && (towns.has(place) || towns.has(place.replace(/ \p{L}{1,2}$/u, '')));
};

/** Danish numbers have eight digits and begin with 2 to 9; without +45 they are known when written in pairs, or in halves that are no years. */
const phone = /^(?:\(?(?:\+|00) ?45\)?[ -]?[2-9]\d(?:[ .-]?\d\d){3}|[2-9]\d([ .-])\d\d\1\d\d\1\d\d|(?!20\d\d)[2-9]\d{3} \d{4})$/;

/** Whether a whole text is a Danish phone number. */
export const isPhone = (text: string): boolean => phone.test(text.trim());

/** One character before the @ is enough: any number of them would be looked for from each character of a long text. */
const email = /[^\s@,;:<>()]@[^\s@,;:<>()]+\.\p{L}{2,}/u;

/** Whether a text holds an e-mail address. */
export const hasEmail = (text: string): boolean => email.test(text);
