/** The settings of the instrument as choices above a figure. What is chosen stands in the address and in every figure it touches. */
import { conventions, type FitChoices } from '../../domain/fitFilters.ts';
import { type CutOffs, cutOffsFor, highestScore, reliableChanges, type Scale } from '../../domain/fitScale.ts';
import { formatPoints } from '../../domain/format.ts';
import type { Location } from '../../state/place.svelte.ts';
import { say } from '../../wording/fit.ts';
import type { Control } from '../figure.ts';
import type { FitContext } from './fitFigure.ts';

const changed = ({ location }: FitContext, choices: Partial<FitChoices>): Partial<Location> => ({ fit: { ...location.fit, ...choices } });

/** Cases that are not closed, too: *Afsluttede forløb*, *Også igangværende*. */
export const activeControl = (context: FitContext): Control => ({
  kind: 'segmented',
  label: say(context.language, 'fit.settings.cases'),
  options: (['nej', 'ja'] as const).map((value) => ({ value, label: say(context.language, `fit.settings.active.${value}`) })),
  value: context.filters.includesActive ? 'ja' : 'nej',
  change: (value) => changed(context, { includesActive: value === 'ja' })
});

export const conventionControl = (context: FitContext): Control => ({
  kind: 'segmented',
  label: say(context.language, 'fit.settings.convention'),
  options: conventions.map((value) => ({ value, label: say(context.language, `fit.settings.conventions.${value}`) })),
  value: context.filters.convention,
  change: (value) => changed(context, { convention: conventions.find((one) => one === value) ?? 'point' })
});

export const reliableChangeControl = (context: FitContext): Control => ({
  kind: 'segmented',
  label: say(context.language, 'fit.settings.reliableChange'),
  options: reliableChanges.map((value) => ({
    value: String(value),
    label: say(context.language, 'fit.points', { count: value, points: value })
  })),
  value: String(context.filters.reliableChange),
  change: (value) => changed(context, { reliableChange: reliableChanges.find((one) => String(one) === value) ?? 5 })
});

/** Lower cut-offs than this say nothing. */
const lowestCutOff = 15;

/** A slider for each cut-off that the figure rests on. */
export const cutOffControls = (scale: Scale, context: FitContext): Control[] => {
  const { filters, language } = context;
  const { cutOffs } = filters;
  const format = (value: number) => formatPoints(value, language);
  return cutOffsFor(scale, filters.respondent, filters.ageClasses).map((key: keyof CutOffs) => ({
    kind: 'slider',
    label: say(language, 'fit.settings.cutOff', { name: say(language, `fit.cutOffNames.${key}`) }),
    value: cutOffs[key],
    min: lowestCutOff,
    max: highestScore,
    step: 0.5,
    hook: `fit-cut-off-${key}`,
    format,
    change: (value) => changed(context, { cutOffs: { ...cutOffs, [key]: value } })
  }));
};
