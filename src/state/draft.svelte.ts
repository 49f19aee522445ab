import type { Mapping } from '../domain/mapping.ts';
import { type Problem, questionKey } from '../domain/problem.ts';
import type { Correction } from '../intake/candidate.ts';
import { leaveOutParts } from '../intake/memory.ts';
import { asked, stillAsked } from './asked.ts';
import { alike, parted } from './candidateGroups.ts';
import type { Looking } from './looking.ts';
import { rowsOf } from './opening.ts';
import { type Candidate, type Decision, type LeftOut, nothingLeftOut, type Question, type TooLarge } from './question.ts';
import { fileReport } from './report.ts';

/** Places of files that are mapped in one go. */
export type Group = readonly number[];

/** What the analyst has answered so far. It outlives the page that asks, so that she can look elsewhere meanwhile. */
export class Draft {
  readonly question: Question;
  candidates = $state.raw<readonly Candidate[]>([]);
  /** Nothing moves while she maps; files read anew may turn out to need a value each. */
  groups = $state.raw<readonly Group[]>([]);
  /** `questionKey` of what was said yes to. */
  confirmed = $state.raw<ReadonlySet<string>>(new Set());
  leftOut = $state.raw<LeftOut>(nothingLeftOut);
  /** Years were left out before she chose any. */
  readonly isProposed: boolean;
  /** Places of the files that are left out. */
  omitted = $state.raw<ReadonlySet<number>>(new Set());
  /** Groups that are being read anew. */
  reading = $state.raw<readonly Group[]>([]);
  readonly #looking: Pick<Looking, 'judge' | 'correct'>;
  #corrections: Promise<void> = Promise.resolve();

  /** `earlier` is what was decided before this was asked; it counts where it was about the same files. */
  constructor(question: Question, looking: Pick<Looking, 'judge' | 'correct'>, earlier: Decision | null = null) {
    this.question = question;
    this.#looking = looking;
    this.candidates = question.candidates;
    this.groups = alike(question.candidates);
    const decided = new Set(earlier?.candidates.map(({ preview }) => preview.file));
    const answers = earlier && question.candidates.every(({ preview }) => decided.has(preview.file)) ? earlier : null;
    this.confirmed = answers?.confirmed ?? new Set();
    this.leftOut = proposed(question);
    this.isProposed = this.leftOut.years.length > 0;
  }

  /** Files that are to be loaded. */
  get kept(): readonly Candidate[] {
    return this.candidates.filter((_, place) => !this.omitted.has(place));
  }

  /** What must be said yes to. */
  get asked(): readonly Problem[] {
    return asked(this.kept);
  }

  /** What memory lacks for the files that are to be loaded, reckoned as if years and kommuner were the same in every file. */
  get tooLarge(): TooLarge | null {
    const { tooLarge } = this.question;
    const share = rowsOf(this.kept) / Math.max(1, rowsOf(this.candidates));
    if (!tooLarge || this.omitted.size === 0) return tooLarge;
    return { ...tooLarge, neededBytes: Math.round(tooLarge.neededBytes * share), rows: Math.round(tooLarge.rows * share) };
  }

  map(group: Group, mapping: Mapping): void {
    this.candidates = this.candidates.map((one, place) =>
      group.includes(place) ? { ...one, mapping, problems: this.#judged(one, place, mapping) } : one
    );
  }

  /** Reads the files anew, one change after the other, so that the last choice counts. @throws what reading throws */
  correct(group: Group, change: Correction): Promise<void> {
    this.reading = [...this.reading, group];
    const corrected = this.#corrections.then(async () => {
      const read = await Promise.all(
        this.candidates.map((one, place) => (group.includes(place) ? this.#looking.correct(one, change) : one))
      );
      this.candidates = this.candidates.map((one, place) => (group.includes(place) ? (read[place] ?? one) : one));
      this.groups = this.groups.flatMap((one) => (one === group ? parted(this.candidates, one) : [one]));
    });
    const ended = () => {
      this.reading = this.reading.toSpliced(this.reading.indexOf(group), 1);
    };
    // The next one is made whatever became of this one.
    this.#corrections = corrected.then(ended, ended);
    return corrected;
  }

  confirm(problem: Problem, yes: boolean): void {
    const key = questionKey(problem);
    this.confirmed = new Set(yes ? [...this.confirmed, key] : [...this.confirmed].filter((other) => other !== key));
  }

  omit(place: number, yes: boolean): void {
    this.omitted = new Set(yes ? [...this.omitted, place] : [...this.omitted].filter((other) => other !== place));
  }

  /** Null as long as a file has no table. */
  decision(): Decision | null {
    const candidates = this.kept.flatMap(({ mapping, ...one }) => (mapping ? [{ ...one, mapping }] : []));
    if (candidates.length < this.kept.length) return null;
    const confirmed = this.asked.map(questionKey).filter((key) => this.confirmed.has(key));
    const omitted = this.candidates.filter((_, place) => this.omitted.has(place)).map(fileReport);
    return { candidates, confirmed: new Set(confirmed), leftOut: this.leftOut, omitted: [...this.question.omitted, ...omitted] };
  }

  /** What was found deep in the rows is not seen by `judge`, and is still asked. */
  #judged({ preview }: Candidate, place: number, mapping: Mapping): readonly Problem[] {
    const found = this.#looking.judge(preview, mapping);
    const keys = new Set(found.map(questionKey));
    const before = this.question.candidates[place];
    const deeper =
      before?.problems.filter((problem) => !keys.has(questionKey(problem)) && stillAsked(problem, before.mapping, mapping)) ?? [];
    return [...found, ...deeper];
  }
}

/** As few of the oldest years as can be, where memory is short and that helps. */
const proposed = ({ tooLarge }: Question): LeftOut => ({
  years: (tooLarge && leaveOutParts(tooLarge.years, tooLarge.neededBytes, tooLarge.freeBytes)) ?? [],
  kommuner: []
});
