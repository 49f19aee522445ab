/** For how long, in Danish. */
export const daLasting = {
  citizens_one: '{{number}} borger',
  citizens_other: '{{number}} borgere',
  families_one: '{{number}} familie',
  families_other: '{{number}} familier',
  needsTwoYears: 'Det kræver udgifter i valget to år i træk i udtrækket.',
  populationMissing: 'Befolkningstallet mangler for ét af årene: vælg andel af borgere med en udgift.',
  flow: {
    headline: '{{share}} af de dyreste 10 pct. i {{from}} var også blandt de dyreste 10 pct. i {{to}}.',
    headlineHidden:
      'Hvor mange der er blandt de dyreste 10 pct. både i {{from}} og i {{to}}, er skjult, fordi for få blev eller for få forlod dem{{advice}}.',
    definition:
      'Bruttoudgift i {{where}}: de samme {{unit}} i {{from}} og i {{to}}, hvert år ordnet efter samlet udgift blandt {{whom}}. Alle, der koster mindst lige så meget som den sidste i en gruppe, hører til den. »Uden udgift« er stadig i udtrækket for de valgte kommuner, men uden en udgift i det valgte. »Ikke længere« har ingen postering dér mere: fraflyttet, død eller uden behov; det kan udtrækket ikke skelne. »Nye« havde ingen postering dér i {{from}}.',
    borgere: 'borgere',
    familier: 'familier',
    equalHeights: 'Grupperne er tegnet lige høje, uanset hvor mange de er; en strøms tykkelse er dens del af gruppen, den kommer fra.',
    chart: 'Fra gruppe i {{from}} til gruppe i {{to}}',
    name: 'Gruppe i {{from}}',
    column: '{{band}}, {{to}}',
    hidden: 'skjult',
    speak: '{{citizens}} gik fra »{{start}}« i {{from}} til »{{end}}« i {{to}}.',
    speakStay: '{{citizens}} var i »{{start}}« både i {{from}} og i {{to}}.',
    speakHidden: 'Fra »{{start}}« i {{from}} til »{{end}}« i {{to}}: {{words}}.'
  },
  bands: {
    top1: 'Den dyreste 1\u00a0%',
    top5: '1–5\u00a0%',
    top10: '5–10\u00a0%',
    top25: '10–25\u00a0%',
    rest: 'Øvrige med udgift',
    none: 'Uden udgift',
    new: 'Nye',
    gone: 'Ikke længere'
  },
  leftOut: 'Har kun udgifter i et af årene og er derfor ikke talt med her: {{names}}.',
  years: {
    headline_one: 'Af de dyreste 10 pct. i {{from}} var {{share}} det også året efter.',
    headline_other: 'Af de dyreste 10 pct. i {{from}} var {{share}} det hvert år til og med {{to}}, altså {{count}} år i træk derefter.',
    headlineHidden:
      'Hvor mange der bliver blandt de dyreste 10 pct. år efter år, er skjult, fordi for få blev eller for få forlod dem{{advice}}.',
    definition:
      'Bruttoudgift i {{where}}: de dyreste 10 pct. af {{whom}} et, to og tre år før {{to}}, så langt der er data, og hvor stor en del af dem der var blandt de dyreste 10 pct. hvert eneste år til og med {{to}}. Fraflyttede og døde tæller som ikke blevet.',
    chart: 'Andel af de dyreste 10 pct., der bliver der',
    name: 'Efter',
    row_one: '{{count}} år (fra {{from}})',
    row_other: '{{count}} år (fra {{from}})',
    citizens: 'Dyreste 10 pct. i første år',
    stayed: 'Hvert år siden',
    share: 'Andel',
    series: 'andel, der blev',
    sentence_one: '{{stayed}} af {{citizens}} ({{share}}) var der også året efter.',
    sentence_other: '{{stayed}} af {{citizens}} ({{share}}) var der hvert af de følgende {{count}} år.',
    sentenceHidden: 'Fra {{from}}: {{words}}.'
  }
} as const;
