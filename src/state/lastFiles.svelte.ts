import type { SavedMapping } from '../intake/mappingFile.ts';
import { Draft } from './draft.svelte.ts';
import type { Looking } from './looking.ts';
import type { Opening } from './opening.ts';
import type { Candidate, Decision, Question, Wanted } from './question.ts';
import { asLeftOut, besideRefused, type FileReport, fileReport, type IntakeReport, type ReportOutcome } from './report.ts';
import { withoutRefused } from './withoutRefused.ts';

/** What became of the last files opened, and what can still be done about it. */
export class LastFiles {
  report = $state.raw<IntakeReport | null>(null);
  /** What the analyst must decide before the files are loaded, and has answered so far. */
  draft = $state.raw<Draft | null>(null);
  /** Mappings that were opened without a file to use them on. */
  remembered = $state.raw<readonly SavedMapping[]>([]);
  /** The load was given up by the reader. */
  cancelled = $state(false);
  /** Files that could be understood and were not loaded, for another try. */
  pending = $state.raw<readonly Candidate[]>([]);
  /** What could be loaded without the files that were refused. */
  rest = $state.raw<Decision | null>(null);
  readonly #looking: Looking;
  #decided: Decision | null = null;

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  /** Names of the refused files that the others could be loaded without. */
  get refusedFiles(): readonly string[] {
    return this.rest?.omitted?.map(({ name }) => name) ?? [];
  }

  /** Other files are opened. */
  leave(): void {
    this.draft = null;
    this.remembered = [];
    this.cancelled = false;
  }

  ask(question: Question): void {
    this.draft = new Draft(question, this.#looking, this.#decided);
  }

  /** What is decided counts for the next question about the same files, and for files with the same columns. */
  decide(decision: Decision): void {
    this.#decided = decision;
    this.#looking.remember(decision.candidates);
  }

  /** Files were refused before any of them was read into the engine; `lost` are those that could not be understood. */
  refuse(wanted: Wanted, lost: readonly FileReport[] = []): void {
    const reports = wanted.candidates.map(fileReport);
    this.#tell('refused', [...lost, ...reports], wanted);
    this.pending = wanted.candidates;
    this.rest = withoutRefused(wanted, reports, lost);
  }

  /** An opening has ended. */
  end(decision: Decision, { tables, question, files, lateError }: Opening): void {
    const isLoaded = tables.length > 0;
    this.#tell(question ? 'asked' : isLoaded ? 'loaded' : 'refused', files, decision, lateError !== undefined);
    this.pending = isLoaded ? [] : decision.candidates;
    this.rest = isLoaded || question ? null : withoutRefused(decision, files);
    if (question) this.ask(question);
  }

  #tell(outcome: ReportOutcome, files: readonly FileReport[], { omitted = [] }: Wanted, unchecked = false): void {
    this.report = { at: new Date(), outcome, files: [...besideRefused(files), ...asLeftOut(omitted)], ...(unchecked && { unchecked }) };
  }
}
