import type { FitFilters } from '../domain/fitFilters.ts';
import { ageClasses, respondents, type Scale, scales } from '../domain/fitScale.ts';
import { CaseAxes, type CaseFilters } from './caseAxes.ts';
import type { FitColumns } from './columns.ts';
import { type Conversations, conversationsOf } from './conversations.ts';
import { distributionOf, type Times } from './distribution.ts';
import { type Division, type DivisionKey, type Divisions, divisionsOf } from './divisions.ts';
import { type Journeys, journeysOf } from './journeys.ts';
import { remembered } from './remembered.ts';
import { type ScoreSeries, seriesIn } from './scoreGroups.ts';
import { ageClassOf, respondentOf, type ScaleScores, scaleScoresOf, voiceCount, voicesOf } from './voices.ts';

/** Whether a score is counted, and in which group: the sum of its case's and its voice's number, where neither is below 0. */
export interface Grouping {
  readonly names: readonly string[];
  readonly ofCase: Int32Array;
  readonly ofVoice: Int32Array;
}

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
  readonly #classes = new Map<string, Uint8Array>();
  readonly #divisions: Divisions;
  /** Of a selection, as long as it is remembered. */
  readonly #parts = new WeakMap<Int32Array, Map<DivisionKey, Pick<Grouping, 'names' | 'ofCase'>>>();
  /** What selections can be told apart by. */
  readonly axes: CaseAxes;

  constructor(columns: FitColumns) {
    this.ending = columns.cases.ending;
    this.cases = columns.cases.kommune.length;
    this.conversations = conversationsOf(columns.cases, columns.scores);
    this.#scores = {
      trivsel: scaleScoresOf(columns.scores, scales.indexOf('trivsel'), this.cases),
      samarbejde: scaleScoresOf(columns.scores, scales.indexOf('samarbejde'), this.cases)
    };
    this.#divisions = divisionsOf(columns);
    this.axes = new CaseAxes(this, this.#divisions);
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
        return { ...whole, ...this.#partsBy(compareBy, filters) };
    }
  }

  #partsBy(by: DivisionKey, filters: CaseFilters): Pick<Grouping, 'names' | 'ofCase'> {
    const selected = this.selected(filters);
    const made = this.#parts.get(selected) ?? new Map<DivisionKey, Pick<Grouping, 'names' | 'ofCase'>>();
    this.#parts.set(selected, made);
    return remembered(made, by, () => this.#partsOf(this.#divisions[by], selected));
  }

  /** Names that selected cases have, and each case's place among them. */
  #partsOf({ names, of }: Division, selected: Int32Array): Pick<Grouping, 'names' | 'ofCase'> {
    const isThere = new Uint8Array(names.length);
    for (let one = 0; one < this.cases; one++) if (selected[one] === 0) isThere[of[one] as number] = 1;
    let next = 0;
    const places = Int32Array.from(isThere, (there) => (there === 1 ? next++ : -1));
    const ofCase = new Int32Array(this.cases).fill(-1);
    for (let one = 0; one < this.cases; one++) if (selected[one] === 0) ofCase[one] = places[of[one] as number] as number;
    return { names: names.filter((_, i) => isThere[i] === 1), ofCase };
  }

  /** Of every case, selected or not. */
  journeys(scale: Scale, { respondent, ageClasses: chosen }: Pick<FitFilters, 'respondent' | 'ageClasses'>): Journeys {
    const key = JSON.stringify([scale, respondent, chosen]);
    return remembered(this.#journeys, key, () => journeysOf(this.cases, this.#scores[scale].voices, voicesOf(respondent, chosen)));
  }

  /** The class of every case, made once for each way of judging. */
  classes(key: string, make: () => Uint8Array): Uint8Array {
    return remembered(this.#classes, key, make);
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
