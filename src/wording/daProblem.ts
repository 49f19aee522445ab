/** Findings about a file, in Danish. `{{columns}}`, `{{rows}}` and `{{values}}` are whole phrases, such as *kolonnen alder* or *3 rækker*. */
export const daProblem = {
  column_one: 'kolonnen {{names}}',
  column_other: 'kolonnerne {{names}}',
  someColumn: 'en kolonne',
  row_one: '{{number}} række',
  row_other: '{{number}} rækker',
  someRows: 'nogle rækker',
  value_one: '{{number}} værdi',
  value_other: '{{number}} værdier',
  someValues: 'nogle værdier',
  riskValue_one: 'mindst {{number}} værdi',
  riskValue_other: 'mindst {{number}} forskellige værdier',
  place_one: '{{number}} kommune i ét år',
  place_other: '{{number}} kombinationer af kommune og år',
  somePlaces: 'nogle kommuner og år',
  more: '{{names}} og {{number}} til',
  or: '{{first}} eller {{second}}',
  theTable: 'tabellen {{name}}',
  someTable: 'tabellen',
  severalTables: 'flere tabeller',
  sameColumn: 'samme kolonne i kontrakten',
  chosenEncoding: 'den valgte tegnkodning',
  firstRows_one: 'Række {{rows}}.',
  firstRows_other: 'Række {{rows}}.',
  firstRowsOfMore: 'Række {{rows}} …',
  span: ' ({{low}}–{{high}})',
  atLeast: ' (mindst {{low}})',
  allowed: ' ({{values}})',
  headerIn: 'Kolonnenavnene står i række {{row}}.',
  headerOver: 'Kolonnenavnene står over to rækker (række {{rows}}).',
  headerPair: '{{first}} og {{second}}',
  headerAbove_one: 'Række {{rows}} er ikke læst.',
  headerAbove_other: 'Række {{rows}} er ikke læst.',
  headerUnknown: 'Kolonnenavnene står ikke i første række. Rækkerne over dem er ikke læst.',
  fixedAs: {
    text: 'blandt de tilladte',
    kommunekode: 'en kommunekode. Skriv tre cifre, fx 210',
    integer: 'et helt tal. Skriv det med cifre, fx 2019',
    number: 'et tal. Skriv det med cifre, fx 12.5',
    boolean: 'sand eller falsk. Skriv ja eller nej',
    date: 'en dato. Skriv den som 2019-03-12'
  },

  gone: '{{file}} kan ikke åbnes: den er flyttet, ændret eller en mappe. Vælg filen igen.',
  'empty-file': '{{file}} er tom (0 byte). Dan udtrækket igen, og vælg filen på ny.',
  'unknown-format': '{{file}} er hverken Parquet, CSV eller Arrow. Gem udtrækket i en af de former; et nyt filnavn er ikke nok.',
  spreadsheet: '{{file}} er et regneark. Åbn det i Excel, vælg Gem som, og gem arket som CSV UTF-8.',
  archive: '{{file}} er et pakket arkiv. Pak det ud, og vælg filerne i det.',
  encrypted: '{{file}} er krypteret eller beskyttet med adgangskode. Gem den uden, og vælg den igen.',
  'cut-short': '{{file}} er afkortet: slutningen mangler. Kopiér eller hent filen igen.',
  unreadable: '{{file}} kan ikke læses: indholdet er beskadiget eller i en form, der ikke kendes. Dan udtrækket igen.',
  'unusable-mapping':
    '{{file}} er en gemt tilknytning, der ikke kan bruges: den er ødelagt, fra en nyere udgave eller nævner ukendte kolonner. Udelad den, og vælg kolonnerne selv.',
  'repeated-file': '{{file}} har samme indhold som {{other}}, så rækkerne ville tælle dobbelt. Vælg kun den ene.',
  'chosen-twice': '{{file}} er valgt to gange, så rækkerne ville tælle dobbelt. Vælg den kun én gang.',
  'out-of-memory':
    '{{file}} er større, end browserens hukommelse rækker til. Luk andre faner, udelad år eller kommuner, eller del udtrækket.',
  'too-large': '{{file}} er større, end der er hukommelse til. Udelad år eller kommuner, eller luk andre faner.',

  'cpr-single':
    '{{file}}: {{values}} i {{columns}} har form som et CPR-nummer. Erstat den i udtrækket med et løbenummer som B000123, der ikke er dannet af CPR-nummeret.',
  cpr: '{{file}}: {{values}} i {{columns}} har form som et CPR-nummer. Erstat dem i udtrækket med et løbenummer som B000123, der ikke er dannet af CPR-nummeret.',
  'cpr-possible':
    '{{file}}: {{values}} i {{columns}} begynder med en dato og kan være CPR-numre. Modulus 11 frikender dem ikke, for nyere CPR-numre følger ikke altid den kontrol. Se efter i udtrækket, og brug et løbenummer som B000123, hvis det er en nøgle til borgere.',
  'cpr-name':
    '{{file}}: {{columns}} hedder noget med CPR eller personnummer. Fjern CPR-numre fra udtrækket, eller omdøb kolonnen, hvis den holder et løbenummer som B000123.',
  'hashed-cpr':
    '{{file}}: {{columns}} ligner hashede værdier. Er de hash af CPR-numre uden hemmelig nøgle, kan numrene regnes ud på få minutter. Brug et løbenummer som B000123.',
  'person-name': '{{file}}: {{columns}} ligner navne på personer. Fjern navnene fra udtrækket.',
  address: '{{file}}: {{columns}} ligner adresser. Fjern adresserne fra udtrækket; kommunekoden er nok.',
  email: '{{file}}: {{columns}} ligner e-mailadresser. Fjern dem fra udtrækket.',
  phone: '{{file}}: {{columns}} ligner telefonnumre. Fjern dem fra udtrækket.',
  'phone-possible':
    '{{file}}: {{values}} i {{columns}} har otte cifre og begynder, som telefonnumre gør. Fjern dem fra udtrækket, hvis de er det.',
  'birth-date': '{{file}}: {{columns}} ligner fødselsdatoer. Erstat dem i udtrækket med fødselsår eller en aldersgruppe på fem år.',
  postcode: '{{file}}: {{columns}} ligner postnumre, som sammen med alder og ydelse kan pege på én borger. Brug kommunekoden i stedet.',
  coordinates: '{{file}}: {{columns}} ligner koordinater. Fjern dem fra udtrækket; kommunekoden er nok.',
  'free-text': '{{file}}: {{columns}} ligner fri tekst, som kan rumme navne og hændelser. Fjern teksten, eller erstat den med koder.',

  'wrongly-named': '{{file}} hedder noget andet, end den er. Indholdet er {{form}}, og sådan er den læst.',
  'no-header': '{{file}} har ingen række med kolonnenavne. Sæt navne på kolonnerne i udtrækket, eller vælg dem i tilknytningen.',
  'header-not-first': '{{file}}: {{headerRows}}',
  'repeated-header': '{{file}}: kolonnenavnene står igen i {{rows}} nede i filen og er ikke læst som data.',
  'blank-rows': '{{file}}: {{rows}} uden indhold er sprunget over.',
  'ragged-rows':
    '{{file}}: {{rows}} har flere eller færre felter, end der er kolonnenavne. Tjek, om skilletegnet også bruges inde i teksten uden anførselstegn.',
  'unclosed-quote': '{{file}}: et anførselstegn bliver ikke lukket, så resten af filen ville være ét felt. Ret det i udtrækket.',
  'undecodable-text': '{{file}}: {{values}} kan ikke læses som {{encoding}}. Vælg en anden tegnkodning, eller gem filen som UTF-8.',
  'later-encoding':
    '{{file}}: de første bogstaver ud over a–z er skrevet i {{encoding}}, og sådan er filen læst. Er æ, ø og å forkerte, så vælg en anden tegnkodning.',
  'duplicate-column': '{{file}}: {{columns}} står der mere end én gang. Giv hver kolonne sit eget navn.',

  'unknown-table':
    '{{file}} ligner ingen af kontraktens tabeller. Vælg tabellen i tilknytningen, eller navngiv kolonnerne som i kontrakten.',
  'ambiguous-table': '{{file}} kan være {{tables}}. Vælg tabellen i tilknytningen.',
  'missing-column':
    '{{file}} mangler {{columns}}, som {{table}} skal have. Vælg en kolonne eller en fast værdi i tilknytningen, eller ret udtrækket.',
  'wrong-type': '{{file}}: {{columns}} er {{found}}, men skal være {{expected}}. Vælg en anden kolonne, eller omdan værdierne i udtrækket.',
  'wrong-fixed': '{{file}}: den faste værdi for {{columns}} er ikke {{remedy}}{{allowed}}.',
  'ambiguous-column': '{{file}}: {{columns}} passer lige godt til {{other}}. Vælg i tilknytningen.',
  'ambiguous-decimals':
    '{{file}}: i {{columns}} kan punktum og komma være både decimaltegn og tusindtegn. Vælg decimaltegnet i tilknytningen.',
  'ambiguous-dates': '{{file}}: i {{columns}} kan dag og måned være byttet om. Vælg rækkefølgen i tilknytningen.',
  'no-rows': '{{file}} har ingen rækker, og {{table}} skal have mindst én. Tjek udtrækkets afgrænsning.',
  'ignored-columns': '{{file}}: {{columns}} er ikke i kontrakten og blev ikke læst.',
  'guessed-column': '{{file}}: {{columns}} er læst som {{other}}. Ret tilknytningen, hvis det er forkert.',
  'converted-column': '{{file}}: {{columns}} er omdannet til {{expected}}{{how}}.',
  'fixed-column': '{{file}}: {{columns}} har den samme faste værdi i alle rækker.',
  'folded-columns': '{{file}}: {{columns}} er foldet ud, så hver score er sin egen række.',
  'coarsened-column': '{{file}}: {{columns}} er gjort grovere.',
  'coarsened-to-quarter': '{{file}}: datoerne i {{columns}} er gjort til kvartaler.',
  'coarsened-to-year': '{{file}}: datoerne i {{columns}} er gjort til år.',
  'coarsened-to-age-band': '{{file}}: alderen i {{columns}} er gjort til bånd på ti år.',
  'empty-column': '{{file}}: {{columns}} er helt uden værdier. Tjek udtrækket, hvis der skulle stå noget.',

  'empty-values': '{{file}}: {{columns}} mangler en værdi i {{rows}}. Ret udtrækket.',
  'unusable-values': '{{file}}: {{values}} i {{columns}} kan ikke læses som {{expected}}. Ret det i udtrækket.',
  'mixed-decimals':
    '{{file}}: {{columns}} blander decimalkomma og decimalpunktum ({{values}} afviger). Skriv alle tal på samme måde i udtrækket.',
  'unknown-values': '{{file}}: {{values}} i {{columns}} er ikke blandt de tilladte{{allowed}}. Ret det i udtrækket.',
  'out-of-range': '{{file}}: {{values}} i {{columns}} ligger uden for det mulige{{span}}. Ret det i udtrækket, eller tjek skalaen.',
  'unknown-kommune':
    '{{file}}: {{values}} i {{columns}} findes ikke blandt kommunekoderne. Brug kommunens tre cifre, fx 210 for Fredensborg.',
  'implausible-year': '{{file}}: {{values}} i {{columns}} er usandsynlige som år{{span}}. Tjek, om det er den rigtige kolonne.',
  'implausible-date': '{{file}}: {{values}} i {{columns}} er usandsynlige som dato{{span}}. Tjek datoernes form i udtrækket.',
  'duplicate-rows': '{{file}}: {{rows}} er helt ens med en tidligere. Tjek, om noget er trukket ud to gange.',
  'duplicate-keys': '{{file}}: {{rows}} har samme nøgle som en tidligere række: {{columns}}. Hver række skal have sin egen nøgle.',
  'contradicting-dates': '{{file}}: datoerne i {{columns}} modsiger hinanden i {{rows}}. Ret det i udtrækket.',
  orphans:
    '{{file}}: {{rows}} peger gennem {{columns}} på noget, der ikke findes i {{other}}. Indlæs den fil, der mangler, eller ret nøglen.',
  'ycors-scores':
    '{{file}}: {{rows}} har en score fra YCORS, som er et samtaleredskab uden gyldig score. Det er ikke læst; udelad det i udtrækket.',
  'fewer-residents-than-recipients':
    '{{file}}: i {{places}} er der færre indbyggere end borgere med en udgift. Tjek, om befolkningen er hele kommunens.',
  'unscored-rows': '{{file}}: {{rows}} fra YCORS uden score blev ikke læst. YCORS er et samtaleredskab og regnes ikke med.',
  'crossed-limits': '{{file}}: {{rows}} har den nedre grænse over den øvre ({{columns}}). Ret det i udtrækket.',
  'respelled-column': '{{file}}: stavemåden i {{columns}} er rettet til kontraktens i {{rows}}.',
  'contradicting-table': '{{file}}: {{rows}} har en dato i {{columns}}, der ikke passer med {{other}}. Ret det i udtrækket.',
  'left-out-rows': '{{file}}: {{rows}} blev ikke læst, fordi du udelod deres år eller kommune.'
} as const;
