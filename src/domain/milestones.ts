/** What happened when in the two networks, and the meetings that come at fixed intervals. */

/** Days are `2018-03-16`. */
export interface Milestone {
  readonly day: string;
  readonly title: string;
  readonly kind: string | null;
  readonly kommune: string | null;
  readonly trial: string | null;
}

const milestone = (day: string, title: string, kind: string, kommune: string | null = null, trial: string | null = null): Milestone => ({
  day,
  title,
  kind,
  kommune,
  trial
});

/**
 * For when none are loaded. Sources: Gladsaxe Kommune on its frikommuneforsøg; Fredensborg Kommune, case 16/31575, item 38;
 * DenOffentlige 2 September 2019; the application "Én plan".
 */
export const defaultMilestones: readonly Milestone[] = [
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

/** Who meets how often, and over which period: chiefs each quarter, directors each half-year (the application "Én plan"), all once a year. */
export const cadences = [
  { key: 'kvartal', months: 3 },
  { key: 'halvaar', months: 6 },
  { key: 'aar', months: 12 }
] as const;
export type CadenceKey = (typeof cadences)[number]['key'];

/** The last day of a period that a meeting looks back on: a rhythm, not the day of a meeting. */
export interface Meeting {
  readonly day: string;
  readonly cadence: CadenceKey;
}

/** Ends of quarters within the two days; the end of a half-year or a year counts as that alone. */
export const meetingsBetween = (from: string, to: string): Meeting[] => {
  const meetings: Meeting[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const month of [3, 6, 9, 12]) {
      const day = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      const longest = cadences.findLast(({ months }) => month % months === 0) ?? cadences[0];
      if (day >= from && day <= to) meetings.push({ day, cadence: longest.key });
    }
  }
  return meetings;
};
