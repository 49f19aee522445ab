import type { daMethodRules } from './daMethodRules.ts';
import type { Same } from './index.ts';

/** Definitions, rules and thresholds in English. */
export const enMethodRules: Same<typeof daMethodRules> = {
  disclosure: {
    lead: 'Every number passes through the same clearing before it can stand in a sentence, a chart or a table. What must not be shown stands there with the reason.',
    table: 'Rules and thresholds',
    cell: {
      rule: 'Smallest group: fewer citizens (in FIT, cases) than this behind a number, and it is withheld, as are means and shares',
      limit: '{{cell}} citizens; can be set to {{cells}}'
    },
    outside: {
      rule: 'Shares: fewer than the smallest group outside the group, where the rest can be reckoned',
      limit: '{{cell}} citizens'
    },
    top: {
      rule: 'The most expensive: the group must be at least the smallest group. The most expensive 1 per cent thus needs so many citizens in all',
      limit: '{{onePercentNeeds}} citizens'
    },
    nested: {
      rule: 'Groups within each other: between two shown groups there is nobody or at least the smallest group. {{mains}} are decided first, of residents and recipients each by themselves',
      limit: '{{cell}} citizens'
    },
    dominance: { rule: 'Dominance: one citizen’s part of an amount is at most', limit: '{{dominance}}' },
    closeness: {
      rule: 'The p % rule: from the sum, the second largest must not reckon the largest part more closely than',
      limit: '{{closeness}}'
    },
    selections: {
      rule: 'Costs: two selections of municipalities, target groups and areas in the same year that differ by fewer citizens, or mostly by one, are not both shown',
      limit: '{{cell}} citizens'
    },
    blocks: {
      rule: 'FIT and participants: a selection is shown only where it holds whole blocks of places, target groups and times; in each block there is nobody or at least the smallest group of each kind that is shown',
      limit: '{{cell}} cases or participants'
    },
    line: { rule: 'The cost at a line is one citizen’s and is rounded to whole', limit: '{{step}}' },
    parts: {
      rule: 'Breakdowns: what is withheld is together enough citizens; if not, the smallest of those shown is withheld too',
      limit: '{{cell}} citizens, dominance {{dominance}}'
    },
    counts: {
      rule: 'Tables of counts: a withheld count may lie in an interval at least as wide as this, or as its whole row or column',
      limit: '{{cell}} citizens'
    },
    quartile: {
      rule: 'Quartiles and medians: at least the smallest group on either side; in FIT rounded to the nearest',
      limit: '{{quantileStep}} points'
    },
    coarser: {
      rule: 'FIT is shown in the finest form that can tell of so large a part of the cases; otherwise in a coarser one, but never in two',
      limit: '{{told}}'
    },
    belowZero: {
      rule: 'Sums where other figures count citizens below zero as zero: the difference must not be that of a few citizens',
      limit: '{{cell}} citizens'
    },
    reasonsTable: 'What stands in place of a withheld number',
    reason: 'It says',
    because: 'Because',
    instead: 'One can instead',
    reasons: {
      'too-few': {
        because: 'Fewer citizens than the smallest group stand behind the number.',
        instead: 'choose more municipalities, a longer period or a coarser breakdown'
      },
      'too-few-between': {
        because: 'The difference to a shown group is so few citizens that it tells of them.',
        instead: 'look at the group that is shown, or a larger one'
      },
      'too-few-outside': {
        because: 'The citizens that the number leaves out are so few that it tells of them.',
        instead: 'look at the whole group together'
      },
      'too-few-beyond': {
        because: 'So few lie above or below the median or quartile that it tells of them.',
        instead: 'choose more municipalities, a longer period or a coarser breakdown'
      },
      'few-below-zero': {
        because: 'A few citizens have negative sums that other numbers count as zero.',
        instead: 'use the sum that counts them as zero'
      },
      'protects-another': {
        because: 'With this number shown, a withheld one could be reckoned.',
        instead: 'choose a coarser breakdown, so that nothing needs to be withheld'
      },
      'differs-by-few': {
        because: 'Another selection differs so little from this one that the two together would tell of a few citizens.',
        instead: 'choose all municipalities, target groups or areas, or by one filter at a time'
      },
      dominated: {
        because: 'One citizen is too large a part of the amount.',
        instead: 'choose more municipalities or a larger group'
      },
      'undefined-value': { because: 'There is nothing to divide by.', instead: 'choose more' }
    }
  },
  costs: {
    cost: {
      term: 'Cost',
      text: 'Gross cost in kroner per citizen and calendar year: the sum of the chosen postings. A citizen’s yearly sum below 0 counts as 0, and how many there are is told.'
    },
    share: {
      term: 'Share of the most expensive',
      text: 'Citizens are ordered by the year’s cost. The share is the sum of the most expensive so many per cent divided by everybody’s; the citizen at the line counts in part, so the share has no steps. From {{lowestTop}} to {{highestTop}} per cent can be chosen; the page begins with {{defaultTop}}.'
    },
    residents: {
      term: 'Of all residents',
      text: 'The denominator is the loaded population; citizens without a cost are there as a number. Without a population, shares are of citizens with a cost.'
    },
    recipients: {
      term: 'Of citizens with a cost',
      text: 'Citizens with at least one of the chosen postings in the year, also when they sum to nothing.'
    },
    person: {
      term: 'One citizen in several municipalities',
      text: 'Counts once in the chosen municipalities together. Pseudonyms are taken to be the same across the municipalities of an extract.'
    },
    family: { term: 'Family', text: 'Citizens of the same family are added up. A citizen without a family is one of its own.' },
    curve: {
      term: 'Lorenz curve and Gini',
      text: 'The curve is read from the most expensive down. Gini is 0 when all cost the same, and 1 when one citizen has all the cost.'
    },
    variation: {
      term: 'Random variation from year to year',
      text: 'All citizens are counted, so there is no sampling error. The interval says where the share would lie in 95 of 100 years like this one (Beach and Davidson 1983). Two shares differ when the interval of their difference does not hold 0 (Newcombe 1998). In a comparison a share of people or conversations has Wilson’s interval, and a median one that is reckoned from the quartiles (McGill, Tukey and Larsen 1978).'
    },
    prices: {
      term: 'Current and fixed prices',
      text: 'Current prices are as posted. Fixed prices multiply each year by the loaded price index to the prices of the latest year. The program comes with no index.'
    },
    areas: {
      term: 'Areas a citizen draws on',
      text: 'An area counts when there is at least one posting on it in the year, whatever it sums to.'
    },
    lasting: {
      term: 'For how long',
      text: 'Citizens are put in bands by the year’s cost: the most expensive {{bands}} per cent, the rest, no cost. Those no longer in the extract of the chosen municipalities stand by themselves, since an extract without citizens who cost nothing cannot tell the dead and the moved from those who need nothing.'
    },
    participants: {
      term: 'Participants’ own costs',
      text: 'From the year before they joined to the year after; the year itself is left out. Only participants of whom both years are loaded and who were followed to the end. The cost counts whoever paid it.'
    },
    references: 'Published figures that can be held against the share of all residents',
    referenceName: 'Whose',
    referenceShare: '{{percent}} per cent'
  },
  potentials: {
    lead: 'Three reckonings multiply the reader’s assumptions by numbers shown. They are neither an effect nor a saving. A reckoning uses shown numbers only; what is withheld stays withheld. Lasting expensive courses are citizens among the most expensive {{lastingPercent}} per cent in two years. The literature finds that at most {{preventable}} per cent of the cost of the most expensive can be prevented (Wammes et al. 2018), so no more can be assumed.',
    table: 'Assumptions at the start',
    assumption: 'Assumption',
    standard: 'At the start',
    bounds: 'Can be set to',
    range: '{{low}} to {{high}}',
    kroner: 'DKK {{number}}',
    hours: '{{number}} hours',
    percent: '{{number}} per cent',
    years: '{{number}} years',
    plain: '{{number}}',
    assumptions: {
      leastBudgets: 'Budgets that share a citizen',
      parallelHours: 'Hours per citizen and budget that may coincide',
      hourlyCost: 'Kroner per hour',
      avoidedHours: 'Part of the hours avoided',
      coordinatorHours: 'Hours of coordination',
      avoidedCourses: 'Part of lasting expensive courses avoided',
      costShare: 'Part of the cost that falls away',
      courseInvestment: 'Effort per avoided course',
      avoidedFamilies: 'Part of the families where it succeeds',
      programme: 'Price per family of a whole-family programme',
      familyPotential: 'Potential per family',
      years: 'Years that the potential is spread over'
    },
    families: 'Families, where they cannot be counted'
  },
  fit: {
    scale: {
      term: 'The scales',
      text: 'ORS and CORS on wellbeing, SRS and CSRS on collaboration, each 0 to {{highestScore}} points; higher is better. Scores on YCORS are not reckoned.'
    },
    case: {
      term: 'Case and conversation',
      text: 'A case is a family’s and counts once, however many scores it has. A conversation is a number within a case. Answers by the child, the caretaker and the professional are kept apart; the youngest who has two scores speaks for the case.'
    },
    coverage: {
      term: 'Coverage',
      text: 'Conversations with a score, of all conversations. The trial asks for {{wantedCoverage}}. Below {{leastCoverage}} the figures say that they may not be valid.'
    },
    boundary: {
      term: 'Cut-off',
      text: 'A score at the cut-off counts as above. Sources disagree: others call it below. Cut-offs are not the same in all countries, and no Danish norm study is known; they can be changed on the page.'
    },
    reliable: {
      term: 'Reliable change',
      text: 'A change of at least {{reliable}} points is taken for more than chance; {{otherReliable}} can be chosen. The method is that of Jacobson and Truax (1991).'
    },
    outcome: {
      term: 'Outcome in points',
      text: 'From first to last score. Clearly better: a reliable gain that also crosses the cut-off. Better: a reliable gain. Unchanged: a smaller change. Worse: a reliable loss. Cannot be told: fewer than two scores.'
    },
    effect: {
      term: 'Outcome as effect size',
      text: 'The change in units of the spread of first scores in the loaded material: better above {{effect}}, worse below the same loss. Needs {{fewestLine}} cases. The two ways never stand in one figure.'
    },
    ending: {
      term: 'Ending and drop-out',
      text: 'A drop-out is an unplanned ending where the last score is below the cut-off or missing. An unplanned ending above the cut-off stands by itself.'
    },
    collaboration: {
      term: 'A fall of the collaboration',
      text: 'A fall of at least {{fall}} point since the last conversation is by itself a sign to talk about.'
    },
    expected: {
      term: 'Expected development',
      text: 'A straight line through first and last scores of closed cases in the loaded material; needs {{fewestLine}} cases. Those who begin low usually rise without any effort, too (regression to the mean).'
    },
    cutOffTable: 'Cut-offs at the start',
    voice: 'Who answers',
    cutOff: 'Points',
    voices: {
      barn: 'Child, wellbeing',
      ung: 'Young person, wellbeing',
      voksen: 'Adult, wellbeing',
      omsorgsperson: 'Caretaker, wellbeing',
      samarbejde: 'All, collaboration'
    },
    reliableTable: 'Reliable change',
    change: 'Change'
  },
  participants: {
    member: {
      term: 'Participant',
      text: 'A citizen screened for a trial. Steps are counted strictly: a participant stops at the first missing date. A citizen in two trials counts once in each and once in all.'
    },
    waiting: {
      term: 'The way to work',
      text: 'The share who have come to a wanted outcome so many weeks after joining, when others end otherwise or still wait (Aalen and Johansen 1978). Wanted outcome at the start: {{success}}. Rules out work later: {{competing}}.'
    },
    weeks: {
      term: 'When outcomes are told',
      text: '{{outcomeWeeks}} weeks after joining. An outcome can be required to have lasted {{lastingWeeks}} weeks; sources do not define lasting employment, and {{proposedWeeks}} weeks is a proposal. At the start an outcome counts from its first day.'
    },
    reference: {
      term: 'For comparison',
      text: '{{klShare}} of those who went through a resource course in 2013–2016 came to ordinary employment ({{klSource}}). That is of all who went through, not after so many weeks.'
    },
    progress: {
      term: 'Progression',
      text: 'From a participant’s first answer to the latest, for each indicator and for citizen and caseworker apart: how many rose, stood still and fell. Steps count, distances do not. More than {{gapDays}} days between two measurements is a gap.'
    },
    elements: {
      term: 'Core elements',
      text: 'One plan, fewer entrances, measurement of progression and a joined effort, as VIVE describes them, each measured by the nearest that the extract can count.'
    },
    goals: {
      term: 'Goals and milestones',
      text: 'Goals, dates and targets are data and can be loaded. Without your own, those that the municipalities themselves have written are used; they disagree on when the trials end. No target is invented.'
    }
  },
  intake: {
    cpr: {
      term: 'CPR numbers',
      text: 'One number written like a CPR number refuses the file, wherever it stands. A column of numbers of nine or ten digits is refused when more than {{birthdayShare}} begin with a day and a month and more than {{passingShare}} of those pass modulus 11; in columns with fewer than {{smallColumn}} different numbers two are enough when most pass. Since October 2007 valid numbers that fail are issued, so the test can only raise suspicion.'
    },
    direct: {
      term: 'Names, addresses, e-mail, phone',
      text: 'Refuse the file where they would be read, and ask where they would not.'
    },
    indirect: {
      term: 'Birth dates, coordinates, free text',
      text: 'Must be confirmed. Postcodes and hashes that may be of CPR numbers are mentioned.'
    },
    anonymity: {
      term: 'k-anonymity',
      text: 'How many share their combination of municipality, age, sex, target group and dates. Classes below the smallest group ({{cell}}) are told with the column to make coarser; counting stops at {{crowd}}.'
    },
    told: {
      term: 'What the report tells',
      text: 'Columns, counts and at most {{rowsNamed}} row numbers, never a value.'
    },
    pseudonyms: {
      term: 'Pseudonyms',
      text: 'Stay in the thread that reads the file. The database knows them only as running numbers.'
    }
  }
};
