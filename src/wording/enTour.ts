import type { daTour } from './daTour.ts';
import type { Same } from './index.ts';

/** The tour for those who come the first time, in English. */
export const enTour: Same<typeof daTour> = {
  title: 'Tour',
  step: '{{step}} of {{steps}}',
  back: 'Previous',
  next: 'Next',
  end: 'End the tour',
  citizens: {
    pernille: 'Pernille, aged 21. Laws:',
    trine: 'Trine, aged 41, mother of Martin and Mie. Laws:',
    jakob: 'Jakob, aged 34. Laws:'
  },
  steps: {
    few: {
      title: 'How few account for how much?',
      text: 'Pernille has a mentor, a resource course and help under five laws. Citizens like her are few but account for a large part of the cost. The sentence above the figure says how large; it always fits what you have chosen.'
    },
    budgets: {
      title: 'Whose budget is she on?',
      text: 'The five areas behind Pernille’s laws are chosen in the bar above. The figure shows which budgets share the same citizens. Choose other areas, and all figures follow.'
    },
    heard: {
      title: 'Is the family heard?',
      text: 'At every conversation Trine answers how things are, and whether she is heard. First one sees whether there are answers enough: below 60 per cent the rest is to be read with caution.'
    },
    wellbeing: {
      title: 'Are the children doing better?',
      text: 'The line is the middle family, the ribbon the middle half. No family can be seen by itself. Walk from quarter to quarter with the arrow keys.'
    },
    enrolled: {
      title: 'Are we where we promised to be?',
      text: 'Jakob is one of those who have got one plan. The stairs are those who are in; the band is what was promised, with its deadline.'
    },
    work: {
      title: 'Does he find work?',
      text: 'The curve follows participants week by week. The band is the uncertainty; without a comparison group it is a development, not a result of the trial.'
    },
    own: {
      title: 'And now your own numbers',
      text: 'Drop your extracts here. They stay in the browser, small groups are withheld, and every figure can be taken along as a drawing, as numbers or as PowerPoint.'
    }
  }
};
