import { type CutOffs, wellbeingCutOff } from '../domain/fitScale.ts';
import { ageClassOf, respondentOf, type Voices, voiceCount } from './voices.ts';

/** Of each case, the way of one voice on one scale, from the first score to the last. Scores in hundredths of a point. */
export interface Journeys {
  /** 255 where no such voice has a row. */
  readonly voice: Uint8Array;
  readonly answered: Uint16Array;
  readonly first: Int16Array;
  readonly previous: Int16Array;
  readonly last: Int16Array;
}

export const noVoice = 255;

/**
 * A case may hold a child, a young person and a parent who all answer for themselves, and a way from the parent's first score to the
 * child's last would be nobody's: the youngest with two scores speaks for the case, or else the youngest with one. `wanted`: which voices
 * are asked about.
 */
export const journeysOf = (cases: number, voices: Voices, wanted: Uint8Array): Journeys => {
  const voice = new Uint8Array(cases).fill(noVoice);
  const answered = new Uint16Array(cases);
  const [first, previous, last] = [new Int16Array(cases), new Int16Array(cases), new Int16Array(cases)];
  for (let i = 0; i < voices.caseOf.length; i++) {
    const own = voices.voice[i] as number;
    if (wanted[own] !== 1) continue;
    const one = voices.caseOf[i] as number;
    const scores = voices.answered[i] as number;
    // Voices come in order of age, so that an older one takes over only where the younger has fewer than two.
    if (voice[one] !== noVoice && Math.min(2, scores) <= Math.min(2, answered[one] as number)) continue;
    voice[one] = own;
    answered[one] = Math.min(65_535, scores);
    first[one] = voices.first[i] as number;
    previous[one] = voices.previous[i] as number;
    last[one] = voices.last[i] as number;
  }
  return { voice, answered, first, previous, last };
};

/** The cut-off of wellbeing by voice, points; NaN where there is none. */
export const cutOffsByVoice = (cutOffs: CutOffs): Float64Array =>
  Float64Array.from({ length: voiceCount }, (_, voice) => wellbeingCutOff(cutOffs, respondentOf(voice), ageClassOf(voice)) ?? Number.NaN);
