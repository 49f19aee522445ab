/** What the data page's parts are given, named after the state that gives it. */
import type { Candidate } from '../../state/question.ts';

/** A file as its footer or first block shows it. */
export type Preview = Candidate['preview'];
