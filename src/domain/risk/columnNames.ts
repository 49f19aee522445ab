import { hasBirthday } from '../cpr.ts';
import type { RiskCode } from '../problem.ts';
import { about, companions, telling, tellingAlone } from './identifierWords.ts';

/** Words of a column's name, in small letters without æ, ø, å: `Fødselsdato2` is foedselsdato, `borgerTlfNr` is borger, tlf, nr. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

interface Phrase {
  readonly phrase: string;
  readonly around: readonly string[];
}

/** Every one to three words that follow one another, grown together, with the words around them; the longest first. */
const phrasesOf = (words: readonly string[]): Phrase[] =>
  [3, 2, 1].flatMap((length) =>
    Array.from({ length: Math.max(0, words.length - length + 1) }, (_, from) => ({
      phrase: words.slice(from, from + length).join(''),
      around: [...words.slice(0, from), ...words.slice(from + length)]
    }))
  );

const tenDigits = /(?<!\d)(\d{6})[- ]?(\d{4})(?!\d)/g;

/** Whether a column's name itself holds a CPR number, as where each citizen has a column: `010150-1234`, `_0101501234`. */
export const holdsCpr = (columnName: string): boolean =>
  [...columnName.matchAll(tenDigits)].some(([, date, sequence]) => hasBirthday(Number(`${date}${sequence}`)));

const disguised = /hash|pseudo|krypt|crypt|anonym|sha[-_ ]?(?:1|2|256|512)|md[-_ ]?5|hmac/i;
const personNumber = /^person(?:nr|nummer|number)$/;

/** Letters that only a CPR number has; written in capitals they are found in `CPRnr`, too. `pc_pr_borger` has them in two words. */
const namesCpr = (name: string, words: readonly string[]): boolean =>
  name.includes('CPR') || words.some((word) => word.includes('cpr') || word === 'pnr' || word === 'ssn');

/** What the first phrase announces whose surroundings let it. */
const codeIn = (phrases: readonly Phrase[], codes: ReadonlyMap<string, RiskCode>, lets: (around: readonly string[]) => boolean) => {
  const found = phrases.find(({ phrase, around }) => codes.has(phrase) && lets(around));
  return (found && codes.get(found.phrase)) ?? null;
};

const announced = (name: string): RiskCode | null => {
  const words = wordsOf(name);
  const phrases = phrasesOf(words);
  const told = codeIn(phrases, telling, (around) => !around.some((word) => about.has(word)));
  // `cpr_dato` is the day of birth and no number.
  if (told === 'birth-date') return told;
  if (namesCpr(name, words) || phrases.some(({ phrase }) => personNumber.test(phrase))) {
    return disguised.test(name) ? 'hashed-cpr' : 'cpr-name';
  }
  return told ?? codeIn(phrases, tellingAlone, (around) => around.every((word) => companions.has(word)));
};

/**
 * The direct identifier that a column's name announces, or null. `contractName` is the column of the contract that it is read as: what
 * that one's own name announces, as `navn` of a trial does, is no finding.
 */
export const riskOfName = (columnName: string, contractName?: string): RiskCode | null => {
  const code = announced(columnName);
  return contractName !== undefined && code === announced(contractName) ? null : code;
};
