/** Who is counted in which period, for the guard of selections: by quarter, half-year and year. */
import { type Grain, periodOf } from '../domain/fitPeriod.ts';
import { ageClasses, type Respondent, respondents } from '../domain/fitScale.ts';
import { type Level, levelOf } from '../domain/peopleByPlace.ts';
import type { Conversations } from './conversations.ts';
import { type ScaleScores, voiceOf } from './voices.ts';

/** People of each kind that a period tells of, each once and in order; a person may be of several kinds, and in several periods. */
type Kinds = readonly Int32Array[];

/** People of a kind by quarter; of longer periods they are put together when they are asked for. */
export class PeriodLists {
  readonly #kinds: number;
  readonly #quarters: ReadonlyMap<number, Kinds>;
  readonly #made = new Map<string, Kinds>();

  /** `quarters`: 0 are those without one. */
  constructor(kinds: number, quarters: ReadonlyMap<number, Kinds>) {
    this.#kinds = kinds;
    this.#quarters = quarters;
  }

  at(grain: Grain, period: number): Kinds {
    return this.#together(`${grain} ${period}`, (quarter) => quarter > 0 && periodOf(quarter, grain) === period);
  }

  /** Everybody, with a period or without. */
  get whole(): Kinds {
    return this.#together('whole', () => true);
  }

  /** Those of other years than this, and those without one. */
  besides(year: number): Kinds {
    return this.#together(`besides ${year}`, (quarter) => quarter === 0 || periodOf(quarter, 'aar') !== year);
  }

  #together(key: string, isOf: (quarter: number) => boolean): Kinds {
    const made =
      this.#made.get(key) ??
      union(
        this.#kinds,
        [...this.#quarters].flatMap(([quarter, own]) => (isOf(quarter) ? [own] : []))
      );
    this.#made.set(key, made);
    return made;
  }
}

const union = (kinds: number, lists: readonly Kinds[]): Kinds => {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return Array.from({ length: kinds }, (_, kind) => {
    const own = lists.flatMap((list) => list[kind] ?? []);
    const isThere = new Uint8Array(own.reduce((most, people) => Math.max(most, (people.at(-1) ?? -1) + 1), 0));
    let count = 0;
    for (const people of own) {
      for (let i = 0; i < people.length; i++) {
        const person = people[i] as number;
        if (isThere[person] === 0) count++;
        isThere[person] = 1;
      }
    }
    const all = new Int32Array(count);
    let next = 0;
    for (let person = 0; person < isThere.length; person++) if (isThere[person] === 1) all[next++] = person;
    return all;
  });
};

/** Collects people who come in order, everything of one before the next. */
class Collected {
  readonly #kinds: number;
  readonly #quarters: number[][][] = [];

  constructor(kinds: number) {
    this.#kinds = kinds;
  }

  add(person: number, kind: number, quarter: number): void {
    let lists = this.#quarters[quarter];
    if (!lists) {
      lists = Array.from({ length: this.#kinds }, () => []);
      this.#quarters[quarter] = lists;
    }
    const own = lists[kind] as number[];
    if (own[own.length - 1] !== person) own.push(person);
  }

  lists(): PeriodLists {
    const made = new Map<number, Kinds>();
    this.#quarters.forEach((lists, quarter) => {
      made.set(
        quarter,
        lists.map((own) => Int32Array.from(own))
      );
    });
    return new PeriodLists(this.#kinds, made);
  }
}

/** Kinds of `heldByPeriod` that a column of coverage tells of. */
export const heldKinds = { conversations: [0], wellbeing: [0, 1, 2], collaboration: [0, 3, 4] } as const;

/** Cases with a conversation, with a score of wellbeing at one, without one, and the same of the collaboration. */
export const heldByPeriod = ({ caseOf, quarter, held, wellbeing, collaboration }: Conversations): PeriodLists => {
  const lists = new Collected(5);
  for (let i = 0; i < caseOf.length; i++) {
    const [one, all] = [caseOf[i] as number, held[i] as number];
    const [scored, rated] = [wellbeing[i] as number, collaboration[i] as number];
    const when = quarter[i] as number;
    lists.add(one, 0, when);
    if (scored > 0) lists.add(one, 1, when);
    if (scored < all) lists.add(one, 2, when);
    if (rated > 0) lists.add(one, 3, when);
    if (rated < all) lists.add(one, 4, when);
  }
  return lists.lists();
};

/** Voices with a score. */
export const scoresByPeriod = (scores: ScaleScores, respondent: Respondent): PeriodLists => {
  const lists = new Collected(1);
  visitVoices(scores, respondent, (person, i) => lists.add(person, 0, scores.quarter[i] as number));
  return lists.lists();
};

/** Voices with a score at each number of conversation. */
export const scoresAtConversations = (scores: ScaleScores, respondent: Respondent): Int32Array[] => {
  const found: number[][] = Array.from({ length: scores.reach + 1 }, () => []);
  visitVoices(scores, respondent, (person, i) => {
    const own = found[scores.conversation[i] as number];
    if (own && own[own.length - 1] !== person) own.push(person);
  });
  return found.map((own) => Int32Array.from(own));
};

/** The scores of each case's voices, one voice after the other. A case's voice of an age class is one person: case × 3 + its place. */
const visitVoices = ({ starts, voice }: ScaleScores, respondent: Respondent, each: (person: number, i: number) => void): void => {
  const ages = ageClasses.length;
  const first = voiceOf(respondents.indexOf(respondent), 0);
  const ageAt = (i: number): number => (voice[i] as number) - first;
  for (let one = 0; one + 1 < starts.length; one++) {
    const [from, to] = [starts[one] as number, starts[one + 1] as number];
    let present = 0;
    for (let i = from; i < to; i++) if (ageAt(i) >= 0 && ageAt(i) < ages) present |= 1 << ageAt(i);
    for (let age = 0; present >> age > 0; age++) {
      if (((present >> age) & 1) === 0) continue;
      for (let i = from; i < to; i++) if (ageAt(i) === age) each(one * ages + age, i);
    }
  }
};

/**
 * A half-year's ladder by the `wanted` kinds: all periods where they are told together, then its year beside the others, the half-year beside the other one, and its
 * two quarters beside each other. What is told by quarter is of the same people as what is told by half-year, and must not be held against it.
 */
export const periodLevels = (lists: PeriodLists, wanted: readonly number[], halfYear: number, hasWhole: boolean): Level[] => {
  const kinds = wanted.length;
  const year = halfYear >> 1;
  // What a rung before has held apart need not be held apart again.
  const steps: { readonly groups: readonly Kinds[]; readonly partOf: readonly number[] }[] = [
    ...(hasWhole ? [{ groups: [lists.whole], partOf: [0] }] : []),
    { groups: [lists.at('aar', year), ...(hasWhole ? [lists.besides(year)] : [])], partOf: [0, 0] },
    { groups: [lists.at('halvaar', halfYear), lists.at('halvaar', halfYear ^ 1)], partOf: [0, 0] },
    { groups: [2 * halfYear, 2 * halfYear + 1].map((quarter) => lists.at('kvartal', quarter)), partOf: [0, 0] }
  ];
  return steps.map(({ groups, partOf }) =>
    levelOf(
      groups.flatMap((lists) => wanted.map((kind) => lists[kind] as Int32Array)),
      groups.flatMap((_, group) => Array.from({ length: kinds }, (_, kind) => (partOf[group] as number) * kinds + kind))
    )
  );
};
