import type { Component } from 'svelte';
import type { PageId } from './views/registry.ts';

/** What is loaded when a page of the registry is gone to. */
export const pages: Readonly<Record<PageId, () => Promise<{ readonly default: Component }>>> = {
  metode: () => import('./views/metode/MethodPage.svelte'),
  galleri: () => import('./charts/gallery/Gallery.svelte')
};
