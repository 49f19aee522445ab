import { type Published, publish } from '../domain/disclosure.ts';
import type { CollaborationTold } from '../fit/answers.ts';
import { defineFitMeasure } from './fitMeasure.ts';

/** The collaboration as families rate it. Shares from 0 to 1, means in points. */
export interface FitCollaboration {
  /** Cases with a score, and those of them with two or more. */
  readonly cases: Published<number>;
  readonly paired: Published<number>;
  /** Means over those with two or more. */
  readonly first: Published<number>;
  readonly latest: Published<number>;
  /** Of cases with a score, those under the cut-off at the first, and at the latest. */
  readonly firstUnder: Published<number>;
  readonly latestUnder: Published<number>;
  /** Of those with two or more, those whose latest is at least a point lower than the one before. */
  readonly fell: Published<number>;
  /** How many of `paired` began under the cut-off. */
  readonly lowFirst: Published<number>;
  /** Of those, the part that has risen by at least a point since: a good sign (OpenFIT KA-01028). */
  readonly lowAndRisen: Published<number>;
}

/** Where the collaboration stands and where it slips, in all selected cases, closed or not. */
export const fitCollaboration = defineFitMeasure({
  id: 'fit-collaboration',
  ignores: ['includesActive', 'convention', 'reliableChange', 'compareBy'],
  rows: (fit, filters) => fit.collaboration(filters),
  answer: ({ selected, cases, paired, mayTell, ...sums }, { minimumCell }): FitCollaboration => {
    const part = (count: number, of: number, key: keyof CollaborationTold): Published<number> =>
      publish(count / of, { contributors: count, outside: of - count, differsByFew: !mayTell[key] }, minimumCell);
    const count = (people: number, of: number, key: keyof CollaborationTold): Published<number> =>
      publish(people, { contributors: people, outside: of - people, differsByFew: !mayTell[key] }, minimumCell);
    const mean = (value: number): Published<number> => publish(value, { contributors: paired, differsByFew: !mayTell.means }, minimumCell);
    return {
      cases: count(cases, selected, 'cases'),
      paired: count(paired, cases, 'paired'),
      first: mean(sums.first),
      latest: mean(sums.latest),
      firstUnder: part(sums.firstUnder, cases, 'firstUnder'),
      latestUnder: part(sums.latestUnder, cases, 'latestUnder'),
      fell: part(sums.fell, paired, 'fell'),
      lowFirst: count(sums.lowFirst, paired, 'lowFirst'),
      lowAndRisen: part(sums.lowAndRisen, sums.lowFirst, 'lowAndRisen')
    };
  }
});
