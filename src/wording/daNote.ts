/** The note to a committee, in Danish. What stands in square brackets is written by the author. */
export const daNote = {
  lead: 'Et udkast til et udvalgsnotat, udfyldt af det, der er indlæst. Ret teksten, vælg figurerne, og udskriv det eller hent det som Word-fil.',
  kept: 'Det, du skriver, står her, så længe siden er åben. Hent Word-filen for at gemme det.',
  print: 'Udskriv eller gem som PDF',
  word: 'Hent som Word-fil',
  working: 'Laver Word-filen …',
  saved: 'Hentet: {{name}}',
  failed: 'Word-filen kunne ikke laves. Prøv igen, eller udskriv notatet i stedet.',
  reset: 'Skriv teksten forfra af data',
  include: 'Tag med: {{name}}',
  table: 'Med tabel',
  made: 'Udkast fra Helhedsblik',
  title: 'Status på frikommuneforsøg',
  titleField: 'Overskrift',
  particulars: { committee: 'Udvalg', meeting: 'Mødedato', number: 'Sagsnr.' },
  placeholders: { committee: '[Udvalgets navn]', meeting: '[Dato]', number: '[Sagsnummer]' },
  sections: {
    case: 'Sag',
    background: 'Baggrund',
    participants: 'Status: deltagere',
    families: 'Status: familier og samarbejde',
    costs: 'Status: udgifter',
    goals: 'Status: måltal',
    economy: 'Økonomi',
    method: 'Metode og forbehold',
    recommendation: 'Indstilling',
    decision: 'Beslutning'
  },
  text: {
    case: 'Sagen orienterer om, hvor langt frikommuneforsøget er nået i {{where}}. {{lead}}',
    background:
      'Frikommuneforsøg giver kommuner lov til at fravige bestemte regler for en tid, så de kan prøve andre måder at løse opgaverne på.',
    network: {
      'en-plan':
        'Ni nordsjællandske kommuner prøver »Én plan for en sammenhængende indsats sammen med borgeren«: borgere med flere problemer får én plan i stedet for to eller tre, og indsatsen samles på tværs af forvaltningerne.',
      boern:
        'Gladsaxe, Guldborgsund og Ikast-Brande prøver »Børn som vores vigtigste ressource«. I Gladsaxe svarer familien ved hver samtale på, hvordan barnet har det, og hvordan samarbejdet er (FIT).'
    },
    notLoaded: 'Der er ikke indlæst data om dette endnu.',
    participants: 'Tallene siger, hvor mange der er med, og hvor langt de er nået. De viser udvikling og ikke, hvad forsøget er årsag til.',
    families: 'Tallene er familiernes egne svar. De viser udvikling og ikke, hvad forsøget er årsag til.',
    costs: 'Tallene er bruttoudgifter til visiterede ydelser, gjort op pr. borger.',
    goals: 'Mål, der endnu ikke er målt, står med det ord.',
    economy: '[De bevillingsmæssige konsekvenser skrives her.]',
    method:
      'Tallene er regnet af pseudonymiserede udtræk i browseren på den computer, hvor notatet er lavet; ingen data har forladt den. Tal, der hviler på færre end {{count}} borgere eller forløb, er skjult, og andre tal er skjult, hvor de ellers kunne regnes ud. Definition og kilde står under hver figur.',
    development: 'Uden en sammenligningsgruppe siger tallene ikke, hvad der ville være sket uden forsøget.',
    recommendation: '[Forvaltningen indstiller, at udvalget tager orienteringen til efterretning.]',
    decision: '[Udvalgets beslutning]'
  },
  everywhere: 'de deltagende kommuner',
  synthetic: 'Notatet hviler på syntetiske data og beskriver ingen virkelige borgere.'
} as const;
