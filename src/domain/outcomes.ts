/** Where participants end: codes of `udfald`, which of them is what a trial wants, and which make it impossible. */

/** Codes of the domain handbook, 7. An extract may hold others; intake tells of them. */
export const outcomes = [
  'ordinær beskæftigelse',
  'fleksjob',
  'løntilskud/småjob',
  'ordinær uddannelse',
  'selvforsørgelse i øvrigt',
  'fortsat ydelse',
  'førtidspension',
  'pension/død/fraflyttet',
  'uoplyst'
] as const;

/** Codes that no rule here speaks of: each an outcome of its own, of kind `uoplyst`, neither work nor competing with it. */
export const outcomesBeside = (found: readonly string[]): readonly string[] =>
  found.filter((outcome) => !outcomes.some((known) => known === outcome));

/** After these nobody comes to an ordinary job: they compete with it and are not censored. */
export const competingOutcomes: readonly string[] = ['førtidspension', 'pension/død/fraflyttet'];

/** What the clock runs to until a reader chooses otherwise. */
export const defaultSuccess: readonly string[] = ['ordinær beskæftigelse'];

/** Kinds of outcome, for few people: `arbejde-uddannelse` and so on, each with its codes. */
export const outcomeKinds = {
  'arbejde-uddannelse': ['ordinær beskæftigelse', 'fleksjob', 'løntilskud/småjob', 'ordinær uddannelse', 'selvforsørgelse i øvrigt'],
  ydelse: ['fortsat ydelse'],
  pension: ['førtidspension', 'pension/død/fraflyttet'],
  uoplyst: ['uoplyst']
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OutcomeKind = keyof typeof outcomeKinds;

/** The kind of an outcome; one that the handbook does not know is `uoplyst`. */
export const outcomeKindOf = (outcome: string): OutcomeKind => {
  const kinds = Object.entries(outcomeKinds) as readonly (readonly [OutcomeKind, readonly string[]])[];
  return kinds.find(([, codes]) => codes.includes(outcome))?.[0] ?? 'uoplyst';
};

/** Weeks after joining at which outcomes are told: the job centre index uses 26 (domain handbook, 7). */
export const outcomeWeeks = [26, 52] as const;

/**
 * Weeks that an outcome must have lasted before it counts, if it is to be lasting (*varig beskæftigelse*). No source defines it; half a
 * year is proposed. 0 counts every outcome from its first day.
 */
export const lastingWeeks = [0, 13, 26, 52] as const;
export type LastingWeeks = (typeof lastingWeeks)[number];
export const defaultLastingWeeks: LastingWeeks = 0;
export const proposedLastingWeeks: LastingWeeks = 26;

/**
 * Share of those through a resource course in 2013–2016 who came to ordinary employment: KL 2016, as Fredensborg Kommune cites it (case
 * 16/31575, item 38). Of all who went through, not of those who joined within so many weeks.
 */
export const employmentReference = { share: 0.03, source: 'KL 2016' } as const;

/** Sets of outcomes that count as work, each within the next. */
export const successSets = {
  ordinaert: ['ordinær beskæftigelse'],
  arbejde: ['fleksjob', 'løntilskud/småjob', 'ordinær beskæftigelse'],
  uddannelse: [...outcomeKinds['arbejde-uddannelse']].sort()
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What counts as work, and how long it must have lasted. */
export interface WorkDefinition {
  readonly success: readonly string[];
  readonly lastingWeeks: LastingWeeks;
}

/**
 * Other definitions that a reader may choose and hold this one against: narrower sets of outcomes, and the same without lasting. `delay`: weeks
 * later that somebody comes by this definition than by the other.
 */
export const definitionsBeside = ({
  success,
  lastingWeeks: lasting
}: WorkDefinition): readonly (WorkDefinition & { readonly delay: number })[] => {
  const sets: readonly (readonly string[])[] = Object.values(successSets);
  const isSame = (own: readonly string[]) => own.length === success.length && own.every((one) => success.includes(one));
  const place = sets.findIndex(isSame);
  const narrower = sets.slice(0, place < 0 ? sets.length : place).filter((own) => own.some((one) => success.includes(one)));
  return [
    ...narrower.map((own) => ({ success: own, lastingWeeks: lasting, delay: 0 })),
    ...(lasting > 0 ? [{ success, lastingWeeks: 0 as const, delay: lasting }] : [])
  ];
};
