import { defaultFitFilters, type FitFilters } from '../domain/fitFilters.ts';
import type { Grain } from '../domain/fitPeriod.ts';
import { respondents, type Scale, scales } from '../domain/fitScale.ts';
import { inPauses } from '../domain/inPauses.ts';
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
import { collaborationOf, endingsOf, firstLastOf, outcomesOf } from './cases.ts';
import { type FitColumns, noFit } from './columns.ts';
import { coverageOf } from './coverage.ts';
import { distributionOf, distributionsOf, type Times } from './distribution.ts';
import { expectedOf } from './expected.ts';
import { FitBooks } from './fitBooks.ts';
import { noGroups, seriesIn } from './scoreGroups.ts';
import { conversationsTo, periodsOf } from './times.ts';

/** From here on a comparison by code that is not compiled takes longer than a picture of the screen. */
const manyScores = 100_000;
/** After so many rounds the engines of the day have compiled it. */
const rehearsals = 2;

/** All cases and scores of FIT that are loaded. Its methods carry themselves, so that they can stand beside those of the ledger of costs. */
export class FitRecords {
  #books = new FitBooks(noFit);
  #quarters = new Map<Grain, Times>();
  #numbers = new Map<Scale, Times>();

  /** From now on questions are about these. */
  readonly commitFit = async (columns: FitColumns): Promise<void> => {
    this.#books = new FitBooks(columns);
    this.#quarters = new Map();
    this.#numbers = new Map();
    const books = this.#books;
    if (columns.scores.score.length >= manyScores) void inPauses(this.#rehearsal(), () => this.#books !== books);
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
  readonly coverage = async (filters: FitFilters, grain: Grain): Promise<CoverageAnswer> =>
    coverageOf(this.#books, filters, this.#periods(grain));

  /** Scores by period, of the chosen voices. */
  readonly trend = async (filters: FitFilters, scale: Scale, grain: Grain): Promise<ScoresAnswer> =>
    this.#scores(filters, scale, this.#periods(grain));

  /** Scores by number of conversation. */
  readonly byConversation = async (filters: FitFilters, scale: Scale): Promise<ScoresAnswer> =>
    this.#scores(filters, scale, this.#conversations(scale));

  /** How wellbeing has moved in each case. */
  readonly outcomes = async (filters: FitFilters): Promise<OutcomeAnswer> => outcomesOf(this.#books, filters);

  /** First and last scores of wellbeing of the same cases that have two. */
  readonly firstLast = async (filters: FitFilters): Promise<FirstLastAnswer> => firstLastOf(this.#books, filters);

  readonly endings = async (filters: FitFilters): Promise<EndingsAnswer> => endingsOf(this.#books, filters);

  readonly collaboration = async (filters: FitFilters): Promise<CollaborationAnswer> => collaborationOf(this.#books, filters);

  /** What the loaded material leads one to expect of wellbeing. */
  readonly expected = async (filters: FitFilters): Promise<ExpectedAnswer> =>
    expectedOf(this.#books, filters, this.#conversations('trivsel'));

  /** Code is compiled as it is used, a few times slower before: whoever compares first should not be the one who waits for it. */
  #rehearsal(): (() => void)[] {
    const round = respondents.flatMap((respondent) => {
      const filters: FitFilters = { ...defaultFitFilters, compareBy: 'team', respondent };
      return scales.map((scale) => () => {
        this.#scores(filters, scale, this.#periods('kvartal'));
        this.#scores(filters, scale, this.#conversations(scale));
      });
    });
    return Array.from({ length: rehearsals }, () => round).flat();
  }

  #scores(filters: FitFilters, scale: Scale, times: Times): ScoresAnswer {
    const scores = this.#books.scoresOn(scale);
    const whole = this.#books.whole(filters);
    const compared = this.#books.compared(filters);
    const isParted = filters.compareBy !== 'aldersklasse' && filters.compareBy !== 'respondent';
    const found =
      compared && isParted
        ? distributionsOf(scores, whole, compared, times)
        : { whole: distributionOf(scores, whole, times), groups: compared ? distributionOf(scores, compared, times) : noGroups };
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

/** What FIT measures may ask, here or in a worker. */
export type FitQuestions = Pick<
  FitRecords,
  'fitContents' | 'coverage' | 'trend' | 'byConversation' | 'outcomes' | 'firstLast' | 'endings' | 'collaboration' | 'expected'
>;

/** What fills it. */
export type FitThread = FitQuestions & Pick<FitRecords, 'commitFit'>;
