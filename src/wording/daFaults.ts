/** Faults of the machine. Comes with `faults.ts`, apart from the first page. */
export const daFaults = {
  restarting: 'Databasen stoppede og startes igen',
  restartingHint: 'Det, der var indlæst, læses ind igen, og figurerne kommer tilbage af sig selv.',
  restarted: 'Databasen stoppede og er startet igen',
  restored: 'Alt, der var indlæst, er indlæst igen. Var du ved at gemme en fil, så gem den igen.',
  missing:
    '{{files}} var indlæst, men kan ikke læses igen: filen er flyttet, slettet, ændret eller for stor. De tabeller, den hører til, er taget ud, så intet halvt vises som helt. Åbn alle deres filer igen.',
  stopped:
    'Indlæsningen af {{files}} nåede ikke at blive færdig. Åbn filerne igen. Stopper databasen igen, så luk andre faner, eller udelad år, kommuner eller kolonner.',
  notRestarted: 'Databasen stoppede og kan ikke startes igen',
  notRestartedHint:
    'Det, der var indlæst, er ikke glemt, så længe siden er åben. Luk andre faner, og prøv igen. Hjælper det ikke, så genindlæs siden og åbn udtrækkene igen.',
  madeAnew: 'Browseren har åbnet siden forfra',
  madeAnewHint:
    'Den lukkede siden, mens du ikke så på den, for at spare hukommelse. Udtræk, som du havde åbnet, er ikke indlæst længere, og tallene er demoens. Åbn dine udtræk igen.',
  toData: 'Gå til Data',
  tryAgain: 'Prøv igen',
  close: 'Luk'
} as const;
