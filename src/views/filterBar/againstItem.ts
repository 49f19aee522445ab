import { againstOf, writtenAgainst } from '../../domain/against.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import { againstText, appliesTo, isHere, type Subject } from '../compare/there.ts';
import type { Item } from './bar.ts';

interface Offered {
  readonly subject: Subject;
  /** In their order. */
  readonly kommuner: readonly string[];
  /** Years, times of joining or phases, as they stand in the address: *aar:2018*. */
  readonly periods: readonly string[];
}

/**
 * What the page can be held against: nothing, all kommuner, one of them, another period; not where the reader stands already. What was
 * chosen on another page and does not apply here says so.
 */
export const againstItem = (here: Standpoint, { subject, kommuner, periods }: Offered): Item => {
  const { against, language } = here.location;
  const value = writtenAgainst(against);
  const others = ['alle', ...kommuner.map((one) => `kommune:${one}`), ...periods].filter((written) => {
    const one = againstOf(written);
    return one !== null && (written === value || !isHere(one, here));
  });
  const known = against === null || others.includes(value) ? others : [...others, value];
  const options = known.flatMap((written) => {
    const one = againstOf(written);
    if (!one) return [];
    const what = againstText(one, language);
    return [{ value: written, label: appliesTo(one, subject) ? what : say(language, 'explore.compare.notHere', { what }) }];
  });
  return {
    kind: 'one',
    label: say(language, 'explore.compare.label'),
    hook: 'filter-compare',
    options: [{ value: '', label: say(language, 'explore.compare.nothing') }, ...options],
    value,
    isChosen: value !== '',
    change: (written) => ({ against: againstOf(written) })
  };
};
