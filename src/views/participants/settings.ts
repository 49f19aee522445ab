/** Choices above a figure of participants. What is chosen stands in the address. */
import { lastingWeeks, successSets } from '../../domain/outcomes.ts';
import { type ParticipantChoices, participantComparisons } from '../../domain/participantFilters.ts';
import type { Location } from '../../state/place.svelte.ts';
import { say } from '../../wording/trial.ts';
import type { Control } from '../figure.ts';
import type { ParticipantContext } from './participantFigure.ts';

const changed = ({ location }: ParticipantContext, choices: Partial<ParticipantChoices>): Partial<Location> => ({
  participants: { ...location.participants, ...choices }
});

export type SuccessSet = keyof typeof successSets;

const setKeys = ['ordinaert', 'arbejde', 'uddannelse'] as const satisfies readonly SuccessSet[];

/** Which of the sets it is; null for another. */
export const successSetOf = (success: readonly string[]): SuccessSet | null =>
  setKeys.find((key) => successSets[key].length === success.length && successSets[key].every((one) => success.includes(one))) ?? null;

/** What counts as work: one of the sets, or what the address says. */
export const successControl = (context: ParticipantContext): Control => {
  const { filters, language } = context;
  const own = successSetOf(filters.success ?? []);
  const options = setKeys.map((value) => ({ value: value as string, label: say(language, `trial.success.${value}`) }));
  return {
    kind: 'choice',
    label: say(language, 'trial.settings.success'),
    hook: 'participants-success',
    options: own ? options : [...options, { value: '', label: say(language, 'trial.settings.ownChoice') }],
    value: own ?? '',
    change: (value) => {
      const key = setKeys.find((one) => one === value);
      return key ? changed(context, { success: successSets[key] }) : {};
    }
  };
};

export const lastingControl = (context: ParticipantContext): Control => ({
  kind: 'segmented',
  label: say(context.language, 'trial.settings.lasting'),
  options: lastingWeeks.map((weeks) => ({
    value: String(weeks),
    label:
      weeks === 0 ? say(context.language, 'trial.settings.atOnce') : say(context.language, 'trial.weeks', { count: weeks, number: weeks })
  })),
  value: String(context.filters.lastingWeeks ?? 0),
  change: (value) => changed(context, { lastingWeeks: lastingWeeks.find((one) => String(one) === value) ?? 0 })
});

export const comparisonControl = (context: ParticipantContext): Control => ({
  kind: 'choice',
  hook: 'participants-compare',
  label: say(context.language, 'trial.settings.compare'),
  options: participantComparisons.map((value) => ({ value, label: say(context.language, `trial.comparisons.${value}`) })),
  value: context.filters.compareParticipantsBy ?? 'kommune',
  change: (value) => changed(context, { compareParticipantsBy: participantComparisons.find((one) => one === value) ?? 'kommune' })
});
