/** FIT, in Danish. */
export const daFit = {
  cases_one: '{{number}} forløb',
  cases_other: '{{number}} forløb',
  casesHidden: 'et skjult antal forløb',
  hiddenNumber: 'et skjult antal',
  conversations: 'Samtaler',
  points_one: '{{points}} point',
  points_other: '{{points}} point',
  unnamed: 'uden angivelse',
  teamIn: '{{team}} i {{kommune}}',
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
    halvaar: 'Vist for halvår, fordi kvartalerne hver for sig ville fortælle om for få forløb.',
    aar: 'Vist for hele år, fordi kortere perioder ville fortælle om for få forløb.'
  },
  scales: { trivsel: 'Trivsel (ORS/CORS)', samarbejde: 'Samarbejde (SRS/CSRS)' },
  ages: { barn: 'børn', ung: 'unge', voksen: 'voksne' },
  agesOf: { barn: 'børn', ung: 'unge', voksen: 'voksne' },
  respondents: { selv: 'Selv', omsorgsperson: 'Omsorgsperson', fagperson: 'Fagperson' },
  voices: { selv: 'barnet, den unge eller den voksne selv', omsorgsperson: 'omsorgspersonen', fagperson: 'fagpersonen' },
  voicesOfAges: '{{who}} ({{ages}})',
  validityHidden: 'Om dækningen er god nok ({{least}}), kan ikke siges ({{words}}). Læs tallene med forbehold.',
  notValid: 'Kun {{share}} af samtalerne har en score. Under {{least}} er figuren måske ikke gyldig.',
  unconfirmed: '{{citation}}, ikke bekræftet',
  sourced: '{{names}} ({{source}})',
  cutOff: '{{name}} {{points}}',
  moved: 'valgt her; {{points}} efter {{source}}',
  cutOffs: 'Skel: {{cutOffs}}. En score på skellet tæller som over.',
  noCutOff: 'Der findes intet skel for fagpersoners vurdering.',
  noCutOffEndings: 'Uden skel tæller enhver uplanlagt afslutning som frafald.',
  noCutOffOutcome: 'Uden skel er ingen forbedring klinisk signifikant.',
  cutOffNames: { barn: 'barn', ung: 'ung', voksen: 'voksen', omsorgsperson: 'omsorgsperson', samarbejde: 'samarbejde' },
  reliableChange: 'pålidelig ændring {{points}} point ({{source}})',
  median: {
    trivsel: 'Den midterste trivselsscore{{whose}}',
    samarbejde: 'Den midterste samarbejdsscore{{whose}}'
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
    conventions: { point: 'point', effektstoerrelse: 'standardafvigelser' },
    reliableChange: 'Pålidelig ændring',
    cutOff: 'Skel, {{name}}'
  },
  summary: 'FIT i {{where}}. Svar fra {{who}}. Alle år i udtrækket.',
  coverage: {
    headline: 'Familierne bliver hørt ved de fleste samtaler: {{ors}} har en trivselsscore, {{srs}} en samarbejdsscore.',
    headlineFull: 'Familierne bliver hørt ved alle samtaler, som forsøget beder om.',
    headlineLow:
      'Dækningen er for lav: {{ors}} af samtalerne har en trivselsscore, {{srs}} en samarbejdsscore. Under {{least}} kan resten af siden ikke læses sikkert.',
    headlineNone: 'Der er ingen samtaler i det valgte.',
    headlineHidden: 'Dækningen kan ikke siges ({{words}}). Vælg bredere.',
    shareOf: { ors: '{{share}} af samtalerne har en trivselsscore', srs: '{{share}} af samtalerne har en samarbejdsscore' },
    fewWithout: {
      ors: 'færre end {{count}} forløb har en samtale uden trivselsscore',
      srs: 'færre end {{count}} forløb har en samtale uden samarbejdsscore'
    },
    hiddenOf: { ors: 'andelen med trivselsscore er skjult', srs: 'andelen med samarbejdsscore er skjult' },
    definition:
      'Samtaler i {{where}}, uanset hvem der svarer: {{conversations}}. Forsøget beder om en score ved hver (100 pct.). En samtale, som kommunen har talt med, men som ikke har nogen score, er holdt uden score.',
    withTwo: 'Mindst to trivselsscorer fra {{who}}, så en udvikling kan opgøres: {{share}} ({{withTwo}} af {{cases}} forløb).',
    withTwoHidden: 'Hvor mange forløb der har mindst to trivselsscorer, kan ikke siges ({{words}}).',
    ownLimit: 'Grænsen på {{least}} er sat af os; forsøget beder om alle.',
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
    band: 'Midterste halvdel',
    mean: 'Gennemsnit',
    median: 'median',
    q1: 'Nederste kvartil',
    q3: 'Øverste kvartil',
    cutOff: 'Skel, {{name}}: {{points}}',
    whose: ' ({{group}})',
    sentence: '{{name}}: median {{median}}, halvdelen mellem {{q1}} og {{q3}} ({{n}} scorer).',
    sentenceMedian: '{{name}}: median {{median}} ({{n}} scorer); kvartilerne er skjult, fordi de hviler på for få forløb.',
    sentenceCount: '{{name}}: {{n}} scorer; median og kvartiler er skjult, fordi de hviler på for få forløb.',
    sentenceHidden: '{{name}}: {{words}}.',
    sentenceNone: '{{name}}: ingen scorer.',
    headlineNone: 'Der er ingen scorer i det valgte.',
    headlineHidden: '{{what}} kan ikke følges uden at fortælle om for få forløb. Vælg bredere.',
    headlineAlone: '{{what}} er {{from}} ({{first}}).',
    headlineOne: '{{what}} er {{from}} ({{first}}); resten er skjult, fordi det ville fortælle om for få forløb.'
  },
  trend: {
    headline: '{{what}} gik fra {{from}} i {{first}} til {{to}} i {{last}}.',
    headlineSame: '{{what}} var {{from}} både i {{first}} og i {{last}}.',
    definition: {
      trivsel:
        'Trivsel (ORS/CORS, 0–40), som {{who}} har svaret, i {{where}}. Linjen er medianen, båndet den midterste halvdel, begge afrundet til halve point.',
      samarbejde:
        'Samarbejde (SRS/CSRS, 0–40), som {{who}} har svaret, i {{where}}. Linjen er medianen, båndet den midterste halvdel, begge afrundet til halve point.'
    },
    chart: { trivsel: 'Trivsel over tid', samarbejde: 'Samarbejde over tid' },
    notTheSame:
      'Det er ikke de samme familier hele vejen: nye kommer til, og andre er færdige. Kurven viser en udvikling, ikke en virkning.'
  },
  byConversation: {
    headline: '{{what}} er {{from}} ved {{first}} og {{to}} ved {{last}}{{left}}.',
    headlineSame: '{{what}} er {{from}} både ved {{first}} og ved {{last}}{{left}}.',
    left: ', hvor der er {{n}} scorer mod {{all}} ved den første',
    name: '{{number}}. samtale',
    nameLabel: 'Samtale',
    definition: {
      trivsel:
        'Trivsel (ORS/CORS, 0–40) efter samtalens nummer, som {{who}} har svaret, i {{where}}. Kurven standser, hvor den ville fortælle om for få forløb.',
      samarbejde:
        'Samarbejde (SRS/CSRS, 0–40) efter samtalens nummer, som {{who}} har svaret, i {{where}}. Kurven standser, hvor den ville fortælle om for få forløb.'
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
    sentenceHidden: '{{name}}: {{words}}.',
    together: 'Nogle klasser er lagt sammen, fordi de hver for sig ville fortælle om for få forløb.'
  },
  outcome: {
    headline: 'Trivslen er blevet pålideligt bedre i {{share}} af forløbene og pålideligt dårligere i {{worse}}.',
    headlineBetter: 'Trivslen er blevet pålideligt bedre i {{share}} af forløbene.',
    headlineHidden: 'Hvordan forløbene gik, er skjult: det ville fortælle om for få forløb. Vælg bredere.',
    headlineHiddenClosed:
      'Hvordan de afsluttede forløb gik, er skjult: det ville fortælle om for få. Tag de igangværende med, eller vælg bredere.',
    headlineNoCases: 'Der er ingen afsluttede forløb i det valgte. Tag de igangværende med.',
    headlineNobody: 'Der er ingen forløb i det valgte.',
    headlineUnmeasured: 'Ingen af forløbene har to trivselsscorer, så en udvikling kan ikke opgøres.',
    headlineNoSpread: 'Standardafvigelsen kan ikke beregnes: færre end {{fewest}} forløb har en trivselsscore. Vælg point.',
    definition: 'Afsluttede forløb i {{where}}: {{cases}}. Første til seneste trivselsscore, som {{who}} har svaret.',
    definitionActive: 'Afsluttede og igangværende forløb i {{where}}: {{cases}}. Første til seneste trivselsscore, som {{who}} har svaret.',
    byPoints: 'Opgjort i point: {{change}}; klinisk signifikant er en sådan fremgang over skellet.',
    byEffect:
      'Opgjort i standardafvigelser: ændringen delt med spredningen på første score i det indlæste materiale ({{spread}} point); mere end {{large}} er pålidelig ændring (OpenFIT KA-01031).',
    notEffect: 'Det er en udvikling uden sammenligningsgruppe: hvad der ville være sket ellers, vides ikke.',
    chart: 'Forløb efter udvikling',
    classes: {
      recovered: 'klinisk signifikant forbedring',
      improved: 'pålidelig forbedring',
      unchanged: 'ingen pålidelig ændring',
      deteriorated: 'pålidelig forværring',
      unclassifiable: 'kan ikke opgøres (færre end 2 målinger)'
    },
    together: {
      better: 'pålidelig forbedring i alt',
      notBetter: 'ingen pålidelig forbedring',
      rest: 'ingen pålidelig forbedring, eller kan ikke opgøres'
    },
    notReckoned: 'kan ikke opgøres'
  },
  firstLast: {
    headline: 'I {{higher}} af forløbene ligger seneste score i et højere felt end den første, i {{lower}} i et lavere.',
    headlineMost:
      'Flest af de viste forløb begyndte på {{first}} og sluttede på {{last}} point ({{cases}} forløb). Felter, der ville fortælle om for få, er skjult.',
    headlineMostSides:
      'Flest af de viste forløb begyndte {{first}} og sluttede {{last}} ({{cases}} forløb). Felter, der ville fortælle om for få, er skjult.',
    headlineHidden: 'Første og seneste score er skjult: det ville fortælle om for få forløb. Vælg bredere.',
    headlineHiddenClosed:
      'Første og seneste score er skjult: det ville fortælle om for få afsluttede forløb. Tag de igangværende med, eller vælg bredere.',
    headlineNone: 'Ingen forløb har både en første og en seneste score.',
    definition:
      'Afsluttede forløb i {{where}} med mindst to trivselsscorer, som {{who}} har svaret: {{cases}}. Talt i felter, så intet forløb er et punkt.',
    definitionActive:
      'Afsluttede og igangværende forløb i {{where}} med mindst to trivselsscorer, som {{who}} har svaret: {{cases}}. Talt i felter, så intet forløb er et punkt.',
    change: 'Båndet er ændringer under grænsen: {{change}}.',
    band: 'ingen pålidelig ændring (under {{points}} point)',
    regression:
      'De fleste begynder, når det går dårligst. Derfor vil lave første scorer oftere stige end falde, også uden hjælp (regression mod gennemsnittet).',
    tens: 'Felterne er på 10 point, fordi mindre felter ville fortælle om for få forløb.',
    halves: 'Kun under og over skellet vises, fordi mindre felter ville fortælle om for få forløb.',
    chart: 'Første og seneste score',
    same: 'samme score',
    from: 'første score →',
    to: 'seneste score ↑',
    bin: '{{from}} til under {{to}}',
    lastBin: '{{from}} til {{to}}',
    below: 'under skellet',
    above: 'på eller over skellet',
    sides: { below: 'under', above: 'over', cutOff: 'skellet' },
    cell: 'fra {{first}} til {{last}}',
    sentence: '{{cell}}: {{cases}} forløb.',
    sentenceHidden: '{{cell}}: {{words}}.',
    nameLabel: 'Første og seneste score'
  },
  endings: {
    headline: '{{planned}} sluttede planlagt; {{dropOut}} er frafald.',
    headlineNoDropOut: '{{planned}} sluttede planlagt; ingen er frafald.',
    headlinePlanned: '{{planned}} sluttede planlagt. Frafaldet er skjult, fordi det ville fortælle om for få.',
    headlineUnplanned: '{{planned}} sluttede planlagt; {{unplanned}} sluttede uplanlagt.',
    headlineOther: '{{planned}} sluttede planlagt; {{unplanned}} sluttede på anden vis.',
    headlineClosed: '{{closed}} er afsluttet; hvordan er skjult, fordi det ville fortælle om for få.',
    headlineHidden: 'Hvordan forløbene sluttede, er skjult: det ville fortælle om for få forløb. Vælg bredere.',
    closed: 'afsluttet',
    definition:
      'Forløb i {{where}}: {{cases}}. Frafald er en uplanlagt afslutning, hvor seneste trivselsscore er under skellet eller mangler (OpenFIT KA-01029). Andet er også forløb, hvor udtrækket ikke siger hvordan.',
    chart: 'Forløb efter afslutning',
    classes: {
      planlagt: 'planlagt',
      'uplanlagt-med-effekt': 'uplanlagt over skellet',
      frafald: 'frafald',
      andet: 'andet',
      aktiv: 'igangværende'
    }
  },
  collaboration: {
    headline: '{{means}}; i {{fell}} af forløbene er det faldet siden sidst.',
    headlineMeans: '{{means}}.',
    moved: 'Samarbejdet gik fra {{from}} ved første til {{to}} ved seneste samtale',
    same: 'Samarbejdet er {{from}} både ved første og ved seneste samtale',
    headlineNone: 'Der er ingen samarbejdsscorer i det valgte.',
    headlineHidden: 'Udviklingen i samarbejdet er skjult: det ville fortælle om for få forløb. Vælg bredere.',
    definition:
      'Forløb i {{where}} med en samarbejdsscore, som {{who}} har svaret: {{cases}}; heraf har {{paired}} mindst to. Gennemsnit på skalaen 0–{{highest}}; et fald er mindst {{fall}} point siden sidste samtale (OpenFIT).',
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
    headlineHidden: 'Sammenligningen med det ventede er skjult: den ville fortælle om for få forløb i eller uden for det valgte.',
    headlineAll:
      'Et forløb, der begynder på gennemsnittet, {{first}} point, slutter typisk på {{last}}. Vælg en del af materialet for at sammenligne den med det.',
    headlineFew: 'Færre end {{fewest}} afsluttede forløb har to scorer: kun medianen efter samtale vises.',
    definition:
      'Gennemsnit af første og seneste trivselsscore i afsluttede forløb med to scorer, som {{who}} har svaret. Det valgte er {{where}}.',
    definitionFew:
      'Median og kvartiler af trivsel efter samtalens nummer for alt indlæst materiale, som {{who}} har svaret. Det valgte er {{where}}.',
    line: 'Ventet seneste score = {{intercept}} + {{slope}} × første score, spredning {{spread}} point. Beregnet af alle afsluttede med to scorer: {{cases}}.',
    relative: 'Det ventede er beregnet af det indlæste materiale alene. Det er ikke en norm og ikke en licenseret kurve.',
    regression: 'Lave første scorer stiger oftere, end de falder, også uden hjælp: de fleste begynder, når det går dårligst.',
    regressionAt:
      'Lave første scorer stiger oftere, end de falder, også uden hjælp. I dette materiale ventes ingen ændring fra en første score på {{turning}}.',
    curve: 'Tabellen har også medianen efter samtale for alt indlæst materiale.',
    chart: 'Fra første til seneste score, og hvad første score lader vente',
    chartFew: 'Trivsel efter samtale i det indlæste materiale',
    material: 'median, alt indlæst',
    actual: 'første til seneste score',
    expected: 'første til ventet score',
    chosen: 'De valgte begynder på {{start}}',
    chosenHidden: 'De valgte forløb',
    all: 'Alle begynder på {{start}}',
    from: 'Begynder på {{start}}',
    sentence: 'De valgte forløb begynder i gennemsnit på {{first}} point og slutter på {{last}}; ventet var {{expected}}.',
    sentenceAll: 'Alle forløb begynder i gennemsnit på {{first}} point og slutter på {{last}}.',
    sentenceHidden: '{{name}}: {{words}}.',
    fromSentence: 'Et forløb, der begynder på {{start}} point, ventes at slutte på {{last}}.',
    rows: {
      'selected-first': 'Det valgte: første score',
      'selected-last': 'Det valgte: seneste score',
      'selected-expected': 'Det valgte: ventet seneste score',
      'selected-difference': 'Det valgte: forskel fra det ventede',
      from: 'Ventet seneste score efter en første på {{start}}'
    }
  }
} as const;
