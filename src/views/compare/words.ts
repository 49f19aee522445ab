/** A comparison in words. */
import type { MinimumCell, Published } from '../../domain/disclosure.ts';
import { formatShareInText, type Language } from '../../domain/format.ts';
import { say, withheldText } from '../../wording/explore.ts';
import { percentText } from '../where.ts';
import type { Compared } from './difference.ts';

export interface Told {
  /** What the two are called. */
  readonly here: string;
  readonly there: string;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

type Reading = Pick<Told, 'minimumCell' | 'language'>;

const inText = (value: Published<number>, { isShare, column }: Compared, { minimumCell, language }: Reading): string => {
  if (!value.shown) return withheldText(value.reason, minimumCell, language);
  return isShare ? formatShareInText(value.value, language) : column.format(value.value);
};

/** Without its sign: *2,3 procentpoint*, *12.000 kr.* */
const sizeText = (difference: number, { isShare, column }: Compared, language: Language): string =>
  isShare
    ? say(language, 'explore.compare.points', { points: percentText(Math.abs(difference) * 100, language) })
    : column.format(Math.abs(difference));

/** With its sign, for a table: *+2,3 pct.point*, *−12.000 kr.*, *0*. */
export const signedText = (difference: number, { isShare, column }: Compared, language: Language): string => {
  const size = Math.abs(difference);
  const text = isShare ? say(language, 'explore.compare.pointsShort', { points: percentText(size * 100, language) }) : column.format(size);
  return difference === 0 ? text : `${difference > 0 ? '+' : '\u2212'}${text}`;
};

const verdictText = (compared: Compared, { language }: Told): string => {
  const { difference, isBeyond } = compared;
  if (!difference.shown) return say(language, 'explore.compare.withheld');
  const size = sizeText(difference.value, compared, language);
  if (size === sizeText(0, compared, language)) {
    return say(language, isBeyond === null ? 'explore.compare.alikePlain' : 'explore.compare.alike');
  }
  return isBeyond === null
    ? say(language, 'explore.compare.differencePlain', { difference: size })
    : say(language, 'explore.compare.difference', {
        difference: size,
        verdict: say(language, isBeyond ? 'explore.compare.beyond' : 'explore.compare.within')
      });
};

/** *Andel* → *andel*; *ORS* stays. */
const within = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase('da') + label.slice(1) : label);

/** What a number is: *1 pct., andel af udgifterne*. */
export const whatText = ({ name, column }: Compared): string => (name === '' ? column.label : `${name}, ${within(column.label)}`);

/** *1 pct., andel af udgifterne. Fredensborg: 31,2 pct. Helsingør: 28,9 pct. Forskellen er 2,3 procentpoint og inden for usikkerheden.* */
export const sentenceText = (compared: Compared, told: Told): string => {
  const { here, there, language } = told;
  const values = say(language, 'explore.compare.values', {
    what: whatText(compared),
    here,
    there,
    value: inText(compared.here, compared, told),
    other: inText(compared.there, compared, told)
  });
  return `${values} ${verdictText(compared, told)}`;
};
