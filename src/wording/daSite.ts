/** What the foot of the page says of the page itself: its appearance, use without a network, new versions, the municipality's own theme. */
export const daSite = {
  appearance: 'Udseende',
  appearances: { auto: 'Automatisk', light: 'Lys', dark: 'Mørk', contrast: 'Høj kontrast' },
  offline: {
    impossible: 'Her kan siden ikke gemmes til brug uden net: browseren tillader det kun over https og ikke i alle private vinduer.',
    'not-yet': 'Siden er ikke gemt til brug uden net endnu.',
    storing: 'Gemmer siden til brug uden net …',
    ready: 'Klar til brug uden net.',
    'no-room': 'Siden kan ikke bruges uden net: browseren har ikke plads til den. Med net virker alt.',
    unreachable: 'Siden er ikke gemt til brug uden net: ikke alle filer kunne hentes. Med net virker alt.',
    store: 'Gem den nu',
    again: 'Prøv igen',
    persist: 'Bed browseren om ikke at rydde den',
    persistent: 'Browseren rydder den ikke af sig selv.',
    cleared: 'Browseren kan rydde den, hvis den mangler plads.'
  },
  newer: {
    title: 'En ny version er klar.',
    own: 'Egne udtræk, der ikke er gemt i browseren, skal indlæses igen efter skiftet.',
    othersOpen: 'Helhedsblik er også åbent i et andet vindue eller en anden fane. Luk det, og skift igen.',
    now: 'Skift nu',
    later: 'Senere'
  },
  theme: {
    unreadable: 'Filen tema.json er ikke gyldig JSON. Siden bruger sit eget udseende.',
    unknown: 'Feltet {{field}} i tema.json kendes ikke.',
    navn: 'Feltet navn i tema.json skal være tekst på højst 60 tegn.',
    logo: 'Feltet logo i tema.json skal være et billede (svg, png, jpg eller webp) i samme mappe som siden.',
    accent: 'Feltet accent i tema.json skal have farverne light og dark.',
    colour: 'Feltet {{field}} i tema.json skal være en farve som #006d5b.',
    nameless: 'Logoet i tema.json har intet navn, der kan læses op.',
    shiftedLight: 'Farven {{asked}} i tema.json kan ikke læses på lys baggrund. Siden bruger den nærmeste, der kan: {{used}}.',
    shiftedDark: 'Farven {{asked}} i tema.json kan ikke læses på mørk baggrund. Siden bruger den nærmeste, der kan: {{used}}.',
    noPicture: 'Billedet {{logo}} fra tema.json kan ikke vises.'
  }
} as const;
