import type { daWhose } from './daWhose.ts';
import type { Same } from './index.ts';

/** Whose budget, in English. */
export const enWhose: Same<typeof daWhose> = {
  theTop_one: 'the most expensive {{percent}} of {{whom}}',
  theTop_other: 'the most expensive {{percent}} of {{whom}}',
  needsAreas: 'The figure takes at least two areas, and only one is chosen: choose more, or remove the choice of area.',
  reach: {
    one: 'one area',
    oneOf: 'one of the chosen areas',
    several: 'at least two areas',
    severalOf: 'at least two of the chosen areas',
    many: 'several areas',
    manyOf: 'several of the chosen areas',
    just: 'just those',
    justOf: 'just those of the chosen areas',
    whole: 'everything',
    wholeOf: 'the cost of them all',
    which: 'the areas',
    whichOf: 'those of the chosen areas'
  },
  top: 'The most expensive',
  by: 'Split by',
  bys: { omraade: 'areas', lov: 'laws', ydelse: 'services' },
  unknown: { omraade: 'without area', lov: 'without law', ydelse: 'without service' },
  citizens_one: '{{number}} citizen',
  citizens_other: '{{number}} citizens',
  families_one: '{{number}} family',
  families_other: '{{number}} families',
  citizensLabel: 'Citizens',
  familiesLabel: 'Families',
  composition: {
    headline: 'Of what {{top}} cost, {{share}} falls on {{name}}, against {{all}} of what everyone costs.',
    headlineSame: 'Of what {{top}} cost, {{share}} falls on {{name}}, as much as of what everyone costs.',
    headlineOne: '{{top}} account for {{share}} of the cost of {{name}}.',
    headlineHidden: 'The split for {{top}} is withheld because too few stand behind it{{advice}}.',
    headlineDominated: 'The split for {{top}} is withheld because one {{one}} is about half of the cost or more{{advice}}.',
    headlineDiffers:
      'The split for {{top}} is withheld because so few set this choice apart from another that the two together would show theirs{{advice}}.',
    headlineBetween:
      'The split for {{top}} is withheld because too few lie between them and another group that is shown: choose a group that is clearly larger or smaller.',
    definition:
      'Gross cost in {{year}} in {{where}}: what {{top}} cost each budget, beside what everyone costs it. The most expensive are chosen by their total cost in the year; the one at the line counts in part. Yearly sums below 0 count as 0, so that the parts sum to the whole.',
    someHidden: 'Withheld amounts are part of the whole, but not of the bars.',
    more_one: 'The figure shows the {{shown}} largest; {{count}} more is in the table.',
    more_other: 'The figure shows the {{shown}} largest; {{count}} more are in the table.',
    chart: 'Cost of {{top}} and of everyone',
    everyone: 'everyone',
    name: 'Budget',
    topColumn: 'The most expensive',
    all: 'Everyone',
    share: 'share of the most expensive',
    sentence: '{{name}}: {{all}} for everyone, of which {{top}} for the most expensive ({{share}}).',
    sentenceHidden: '{{name}}: {{all}} for everyone; the part of the most expensive is not shown.'
  },
  perCitizen: {
    headline: '{{share}} of {{people}} have costs in {{areas}}, and they cost {{cost}} of {{whole}}.',
    headlineNone: 'All {{people}} have costs in {{areas}} only.',
    headlineHidden: 'How many have costs in {{areas}} is withheld because too few stand behind it{{advice}}.',
    definition:
      'Gross cost in {{year}} in {{where}}, {{people}}. An area counts where there is at least one posting in the year. Yearly sums below 0 count as 0.',
    functions: 'On average they meet {{everybody}} municipal functions; {{top}} meet {{group}}.',
    functionsEverybody: 'On average they meet {{everybody}} municipal functions.',
    functionsSource: 'For comparison: the application for Én plan counts up to 56 municipal functions around one young person.',
    chart: 'Share of {{people}} and of the cost by number of areas',
    name: 'Areas',
    areas_one: '{{count}} area',
    areas_other: '{{count}} areas',
    shareOf: 'share of {{people}}',
    shareOfCost: 'share of the cost',
    costColumn: 'Cost',
    shareColumn: 'Share of the cost',
    sentence: '{{areas}}: {{citizens}} of {{people}} and {{cost}} of the cost.',
    sentenceHidden: '{{areas}}: {{words}}.'
  },
  overlap: {
    headline:
      'The two budgets that most often share {{who}} are {{names}}: {{citizens}} have {{just}}. {{shared}} have costs in {{areas}}.',
    headlineMany:
      'The budgets that most often share {{who}} are {{names}}: {{citizens}} have {{just}}. {{shared}} have costs in {{areas}}.',
    headlineNone: 'Nobody has costs in more than {{areas}}.',
    headlineHidden: 'Which budgets share {{who}} is withheld because too few share the same{{advice}}.',
    definition:
      'Gross cost in {{year}} in {{where}}, {{people}}. Each stands in exactly one row: {{areas}} with at least one posting in the year. Yearly sums below 0 count as 0.',
    more_one: 'The figure shows the {{shown}} most frequent combinations; {{count}} more is in the table.',
    more_other: 'The figure shows the {{shown}} most frequent combinations; {{count}} more are in the table.',
    untold_one: '{{count}} rare combination is not shown.',
    untold_other: '{{count}} rare combinations are not shown.',
    chart: 'Which budgets share {{who}}?',
    name: 'Areas',
    citizens: 'citizens',
    families: 'families',
    cost: 'cost',
    costColumn: 'Cost',
    sentence: '{{names}}: {{citizens}}, who together cost {{cost}}.',
    sentenceHidden: '{{names}}: {{words}}.'
  }
};
