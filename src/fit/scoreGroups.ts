/** A quartile and the cases that have a score on either side of it, itself counted to both. Points. */
export interface Quantile {
  readonly value: number;
  readonly below: number;
  readonly above: number;
}

/** The scores of one group in one period, or at one conversation. */
export interface ScoreCell {
  readonly key: string;
  /** Scores. */
  readonly n: number;
  readonly cases: number;
  /** Scores of the case that has the most. */
  readonly most: number;
  /** Points; NaN where there is no score. */
  readonly mean: number;
  /** Quartile, median, quartile. */
  readonly quartiles: readonly [Quantile, Quantile, Quantile];
}

export interface ScoreSeries {
  /** Of the group; empty for those without one, and for all of them together. */
  readonly name: string;
  readonly cells: readonly ScoreCell[];
}

/**
 * Scores of several groups in the same periods, column by column, so that sixty teams cross from thread to thread as a few arrays. A cell's
 * place is the group's × periods + the period's; quartiles have three places to a cell. Points.
 */
export interface ScoreGroups {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly n: Int32Array;
  readonly cases: Int32Array;
  /** Scores of the case that has the most. */
  readonly most: Int32Array;
  /** NaN where there is no score. */
  readonly mean: Float64Array;
  readonly quartile: Float64Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
}

const none = new Int32Array(0);

export const noGroups: ScoreGroups = {
  names: [],
  keys: [],
  n: none,
  cases: none,
  most: none,
  mean: new Float64Array(0),
  quartile: new Float64Array(0),
  below: none,
  above: none
};

/** What one group scored, period by period. */
export const seriesIn = (groups: ScoreGroups, group: number): ScoreSeries => {
  const { names, keys, n, cases, most, mean } = groups;
  return {
    name: names[group] ?? '',
    cells: keys.map((key, period): ScoreCell => {
      const cell = group * keys.length + period;
      return {
        key,
        n: n[cell] as number,
        cases: cases[cell] as number,
        most: most[cell] as number,
        mean: mean[cell] as number,
        quartiles: [quartileAt(groups, cell * 3), quartileAt(groups, cell * 3 + 1), quartileAt(groups, cell * 3 + 2)]
      };
    })
  };
};

const quartileAt = ({ quartile, below, above }: ScoreGroups, place: number): Quantile => ({
  value: quartile[place] as number,
  below: below[place] as number,
  above: above[place] as number
});
