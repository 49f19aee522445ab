/** A place the cursor can stand, in px of the drawing, with its short name and the sentence it speaks. */
export interface SpokenPoint {
  readonly x: number;
  readonly y: number;
  /** Of its row in the data, where it can be picked. */
  readonly key?: string;
  readonly label: string;
  /** Made when the cursor stands there: a hundred sentences that nobody hears would slow every change of filter. */
  readonly sentence: () => string;
  /** Where the sentence stands, if not by the point. */
  readonly saidAt?: { readonly x: number; readonly y: number };
}
