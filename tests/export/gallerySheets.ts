/** Every case of the gallery as a figure that leaves the page: its chart, and a table of all that the chart was given. */
import type { Chart, TwinTable } from '../../src/charts/chart.ts';
import { cases, type GalleryCase } from '../../src/charts/gallery/cases.ts';
import type { Published } from '../../src/domain/disclosure.ts';
import type { FigureSheet } from '../../src/export/figureSheet.ts';

const chartOf = (entry: GalleryCase): Chart => {
  switch (entry.chart) {
    case 'ShareSteps':
      return { kind: 'share-steps', props: entry.props };
    case 'LorenzCurve':
      return { kind: 'lorenz-curve', props: entry.props };
    case 'DotPlot':
      return { kind: 'dot-plot', props: entry.props };
    case 'PairedBars':
      return { kind: 'paired-bars', props: entry.props };
    case 'UpsetPlot':
      return { kind: 'upset', props: entry.props };
    case 'BandFlow':
      return { kind: 'band-flow', props: entry.props };
    case 'YearLines':
      return { kind: 'year-lines', props: entry.props };
    case 'BudgetBars':
      return { kind: 'budget-bars', props: entry.props };
    case 'CoverageBars':
      return { kind: 'coverage-bars', props: entry.props };
    case 'QuantileRibbon':
      return { kind: 'quantile-ribbon', props: entry.props };
    case 'StackedCounts':
      return { kind: 'stacked-counts', props: entry.props };
    case 'CellMatrix':
      return { kind: 'cell-matrix', props: entry.props };
    case 'StepsIntoTarget':
      return { kind: 'steps-into-target', props: entry.props };
    case 'FunnelBars':
      return { kind: 'funnel-bars', props: entry.props };
    case 'FirstLatest':
      return { kind: 'first-latest', props: entry.props };
    case 'IncidenceCurve':
      return { kind: 'incidence-curve', props: entry.props };
    case 'BulletBars':
      return { kind: 'bullet-bars', props: entry.props };
    case 'Timeline':
      return { kind: 'timeline', props: entry.props };
  }
};

const isPublished = (value: object): value is Published<number> => 'shown' in value && ('value' in value || 'reason' in value);

/** All cleared and all withheld numbers within `value`, in the order in which they stand. */
export const publishedIn = (value: unknown): readonly Published<number>[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isPublished(value)) return [value];
  return Object.values(value).flatMap(publishedIn);
};

const tableOf = (entry: GalleryCase): TwinTable => ({
  nameLabel: 'Nummer',
  columns: [{ field: 'value', label: 'Værdi', format: String }],
  rows: publishedIn(entry.props).map((value, i) => ({ key: String(i), name: `Nr. ${i + 1}`, values: { value } }))
});

export const sheetOfCase = (entry: GalleryCase): FigureSheet => ({
  id: entry.id,
  name: entry.id,
  headline: `${entry.props.title}: én sætning, der siger, hvad tallene viser lige nu.`,
  definition: 'Bruttoudgift til visiterede ydelser, 2019, af 40.504 indbyggere i Fredensborg.',
  cautions: ['Tallene er nominelle.'],
  source: 'Kilde: omkostninger.parquet.',
  stamp: 'Syntetiske data',
  chart: chartOf(entry),
  table: tableOf(entry),
  minimumCell: 5,
  language: 'da',
  address: '#/udgifter?aar=2019'
});

export const sheets: readonly FigureSheet[] = cases.map(sheetOfCase);
