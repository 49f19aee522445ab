import type { Wording } from './index.ts';

/** English wording, complete by type: a missing key does not compile. */
export const en: Wording = {
  product: 'Helhedsblik',
  withheld: {
    short: 'withheld',
    'too-few': 'fewer than {{count}}',
    'too-few-between': 'withheld: too few between the groups',
    'too-few-outside': 'withheld: too few outside the group',
    'too-few-beyond': 'withheld: too few on one side',
    'few-below-zero': 'withheld: too few citizens below zero',
    'protects-another': 'withheld to protect another group',
    'differs-by-few': 'withheld: too few set this choice apart',
    dominated: 'withheld: one citizen is too much of it',
    'undefined-value': 'cannot be stated'
  },
  charts: {
    pick: { key: 'Enter chooses.', mouse: 'A click chooses.', touch: 'Tap again to choose.' },
    walk: 'Walk from point to point with the arrow keys'
  },
  frame: {
    skip: 'Skip to the content',
    navigation: 'Pages',
    filters: 'Choices',
    change: 'Change choices',
    find: 'Find',
    languageOther: 'Dansk',
    synthetic: 'Synthetic data',
    own: 'Own extracts',
    nothing: 'No data loaded',
    loading: 'Loading …',
    promise:
      'Data are processed in your browser only. They are pseudonymised, not necessarily anonymous; the municipality is the data controller. The page fetches nothing from any address but its own.'
  },
  filters: {
    everywhere: 'all municipalities',
    year: 'Year',
    kommune: 'Municipalities',
    all: 'All',
    network: {
      'en-plan': 'One plan',
      boern: 'Children'
    },
    denominator: 'Share of',
    minimumCell: 'Smallest group',
    minimumCellOption: '{{count}} citizens',
    minimumCellFamilies: '{{count}} families',
    residents: 'all residents',
    recipients: 'citizens with a cost',
    families: 'families with a cost',
    targetGroup: 'Target group',
    area: 'Area',
    chosen: '{{count}} chosen',
    unit: 'Cost per',
    units: { borger: 'citizen', familie: 'family' },
    prices: 'Prices',
    currentPrices: 'current',
    fixedPrices: 'of {{year}}',
    fixedWithoutIndex: 'fixed (no price index loaded)',
    inPrices: 'in prices of {{year}}',
    pricesRule: 'All amounts are in prices of {{year}}, by the price index that is loaded.',
    noPriceIndex: 'Fixed prices are chosen, but no price index that is loaded covers all years: amounts are in current prices.',
    summary: 'Showing {{what}}, share of {{whom}}.',
    nothing: 'No costs are loaded yet.',
    allKommuner_one: '{{name}}',
    allKommuner_other: 'all {{count}} municipalities',
    someKommuner_one: '{{name}}',
    someKommuner_other: '{{count}} chosen municipalities'
  },
  figure: {
    questions: 'Questions on this page',
    showTable: 'Show as table',
    hideTable: 'Hide table',
    source: 'Source: {{files}}.',
    demoSource: 'Source: the demo that comes with the product, made by a generator.',
    needs: 'The figure rests on the table {{table}}. Load it on the Data page.',
    nothing: 'There are no costs for {{year}} in {{where}}. Choose another year or other municipalities.',
    nothingChosen: 'There are no data in what is chosen. Choose more broadly.',
    failed: 'The figure could not be computed.',
    failedHint: 'The rest of the page works. Try another choice, or reload the page.',
    computing: 'Computing …'
  },
  costs: {
    title: 'Costs',
    lead: 'How much of what the municipality spends goes to how few citizens?',
    sections: {
      howMuch: 'How much?',
      where: 'Where and when?',
      whose: 'Whose budget?',
      howLong: 'For how long?',
      whatIf: 'What if?',
      participants: 'The participants’ own cost'
    },
    residentsOf: 'residents',
    recipientsOf: 'citizens with a cost',
    residents: 'residents',
    recipients: 'citizens with a cost',
    inTargetGroup_one: '{{people}} of the target group {{names}}',
    inTargetGroup_other: '{{people}} of the target groups {{names}}',
    inTargetGroups: '{{people}} of {{count}} chosen target groups',
    cost: 'the cost',
    costOf_one: 'the cost of the area {{names}}',
    costOf_other: 'the cost of the areas {{names}}',
    costOfAreas: 'the cost of {{count}} chosen areas',
    scope: {
      targetGroup_one: 'target group {{names}}',
      targetGroup_other: 'target groups {{names}}',
      targetGroups: '{{count}} chosen target groups',
      area_one: 'area {{names}}',
      area_other: 'areas {{names}} taken together',
      areas: '{{count}} chosen areas taken together'
    },
    familie: {
      recipientsOf: 'families with a cost',
      noPopulation: 'The population counts people, not families, so the share is of families with a cost.',
      recipients: 'families with a cost',
      rankRule: 'The most expensive by the total cost of each family in the year; the family at the line counts in part.',
      rankRuleOfAreas:
        'The most expensive by the total cost of each family in those areas in the year; the family at the line counts in part.',
      negatives_one: '{{number}} family',
      negatives_other: '{{number}} families',
      recipientsRule:
        'Families with a cost are families with at least one of the chosen postings in the year; a citizen without a family is one of its own.'
    },
    population: 'Gross cost in {{year}} for {{population}} {{people}} in {{where}}.',
    rankRuleOfAreas:
      'The most expensive by the total cost of each citizen in those areas in the year; the citizen at the line counts in part.',
    rankRule: 'The most expensive by the total cost of each citizen in the year; the citizen at the line counts in part.',
    negativeRule: 'Yearly sums below 0 count as 0 ({{negatives}}).',
    negatives_one: '{{number}} citizen',
    negatives_other: '{{number}} citizens',
    recipientsRule: 'Citizens with a cost are citizens with at least one of the chosen postings in the year.',
    noPopulation:
      'The population is not loaded for this choice, or is smaller than the number of citizens with a cost, so the share is of citizens with a cost.',
    missing: 'Without costs in the year and therefore not counted: {{names}}.',
    peopleBar: 'of {{whom}}',
    costBar: 'of the cost',
    variation:
      'Random year-to-year variation: where the share would lie in 95 of 100 years like this one. Every citizen is counted; this is not a sample.',
    top: 'The top',
    percentUnit: 'per cent',
    reference: 'Mark in the figure',
    noReference: 'Nothing',
    references: {
      nordsjaelland: {
        name: 'Nine North Zealand municipalities, 2014',
        source:
          "The mark shows the network's own figures: about 30, 65 and 85 per cent of all assessed welfare services (application for Én plan, 2014)."
      },
      kommuner: {
        name: 'Danish municipalities',
        source: 'The mark shows figures by Implement in Mandag Morgen: 1 per cent of citizens, 30 per cent of municipal welfare cost.'
      },
      danmark: {
        name: 'Denmark, health and care',
        source:
          'The mark shows almost 25 per cent for the top 1 per cent of the full population: medical and long-term care, a cost other than the municipality’s (Medical Spending in Denmark, Fiscal Studies 2016).'
      },
      oversigt: {
        name: 'Health care, systematic review',
        source:
          'The mark shows 24, 55 and 68 per cent of health care cost, a cost other than the municipality’s (Wammes et al. 2018, systematic review of high-cost patients).'
      },
      usa: {
        name: 'USA, 2009',
        source:
          'The mark shows more than 20 per cent for the top 1 per cent and about 50 per cent for the top 5 per cent: health care in the USA, a cost other than the municipality’s (NIHCM).'
      }
    },
    precision: { about: 'about {{share}}', almost: 'almost {{share}}', above: 'over {{share}}', exact: '{{share}}' },
    percentName: '{{percent}} per cent',
    advice: {
      choose: ': choose {{ways}}',
      larger: 'a larger group',
      kommuner: 'more municipalities',
      year: 'another year',
      years: 'other years',
      trials: 'more trials',
      areas: 'more areas',
      all: 'all municipalities, target groups and areas',
      lower: 'a lower limit under Smallest group'
    },
    one: { borger: 'citizen', familie: 'family' },
    many: { borger: 'citizens', familie: 'families' },
    topShare: {
      headlineUndefined: 'There is no cost to distribute.',
      headlineDominated: 'The shares are withheld because one {{one}} is about half of the cost or more{{advice}}.',
      headline: '{{percent}} per cent of {{whom}} account for {{share}} of {{cost}}.',
      headlineDiffers:
        'The shares are withheld because so few {{people}} set this choice apart from another that the two together would show theirs{{advice}}.',
      headlineHidden: 'The shares are withheld because too few {{people}} stand behind them{{advice}}.',
      headlinePartly_one:
        'The share of the top {{hidden}} per cent is withheld to protect the individual; {{percent}} per cent of {{whom}} account for {{share}} of {{cost}}.',
      headlinePartly_other:
        'The share of the top {{hidden}} per cent is withheld to protect the individual; {{percent}} per cent of {{whom}} account for {{share}} of {{cost}}.',
      interval:
        'With random year-to-year variation the share of the top {{percent}} per cent lies between {{low}} and {{high}} (the light field at the end of the bar).',
      sentence: '{{percent}} per cent of {{whom}}: {{share}} of {{cost}}, between {{low}} and {{high}} with random year-to-year variation.',
      sentencePlain: '{{percent}} per cent of {{whom}}: {{share}} of {{cost}}.',
      low: 'Share, lowest',
      high: 'Share, highest',
      perFamily: 'Mean per family',
      families: 'Families',
      sentenceHidden: '{{percent}} per cent of {{whom}}: {{words}}.',
      chart: 'The most expensive 1, 5 and 10 per cent of {{whom}} and their part of the cost',
      name: 'Top',
      share: 'Share of the cost',
      citizens: 'Citizens',
      threshold: 'Cost at the line',
      mean: 'Mean per citizen',
      thresholdRule: 'The cost at the line is rounded to whole 1,000 kr.'
    },
    lorenz: {
      headline: 'Half of {{cost}} goes to at most {{percent}} per cent of {{whom}}.',
      gini: 'The Gini coefficient is {{gini}} (0: the same cost for everyone, 1: one {{one}} has it all).',
      giniHidden: 'The Gini coefficient is not shown ({{words}}).',
      chart: 'Share of the cost for any share of {{whom}}, most expensive first',
      order: '{{people}}, most expensive first',
      equality: 'the same cost for everyone',
      speak: 'The most expensive {{percent}} per cent of {{whom}} account for {{share}} of {{cost}}.',
      speakHidden: 'The most expensive {{percent}} per cent of {{whom}}: {{words}}.',
      name: 'Share of the citizens'
    }
  },
  fitPage: {
    title: 'FIT',
    lead: 'Are families heard, do children thrive, and can the numbers bear it?',
    sections: {
      coverage: 'Is coverage good enough?',
      wellbeing: 'How has wellbeing moved?',
      outcomes: 'Who is helped?',
      collaboration: 'Where does collaboration slip?',
      expected: 'What could one expect?'
    }
  },
  participantsPage: {
    title: 'Participants',
    lead: 'How many are in, do they have one plan, are they moving, and do they get work?',
    sections: {
      enrolment: 'How many are in, against what was promised?',
      steps: 'How far have they come, and how long do they wait?',
      practice: 'Do they have one plan in practice?',
      progression: 'Are they moving?',
      outcomes: 'Do they get work?',
      groups: 'How does it look, compared?'
    }
  },
  goalsPage: {
    title: 'Goals',
    lead: 'Is the trial on its way?',
    sections: {
      status: 'Do we meet the goals?',
      milestones: 'What has happened, and what is to come?',
      deliveries: 'Who has delivered?'
    }
  },
  data: {
    missingPart: 'The rest of the page could not be fetched. Reload the page once you are connected.',
    loadedRows_one: '{{number}} row of {{table}}',
    loadedRows_other: '{{number}} rows of {{table}}',
    title: 'Data',
    lead: 'Open extracts of your own.',
    drop: 'Drop files or a folder here',
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    hint: 'Parquet, CSV, TSV, Arrow or Feather, also packed with gzip. A file is one table; several files for one table are read as one when chosen together.',
    loading: 'Loading',
    preparing: 'Preparing answers …',
    progress: '{{rows}} of {{totalRows}} rows · {{bytes}} of {{totalBytes}}',
    cancel: 'Cancel',
    loaded: 'Tables loaded',
    table: 'Table',
    rowsOf: 'Rows',
    files: 'Files',
    demo: 'The demo is loaded: synthetic data for twelve municipalities. Your first extract replaces the whole demo, so that real and synthetic numbers never mix.',
    backToDemo: 'Back to the demo',
    report: 'Intake report',
    keeps: 'What was loaded before is still there.',
    replaced: 'The extract replaced what was loaded of {{tables}}.',
    addInstead: 'Add instead',
    goToCosts: 'See the costs',
    contractTitle: 'What a file must hold',
    contractLead: 'Columns marked * must be there. Unknown columns are not read.',
    contractColumn: 'Column',
    contractMeaning: 'Meaning'
  },
  type: {
    text: 'text',
    kommunekode: 'a municipality code of three digits',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true/false',
    date: 'a date'
  },
  failure: {
    title: 'Something went wrong',
    noPage: 'The address leads to no page. This is the overview instead.',
    demo: 'The files of the demo did not come. Your own extracts can still be opened on the Data page; reload the page to try the demo again.',
    load: 'Loading went wrong for a reason that is not in the files. What was loaded before is still there. Try again, or reload the page.',
    'engine-timeout':
      'The database did not answer within 20 seconds. Reload the page. If that does not help, the browser or the network may be blocking WebAssembly: try a newer Chrome, Edge or Firefox, or ask the IT department to allow WebAssembly for this address.',
    engine: 'The database does not answer. Reload the page, or try a newer browser.'
  },
  methodPage: { title: 'Method' },
  overviewPage: { title: 'Overview' },
  presentPage: { title: 'Presentation', notes: 'Speaker notes' },
  accessPage: { title: 'Accessibility' },
  notePage: { title: 'Committee note' },
  gallery: { title: 'Gallery' }
};
