/** Every assumption as a choice above its figure, and what holds for all of them. */

import { formatCount, formatShareInText, type Language } from '../../domain/format.ts';
import { type Budgeted, lastingPercent } from '../../domain/potential.ts';
import {
  type Assumptions,
  assumptionBounds,
  type NumberAssumption,
  type PayerAssumption,
  preventablePercent,
  standardAssumptions
} from '../../domain/potentialAssumptions.ts';
import { hand } from '../../state/hand.svelte.ts';
import { say } from '../../wording/costs.ts';
import type { Context, Control } from '../figure.ts';

/** What is assumed now, also while a hand is choosing it. */
export const assumedIn = ({ location }: Context): Assumptions => ({ ...location.assumptions, ...hand.assumed });

type Unit = { readonly unit: string; readonly format: (value: number) => string };

/** 5 → *5 pct.*: percentages are whole, or have one decimal. */
export const percentText = (percent: number, language: Language): string => formatShareInText(percent / 100, language);

/** Hours, years and the like, with a mark in thousands. */
export const numberText = formatCount;

/** An assumption to the last krone: *270.400 kr.* */
export const exactKroner = (kroner: number, language: Language): string =>
  `${formatCount(kroner, language)}\u00a0${say(language, 'potential.parallel.kroner')}`;

/** The part of the people who count as the most expensive, as in the figure of lasting. */
export const lastingTop = (language: Language): string => percentText(lastingPercent, language);

export const percentUnit = (language: Language): Unit => ({
  unit: say(language, 'potential.percent'),
  format: (value) => percentText(value, language)
});

export const countedUnit = (unit: string, language: Language): Unit => ({
  unit,
  format: (value) => `${numberText(value, language)} ${unit}`.trim()
});

/** A choice, which also lets go of what the hand held. */
export const change = (context: Context, changes: Partial<Assumptions>) => {
  hand.assumed = null;
  return { assumptions: { ...context.location.assumptions, ...changes } };
};

/** A number that is assumed, by hand or written. */
export const numberControl = (name: NumberAssumption, label: string, unit: Unit, context: Context): Control => {
  const { min, max, step, word } = assumptionBounds[name];
  return {
    kind: 'slider',
    label,
    value: context.location.assumptions[name],
    min,
    max,
    step,
    ...(unit.unit && { unit: unit.unit }),
    hook: `antag-${word}`,
    format: unit.format,
    drag: (value) => {
      hand.assumed = { [name]: value };
    },
    change: (value) => change(context, { [name]: value })
  };
};

/** Which budget pays. */
export const payerControl = (name: PayerAssumption, payer: string, budgets: readonly Budgeted[], context: Context): Control => ({
  kind: 'choice',
  label: say(context.language, 'potential.payer'),
  options: budgets.flatMap((budget) => (budget.name === '' ? [] : [{ value: budget.name, label: budget.name }])),
  value: payer,
  hook: `antag-${name}`,
  change: (value) => change(context, { [name]: value })
});

export const resetControl = (names: readonly (keyof Assumptions)[], context: Context): Control => ({
  kind: 'button',
  label: say(context.language, 'potential.reset'),
  hook: `antag-nulstil-${names[0]}`,
  change: () => change(context, Object.fromEntries(names.map((name) => [name, standardAssumptions[name]])))
});

/** The literature's caution beside every potential. */
export const literatureCaution = (language: Language): string =>
  say(language, 'potential.literature', { most: percentText(preventablePercent, language) });

/** Two years, the earlier first. */
export const inOrder = (one: number, other: number) => ({ earlier: Math.min(one, other), later: Math.max(one, other) });
