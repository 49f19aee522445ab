/** Indicators of progress towards work, for when no catalogue is loaded: our own names for what the sources list, no questions. */

export interface IndicatorEntry {
  readonly key: string;
  readonly da: string;
  readonly en: string | null;
  readonly lowest: number;
  readonly highest: number;
}

/** The scale of the handbook, 2, where it is background knowledge: an extract brings its own. */
const indicator = (key: string, da: string, en: string): IndicatorEntry => ({ key, da, en, lowest: 1, highest: 5 });

/** In the order they are shown. Sources: Væksthusets Forskningscenter on BIP; jobraad.dk. */
export const defaultIndicators: readonly IndicatorEntry[] = [
  indicator('jobsoegning', 'Jobsøgningsadfærd', 'Job-search behaviour'),
  indicator('arbejdsmarked', 'Viden om arbejdsmarkedet', 'Knowledge of the labour market'),
  indicator('helbredsmestring', 'Helbredsmestring', 'Coping with health'),
  indicator('hverdagsmestring', 'Hverdagsmestring', 'Coping with everyday life'),
  indicator('samarbejde', 'Samarbejdsevner', 'Ability to cooperate'),
  indicator('maalrettethed', 'Målrettethed', 'Goal-directedness'),
  indicator('borgers_tro', 'Borgerens tro på at kunne klare et job', "Citizen's belief in managing a job"),
  indicator('sagsbehandlers_tro', 'Sagsbehandlerens tro på job', "Caseworker's belief in a job"),
  indicator('netvaerk', 'Netværk og støtte', 'Network and support'),
  indicator('kompetencer', 'Relevante kompetencer', 'Relevant skills'),
  indicator('arbejdsidentitet', 'Arbejdsidentitet', 'Work identity')
];

export const respondents = ['borger', 'sagsbehandler'] as const;
export type ProgressRespondent = (typeof respondents)[number];
