import type { Wording } from './index.ts';

/** English wording, complete by type: a missing key does not compile. */
export const en: Wording = {
  withheld: {
    'too-few': 'fewer than {{count}}',
    'too-few-outside': 'withheld: too few outside the group',
    dominated: 'withheld: one citizen is more than half',
    'undefined-value': 'cannot be stated'
  },
  charts: {
    walk: 'Step from point to point with the arrow keys'
  }
};
