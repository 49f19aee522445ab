import type { RiskCode } from '../problem.ts';
import { isReplacementCpr } from './cprText.ts';
import { isDigest } from './digests.ts';
import { findingOf, type RiskFinding, Sightings } from './finding.ts';
import { isPersonName } from './personNames.ts';
import { isAddress, isKnownPostcode, isPhone, isPostcode } from './places.ts';

/** Notes rather than labels: very long, or shorter with a full stop. The names of services run to seven words. */
const isProse = (text: string): boolean => {
  if (text.length < 25) return false;
  const words = text.trim().split(/\s+/, manyWords).length;
  return (words === manyWords && text.length >= 50) || (words >= 5 && fullStop.test(text.trim()));
};

const manyWords = 9;
/** The end of a sentence, which `mv.` and its like are not. */
const fullStop = /(?<!\b(?:m\.?[vm]|m\.?fl|osv|etc|pkt|stk|nr|jf|ca))[.!?](?: \p{Lu}|$)/u;

interface Habit {
  readonly code: RiskCode;
  readonly has: (text: string) => boolean;
  /** Of the distinct texts, the share that must have it. */
  readonly share: number;
  /** The distinct texts that must have it: a lookup table with a person's name in it is no register of persons. */
  readonly fewest: number;
}

const habits: readonly Habit[] = [
  { code: 'cpr-possible', has: isReplacementCpr, share: 0.5, fewest: 3 },
  { code: 'person-name', has: isPersonName, share: 0.3, fewest: 5 },
  { code: 'address', has: isAddress, share: 0.3, fewest: 3 },
  { code: 'phone', has: isPhone, share: 0.5, fewest: 3 },
  { code: 'free-text', has: isProse, share: 0.4, fewest: 5 },
  { code: 'hashed-cpr', has: isDigest, share: 0.5, fewest: 3 },
  { code: 'postcode', has: isPostcode, share: 0.5, fewest: 3 }
];

/** What the distinct texts of a column have in common. Costly, so it is shown the first few thousand alone. */
export class TextHabits {
  #taken = 0;
  #hasKnownTown = false;
  readonly #sightings = habits.map((habit) => ({ habit, seen: new Sightings() }));

  take(text: string, row: number): void {
    this.#taken++;
    for (const { habit, seen } of this.#sightings) if (habit.has(text)) seen.take(row);
    this.#hasKnownTown ||= isKnownPostcode(text);
  }

  findings(): readonly RiskFinding[] {
    return this.#sightings
      .filter(({ habit, seen }) => seen.count >= habit.fewest && seen.count > habit.share * this.#taken)
      .filter(({ habit }) => habit.code !== 'postcode' || this.#hasKnownTown)
      .map(({ habit, seen }) => findingOf(habit.code, seen));
  }
}
