/** The one list of views and their figures: it drives navigation, addresses, tests and screenshots. */
import type { PlainKey } from '../wording/index.ts';
import type { Figure } from './figure.ts';
import { byKommuneFigure } from './udgifter/byKommune.ts';
import { lorenzFigure } from './udgifter/lorenz.ts';
import { topShareFigure } from './udgifter/topShare.ts';

export type View =
  | {
      readonly kind: 'figures';
      readonly id: string;
      readonly title: PlainKey;
      readonly lead: PlainKey;
      readonly figures: readonly Figure[];
    }
  | { readonly kind: 'data'; readonly id: string; readonly title: PlainKey; readonly lead: PlainKey }
  | { readonly kind: 'gallery'; readonly id: string; readonly title: PlainKey };

export const views: readonly View[] = [
  {
    kind: 'figures',
    id: 'udgifter',
    title: 'costs.title',
    lead: 'costs.lead',
    figures: [topShareFigure, lorenzFigure, byKommuneFigure]
  },
  { kind: 'data', id: 'data', title: 'data.title', lead: 'data.lead' },
  { kind: 'gallery', id: 'galleri', title: 'gallery.title' }
];

/** Views that the navigation shows; the gallery is for those who change the charts. */
export const places = views.filter(({ kind }) => kind !== 'gallery');

/** The view of an address; an unknown one leads to the first. */
export const viewOf = (id: string): View => views.find((view) => view.id === id) ?? (views[0] as View);
