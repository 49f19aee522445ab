import { deckFileEnding } from '../domain/deckFile.ts';

const plainLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ö: 'oe', ä: 'ae', ü: 'ue' };

/** A file name of the deck's title that every system takes, such as `aarskonvent.helhedsblik.json`. */
export const deckFileName = (title: string, ending: string = deckFileEnding): string => {
  const plain = title
    .toLowerCase()
    .replaceAll(/[æøåéöäü]/g, (letter) => plainLetters[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain || 'praesentation'}${ending}`;
};
