/** What a reader assumes of a potential: every assumption with its bounds, its default, and its word in the address. */

export interface AssumptionBounds {
  readonly word: string;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The systematic review of high-cost patients (Wammes et al. 2018, doi 10.1136/bmjopen-2018-023113) found at most so many per cent of their cost preventable. */
export const preventablePercent = 10;

/** A whole-family programme (Assens, 2013–16) cost 270,400 kr. a family. Source: Mandag Morgen, mm.dk, after COHERE/SDU. */
export const assensProgramme = 270_400;
/** A potential, as the author stresses, of 4.9 m kr. over 12 years for each very vulnerable family that is avoided. Same source. */
export const cohereFamily = { kroner: 4_900_000, years: 12 } as const;

/**
 * Round numbers are assumptions and have no source; the programme and the potential of a family are the source's. Percentages are 0–100,
 * hours are a year's, money is kr. What is preventable of the cost of the most expensive is capped where the literature caps it.
 */
export const assumptionBounds = {
  leastBudgets: { word: 'budgetter', standard: 3, min: 2, max: 6, step: 1 },
  parallelHours: { word: 'timer', standard: 10, min: 0, max: 100, step: 1 },
  hourlyCost: { word: 'timepris', standard: 500, min: 0, max: 1500, step: 10 },
  avoidedHours: { word: 'undgaas', standard: 10, min: 0, max: 50, step: 1 },
  coordinatorHours: { word: 'koordinator', standard: 1500, min: 0, max: 10_000, step: 50 },
  avoidedCourses: { word: 'forloeb', standard: 5, min: 0, max: preventablePercent, step: 0.5 },
  costShare: { word: 'bortfald', standard: 50, min: 0, max: 100, step: 5 },
  courseInvestment: { word: 'indsats', standard: 100_000, min: 0, max: 1_000_000, step: 5000 },
  avoidedFamilies: { word: 'familieandel', standard: 5, min: 0, max: preventablePercent, step: 0.5 },
  programme: { word: 'program', standard: assensProgramme, min: 0, max: 1_000_000, step: 100 },
  familyPotential: { word: 'potentiale', standard: cohereFamily.kroner, min: 0, max: 10_000_000, step: 100_000 },
  years: { word: 'aarraekke', standard: cohereFamily.years, min: 1, max: 25, step: 1 }
} as const satisfies Record<string, AssumptionBounds>;

export type NumberAssumption = keyof typeof assumptionBounds;

/** Families where they are not counted in the data. */
export const familyBounds: AssumptionBounds = { word: 'familier', standard: 10, min: 0, max: 1000, step: 1 };

/** Words of the address for the budget that pays. */
const payerWords = { coordinatorBudget: 'koordinatorbudget', courseBudget: 'indsatsbudget', programmeBudget: 'programbudget' } as const;
export type PayerAssumption = keyof typeof payerWords;

export type Assumptions = Readonly<Record<NumberAssumption, number>> &
  /** Names as in the data; null for the budget that gains most. */
  Readonly<Record<PayerAssumption, string | null>> & {
    /** Null where they are counted in the data, or are as many as is assumed where they cannot be. */
    readonly families: number | null;
  };

const numberNames = Object.keys(assumptionBounds) as NumberAssumption[];
const payerNames = Object.keys(payerWords) as PayerAssumption[];

export const standardAssumptions: Assumptions = {
  ...(Object.fromEntries(numberNames.map((name) => [name, assumptionBounds[name].standard])) as Record<NumberAssumption, number>),
  coordinatorBudget: null,
  courseBudget: null,
  programmeBudget: null,
  families: null
};

/** Numbers outside the bounds are left out, as is what is no number. */
const numberIn = (text: string | undefined, { min, max }: AssumptionBounds): number | null => {
  const number = text ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : null;
};

/** `['timer:20', 'koordinatorbudget:familie']` → assumptions; of those that are not written, or cannot be understood, the defaults. */
export const assumptionsOf = (written: readonly string[]): Assumptions => {
  const texts = new Map(
    written.map((one) => {
      const colon = one.indexOf(':');
      return [one.slice(0, colon), one.slice(colon + 1)] as const;
    })
  );
  const numbers = numberNames.flatMap((name) => {
    const number = numberIn(texts.get(assumptionBounds[name].word), assumptionBounds[name]);
    return number === null ? [] : [[name, number]];
  });
  const payers = payerNames.map((name) => [name, texts.get(payerWords[name]) || null]);
  return {
    ...standardAssumptions,
    ...Object.fromEntries([...numbers, ...payers]),
    families: numberIn(texts.get(familyBounds.word), familyBounds)
  };
};

/** The assumptions that differ from the defaults, as they are written in the address. */
export const writtenAssumptions = (assumptions: Assumptions): string[] => [
  ...numberNames
    .filter((name) => assumptions[name] !== assumptionBounds[name].standard)
    .map((name) => `${assumptionBounds[name].word}:${assumptions[name]}`),
  ...payerNames.flatMap((name) => (assumptions[name] === null ? [] : [`${payerWords[name]}:${assumptions[name]}`])),
  ...(assumptions.families === null ? [] : [`${familyBounds.word}:${assumptions.families}`])
];
