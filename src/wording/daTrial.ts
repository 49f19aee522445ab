/** Participants, in Danish. Goals are in `daGoals`. */
export const daTrial = {
  people_one: '{{number}} deltager',
  people_other: '{{number}} deltagere',
  peopleHidden: 'et skjult antal deltagere',
  days_one: '{{number}} dag',
  days_other: '{{number}} dage',
  weeks_one: '{{number}} uge',
  weeks_other: '{{number}} uger',
  atLeast: 'mindst {{number}}',
  atMost: 'højst {{number}}',
  orMore: '{{number}} eller flere',
  halfYear: '{{part}}. halvår {{year}}',
  unnamed: 'uden angivelse',
  noDay: 'ukendt dag',
  notTold: 'ikke vist',
  yes: 'ja',
  no: 'nej',
  everyKommune: 'alle {{number}} kommuner',
  manyKommuner: '{{number}} kommuner',
  notEffect: 'Det er en udvikling uden sammenligningsgruppe: hvad der ville være sket ellers, vides ikke.',
  cohort: {
    from: 'fra {{from}}',
    to: 'til og med {{to}}',
    between: '{{from}} til {{to}}'
  },
  scope: {
    clusters: 'klynge: {{names}}',
    targetGroups: 'målgruppe: {{names}}',
    trials: 'forsøg: {{names}}',
    cohort: 'tilknyttet {{cohort}}'
  },
  summary: 'Deltagere i {{where}}.',
  goalSummary: 'Mål og milepæle i {{where}}.',
  settings: {
    all: 'alle',
    cluster: 'Klynge',
    trial: 'Forsøg',
    cohort: 'Tilknyttet',
    minimumCell: '{{count}} deltagere',
    success: 'Tæller som arbejde',
    ownChoice: 'som i adressen',
    lasting: 'Har varet mindst',
    atOnce: 'fra første dag',
    compare: 'Sammenlign'
  },
  success: {
    ordinaert: 'ordinær beskæftigelse',
    arbejde: 'job, fleksjob eller løntilskud',
    uddannelse: 'arbejde eller uddannelse'
  },
  comparisons: { kommune: 'Kommune', klynge: 'Klynge', forsoeg: 'Forsøg', maalgruppe: 'Målgruppe', halvaar: 'Halvår' },
  comparisonsBy: {
    kommune: 'kommune',
    klynge: 'klynge',
    forsoeg: 'forsøg',
    maalgruppe: 'målgruppe',
    halvaar: 'halvår for tilknytning'
  },
  columns: { people: 'Deltagere', share: 'Andel', median: 'Median', mean: 'Gennemsnit', all: 'Alle' },
  goalColumns: {
    minimum: 'Mål, mindst',
    maximum: 'Mål, højst',
    deadline: 'Frist',
    baseline: 'Før',
    latest: 'Seneste',
    measured: 'Målt',
    state: 'Status'
  },
  enrolment: {
    headlineHidden: 'Hvor mange der er tilknyttet, er skjult: {{words}}. Vælg bredere.',
    nobody: 'Ingen i det valgte er tilknyttet.',
    reachedEver: '{{number}} er tilknyttet: målet på {{range}} er nået.',
    notReachedEver: '{{number}} af de lovede {{range}} er tilknyttet.',
    past: {
      reached: 'Målet blev nået: {{then}} var tilknyttet ved fristen {{day}}, og {{range}} var lovet. Nu er det {{number}}.',
      late: 'Målet blev nået efter fristen: {{then}} var tilknyttet {{day}}, hvor {{range}} var lovet. Nu er det {{number}}.',
      missed: 'Målet er ikke nået: {{then}} var tilknyttet ved fristen {{day}}, hvor {{range}} var lovet. Nu er det {{number}}.'
    },
    pastHidden: '{{number}} er tilknyttet; {{range}} var lovet inden {{day}}. Hvor mange det var da, er skjult.',
    reached: '{{number}} er tilknyttet: målet på {{range}} inden {{day}} er nået.',
    pace: '{{number}} af de lovede {{range}} er tilknyttet; det kræver {{pace}} mere om måneden at nå målet inden {{day}}.',
    before: '{{number}} af de lovede {{range}} er tilknyttet; fristen er {{day}}.',
    among: '{{people}} er tilknyttet i alt. {{whose}}: {{about}}',
    several: '{{people}} er tilknyttet; {{reached}} af {{count}} mål for tilknytning er nået.',
    withoutTarget: '{{people}} er tilknyttet. Intet mål siger, hvor mange der skulle være.',
    definition:
      'Personer med en tilknytningsdato i {{where}}, hver talt én gang. Dataene går til {{day}}. Mål tælles for hele deres forsøg, uanset målgruppe og tid for tilknytning.',
    preliminary: 'Målet er foreløbigt.',
    noBand: 'Målet står i tabellen og ikke i figuren, fordi kurven ikke viser netop de deltagere, det handler om.',
    revised: 'Mål, der er afløst, står stadig i figuren og tabellen.',
    held: 'Måneder, hvor få er kommet til siden den forrige viste, er holdt tilbage; kurven fortsætter, når der er nok.',
    chart: 'Tilknyttede over tid',
    label: 'tilknyttede',
    target: '{{range}} inden {{day}}',
    preliminaryTarget: '{{range}} inden {{day}} (foreløbigt)',
    aMonth: '{{number}} om måneden',
    sentence: '{{month}}: i alt tilknyttet {{cumulative}}; i måneden {{enrolled}}.',
    month: 'Måned',
    enrolled: 'Nye i måneden',
    cumulative: 'I alt',
    targetRow: 'Mål: {{whose}}',
    revisedRow: 'Afløst mål: {{whose}}'
  },
  steps: {
    screenet: 'Screenet',
    i_maalgruppe: 'I målgruppen',
    tilknyttet: 'Tilknyttet',
    faelles_udredning: 'Fælles udredning',
    en_plan: 'Én plan',
    foerste_indsats: 'Første indsats'
  },
  funnel: {
    headline: 'Af {{screened}} screenede er {{joined}} tilknyttet ({{share}}), og {{started}} er nået til første indsats.',
    headlineJoined: 'Af {{screened}} screenede er {{joined}} tilknyttet ({{share}}).',
    headlineHidden: 'Hvor mange der når fra screening til tilknytning, er skjult: det ville fortælle om for få. Vælg bredere.',
    nobody: 'Ingen i det valgte er screenet.',
    definition:
      'Personer i {{where}}, der har taget hvert trin og alle trin før det: screenet, fundet i målgruppen, tilknyttet, fælles udredning, én plan, første indsats. Andel af de screenede.',
    outOfOrder: '{{people}} har dato for et senere trin, men mangler et tidligere: de tæller kun så langt, som de er nået uden hul.',
    notYet: 'Nogle er stadig på vej: at et trin mangler, betyder ikke, at det ikke kommer.',
    chart: 'Fra screening til første indsats',
    sentence: '{{name}}: {{people}} ({{share}} af de screenede).',
    loss: '{{number}} er ikke nået videre',
    step: 'Trin',
    share: 'Andel af screenede'
  },
  waits: {
    tilknyttet: 'Screening til tilknytning',
    faelles_udredning: 'Tilknytning til fælles udredning',
    en_plan: 'Fælles udredning til én plan',
    foerste_indsats: 'Én plan til første indsats',
    i_alt: 'Screening til første indsats'
  },
  leadTime: {
    headline: 'Halvdelen er nået fra screening til første indsats inden {{half}}, ni ud af ti inden {{most}}.',
    headlineHalf: 'Halvdelen er nået fra screening til første indsats inden {{half}}.',
    headlineWaiting: 'Færre end halvdelen af dem i målgruppen er nået til første indsats, så medianen kan ikke kendes endnu.',
    nobody: 'Ingen i det valgte er fundet i målgruppen.',
    headlineHidden: 'Ventetiden er skjult: det ville fortælle om for få. Vælg bredere.',
    definition:
      'Dage fra ét trin til det næste for personer i {{where}}, der var nået til det første af de to. De, der stadig venter, tæller med, så længe de er fulgt (Kaplan–Meier), og udelades ikke.',
    unknown: 'Hvor mange endnu venter, kan medianen eller ni ud af ti ikke kendes: det står som »kan ikke opgøres«.',
    notYet: 'ikke kendt endnu: for mange venter',
    chart: 'Ventetid for hvert trin',
    median: 'halvdelen inden',
    p90: 'ni ud af ti inden',
    sentence: '{{name}} ({{n}} personer): halvdelen inden {{median}}; ni ud af ti inden {{p90}}.',
    medianColumn: 'Median, dage',
    p90Column: 'Ni ud af ti, dage'
  },
  elements: {
    en_plan: 'Én plan',
    faerre_indgange: 'Færre indgange (én kontaktperson)',
    progressionsmaaling: 'Progressionsmåling (mindst én)',
    integreret: 'Integreret indsats (fælles udredning)'
  },
  fidelity: {
    headline: 'Af {{of}} tilknyttede har {{plan}} én plan og {{contact}} én kontaktperson.',
    headlinePlan: 'Af {{of}} tilknyttede har {{plan}} én plan.',
    headlineHidden: 'Hvor mange der har én plan, er skjult: det ville fortælle om for få. Vælg bredere.',
    definition:
      'Forsøgets fire kerneelementer (VIVE) for {{people}} i {{where}}, målt ved det, udtrækket har: dato for én plan, netop én kontaktperson, mindst én progressionsmåling, dato for fælles udredning.',
    nearest: 'Fælles udredning er det nærmeste, der kan tælles, på mål og opgaver samlet på tværs: det siger ikke, hvor godt det er gjort.',
    atLeast: '{{name}}: mindst {{number}} af {{of}}. Det nøjagtige tal er skjult, fordi så få mangler det.',
    share: '{{people}} ({{share}})',
    chart: 'Andel af tilknyttede med hvert kerneelement',
    element: 'Kerneelement',
    of: 'Oplyst for'
  },
  classes: {
    plans_one: '{{number}} plan',
    plans_other: '{{number}} planer',
    contacts_one: '{{number}} kontaktperson',
    contacts_other: '{{number}} kontaktpersoner',
    changes_one: '{{number}} skift',
    changes_other: '{{number}} skift'
  },
  plans: {
    headline: 'Fra {{before}} skriftlige planer pr. deltager før til {{now}} nu; {{fewer}} af {{of}} har fået færre.',
    headlineMeans: 'Fra {{before}} skriftlige planer pr. deltager før til {{now}} nu.',
    headlineHidden: 'Antallet af planer er skjult: det ville fortælle om for få. Vælg bredere.',
    unknown: 'Det er ikke oplyst for nogen i det valgte, hvor mange planer de har.',
    definition:
      'Skriftlige planer hos {{people}} i {{where}}, hvis planer er oplyst både før og nu. Gennemsnit i overskriften; median {{before}} før og {{now}} nu. Netop én plan nu: {{one}}.',
    coarse: 'Fordelingen på antal vises ikke, fordi nogle antal ville fortælle om for få deltagere.',
    chart: 'Planer før og nu',
    before: 'Før',
    now: 'Nu',
    sentence: '{{name}}: {{before}} før, {{now}} nu.',
    changes: { fewer: 'færre planer', same: 'lige så mange', more: 'flere planer' },
    nameLabel: 'Planer',
    onePlanNow: 'netop én plan nu'
  },
  numbers: {
    coarse: 'Fordelingen vises ikke, fordi nogle antal ville fortælle om for få deltagere.',
    contacts: {
      headline: '{{one}} af {{of}} har netop én kontaktperson.',
      headlineMedian: 'Den midterste deltager har {{median}} kontaktpersoner.',
      headlineHidden: 'Antallet af kontaktpersoner er skjult: det ville fortælle om for få. Vælg bredere.',
      unknown: 'Det er ikke oplyst for nogen i det valgte, hvor mange kontaktpersoner de har.',
      definition: 'Kontaktpersoner for {{people}} i {{where}}. Median {{median}}, gennemsnit {{mean}}.',
      chart: 'Kontaktpersoner pr. deltager'
    },
    changes: {
      headline: 'En deltager har i gennemsnit skiftet sagsbehandler {{mean}} gange.',
      headlineHidden: 'Antallet af skift er skjult: det ville fortælle om for få. Vælg bredere.',
      unknown: 'Det er ikke oplyst for nogen i det valgte, hvor ofte de har skiftet sagsbehandler.',
      definition: 'Skift af sagsbehandler for {{people}} i {{where}}. Median {{median}}, gennemsnit {{mean}}.',
      chart: 'Skift af sagsbehandler pr. deltager'
    }
  },
  asking: { borger: 'borgeren', sagsbehandler: 'sagsbehandleren' },
  moves: { down: 'tilbage', unchanged: 'uændret', up: 'fremad', legend: 'tilbage · uændret · fremad' },
  progression: {
    headline: 'Af {{n}} er {{up}} gået frem på flere indikatorer end tilbage; {{down}} er gået mest tilbage.',
    headlineUp: 'Af {{n}} er {{up}} gået frem på flere indikatorer end tilbage.',
    headlineDown: 'Af {{n}} er {{down}} gået tilbage på flere indikatorer end frem; hvor mange der er gået frem, er skjult.',
    headlineHidden: 'Hvor mange der er gået frem, er skjult: det ville fortælle om for få. Vælg bredere.',
    nobody: 'Ingen i det valgte er målt på to forskellige dage.',
    definition:
      'Første og seneste svar pr. person i {{where}} for dem, der er målt på mindst to dage; medianer på hver indikators egen skala. Median mellem de to, efter indikator: {{days}}.',
    ordinal: 'Skalaerne er ordnede trin: at gå ét trin frem er ikke lige meget alle steder. Gennemsnit står kun i tabellen.',
    chart: 'Første og seneste svar for hver indikator',
    sentence: '{{who}}: fra {{from}} til {{to}} ({{n}} målt to gange).',
    nameLabel: 'Indikator',
    name: '{{indicator}}, {{who}}',
    baseline: 'Første, median',
    latest: 'Seneste, median',
    medianDays: 'Dage imellem, median',
    meanBaseline: 'Første, gennemsnit',
    meanLatest: 'Seneste, gennemsnit',
    spread: 'fordeling',
    spreadRule:
      'Fordeling: søjlerne er den andel, der har hver score i seneste svar, stregerne den andel, der havde den i første. En fordeling vises hel eller slet ikke; tallene står i tabellen.',
    scoreName: '{{name}}: score {{score}}',
    firstPeople: 'Personer, første',
    latestPeople: 'Personer, seneste'
  },
  difference: {
    headline_one:
      'Af den ene indikator, der kan vises, svarer borger og sagsbehandler ens i mere end halvdelen af tilfældene på {{alike}}.',
    headline_other:
      'Borger og sagsbehandler svarer ens i mere end halvdelen af tilfældene på {{alike}} af de {{count}} indikatorer, der kan vises.',
    headlineHidden: 'Hvor ofte borger og sagsbehandler svarer ens, er skjult: det ville fortælle om for få. Vælg bredere.',
    nobody: 'Ingen indikator er besvaret af både borger og sagsbehandler.',
    definition: 'Seneste svar fra borger og sagsbehandler om samme person i {{where}}.',
    noRanking: 'En forskel er et emne for samtalen, ikke en fejl hos nogen, og siden rangordner ingen.',
    chart: 'Borger og sagsbehandler side om side',
    citizenHigher: 'borgeren højest',
    same: 'ens',
    caseworkerHigher: 'sagsbehandleren højest'
  },
  movements: {
    headline: 'Med skift af sagsbehandler er {{change}} gået mest frem; uden skift {{noChange}}.',
    headlineHidden: 'Om huller og skift af sagsbehandler hænger sammen med fremgangen, kan ikke vises uden at fortælle om for få.',
    upOf: '{{up}} af {{n}}',
    hidden: 'et skjult antal',
    definition:
      'Personer i {{where}} efter, om flere indikatorer er gået frem end tilbage. Et hul er mere end 120 dage mellem to målinger. Målingerne er tænkt hver tredje måned.',
    notCause: 'Forskning finder, at huller og skift trækker progressionen ned. Her kan forskellen også skyldes, hvem der får dem.',
    chart: 'Fremgang med og uden huller og skift',
    nameLabel: 'Gruppe',
    rows: {
      alle: 'Alle',
      huller: 'Hul over 120 dage',
      'uden-huller': 'Uden hul',
      skift: 'Har skiftet sagsbehandler',
      'uden-skift': 'Uden skift'
    }
  },
  outcome: {
    headline: 'Det hyppigste udfald er {{name}}: {{people}} af {{of}} tilknyttede.',
    headlineShown: 'Blandt de udfald, der kan vises, er {{name}} det hyppigste: {{people}} af {{of}} tilknyttede.',
    headlineNone: '{{none}} af {{of}} tilknyttede har endnu intet udfald.',
    headlineFew: '{{none}} af {{of}} tilknyttede har endnu intet udfald; de øvrige udfald ville hver for sig fortælle om for få.',
    headlineHidden: 'Udfaldene er skjult: det ville fortælle om for få. Vælg bredere.',
    definition:
      'Udfald for {{people}} i {{where}}. Andelen 26 og 52 uger efter tilknytning tager hensyn til, at andre er gået ud ad en anden vej, og at nogle kun er fulgt kort (Aalen–Johansen).',
    beside: {
      udfald: 'Udtrækket har koder for udfald, der ikke er blandt de tilladte. De står hver for sig, som de er skrevet.',
      art: 'Udtrækket har koder for udfald, der ikke er blandt de tilladte. De hører her til uoplyst.'
    },
    byKind: 'Udfald er lagt sammen i arter, fordi de hver for sig ville fortælle om for få deltagere.',
    immature: 'Færre end halvdelen er tilknyttet så tidligt, at de kunne følges i {{weeks}}: andelen dér er umoden.',
    none: 'intet udfald endnu',
    some: 'et udfald',
    chartFew: 'Deltagere med og uden udfald',
    kinds: {
      'arbejde-uddannelse': 'arbejde, uddannelse eller selvforsørgelse',
      ydelse: 'fortsat ydelse',
      pension: 'førtidspension, pension, død eller fraflyttet',
      uoplyst: 'uoplyst'
    },
    chart: 'Andel med hvert udfald efter et halvt og et helt år',
    sentence: '{{name}}: i alt {{people}}; {{early}} efter 26 uger, {{late}} efter 52 uger.',
    after26: 'efter 26 uger',
    after52: 'efter 52 uger',
    nameLabel: 'Udfald'
  },
  work: {
    headline: '{{share}} er kommet i {{work}} inden {{time}}, mod {{reference}} i ressourceforløb 2013–2016 ({{source}}).',
    headlineAlone: '{{share}} er kommet i {{work}} inden {{time}}.',
    headlineNobody: 'Inden {{time}} er ingen kommet i {{work}}.',
    headlineHidden: 'Hvor mange der kommer i arbejde, er skjult: det ville fortælle om for få. Vælg bredere.',
    definition:
      'Andel af {{people}} i {{where}}, der er kommet i: {{outcomes}}. Uret starter ved tilknytning; en uges andel gælder ved ugens slutning. Båndet er 95 %-intervallet.',
    interval: ' (95 %-interval {{low}}–{{high}})',
    atOnce: 'Et udfald tæller fra første dag.',
    lasting: 'Et udfald tæller først, når det har varet {{weeks}}.',
    competing: 'Konkurrerende afslutninger: {{outcomes}}.',
    censored: 'Alle andre følges, til oplysningerne slutter (Aalen–Johansen). Kurven standser, hvor for få følges.',
    reference: '{{source}}: 3 %',
    referenceRule:
      '{{share}} er alle, der gennemløb et ressourceforløb i 2013–2016 ({{source}}, som Fredensborg Kommune gengiver det), uden en frist i uger og med en anden målgruppe: en fortid at holde op imod, ikke en kontrolgruppe.',
    beside:
      'Udtrækket har koder for udfald, der ikke er blandt de tilladte. De tæller hverken som arbejde eller som en konkurrerende afslutning.',
    leftOut: '{{people}} har datoer, der modsiger hinanden, og er udeladt.',
    chart: 'Tid til {{work}}',
    sentence: '{{time}}: {{share}} ({{low}} til {{high}}); {{atRisk}} følges stadig.',
    atRisk: 'følges stadig',
    week: 'Uge',
    low: 'Nedre grænse',
    high: 'Øvre grænse'
  },
  groups: {
    headline: 'Andelen med én plan ligger mellem {{low}} og {{high}} i de {{shown}} af {{all}} grupper, der kan vises.',
    headlineAll: 'Andelen med én plan ligger mellem {{low}} og {{high}} i de {{all}} grupper.',
    headlineOne: 'I {{name}} har {{share}} af de tilknyttede én plan.',
    headlineOneShown: 'Kun én af {{all}} grupper kan vises: {{low}} af de tilknyttede har én plan.',
    headlineHidden: 'Andelen med én plan er skjult i alle grupper: den ville fortælle om for få. Vælg bredere.',
    definition:
      'Tilknyttede i {{where}} efter {{by}}: andel med dato for én plan, andel af de målte med flere indikatorer frem end tilbage, og andel i {{work}} 52 uger efter tilknytning.',
    immatureName: '{{name}} (umoden)',
    immature: 'Umoden: færre end halvdelen er tilknyttet så tidligt, at de kunne følges i 52 uger.',
    notEffect: 'Forskelle mellem grupper kan skyldes, hvem de optager. De er ikke en virkning af forsøget.',
    chart: 'Grupper side om side',
    sentence: '{{name}}, {{enrolled}} tilknyttede: én plan {{plan}}; fremad {{forward}}; {{work}} efter 52 uger {{late}}.',
    onePlan: 'én plan',
    forward: 'mest fremad',
    work26: 'arbejde efter 26 uger',
    work52: 'arbejde efter 52 uger',
    atWork: 'i arbejde',
    immatureColumn: 'Umoden'
  }
} as const;
