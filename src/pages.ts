import { type Component, untrack } from 'svelte';
import { place } from './state/place.svelte.ts';
import { preparedOverview } from './state/preparedOverview.ts';
import type { PageId } from './views/registry.ts';

interface Page {
  readonly default: Component;
}

/** What is loaded when a page of the registry is gone to. */
const loads: Readonly<Record<PageId, () => Promise<Page>>> = {
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

const loaded = new Map<PageId, Page>();

/** The page of the registry: at once where it was loaded before, so that it is drawn in the same frame. */
export const pageOf = (id: PageId): Page | Promise<Page> =>
  loaded.get(id) ??
  loads[id]().then((page) => {
    loaded.set(id, page);
    return page;
  });
