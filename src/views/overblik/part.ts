/** What one subject adds to the overview. */
import type { MinimumCell, Published } from '../../domain/disclosure.ts';
import { minimumCells } from '../../domain/disclosure.ts';
import type { Language } from '../../domain/format.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import type { Location } from '../../state/place.svelte.ts';
import { say, withheldText } from '../../wording/overview.ts';
import type { AttentionKind } from './attention.ts';
import type { Picture, Statement, Target, Unsaid } from './overview.ts';

/** Why attention is needed, in words that stand after a colon. */
export interface Need extends Statement {
  readonly kind: AttentionKind;
}

export interface Part {
  /** Of which kommuner and choices, after *i*. */
  readonly where: string;
  /** The figure's own. */
  readonly headline: string;
  readonly to: Target;
  readonly needs: readonly Need[];
  readonly picture: Picture | null;
  readonly more: readonly Statement[];
  readonly changes: readonly Statement[];
  readonly unsaid: readonly Unsaid[];
  /** None of its numbers may be shown. */
  readonly isHidden: boolean;
}

/** Asks what a part rests on; nothing where there is nothing to say. */
export type PartQuestion<F extends object, C> = (ask: Ask<F>, location: Location) => Promise<(context: C) => Part | null>;

/** What every context has. */
export interface Told {
  readonly language: Language;
  readonly filters: {
    readonly minimumCell: MinimumCell;
    readonly kommuner: readonly string[];
    readonly targetGroups: readonly string[];
    readonly trials: readonly string[];
  };
}

export const toFigure = (view: string, figure: string, changes: Target['changes'] = {}): Target => ({
  view,
  changes: { ...changes, figure }
});

/** A number in words, or why it is withheld. */
export const inWords = (value: Published<number>, format: (value: number) => string, { language, filters }: Told): string =>
  value.shown ? format(value.value) : withheldText(value.reason, filters.minimumCell, language);

/** What is withheld, and the way to a larger ground that is still open: all kommuner, all målgrupper, all trials, a smaller group. */
export const withheldItem = (id: string, text: string, to: Target, { language, filters }: Told): Unsaid => {
  const wider = (step: string, changes: Target['changes']): Unsaid => ({ id, text, step, to: { view: 'overblik', changes } });
  if (filters.kommuner.length > 0) return wider(say(language, 'overview.steps.everyKommune'), { kommuner: [] });
  if (filters.targetGroups.length > 0) return wider(say(language, 'overview.steps.everyTargetGroup'), { targetGroups: [] });
  if (filters.trials.length > 0) return wider(say(language, 'overview.steps.everyTrial'), { trials: [] });
  const smaller = minimumCells.findLast((count) => count < filters.minimumCell);
  return smaller === undefined
    ? atFigure(id, text, to, { language, filters })
    : wider(say(language, 'overview.steps.smaller', { count: smaller }), { minimumCell: smaller });
};

/** What cannot be said, where the figure tells more. */
export const atFigure = (id: string, text: string, to: Target, { language }: Told): Unsaid => ({
  id,
  text,
  step: say(language, 'overview.steps.figure'),
  to
});

/** What more data would tell. */
export const atData = (id: string, text: string, { language }: Pick<Told, 'language'>): Unsaid => ({
  id,
  text,
  step: say(language, 'overview.steps.load'),
  to: { view: 'data', changes: {} }
});
