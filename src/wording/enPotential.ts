import type { daPotential } from './daPotential.ts';
import type { Same } from './index.ts';

/** What could change, in English; complete by type. */
export const enPotential: Same<typeof daPotential> = {
  invests: 'Invests',
  net: 'Net',
  budget: 'Budget',
  total: 'In all',
  unsplit: 'Not split by budget',
  sentence: '{{name}}: invests {{invests}}; {{label}}: {{gains}}; net {{net}}.',
  /** In a sentence. */
  hiddenAmount: 'a withheld amount',
  hidden: 'The reckoning is not shown ({{words}}): choose more municipalities, another year or a lower limit under Smallest group.',
  percent: 'per cent',
  aboveLiterature: '{{share}} (more than the at most {{most}} of the literature)',
  reset: 'Reset the assumptions',
  own: 'Numbers without a source are assumptions that you can change.',
  perYear: 'All amounts are DKK a year.',
  notEffect: 'A reckoning, not an effect or a saving: nobody knows what would really happen.',
  literature:
    'A systematic review found at most {{most}} of the cost of the most expensive patients to be preventable (Wammes et al. 2018, doi 10.1136/bmjopen-2018-023113).',
  loud: 'The assumed {{share}} is above the {{most}} that the literature finds at most.',
  partlyHidden: 'Budgets that are withheld are part of the total.',
  payer: 'The investment falls on',
  parallel: {
    headline:
      'Avoiding {{share}} of {{hours}} parallel hours for each extra budget, for {{people}} on at least {{budgets}} budgets, would correspond to {{gains}} a year against {{invests}} for coordination. This is a reckoning, not an effect or a saving.',
    definition:
      'In {{year}} in {{where}}, {{people}} draw on at least {{from}} each. Assumptions: {{hours}} hours of parallel coordination a year for each budget beyond the first, {{hourlyCost}} an hour, {{share}} of the hours avoided; a coordinator of {{coordinatorHours}} hours a year in {{kommuner}}, paid by the budget {{payer}}. The hours fall on each of the citizen’s budgets alike.',
    budgets: '{{budgets}} budgets',
    chosenAreas: '{{budgets}} of the chosen areas',
    none: 'No citizens in {{where}} draw on at least {{from}} in {{year}}: there are none to reckon with.',
    noFamilies: 'No families in {{where}} draw on at least {{from}} in {{year}}: there are none to reckon with.',
    chart: 'Parallel work that could be avoided: who invests, and where time is freed',
    gains: 'Time freed',
    people_one: '{{number}} citizen',
    people_other: '{{number}} citizens',
    families_one: '{{number}} family',
    families_other: '{{number}} families',
    kommuner_one: '{{count}} municipality',
    kommuner_other: 'each of {{count}} municipalities',
    incomplete: 'Citizens with a combination of budgets that too few share are left out.',
    leastBudgets: 'At least so many budgets',
    parallelHours: 'Hours for each extra budget',
    hourlyCost: 'Price of an hour',
    avoidedHours: 'Part of the hours avoided',
    coordinatorHours: 'Coordinator’s hours for each municipality',
    hours: 'hours',
    kroner: 'DKK'
  },
  lasting: {
    headline:
      'Avoiding {{share}} of the {{courses}} lasting high-cost courses, with {{costShare}} of their cost, would correspond to {{gains}} a year against {{invests}} invested. This is a reckoning, not an effect or a saving.',
    none: 'Nobody is among the most expensive {{top}} in both years: there is no lasting high-cost course to reckon with.',
    needsTwoYears:
      'What fewer lasting high-cost courses correspond to cannot be told: it takes costs in two consecutive years, and the population of both where the share is of all residents.',
    definition:
      'Lasting high-cost courses: {{courses}} among the most expensive {{top}} of {{whom}} in both {{earlier}} and {{later}}, in {{where}}; they cost {{cost}} in {{year}}. Assumptions: {{share}} of the courses are avoided, {{costShare}} of their cost falls away, {{investment}} is invested for each course avoided, by the budget {{payer}}.',
    chart: 'Fewer lasting high-cost courses: who invests, and whose cost is lower',
    gains: 'Lower cost',
    people_one: '{{number}} citizen',
    people_other: '{{number}} citizens',
    families_one: '{{number}} family',
    families_other: '{{number}} families',
    avoidedCourses: 'Part of the courses avoided',
    costShare: 'Part of the cost that falls away',
    courseInvestment: 'Investment for each course avoided'
  },
  generation: {
    headline:
      'If {{share}} of {{families}} avoided becoming very vulnerable, it would correspond to {{gains}} a year for {{years}} years against {{invests}} invested a year. This is a reckoning, not an effect or a saving.',
    none: 'No families are among the most expensive {{top}} in both years: there are none to reckon with. Choose My assumption, or another selection.',
    noneAssumed: 'The number of families is set to 0: there are none to reckon with.',
    noneToSplit: 'Nobody is among the most expensive {{top}} in both years: there is no cost to split the reckoning by.',
    notCounted: 'Families cannot be counted in the data here ({{words}}): their number is an assumption.',
    definition:
      '{{counted}} Assumptions: {{share}} of the families avoid becoming very vulnerable; a whole-family programme costs {{programme}} a family{{programmeSource}} and is paid by the budget {{payer}}; a very vulnerable family avoided costs {{potential}} less{{potentialSource}} over {{years}} years. The amounts are spread alike over the years, and over budgets as the cost of {{whose}} in {{year}} in {{where}}.',
    counted:
      '{{families}} are among the most expensive {{top}} of the families with a cost in both {{earlier}} and {{later}}; citizens without a family are left out.',
    assumed: '{{families}} is an assumption.',
    whoseFamilies: 'the families of lasting high cost',
    whoseCitizens: 'the citizens of lasting high cost',
    sourced: ' (Assens 2013–16)',
    potentialSourced: ' (COHERE/SDU)',
    ownNumber: ' (your assumption)',
    source:
      'Source of DKK 270,400 a family (whole-family programme in Assens, 2013–16) and of DKK 4.9 m over 12 years for each very vulnerable family avoided (COHERE/SDU): Mandag Morgen. The author stresses that it is a potential.',
    needsTwoYears:
      'What the next generation corresponds to cannot be split by budget: it takes costs in two consecutive years, and the population of both where the share is of all residents.',
    chart: 'The next generation: who invests, and whose cost is lower',
    gains: 'Lower cost',
    people_one: '{{number}} family',
    people_other: '{{number}} families',
    families: 'Families',
    familiesFrom: 'Number of families',
    fromData: 'Counted in the data',
    fromReader: 'My assumption',
    avoidedFamilies: 'Part of the families that avoid it',
    programme: 'Whole-family programme a family',
    familyPotential: 'Lower cost for each avoided',
    years: 'Over so many years',
    yearsUnit: 'years'
  }
};
