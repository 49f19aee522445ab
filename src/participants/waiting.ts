import type { Wait } from './answers.ts';
import { noDay, type ParticipantColumns } from './columns.ts';

/** How long each row has waited for a step. */
export interface RowWaits {
  /** -1 where the row has not come to where the wait begins. */
  readonly days: Int32Array;
  /** 1 where the step is taken; otherwise it was still waited for when last followed. */
  readonly isOver: Uint8Array;
  readonly longest: number;
}

/** Of each wait: the level it begins at, and the columns of its two days. */
const waitFrom = {
  tilknyttet: [2, 'screened', 'enrolled'],
  faelles_udredning: [3, 'enrolled', 'assessed'],
  en_plan: [4, 'assessed', 'planned'],
  foerste_indsats: [5, 'planned', 'started'],
  i_alt: [2, 'screened', 'started']
} as const satisfies Readonly<Record<Wait, readonly [number, keyof ParticipantColumns, keyof ParticipantColumns]>>;

/** Days of a longer wait are a slip of the keyboard, and count as so many. */
const longestWait = 36_525;

/** `level`: as `levelOf` gives it for each row. */
export const waitsOf = (columns: ParticipantColumns, level: Uint8Array): Readonly<Record<Wait, RowWaits>> => ({
  tilknyttet: rowWaits(columns, level, 'tilknyttet'),
  faelles_udredning: rowWaits(columns, level, 'faelles_udredning'),
  en_plan: rowWaits(columns, level, 'en_plan'),
  foerste_indsats: rowWaits(columns, level, 'foerste_indsats'),
  i_alt: rowWaits(columns, level, 'i_alt')
});

/** A step taken before the one it follows was waited for no time at all. */
const rowWaits = (columns: ParticipantColumns, level: Uint8Array, wait: Wait): RowWaits => {
  const [least, begun, reached] = waitFrom[wait];
  const [from, to] = [columns[begun], columns[reached]];
  const days = new Int32Array(level.length).fill(-1);
  const isOver = new Uint8Array(level.length);
  let longest = -1;
  for (let row = 0; row < level.length; row++) {
    if ((level[row] as number) < least) continue;
    const isTaken = to[row] !== noDay;
    const end = (isTaken ? to[row] : columns.followedTo[row]) as number;
    const waited = Math.min(longestWait, Math.max(0, end - (from[row] as number)));
    days[row] = waited;
    isOver[row] = isTaken ? 1 : 0;
    longest = Math.max(longest, waited);
  }
  return { days, isOver, longest };
};
