import { getContext, setContext } from 'svelte';

/** What happens when a reader picks a point of a chart by its key. */
export interface Picking {
  /** Whether anything would change. */
  readonly isOffered: (key: string) => boolean;
  readonly pick: (key: string) => void;
}

const context = Symbol('picking');

/** Points of charts below the component that is being made are picked by `picking`. */
export const pickBy = (picking: Picking): Picking => setContext(context, picking);

/** How points are picked here; null where they are not. */
export const pickingHere = (): Picking | null => getContext<Picking | undefined>(context) ?? null;
