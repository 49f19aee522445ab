/**
 * The scales of FIT and what a score on them is held against. Sources are cited by what the project could read of them; what is not
 * confirmed there says so, and is a setting that a reader may change.
 */

/** ORS and CORS tell of wellbeing (`trivsel`), SRS and CSRS of collaboration (`samarbejde`). The words are those of the address. */
export const scales = ['trivsel', 'samarbejde'] as const;
export type Scale = (typeof scales)[number];

/** The words of `fit_maalinger`. */
export const respondents = ['selv', 'omsorgsperson', 'fagperson'] as const;
export type Respondent = (typeof respondents)[number];

/** Of the one who answers, the youngest first. The words are those of `fit_maalinger`. */
export const ageClasses = ['barn', 'ung', 'voksen'] as const;
export type AgeClass = (typeof ageClasses)[number];

/** A total of four items of 0–10 (CORC, Outcome Rating Scale). */
export const highestScore = 40;

/** A score to the hundredth of a point, as a whole number, in which sums and differences are exact: 25.4 − 20.4 is not 5 in binary. */
export const hundredths = (points: number): number => Math.round(points * 100);

/** At and above these a score is no cause for concern, points. By who answers: the caretaker of a child or a young person has one. */
export interface CutOffs {
  readonly barn: number;
  readonly ung: number;
  readonly voksen: number;
  readonly omsorgsperson: number;
  readonly samarbejde: number;
}

export const defaultCutOffs: CutOffs = { barn: 32, ung: 28, voksen: 25, omsorgsperson: 28, samarbejde: 36 };

export interface CutOffSource {
  readonly citation: string;
  /** False where the number itself was not in what could be read of the source. */
  readonly isConfirmed: boolean;
}

/** Where each default comes from. The Dutch forms have other standards (Janse et al.), and no Danish norm study is known. */
export const cutOffSources: Readonly<Record<keyof CutOffs, CutOffSource>> = {
  barn: { citation: 'OpenFIT KA-01031', isConfirmed: true },
  ung: { citation: 'Duncan, Sparks, Miller, Bohanske & Claud 2006', isConfirmed: false },
  voksen: { citation: 'OpenFIT KA-01031', isConfirmed: true },
  omsorgsperson: { citation: 'Duncan, Sparks, Miller, Bohanske & Claud 2006', isConfirmed: false },
  samarbejde: { citation: 'OpenFIT KA-01028', isConfirmed: true }
};

/** The cut-off of wellbeing; null for a professional, for whom no source gives one. */
export const wellbeingCutOff = (cutOffs: CutOffs, respondent: Respondent, ageClass: AgeClass): number | null => {
  switch (respondent) {
    case 'selv':
      return cutOffs[ageClass];
    case 'omsorgsperson':
      return cutOffs.omsorgsperson;
    case 'fagperson':
      return null;
  }
};

/** A score at the cut-off counts as above (OpenFIT; HiBoop calls "25 or less" clinical, so sources differ). Points. */
export const isAbove = (score: number, cutOff: number): boolean => hundredths(score) >= hundredths(cutOff);

/** The least change that is taken for more than chance, points: 5 (HiBoop) or 6 (PCOMS, not confirmed). */
export const reliableChanges = [5, 6] as const;
export type ReliableChange = (typeof reliableChanges)[number];
export const defaultReliableChange: ReliableChange = 5;

export const reliableChangeSources: Readonly<Record<ReliableChange, CutOffSource>> = {
  5: { citation: 'HiBoop, Outcome Rating Scale', isConfirmed: true },
  6: { citation: 'Partners for Change Outcome Management System', isConfirmed: false }
};

/** A fall of the collaboration by so much since the last conversation is a sign by itself, points (OpenFIT, alerts). */
export const collaborationFall = 1;

/** Below this share of conversations with a score, outcomes may not be valid: OpenFIT asks for routine use; the limit is the project's own. */
export const leastCoverage = 0.6;
/** What the trial asks for: every conversation (Gladsaxe Kommune). */
export const wantedCoverage = 1;

/** The cut-offs that scores of these voices are held against; none where no source gives one. Of no age classes, all. */
export const cutOffsFor = (scale: Scale, respondent: Respondent, chosen: readonly AgeClass[]): readonly (keyof CutOffs)[] => {
  if (scale === 'samarbejde') return ['samarbejde'];
  switch (respondent) {
    case 'selv':
      return chosen.length > 0 ? chosen : ageClasses;
    case 'omsorgsperson':
      return ['omsorgsperson'];
    case 'fagperson':
      return [];
  }
};
