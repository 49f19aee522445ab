import type { daWhere } from './daWhere.ts';
import type { Same } from './index.ts';

/** Where and when, in English. */
export const enWhere: Same<typeof daWhere> = {
  theTop_one: 'the top {{percent}} per cent',
  theTop_other: 'the top {{percent}} per cent',
  column: 'Top {{percent}} per cent',
  low: '{{percent}} per cent, lowest',
  high: '{{percent}} per cent, highest',
  series: '{{percent}}\u00a0%',
  gini: 'Gini',
  within: 'The difference is within the uncertainty.',
  byKommune: {
    headlineAmong_one:
      'Among the municipalities shown {{top}} account for between {{low}} ({{lowName}}) and {{high}} ({{highName}}); {{count}} municipality is withheld.',
    headlineAmong_other:
      'Among the municipalities shown {{top}} account for between {{low}} ({{lowName}}) and {{high}} ({{highName}}); {{count}} municipalities are withheld.',
    definition:
      'Gross cost in {{year}} in {{where}}; the most expensive 1, 5 and 10 per cent of {{whom}} of each municipality, out of its own cost. The line at each dot shows where the number would lie with random year-to-year variation.',
    headline: '{{top}} account for between {{low}} ({{lowName}}) and {{high}} ({{highName}}) of {{cost}} in their municipality.',
    headlineOne: 'In {{name}} {{top}} account for {{share}} of {{cost}}.',
    headlineSame: 'In the municipalities shown {{top}} account for {{low}} of {{cost}}.',
    caution: 'The order is not a ranking of good and bad.',
    chart: 'Share of the cost of the most expensive 1, 5 and 10 per cent in each municipality',
    name: 'Municipality',
    together: 'the municipalities shown, taken together'
  },
  byYear: {
    headline: '{{top}} account for {{first}} of {{cost}} in {{from}} and {{last}} in {{to}}.',
    headlineAlike:
      '{{top}} account for about as much of {{cost}} in {{from}} ({{first}}) as in {{to}} ({{last}}): the difference is within the uncertainty.',
    headlineSame: '{{top}} account for {{last}} of {{cost}} both in {{from}} and in {{to}}.',
    headlineOne: '{{top}} account for {{last}} of {{cost}} in {{to}}.',
    definition:
      'Gross cost in {{where}}, year by year; the most expensive 1, 5 and 10 per cent of each year’s {{whom}}. The bands show where the numbers would lie with random year-to-year variation.',
    ofRecipients: 'The share is here of citizens with a cost, not of residents, because the population cannot be used for {{year}}.',
    residentsUnknown: 'Without a population, and therefore not stated: {{years}}.',
    chart: 'Share of the cost of the most expensive 1, 5 and 10 per cent, year by year',
    sentence: '{{year}}: {{shares}}.',
    name: 'Year'
  },
  compare: {
    headlineAlike:
      '{{one}} and {{other}} are alike for {{top}}: {{share}} and {{otherShare}} of {{cost}} (the difference is within the uncertainty).',
    headlineSame: '{{one}} and {{other}} are alike for {{top}}: {{otherShare}} of {{cost}}.',
    headlineMore:
      'In {{one}} {{top}} account for {{points}} more of {{cost}} than in {{other}}, more than random year-to-year variation explains.',
    headlineHidden: '{{one}} and {{other}} cannot be held against one another because one of the numbers is withheld: choose two others.',
    needsTwo: 'It takes two years or two municipalities with costs in the selection.',
    populationMissing: 'The population of one of the years is missing: choose the share of citizens with a cost.',
    definitionKommuner: 'Gross cost in {{year}} in {{where}}; the most expensive of {{whom}} of each municipality.',
    definitionYears: 'Gross cost in {{where}}; the most expensive of each year’s {{whom}}.',
    difference: 'Difference for {{percent}} per cent: {{points}} (between {{low}} and {{high}} with random year-to-year variation).',
    points: '{{points}} percentage points',
    chart: '{{one}} and {{other}} side by side: the most expensive 1, 5 and 10 per cent and their part of the cost',
    choose: 'Compare',
    with: 'with',
    name: 'Top',
    differenceColumn: 'Difference',
    low: 'Difference, lowest',
    high: 'Difference, highest',
    variation:
      'Random year-to-year variation: the uncertainty is that of two years or municipalities whose citizens are not the same; between two years that share many citizens it is rather smaller.'
  }
};
