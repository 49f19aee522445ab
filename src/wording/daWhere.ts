/** Where and when, in Danish. */
export const daWhere = {
  theTop_one: 'den dyreste {{percent}}\u00a0pct.',
  theTop_other: 'de dyreste {{percent}}\u00a0pct.',
  column: 'Dyreste {{percent}} pct.',
  low: '{{percent}} pct., lavest',
  high: '{{percent}} pct., højest',
  series: '{{percent}}\u00a0%',
  gini: 'Gini',
  within: 'Forskellen er inden for usikkerheden.',
  byKommune: {
    headlineAmong_one:
      'Blandt de viste kommuner står {{top}} for mellem {{low}} ({{lowName}}) og {{high}} ({{highName}}); {{count}} kommune er skjult.',
    headlineAmong_other:
      'Blandt de viste kommuner står {{top}} for mellem {{low}} ({{lowName}}) og {{high}} ({{highName}}); {{count}} kommuner er skjult.',
    definition:
      'Bruttoudgift i {{year}} i {{where}}; hver kommunes dyreste 1, 5 og 10 pct. af {{whom}} i samme kommune, regnet af kommunens egne udgifter. Stregen ved hvert punkt viser, hvor tallet ville ligge ved tilfældig årsvariation.',
    headline: '{{top}} står for mellem {{low}} ({{lowName}}) og {{high}} ({{highName}}) af {{cost}} i kommunen.',
    headlineOne: 'I {{name}} står {{top}} for {{share}} af {{cost}}.',
    headlineSame: 'I de viste kommuner står {{top}} for {{low}} af {{cost}}.',
    caution: 'Rækkefølgen er ikke en rangordning af god og dårlig.',
    chart: 'Andel af udgifterne for de dyreste 1, 5 og 10 pct. i hver kommune',
    name: 'Kommune',
    together: 'de viste kommuner under ét'
  },
  byYear: {
    headline: '{{top}} står for {{first}} af {{cost}} i {{from}} og {{last}} i {{to}}.',
    headlineAlike:
      '{{top}} står for omtrent lige meget af {{cost}} i {{from}} ({{first}}) og {{to}} ({{last}}): forskellen er inden for usikkerheden.',
    headlineSame: '{{top}} står for {{last}} af {{cost}} både i {{from}} og i {{to}}.',
    headlineOne: '{{top}} står for {{last}} af {{cost}} i {{to}}.',
    definition:
      'Bruttoudgift i {{where}}, år for år; hvert års dyreste 1, 5 og 10 pct. af {{whom}}. Båndene viser, hvor tallene ville ligge ved tilfældig årsvariation.',
    ofRecipients: 'Andelen er her af borgere med en udgift, ikke af indbyggerne, fordi befolkningstallet ikke kan bruges for {{year}}.',
    residentsUnknown: 'Uden befolkningstal, og derfor ikke opgjort: {{years}}.',
    chart: 'Andel af udgifterne for de dyreste 1, 5 og 10 pct., år for år',
    sentence: '{{year}}: {{shares}}.',
    name: 'År'
  },
  compare: {
    headlineAlike:
      '{{one}} og {{other}} ligger ens for {{top}}: {{share}} og {{otherShare}} af {{cost}} (forskellen er inden for usikkerheden).',
    headlineSame: '{{one}} og {{other}} ligger ens for {{top}}: {{otherShare}} af {{cost}}.',
    headlineMore: 'I {{one}} står {{top}} for {{points}} mere af {{cost}} end i {{other}}, mere end tilfældig årsvariation forklarer.',
    headlineHidden: '{{one}} og {{other}} kan ikke holdes op mod hinanden, fordi et af tallene er skjult: vælg to andre.',
    needsTwo: 'Det kræver to år eller to kommuner med udgifter i valget.',
    populationMissing: 'Befolkningstallet mangler for ét af årene: vælg andel af borgere med en udgift.',
    definitionKommuner: 'Bruttoudgift i {{year}} i {{where}}; hver kommunes dyreste af {{whom}} i samme kommune.',
    definitionYears: 'Bruttoudgift i {{where}}; hvert års dyreste af {{whom}}.',
    difference: 'Forskel for {{percent}} pct.: {{points}} (mellem {{low}} og {{high}} ved tilfældig årsvariation).',
    points: '{{points}} pct.point',
    chart: '{{one}} og {{other}} side om side: de dyreste 1, 5 og 10 pct. og deres del af udgifterne',
    choose: 'Sammenlign',
    with: 'med',
    name: 'Dyreste',
    differenceColumn: 'Forskel',
    low: 'Forskel, lavest',
    high: 'Forskel, højest',
    variation:
      'Tilfældig årsvariation: usikkerheden gælder to år eller to kommuner, hvis borgere ikke er de samme; mellem to år, der deler mange borgere, er den snarere mindre.'
  }
} as const;
