/** What a run of the proofs gave, as the reporter hands it to the one who writes the report. */

export interface RunTest {
  /** *the box > is open*. */
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, where the test says so; the first line of what went wrong. */
  readonly note: string | null;
  readonly milliseconds: number;
}

export interface RunFile {
  /** From the root of the repository. */
  readonly file: string;
  readonly tests: readonly RunTest[];
  /** The file could not be run at all. */
  readonly error: string | null;
}

export interface Outcome {
  readonly files: readonly RunFile[];
}

/** Names the file that the reporter writes to. */
export const outcomeVariable = 'TRUST_OUTCOME';
