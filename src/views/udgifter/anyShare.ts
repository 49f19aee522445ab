/** The group that a reader chooses by hand, from the most expensive 0.1 % to half of the people. */

import { defaultTopPercent, highestTopPercent, lowestTopPercent } from '../../domain/filters.ts';
import { formatShareInText } from '../../domain/format.ts';
import { hand } from '../../state/hand.svelte.ts';
import { say } from '../../wording/index.ts';
import type { Context, Control } from '../figure.ts';

/** True while a hand is choosing. */
export const isHeld = (): boolean => hand.topPercent !== null;

/** True where another group than the usual is chosen, or a hand is choosing one. */
export const isChosen = ({ topPercent }: Context): boolean => topPercent !== defaultTopPercent || isHeld();

/** The slider. `speak`: what it says of a number; *2,5 pct.* where it is left out. */
export const anyShareControl = (
  { topPercent, language }: Context,
  hook: string,
  speak = (percent: number): string => formatShareInText(percent / 100, language)
): Control => ({
  kind: 'slider',
  label: say(language, 'costs.top'),
  value: topPercent,
  min: lowestTopPercent,
  max: highestTopPercent,
  step: 0.1,
  unit: say(language, 'costs.percentUnit'),
  hook,
  format: speak,
  drag: (percent) => {
    hand.topPercent = percent;
  },
  change: (percent) => {
    hand.topPercent = null;
    return { topPercent: percent };
  }
});
