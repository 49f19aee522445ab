/** Classes that people are told in by a number, such as how many plans they have. */

/** First number and last of each class; `null` is open above. */
export type NumberClasses = readonly (readonly [from: number, to: number | null])[];

/** From the finest to the coarsest; each is joined from classes of the one before. */
export const finenesses: readonly NumberClasses[] = [
  [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, null]
  ],
  [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, null]
  ],
  [
    [0, 1],
    [2, 2],
    [3, null]
  ],
  [
    [0, 1],
    [2, null]
  ]
];

/** The place of the class that a number is in. */
export const classIn = (classes: NumberClasses, number: number): number => classes.findIndex(([, to]) => to === null || number <= to);
