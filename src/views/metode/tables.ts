/** Tables of rules and thresholds, filled in from the constants that the program goes by. */
import { defaultMinimumCell, type WithheldReason } from '../../domain/disclosure.ts';
import { type CutOffSource, cutOffSources, defaultCutOffs, reliableChangeSources, reliableChanges } from '../../domain/fitScale.ts';
import { formatCount, formatPoints, formatShare, type Language } from '../../domain/format.ts';
import { type AssumptionBounds, assumptionBounds, familyBounds, type NumberAssumption } from '../../domain/potentialAssumptions.ts';
import { references } from '../../domain/references.ts';
import type { daMethodRules } from '../../wording/daMethodRules.ts';
import { say, withheldText } from '../../wording/method.ts';
import { factsOf } from './facts.ts';

/** A table in words; the first cell of a row names it. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(of) as K[];

type Rule = Exclude<
  keyof typeof daMethodRules.disclosure,
  'lead' | 'table' | 'reasonsTable' | 'reason' | 'because' | 'instead' | 'reasons'
>;

/** Where each rule comes from; null where it is the project's own. */
const ruleSources: Readonly<Record<Rule, string | null>> = {
  cell: 'Danmarks Statistik, Datafortrolighedspolitik (mindst 3)',
  outside: 'Danmarks Statistik, Datafortrolighedspolitik',
  top: null,
  nested: null,
  dominance: 'Hundepool m.fl. 2012, (n,k) med n = 1',
  closeness: 'Hundepool m.fl. 2012, kap. 4.2 (p %)',
  selections: 'Hundepool m.fl. 2012, kap. 4',
  blocks: 'Hundepool m.fl. 2012, kap. 4',
  line: 'SACRO 2023',
  parts: 'Hundepool m.fl. 2012, kap. 4',
  counts: 'Hundepool m.fl. 2012, kap. 4.3',
  quartile: 'SACRO 2023',
  coarser: null,
  belowZero: null
};

/** The rules of disclosure control, each with its threshold and source. */
export const ruleTable = (language: Language): Table => {
  const facts = factsOf(language);
  return {
    caption: say(language, 'method.disclosure.table'),
    heads: [say(language, 'method.rule'), say(language, 'method.limit'), say(language, 'method.source')],
    rows: keysOf(ruleSources).map((rule) => [
      say(language, `method.disclosure.${rule}.rule`, facts),
      say(language, `method.disclosure.${rule}.limit`, facts),
      ruleSources[rule] ?? say(language, 'method.own')
    ])
  };
};

const reasons: Readonly<Record<WithheldReason, true>> = {
  'too-few': true,
  'too-few-between': true,
  'too-few-outside': true,
  'too-few-beyond': true,
  'protects-another': true,
  'differs-by-few': true,
  dominated: true,
  'few-below-zero': true,
  'undefined-value': true
};

/** What stands in place of a withheld number, why, and what could be done instead. */
export const reasonTable = (language: Language): Table => ({
  caption: say(language, 'method.disclosure.reasonsTable'),
  heads: [
    say(language, 'method.disclosure.reason'),
    say(language, 'method.disclosure.because'),
    say(language, 'method.disclosure.instead')
  ],
  rows: keysOf(reasons).map((reason) => [
    withheldText(reason, defaultMinimumCell, language),
    say(language, `method.disclosure.reasons.${reason}.because`),
    say(language, `method.disclosure.reasons.${reason}.instead`)
  ])
});

/** Published figures, with what the source says of its own number. */
export const referenceTable = (language: Language): Table => {
  const percents = [...new Set(Object.values(references).flatMap((points) => points.map(({ percent }) => percent)))].sort((a, b) => a - b);
  return {
    caption: say(language, 'method.costs.references'),
    heads: [
      say(language, 'method.costs.referenceName'),
      ...percents.map((percent) => say(language, 'method.costs.referenceShare', { percent })),
      say(language, 'method.source')
    ],
    rows: keysOf(references).map((id) => [
      say(language, `costs.references.${id}.name`),
      ...percents.map((percent) => {
        const point = references[id].find((one) => one.percent === percent);
        if (!point?.share.shown) return '';
        return say(language, `costs.precision.${point.precision}`, { share: formatShare(point.share.value, language) });
      }),
      say(language, `costs.references.${id}.source`)
    ])
  };
};

type Unit = 'plain' | 'hours' | 'kroner' | 'percent' | 'years';

const assumptionUnits: Readonly<Record<NumberAssumption, Unit>> = {
  leastBudgets: 'plain',
  parallelHours: 'hours',
  hourlyCost: 'kroner',
  avoidedHours: 'percent',
  coordinatorHours: 'hours',
  avoidedCourses: 'percent',
  costShare: 'percent',
  courseInvestment: 'kroner',
  avoidedFamilies: 'percent',
  programme: 'kroner',
  familyPotential: 'kroner',
  years: 'years'
};

/** Of the assumptions that have one. */
const assumptionSources: Partial<Readonly<Record<NumberAssumption, string>>> = {
  avoidedCourses: 'loftet: Wammes m.fl. 2018',
  avoidedFamilies: 'loftet: Wammes m.fl. 2018',
  programme: 'Mandag Morgen (Assens 2013–16)',
  familyPotential: 'Mandag Morgen (COHERE/SDU)',
  years: 'Mandag Morgen (COHERE/SDU)'
};

/** What is assumed at the start, and how far it can be changed. */
export const assumptionTable = (language: Language): Table => {
  const written = (value: number, unit: Unit): string =>
    say(language, `method.potentials.${unit}`, { number: formatPoints(value, language) });
  const row = (name: string, { standard, min, max }: AssumptionBounds, unit: Unit, source?: string): readonly string[] => [
    name,
    written(standard, unit),
    say(language, 'method.potentials.range', { low: formatCount(min, language), high: written(max, unit) }),
    source ?? say(language, 'method.own')
  ];
  return {
    caption: say(language, 'method.potentials.table'),
    heads: [
      say(language, 'method.potentials.assumption'),
      say(language, 'method.potentials.standard'),
      say(language, 'method.potentials.bounds'),
      say(language, 'method.source')
    ],
    rows: [
      ...keysOf(assumptionUnits).map((name) =>
        row(say(language, `method.potentials.assumptions.${name}`), assumptionBounds[name], assumptionUnits[name], assumptionSources[name])
      ),
      row(say(language, 'method.potentials.families'), familyBounds, 'plain')
    ]
  };
};

const cited = (language: Language, { citation, isConfirmed }: CutOffSource): string =>
  isConfirmed ? citation : `${citation} (${say(language, 'method.unconfirmed')})`;

export const cutOffTable = (language: Language): Table => ({
  caption: say(language, 'method.fit.cutOffTable'),
  heads: [say(language, 'method.fit.voice'), say(language, 'method.fit.cutOff'), say(language, 'method.source')],
  rows: keysOf(cutOffSources).map((voice) => [
    say(language, `method.fit.voices.${voice}`),
    formatPoints(defaultCutOffs[voice], language),
    cited(language, cutOffSources[voice])
  ])
});

export const reliableTable = (language: Language): Table => ({
  caption: say(language, 'method.fit.reliableTable'),
  heads: [say(language, 'method.fit.change'), say(language, 'method.source')],
  rows: reliableChanges.map((change) => [formatPoints(change, language), cited(language, reliableChangeSources[change])])
});
