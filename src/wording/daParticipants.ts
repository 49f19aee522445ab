/** What participants of trials cost, in Danish. */
export const daParticipants = {
  headline:
    'Udviklingen blandt {{people}}: i gennemsnit {{before}} hver i året før, de kom med i forsøget, og {{after}} i året efter ({{change}}).',
  more: '{{amount}} mere',
  less: '{{amount}} mindre',
  same: 'det samme',
  people_one: '{{number}} deltager',
  people_other: '{{number}} deltagere',
  hiddenFew: 'Udviklingen er skjult, fordi færre end {{count}} deltagere kan følges fra året før til året efter{{advice}}.',
  hiddenDiffers:
    'Udviklingen er skjult, fordi så få deltagere skiller dette valg fra et andet, at de to sammen ville vise deres{{advice}}.',
  hiddenCosts: 'Udviklingen blandt {{people}} er skjult, fordi for få af dem har en udgift i et af årene{{advice}}.',
  hiddenDominated: 'Udviklingen blandt {{people}} er skjult, fordi én deltager udgør over halvdelen af udgifterne i et af årene{{advice}}.',
  noCost: 'Blandt {{people}} havde ingen en udgift, hverken i året før, de kom med i forsøget, eller i året efter.',
  noCostOfAreas:
    'Blandt {{people}} havde ingen en udgift på de valgte områder, hverken i året før, de kom med i forsøget, eller i året efter.',
  nobody:
    'Ingen deltagere i valget kan følges fra året før til året efter, at de kom med: det kræver udgifter fra begge år og opfølgning til udgangen af det andet.',
  needs:
    'Figuren kræver, at deltagerne kan findes i udgifterne: enten tabellen deltagere (deltager_id, tilknyttet og fulgt_til) med samme pseudonymer som borger_id i omkostninger, eller kolonnen forsoeg_id i omkostninger.',
  definition:
    'Bruttoudgift pr. deltager i kalenderåret før og kalenderåret efter det år, deltageren kom med i forsøget, i {{where}}. Parvis: kun deltagere, hvis kommune har begge år indlæst{{followed}}. {{source}} Valget af år gælder ikke her: alle begyndelsesår er lagt sammen.',
  followed: ', og som er fulgt til udgangen af året efter',
  fromParticipants: 'Begyndelsesåret er året i tilknyttet; pseudonymerne i deltagere og omkostninger er de samme.',
  fromCosts: 'Begyndelsesåret er det første år, hvor borgerens udgifter har et forsøg (forsoeg_id).',
  trials_one: 'Kun forsøget {{names}}.',
  trials_other: 'Kun forsøgene {{names}}.',
  zeroRule: 'Et år uden posteringer tæller som 0\u00a0kr., og det samme gør en årssum under 0.',
  without: 'Uden posteringer i begge år: {{number}}.',
  leftOut: 'Udeladt: {{all}}; udgifter mangler for et af årene: {{yearMissing}}; ikke fulgt længe nok: {{notFollowed}}.',
  leftOutNobody: 'Ingen er udeladt.',
  notEffect: 'Udvikling, ikke en effektmåling: udviklingen kan have andre årsager.',
  regression: 'De, der begynder i en dyr periode, vil ofte koste mindre bagefter, også uden forsøget.',
  hiddenParts: 'Budgetter med for få deltagere er skjult, og nogle andre med dem, så de ikke kan regnes ud{{advice}}.',
  hiddenOfPart:
    'Områder, hvor nogle kommuner eller målgrupper har for få deltagere, vises kun for alle deltagere under ét, ellers kunne de få regnes ud{{advice}}.',
  chart: 'Udgift pr. deltager i året før og året efter, at de kom med, fordelt på områder',
  before: 'Året før',
  after: 'Året efter',
  difference: 'Forskel',
  citizens: 'Deltagere',
  area: 'Område',
  total: 'Alle områder',
  sentence: '{{name}}: {{before}} i året før, {{after}} i året efter.',
  trial: 'Forsøg',
  everyTrial: 'Alle forsøg',
  trialIn: '{{name}} ({{place}})'
} as const;
