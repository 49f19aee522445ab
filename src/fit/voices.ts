import { type AgeClass, ageClasses, hundredths, type Respondent, respondents } from '../domain/fitScale.ts';
import type { ScoreColumns } from './columns.ts';

/** Who answers in a case, as one small number: respondent and age class. */
export const voiceCount = respondents.length * ageClasses.length;

export const voiceOf = (respondent: number, ageClass: number): number => respondent * ageClasses.length + ageClass;

export const respondentOf = (voice: number): Respondent => respondents[Math.floor(voice / ageClasses.length)] as Respondent;

export const ageClassOf = (voice: number): AgeClass => ageClasses[voice % ageClasses.length] as AgeClass;

/** For each voice, whether it is one of the respondent's and of the age classes (of none, all). */
export const voicesOf = (respondent: Respondent, chosen: readonly AgeClass[]): Uint8Array =>
  Uint8Array.from({ length: voiceCount }, (_, voice) =>
    respondentOf(voice) === respondent && (chosen.length === 0 || chosen.includes(ageClassOf(voice))) ? 1 : 0
  );

/** What was scored on one scale, in order of case; and what each voice's scores came to. Scores in hundredths of a point. */
export interface ScaleScores {
  /** Of each case, and behind the last, the first of its scores. */
  readonly starts: Int32Array;
  readonly conversation: Int32Array;
  readonly quarter: Int32Array;
  readonly voice: Uint8Array;
  readonly score: Int16Array;
  /** Every score is a multiple of it. */
  readonly step: number;
  /** The last conversation that enough cases could have reached to be told of. */
  readonly reach: number;
  readonly voices: Voices;
}

/** A voice of a case that has a row on the scale, with a score or without; in order of case, a respondent's youngest first. */
export interface Voices {
  readonly caseOf: Int32Array;
  readonly voice: Uint8Array;
  /** Conversations with a score. */
  readonly answered: Int32Array;
  /** By number of conversation; 0 where there is none. Two scores at one conversation, as of two brothers, count as their mean. */
  readonly first: Int16Array;
  readonly previous: Int16Array;
  readonly last: Int16Array;
}

/** A conversation that fewer than the lowest minimum cell have scored is told of nowhere. */
const fewestAtConversation = 3;
/** Fewer than one case in twenty has twenty conversations (OpenFIT KA-01026); a higher number is a typing error more often than not. */
const furthestConversation = 100;

/** The rows of one scale; there are so many `cases`. */
export const scaleScoresOf = (columns: ScoreColumns, scale: number, cases: number): ScaleScores => {
  const rows = placesWhere(columns, (i) => columns.scale[i] === scale);
  const scored = rows.filter((i) => !Number.isNaN(columns.score[i]));
  const score = new Int16Array(scored.length);
  const voice = new Uint8Array(scored.length);
  let step = 10;
  for (let at = 0; at < scored.length; at++) {
    const i = scored[at] as number;
    score[at] = hundredths(columns.score[i] as number);
    voice[at] = voiceOf(columns.respondent[i] as number, columns.ageClass[i] as number);
    if ((score[at] as number) % 10 !== 0) step = 1;
  }
  const conversation = valuesAt(columns.conversation, scored);
  return {
    starts: startsOf(columns.case, scored, cases),
    conversation,
    quarter: valuesAt(columns.quarter, scored),
    voice,
    score,
    step,
    reach: reachOf(conversation),
    voices: voicesIn(columns, rows)
  };
};

const placesWhere = ({ scale }: ScoreColumns, isWanted: (i: number) => boolean): Uint32Array => {
  const places = new Uint32Array(scale.length);
  let found = 0;
  for (let i = 0; i < scale.length; i++) if (isWanted(i)) places[found++] = i;
  return places.slice(0, found);
};

const valuesAt = (column: Int32Array, places: Uint32Array): Int32Array => {
  const values = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) values[at] = column[places[at] as number] as number;
  return values;
};

const startsOf = (caseOf: Int32Array, scored: Uint32Array, cases: number): Int32Array => {
  const starts = new Int32Array(cases + 1);
  for (const i of scored) {
    const next = (caseOf[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let one = 1; one <= cases; one++) starts[one] = (starts[one] as number) + (starts[one - 1] as number);
  return starts;
};

const reachOf = (conversation: Int32Array): number => {
  const counts = new Uint32Array(furthestConversation + 1);
  for (const number of conversation) if (number <= furthestConversation) counts[number] = (counts[number] as number) + 1;
  return Math.max(
    0,
    counts.findLastIndex((count) => count >= fewestAtConversation)
  );
};

/** One voice while its rows go by. */
class Growing {
  isThere = false;
  answered = 0;
  first = 0;
  previous = 0;
  last = 0;
  #conversation = 0;
  #sum = 0;
  #scores = 0;

  take(conversation: number, score: number): void {
    this.isThere = true;
    if (Number.isNaN(score)) return;
    if (this.#scores === 0 || conversation !== this.#conversation) {
      this.answered++;
      this.previous = this.last;
      this.#conversation = conversation;
      this.#sum = 0;
      this.#scores = 0;
    }
    this.#sum += hundredths(score);
    this.#scores++;
    this.last = Math.round(this.#sum / this.#scores);
    if (this.answered === 1) this.first = this.last;
  }
}

const voicesIn = (columns: ScoreColumns, rows: Uint32Array): Voices => {
  const found: { caseOf: number; voice: number; of: Growing }[] = [];
  const growing = Array.from({ length: voiceCount }, () => new Growing());
  const close = (caseOf: number): void => {
    for (const [voice, of] of growing.entries()) {
      if (!of.isThere) continue;
      found.push({ caseOf, voice, of });
      growing[voice] = new Growing();
    }
  };
  let current = -1;
  for (const i of rows) {
    const caseOf = columns.case[i] as number;
    if (caseOf !== current) close(current);
    current = caseOf;
    const voice = voiceOf(columns.respondent[i] as number, columns.ageClass[i] as number);
    growing[voice]?.take(columns.conversation[i] as number, columns.score[i] as number);
  }
  close(current);
  return {
    caseOf: Int32Array.from(found, (one) => one.caseOf),
    voice: Uint8Array.from(found, (one) => one.voice),
    answered: Int32Array.from(found, ({ of }) => of.answered),
    first: Int16Array.from(found, ({ of }) => of.first),
    previous: Int16Array.from(found, ({ of }) => of.previous),
    last: Int16Array.from(found, ({ of }) => of.last)
  };
};
