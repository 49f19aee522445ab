/** How many took part in "Én plan" in each kommune of the demo. Only Fredensborg's first thirteen are a published number. */
export interface Enrolment {
  readonly screened: number;
  /** Enrolled before the end of 2019. */
  readonly enrolled: number;
  readonly groups: readonly string[];
  /** How fast and how completely the steps are taken; 1 is the usual. */
  readonly pace: number;
  readonly fidelity: number;
  /** Points a citizen moves per measurement on a scale of 1–5. */
  readonly progress: number;
}

const enrolment = (
  [screened, enrolled]: readonly [number, number],
  groups: readonly string[],
  [pace, fidelity, progress]: readonly [number, number, number]
): Enrolment => ({ screened, enrolled, groups, pace, fidelity, progress });

/** The four kommuner of the adult cluster enrol adults; which clusters the others chose is not known here. */
const enrolments: Readonly<Record<string, Enrolment>> = {
  '151': enrolment([104, 38], ['unge', 'familier'], [1.1, 0.95, 0.06]),
  '190': enrolment([66, 24], ['voksne'], [0.8, 1.05, 0.1]),
  '201': enrolment([37, 14], ['voksne'], [1, 1, 0.08]),
  '210': enrolment([44, 19], ['voksne'], [1, 1.02, 0.07]),
  '217': enrolment([131, 46], ['voksne'], [1.3, 0.85, 0.02]),
  '219': enrolment([88, 34], ['unge'], [0.9, 1, 0.11]),
  '250': enrolment([79, 30], ['familier'], [1.05, 0.95, 0.05]),
  '260': enrolment([62, 21], ['unge', 'voksne'], [1.4, 0.8, -0.02]),
  '270': enrolment([70, 27], ['familier', 'unge'], [1, 0.9, 0.06])
};

export const enrolmentOf = (kommunekode: string): Enrolment => {
  const found = enrolments[kommunekode];
  if (!found) throw new Error(`No enrolment for kommune ${kommunekode}.`);
  return found;
};

export const enrolledIn = (kommunekode: string): number => enrolmentOf(kommunekode).enrolled;
