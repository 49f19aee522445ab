import type { DeliveryCounts } from './answers.ts';
import { dayText, noDay } from './columns.ts';
import type { ParticipantBooks } from './participantBooks.ts';

/** What each kommune has delivered of participants and of their answers, in order of kommunekode. */
export const deliveriesOf = ({ tables, measured }: ParticipantBooks): DeliveryCounts[] => {
  const { kommune, person, screened, followedTo } = tables.participants;
  const made = new Map<number, { people: number; measured: number; first: number; last: number; lastPerson: number }>();
  for (let row = 0; row < person.length; row++) {
    const own = made.get(kommune[row] as number) ?? {
      people: 0,
      measured: 0,
      first: Number.POSITIVE_INFINITY,
      last: noDay,
      lastPerson: -1
    };
    made.set(kommune[row] as number, own);
    const who = person[row] as number;
    own.first = Math.min(own.first, screened[row] as number);
    own.last = Math.max(own.last, followedTo[row] as number);
    if (own.lastPerson === who) continue;
    own.lastPerson = who;
    own.people++;
    if ((measured.start[who + 1] as number) > (measured.start[who] as number)) own.measured++;
  }
  return [...made]
    .sort(([a], [b]) => a - b)
    .map(([code, { people, measured: answered, first, last }]) => ({
      kommune: String(code),
      people,
      measured: answered,
      from: Number(dayText(first).slice(0, 4)),
      to: Number(dayText(last).slice(0, 4))
    }));
};
