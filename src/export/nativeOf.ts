import type { Chart } from '../charts/chart.ts';
import { budgetBars, coverageColumns, dotBars, funnelBars, pairBars, shareStepBars, stackedBars } from './nativeBars.ts';
import type { NativeChart } from './nativeChart.ts';
import { incidencePoints, lorenzPoints, progressLine, ribbonLines, yearLines } from './nativeLines.ts';

/**
 * The chart as PowerPoint can draw it by itself, from the same cleared rows; null where PowerPoint has no such chart, and a picture
 * is taken along instead.
 */
export const nativeOf = (chart: Chart): NativeChart | null => {
  switch (chart.kind) {
    case 'share-steps':
      return shareStepBars(chart.props);
    case 'lorenz-curve':
      return lorenzPoints(chart.props);
    case 'dot-plot':
      return dotBars(chart.props);
    case 'paired-bars':
      return pairBars(chart.props);
    case 'budget-bars':
      return budgetBars(chart.props);
    case 'stacked-counts':
      return stackedBars(chart.props);
    case 'funnel-bars':
      return funnelBars(chart.props);
    case 'coverage-bars':
      return coverageColumns(chart.props);
    case 'year-lines':
      return yearLines(chart.props);
    case 'quantile-ribbon':
      return ribbonLines(chart.props);
    case 'steps-into-target':
      return progressLine(chart.props);
    case 'incidence-curve':
      return incidencePoints(chart.props);
    case 'none':
    case 'upset':
    case 'band-flow':
    case 'cell-matrix':
    case 'first-latest':
    case 'bullet-bars':
    case 'timeline':
      return null;
  }
};
