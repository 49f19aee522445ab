import { mount, unmount } from 'svelte';
import ChartDrawing from '../charts/Chart.svelte';
import type { Chart } from '../charts/chart.ts';
// Kinds that are loaded when first drawn on the page are here before a drawing is waited for.
import '../charts/FitChart.svelte';
import '../charts/LaterChart.svelte';
import '../charts/ParticipantChart.svelte';

/** A chart as it stands on the screen, without the cursor: an SVG of its own, in px. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

const sizeOf = (svg: SVGSVGElement, side: 'width' | 'height'): number => Number(svg.getAttribute(side));

const firstSvg = (host: Element): Promise<SVGSVGElement> =>
  new Promise((resolve) => {
    const found = () => host.querySelector('svg');
    const here = found();
    if (here) return resolve(here);
    const watch = new MutationObserver(() => {
      const svg = found();
      if (!svg) return;
      watch.disconnect();
      resolve(svg);
    });
    watch.observe(host, { childList: true, subtree: true });
  });

/** Draws a chart anew at `width` px, out of sight; null for a figure whose sentence says why there is nothing to draw. */
export const drawn = async (chart: Chart, width: number): Promise<Drawing | null> => {
  if (chart.kind === 'none') return null;
  const host = document.createElement('div');
  const component = mount(ChartDrawing, { target: host, props: { chart, width } });
  try {
    const svg = (await firstSvg(host)).cloneNode(true);
    if (!(svg instanceof SVGSVGElement)) throw new Error('a chart is not an SVG');
    return { svg, width: sizeOf(svg, 'width'), height: sizeOf(svg, 'height') };
  } finally {
    await unmount(component);
  }
};
