/** FIT, in Danish. */
export const daFit = {
  cases_one: '{{number}} forløb',
  cases_other: '{{number}} forløb',
  casesHidden: 'et skjult antal forløb',
  conversations: 'Samtaler',
  points_one: '{{points}} point',
  points_other: '{{points}} point',
  unnamed: 'uden angivelse',
  manyKommuner: '{{count}} kommuner',
  scope: {
    targetGroups: 'målgruppe: {{names}}',
    manyTargetGroups: '{{count}} målgrupper',
    teams: 'team: {{names}}',
    manyTeams: '{{count}} team',
    phases: 'fase: {{names}}',
    trials: 'forsøg: {{names}}',
    manyTrials: '{{count}} forsøg'
  },
  grains: { kvartal: 'Kvartal', halvaar: 'Halvår', aar: 'År' },
  quarter: '{{part}}. kvartal {{year}}',
  halfYear: '{{part}}. halvår {{year}}',
  quarterShort: 'K{{part}}',
  halfYearShort: 'H{{part}}',
  coarser: {
    halvaar: 'Vist for halvår, fordi kvartalerne hver for sig rummer for få forløb.',
    aar: 'Vist for hele år, fordi kortere perioder rummer for få forløb.'
  },
  scales: { trivsel: 'Trivsel (ORS/CORS)', samarbejde: 'Samarbejde (SRS/CSRS)' },
  ages: { barn: 'børn', ung: 'unge', voksen: 'voksne' },
  agesOf: { barn: 'børn', ung: 'unge', voksen: 'voksne' },
  respondents: { selv: 'Selv', omsorgsperson: 'Omsorgsperson', fagperson: 'Fagperson' },
  voices: { selv: 'barnet, den unge eller den voksne selv', omsorgsperson: 'omsorgspersonen', fagperson: 'fagpersonen' },
  voicesOfAges: '{{who}} ({{ages}})',
  validityHidden: 'Om dækningen er god nok ({{least}}), kan ikke siges: {{words}}. Læs tallene med forbehold.',
  notValid: 'Kun {{share}} af samtalerne har en score. Under {{least}} er figuren måske ikke gyldig.',
  unconfirmed: '{{citation}}, ikke bekræftet i det, vi har kunnet læse',
  cutOff: '{{name}} {{points}} ({{source}})',
  cutOffs: 'Skel: {{cutOffs}}. En score på skellet tæller som over.',
  noCutOff: 'Der findes intet skel for fagpersoners vurdering.',
  cutOffNames: { barn: 'barn', ung: 'ung', voksen: 'voksen', omsorgsperson: 'omsorgsperson', samarbejde: 'samarbejde' },
  reliableChange: 'pålidelig ændring {{points}} point ({{source}})',
  median: {
    trivsel: 'Medianen for trivsel{{whose}}',
    samarbejde: 'Medianen for samarbejdet{{whose}}'
  },
  compare: {
    label: 'Opdelt efter',
    group: 'Gruppe',
    all: 'alle',
    by: {
      ingen: 'ingen opdeling',
      kommune: 'kommune',
      team: 'team',
      maalgruppe: 'målgruppe',
      fase: 'fase',
      aldersklasse: 'aldersklasse',
      respondent: 'hvem der svarer'
    }
  },
  settings: {
    respondent: 'Hvem svarer',
    age: 'Aldersklasse',
    team: 'Team',
    phase: 'Fase',
    all: 'alle',
    cases: 'Forløb',
    active: { nej: 'afsluttede', ja: 'også igangværende' },
    convention: 'Opgjort efter',
    conventions: { point: 'point', effektstoerrelse: 'effektstørrelse' },
    reliableChange: 'Pålidelig ændring',
    cutOff: 'Skel, {{name}}'
  },
  summary: 'FIT i {{where}}. Svar fra {{who}}. Alle år i udtrækket.',
  coverage: {
    headline: 'Familierne bliver hørt ved de fleste samtaler: {{ors}} har en trivselsscore, {{srs}} en samarbejdsscore.',
    headlineFull: 'Familierne bliver hørt ved alle samtaler, som forsøget beder om.',
    headlineLow:
      'Dækningen er for lav: {{ors}} af samtalerne har en trivselsscore, {{srs}} en samarbejdsscore. Under {{least}} kan resten af siden ikke læses sikkert.',
    headlineHidden: 'Dækningen er skjult: {{words}}. Vælg bredere.',
    definition:
      'Samtaler i {{where}}: {{conversations}}. Forsøget beder om en score ved hver samtale (100 pct.). Samtaler, der er talt, men ikke har en række, er holdt uden score.',
    withTwo: 'Mindst to trivselsscorer, så en udvikling kan opgøres: {{share}} ({{withTwo}} af {{cases}} forløb).',
    chart: 'Andel af samtaler med score',
    sentence: '{{period}}: {{conversations}} samtaler, {{ors}} med trivselsscore, {{srs}} med samarbejdsscore.',
    least: 'under {{least}}: måske ikke gyldigt',
    ors: 'Med trivselsscore',
    srs: 'Med samarbejdsscore',
    orsShare: 'Andel, trivsel',
    srsShare: 'Andel, samarbejde'
  },
  scores: {
    n: 'Antal scorer',
    mean: 'Gennemsnit',
    median: 'median',
    q1: 'Nederste kvartil',
    q3: 'Øverste kvartil',
    cutOff: 'Skel, {{name}}: {{points}}',
    whose: ' ({{group}})',
    sentence: '{{name}}: median {{median}}, halvdelen mellem {{q1}} og {{q3}} ({{n}} scorer).',
    headlineHidden: '{{what}} kan ikke følges: der er for få forløb. Vælg bredere.'
  },
  trend: {
    headline: '{{what}} gik fra {{from}} i {{first}} til {{to}} i {{last}}.',
    headlineSame: '{{what}} var {{from}} både i {{first}} og i {{last}}.',
    definition: {
      trivsel:
        'Trivsel (ORS/CORS, 0–40), som {{who}} har svaret, i {{where}}. Båndet er den midterste halvdel. Median og kvartiler er afrundet til halve point.',
      samarbejde:
        'Samarbejde (SRS/CSRS, 0–40), som {{who}} har svaret, i {{where}}. Båndet er den midterste halvdel. Median og kvartiler er afrundet til halve point.'
    },
    chart: { trivsel: 'Trivsel over tid', samarbejde: 'Samarbejde over tid' },
    notTheSame:
      'Det er ikke de samme familier hele vejen: nye kommer til, og andre er færdige. Kurven viser en udvikling, ikke en virkning.'
  },
  byConversation: {
    headline: '{{what}} er {{from}} ved {{first}} og {{to}} ved {{last}}.',
    headlineSame: '{{what}} er {{from}} både ved {{first}} og ved {{last}}.',
    name: '{{number}}. samtale',
    nameLabel: 'Samtale',
    definition: {
      trivsel:
        'Trivsel (ORS/CORS, 0–40) efter samtalens nummer, som {{who}} har svaret, i {{where}}. Kurven standser, hvor der er for få forløb.',
      samarbejde:
        'Samarbejde (SRS/CSRS, 0–40) efter samtalens nummer, som {{who}} har svaret, i {{where}}. Kurven standser, hvor der er for få forløb.'
    },
    chart: { trivsel: 'Trivsel efter samtalens nummer', samarbejde: 'Samarbejde efter samtalens nummer' },
    survivors:
      'Ved de sene samtaler er kun de familier med, som stadig er i forløb. Kurven kan stige eller falde, alene fordi andre er stoppet.'
  },
  classes: {
    nameLabel: 'Klasse',
    cases: 'Forløb',
    share: 'Andel',
    sentence: '{{name}}: {{cases}} forløb ({{share}}).',
    together: 'Nogle klasser er lagt sammen, fordi de hver for sig rummer for få forløb.'
  },
  outcome: {
    headline: 'Trivslen er blevet pålideligt bedre i {{share}} af forløbene og pålideligt dårligere i {{worse}}.',
    headlineBetter: 'Trivslen er blevet pålideligt bedre i {{share}} af forløbene.',
    headlineHidden: 'Hvordan forløbene gik, er skjult: for få forløb i en klasse. Vælg bredere.',
    definition: '{{cases}} i {{where}}, alle afsluttede. Første til seneste trivselsscore, som {{who}} har svaret.',
    definitionActive: '{{cases}} i {{where}}, afsluttede og igangværende. Første til seneste trivselsscore, som {{who}} har svaret.',
    byPoints: 'Opgjort i point: {{change}}; klinisk signifikant er fremgang over skellet.',
    byEffect:
      'Opgjort i effektstørrelse: ændringen delt med spredningen på første score i det indlæste materiale; mere end 0,8 er pålidelig ændring (OpenFIT KA-01031).',
    notEffect: 'Det er en udvikling uden sammenligningsgruppe: hvad der ville være sket ellers, vides ikke.',
    chart: 'Forløb efter udvikling',
    classes: {
      recovered: 'klinisk signifikant forbedring',
      improved: 'pålidelig forbedring',
      unchanged: 'ingen pålidelig ændring',
      deteriorated: 'pålidelig forværring',
      unclassifiable: 'kan ikke opgøres (færre end 2 målinger)'
    }
  },
  firstLast: {
    headline: 'I {{higher}} af forløbene ligger seneste score i et højere felt end den første, i {{lower}} i et lavere.',
    headlineHidden: 'Nogle felter er skjult, fordi de rummer for få forløb; de viste tal kan stadig læses.',
    headlineNone: 'Ingen forløb har både en første og en seneste score.',
    definition: '{{cases}} med mindst to trivselsscorer i {{where}}, som {{who}} har svaret, i felter, så intet forløb er et punkt.',
    regression:
      'De fleste begynder, når det går dårligst. Derfor vil lave første scorer oftere stige end falde, også uden hjælp (regression mod gennemsnittet).',
    tens: 'Felterne er på 10 point, fordi mindre felter rummer for få forløb.',
    halves: 'Kun under og over skellet vises, fordi mindre felter rummer for få forløb.',
    chart: 'Første og seneste score',
    same: 'samme score',
    from: 'første score →',
    to: 'seneste score ↑',
    bin: '{{from}} til under {{to}}',
    lastBin: '{{from}} til {{to}}',
    below: 'under skellet',
    above: 'på eller over skellet',
    cell: 'fra {{first}} til {{last}}',
    sentence: '{{cell}}: {{cases}} forløb.',
    nameLabel: 'Første og seneste score'
  },
  endings: {
    headline: '{{planned}} sluttede planlagt; {{dropOut}} er frafald.',
    headlinePlanned: '{{planned}} sluttede planlagt. Frafaldet er skjult, fordi det er for få.',
    headlineUnplanned: '{{planned}} sluttede planlagt; {{unplanned}} sluttede på anden vis.',
    headlineHidden: 'Hvordan forløbene sluttede, er skjult: for få forløb. Vælg bredere.',
    definition:
      '{{cases}} i {{where}}. Frafald er en uplanlagt afslutning, hvor seneste trivselsscore er under skellet eller mangler (OpenFIT KA-01029).',
    chart: 'Forløb efter afslutning',
    classes: {
      planlagt: 'planlagt',
      'uplanlagt-med-effekt': 'uplanlagt, over skellet',
      frafald: 'frafald',
      andet: 'andet',
      aktiv: 'igangværende'
    }
  },
  collaboration: {
    headline: 'Samarbejdet gik fra {{from}} ved første til {{to}} ved seneste samtale; i {{fell}} af forløbene er det faldet siden sidst.',
    headlineMeans: 'Samarbejdet gik fra {{from}} ved første til {{to}} ved seneste samtale.',
    headlineHidden: 'Udviklingen i samarbejdet er skjult: der er for få forløb med to scorer. Vælg bredere.',
    definition:
      '{{cases}} med en samarbejdsscore i {{where}}, som {{who}} har svaret; {{paired}} har mindst to. Gennemsnit af første {{first}} og seneste {{latest}} ud af {{highest}}.',
    rising_one: 'Ét forløb begyndte under skellet.',
    rising_other:
      'En lav begyndelse, der stiger, er et godt tegn: {{lowFirst}} forløb begyndte under skellet, og {{share}} af dem er steget siden (OpenFIT KA-01028).',
    risingUntold: 'En lav begyndelse, der stiger, er et godt tegn: familien tør sige, hvad der er galt (OpenFIT KA-01028).',
    noRanking: 'Høje scorer er ikke et mål for en sagsbehandlers dygtighed, og siden rangordner ingen.',
    chart: 'Samarbejdet i tal',
    share: 'Andel af forløb',
    mean: 'Gennemsnit',
    nameLabel: 'Mål',
    first: 'Første score',
    latest: 'Seneste score',
    rows: {
      firstUnder: 'Under skellet ved første',
      latestUnder: 'Under skellet ved seneste',
      fell: 'Faldet mindst {{fall}} point siden sidst',
      lowAndRisen: 'Begyndte lavt og er steget'
    }
  },
  expected: {
    headlineAbove: 'De valgte forløb slutter {{size}} point højere, end deres første score lader vente i det indlæste materiale.',
    headlineBelow: 'De valgte forløb slutter {{size}} point lavere, end deres første score lader vente i det indlæste materiale.',
    headlineSame: 'De valgte forløb slutter, hvor deres første score lader vente i det indlæste materiale.',
    headlineHidden: 'Sammenligningen med det ventede er skjult: for få forløb i eller uden for det valgte.',
    headlineFew: 'Færre end {{fewest}} afsluttede forløb har to scorer: kun medianen efter samtale vises.',
    definition:
      'Median og kvartiler af trivsel efter samtalens nummer for alt indlæst materiale, som {{who}} har svaret. Det valgte er {{where}}.',
    line: 'Ventet seneste score = {{intercept}} + {{slope}} × første score, spredning {{spread}} point, af {{cases}} afsluttede forløb.',
    relative: 'Det ventede er beregnet af det indlæste materiale alene. Det er ikke en norm og ikke en licenseret kurve.',
    regression: 'Lave første scorer stiger oftere, end de falder, også uden hjælp: de fleste begynder, når det går dårligst.',
    regressionAt:
      'Lave første scorer stiger oftere, end de falder, også uden hjælp. I dette materiale ventes ingen ændring fra en første score på {{turning}}.',
    chart: 'Trivsel efter samtale i det indlæste materiale',
    material: 'median, alt indlæst',
    rows: {
      'selected-first': 'Det valgte: første score',
      'selected-last': 'Det valgte: seneste score',
      'selected-expected': 'Det valgte: ventet seneste score',
      'selected-difference': 'Det valgte: forskel fra det ventede'
    }
  }
} as const;
