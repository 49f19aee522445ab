import type { Row } from './row.ts';

const milestone = (dato: string, titel: string, type: string, kommunekode: string | null = null, forsoegId: string | null = null): Row => ({
  dato,
  titel,
  type,
  kommunekode,
  forsoeg_id: forsoegId
});

/** Sources: Gladsaxe Kommune on its frikommuneforsøg; Fredensborg Kommune, case 16/31575, item 38; DenOffentlige 2 September 2019. */
export const milepaele = (): Row[] => [
  milestone('2016-05-17', 'Økonomiudvalget i Gladsaxe behandler forsøget', 'beslutning', '159', 'fit-159'),
  milestone('2016-10-10', 'Tilladelse til forsøget Én plan', 'beslutning'),
  milestone('2016-11-01', 'Ansøgningsfrist', 'frist'),
  milestone('2017-06-08', 'Lov nr. 658 om frikommunenetværk', 'lov'),
  milestone('2017-07-01', 'Fritagelserne træder i kraft', 'lov'),
  milestone('2017-09-15', 'Ministeriet godkender Fokus på inddragelse og effekt', 'beslutning', '159', 'fit-159'),
  milestone('2017-10-01', 'Fokus på inddragelse og effekt begynder', 'start', '159', 'fit-159'),
  milestone('2018-01-01', 'Den fælles akutfunktion begynder', 'start', '159'),
  milestone('2018-03-02', 'Seminar i kompetenceforløbet', 'kompetence', '210', 'en-plan-210'),
  milestone('2018-03-14', 'Ministerbesøg', 'besøg', '210', 'en-plan-210'),
  milestone('2018-03-16', 'Ministerbesøg', 'besøg', '210', 'en-plan-210'),
  milestone('2018-03-16', 'Årskonvent', 'årskonvent'),
  milestone('2018-05-07', 'Udvalget i Fredensborg får status på forsøget', 'orientering', '210', 'en-plan-210'),
  milestone('2018-06-30', 'Frist for 15–20 tilknyttede borgere', 'frist', '210', 'en-plan-210'),
  milestone('2019-08-29', 'VIVE: midtvejsevaluering af Én plan', 'evaluering'),
  milestone('2019-08-30', 'Årskonvent', 'årskonvent'),
  milestone('2020-06-30', 'Forsøget i Fredensborg slutter', 'slut', '210', 'en-plan-210'),
  milestone('2020-12-31', 'Evaluering fra VIVE ventes', 'evaluering', '159', 'fit-159'),
  milestone('2021-12-31', 'Fokus på inddragelse og effekt slutter', 'slut', '159', 'fit-159')
];
