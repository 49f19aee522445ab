import { type FitFilters, phases, teamKey } from '../domain/fitFilters.ts';
import { ageClasses, respondents, type Scale, scales } from '../domain/fitScale.ts';
import type { FitColumns } from './columns.ts';
import { type Conversations, conversationsOf } from './conversations.ts';
import { distributionOf, type Times } from './distribution.ts';
import { type Journeys, journeysOf } from './journeys.ts';
import { type ScoreSeries, seriesIn } from './scoreGroups.ts';
import { ageClassOf, respondentOf, type ScaleScores, scaleScoresOf, voiceCount, voicesOf } from './voices.ts';

/** Whether a score is counted, and in which group: the sum of its case's and its voice's number, where neither is below 0. */
export interface Grouping {
  readonly names: readonly string[];
  readonly ofCase: Int32Array;
  readonly ofVoice: Int32Array;
}

type CaseFilters = Pick<FitFilters, 'kommuner' | 'targetGroups' | 'trials' | 'teams' | 'phases' | 'respondent' | 'ageClasses'>;

/** What cases can be told apart by: names that occur, sorted, and the place of each case's. Without a name it is empty. */
interface Division {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

type DivisionKey = 'kommune' | 'team' | 'maalgruppe' | 'fase' | 'forsoeg';

const divisionOf = (cases: number, codeOf: (one: number) => number, nameOf: (one: number) => string): Division => {
  const byCode = new Map<number, string>();
  for (let one = 0; one < cases; one++) if (!byCode.has(codeOf(one))) byCode.set(codeOf(one), nameOf(one));
  const names = [...new Set(byCode.values())].sort();
  const places = new Map([...byCode].map(([code, name]) => [code, names.indexOf(name)]));
  return { names, of: Int32Array.from({ length: cases }, (_, one) => places.get(codeOf(one)) ?? 0) };
};

const divisionsOf = ({ cases, names }: FitColumns): Readonly<Record<DivisionKey, Division>> => {
  const { kommune, team, targetGroup, trial, phase } = cases;
  const by = (column: Int32Array, nameOf: (code: number) => string): Division =>
    divisionOf(
      column.length,
      (one) => column[one] as number,
      (one) => nameOf(column[one] as number)
    );
  // A team is of its kommune, whose code has three digits.
  const teamCode = (one: number) => (team[one] as number) * 1000 + (kommune[one] as number);
  return {
    kommune: by(kommune, String),
    maalgruppe: by(targetGroup, (code) => names.targetGroup[code] ?? ''),
    forsoeg: by(trial, (code) => names.trial[code] ?? ''),
    fase: by(phase, (code) => phases[code] ?? ''),
    team: divisionOf(team.length, teamCode, (one) => {
      const name = names.team[team[one] as number] ?? '';
      return name === '' ? '' : teamKey(String(kommune[one]), name);
    })
  };
};

/** What is remembered of earlier questions; far more than the pages ask for one selection. */
const mostRemembered = 24;

/** What is loaded of FIT, and what a selection of it is. */
export class FitBooks {
  readonly cases: number;
  /** Place in `endings` of each case. */
  readonly ending: Int32Array;
  readonly conversations: Conversations;
  readonly #scores: Readonly<Record<Scale, ScaleScores>>;
  readonly #selected = new Map<string, Int32Array>();
  readonly #journeys = new Map<string, Journeys>();
  readonly #curves = new Map<string, ScoreSeries>();
  readonly #divisions: Readonly<Record<DivisionKey, Division>>;

  constructor(columns: FitColumns) {
    this.ending = columns.cases.ending;
    this.cases = columns.cases.kommune.length;
    this.conversations = conversationsOf(columns.cases, columns.scores);
    this.#scores = {
      trivsel: scaleScoresOf(columns.scores, scales.indexOf('trivsel'), this.cases),
      samarbejde: scaleScoresOf(columns.scores, scales.indexOf('samarbejde'), this.cases)
    };
    this.#divisions = divisionsOf(columns);
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
    const selected = new Int32Array(this.cases);
    if (chosenAges.length > 0) {
      selected.fill(-1);
      const wanted = voicesOf(respondent, chosenAges);
      for (const scale of scales) {
        const { caseOf, voice } = this.#scores[scale].voices;
        for (let i = 0; i < caseOf.length; i++) if (wanted[voice[i] as number]) selected[caseOf[i] as number] = 0;
      }
    }
    const { kommune, maalgruppe, forsoeg, team, fase } = this.#divisions;
    for (const [chosen, { names, of }] of [
      [kommuner, kommune],
      [targetGroups, maalgruppe],
      [trials, forsoeg],
      [teams, team],
      [chosenPhases, fase]
    ] as const) {
      if (chosen.length === 0) continue;
      const isWanted = Uint8Array.from(names, (name) => Number(chosen.some((one) => one === name)));
      for (let one = 0; one < this.cases; one++) if (isWanted[of[one] as number] === 0) selected[one] = -1;
    }
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
      case 'fase':
        return { ...whole, ...this.#partsOf(this.#divisions[compareBy], whole.ofCase) };
    }
  }

  /** Names that selected cases have, and each case's place among them. */
  #partsOf({ names, of }: Division, selected: Int32Array): Pick<Grouping, 'names' | 'ofCase'> {
    const isThere = new Uint8Array(names.length);
    for (let one = 0; one < this.cases; one++) if (selected[one] === 0) isThere[of[one] as number] = 1;
    let next = 0;
    const places = Int32Array.from(isThere, (there) => (there === 1 ? next++ : -1));
    return {
      names: names.filter((_, i) => isThere[i] === 1),
      ofCase: selected.map((group, one) => (group < 0 ? -1 : (places[of[one] as number] as number)))
    };
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
      return seriesIn(distributionOf(this.#scores.trivsel, all, times), 0);
    });
  }

  /** Names that occur, sorted; keys of teams and of trials. */
  present(by: DivisionKey): string[] {
    return this.#divisions[by].names.filter((name) => name !== '');
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
