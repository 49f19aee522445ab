import type { AnswerColumns } from './columns.ts';

/**
 * What each person's answers come to: of each indicator and respondent the first and the latest. A slot is twice the indicator's number,
 * plus the respondent's. Scores are places in `scores`.
 */
export interface Measured {
  /** Of each person, where the slots begin; the last is how many there are. */
  readonly start: Uint32Array;
  readonly slot: Uint16Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** Distinct scores, rising. */
  readonly scores: Float64Array;
  /** Slots from 0 to this exclusive occur. */
  readonly slots: number;
  /** Of each person: the longest stretch between two days of measuring. */
  readonly longestGap: Int32Array;
  /** Of each person: 1 where more slots went up than down between two days, -1 where fewer, 0 otherwise; `unmeasured` where none has two. */
  readonly movement: Int8Array;
}

export const unmeasured = 2;

export const measuredOf = (people: number, answers: AnswerColumns): Measured => {
  const { day, indicator, respondent, score } = answers;
  const rows = day.length;
  const scores = Float64Array.from(new Set(score)).sort();
  const placeOf = new Map([...scores].map((one, place) => [one, place]));
  const slotOf = (row: number): number => (indicator[row] as number) * 2 + (respondent[row] as number);
  const { order, ends } = byPerson(people, answers.person);
  const start = new Uint32Array(people + 1);
  const slot = new Uint16Array(rows);
  const [firstDay, lastDay] = [new Int32Array(rows), new Int32Array(rows)];
  const [first, last] = [new Uint16Array(rows), new Uint16Array(rows)];
  const longestGap = new Int32Array(people);
  const movement = new Int8Array(people);
  let slots = 0;
  for (let row = 0; row < rows; row++) slots = Math.max(slots, slotOf(row) + 1);
  const at = new Int32Array(slots);
  let made = 0;
  for (let person = 0, from = 0; person < people; person++) {
    const to = ends[person] as number;
    const own = made;
    at.fill(-1);
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      const one = slotOf(row);
      const when = day[row] as number;
      const what = placeOf.get(score[row] as number) ?? 0;
      let place = at[one] as number;
      if (place < 0) {
        place = made++;
        at[one] = place;
        slot[place] = one;
        firstDay[place] = lastDay[place] = when;
        first[place] = last[place] = what;
      } else if (when < (firstDay[place] as number)) {
        firstDay[place] = when;
        first[place] = what;
      } else if (when > (lastDay[place] as number)) {
        lastDay[place] = when;
        last[place] = what;
      }
    }
    longestGap[person] = longestBetween(day, order, from, to);
    movement[person] = movementOf({ firstDay, lastDay, first, last }, own, made);
    start[person] = own;
    from = to;
  }
  start[people] = made;
  const kept = { slot: slot.slice(0, made), firstDay: firstDay.slice(0, made), lastDay: lastDay.slice(0, made) };
  return { ...kept, start, first: first.slice(0, made), last: last.slice(0, made), scores, slots, longestGap, movement };
};

const movementOf = (
  { firstDay, lastDay, first, last }: Pick<Measured, 'firstDay' | 'lastDay' | 'first' | 'last'>,
  from: number,
  to: number
): number => {
  let pairs = 0;
  let balance = 0;
  for (let at = from; at < to; at++) {
    if (firstDay[at] === lastDay[at]) continue;
    pairs++;
    balance += Math.sign((last[at] as number) - (first[at] as number));
  }
  return pairs === 0 ? unmeasured : Math.sign(balance);
};

/** Rows in order of person, and of each person where its rows end. */
const byPerson = (people: number, person: Int32Array): { readonly order: Int32Array; readonly ends: Int32Array } => {
  const ends = new Int32Array(people + 1);
  for (let row = 0; row < person.length; row++) {
    const behind = (person[row] as number) + 1;
    ends[behind] = (ends[behind] as number) + 1;
  }
  for (let one = 1; one <= people; one++) ends[one] = (ends[one] as number) + (ends[one - 1] as number);
  const order = new Int32Array(person.length);
  for (let row = 0; row < person.length; row++) {
    const own = person[row] as number;
    const place = ends[own] as number;
    order[place] = row;
    ends[own] = place + 1;
  }
  return { order, ends };
};

const longestBetween = (day: Int32Array, order: Int32Array, from: number, to: number): number => {
  if (to - from < 2) return 0;
  const days = new Int32Array(to - from);
  for (let i = from; i < to; i++) days[i - from] = day[order[i] as number] as number;
  days.sort();
  let longest = 0;
  for (let i = 1; i < days.length; i++) longest = Math.max(longest, (days[i] as number) - (days[i - 1] as number));
  return longest;
};
