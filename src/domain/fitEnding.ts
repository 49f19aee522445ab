/** How a case ended. Drop-out as OpenFIT defines it (KA-01016, KA-01029): an unplanned ending without effect. */

export const endingClasses = ['planlagt', 'uplanlagt-med-effekt', 'frafald', 'andet', 'aktiv'] as const;
export type EndingClass = (typeof endingClasses)[number];

/** `aktiv`: no last day. `andet` also where a case has a last day and nothing says how it ended. */
export const endings = ['aktiv', 'planlagt', 'uplanlagt', 'andet'] as const;
export type Ending = (typeof endings)[number];

/**
 * `lastIsAbove`: the last score of wellbeing is at or above the cut-off; null where there is none. OpenFIT's zone of effect is the
 * licensed curve; the cut-off stands in for it. What has no score has shown no effect, and an unplanned end is then a drop-out.
 */
export const endingClass = (ending: Ending, lastIsAbove: boolean | null): EndingClass => {
  switch (ending) {
    case 'uplanlagt':
      return lastIsAbove === true ? 'uplanlagt-med-effekt' : 'frafald';
    case 'aktiv':
    case 'planlagt':
    case 'andet':
      return ending;
  }
};

/** Endings told together where cases are few; see `outcomeRungs`. */
export const endingRungs: readonly (readonly (readonly EndingClass[])[])[] = [
  [['planlagt'], ['uplanlagt-med-effekt'], ['frafald'], ['andet'], ['aktiv']],
  [['planlagt'], ['uplanlagt-med-effekt', 'frafald'], ['andet'], ['aktiv']],
  [['planlagt'], ['uplanlagt-med-effekt', 'frafald', 'andet'], ['aktiv']],
  [['planlagt', 'uplanlagt-med-effekt', 'frafald', 'andet'], ['aktiv']]
];
