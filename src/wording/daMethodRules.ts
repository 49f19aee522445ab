/** Definitions, rules and thresholds in Danish. What is filled in are the program's own constants (`views/metode/facts.ts`). */
export const daMethodRules = {
  disclosure: {
    lead: 'Hvert tal går gennem den samme rydning, før det kan stå i en sætning, en graf eller en tabel. Det, der ikke må vises, står der med grunden.',
    table: 'Regler og grænser',
    cell: {
      rule: 'Mindste gruppe: færre borgere (i FIT forløb) bag tallet end dette, og det skjules, også gennemsnit og andele',
      limit: '{{cell}}\u00a0borgere; kan vælges til {{cells}}'
    },
    outside: { rule: 'Andele: færre end mindste gruppe uden for gruppen, hvor resten kan regnes ud', limit: '{{cell}}\u00a0borgere' },
    top: {
      rule: 'De dyreste: gruppen skal være mindst så mange som mindste gruppe. Den dyreste 1\u00a0pct. kræver altså så mange borgere i alt',
      limit: '{{onePercentNeeds}}\u00a0borgere'
    },
    nested: {
      rule: 'Grupper inden i hinanden: mellem to viste grupper er der ingen eller mindst så mange som mindste gruppe. {{mains}} afgøres først, og af indbyggere og modtagere hver for sig',
      limit: '{{cell}}\u00a0borgere'
    },
    dominance: { rule: 'Dominans: én borgers del af et beløb er højst', limit: '{{dominance}}' },
    closeness: {
      rule: 'p %-reglen: den næststørste må ikke af summen kunne regne den størstes del ud nærmere end',
      limit: '{{closeness}}'
    },
    selections: {
      rule: 'Udgifter: to valg af kommuner, målgrupper og områder samme år, hvis forskel er færre borgere, eller som én dominerer, vises ikke begge',
      limit: '{{cell}}\u00a0borgere'
    },
    blocks: {
      rule: 'FIT og deltagere: et valg vises kun, når det rummer hele blokke af steder, målgrupper og tider; i hver blok er der ingen eller mindst så mange som mindste gruppe af hver slags, der vises',
      limit: '{{cell}}\u00a0forløb eller deltagere'
    },
    line: { rule: 'Udgiften ved en grænse er én borgers og afrundes til hele', limit: '{{step}}' },
    parts: {
      rule: 'Opdelinger: det skjulte er tilsammen nok borgere, ellers skjules den mindste af de viste også',
      limit: '{{cell}}\u00a0borgere, dominans {{dominance}}'
    },
    counts: {
      rule: 'Tabeller over antal: et skjult antal kan tilhøre et interval, som er mindst så bredt, eller hele rækken eller kolonnen',
      limit: '{{cell}}\u00a0borgere'
    },
    quartile: {
      rule: 'Kvartiler og medianer: mindst så mange som mindste gruppe på hver side; i FIT afrundet til nærmeste',
      limit: '{{quantileStep}}\u00a0point'
    },
    coarser: {
      rule: 'FIT vises i den fineste form, der kan fortælle om så stor en del af forløbene; ellers i en grovere, men aldrig i to',
      limit: '{{told}}'
    },
    belowZero: {
      rule: 'Summer, hvor andre figurer tæller borgere under nul som nul: forskellen må ikke være få borgeres',
      limit: '{{cell}}\u00a0borgere'
    },
    reasonsTable: 'Hvad der står i stedet for et skjult tal',
    reason: 'Der står',
    because: 'Fordi',
    instead: 'Man kan i stedet',
    reasons: {
      'too-few': {
        because: 'Færre borgere end mindste gruppe står bag tallet.',
        instead: 'vælge flere kommuner, et længere tidsrum eller en grovere opdeling'
      },
      'too-few-between': {
        because: 'Forskellen til en vist gruppe er så få borgere, at den fortæller om dem.',
        instead: 'se på den gruppe, der er vist, eller en større'
      },
      'too-few-outside': {
        because: 'De borgere, tallet udelader, er så få, at det fortæller om dem.',
        instead: 'se på hele gruppen under ét'
      },
      'too-few-beyond': {
        because: 'Så få ligger over eller under medianen eller kvartilen, at den fortæller om dem.',
        instead: 'vælge flere kommuner, et længere tidsrum eller en grovere opdeling'
      },
      'few-below-zero': {
        because: 'Få borgere har negative summer, som andre tal regner som nul.',
        instead: 'bruge den sum, der tæller dem som nul'
      },
      'protects-another': {
        because: 'Var tallet vist, kunne et skjult tal regnes ud.',
        instead: 'vælge en grovere opdeling, så intet behøver at skjules'
      },
      'differs-by-few': {
        because: 'Et andet valg skiller sig så lidt fra dette, at de to tilsammen ville fortælle om få borgere.',
        instead: 'vælge alle kommuner, målgrupper eller områder, eller afgrænse efter ét ad gangen'
      },
      dominated: {
        because: 'Én borger udgør for stor en del af beløbet.',
        instead: 'vælge flere kommuner eller en større gruppe'
      },
      'undefined-value': { because: 'Der er intet at dele med.', instead: 'vælge bredere' }
    }
  },
  costs: {
    cost: {
      term: 'Udgift',
      text: 'Bruttoudgift i kroner pr. borger pr. kalenderår: summen af de valgte posteringer. En borgers årssum under 0 tæller som 0, og antallet oplyses.'
    },
    share: {
      term: 'De dyrestes andel',
      text: 'Borgerne ordnes efter årets udgift. Andelen er summen for de dyreste så mange procent delt med alles; borgeren på grænsen tæller med delvist, så andelen er uden spring. Der kan vælges fra {{lowestTop}} til {{highestTop}}\u00a0pct.; siden begynder med {{defaultTop}}.'
    },
    residents: {
      term: 'Af alle indbyggere',
      text: 'Nævneren er det indlæste befolkningstal; borgere uden udgift er med som antal. Uden befolkningstal regnes af borgere med en udgift.'
    },
    recipients: {
      term: 'Af borgere med en udgift',
      text: 'Borgere med mindst én af de valgte posteringer i året, også når de går i nul.'
    },
    person: {
      term: 'Én borger i flere kommuner',
      text: 'Tæller én gang i de valgte kommuner tilsammen. Pseudonymer regnes for de samme på tværs af kommunerne i et udtræk.'
    },
    family: { term: 'Familie', text: 'Borgere med samme familie lægges sammen. En borger uden familie er sin egen.' },
    curve: {
      term: 'Lorenz-kurve og Gini',
      text: 'Kurven læses fra de dyreste. Gini er 0, når alle koster lige meget, og 1, når én borger har hele udgiften.'
    },
    variation: {
      term: 'Tilfældig årsvariation',
      text: 'Alle borgere er talt med, så der er ingen stikprøveusikkerhed. Intervallet viser, hvor andelen ville ligge i 95 af 100 år ligesom dette (Beach og Davidson 1983). To andele er forskellige, når intervallet for deres forskel ikke rummer 0 (Newcombe 1998). I en sammenligning får en andel af personer eller samtaler Wilsons interval og en median et, der er regnet af kvartilerne (McGill, Tukey og Larsen 1978).'
    },
    prices: {
      term: 'Løbende og faste priser',
      text: 'Løbende priser er, som de er bogført. Faste priser ganger hvert år med det indlæste prisindeks til det seneste års priser. Programmet har intet indeks med.'
    },
    areas: {
      term: 'Områder, en borger trækker på',
      text: 'Et område tæller, når der er mindst én postering på det i året, uanset hvad den summer til.'
    },
    lasting: {
      term: 'Hvor længe',
      text: 'Borgerne deles i bånd efter årets udgift: de dyreste {{bands}}\u00a0pct., resten, ingen udgift. Den, der ikke længere findes i udtrækket for de valgte kommuner, står for sig, for et udtræk uden borgere uden udgift kan ikke skelne døde og fraflyttede fra dem, der intet har brug for.'
    },
    participants: {
      term: 'Udgifter til deltagerne',
      text: 'Fra året før de kom med til året efter; året selv er udeladt. Kun deltagere, hvor begge år er indlæst, og som er fulgt til slut. Udgiften tæller, uanset hvem der har betalt.'
    },
    references: 'Offentliggjorte tal, som kan lægges ved siden af andelen af alle indbyggere',
    referenceName: 'Hvem',
    referenceShare: '{{percent}}\u00a0pct.'
  },
  potentials: {
    lead: 'Tre regnestykker ganger læserens antagelser med viste tal. De er hverken en effekt eller en besparelse. Et regnestykke bruger kun viste tal; det, der er skjult, forbliver skjult. Varige dyre forløb er borgere blandt de dyreste {{lastingPercent}}\u00a0pct. i to år. Litteraturen finder, at højst {{preventable}}\u00a0pct. af udgiften til de dyreste kan forebygges (Wammes m.fl. 2018), så der kan ikke antages mere.',
    table: 'Antagelser ved start',
    assumption: 'Antagelse',
    standard: 'Ved start',
    bounds: 'Kan vælges',
    range: '{{low}} til {{high}}',
    kroner: '{{number}}\u00a0kr.',
    hours: '{{number}}\u00a0timer',
    percent: '{{number}}\u00a0pct.',
    years: '{{number}} år',
    plain: '{{number}}',
    assumptions: {
      leastBudgets: 'Budgetter, der deler en borger',
      parallelHours: 'Timer pr. borger pr. budget, der kan falde sammen',
      hourlyCost: 'Kroner pr. time',
      avoidedHours: 'Del af timerne, der undgås',
      coordinatorHours: 'Timer til koordinering',
      avoidedCourses: 'Del af varige dyre forløb, der undgås',
      costShare: 'Del af udgiften, der falder bort',
      courseInvestment: 'Indsats pr. undgået forløb',
      avoidedFamilies: 'Del af familierne, hvor det lykkes',
      programme: 'Pris pr. familie for en helhedsindsats',
      familyPotential: 'Potentiale pr. familie',
      years: 'Årrække for potentialet'
    },
    families: 'Familier, hvor de ikke kan tælles'
  },
  fit: {
    scale: {
      term: 'Skalaerne',
      text: 'ORS og CORS om trivsel, SRS og CSRS om samarbejde, hver 0 til {{highestScore}}\u00a0point; højere er bedre. Scorer på YCORS regnes ikke.'
    },
    case: {
      term: 'Forløb og samtale',
      text: 'Et forløb er en families sag og tælles én gang, hvor mange scorer den end har. En samtale er et nummer i et forløb. Barnets, omsorgspersonens og fagpersonens svar holdes adskilt; den yngste, der har to scorer, taler for forløbet.'
    },
    coverage: {
      term: 'Dækning',
      text: 'Samtaler med en score af alle samtaler. Forsøget beder om {{wantedCoverage}}. Under {{leastCoverage}} siger figurerne, at de måske ikke er gyldige.'
    },
    boundary: {
      term: 'Skel',
      text: 'En score på skellet tæller som over. Kilderne er ikke enige: andre kalder netop skellet for under. Skel er ikke ens i alle lande, og der kendes ingen dansk normundersøgelse; de kan ændres på siden.'
    },
    reliable: {
      term: 'Pålidelig ændring',
      text: 'En ændring på mindst {{reliable}}\u00a0point regnes for mere end tilfældig; {{otherReliable}} kan vælges. Metoden er Jacobson og Truax (1991).'
    },
    outcome: {
      term: 'Udbytte i point',
      text: 'Fra første til sidste score. Klart bedre: en pålidelig forbedring, der også krydser skellet. Bedre: en pålidelig forbedring. Uændret: en mindre ændring. Dårligere: et pålideligt fald. Kan ikke opgøres: færre end to scorer.'
    },
    effect: {
      term: 'Udbytte i effektstørrelse',
      text: 'Ændringen målt i spredningen af første scorer i det indlæste materiale: bedre over {{effect}}, dårligere under det samme fald. Kræver {{fewestLine}} forløb. De to måder vises aldrig i samme figur.'
    },
    ending: {
      term: 'Afslutning og frafald',
      text: 'Frafald er en uplanlagt afslutning, hvor sidste score er under skellet eller mangler. En uplanlagt afslutning over skellet er for sig.'
    },
    collaboration: {
      term: 'Fald i samarbejdet',
      text: 'Et fald på mindst {{fall}}\u00a0point siden sidste samtale er i sig selv et tegn, der bør tales om.'
    },
    expected: {
      term: 'Forventet udvikling',
      text: 'En ret linje gennem første og sidste score for afsluttede forløb i det indlæste materiale; kræver {{fewestLine}} forløb. Den, der begynder lavt, stiger som regel også uden indsats (regression mod gennemsnittet).'
    },
    cutOffTable: 'Skel ved start',
    voice: 'Hvem svarer',
    cutOff: 'Point',
    voices: {
      barn: 'Barn, trivsel',
      ung: 'Ung, trivsel',
      voksen: 'Voksen, trivsel',
      omsorgsperson: 'Omsorgsperson, trivsel',
      samarbejde: 'Alle, samarbejde'
    },
    reliableTable: 'Pålidelig ændring',
    change: 'Ændring'
  },
  participants: {
    member: {
      term: 'Deltager',
      text: 'En borger, der er screenet til et forsøg. Trinnene tælles strengt: en deltager standser ved den første dato, der mangler. En borger i to forsøg tæller én gang i hvert og én gang i alt.'
    },
    waiting: {
      term: 'Vej til arbejde',
      text: 'Andelen, der har nået et ønsket udfald et givet antal uger efter tilknytning, når andre ender anderledes eller stadig venter (Aalen og Johansen 1978). Ønsket udfald ved start: {{success}}. Udelukker et senere arbejde: {{competing}}.'
    },
    weeks: {
      term: 'Hvornår udfald opgøres',
      text: '{{outcomeWeeks}} uger efter tilknytning. Et udfald kan kræves at have varet {{lastingWeeks}} uger; kilderne definerer ikke varig beskæftigelse, og {{proposedWeeks}} uger er et forslag. Ved start tæller et udfald fra første dag.'
    },
    reference: {
      term: 'Til sammenligning',
      text: '{{klShare}} af dem, der var gennem et ressourceforløb 2013–2016, kom i ordinær beskæftigelse ({{klSource}}). Det er af alle, der har været igennem, ikke efter så mange uger.'
    },
    progress: {
      term: 'Progression',
      text: 'Fra en deltagers første svar til det seneste, for hver indikator og for borger og sagsbehandler hver for sig: hvor mange steg, stod stille og faldt. Trin tælles, afstande gør ikke. Over {{gapDays}} dage mellem to målinger er et hul.'
    },
    elements: {
      term: 'Kerneelementer',
      text: 'Én plan, færre indgange, progressionsmåling og en integreret indsats, som VIVE beskriver dem, hver målt ved det nærmeste, udtrækket kan tælle.'
    },
    goals: {
      term: 'Mål og milepæle',
      text: 'Mål, datoer og måltal er data og kan indlæses. Uden egne bruges dem, kommunerne selv har skrevet; de er ikke enige om, hvornår forsøgene slutter. Ingen måltal er opfundet.'
    }
  },
  intake: {
    cpr: {
      term: 'CPR-numre',
      text: 'Ét nummer skrevet som et CPR-nummer afviser filen, hvor det end står. En kolonne med tal på ni eller ti cifre afvises, når over {{birthdayShare}} begynder med en dag og en måned, og over {{passingShare}} af dem består modulus 11; i kolonner med færre end {{smallColumn}} forskellige tal er to nok, når de fleste består. Siden oktober 2007 udstedes gyldige numre, der ikke består, så prøven kan kun gøre mistanken større.'
    },
    direct: {
      term: 'Navne, adresser, e-mail, telefon',
      text: 'Afviser filen, hvor de ville blive læst, og spørger, hvor de ikke ville.'
    },
    indirect: {
      term: 'Fødselsdatoer, koordinater, fritekst',
      text: 'Skal bekræftes. Postnumre og hash, der kan være af CPR-numre, nævnes.'
    },
    anonymity: {
      term: 'Genkendelighed',
      text: 'Hvor mange der deler deres kombination af kommune, alder, køn, målgruppe og datoer. Klasser under mindste gruppe ({{cell}}) nævnes med den kolonne, der bør gøres grovere; der tælles ikke længere end til {{crowd}}.'
    },
    told: {
      term: 'Hvad rapporten nævner',
      text: 'Kolonner, antal og højst {{rowsNamed}} rækkenumre, aldrig en værdi.'
    },
    pseudonyms: {
      term: 'Pseudonymer',
      text: 'Bliver i den tråd, der læser filen. Databasen kender dem kun som løbenumre.'
    }
  }
} as const;
