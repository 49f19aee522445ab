/** The overview, in Danish. */
export const daOverview = {
  tour: {
    title: 'Rundvisning',
    offer: 'Første gang her? Tre opdigtede borgere viser vej på to minutter.',
    begin: 'Tag rundvisningen',
    decline: 'Nej tak'
  },
  lead: {
    nothing: 'Der er ikke indlæst data endnu: vælg udtræk på siden Data.',
    empty: 'Der er ingen data i det valgte: vælg bredere.',
    hidden: 'Det valgte kan ikke vises uden at fortælle om for få borgere: vælg bredere.',
    calm: 'Af det, der er opgjort i {{where}}, har intet passeret en af de grænser, siden holder øje med.',
    needs_one: 'I {{where}} er der ét forhold, der kræver opmærksomhed: {{what}}.',
    needs_other: 'I {{where}} er der {{count}} forhold, der kræver opmærksomhed: {{what}}.',
    everywhere: 'det indlæste'
  },
  synthetic: 'Syntetiske data',
  syntheticHint: 'Tallene er den medfølgende demos og handler ikke om virkelige borgere.',
  waiting: 'Overblikket er beregnet på forhånd, fordi enheden har lidt hukommelse eller sparer på data.',
  waitingOther: 'Beregningen er ikke begyndt, fordi enheden har lidt hukommelse eller sparer på data.',
  begin: 'Start beregningen her',
  computing: 'Beregner …',
  failed: 'Overblikket kunne ikke beregnes. Prøv et andet valg, eller genindlæs siden.',
  subjects: {
    costs: 'Udgifternes koncentration',
    fit: 'Dækning og trivsel i FIT',
    participants: 'Tilslutning mod det lovede',
    goals: 'Mål'
  },
  sections: {
    now: 'Hvor står vi?',
    changes: 'Nyt siden sidste periode',
    unsaid: 'Hvad kan ikke siges endnu?'
  },
  noChanges: 'Der er ingen tidligere periode at holde tallene op mod.',
  allSaid: 'Alt, hvad overblikket spørger om, kan siges for det valgte.',
  needs: 'Kræver opmærksomhed',
  picture: '{{name}}: {{text}}',
  costs: {
    picture: 'Andel af udgifterne, der går til de dyreste',
    row: 'Dyreste {{percent}} pct.',
    need: 'andelen for {{top}} er {{points}} anderledes end i {{year}}, mere end usikkerheden',
    points: '{{points}} pct.point'
  },
  fit: {
    picture: 'Andel af samtaler med score',
    ors: 'Trivselsscore',
    srs: 'Samarbejdsscore',
    mark: '{{least}}: mindste dækning',
    need: {
      ors: 'kun {{share}} af samtalerne har en trivselsscore',
      srs: 'kun {{share}} af samtalerne har en samarbejdsscore'
    },
    yearAgo: 'Den midterste trivselsscore er {{now}} i {{period}} og var {{before}} i {{earlier}}, et år før.',
    latest: 'Den midterste trivselsscore er {{now}} i {{period}}; et år før er den ikke kendt eller skjult.',
    coverageChange: 'I {{period}} har {{now}} af samtalerne en trivselsscore mod {{before}} i {{earlier}}.',
    medianSame: 'Den midterste trivselsscore er {{now}} både i {{period}} og i {{earlier}}.',
    medianChange: 'Den midterste trivselsscore er {{now}} i {{period}} mod {{before}} i {{earlier}}.'
  },
  enrolment: {
    picture: 'Tilknyttede og det lovede',
    now: 'Tilknyttede',
    row: '{{number}} af {{range}}',
    between: '{{low}}–{{high}}',
    need: 'tilslutningen går langsommere end lovet',
    change: '{{number}} er kommet til fra {{from}} til {{to}} mod {{before}} i de tre måneder før.',
    changeStill: 'Ingen er kommet til fra {{from}} til {{to}} og heller ikke i de tre måneder før.',
    changeNone: 'Ingen er kommet til fra {{from}} til {{to}} mod {{before}} i de tre måneder før.'
  },
  goals: {
    picture: 'Mål efter, hvor langt de er',
    good: 'Nået eller på vej',
    behind: 'Bagud eller ikke nået',
    unmeasured: 'Ikke målt endnu',
    untargeted: 'Uden måltal',
    of: '{{number}} af {{all}}',
    need_one: '{{count}} mål er ikke nået til fristen',
    need_other: '{{count}} mål er ikke nået til fristen'
  },
  unsaid: {
    table: '{{subject}}: tabellen {{table}} er ikke indlæst.',
    empty: '{{subject}}: der er ingen data i det valgte.',
    failed: '{{subject}}: beregningen gik galt.',
    share: 'Andelen for {{top}} kan ikke siges ({{words}}).',
    change: 'Om udgifternes koncentration har ændret sig siden {{year}}, kan ikke siges: et af de to års tal er skjult.',
    oneYear: 'Om udgifternes koncentration har ændret sig, kan ikke siges: der er ikke noget år før {{year}}.',
    residents: 'Andelen af alle indbyggere kan ikke siges: befolkningstallet for {{year}} mangler eller er for lille.',
    coverage: 'Trivsel og udbytte kan ikke læses sikkert: under {{least}} af samtalerne har en score.',
    coverageHidden: 'FIT-dækningen kan ikke siges ({{words}}).',
    outcome: 'Hvordan forløbene gik, kan ikke siges uden at fortælle om for få.',
    median: 'Trivslen i {{period}} kan ikke siges ({{words}}).',
    enrolled: 'Hvor mange der er tilknyttet, kan ikke siges ({{words}}).',
    joined: 'Hvor mange der er kommet til i det seneste kvartal, kan ikke siges ({{words}}).',
    promised: 'Om tilslutningen er som lovet, kan ikke siges: intet mål siger, hvor mange der skulle være.',
    immature: 'Hvor deltagerne er efter {{weeks}} uger, kan ikke siges for de fleste: under halvdelen er fulgt så længe.',
    unmeasured_one: '{{count}} mål er ikke målt endnu.',
    unmeasured_other: '{{count}} mål er ikke målt endnu.',
    untargeted_one: '{{count}} mål er målt, men intet siger, hvor meget der er nok.',
    untargeted_other: '{{count}} mål er målt, men intet siger, hvor meget der er nok.'
  },
  steps: {
    load: 'Indlæs på siden Data',
    everyKommune: 'Vælg alle kommuner',
    everyTargetGroup: 'Vælg alle målgrupper',
    everyTrial: 'Vælg alle forsøg',
    smaller: 'Vælg mindste gruppe {{count}}',
    figure: 'Se figuren'
  }
} as const;
