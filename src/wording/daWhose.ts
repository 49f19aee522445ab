/** Whose budget, in Danish. */
export const daWhose = {
  theTop: 'de dyreste {{percent}} af {{whom}}',
  top: 'De dyreste',
  by: 'Fordelt på',
  bys: { omraade: 'områder', lov: 'love', ydelse: 'ydelser' },
  unknown: { omraade: 'uden område', lov: 'uden lov', ydelse: 'uden ydelse' },
  citizens_one: '{{number}} borger',
  citizens_other: '{{number}} borgere',
  families_one: '{{number}} familie',
  families_other: '{{number}} familier',
  citizensLabel: 'Borgere',
  familiesLabel: 'Familier',
  composition: {
    headline: 'Af det, {{top}} koster, ligger {{share}} på {{name}}, mod {{all}} af det, alle koster.',
    headlineOne: 'De dyreste {{percent}} af {{whom}} står for {{share}} af udgifterne på {{name}}.',
    headlineHidden:
      'Fordelingen for {{top}} er skjult, fordi for få står bag: vælg en større gruppe, flere kommuner eller en lavere grænse under Mindste gruppe.',
    headlineDominated:
      'Fordelingen for {{top}} er skjult, fordi én udgør over halvdelen af udgifterne: vælg en større gruppe, flere kommuner eller et andet år.',
    headlineBetween:
      'Fordelingen for {{top}} er skjult, fordi for få ligger mellem dem og en anden gruppe, der vises: vælg en gruppe, der er tydeligt større eller mindre.',
    definition:
      'Bruttoudgift i {{year}} i {{where}}: hvad {{top}} koster hvert budget, ved siden af hvad alle koster det. De dyreste er udvalgt efter deres samlede udgift i året; den på grænsen tæller med delvist. Årssummer under 0 tæller som 0, så delene summer til det hele.',
    someHidden: 'Skjulte beløb indgår i det hele, men ikke i søjlerne.',
    more_one: 'Figuren viser de {{shown}} største; {{count}} mere står i tabellen.',
    more_other: 'Figuren viser de {{shown}} største; {{count}} mere står i tabellen.',
    chart: 'Udgifter for {{top}} og for alle',
    everyone: 'alle',
    name: 'Budget',
    topColumn: 'De dyreste',
    all: 'Alle',
    share: 'de dyrestes andel',
    sentence: '{{name}}: {{all}} for alle, heraf {{top}} for de dyreste ({{share}}).',
    sentenceHidden: '{{name}}: {{all}} for alle; de dyrestes del er ikke vist.'
  },
  perCitizen: {
    headline: '{{share}} af {{people}} har udgifter på mindst to områder, og de koster {{cost}} af det hele.',
    headlineNone: 'Alle {{people}} har kun udgifter på ét område.',
    headlineHidden:
      'Hvor mange der har udgifter på flere områder, er skjult, fordi for få står bag: vælg flere kommuner, et andet år eller en lavere grænse under Mindste gruppe.',
    definition:
      'Bruttoudgift i {{year}} i {{where}}, {{people}}. Et område tæller med, når der er mindst én postering på det i året. Årssummer under 0 tæller som 0.',
    functions: 'I gennemsnit møder de {{everybody}} kommunale funktioner; {{top}} møder {{group}}.',
    functionsEverybody: 'I gennemsnit møder de {{everybody}} kommunale funktioner.',
    functionsSource: 'Til sammenligning: ansøgningen om Én plan tæller op til 56 kommunale funktioner omkring én ung.',
    chart: 'Andel af {{people}} og af udgiften efter antal områder',
    name: 'Områder',
    areas_one: '{{count}} område',
    areas_other: '{{count}} områder',
    shareOf: 'andel af {{people}}',
    shareOfCost: 'andel af udgiften',
    costColumn: 'Udgift',
    shareColumn: 'Andel af udgiften',
    sentence: '{{areas}}: {{citizens}} af {{people}} og {{cost}} af udgiften.',
    sentenceHidden: '{{areas}}: {{words}}.'
  },
  overlap: {
    headline:
      'De to budgetter, der oftest deler {{who}}, er {{names}}: {{citizens}} har netop dem. {{shared}} har udgifter på mindst to områder.',
    headlineMany:
      'De budgetter, der oftest deler {{who}}, er {{names}}: {{citizens}} har netop dem. {{shared}} har udgifter på mindst to områder.',
    headlineNone: 'Ingen har udgifter på mere end ét område.',
    headlineHidden:
      'Hvilke budgetter der deler {{who}}, er skjult, fordi for få deler de samme: vælg flere kommuner, et andet år eller en lavere grænse under Mindste gruppe.',
    definition:
      'Bruttoudgift i {{year}} i {{where}}, {{people}}. Hver står i netop én række: de områder, der er mindst én postering på i året. Årssummer under 0 tæller som 0.',
    more_one: 'Figuren viser de {{shown}} hyppigste kombinationer; {{count}} mere står i tabellen.',
    more_other: 'Figuren viser de {{shown}} hyppigste kombinationer; {{count}} mere står i tabellen.',
    untold_one: '{{count}} sjælden kombination er ikke vist.',
    untold_other: '{{count}} sjældne kombinationer er ikke vist.',
    chart: 'Hvilke budgetter deler {{who}}?',
    name: 'Områder',
    citizens: 'borgere',
    families: 'familier',
    cost: 'udgift',
    costColumn: 'Udgift',
    sentence: '{{names}}: {{citizens}}, der tilsammen koster {{cost}}.',
    sentenceHidden: '{{names}}: {{words}}.'
  }
} as const;
