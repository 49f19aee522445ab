/** The draft accessibility statement, in Danish: the points that the model statement of the law asks for. */
export const daAccess = {
  title: 'Tilgængelighed',
  lead: 'Et udkast til den tilgængelighedserklæring, som kommunen selv skal udgive for det sted, hvor siden ligger.',
  draft:
    'Udkast: det i kantede parenteser udfyldes af kommunen i Digitaliseringsstyrelsens WAS-Tool. Erklæringen skal kunne findes på [domæne]/was og gennemgås mindst én gang om året, også når siden kun findes på et lukket net.',
  sections: {
    statement: 'Erklæring',
    status: 'Overensstemmelse',
    exceptions: 'Det, der ikke er tilgængeligt',
    basis: 'Grundlaget for erklæringen',
    feedback: 'Henvendelser om tilgængelighed',
    enforcement: 'Klage og håndhævelse'
  },
  statement:
    '[Kommunens navn] er forpligtet til at gøre sit websted tilgængeligt efter lov om tilgængelighed af offentlige organers websteder og mobilapplikationer. Erklæringen gælder Helhedsblik på [domæne].',
  status:
    'Siden overholder delvist kravene i EN 301 549 (WCAG 2.1 niveau A og AA) på grund af det, der er nævnt nedenfor. Den er bygget efter WCAG 2.2 AA.',
  exceptions: {
    pptx: 'PowerPoint og Word, der hentes fra siden: diagrammer har alternativ tekst og tal i tabeller, men filerne er ikke prøvet med alle skærmlæsere.',
    pictures: 'Billedfiler (PNG, SVG) kan ikke læses som tabel. De samme tal står i figurens tabel på siden og i CSV-filen.',
    stage: 'Scenevisningen er lavet til en storskærm. Den kan betjenes med tastatur, og alt i den står også på de almindelige sider.',
    people:
      'Siden er prøvet med automatiske værktøjer, tastatur og browserens tilgængelighedstræ. Den er endnu ikke prøvet af brugere med nedsat syn, hørelse eller motorik.'
  },
  basis: {
    method:
      'Selvevaluering: hver side er gennemgået med axe-core på dansk og engelsk i lyst, mørkt og høj kontrast og med tastatur alene, og det gentages af de test, der følger med koden.',
    date: 'Udkastet er skrevet 22. november 2026. Kommunen skriver datoen for sin egen gennemgang: [dato].'
  },
  feedback:
    'Mangler du adgang til noget, eller vil du gøre opmærksom på en fejl, så skriv til [e-mail] eller ring på [telefon]. Vi svarer inden [antal] hverdage.',
  enforcement:
    'Digitaliseringsstyrelsen fører tilsyn med loven. Er du ikke tilfreds med svaret, kan du skrive til styrelsen: webtilgaengelighed.dk.',
  helps: 'Det, siden gør',
  helpList: {
    keyboard: 'Alt kan nås og betjenes med tastatur. I en figur går piletasterne fra punkt til punkt, og hvert punkt læses op.',
    table: 'Hver figur har en tabel med de samme tal, en sætning, der siger det vigtigste, og en forklaring af, hvordan den læses.',
    colour: 'Farve står aldrig alene. Der er lyst, mørkt og høj kontrast, og styresystemets egne farver følges.',
    zoom: 'Siden kan læses ved 320 pixel og ved 400 % forstørrelse uden at rulle sidelæns; brede tabeller ruller for sig selv.',
    motion: 'Bevægelser er korte og falder bort, når styresystemet beder om det.'
  }
} as const;
