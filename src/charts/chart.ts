import type { ComponentProps } from 'svelte';
import type BandFlow from './BandFlow.svelte';
import type BudgetBars from './BudgetBars.svelte';
import type BulletBars from './BulletBars.svelte';
import type CellMatrix from './CellMatrix.svelte';
import type CoverageBars from './CoverageBars.svelte';
import type DotPlot from './DotPlot.svelte';
import type FirstLatest from './FirstLatest.svelte';
import type FunnelBars from './FunnelBars.svelte';
import type IncidenceCurve from './IncidenceCurve.svelte';
import type LorenzCurve from './LorenzCurve.svelte';
import type PairedBars from './PairedBars.svelte';
import type QuantileRibbon from './QuantileRibbon.svelte';
import type ShareSteps from './ShareSteps.svelte';
import type StackedCounts from './StackedCounts.svelte';
import type StepsIntoTarget from './StepsIntoTarget.svelte';
import type Timeline from './Timeline.svelte';
import type Twin from './Twin.svelte';
import type UpsetPlot from './UpsetPlot.svelte';
import type YearLines from './YearLines.svelte';

type Sized<P> = Omit<P, 'width' | 'scale'>;

/** A chart and the cleared rows it draws. */
export type Chart =
  /** The sentence says why there is nothing to draw. */
  | { readonly kind: 'none' }
  | { readonly kind: 'share-steps'; readonly props: Sized<ComponentProps<typeof ShareSteps>> }
  | { readonly kind: 'lorenz-curve'; readonly props: Sized<ComponentProps<typeof LorenzCurve>> }
  | { readonly kind: 'dot-plot'; readonly props: Sized<ComponentProps<typeof DotPlot>> }
  | { readonly kind: 'paired-bars'; readonly props: Sized<ComponentProps<typeof PairedBars>> }
  | { readonly kind: 'upset'; readonly props: Sized<ComponentProps<typeof UpsetPlot>> }
  | { readonly kind: 'band-flow'; readonly props: Sized<ComponentProps<typeof BandFlow>> }
  | { readonly kind: 'year-lines'; readonly props: Sized<ComponentProps<typeof YearLines>> }
  | { readonly kind: 'budget-bars'; readonly props: Sized<ComponentProps<typeof BudgetBars>> }
  | { readonly kind: 'coverage-bars'; readonly props: Sized<ComponentProps<typeof CoverageBars>> }
  | { readonly kind: 'quantile-ribbon'; readonly props: Sized<ComponentProps<typeof QuantileRibbon>> }
  | { readonly kind: 'stacked-counts'; readonly props: Sized<ComponentProps<typeof StackedCounts>> }
  | { readonly kind: 'cell-matrix'; readonly props: Sized<ComponentProps<typeof CellMatrix>> }
  | { readonly kind: 'steps-into-target'; readonly props: Sized<ComponentProps<typeof StepsIntoTarget>> }
  | { readonly kind: 'funnel-bars'; readonly props: Sized<ComponentProps<typeof FunnelBars>> }
  | { readonly kind: 'first-latest'; readonly props: Sized<ComponentProps<typeof FirstLatest>> }
  | { readonly kind: 'incidence-curve'; readonly props: Sized<ComponentProps<typeof IncidenceCurve>> }
  | { readonly kind: 'bullet-bars'; readonly props: Sized<ComponentProps<typeof BulletBars>> }
  | { readonly kind: 'timeline'; readonly props: Sized<ComponentProps<typeof Timeline>> };

/** The numbers of a chart as a table: cleared ones only. */
export type TwinTable = Omit<ComponentProps<typeof Twin>, 'id' | 'caption' | 'minimumCell' | 'language'>;
