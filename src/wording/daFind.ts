/** The command palette and named views, in Danish. */
export const daFind = {
  title: 'Find en side, en figur eller en kommune',
  placeholder: 'Skriv, hvad du leder efter',
  empty: 'Intet passer. Prøv et andet ord.',
  close: 'Luk',
  view: 'Side',
  named: 'Din visning',
  show: 'Vis {{where}}',
  nameView: 'Gem denne visning under et navn',
  namedViews: 'Dine visninger',
  tour: 'Rundvisning på to minutter',
  print: 'Udskriv siden',
  groups: { views: 'Sider', figures: 'Figurer', named: 'Dine visninger', kommuner: 'Kommuner', actions: 'Handlinger' },
  saved: {
    explanation:
      'En visning er en side med de valg, du har truffet. Den holder ingen tal og ingen data: en kollega med det samme udtræk ser det samme.',
    name: 'Navn',
    keep: 'Gem',
    none: 'Du har ingen gemte visninger endnu.',
    remove: 'Fjern {{name}}',
    toFile: 'Hent som fil',
    fromFile: 'Åbn fra fil',
    fileName: 'helhedsblik-visninger.json',
    opened_one: '{{count}} visning er åbnet.',
    opened_other: '{{count}} visninger er åbnet.',
    leftOut_one: '{{count}} kunne ikke forstås eller stod der to gange og er udeladt.',
    leftOut_other: '{{count}} kunne ikke forstås eller stod der to gange og er udeladt.',
    notKept: 'Browseren kan ikke gemme dem: lageret er fuldt eller slået fra. Hent dem som fil, før du lukker siden.',
    fault: {
      gone: 'Filen kan ikke længere læses: den er flyttet, slettet eller ændret. Intet er ændret her.',
      'too-large': 'Filen er større, end visninger kan fylde. Intet er ændret.',
      'not-json': 'Filen kan ikke læses: den er ikke JSON. Intet er ændret.',
      'not-views': 'Filen holder ikke visninger fra Helhedsblik. Intet er ændret.',
      newer: 'Filen er fra en nyere udgave af Helhedsblik. Intet er ændret: hent den nye udgave først.'
    }
  }
} as const;
