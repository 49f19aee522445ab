/** Danish wording, the first language. `{{name}}` is filled in; `_one` and `_other` are chosen by `count`. */
export const da = {
  product: 'Helhedsblik',
  withheld: {
    short: 'skjult',
    'too-few': 'færre end {{count}}',
    'too-few-between': 'skjult: for få mellem grupperne',
    'too-few-outside': 'skjult: for få uden for gruppen',
    'too-few-beyond': 'skjult: for få på den ene side',
    'few-below-zero': 'skjult: for få borgere under nul',
    'protects-another': 'skjult for at beskytte en anden gruppe',
    'differs-by-few': 'skjult: for få skiller valget fra et andet',
    dominated: 'skjult: én borger udgør for meget',
    'undefined-value': 'kan ikke opgøres'
  },
  charts: {
    pick: { key: 'Enter vælger.', mouse: 'Klik vælger.', touch: 'Tryk igen for at vælge.' },
    walk: 'Gå fra punkt til punkt med piletasterne'
  },
  frame: {
    skip: 'Gå til indholdet',
    navigation: 'Sider',
    filters: 'Valg',
    change: 'Skift valg',
    find: 'Find',
    languageOther: 'English',
    synthetic: 'Syntetiske data',
    own: 'Egne udtræk',
    nothing: 'Ingen data indlæst',
    loading: 'Indlæser …',
    promise:
      'Data behandles kun i din browser. De er pseudonymiserede, ikke nødvendigvis anonyme; kommunen er dataansvarlig. Siden henter intet fra andre adresser end sin egen.'
  },
  filters: {
    everywhere: 'alle kommuner',
    year: 'År',
    kommune: 'Kommuner',
    all: 'Alle',
    network: {
      'en-plan': 'Én plan',
      boern: 'Børn'
    },
    denominator: 'Andel af',
    minimumCell: 'Mindste gruppe',
    minimumCellOption: '{{count}} borgere',
    minimumCellFamilies: '{{count}} familier',
    residents: 'alle indbyggere',
    recipients: 'borgere med en udgift',
    families: 'familier med en udgift',
    targetGroup: 'Målgruppe',
    area: 'Område',
    chosen: '{{count}} valgte',
    unit: 'Udgift pr.',
    units: { borger: 'borger', familie: 'familie' },
    prices: 'Priser',
    currentPrices: 'løbende',
    fixedPrices: '{{year}}-priser',
    fixedWithoutIndex: 'faste (intet prisindeks indlæst)',
    inPrices: 'i {{year}}-priser',
    pricesRule: 'Alle beløb er i {{year}}-priser efter det indlæste prisindeks.',
    noPriceIndex: 'Faste priser er valgt, men intet indlæst prisindeks dækker alle årene: beløbene er i løbende priser.',
    summary: 'Viser {{what}}, andel af {{whom}}.',
    nothing: 'Ingen udgifter er indlæst endnu.',
    allKommuner_one: '{{name}}',
    allKommuner_other: 'alle {{count}} kommuner',
    someKommuner_one: '{{name}}',
    someKommuner_other: '{{count}} valgte kommuner'
  },
  figure: {
    questions: 'Spørgsmål på siden',
    showTable: 'Vis som tabel',
    hideTable: 'Skjul tabel',
    source: 'Kilde: {{files}}.',
    demoSource: 'Kilde: den medfølgende demo, dannet af en generator.',
    needs: 'Figuren bygger på tabellen {{table}}. Indlæs den på siden Data.',
    nothing: 'Der er ingen udgifter for {{year}} i {{where}}. Vælg et andet år eller andre kommuner.',
    nothingChosen: 'Der er ingen data i det valgte. Vælg bredere.',
    failed: 'Figuren kunne ikke beregnes.',
    failedHint: 'Resten af siden virker. Prøv et andet valg, eller genindlæs siden.',
    computing: 'Beregner …'
  },
  costs: {
    title: 'Udgifter',
    lead: 'Hvor stor en del af kommunens udgifter går til hvor få borgere?',
    sections: {
      howMuch: 'Hvor meget?',
      where: 'Hvor og hvornår?',
      whose: 'Hvis budget?',
      howLong: 'Hvor længe?',
      whatIf: 'Hvad nu hvis?',
      participants: 'Udgifter til deltagerne'
    },
    residentsOf: 'indbyggerne',
    recipientsOf: 'borgerne med en udgift',
    residents: 'indbyggere',
    recipients: 'borgere med en udgift',
    inTargetGroup_one: '{{people}} i målgruppen {{names}}',
    inTargetGroup_other: '{{people}} i målgrupperne {{names}}',
    inTargetGroups: '{{people}} i {{count}} valgte målgrupper',
    cost: 'udgifterne',
    costOf_one: 'udgifterne på området {{names}}',
    costOf_other: 'udgifterne på områderne {{names}}',
    costOfAreas: 'udgifterne på {{count}} valgte områder',
    scope: {
      targetGroup_one: 'målgruppen {{names}}',
      targetGroup_other: 'målgrupperne {{names}}',
      targetGroups: '{{count}} valgte målgrupper',
      area_one: 'området {{names}}',
      area_other: 'i alt for områderne {{names}}',
      areas: 'i alt for {{count}} valgte områder'
    },
    familie: {
      recipientsOf: 'familierne med en udgift',
      recipients: 'familier med en udgift',
      noPopulation: 'Befolkningstallet tæller mennesker, ikke familier, så andelen er af familier med en udgift.',
      rankRule: 'De dyreste efter hver families samlede udgift i året; familien på grænsen tæller med delvist.',
      rankRuleOfAreas: 'De dyreste efter hver families samlede udgift på områderne i året; familien på grænsen tæller med delvist.',
      negatives_one: '{{number}} familie',
      negatives_other: '{{number}} familier',
      recipientsRule:
        'Familier med en udgift er familier med mindst én af de valgte posteringer i året; en borger uden familie tæller som sin egen.'
    },
    population: 'Bruttoudgift i {{year}} for {{population}} {{people}} i {{where}}.',
    rankRule: 'De dyreste efter hver borgers samlede udgift i året; borgeren på grænsen tæller med delvist.',
    rankRuleOfAreas: 'De dyreste efter hver borgers samlede udgift på områderne i året; borgeren på grænsen tæller med delvist.',
    negativeRule: 'Årssummer under 0 tæller som 0 ({{negatives}}).',
    negatives_one: '{{number}} borger',
    negatives_other: '{{number}} borgere',
    recipientsRule: 'Borgere med en udgift er borgere med mindst én af de valgte posteringer i året.',
    noPopulation:
      'Befolkningstallet er ikke indlæst for valget eller er mindre end antallet af borgere med en udgift, så andelen er af borgere med en udgift.',
    missing: 'Uden udgifter i året og derfor ikke talt med: {{names}}.',
    peopleBar: 'af {{whom}}',
    costBar: 'af udgifterne',
    variation:
      'Tilfældig årsvariation: hvor andelen ville ligge i 95 af 100 år ligesom dette. Alle borgere er talt med; det er ikke en stikprøve.',
    top: 'De dyreste',
    percentUnit: 'pct.',
    reference: 'Mærke i figuren',
    noReference: 'Ingen',
    references: {
      nordsjaelland: {
        name: 'Ni nordsjællandske kommuner, 2014',
        source:
          'Mærket viser netværkets egen opgørelse: ca. 30, 65 og 85 pct. af samtlige visiterede velfærdsydelser (ansøgningen om Én plan, 2014).'
      },
      kommuner: {
        name: 'Danske kommuner',
        source: 'Mærket viser Implements opgørelse i Mandag Morgen: 1 pct. af borgerne står for 30 pct. af kommunernes velfærdsudgifter.'
      },
      danmark: {
        name: 'Danmark, sundhed og pleje',
        source:
          'Mærket viser knap 25 pct. for den dyreste 1 pct. af hele befolkningen: udgifter til sundhed og langvarig pleje, altså andre udgifter end kommunens (Medical Spending in Denmark, Fiscal Studies 2016).'
      },
      oversigt: {
        name: 'Sundhedsudgifter, systematisk oversigt',
        source:
          'Mærket viser 24, 55 og 68 pct. af sundhedsudgifterne, altså andre udgifter end kommunens (Wammes m.fl. 2018, systematisk oversigt over de dyreste patienter).'
      },
      usa: {
        name: 'USA, 2009',
        source:
          'Mærket viser over 20 pct. for den dyreste 1 pct. og ca. 50 pct. for de dyreste 5 pct.: sundhedsudgifter i USA, altså andre udgifter end kommunens (NIHCM).'
      }
    },
    precision: { about: 'ca. {{share}}', almost: 'knap {{share}}', above: 'over {{share}}', exact: '{{share}}' },
    percentName: '{{percent}} pct.',
    advice: {
      choose: ': vælg {{ways}}',
      larger: 'en større gruppe',
      kommuner: 'flere kommuner',
      year: 'et andet år',
      years: 'andre år',
      trials: 'flere forsøg',
      areas: 'flere områder',
      all: 'alle kommuner, målgrupper og områder',
      lower: 'en lavere grænse under Mindste gruppe'
    },
    one: { borger: 'borger', familie: 'familie' },
    many: { borger: 'borgere', familie: 'familier' },
    topShare: {
      headlineUndefined: 'Der er ingen udgifter at fordele.',
      headlineDominated: 'Andelene er skjult, fordi én {{one}} udgør omkring halvdelen af udgifterne eller mere{{advice}}.',
      headline: '{{percent}} pct. af {{whom}} står for {{share}} af {{cost}}.',
      headlineDiffers:
        'Andelene er skjult, fordi så få {{people}} skiller dette valg fra et andet, at de to sammen ville vise deres{{advice}}.',
      headlineHidden: 'Andelene er skjult, fordi for få {{people}} står bag{{advice}}.',
      headlinePartly_one:
        'Andelen for den dyreste {{hidden}} pct. er skjult for at beskytte den enkelte; {{percent}} pct. af {{whom}} står for {{share}} af {{cost}}.',
      headlinePartly_other:
        'Andelen for de dyreste {{hidden}} pct. er skjult for at beskytte den enkelte; {{percent}} pct. af {{whom}} står for {{share}} af {{cost}}.',
      interval:
        'Ved tilfældig årsvariation ligger andelen for {{percent}} pct. mellem {{low}} og {{high}} (det lyse felt for enden af søjlen).',
      sentence: '{{percent}} pct. af {{whom}}: {{share}} af {{cost}}, mellem {{low}} og {{high}} ved tilfældig årsvariation.',
      sentencePlain: '{{percent}} pct. af {{whom}}: {{share}} af {{cost}}.',
      low: 'Andel, lavest',
      high: 'Andel, højest',
      perFamily: 'Gennemsnit pr. familie',
      families: 'Familier',
      sentenceHidden: '{{percent}} pct. af {{whom}}: {{words}}.',
      chart: 'De dyreste 1, 5 og 10 pct. af {{whom}} og deres del af udgifterne',
      name: 'Dyreste',
      share: 'Andel af udgifterne',
      citizens: 'Borgere',
      threshold: 'Udgift ved grænsen',
      mean: 'Gennemsnit pr. borger',
      thresholdRule: 'Udgiften ved grænsen er afrundet til hele 1.000 kr.'
    },
    lorenz: {
      headline: 'Halvdelen af {{cost}} går til højst {{percent}} pct. af {{whom}}.',
      gini: 'Gini-koefficienten er {{gini}} (0: samme udgift til alle, 1: én {{one}} har dem alle).',
      giniHidden: 'Gini-koefficienten er ikke vist ({{words}}).',
      chart: 'Andel af udgifterne for enhver andel af {{whom}}, dyreste først',
      order: '{{people}}, dyreste først',
      equality: 'samme udgift til alle',
      speak: 'De dyreste {{percent}} pct. af {{whom}} står for {{share}} af {{cost}}.',
      speakHidden: 'De dyreste {{percent}} pct. af {{whom}}: {{words}}.',
      name: 'Andel af borgerne'
    }
  },
  fitPage: {
    title: 'FIT',
    lead: 'Bliver familierne hørt, trives børnene, og kan tallene bære det?',
    sections: {
      coverage: 'Er dækningen god nok?',
      wellbeing: 'Hvordan er trivslen gået?',
      outcomes: 'Hvem bliver hjulpet?',
      collaboration: 'Hvor glipper samarbejdet?',
      expected: 'Hvad kunne man vente?'
    }
  },
  participantsPage: {
    title: 'Deltagere',
    lead: 'Hvor mange er med, har de én plan, bevæger de sig, og kommer de i arbejde?',
    sections: {
      enrolment: 'Hvor mange er med, mod det lovede?',
      steps: 'Hvor langt er de nået, og hvor længe venter de?',
      practice: 'Har de én plan i praksis?',
      progression: 'Bevæger de sig?',
      outcomes: 'Kommer de i arbejde?',
      groups: 'Hvordan ser det ud, sammenlignet?'
    }
  },
  goalsPage: {
    title: 'Mål',
    lead: 'Er forsøget på vej?',
    sections: {
      status: 'Når vi målene?',
      milestones: 'Hvad er sket, og hvad kommer?',
      deliveries: 'Hvem har leveret?'
    }
  },
  data: {
    missingPart: 'Resten af siden kunne ikke hentes. Genindlæs siden, når der er forbindelse.',
    loadedRows_one: '{{number}} række {{table}}',
    loadedRows_other: '{{number}} rækker {{table}}',
    title: 'Data',
    lead: 'Læs egne udtræk ind.',
    drop: 'Slip filer eller en mappe her',
    choose: 'Vælg filer',
    chooseFolder: 'Vælg en mappe',
    hint: 'Parquet, CSV, TSV, Arrow eller Feather, også pakket med gzip. En fil er én tabel; flere filer til samme tabel læses som én, når de vælges sammen.',
    loading: 'Indlæser',
    preparing: 'Forbereder svar …',
    progress: '{{rows}} af {{totalRows}} rækker · {{bytes}} af {{totalBytes}}',
    cancel: 'Afbryd',
    loaded: 'Indlæste tabeller',
    table: 'Tabel',
    rowsOf: 'Rækker',
    files: 'Filer',
    demo: 'Demoen er indlæst: syntetiske data for tolv kommuner. Dit første udtræk erstatter hele demoen, så rigtige og syntetiske tal aldrig blandes.',
    backToDemo: 'Tilbage til demoen',
    report: 'Indlæsningsrapport',
    keeps: 'Det, der var indlæst i forvejen, er der stadig.',
    replaced: 'Udtrækket erstattede det, der var indlæst af {{tables}}.',
    addInstead: 'Læg til i stedet',
    goToCosts: 'Se udgifterne',
    contractTitle: 'Hvad en fil skal indeholde',
    contractLead: 'Kolonner mærket * skal være der. Ukendte kolonner læses ikke.',
    contractColumn: 'Kolonne',
    contractMeaning: 'Betydning'
  },
  type: {
    text: 'tekst',
    kommunekode: 'en kommunekode på tre cifre',
    integer: 'et helt tal',
    number: 'et tal',
    boolean: 'sand/falsk',
    date: 'en dato'
  },
  failure: {
    title: 'Noget gik galt',
    noPage: 'Adressen fører ikke til nogen side. Her er overblikket i stedet.',
    demo: 'Demoens filer kunne ikke hentes. Dine egne udtræk kan stadig læses ind på siden Data; genindlæs siden for at prøve demoen igen.',
    load: 'Indlæsningen gik galt af en grund, der ikke ligger i filerne. Det, der var indlæst i forvejen, er der stadig. Prøv igen, eller genindlæs siden.',
    'engine-timeout':
      'Databasen svarede ikke inden for 20 sekunder. Genindlæs siden. Hjælper det ikke, blokerer browseren eller netværket måske WebAssembly: prøv en nyere Chrome, Edge eller Firefox, eller bed it-afdelingen tillade WebAssembly for denne adresse.',
    engine: 'Databasen svarer ikke. Genindlæs siden, og prøv eventuelt en nyere browser.'
  },
  methodPage: { title: 'Metode' },
  overviewPage: { title: 'Overblik' },
  presentPage: { title: 'Præsentation', notes: 'Talernoter' },
  accessPage: { title: 'Tilgængelighed' },
  notePage: { title: 'Udvalgsnotat' },
  gallery: { title: 'Galleri' }
} as const;
