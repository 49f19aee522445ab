/** The page of method in Danish: promises, what is not promised, and about the program. */
export const daMethod = {
  lead: 'Hvad tallene betyder, hvilke regler og grænser der gælder, hvor de kommer fra, og hvad programmet lover og ikke lover.',
  contents: 'Indhold',
  personal:
    'Data er pseudonymiserede, ikke nødvendigvis anonyme. Et udtræk med en række pr. borger er personoplysninger, også uden navn og CPR-nummer. Kommunen er dataansvarlig.',
  rule: 'Regel',
  limit: 'Grænse',
  source: 'Kilde',
  chapters: {
    promises: 'Hvad der loves',
    limits: 'Hvad der ikke loves',
    disclosure: 'Hvornår et tal skjules',
    costs: 'Udgifter',
    potentials: 'Hvad nu hvis?',
    fit: 'FIT',
    participants: 'Deltagere og mål',
    intake: 'Indlæsning',
    sources: 'Kilder',
    about: 'Om programmet'
  },
  promisesLead:
    'Hvert løfte holdes af en eller flere prøver, som enhver kan køre. Kommandoen npm run trust kører dem alle og skriver en rapport på dansk, der kan lægges ved en risikovurdering.',
  proofs_one: '{{count}} prøve',
  proofs_other: '{{count}} prøver',
  groups: {
    citizens: 'Ingen borger kan læses ud af figurerne',
    home: 'Intet forlader browseren',
    intake: 'Risikable filer standses',
    unbroken: 'Intet går i stykker i stilhed',
    numbers: 'Tallene er det, definitionerne siger'
  },
  promises: {
    cell: 'Et tal, der hviler på færre end {{cell}}\u00a0borgere, vises ikke. I FIT tælles forløb, altså familier. Grænsen kan vælges til {{cells}}.',
    outside: 'Et tal vises heller ikke, når dem, det udelader, er så få, at det fortæller om dem.',
    parts:
      'Det, der skjules i en opdeling, kan ikke regnes ud af helheden: det skjulte er tilsammen nok borgere, og ingen af dem udgør det meste.',
    tables:
      'I en tabel over antal lader rækkernes og kolonnernes summer et skjult antal ligge i et interval, der er mindst så bredt som mindste gruppe, rækken eller kolonnen. Fortæller summerne alene mere, skjules alt, der kan sløre det.',
    nested:
      'Grupper inden i hinanden, som de dyreste 1 og 5\u00a0pct., vises kun, når forskellen mellem dem er ingen eller nok borgere. Det gælder også grupper af indbyggere over for grupper af modtagere, på nær {{mains}} over for hinanden.',
    dominated: 'Et beløb, hvor én borger udgør over {{dominance}}, vises ikke.',
    selections:
      'Hvor mange borgere der er, og hvad de koster i alt og på hvert område, kan ikke trækkes fra det samme i et andet valg af kommuner, målgrupper og områder samme år, så tallene for få borgere, eller mest for én, kommer frem.',
    blocks:
      'Hvor mange forløb og deltagere der er af hver slags, og hvad deltagerne koster, kan ikke trækkes fra det samme i andre valg, så tallene for færre end mindste gruppe, eller et beløb mest for én, kommer frem. Det gælder også FIT bedømt efter ændrede grænser over for standarden.',
    rounded: 'Udgiften ved en grænse er én borgers og vises kun i hele {{step}}',
    fit: 'Ingen FIT-figur, og ingen FIT-figurer holdt op mod hinanden i samme valg, fortæller om færre forløb end mindste gruppe.',
    people: 'Det samme gælder deltagernes udgifter, trin og mål.',
    totals: 'Summer til kontrol af et udtræk skjules efter de samme regler.',
    seen: 'Det, der er skjult, vises som skjult med grunden, aldrig som 0 eller tomt, og tallet står ingen steder på siden.',
    exports:
      'Det, der er skjult på skærmen, står ikke i nogen fil med figurer: hverken i tegning, tabel, PowerPoint eller Word, og heller ikke på en udskrift.',
    hall: 'I en præsentation kan den højeste grænse vælges for alle slides på én gang.',
    stays:
      'Hverken siden eller dens tråde kan nå en anden adresse end sin egen. De samme forsøg når frem, når sikkerhedspolitikken tages væk.',
    silent: 'Heller ikke sin egen server fortæller siden noget: den henter kun sine egne filer.',
    headerless: 'Det gælder også, hvor der ikke kan sættes HTTP-headere, for politikken står i selve siden.',
    leaving:
      'I browsere, der kender Connection-Allowlist, kan siden heller ikke forlades for en anden adresse, åbne et vindue eller bruge WebRTC.',
    programs: 'Ingen tekst kan blive til program, hverken på siden eller i dens tråde.',
    engine:
      'Databasen er låst: den kan ikke læse eller skrive filer, hente udvidelser eller kontakte andre, heller ikke uden sidens politik.',
    hostile:
      'En fil, et kolonnenavn, en celle, en gemt tilknytning, præsentation eller visning, kommunens tema eller adresselinjen kan ikke få programmet til at gøre andet end at læse.',
    links:
      'Et link, en gemt visning og en præsentation som fil holder de valg, du har truffet, og dine egne ord, men ingen tal fra data. Et valg kan være et navn fra data, for eksempel et område.',
    lifeless:
      'En fil, der tages med fra en figur, en præsentation eller et notat, kører intet, henter intet og peger ikke ud. Navne fra data er tekst i den.',
    formulas: 'Intet, der gemmes til regneark, begynder med en formel.',
    stored: 'Ingen data gemmes i browseren, medmindre du beder om det, og det, du beder om at glemme, er væk.',
    servers: 'Opskrifterne til webservere giver de samme spærringer, som siden er prøvet med.',
    packages: 'De pakker, programmet består af, er få, låst til en version og opregnet nedenfor med licens.',
    cpr: 'En kolonne med CPR-numre, og ét nummer skrevet som et CPR-nummer, afviser filen, også i kolonner, der ikke læses.',
    identifying: 'Navne, adresser, e-mail, telefonnumre, fødselsdatoer, koordinater og fritekst findes, før noget tegnes.',
    valueless: 'Ingen besked eller rapport gengiver en værdi fra en celle i filen.',
    anonymity: 'Genkendelighed (k-anonymitet) opgøres, som man ville tælle det i hånden.',
    whole: 'Afvises én af flere filer, indlæses ingen af dem, og det, der var indlæst, bliver stående.',
    damaged:
      'En beskadiget fil afvises med en forklaring eller læses rigtigt: intet nedbrud, ingen ventetid uden ende og intet forkert tal.',
    revived:
      'Dør en tråd, eller slipper hukommelsen op, siges det, og databasen starter igen med det, der var indlæst, hvor filerne stadig findes.',
    removed: 'En fil, der forsvinder under læsningen, og en side, der genindlæses midt i den, efterlader intet halvt.',
    room: 'Fuldt eller forbudt lager og to faner på én gang har hver sin besked og ødelægger intet.',
    offline:
      'Når siden har sagt, at den kan bruges uden netværk, svarer den det samme uden netværk og uden server, også når browseren har været lukket.',
    lasting: 'Programmet bliver ikke større og større af at blive brugt.',
    firefox: 'Programmet virker også i Firefox.',
    definitions: 'Andele, Gini og Lorenz-kurve er dem, litteraturens eksempler giver.',
    reckoned: 'Udgiftsfigurernes tal er de samme som en langsom, uafhængig udregning af definitionerne.',
    waiting: 'Kurven over, hvornår deltagere kommer i arbejde, giver de offentliggjorte eksempler.',
    development: 'Udvikling kaldes ikke effekt, og regnestykker over det mulige kaldes ikke besparelse.',
    synthetic: 'Syntetiske data er mærket på hver figur.'
  },
  limitsLead: 'Det følgende kan programmet ikke love. Det skal med i kommunens egen risikovurdering.',
  limitsList: {
    anonymous:
      'At data er anonyme. De viste tal er beskyttet efter reglerne nedenfor, men om det er nok, er en konkret vurdering (databeskyttelsesforordningens betragtning 26; Artikel 29-gruppen, WP216).',
    extract:
      'At udtrækket er beskyttet på maskinen. Filen ligger hos den, der har den, og den, der har den, kan læse den. Vælger man at beholde filerne i browseren, ligger de på computeren, til man vælger at glemme dem.',
    parquet: 'At det, man selv henter som Parquet, er uden pseudonymer: den fil er udtrækket i en anden form.',
    selections:
      'At to valg på siderne om FIT og deltagere ikke kan holdes op mod hinanden på andet end antal. Uden for er medianer og kvartiler, gennemsnit, hvor ét forløb har de fleste scorer, ændrede grænser over for hinanden eller i to valg, de to måder at bedømme forløb på, deltagere i flere kommuner eller forsøg, og hvor mange der mangler et trin i rækken.',
    denominators:
      'At {{mains}} af indbyggerne og af modtagerne ikke kan holdes op mod hinanden. I en kommune med nogle hundrede modtagere kan to af de seks grupper skille sig ad ved færre borgere end mindste gruppe; så kan deres gennemsnitlige udgift regnes ud, men ikke en enkelt borgers.',
    topsOfSelections:
      'At de dyreste i to valg ikke kan holdes op mod hinanden. Beskyttelsen af valg gælder alle borgere i dem, ikke hvem der er blandt de dyreste, hvem der bliver der, familier over for borgere, eller love og ydelser inden for valgte områder.',
    moved:
      'At man ikke kan slutte, hvor mange borgere der har udgifter i to kommuner: det kan følge af kommunernes tal og tallet for dem tilsammen.',
    otherSources:
      'At viste tal ikke kan holdes op mod andre kilder, et ældre udtræk eller det, man ved om et menneske. Programmet kender kun det, der er indlæst.',
    smaller: 'At den laveste grænse er nok. En mindre mindste gruppe viser mere, og valget er kommunens.',
    navigation:
      'At siden ikke kan forlades, hvor browseren ikke kender Connection-Allowlist, eller hvor der ikke kan sættes headere: en sikkerhedspolitik i siden alene (CSP) kan ikke hindre navigation, nye vinduer eller WebRTC. Det ville kræve et fremmed program i siden, som politikken ikke lader køre.',
    machine: 'At maskinen, browseren og dens udvidelser er til at stole på, eller at ingen fotograferer skærmen.',
    screening:
      'At indlæsningskontrollen finder alt. Den kender mønstre; et usædvanligt navn, en sjælden kombination eller en kode kan slippe igennem.',
    effect: 'At en ændring skyldes indsatsen. Siden viser udvikling blandt deltagere og familier; den måler ikke effekt.',
    legal: 'At brugen er lovlig. Siden er ikke en juridisk vurdering.'
  },
  why: {
    title: 'Hvad der med vilje ikke er her',
    curves: {
      term: 'Kurver over forventet udvikling (ETR)',
      text: 'Formlerne er licenserede og ikke offentlige. Det forventede regnes i stedet af det indlæste materiale og siger kun noget om det.'
    },
    items: {
      term: 'Spørgsmålene fra ORS, SRS og BIP',
      text: 'Ordlyden tilhører rettighedshaverne. Programmet viser samlede scorer og bruger egne, almindelige navne.'
    },
    ranking: {
      term: 'Rangordning af kommuner, team eller medarbejdere',
      text: 'Forskelle skyldes også, hvem borgerne er, hvem der svarer, og tilfældig variation. En rækkefølge ville læses som god og dårlig.'
    },
    family: {
      term: 'En side om én borger eller én familie',
      text: 'Programmet er til at se mønstre. Den enkelte hører til i samtalen og i fagsystemet.'
    }
  },
  aboutLead:
    'Helhedsblik er et dashboard for frikommuneforsøg, som kører helt i browseren. Koden er fri under licensen MPL-2.0. Den er ikke godkendt af rettighedshaverne til ORS og SRS.',
  scalesLicence: {
    term: 'Licens til skalaerne',
    text: 'ORS (Miller og Duncan) og SRS (Miller, Duncan og Johnson) er ophavsretligt beskyttede. Den gratis licens er for den enkelte behandler; kommunen skal selv have licens til at indsamle scorerne. Programmet stiller ingen spørgsmål og viser kun scorer, der allerede er indsamlet.'
  },
  accessibility: {
    term: 'Tilgængelighed',
    text: 'Den kommune, der stiller siden til rådighed, skriver sin egen tilgængelighedserklæring. Et udkast, og hvad der er afprøvet, står på siden Tilgængelighed.'
  },
  packagesTitle: 'Pakker',
  packages: 'Andres programmer, som siden indeholder',
  otherPackages: 'Pakker, der følger med ved installation; siden indeholder intet af dem',
  package: 'Pakke',
  version: 'Version',
  licence: 'Licens',
  unconfirmed: 'ikke bekræftet i det, vi har kunnet læse',
  own: 'projektets eget valg'
} as const;
