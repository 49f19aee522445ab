/** What could change, in Danish. */
export const daPotential = {
  invests: 'Lægger ud',
  net: 'Netto',
  budget: 'Budget',
  total: 'I alt',
  unsplit: 'Ikke fordelt på budgetter',
  sentence: '{{name}}: lægger {{invests}} ud; {{label}}: {{gains}}; netto {{net}}.',
  /** In a sentence. */
  hiddenAmount: 'et skjult beløb',
  hidden: 'Regnestykket er ikke vist ({{words}}): vælg flere kommuner, et andet år eller en lavere grænse under Mindste gruppe.',
  percent: 'pct.',
  aboveLiterature: '{{share}} (mere end litteraturens højst {{most}})',
  reset: 'Nulstil antagelserne',
  own: 'Tal uden kilde er antagelser, som du kan ændre.',
  perYear: 'Alle tal er kr. om året.',
  notEffect: 'Et regnestykke, ikke en effekt eller en besparelse: ingen ved, hvad der ville ske i virkeligheden.',
  literature:
    'Et systematisk litteraturstudie fandt, at højst {{most}} af udgiften til de dyreste patienter kan forebygges (Wammes m.fl. 2018, doi 10.1136/bmjopen-2018-023113).',
  loud: 'Antagelsen på {{share}} er over de {{most}}, som litteraturen højst regner med.',
  partlyHidden: 'Budgetter, der er skjult, er med i I alt.',
  payer: 'Investeringen falder på',
  parallel: {
    headline:
      'Undgås {{share}} af {{hours}} parallelle timer pr. ekstra budget for {{people}} på mindst {{budgets}} budgetter, svarer det til {{gains}} om året mod {{invests}} til koordinering. Det er et regnestykke, ikke en effekt eller en besparelse.',
    definition:
      'I {{year}} i {{where}} trækker {{people}} på mindst {{from}} hver. Antagelser: {{hours}} timers parallel koordinering om året for hvert budget ud over det første, {{hourlyCost}} i timen, {{share}} af timerne undgås; en koordinator på {{coordinatorHours}} timer om året i {{kommuner}}, betalt af budgettet {{payer}}. Timerne falder ligeligt på borgerens budgetter.',
    budgets: '{{budgets}} budgetter',
    chosenAreas: '{{budgets}} af de valgte områder',
    none: 'Ingen borgere i {{where}} trækker på mindst {{from}} i {{year}}: der er ingen at regne på.',
    noFamilies: 'Ingen familier i {{where}} trækker på mindst {{from}} i {{year}}: der er ingen at regne på.',
    chart: 'Parallelt arbejde, der kunne undgås: hvem lægger ud, og hvor frigøres tid',
    gains: 'Frigjort tid',
    people_one: '{{number}} borger',
    people_other: '{{number}} borgere',
    families_one: '{{number}} familie',
    families_other: '{{number}} familier',
    kommuner_one: '{{count}} kommune',
    kommuner_other: 'hver af {{count}} kommuner',
    incomplete: 'Borgere med en kombination af budgetter, som for få deler, er ikke regnet med.',
    leastBudgets: 'Mindst så mange budgetter',
    parallelHours: 'Timer pr. ekstra budget',
    hourlyCost: 'Pris for en time',
    avoidedHours: 'Del af timerne, der undgås',
    coordinatorHours: 'Koordinators timer pr. kommune',
    hours: 'timer',
    kroner: 'kr.'
  },
  lasting: {
    headline:
      'Undgås {{share}} af de {{courses}} varige dyre forløb, og falder {{costShare}} af udgiften bort, svarer det til {{gains}} om året mod {{invests}} lagt ud. Det er et regnestykke, ikke en effekt eller en besparelse.',
    none: 'Ingen er blandt de dyreste {{top}} i begge år: der er intet varigt dyrt forløb at regne på.',
    needsTwoYears:
      'Hvad færre varige dyre forløb svarer til, kan ikke opgøres: det kræver udgifter i to år i træk, og befolkningstal for begge, når andelen er af alle indbyggere.',
    definition:
      'Varige dyre forløb: {{courses}}, som er blandt de dyreste {{top}} af {{whom}} både i {{earlier}} og {{later}}, i {{where}}; de koster {{cost}} i {{year}}. Antagelser: {{share}} af forløbene undgås, {{costShare}} af deres udgift falder bort, {{investment}} lægges ud pr. undgået forløb af budgettet {{payer}}.',
    chart: 'Færre varige dyre forløb: hvem lægger ud, og hvis udgift bliver mindre',
    gains: 'Mindre udgift',
    people_one: '{{number}} borger',
    people_other: '{{number}} borgere',
    families_one: '{{number}} familie',
    families_other: '{{number}} familier',
    avoidedCourses: 'Del af forløbene, der undgås',
    costShare: 'Del af udgiften, der falder bort',
    courseInvestment: 'Investering pr. undgået forløb'
  },
  generation: {
    headline:
      'Undgår {{share}} af {{families}} at blive meget udsatte, svarer det til {{gains}} om året i {{years}} år mod {{invests}} lagt ud om året. Det er et regnestykke, ikke en effekt eller en besparelse.',
    none: 'Ingen familier er blandt de dyreste {{top}} i begge år: der er ingen at regne på. Vælg Min antagelse, eller et andet udvalg.',
    noneAssumed: 'Antallet af familier er sat til 0: der er ingen at regne på.',
    noneToSplit: 'Ingen er blandt de dyreste {{top}} i begge år: der er ingen udgift at fordele regnestykket efter.',
    notCounted: 'Familierne kan ikke tælles i data her ({{words}}): antallet er en antagelse.',
    definition:
      '{{counted}} Antagelser: {{share}} af familierne undgår at blive meget udsatte; en helhedsindsats koster {{programme}} pr. familie{{programmeSource}} og betales af budgettet {{payer}}; en undgået meget udsat familie koster {{potential}} mindre{{potentialSource}} over {{years}} år. Beløbene er fordelt ligeligt på årene og på budgetter som udgiften til {{whose}} i {{year}} i {{where}}.',
    counted:
      '{{families}} er blandt de dyreste {{top}} af familierne med en udgift både i {{earlier}} og {{later}}; borgere uden familie er ikke regnet med.',
    assumed: '{{families}} er en antagelse.',
    whoseFamilies: 'de varigt dyre familier',
    whoseCitizens: 'de varigt dyre borgere',
    sourced: ' (Assens 2013–16)',
    potentialSourced: ' (COHERE/SDU)',
    ownNumber: ' (din antagelse)',
    source:
      'Kilde til 270.400 kr. pr. familie (helhedsindsats i Assens, 2013–16) og 4,9 mio. kr. over 12 år pr. undgået meget udsat familie (COHERE/SDU): Mandag Morgen. Forfatteren understreger, at det er et potentiale.',
    needsTwoYears:
      'Hvad den næste generation svarer til, kan ikke fordeles på budgetter: det kræver udgifter i to år i træk, og befolkningstal for begge, når andelen er af alle indbyggere.',
    chart: 'Den næste generation: hvem lægger ud, og hvis udgift bliver mindre',
    gains: 'Mindre udgift',
    people_one: '{{number}} familie',
    people_other: '{{number}} familier',
    families: 'Familier',
    familiesFrom: 'Antal familier',
    fromData: 'Talt i data',
    fromReader: 'Min antagelse',
    avoidedFamilies: 'Del af familierne, der undgår det',
    programme: 'Helhedsindsats pr. familie',
    familyPotential: 'Mindre udgift pr. undgået',
    years: 'Over så mange år',
    yearsUnit: 'år'
  }
} as const;
