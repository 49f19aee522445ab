import type { daFit } from './daFit.ts';
import type { Same } from './index.ts';

/** FIT, in English. */
export const enFit: Same<typeof daFit> = {
  cases_one: '{{number}} case',
  cases_other: '{{number}} cases',
  casesHidden: 'a hidden number of cases',
  hiddenNumber: 'a hidden number',
  conversations: 'Conversations',
  points_one: '{{points}} point',
  points_other: '{{points}} points',
  unnamed: 'not stated',
  teamIn: '{{team}} in {{kommune}}',
  manyKommuner: '{{count}} municipalities',
  scope: {
    targetGroups: 'target group: {{names}}',
    manyTargetGroups: '{{count}} target groups',
    teams: 'team: {{names}}',
    manyTeams: '{{count}} teams',
    phases: 'phase: {{names}}',
    trials: 'trial: {{names}}',
    manyTrials: '{{count}} trials'
  },
  grains: { kvartal: 'Quarter', halvaar: 'Half-year', aar: 'Year' },
  quarter: 'quarter {{part}} of {{year}}',
  halfYear: 'half-year {{part}} of {{year}}',
  quarterShort: 'Q{{part}}',
  halfYearShort: 'H{{part}}',
  coarser: {
    halvaar: 'Shown by half-year, because single quarters would tell of too few cases.',
    aar: 'Shown by year, because shorter periods would tell of too few cases.'
  },
  scales: { trivsel: 'Wellbeing (ORS/CORS)', samarbejde: 'Collaboration (SRS/CSRS)' },
  ages: { barn: 'children', ung: 'young people', voksen: 'adults' },
  agesOf: { barn: 'children', ung: 'young people', voksen: 'adults' },
  respondents: { selv: 'Self', omsorgsperson: 'Caretaker', fagperson: 'Professional' },
  voices: { selv: 'the child, young person or adult', omsorgsperson: 'the caretaker', fagperson: 'the professional' },
  voicesOfAges: '{{who}} ({{ages}})',
  validityHidden: 'Whether coverage is good enough ({{least}}) cannot be said ({{words}}). Read the numbers with care.',
  notValid: 'Only {{share}} of the conversations have a score. Under {{least}} the figure may not be valid.',
  unconfirmed: '{{citation}}, not confirmed',
  sourced: '{{names}} ({{source}})',
  cutOff: '{{name}} {{points}}',
  moved: 'chosen here; {{points}} after {{source}}',
  cutOffs: 'Cut-offs: {{cutOffs}}. A score at the cut-off counts as above.',
  noCutOff: 'There is no cut-off for the rating of professionals.',
  noCutOffEndings: 'Without a cut-off every unplanned ending counts as drop-out.',
  noCutOffOutcome: 'Without a cut-off no improvement is clinically significant.',
  cutOffNames: { barn: 'child', ung: 'young person', voksen: 'adult', omsorgsperson: 'caretaker', samarbejde: 'collaboration' },
  reliableChange: 'reliable change {{points}} points ({{source}})',
  median: {
    trivsel: 'The middle wellbeing score{{whose}}',
    samarbejde: 'The middle collaboration score{{whose}}'
  },
  compare: {
    label: 'Divided by',
    group: 'Group',
    all: 'all',
    by: {
      ingen: 'no division',
      kommune: 'municipality',
      team: 'team',
      maalgruppe: 'target group',
      fase: 'phase',
      aldersklasse: 'age class',
      respondent: 'who answers'
    }
  },
  settings: {
    respondent: 'Who answers',
    age: 'Age class',
    team: 'Team',
    phase: 'Phase',
    all: 'all',
    cases: 'Cases',
    active: { nej: 'closed', ja: 'active too' },
    convention: 'Reckoned by',
    conventions: { point: 'points', effektstoerrelse: 'standard deviations' },
    reliableChange: 'Reliable change',
    cutOff: 'Cut-off, {{name}}'
  },
  summary: 'FIT in {{where}}. Answered by {{who}}. All years of the extract.',
  coverage: {
    headline: 'Families are heard at most conversations: {{ors}} have a wellbeing score, {{srs}} a collaboration score.',
    headlineFull: 'Families are heard at every conversation, as the trial asks for.',
    headlineLow:
      'Coverage is too low: {{ors}} of the conversations have a wellbeing score, {{srs}} a collaboration score. Under {{least}} the rest of the page cannot be read with certainty.',
    headlineNone: 'There are no conversations in what is chosen.',
    headlineHidden: 'Coverage cannot be said ({{words}}). Choose more broadly.',
    shareOf: {
      ors: '{{share}} of the conversations have a wellbeing score',
      srs: '{{share}} of the conversations have a collaboration score'
    },
    fewWithout: {
      ors: 'fewer than {{count}} cases have a conversation without a wellbeing score',
      srs: 'fewer than {{count}} cases have a conversation without a collaboration score'
    },
    hiddenOf: { ors: 'the share with a wellbeing score is hidden', srs: 'the share with a collaboration score is hidden' },
    definition:
      'Conversations in {{where}}, whoever answers: {{conversations}}. The trial asks for a score at each (100 per cent). A conversation that is counted and has no row was held without a score.',
    withTwo: 'At least two wellbeing scores by {{who}}, so that a development can be told: {{share}} ({{withTwo}} of {{cases}} cases).',
    withTwoHidden: 'How many cases have at least two wellbeing scores cannot be said ({{words}}).',
    ownLimit: 'The limit of {{least}} is our own; the trial asks for all.',
    chart: 'Share of conversations with a score',
    sentence: '{{period}}: {{conversations}} conversations, {{ors}} with a wellbeing score, {{srs}} with a collaboration score.',
    least: 'under {{least}}: may not be valid',
    ors: 'With wellbeing score',
    srs: 'With collaboration score',
    orsShare: 'Share, wellbeing',
    srsShare: 'Share, collaboration'
  },
  scores: {
    n: 'Scores',
    band: 'Middle half',
    mean: 'Mean',
    median: 'median',
    q1: 'Lower quartile',
    q3: 'Upper quartile',
    cutOff: 'Cut-off, {{name}}: {{points}}',
    whose: ' ({{group}})',
    sentence: '{{name}}: median {{median}}, half between {{q1}} and {{q3}} ({{n}} scores).',
    sentenceMedian: '{{name}}: median {{median}} ({{n}} scores); quartiles are hidden because they rest on too few cases.',
    sentenceCount: '{{name}}: {{n}} scores; median and quartiles are hidden because they rest on too few cases.',
    sentenceHidden: '{{name}}: {{words}}.',
    sentenceNone: '{{name}}: no scores.',
    headlineAlone: '{{what}} is {{from}} ({{first}}).',
    headlineOne: '{{what}} is {{from}} ({{first}}); the rest is hidden, because it would tell of too few cases.',
    headlineNone: 'There are no scores in what is chosen.',
    headlineHidden: '{{what}} cannot be followed without telling of too few cases. Choose more broadly.'
  },
  trend: {
    headline: '{{what}} went from {{from}} in {{first}} to {{to}} in {{last}}.',
    headlineSame: '{{what}} was {{from}} both in {{first}} and in {{last}}.',
    definition: {
      trivsel:
        'Wellbeing (ORS/CORS, 0–40) as answered by {{who}}, in {{where}}. The line is the median, the band the middle half, both rounded to half points.',
      samarbejde:
        'Collaboration (SRS/CSRS, 0–40) as answered by {{who}}, in {{where}}. The line is the median, the band the middle half, both rounded to half points.'
    },
    chart: { trivsel: 'Wellbeing over time', samarbejde: 'Collaboration over time' },
    notTheSame:
      'These are not the same families all the way: new ones come and others are done. The curve shows a development, not what caused it.'
  },
  byConversation: {
    headline: '{{what}} is {{from}} at {{first}} and {{to}} at {{last}}{{left}}.',
    headlineSame: '{{what}} is {{from}} both at {{first}} and at {{last}}{{left}}.',
    left: ', where there are {{n}} scores against {{all}} at the first',
    name: 'conversation {{number}}',
    nameLabel: 'Conversation',
    definition: {
      trivsel:
        'Wellbeing (ORS/CORS, 0–40) by number of conversation as answered by {{who}}, in {{where}}. The curve stops where it would tell of too few cases.',
      samarbejde:
        'Collaboration (SRS/CSRS, 0–40) by number of conversation as answered by {{who}}, in {{where}}. The curve stops where it would tell of too few cases.'
    },
    chart: { trivsel: 'Wellbeing by number of conversation', samarbejde: 'Collaboration by number of conversation' },
    survivors:
      'At late conversations only families that are still in the course are counted. The curve may rise or fall only because others have stopped.'
  },
  classes: {
    nameLabel: 'Class',
    cases: 'Cases',
    share: 'Share',
    sentence: '{{name}}: {{cases}} cases ({{share}}).',
    sentenceHidden: '{{name}}: {{words}}.',
    together: 'Some classes are put together, because by themselves they would tell of too few cases.'
  },
  outcome: {
    headline: 'Wellbeing has become reliably better in {{share}} of the cases and reliably worse in {{worse}}.',
    headlineBetter: 'Wellbeing has become reliably better in {{share}} of the cases.',
    headlineHidden: 'How the cases went is hidden: it would tell of too few cases. Choose more broadly.',
    headlineHiddenClosed: 'How the closed cases went is hidden: it would tell of too few. Include the active ones, or choose more broadly.',
    headlineNoCases: 'There are no closed cases in what is chosen. Include the active ones.',
    headlineNobody: 'There are no cases in what is chosen.',
    headlineUnmeasured: 'None of the cases has two wellbeing scores, so that no development can be told.',
    headlineNoSpread: 'The standard deviation cannot be reckoned: fewer than {{fewest}} cases have a wellbeing score. Choose points.',
    definition: 'Closed cases in {{where}}: {{cases}}. First to latest wellbeing score as answered by {{who}}.',
    definitionActive: 'Closed and active cases in {{where}}: {{cases}}. First to latest wellbeing score as answered by {{who}}.',
    byPoints: 'Reckoned in points: {{change}}; clinically significant is such a gain across the cut-off.',
    byEffect:
      'Reckoned in standard deviations: the change divided by the spread of first scores in the loaded material ({{spread}} points); more than {{large}} is a reliable change (OpenFIT KA-01031).',
    notEffect: 'This is a development without a comparison group: what would have happened otherwise is not known.',
    chart: 'Cases by development',
    classes: {
      recovered: 'clinically significant improvement',
      improved: 'reliable improvement',
      unchanged: 'no reliable change',
      deteriorated: 'reliable deterioration',
      unclassifiable: 'cannot be told (fewer than 2 scores)'
    },
    together: {
      better: 'reliable improvement, all',
      notBetter: 'no reliable improvement',
      rest: 'no reliable improvement, or cannot be told'
    },
    notReckoned: 'cannot be told'
  },
  firstLast: {
    headline: 'In {{higher}} of the cases the latest score lies in a higher cell than the first, in {{lower}} in a lower one.',
    headlineMost:
      'The largest group shown began at {{first}} and ended at {{last}} points ({{cases}} cases). Cells that would tell of too few are hidden.',
    headlineMostSides:
      'The largest group shown began {{first}} and ended {{last}} ({{cases}} cases). Cells that would tell of too few are hidden.',
    headlineHidden: 'First and latest scores are hidden: they would tell of too few cases. Choose more broadly.',
    headlineHiddenClosed:
      'First and latest scores are hidden: they would tell of too few closed cases. Include the active ones, or choose more broadly.',
    headlineNone: 'No case has both a first and a latest score.',
    definition:
      'Closed cases in {{where}} with at least two wellbeing scores as answered by {{who}}: {{cases}}. Counted in cells, so that no case is a point.',
    definitionActive:
      'Closed and active cases in {{where}} with at least two wellbeing scores as answered by {{who}}: {{cases}}. Counted in cells, so that no case is a point.',
    change: 'The band is changes below the limit: {{change}}.',
    band: 'no reliable change (under {{points}} points)',
    regression:
      'Most begin when things are worst. So low first scores rise more often than they fall, also without help (regression to the mean).',
    tens: 'Cells are 10 points wide, because smaller ones would tell of too few cases.',
    halves: 'Only below and above the cut-off are shown, because smaller cells would tell of too few cases.',
    chart: 'First and latest score',
    same: 'same score',
    from: 'first score →',
    to: 'latest score ↑',
    bin: '{{from}} to under {{to}}',
    lastBin: '{{from}} to {{to}}',
    below: 'below the cut-off',
    above: 'at or above the cut-off',
    sides: { below: 'below', above: 'above', cutOff: 'cut-off' },
    cell: 'from {{first}} to {{last}}',
    sentence: '{{cell}}: {{cases}} cases.',
    sentenceHidden: '{{cell}}: {{words}}.',
    nameLabel: 'First and latest score'
  },
  endings: {
    headline: '{{planned}} ended as planned; {{dropOut}} are drop-outs.',
    headlineNoDropOut: '{{planned}} ended as planned; nobody dropped out.',
    headlinePlanned: '{{planned}} ended as planned. Drop-out is hidden, because it would tell of too few.',
    headlineUnplanned: '{{planned}} ended as planned; {{unplanned}} ended unplanned.',
    headlineOther: '{{planned}} ended as planned; {{unplanned}} ended otherwise.',
    headlineClosed: '{{closed}} are closed; how is hidden, since it would tell of too few.',
    closed: 'closed',
    headlineHidden: 'How the cases ended is hidden: it would tell of too few cases. Choose more broadly.',
    definition:
      'Cases in {{where}}: {{cases}}. Drop-out is an unplanned ending whose latest wellbeing score is below the cut-off or missing (OpenFIT KA-01029). Other is also cases whose ending the extract does not tell.',
    chart: 'Cases by ending',
    classes: {
      planlagt: 'planned',
      'uplanlagt-med-effekt': 'unplanned above the cut-off',
      frafald: 'drop-out',
      andet: 'other',
      aktiv: 'active'
    }
  },
  collaboration: {
    headline: '{{means}}; in {{fell}} of the cases it has fallen since the last.',
    headlineMeans: '{{means}}.',
    moved: 'Collaboration went from {{from}} at the first to {{to}} at the latest conversation',
    same: 'Collaboration is {{from}} both at the first and at the latest conversation',
    headlineNone: 'There are no collaboration scores in what is chosen.',
    headlineHidden: 'How collaboration developed is hidden: it would tell of too few cases. Choose more broadly.',
    definition:
      'Cases in {{where}} with a collaboration score as answered by {{who}}: {{cases}}; of them {{paired}} have at least two. Means on the scale 0–{{highest}}; a fall is at least {{fall}} point since the last conversation (OpenFIT).',
    rising_one: 'One case began below the cut-off.',
    rising_other:
      'A low beginning that rises is a good sign: {{lowFirst}} cases began below the cut-off, and {{share}} of them have risen since (OpenFIT KA-01028).',
    risingUntold: 'A low beginning that rises is a good sign: the family dares to say what is wrong (OpenFIT KA-01028).',
    noRanking: 'High scores do not measure how good a caseworker is, and the page ranks nobody.',
    chart: 'Collaboration in numbers',
    share: 'Share of cases',
    mean: 'Mean',
    nameLabel: 'Measure',
    first: 'First score',
    latest: 'Latest score',
    rows: {
      firstUnder: 'Below the cut-off at the first',
      latestUnder: 'Below the cut-off at the latest',
      fell: 'Fallen at least {{fall}} point since the last',
      lowAndRisen: 'Began low and has risen'
    }
  },
  expected: {
    headlineAbove: 'The chosen cases end {{size}} points higher than their first scores lead one to expect in the loaded material.',
    headlineBelow: 'The chosen cases end {{size}} points lower than their first scores lead one to expect in the loaded material.',
    headlineSame: 'The chosen cases end where their first scores lead one to expect in the loaded material.',
    headlineHidden: 'The comparison with what is expected is hidden: it would tell of too few cases within or outside what is chosen.',
    headlineAll:
      'A case that begins at the mean, {{first}} points, typically ends at {{last}}. Choose a part of the material to hold it against that.',
    headlineFew: 'Fewer than {{fewest}} closed cases have two scores: only the median by conversation is shown.',
    definition:
      'Means of first and latest wellbeing scores of closed cases with two scores, as answered by {{who}}. What is chosen is {{where}}.',
    definitionFew:
      'Median and quartiles of wellbeing by number of conversation for all loaded material as answered by {{who}}. What is chosen is {{where}}.',
    line: 'Expected latest score = {{intercept}} + {{slope}} × first score, spread {{spread}} points. Reckoned from all closed ones with two scores: {{cases}}.',
    relative: 'What is expected is reckoned from the loaded material alone. It is not a norm and not a licensed curve.',
    regression: 'Low first scores rise more often than they fall, also without help: most begin when things are worst.',
    regressionAt:
      'Low first scores rise more often than they fall, also without help. In this material no change is expected from a first score of {{turning}}.',
    curve: 'The table also has the median by conversation of all loaded material.',
    chart: 'From first to latest score, and what the first score leads one to expect',
    chartFew: 'Wellbeing by conversation in the loaded material',
    material: 'median, all loaded',
    actual: 'first to latest score',
    expected: 'first to expected score',
    chosen: 'Those chosen begin at {{start}}',
    chosenHidden: 'The chosen cases',
    all: 'All begin at {{start}}',
    from: 'Begin at {{start}}',
    sentence: 'The chosen cases begin at a mean of {{first}} points and end at {{last}}; expected was {{expected}}.',
    sentenceAll: 'All cases begin at a mean of {{first}} points and end at {{last}}.',
    sentenceHidden: '{{name}}: {{words}}.',
    fromSentence: 'A case that begins at {{start}} points is expected to end at {{last}}.',
    rows: {
      'selected-first': 'Chosen: first score',
      'selected-last': 'Chosen: latest score',
      'selected-expected': 'Chosen: expected latest score',
      'selected-difference': 'Chosen: difference from the expected',
      from: 'Expected latest score after a first of {{start}}'
    }
  }
};
