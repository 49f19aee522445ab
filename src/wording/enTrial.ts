import type { daTrial } from './daTrial.ts';
import type { Same } from './index.ts';

/** Participants, in English. */
export const enTrial: Same<typeof daTrial> = {
  people_one: '{{number}} participant',
  people_other: '{{number}} participants',
  peopleHidden: 'a hidden number of participants',
  days_one: '{{number}} day',
  days_other: '{{number}} days',
  weeks_one: '{{number}} week',
  weeks_other: '{{number}} weeks',
  atLeast: 'at least {{number}}',
  atMost: 'at most {{number}}',
  orMore: '{{number}} or more',
  halfYear: 'half-year {{part}} of {{year}}',
  unnamed: 'not stated',
  noDay: 'an unknown day',
  notTold: 'not shown',
  yes: 'yes',
  no: 'no',
  everyKommune: 'all {{number}} municipalities',
  manyKommuner: '{{number}} municipalities',
  notEffect: 'This is development without a comparison group: what would have happened otherwise is not known.',
  cohort: {
    from: 'from {{from}}',
    to: 'to the end of {{to}}',
    between: '{{from}} to {{to}}'
  },
  scope: {
    clusters: 'cluster: {{names}}',
    targetGroups: 'target group: {{names}}',
    trials: 'trial: {{names}}',
    cohort: 'joined {{cohort}}'
  },
  summary: 'Participants in {{where}}.',
  goalSummary: 'Goals and milestones in {{where}}.',
  settings: {
    all: 'all',
    cluster: 'Cluster',
    trial: 'Trial',
    cohort: 'Joined',
    minimumCell: '{{count}} participants',
    success: 'Counts as work',
    ownChoice: 'as in the address',
    lasting: 'Has lasted at least',
    atOnce: 'from the first day',
    compare: 'Compare'
  },
  success: {
    ordinaert: 'ordinary employment',
    arbejde: 'a job, flexible or subsidised too',
    uddannelse: 'work or education'
  },
  comparisons: { kommune: 'Municipality', klynge: 'Cluster', forsoeg: 'Trial', maalgruppe: 'Target group', halvaar: 'Half-year' },
  comparisonsBy: {
    kommune: 'municipality',
    klynge: 'cluster',
    forsoeg: 'trial',
    maalgruppe: 'target group',
    halvaar: 'half-year of joining'
  },
  columns: { people: 'Participants', share: 'Share', median: 'Median', mean: 'Mean', all: 'All' },
  goalColumns: {
    minimum: 'Goal, at least',
    maximum: 'Goal, at most',
    deadline: 'Deadline',
    baseline: 'Before',
    latest: 'Latest',
    measured: 'Measured',
    state: 'Status'
  },
  enrolment: {
    headlineHidden: 'How many have joined is hidden: {{words}}. Choose more widely.',
    nobody: 'Nobody in the selection has joined.',
    reachedEver: '{{number}} have joined: the goal of {{range}} is reached.',
    notReachedEver: '{{number}} of the promised {{range}} have joined.',
    past: {
      reached: 'The goal was reached: {{then}} had joined by the deadline {{day}}, and {{range}} were promised. Now it is {{number}}.',
      late: 'The goal was reached after the deadline: {{then}} had joined by {{day}}, when {{range}} were promised. Now it is {{number}}.',
      missed: 'The goal is not reached: {{then}} had joined by the deadline {{day}}, when {{range}} were promised. Now it is {{number}}.'
    },
    pastHidden: '{{number}} have joined; {{range}} were promised by {{day}}. How many it was then is hidden.',
    reached: '{{number}} have joined: the goal of {{range}} by {{day}} is reached.',
    pace: '{{number}} of the promised {{range}} have joined; it takes {{pace}} more a month to reach the goal by {{day}}.',
    before: '{{number}} of the promised {{range}} have joined; the deadline is {{day}}.',
    among: '{{people}} have joined in all. {{whose}}: {{about}}',
    several: '{{people}} have joined; {{reached}} of {{count}} goals for joining are reached.',
    withoutTarget: '{{people}} have joined. No goal says how many there should be.',
    definition:
      'People with a day of joining in {{where}}, each counted once. The data reach to {{day}}. Goals are counted for the whole of their trial, whatever target group and time of joining are chosen.',
    preliminary: 'The goal is preliminary.',
    noBand: 'The goal stands in the table and not in the figure, because the line does not show exactly the participants it is about.',
    revised: 'Goals that have been replaced still stand in the figure and the table.',
    held: 'Months when few had joined since the last one shown are held back; the line goes on when there are enough.',
    chart: 'Joined over time',
    label: 'joined',
    target: '{{range}} by {{day}}',
    preliminaryTarget: '{{range}} by {{day}} (preliminary)',
    aMonth: '{{number}} a month',
    sentence: '{{month}}: joined in all {{cumulative}}; in the month {{enrolled}}.',
    month: 'Month',
    enrolled: 'New in the month',
    cumulative: 'In all',
    targetRow: 'Goal: {{whose}}',
    revisedRow: 'Replaced goal: {{whose}}'
  },
  steps: {
    screenet: 'Screened',
    i_maalgruppe: 'In the target group',
    tilknyttet: 'Joined',
    faelles_udredning: 'Joint assessment',
    en_plan: 'One plan',
    foerste_indsats: 'First effort'
  },
  funnel: {
    headline: 'Of {{screened}} screened, {{joined}} have joined ({{share}}), and {{started}} have come to the first effort.',
    headlineJoined: 'Of {{screened}} screened, {{joined}} have joined ({{share}}).',
    headlineHidden: 'How many come from screening to joining is hidden: it would tell of too few. Choose more widely.',
    nobody: 'Nobody in the selection is screened.',
    definition:
      'People in {{where}} who have taken each step and all before it: screened, found to be in the target group, joined, joint assessment, one plan, first effort. Share of those screened.',
    outOfOrder: '{{people}} have the day of a later step but lack an earlier one: they count only as far as they came without a gap.',
    notYet: 'Some are still on their way: that a step is missing does not mean that it will not come.',
    chart: 'From screening to the first effort',
    sentence: '{{name}}: {{people}} ({{share}} of those screened).',
    loss: '{{number}} have not come further',
    step: 'Step',
    share: 'Share of those screened'
  },
  waits: {
    tilknyttet: 'Screening to joining',
    faelles_udredning: 'Joining to joint assessment',
    en_plan: 'Joint assessment to one plan',
    foerste_indsats: 'One plan to first effort',
    i_alt: 'Screening to first effort'
  },
  leadTime: {
    headline: 'Half have come from screening to the first effort within {{half}}, nine in ten within {{most}}.',
    headlineHalf: 'Half have come from screening to the first effort within {{half}}.',
    headlineWaiting: 'Fewer than half of those in the target group have come to the first effort, so the median is not known yet.',
    nobody: 'Nobody in the selection is found to be in the target group.',
    headlineHidden: 'The waiting time is hidden: it would tell of too few. Choose more widely.',
    definition:
      'Days from one step to the next for people in {{where}} who had come to the first of the two. Those who wait still count for as long as they are followed (Kaplan–Meier), and are not left out.',
    unknown: 'Where many wait still, the median or nine in ten cannot be known: it is given as "cannot be calculated".',
    notYet: 'not known yet: too many are waiting',
    chart: 'Waiting time for each step',
    median: 'half within',
    p90: 'nine in ten within',
    sentence: '{{name}} ({{n}} people): half within {{median}}; nine in ten within {{p90}}.',
    medianColumn: 'Median, days',
    p90Column: 'Nine in ten, days'
  },
  elements: {
    en_plan: 'One plan',
    faerre_indgange: 'Fewer entrances (one contact person)',
    progressionsmaaling: 'Measurement of progress (at least one)',
    integreret: 'Integrated effort (joint assessment)'
  },
  fidelity: {
    headline: 'Of {{of}} who have joined, {{plan}} have one plan and {{contact}} one contact person.',
    headlinePlan: 'Of {{of}} who have joined, {{plan}} have one plan.',
    headlineHidden: 'How many have one plan is hidden: it would tell of too few. Choose more widely.',
    definition:
      'The four core elements of the trial (VIVE) for {{people}} in {{where}}, by what the extract holds: a day of one plan, exactly one contact person, at least one measurement of progress, a day of joint assessment.',
    nearest:
      'Joint assessment is the nearest that can be counted of goals and tasks joined across areas: it does not say how well it is done.',
    atLeast: '{{name}}: at least {{number}} of {{of}}. The exact number is hidden, because so few lack it.',
    share: '{{people}} ({{share}})',
    chart: 'Share of those who have joined with each core element',
    element: 'Core element',
    of: 'Known for'
  },
  classes: {
    plans_one: '{{number}} plan',
    plans_other: '{{number}} plans',
    contacts_one: '{{number}} contact person',
    contacts_other: '{{number}} contact persons',
    changes_one: '{{number}} change',
    changes_other: '{{number}} changes'
  },
  plans: {
    headline: 'From {{before}} written plans per participant before to {{now}} now; {{fewer}} of {{of}} have fewer.',
    headlineMeans: 'From {{before}} written plans per participant before to {{now}} now.',
    headlineHidden: 'The number of plans is hidden: it would tell of too few. Choose more widely.',
    unknown: 'It is not known of anybody in the selection how many plans they have.',
    definition:
      'Written plans of {{people}} in {{where}} whose plans are known both before and now. Means in the headline; median {{before}} before and {{now}} now. Exactly one plan now: {{one}}.',
    coarse: 'The distribution of numbers is not shown, because some numbers would tell of too few participants.',
    chart: 'Plans before and now',
    before: 'Before',
    now: 'Now',
    sentence: '{{name}}: {{before}} before, {{now}} now.',
    changes: { fewer: 'fewer plans', same: 'as many', more: 'more plans' },
    nameLabel: 'Plans',
    onePlanNow: 'exactly one plan now'
  },
  numbers: {
    coarse: 'The distribution is not shown, because some numbers would tell of too few participants.',
    contacts: {
      headline: '{{one}} of {{of}} have exactly one contact person.',
      headlineMedian: 'The middle participant has {{median}} contact persons.',
      headlineHidden: 'The number of contact persons is hidden: it would tell of too few. Choose more widely.',
      unknown: 'It is not known of anybody in the selection how many contact persons they have.',
      definition: 'Contact persons of {{people}} in {{where}}. Median {{median}}, mean {{mean}}.',
      chart: 'Contact persons per participant'
    },
    changes: {
      headline: 'On average a participant has changed caseworker {{mean}} times.',
      headlineHidden: 'The number of changes is hidden: it would tell of too few. Choose more widely.',
      unknown: 'It is not known of anybody in the selection how often they have changed caseworker.',
      definition: 'Changes of caseworker of {{people}} in {{where}}. Median {{median}}, mean {{mean}}.',
      chart: 'Changes of caseworker per participant'
    }
  },
  asking: { borger: 'the citizen', sagsbehandler: 'the caseworker' },
  moves: { down: 'back', unchanged: 'unchanged', up: 'forward', legend: 'back · unchanged · forward' },
  progression: {
    headline: 'Of {{n}}, {{up}} have moved forward on more indicators than back; {{down}} have mostly moved back.',
    headlineUp: 'Of {{n}}, {{up}} have moved forward on more indicators than back.',
    headlineDown: 'Of {{n}}, {{down}} have moved back on more indicators than forward; how many have moved forward is hidden.',
    headlineHidden: 'How many have moved forward is hidden: it would tell of too few. Choose more widely.',
    nobody: 'Nobody in the selection has been measured on two different days.',
    definition:
      "First and latest answer per person in {{where}} of those measured on two days or more; medians on each indicator's own scale. Median between the two, by indicator: {{days}}.",
    ordinal: 'The scales are ordered steps: one step forward is not as much everywhere. Means stand in the table alone.',
    chart: 'First and latest answer for each indicator',
    sentence: '{{who}}: from {{from}} to {{to}} ({{n}} measured twice).',
    nameLabel: 'Indicator',
    name: '{{indicator}}, {{who}}',
    baseline: 'First, median',
    latest: 'Latest, median',
    medianDays: 'Days between, median',
    meanBaseline: 'First, mean',
    meanLatest: 'Latest, mean',
    spread: 'distribution',
    spreadRule:
      'Distribution: columns are the part with each score in the latest answer, lines the part that had it in the first. A distribution is shown whole or not at all; its numbers stand in the table.',
    scoreName: '{{name}}: score {{score}}',
    firstPeople: 'People, first',
    latestPeople: 'People, latest'
  },
  difference: {
    headline_one:
      'Of the one indicator that can be shown, citizen and caseworker answer alike in more than half of the cases on {{alike}}.',
    headline_other:
      'Citizen and caseworker answer alike in more than half of the cases on {{alike}} of the {{count}} indicators that can be shown.',
    headlineHidden: 'How often citizen and caseworker answer alike is hidden: it would tell of too few. Choose more widely.',
    nobody: 'No indicator is answered by both citizen and caseworker.',
    definition: 'Latest answers of citizen and caseworker about the same person in {{where}}.',
    noRanking: "A difference is a subject for the conversation, not anybody's fault, and the page ranks nobody.",
    chart: 'Citizen and caseworker side by side',
    citizenHigher: 'citizen higher',
    same: 'alike',
    caseworkerHigher: 'caseworker higher'
  },
  movements: {
    headline: 'With a change of caseworker {{change}} have mostly moved forward; without one {{noChange}}.',
    headlineHidden: 'Whether gaps and changes of caseworker go with progress cannot be shown: the groups are too small.',
    upOf: '{{up}} of {{n}}',
    hidden: 'a hidden number',
    definition:
      'People in {{where}} by whether more indicators have moved forward than back. A gap is more than 120 days between two measurements. Measurements are meant to be every third month.',
    notCause: 'Research finds that gaps and changes pull progress down. Here the difference may also be due to who has them.',
    chart: 'Progress with and without gaps and changes',
    nameLabel: 'Group',
    rows: {
      alle: 'All',
      huller: 'Gap of over 120 days',
      'uden-huller': 'Without a gap',
      skift: 'Has changed caseworker',
      'uden-skift': 'Without a change'
    }
  },
  outcome: {
    headline: 'The most frequent outcome is {{name}}: {{people}} of {{of}} who have joined.',
    headlineShown: 'Among the outcomes that can be shown, {{name}} is the most frequent: {{people}} of {{of}} who have joined.',
    headlineNone: '{{none}} of {{of}} who have joined have no outcome yet.',
    headlineFew: '{{none}} of {{of}} who have joined have no outcome yet; the other outcomes would each tell of too few.',
    headlineHidden: 'The outcomes are hidden: it would tell of too few. Choose more widely.',
    definition:
      'Outcomes of {{people}} in {{where}}. The shares 26 and 52 weeks after joining allow for others having left by another way and for some having been followed for a short time (Aalen–Johansen).',
    beside: {
      udfald: 'The extract has codes of outcomes that are not among those allowed. Each stands by itself, as it is written.',
      art: 'The extract has codes of outcomes that are not among those allowed. Here they belong to not stated.'
    },
    byKind: 'Outcomes are put together in kinds, because each by itself would tell of too few participants.',
    immature: 'Fewer than half joined early enough to be followed for {{weeks}}: the share there is immature.',
    none: 'no outcome yet',
    some: 'an outcome',
    chartFew: 'Participants with and without an outcome',
    kinds: {
      'arbejde-uddannelse': 'work, education or self-support',
      ydelse: 'continued benefit',
      pension: 'disability pension, pension, death or moved away',
      uoplyst: 'not stated'
    },
    chart: 'Share with each outcome after half a year and a year',
    sentence: '{{name}}: {{people}} in all; {{early}} after 26 weeks, {{late}} after 52 weeks.',
    after26: 'after 26 weeks',
    after52: 'after 52 weeks',
    nameLabel: 'Outcome'
  },
  work: {
    headline: '{{share}} have come to {{work}} within {{time}}, against {{reference}} in resource courses 2013–2016 ({{source}}).',
    headlineAlone: '{{share}} have come to {{work}} within {{time}}.',
    headlineNobody: 'Within {{time}} nobody has come to {{work}}.',
    headlineHidden: 'How many come to work is hidden: it would tell of too few. Choose more widely.',
    definition:
      'Share of {{people}} in {{where}} who have come to: {{outcomes}}. The clock starts at joining; the share in week w includes day 7·w. The band is the 95% interval.',
    interval: ' (95% interval {{low}}–{{high}})',
    atOnce: 'An outcome counts from its first day.',
    lasting: 'An outcome counts only when it has lasted {{weeks}}.',
    competing: 'Competing ends: {{outcomes}}.',
    censored: 'Everybody else is followed until the information ends (Aalen–Johansen). The curve stops where too few are followed.',
    reference: '{{source}}: 3%',
    referenceRule:
      '{{share}} is of all who went through a resource course in 2013–2016 ({{source}}, as Fredensborg Kommune cites it), without a limit in weeks and with another target group: a past to be held against, not a control group.',
    beside: 'The extract has codes of outcomes that are not among those allowed. They count neither as work nor as a competing end.',
    leftOut: '{{people}} have days that contradict one another and are left out.',
    chart: 'Time to {{work}}',
    sentence: '{{time}}: {{share}} ({{low}} to {{high}}); {{atRisk}} are still followed.',
    atRisk: 'still followed',
    week: 'Week',
    low: 'Lower limit',
    high: 'Upper limit'
  },
  groups: {
    headline: 'The share with one plan lies between {{low}} and {{high}} in the {{shown}} of {{all}} groups that can be shown.',
    headlineAll: 'The share with one plan lies between {{low}} and {{high}} in the {{all}} groups.',
    headlineOne: 'In {{name}}, {{share}} of those who have joined have one plan.',
    headlineOneShown: 'Only one of {{all}} groups can be shown: {{low}} of those who have joined have one plan.',
    headlineHidden: 'The share with one plan is hidden in all groups: it would tell of too few. Choose more widely.',
    definition:
      'Those who have joined in {{where}} by {{by}}: share with a day of one plan, share of those measured with more indicators forward than back, and share in {{work}} 52 weeks after joining.',
    immatureName: '{{name}} (immature)',
    immature: 'Immature: fewer than half joined early enough to be followed for 52 weeks.',
    notEffect: 'Differences between groups may be due to whom they take in. They are no effect of the trial.',
    chart: 'Groups side by side',
    sentence: '{{name}}, {{enrolled}} joined: one plan {{plan}}; forward {{forward}}; {{work}} after 52 weeks {{late}}.',
    onePlan: 'one plan',
    forward: 'mostly forward',
    work26: 'work after 26 weeks',
    work52: 'work after 52 weeks',
    atWork: 'at work',
    immatureColumn: 'Immature'
  }
};
