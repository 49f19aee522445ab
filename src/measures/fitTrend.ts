import { reasonAgainst } from '../domain/disclosure.ts';
import type { Grain } from '../domain/fitPeriod.ts';
import type { Scale } from '../domain/fitScale.ts';
import { definePeriodMeasure, type FitMeasure } from './fitMeasure.ts';
import { clearScores, type FitScores } from './fitScores.ts';

export interface FitTrend extends FitScores {
  readonly grain: Grain;
}

const trendOf = (id: string, scale: Scale): FitMeasure<FitTrend> =>
  definePeriodMeasure({
    id,
    ignores: ['includesActive', 'convention', 'reliableChange', 'cutOffs'],
    rows: (fit, filters, grain) => fit.trend(filters, scale, grain),
    answer: (scores, { compareBy, minimumCell }, grain) => {
      const { cells } = scores.whole;
      const isTold = ({ cases }: { readonly cases: number }, i: number) =>
        !scores.untold.whole[i] && !reasonAgainst({ contributors: cases }, minimumCell);
      const n = cells.reduce((sum, cell) => sum + cell.n, 0);
      const told = cells.reduce((sum, cell, i) => sum + (isTold(cell, i) ? cell.n : 0), 0);
      return { answer: { ...clearScores(scores, compareBy, minimumCell), grain }, told: n > 0 ? told / n : 1 };
    }
  });

/** Wellbeing by period, whether cases are closed or not. */
export const fitOrsTrend = trendOf('fit-ors-trend', 'trivsel');

/** Collaboration by period. */
export const fitSrsTrend = trendOf('fit-srs-trend', 'samarbejde');
