import type { Wording } from './index.ts';

/** English wording, complete by type: a missing key does not compile. */
export const en: Wording = {
  product: 'Helhedsblik',
  withheld: {
    'too-few': 'fewer than {{count}}',
    'too-few-between': 'withheld: too few between the groups',
    'too-few-outside': 'withheld: too few outside the group',
    dominated: 'withheld: one citizen is more than half',
    'undefined-value': 'cannot be stated'
  },
  charts: {
    walk: 'Walk from point to point with the arrow keys'
  },
  frame: {
    skip: 'Skip to the content',
    navigation: 'Pages',
    filters: 'Choices',
    change: 'Change choices',
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
      'en-plan': 'Én plan',
      boern: 'Børn'
    },
    denominator: 'Share of',
    minimumCell: 'Smallest group',
    minimumCellOption: '{{count}} citizens',
    residents: 'all residents',
    recipients: 'citizens with a cost',
    summary: 'Showing {{year}}, {{where}}, share of {{whom}}.',
    nothing: 'No costs are loaded yet.',
    allKommuner_one: '{{name}}',
    allKommuner_other: 'all {{count}} municipalities',
    someKommuner_one: '{{name}}',
    someKommuner_other: '{{count}} chosen municipalities'
  },
  figure: {
    showTable: 'Show as table',
    hideTable: 'Hide table',
    source: 'Source: {{files}}.',
    demoSource: 'Source: the demo that comes with the product, made by a generator.',
    needs: 'The figure rests on the table {{table}}. Load it on the Data page.',
    nothing: 'There are no costs for {{year}} in {{where}}. Choose another year or other municipalities.',
    failed: 'The figure could not be computed.',
    failedHint: 'The rest of the page works. Try another choice, or reload the page.',
    computing: 'Computing …'
  },
  costs: {
    title: 'Costs',
    lead: 'How much of what the municipality spends goes to how few citizens?',
    residentsOf: 'residents',
    recipientsOf: 'citizens with a cost',
    residents: 'residents',
    recipients: 'citizens with a cost',
    population: 'Gross cost in {{year}} for {{population}} {{people}} in {{where}}.',
    rankRule: 'The most expensive by the total cost of each citizen in the year; the citizen at the line counts in part.',
    negativeRule: 'Yearly sums below 0 count as 0 ({{negatives}}).',
    negatives_one: '{{number}} citizen',
    negatives_other: '{{number}} citizens',
    recipientsRule: 'Citizens with a cost are citizens with at least one posting in the year.',
    noPopulation:
      'The population is not loaded for this choice, or is smaller than the number of citizens with a cost, so the share is of citizens with a cost.',
    missing: 'Without costs in the year and therefore not counted: {{names}}.',
    peopleBar: 'of {{whom}}',
    costBar: 'of the cost',
    reference: 'Nine North Zealand municipalities, 2014',
    referenceSource:
      "The mark shows the network's own figures: about 30, 65 and 85 per cent of all assessed welfare services (application for Én plan, 2014).",
    percentName: '{{percent}} per cent',
    topShare: {
      headlineUndefined: 'There is no cost to distribute.',
      headlineDominated:
        'The shares are withheld because one citizen is more than half of the cost: choose more municipalities or another year.',
      headline: '{{percent}} per cent of {{whom}} account for {{share}} of the cost.',
      headlineHidden:
        'The shares are withheld because too few citizens stand behind them: choose more municipalities, another year or a lower limit under Smallest group.',
      headlinePartly:
        'The share of the top {{hidden}} per cent is withheld to protect the individual; {{percent}} per cent of {{whom}} account for {{share}} of the cost.',
      sentence: '{{percent}} per cent of {{whom}}: {{share}} of the cost.',
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
      headline: 'Half of the cost goes to at most {{percent}} per cent of {{whom}}.',
      gini: 'The Gini coefficient is {{gini}} (0: the same cost for everyone, 1: one citizen has it all).',
      giniHidden: 'The Gini coefficient is not shown ({{words}}).',
      chart: 'Share of the cost for any share of {{whom}}, most expensive first',
      order: '{{people}}, most expensive first',
      equality: 'the same cost for everyone',
      speak: 'The most expensive {{percent}} per cent of {{whom}} account for {{share}} of the cost.',
      speakHidden: 'The most expensive {{percent}} per cent of {{whom}}: {{words}}.',
      name: 'Share of the citizens'
    },
    byKommune: {
      headlineAmong_one:
        'Among the municipalities shown the top 1 per cent account for between {{low}} ({{lowName}}) and {{high}} ({{highName}}); {{count}} municipality is withheld.',
      headlineAmong_other:
        'Among the municipalities shown the top 1 per cent account for between {{low}} ({{lowName}}) and {{high}} ({{highName}}); {{count}} municipalities are withheld.',
      definition:
        'Gross cost in {{year}} in {{where}}; the most expensive 1, 5 and 10 per cent of {{whom}} of each municipality, out of its own cost.',
      headline: 'The top 1 per cent account for between {{low}} ({{lowName}}) and {{high}} ({{highName}}) of their municipality’s cost.',
      headlineOne: 'In {{name}} the top {{percent}} per cent account for {{share}} of the cost.',
      caution:
        'Differences of a few percentage points between municipalities may be random year-to-year variation, even though every citizen is counted. The order is not a ranking of good and bad.',
      chart: 'Share of the cost of the most expensive 1, 5 and 10 per cent in each municipality',
      name: 'Municipality',
      series: '{{percent}}\u00a0%',
      gini: 'Gini',
      column: 'Top {{percent}} per cent',
      together: 'the municipalities shown, taken together'
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
  kind: {
    text: 'text',
    integer: 'whole numbers',
    decimal: 'decimal numbers',
    float: 'numbers with a decimal point',
    boolean: 'true/false',
    date: 'dates',
    timestamp: 'points in time',
    other: 'a composite or unknown type'
  },
  failure: {
    title: 'Something went wrong',
    demo: 'The files of the demo did not come. Your own extracts can still be opened on the Data page; reload the page to try the demo again.',
    load: 'Loading went wrong for a reason that is not in the files. What was loaded before is still there. Try again, or reload the page.',
    'engine-timeout':
      'The database did not answer within 20 seconds. Reload the page. If that does not help, the browser or the network may be blocking WebAssembly: try a newer Chrome, Edge or Firefox, or ask the IT department to allow WebAssembly for this address.',
    engine: 'The database could not start. Reload the page, or try a newer browser.'
  },
  gallery: { title: 'Gallery' }
};
