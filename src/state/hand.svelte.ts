import type { Assumptions } from '../domain/potentialAssumptions.ts';

/** What a hand is choosing and has not let go of: shown at once, and in the address only when it is chosen. */
class Hand {
  assumed = $state.raw<Partial<Assumptions> | null>(null);
  topPercent = $state<number | null>(null);
}

export const hand = new Hand();
