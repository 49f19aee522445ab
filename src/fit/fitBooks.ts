import { type FitComparison, type FitFilters, phases, teamKey } from '../domain/fitFilters.ts';
import { ageClasses, respondents, type Scale, scales } from '../domain/fitScale.ts';
import type { FitColumns } from './columns.ts';
import { type Conversations, conversationsOf } from './conversations.ts';
import { distributionOf, type ScoreSeries, type Times } from './distribution.ts';
import { type Journeys, journeysOf } from './journeys.ts';
import { ageClassOf, respondentOf, type ScaleScores, scaleScoresOf, voiceCount, voicesOf } from './voices.ts';

/** Whether a score is counted, and in which group: the sum of its case's and its voice's number, where neither is below 0. */
export interface Grouping {
  readonly names: readonly string[];
  readonly ofCase: Int32Array;
  readonly ofVoice: Int32Array;
}

type CaseFilters = Pick<FitFilters, 'kommuner' | 'targetGroups' | 'trials' | 'teams' | 'phases' | 'respondent' | 'ageClasses'>;

/** What is remembered of earlier questions; far more than the pages ask for one selection. */
const mostRemembered = 24;

/** What is loaded of FIT, and what a selection of it is. */
export class FitBooks {
  readonly cases: number;
  /** Place in `endings` of each case. */
  readonly ending: Int32Array;
  readonly conversations: Conversations;
  readonly #columns: Omit<FitColumns, 'scores'>;
  readonly #scores: Readonly<Record<Scale, ScaleScores>>;
  readonly #selected = new Map<string, Int32Array>();
  readonly #journeys = new Map<string, Journeys>();
  readonly #curves = new Map<string, ScoreSeries>();
  readonly #teams: readonly string[];

  constructor(columns: FitColumns) {
    this.#columns = { cases: columns.cases, names: columns.names };
    this.ending = columns.cases.ending;
    this.cases = columns.cases.kommune.length;
    this.conversations = conversationsOf(columns.cases, columns.scores);
    this.#scores = {
      trivsel: scaleScoresOf(columns.scores, scales.indexOf('trivsel'), this.cases),
      samarbejde: scaleScoresOf(columns.scores, scales.indexOf('samarbejde'), this.cases)
    };
    const { kommune, team } = columns.cases;
    this.#teams = Array.from(team, (number, i) => {
      const name = columns.names.team[number] ?? '';
      return name === '' ? '' : teamKey(String(kommune[i]), name);
    });
  }

  scoresOn(scale: Scale): ScaleScores {
    return this.#scores[scale];
  }

  /** 0 for each selected case and −1 for the others. Where age classes are chosen, cases that have such a voice. */
  selected(filters: CaseFilters): Int32Array {
    const { kommuner, targetGroups, trials, teams, phases: chosenPhases, respondent, ageClasses: chosenAges } = filters;
    const key = JSON.stringify([kommuner, targetGroups, trials, teams, chosenPhases, chosenAges, chosenAges.length > 0 && respondent]);
    return remembered(this.#selected, key, () => this.#select(filters));
  }

  #select({ kommuner, targetGroups, trials, teams, phases: chosenPhases, respondent, ageClasses: chosenAges }: CaseFilters): Int32Array {
    const { cases, names } = this.#columns;
    const isIn = (chosen: readonly string[], nameOf: (one: number) => string) => {
      const wanted = new Set(chosen);
      return (one: number) => wanted.has(nameOf(one));
    };
    const tests = [
      kommuner.length > 0 && isIn(kommuner, (one) => String(cases.kommune[one])),
      targetGroups.length > 0 && isIn(targetGroups, (one) => names.targetGroup[cases.targetGroup[one] as number] ?? ''),
      trials.length > 0 && isIn(trials, (one) => names.trial[cases.trial[one] as number] ?? ''),
      teams.length > 0 && isIn(teams, (one) => this.#teams[one] ?? ''),
      chosenPhases.length > 0 && isIn(chosenPhases, (one) => phases[cases.phase[one] as number] ?? '')
    ].filter((test) => test !== false);
    const selected = new Int32Array(this.cases);
    if (chosenAges.length > 0) {
      selected.fill(-1);
      const wanted = voicesOf(respondent, chosenAges);
      for (const scale of scales) {
        const { caseOf, voice } = this.#scores[scale].voices;
        for (let i = 0; i < caseOf.length; i++) if (wanted[voice[i] as number]) selected[caseOf[i] as number] = 0;
      }
    }
    for (const test of tests) for (let one = 0; one < this.cases; one++) if (selected[one] === 0 && !test(one)) selected[one] = -1;
    return selected;
  }

  /** The selected cases' scores by the chosen voices, all in one group. */
  whole(filters: CaseFilters): Grouping {
    const wanted = voicesOf(filters.respondent, filters.ageClasses);
    return { names: [''], ofCase: this.selected(filters), ofVoice: Int32Array.from(wanted, (isWanted) => isWanted - 1) };
  }

  /** The same in groups, in order of name; cases without a name are in one of their own. Null where nothing is compared. */
  compared(filters: CaseFilters & Pick<FitFilters, 'compareBy'>): Grouping | null {
    const whole = this.whole(filters);
    const voiceGroups = (names: readonly string[], groupOf: (voice: number) => number): Grouping => ({
      ...whole,
      names,
      ofVoice: Int32Array.from({ length: voiceCount }, (_, voice) => groupOf(voice))
    });
    const { compareBy } = filters;
    switch (compareBy) {
      case 'ingen':
        return null;
      case 'aldersklasse':
        return voiceGroups(ageClasses, (voice) => (whole.ofVoice[voice] === 0 ? ageClasses.indexOf(ageClassOf(voice)) : -1));
      case 'respondent':
        return voiceGroups(respondents, (voice) => (isChosen(filters, voice) ? respondents.indexOf(respondentOf(voice)) : -1));
      case 'kommune':
      case 'team':
      case 'maalgruppe':
      case 'fase': {
        const names = this.#namesOf(compareBy, whole.ofCase);
        const places = new Map(names.map((name, i) => [name, i]));
        const ofCase = whole.ofCase.map((group, one) => (group < 0 ? -1 : (places.get(this.#nameOf(compareBy, one)) ?? -1)));
        return { ...whole, names, ofCase };
      }
    }
  }

  #nameOf(by: Exclude<FitComparison, 'ingen' | 'aldersklasse' | 'respondent'>, one: number): string {
    const { cases, names } = this.#columns;
    switch (by) {
      case 'kommune':
        return String(cases.kommune[one]);
      case 'team':
        return this.#teams[one] ?? '';
      case 'maalgruppe':
        return names.targetGroup[cases.targetGroup[one] as number] ?? '';
      case 'fase':
        return phases[cases.phase[one] as number] ?? '';
    }
  }

  #namesOf(by: Exclude<FitComparison, 'ingen' | 'aldersklasse' | 'respondent'>, selected: Int32Array): string[] {
    const names = new Set<string>();
    for (let one = 0; one < this.cases; one++) if (selected[one] === 0) names.add(this.#nameOf(by, one));
    return [...names].sort();
  }

  /** Of every case, selected or not. */
  journeys(scale: Scale, { respondent, ageClasses: chosen }: Pick<FitFilters, 'respondent' | 'ageClasses'>): Journeys {
    const key = JSON.stringify([scale, respondent, chosen]);
    return remembered(this.#journeys, key, () => journeysOf(this.cases, this.#scores[scale].voices, voicesOf(respondent, chosen)));
  }

  /** Wellbeing of every case, selected or not, by the chosen voices. */
  curve({ respondent, ageClasses: chosen }: Pick<FitFilters, 'respondent' | 'ageClasses'>, times: Times): ScoreSeries {
    return remembered(this.#curves, JSON.stringify([respondent, chosen]), () => {
      const ofVoice = Int32Array.from(voicesOf(respondent, chosen), (isWanted) => isWanted - 1);
      const all = { names: [''], ofCase: new Int32Array(this.cases), ofVoice };
      return distributionOf(this.#scores.trivsel, all, times)[0] ?? { name: '', cells: [] };
    });
  }

  /** Names that occur, sorted. */
  present(by: 'kommune' | 'team' | 'maalgruppe' | 'fase'): string[] {
    return this.#namesOf(by, new Int32Array(this.cases)).filter((name) => name !== '');
  }

  /** Keys of trials that occur, sorted. */
  trials(): string[] {
    const numbers = new Set(this.#columns.cases.trial);
    return [...numbers].flatMap((number) => this.#columns.names.trial[number] || []).sort();
  }
}

const isChosen = ({ ageClasses: chosen }: CaseFilters, voice: number): boolean => chosen.length === 0 || chosen.includes(ageClassOf(voice));

const remembered = <T>(made: Map<string, T>, key: string, make: () => T): T => {
  const known = made.get(key) ?? make();
  made.delete(key);
  made.set(key, known);
  for (const oldest of made.keys()) {
    if (made.size <= mostRemembered) break;
    made.delete(oldest);
  }
  return known;
};
