/** What a restless reader does: choices in the address, views, files. */
import { type Chance, chanceOf } from '../fuzz/chance.ts';

export type Step =
  | { readonly kind: 'visit'; readonly hash: string; readonly waits: boolean }
  | { readonly kind: 'file'; readonly at: number }
  | { readonly kind: 'demo' };

const kommuner = ['210', '190', '151', '756', '411', '217', '219', '201'];
const areas = ['familie', 'sundhed', 'ældre', 'beskæftigelse', 'voksensocial'];

/** Parameters of the address and the values that they may have; an empty one leaves the default. */
const choices: readonly (readonly [string, readonly string[]])[] = [
  ['aar', ['', '2014', '2016', '2017', '2018', '2019']],
  ['kommune', ['', '', ...kommuner, '210,190', '151,756,411']],
  ['maalgruppe', ['', '', 'unge', 'voksne', 'unge,familier']],
  ['omraade', ['', '', ...areas, 'familie,sundhed']],
  ['enhed', ['', '', 'familie']],
  ['naevner', ['', 'indbyggere', 'modtagere']],
  ['k', ['', '', '3', '10']],
  ['top', ['', '', '0.5', '5', '10', '23.4']],
  ['fordelt', ['', 'ydelse', 'lov', 'funktion']],
  ['reference', ['', 'ingen', 'danmark', 'usa']],
  ['sammenlign', ['', '', '210,190', '2018,2019']],
  ['sprog', ['', '', '', 'en']]
];

const hashOf = (chance: Chance): string => {
  const view = chance.one(['udgifter', 'udgifter', 'udgifter', 'udgifter', 'data', 'galleri']);
  // One or two choices beside what is default, as a reader comes by them.
  const made = Array.from({ length: 1 + chance.below(3) }, () => {
    const [name, values] = chance.one(choices);
    return [name, chance.one(values)] as const;
  });
  const query = [...new Map(made)].filter(([, value]) => value !== '').map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `#/${view}${query.length > 0 ? `?${query.join('&')}` : ''}`;
};

/** The steps of a run. Every fifteenth is a file or the demo, and every eighth of the others waits until the page has answered. */
export const stepsOf = (seed: number, count: number, files: number): readonly Step[] =>
  Array.from({ length: count }, (_, number): Step => {
    const chance = chanceOf(seed, number);
    if (chance.below(15) > 0) return { kind: 'visit', hash: hashOf(chance), waits: chance.below(8) === 0 };
    return chance.below(6) === 0 ? { kind: 'demo' } : { kind: 'file', at: chance.below(files) };
  });
