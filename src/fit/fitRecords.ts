import { defaultFitFilters, type FitFilters } from '../domain/fitFilters.ts';
import { type Grain, periodOf } from '../domain/fitPeriod.ts';
import { type Respondent, respondents, type Scale, scales } from '../domain/fitScale.ts';
import { rehearse } from '../domain/inPauses.ts';
import type {
  CollaborationAnswer,
  CoverageAnswer,
  EndingsAnswer,
  ExpectedAnswer,
  FirstLastAnswer,
  FitContents,
  OutcomeAnswer,
  ScoresAnswer
} from './answers.ts';
import type { CaseFilters } from './caseAxes.ts';
import { CaseGuard } from './caseGuard.ts';
import { collaborationOf, endingsOf, firstLastOf, outcomesOf } from './cases.ts';
import { type FitColumns, noFit } from './columns.ts';
import { coverageOf } from './coverage.ts';
import { distributionOf, distributionsOf, type Times } from './distribution.ts';
import { expectedOf } from './expected.ts';
import { FitBooks } from './fitBooks.ts';
import { remembered } from './remembered.ts';
import { noGroups, seriesIn } from './scoreGroups.ts';
import { type ScorePlaces, TimeGuard } from './timeGuard.ts';
import { conversationsTo, periodsOf } from './times.ts';

/** From here on a comparison by code that is not compiled takes longer than a picture of the screen. */
const manyScores = 100_000;
/** Milliseconds that a load may take for making ready what the first choices need; the rest is made in pauses. */
const rehearsedAtLoad = 1200;

/** Scores that are kept: four figures ask for them, of each selection and comparison. */
const mostScored = 128;

/** All cases and scores of FIT that are loaded. Its methods carry themselves, so that they can stand beside those of the ledger of costs. */
export class FitRecords {
  #books = new FitBooks(noFit);
  #caseGuard = new CaseGuard(this.#books);
  #timeGuard = new TimeGuard(this.#books);
  #quarters = new Map<Grain, Times>();
  #numbers = new Map<Scale, Times>();
  /** What depends on who is selected and not on how scores are judged. */
  #covered = new Map<string, Omit<CoverageAnswer, 'mayTell'>>();
  #scored = new Map<string, Omit<ScoresAnswer, 'untold'>>();

  /** From now on questions are about these. */
  readonly commitFit = async (columns: FitColumns): Promise<void> => {
    this.#books = new FitBooks(columns);
    this.#caseGuard = new CaseGuard(this.#books);
    this.#timeGuard = new TimeGuard(this.#books);
    this.#quarters = new Map();
    this.#numbers = new Map();
    this.#covered = new Map();
    this.#scored = new Map();
    const books = this.#books;
    if (columns.scores.score.length >= manyScores) rehearse(this.#rehearsal(), rehearsedAtLoad, () => this.#books !== books);
  };

  /** What is loaded, without asking about anybody. */
  readonly fitContents = async (): Promise<FitContents> => {
    const books = this.#books;
    return {
      isLoaded: books.cases > 0,
      kommuner: books.present('kommune'),
      teams: books.present('team'),
      targetGroups: books.present('maalgruppe'),
      phases: books.present('fase'),
      trials: books.present('forsoeg')
    };
  };

  /** Conversations by period, and how many of them have a score. */
  readonly coverage = async (filters: FitFilters, grain: Grain): Promise<CoverageAnswer> => {
    const times = this.#periods(grain);
    const rungs = this.#caseGuard.twoScoresRungs(filters);
    const mayTell = { ...this.#timeGuard.coverage(filters, grain, periodsAt(times, grain)), cases: rungs > 0, withTwo: rungs > 1 };
    const key = JSON.stringify([grain, ...whoseOf(filters)]);
    return { ...remembered(this.#covered, key, () => coverageOf(this.#books, filters, times)), mayTell };
  };

  /** Scores by period, of the chosen voices. */
  readonly trend = async (filters: FitFilters, scale: Scale, grain: Grain): Promise<ScoresAnswer> =>
    this.#periodScores(filters, scale, grain);

  /** Scores by number of conversation. */
  readonly byConversation = async (filters: FitFilters, scale: Scale): Promise<ScoresAnswer> => this.#conversationScores(filters, scale);

  /** How wellbeing has moved in each case. */
  readonly outcomes = async (filters: FitFilters): Promise<OutcomeAnswer> => ({
    ...outcomesOf(this.#books, filters),
    rungs: this.#caseGuard.outcomeRungs(filters)
  });

  /** First and last scores of wellbeing of the same cases that have two. */
  readonly firstLast = async (filters: FitFilters): Promise<FirstLastAnswer> => ({
    ...firstLastOf(this.#books, filters),
    mayTell: this.#caseGuard.firstLast(filters)
  });

  readonly endings = async (filters: FitFilters): Promise<EndingsAnswer> => ({
    counts: endingsOf(this.#books, filters),
    rungs: this.#caseGuard.endingRungs(filters)
  });

  readonly collaboration = async (filters: FitFilters): Promise<CollaborationAnswer> => ({
    ...collaborationOf(this.#books, filters),
    mayTell: this.#caseGuard.collaboration(filters)
  });

  /** What the loaded material leads one to expect of wellbeing. */
  readonly expected = async (filters: FitFilters): Promise<ExpectedAnswer> => ({
    ...expectedOf(this.#books, filters, this.#conversations('trivsel')),
    mayTellSelected: this.#caseGuard.isExpectedTold(filters)
  });

  /** Code is compiled as it is used, a few times slower before: whoever compares first should not be the one who waits for it. */
  #rehearsal(): (() => unknown)[] {
    return [
      ...respondents.flatMap((respondent) => [...this.#guarding(respondent), ...this.#comparing(respondent)]),
      ...this.#otherLimits()
    ];
  }

  #comparing(respondent: Respondent): (() => unknown)[] {
    const filters: FitFilters = { ...defaultFitFilters, compareBy: 'team', respondent };
    return scales.map((scale) => () => {
      this.#periodScores(filters, scale, 'kvartal');
      this.#conversationScores(filters, scale);
    });
  }

  /** The guard of selections is made by asking it about one by each filter, and by several at once. */
  #guarding(respondent: Respondent): (() => unknown)[] {
    const [cases, times] = [this.#caseGuard, this.#timeGuard];
    const quarters = this.#placesOfPeriods('kvartal');
    return this.#rehearsed().flatMap((selection) => {
      const filters: FitFilters = { ...defaultFitFilters, respondent, ...selection };
      const [withActive, byEffect] = [
        { ...filters, includesActive: true },
        { ...filters, convention: 'effektstoerrelse' as const }
      ];
      return [
        () => [filters, withActive, byEffect].map((ways) => cases.outcomeRungs(ways)),
        () => cases.endingRungs(filters),
        () => cases.firstLast(filters),
        () => cases.firstLast(withActive),
        () => times.coverage(filters, 'kvartal', quarters.places),
        () => [cases.twoScoresRungs(filters), cases.collaboration(filters), cases.isExpectedTold(filters)],
        ...scales.flatMap((scale) => [
          () => times.untoldScores(filters, scale, respondent, quarters, null),
          () => times.untoldScores(filters, scale, respondent, this.#placesOfConversations(scale), null)
        ])
      ];
    });
  }

  /** Limits of one's own have blocks of their own, but the same code. */
  #otherLimits(): (() => unknown)[] {
    const [cases, [first]] = [this.#caseGuard, this.#rehearsed()];
    return respondents.flatMap((respondent) => {
      const cutOffs = { ...defaultFitFilters.cutOffs, voksen: defaultFitFilters.cutOffs.voksen - 1 };
      const filters: FitFilters = { ...defaultFitFilters, respondent, ...first, cutOffs };
      return [() => cases.outcomeRungs(filters), () => cases.endingRungs(filters), () => cases.firstLast(filters)];
    });
  }

  /** One by each filter, and several at once. */
  #rehearsed(): Partial<FitFilters>[] {
    const one = (by: 'kommune' | 'fase' | 'maalgruppe') => this.#books.present(by).slice(0, 1);
    const [kommuner, targetGroups, phases] = [one('kommune'), one('maalgruppe'), one('fase') as FitFilters['phases']];
    const ageClasses = ['barn'] as const;
    return [
      { kommuner },
      { targetGroups },
      { phases },
      { kommuner, phases },
      { kommuner, targetGroups },
      { kommuner, targetGroups, phases },
      { ageClasses },
      { kommuner, ageClasses }
    ];
  }

  #periodScores(filters: FitFilters, scale: Scale, grain: Grain): ScoresAnswer {
    return this.#scores(filters, scale, this.#periods(grain), this.#placesOfPeriods(grain));
  }

  #conversationScores(filters: FitFilters, scale: Scale): ScoresAnswer {
    return this.#scores(filters, scale, this.#conversations(scale), this.#placesOfConversations(scale));
  }

  #placesOfPeriods(grain: Grain): ScorePlaces {
    return { of: grain, places: periodsAt(this.#periods(grain), grain) };
  }

  #placesOfConversations(scale: Scale): ScorePlaces {
    return { of: 'conversation', places: this.#conversations(scale).keys.map(Number) };
  }

  #scores(filters: FitFilters, scale: Scale, times: Times, at: ScorePlaces): ScoresAnswer {
    const { compareBy, respondent } = filters;
    const key = JSON.stringify([scale, at.of, compareBy, ...whoseOf(filters)]);
    const found = remembered(this.#scored, key, () => this.#scoresFound(filters, scale, times), mostScored);
    const groups = new Uint8Array(found.groups.names.length * times.keys.length);
    for (const [group, name] of found.groups.names.entries()) {
      const own = compareBy === 'respondent' ? (name as Respondent) : respondent;
      groups.set(this.#timeGuard.untoldScores(filters, scale, own, at, { by: compareBy, name }), group * times.keys.length);
    }
    const untold = { whole: this.#timeGuard.untoldScores(filters, scale, respondent, at, null), groups };
    return { ...found, untold };
  }

  #scoresFound(filters: FitFilters, scale: Scale, times: Times): Omit<ScoresAnswer, 'untold'> {
    const scores = this.#books.scoresOn(scale);
    const whole = this.#books.whole(filters);
    const compared = this.#books.compared(filters);
    if (!compared) return { whole: seriesIn(distributionOf(scores, whole, times), 0), groups: noGroups };
    const isParted = filters.compareBy !== 'aldersklasse' && filters.compareBy !== 'respondent';
    const found = isParted
      ? distributionsOf(scores, whole, compared, times)
      : { whole: distributionOf(scores, whole, times), groups: distributionOf(scores, compared, times) };
    return { whole: seriesIn(found.whole, 0), groups: found.groups };
  }

  #conversations(scale: Scale): Times {
    const made = this.#numbers.get(scale) ?? conversationsTo(this.#books.scoresOn(scale).reach);
    this.#numbers.set(scale, made);
    return made;
  }

  #periods(grain: Grain): Times {
    const made =
      this.#quarters.get(grain) ??
      periodsOf(
        [this.#books.conversations.quarter, this.#books.scoresOn('trivsel').quarter, this.#books.scoresOn('samarbejde').quarter],
        grain
      );
    this.#quarters.set(grain, made);
    return made;
  }
}

/** Choices of whose scores are counted. */
const whoseOf = ({ kommuner, targetGroups, trials, teams, phases, respondent, ageClasses }: CaseFilters): readonly unknown[] => [
  kommuner,
  targetGroups,
  trials,
  teams,
  phases,
  respondent,
  ageClasses
];

/** The numbers of the periods in `times`, as `domain/fitPeriod` makes them. */
const periodsAt = ({ base, keys }: Times, grain: Grain): number[] => keys.map((_, i) => periodOf(base, grain) + i);

/** What FIT measures may ask, here or in a worker. */
export type FitQuestions = Pick<
  FitRecords,
  'fitContents' | 'coverage' | 'trend' | 'byConversation' | 'outcomes' | 'firstLast' | 'endings' | 'collaboration' | 'expected'
>;

/** What fills it. */
export type FitThread = FitQuestions & Pick<FitRecords, 'commitFit'>;
