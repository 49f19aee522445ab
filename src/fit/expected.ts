import type { FitFilters } from '../domain/fitFilters.ts';
import { lineThrough } from '../domain/fitRegression.ts';
import type { ExpectedAnswer } from './answers.ts';
import { notClosed as isActive } from './caseClasses.ts';
import type { Times } from './distribution.ts';
import type { FitBooks } from './fitBooks.ts';

/** What the loaded material leads one to expect, by the chosen voices of every case in it, and where the selected cases stand to that. */
export const expectedOf = (books: FitBooks, filters: FitFilters, times: Times): Omit<ExpectedAnswer, 'mayTellSelected'> => {
  const { answered, first, last } = books.journeys('trivsel', filters);
  const { ending } = books;
  const selected = books.selected(filters);
  const sums = { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  let notClosed = 0;
  let unpaired = 0;
  const own = { n: 0, x: 0, y: 0 };
  for (let one = 0; one < books.cases; one++) {
    if (ending[one] === isActive) {
      notClosed++;
      continue;
    }
    if ((answered[one] as number) < 2) {
      unpaired++;
      continue;
    }
    const [x, y] = [(first[one] as number) / 100, (last[one] as number) / 100];
    sums.n++;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
    if (selected[one] !== 0) continue;
    own.n++;
    own.x += x;
    own.y += y;
  }
  return {
    curve: books.curve(filters, times),
    line: lineThrough(sums),
    closed: sums.n,
    unpaired,
    notClosed,
    selected: own.n,
    first: own.x / own.n,
    last: own.y / own.n
  };
};
