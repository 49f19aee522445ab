/** How many have joined lately, from the cumulative numbers that the figure shows: nothing more follows than from them. */
import { type Published, publicFigure, publishFrom } from '../../domain/disclosure.ts';
import type { Enrolment } from '../../measures/participantsEnrolment.ts';

/** Months of a quarter. */
const months = 3;

/** People in the three months that end `back` quarters before the last month that is shown in the rows. */
export const joinedInQuarter = ({ rows }: Pick<Enrolment, 'rows'>, back = 0): Published<number> => {
  const end = rows.length - 1 - back * months;
  const at = (i: number): Published<number> => rows[i]?.cumulative ?? publicFigure(0);
  return publishFrom([at(end), at(end - months)], (now, before) => now - before);
};

/** People a month over the latest three. */
export const recentPace = (enrolment: Pick<Enrolment, 'rows'>): Published<number> =>
  publishFrom([joinedInQuarter(enrolment)], (joined) => joined / months);

/** The first and the last month of the latest three: `2019-10`, `2019-12`; null where fewer have passed. */
export const lastQuarter = ({ rows }: Pick<Enrolment, 'rows'>): { readonly from: string; readonly to: string } | null => {
  const [from, to] = [rows.at(-months)?.month, rows.at(-1)?.month];
  return from !== undefined && to !== undefined ? { from, to } : null;
};
