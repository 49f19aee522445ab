import { type Component, untrack } from 'svelte';
import { place } from './state/place.svelte.ts';
import { preparedOverview } from './state/preparedOverview.ts';
import type { PageId } from './views/registry.ts';

/** What is loaded when a page of the registry is gone to. */
export const pages: Readonly<Record<PageId, () => Promise<{ readonly default: Component }>>> = {
  overblik: async () => {
    // Asked for side by side and shown at once; a change of language later is the page's own. Without it the page waits for the engine.
    const prepared = preparedOverview(untrack(() => place.location.language)).catch(() => undefined);
    const page = await import('./views/overblik/OverviewPage.svelte');
    await prepared;
    return page;
  },
  metode: () => import('./views/metode/MethodPage.svelte'),
  praesentation: () => import('./present/PresentPage.svelte'),
  talernoter: () => import('./present/SpeakerPage.svelte'),
  notat: () => import('./present/NotePage.svelte'),
  tilgaengelighed: () => import('./views/tilgaengelighed/AccessPage.svelte'),
  galleri: () => import('./charts/gallery/Gallery.svelte')
};
