/** Figures of costs: what they are asked about, and what their answers are seen in the light of. */
import type { Filters } from '../domain/filters.ts';
import { dataset } from '../state/dataset.svelte.ts';
import { hand } from '../state/hand.svelte.ts';
import { say } from '../wording/index.ts';
import type { Context } from './figure.ts';
import type { Subject } from './subject.svelte.ts';
import { whereText } from './where.ts';

export const costs: Subject<Filters, Context> = {
  filters: ({ costs }) => costs,
  contextOf: ({ filters, location }) => {
    const { coverage } = dataset;
    if (!coverage) return null;
    const withCosts = coverage.kommunerOf(filters.year);
    return {
      filters,
      kommuner: withCosts.filter((kommunekode) => filters.kommuner.length === 0 || filters.kommuner.includes(kommunekode)),
      missing: filters.kommuner.filter((kommunekode) => !withCosts.includes(kommunekode)),
      residentsUnknown: !coverage.residentsKnown(filters.year, filters),
      location,
      // Read by those figures alone that speak of the group: the others need not follow the hand.
      get topPercent() {
        return hand.topPercent ?? location.topPercent;
      },
      coverage,
      language: location.language
    };
  },
  tables: ({ prices }) => ['omkostninger', 'befolkning', ...(prices === 'faste' ? (['prisindeks'] as const) : [])],
  missing: () => (dataset.coverage?.years.length === 0 ? 'omkostninger' : null),
  nothing: (context) => say(context.language, 'figure.nothing', { year: context.filters.year, where: whereText(context) })
};
