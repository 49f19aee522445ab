import type { daLasting } from './daLasting.ts';
import type { Same } from './index.ts';

/** For how long, in English. */
export const enLasting: Same<typeof daLasting> = {
  citizens_one: '{{number}} citizen',
  citizens_other: '{{number}} citizens',
  families_one: '{{number}} family',
  families_other: '{{number}} families',
  needsTwoYears: 'It takes costs in the selection two years in a row in the extract.',
  populationMissing: 'The population of one of the years is missing: choose the share of citizens with a cost.',
  flow: {
    headline: '{{share}} of the most expensive 10 per cent in {{from}} were also among the most expensive 10 per cent in {{to}}.',
    headlineHidden:
      'How many are among the most expensive 10 per cent both in {{from}} and in {{to}} is withheld because too few stayed or too few left{{advice}}.',
    definition:
      'Gross cost in {{where}}: the same {{unit}} in {{from}} and in {{to}}, each year in order of total cost among {{whom}}. Everyone who costs at least as much as the last one in a group belongs to it. “Without cost” are still in the extract of the chosen municipalities, but without a cost in what is chosen. “No longer there” have no posting there any more: moved, dead or no longer in need; the extract cannot tell which. “New” had no posting there in {{from}}.',
    borgere: 'citizens',
    familier: 'families',
    equalHeights: 'Groups are drawn equally high, however many they are; the thickness of a stream is its part of the group it comes from.',
    chart: 'From group in {{from}} to group in {{to}}',
    name: 'Group in {{from}}',
    column: '{{band}}, {{to}}',
    hidden: 'withheld',
    speak: '{{citizens}} went from “{{start}}” in {{from}} to “{{end}}” in {{to}}.',
    speakStay: '{{citizens}} were in “{{start}}” both in {{from}} and in {{to}}.',
    speakHidden: 'From “{{start}}” in {{from}} to “{{end}}” in {{to}}: {{words}}.'
  },
  bands: {
    top1: 'Top 1\u00a0%',
    top5: '1–5\u00a0%',
    top10: '5–10\u00a0%',
    top25: '10–25\u00a0%',
    rest: 'Others with a cost',
    none: 'Without cost',
    new: 'New',
    gone: 'No longer there'
  },
  leftOut: 'Not counted, since they have costs in one of the years alone: {{names}}.',
  years: {
    headline_one: 'Of the most expensive 10 per cent in {{from}}, {{share}} were so the year after as well.',
    headline_other: 'Of the most expensive 10 per cent in {{from}}, {{share}} were so every year until {{to}}, {{count}} years in a row.',
    headlineHidden:
      'How many stay among the most expensive 10 per cent year after year is withheld because too few stayed or too few left{{advice}}.',
    definition:
      'Gross cost in {{where}}: the most expensive 10 per cent of {{whom}} one, two and three years before {{to}}, as far as there are data, and how many of them were among the most expensive 10 per cent every single year until {{to}}. Those who moved or died count as not staying.',
    chart: 'Share of the most expensive 10 per cent who stay there',
    name: 'After',
    row_one: '{{count}} year (from {{from}})',
    row_other: '{{count}} years (from {{from}})',
    citizens: 'Most expensive 10 per cent in the first year',
    stayed: 'Every year since',
    share: 'Share',
    series: 'share who stayed',
    sentence_one: '{{stayed}} of {{citizens}} ({{share}}) were there the year after as well.',
    sentence_other: '{{stayed}} of {{citizens}} ({{share}}) were there in each of the following {{count}} years.',
    sentenceHidden: 'From {{from}}: {{words}}.'
  }
};
