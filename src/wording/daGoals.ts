/** Goals, milestones and deliveries, in Danish. */
export const daGoals = {
  goals: {
    verdicts: {
      all_one: 'På vej: det ene mål, der kan bedømmes, er nået eller på vej.',
      all_other: 'På vej: alle {{count}} mål, der kan bedømmes, er nået eller på vej.',
      most_one: 'Delvis på vej: {{good}} af {{count}} mål, der kan bedømmes, er nået eller på vej.',
      most_other: 'Delvis på vej: {{good}} af {{count}} mål, der kan bedømmes, er nået eller på vej.',
      few_one: 'Ikke på vej: det ene mål, der kan bedømmes, er hverken nået eller på vej.',
      few_other: 'Ikke på vej: kun {{good}} af {{count}} mål, der kan bedømmes, er nået eller på vej.',
      unknown: 'Om forsøget er på vej, vides ikke: ingen af de {{goals}} mål kan bedømmes endnu.',
      none: 'Der er ingen mål i det valgte.'
    },
    unmeasured_one: '{{count}} mål er ikke målt endnu.',
    unmeasured_other: '{{count}} mål er ikke målt endnu.',
    directions: { op: 'højere er bedre', ned: 'lavere er bedre' },
    by: 'inden {{day}}',
    states: {
      reached: 'nået',
      'reached-late': 'nået efter fristen',
      'on-the-way': 'på vej',
      behind: 'bagud',
      'not-yet': 'ikke nået endnu',
      missed: 'ikke nået til fristen',
      'without-target': 'uden måltal',
      'not-measured': 'ikke målt endnu'
    },
    sentence: '{{name}}: {{state}}. Seneste {{latest}} ({{day}}), før {{baseline}}.',
    sentenceUnmeasured: '{{name}}: {{state}}. Før {{baseline}}.',
    definition:
      'Mål for forsøg i {{where}}, bedømt ved seneste måling på dens egen dag. »På vej« er mindst på den rette linje fra udgangspunktet til målet ved fristen; uden en frist er det en bevægelse den rigtige vej siden udgangspunktet.',
    preliminary: 'Nogle måltal er foreløbige.',
    counted: 'Hvor ingen har indberettet tilknytning, er den talt i deltagerne.',
    withoutTarget_one: '{{count}} mål er målt, men har intet måltal og kan ikke bedømmes.',
    withoutTarget_other: '{{count}} mål er målt, men har intet måltal og kan ikke bedømmes.',
    chart: 'Mål og hvor langt de er',
    before: 'før',
    target: 'mål',
    scales: 'Hvert mål har sin egen skala fra nul; mål med samme navn og enhed deler skala.',
    goal: 'Mål'
  },
  milestones: {
    next: 'Næste milepæl efter {{today}}, hvor dataene slutter: {{title}}, {{day}}.',
    last: 'Den seneste milepæl er: {{title}}, {{day}}.',
    none: 'Der er ingen milepæle i det valgte.',
    definition: 'Forsøg, milepæle og mødernes rytme i {{where}}; milepæle uden kommune gælder alle.',
    rhythm: 'De små streger er slutningen på de perioder, møderne ser tilbage på: en rytme, ikke mødedage.',
    chart: 'Forsøg, milepæle og møder',
    span: '{{name}}: {{from}} til {{to}}.',
    openSpan: '{{name}}: fra {{from}}, uden slutdato.',
    event: '{{day}}: {{title}}.',
    cadences: { kvartal: 'Hvert kvartal (chefer)', halvaar: 'Hvert halvår (direktører)', aar: 'Hvert år (alle)' },
    now: 'Data til her',
    nameLabel: 'Forsøg og milepæle',
    day: 'Dag eller start',
    end: 'Slut'
  },
  deliveries: {
    headline: '{{delivered}} af {{all}} kommuner har leveret data om deltagere. Uden: {{names}}.',
    headlineMany: '{{delivered}} af {{all}} kommuner har leveret data om deltagere; {{missing}} har ikke.',
    all_one: 'Den ene kommune i det valgte har leveret data om sine deltagere.',
    all_other: 'Alle {{count}} kommuner har leveret data om deres deltagere.',
    none: 'Ingen kommune i det valgte har leveret data om deltagere.',
    nobody: 'Der er ingen kommuner med forsøg i det valgte.',
    onlyFamilies: 'I det valgte er der kun forsøg om familier.',
    families: 'kun FIT',
    definition:
      'Kommuner med et forsøg i {{where}}: personer i tabellen deltagere, hvor mange af dem der har progressionsmålinger, og årene fra første screening til sidste opfølgning.',
    others: 'Forsøg om familier leverer i tabellerne om FIT og indgår ikke her.',
    files:
      'I tabellen: »Filen ændret« er den dag, filen med deltagere eller målinger senest blev ændret, efter computerens ur. »Læst ind« er den dag, den blev åbnet her. »Bemærkninger« er advarsler i indlæsningsrapporten. Står flere kommuner i samme fil, er de fælles om dag og bemærkninger; er der flere filer, gælder den seneste dag og alle bemærkninger.',
    onData: 'Hver bemærkning står i indlæsningsrapporten på siden Data.',
    receipt_one: 'Filen er senest ændret {{day}}; {{count}} bemærkning.',
    receipt_other: 'Filen er senest ændret {{day}}; {{count}} bemærkninger.',
    changed: 'Filen ændret',
    opened: 'Læst ind',
    remarks: 'Bemærkninger',
    chart: 'Leverede deltagere og målinger',
    missing: 'mangler',
    name: '{{name}}, {{period}}',
    sentence: '{{name}}, {{period}}: deltagere {{people}}; med målinger {{measured}}.',
    people: 'screenede',
    measured: 'med målinger',
    from: 'Fra år',
    to: 'Til år'
  }
} as const;
