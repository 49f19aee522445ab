import { SvelteMap } from 'svelte/reactivity';

/** A talk under way: which slide, how far it is built up, and whether the stage is dark. */
export class Talk {
  /** Of the slide, from 0. */
  place = $state(0);
  step = $state(0);
  dark = $state<'black' | 'white' | null>(null);
  readonly #slides: () => readonly { readonly id: string }[];
  /** In how many steps each slide is shown, as far as that is known. */
  readonly #steps = new SvelteMap<string, number>();

  constructor(slides: () => readonly { readonly id: string }[], place: number) {
    this.#slides = slides;
    this.place = this.#within(place);
  }

  get steps(): number {
    return this.#stepsAt(this.place);
  }

  /** A slide tells in how many steps it is shown. */
  told(id: string, steps: number): void {
    this.#steps.set(id, steps);
  }

  next(): void {
    this.dark = null;
    if (this.step < this.steps - 1) this.step += 1;
    else if (this.place < this.#slides().length - 1) this.#stand(this.place + 1, 0);
  }

  /** One step back; into the slide before as it was left, built up. */
  previous(): void {
    this.dark = null;
    if (this.step > 0) this.step = Math.min(this.step, this.steps - 1) - 1;
    else if (this.place > 0) this.#stand(this.place - 1, this.#stepsAt(this.place - 1) - 1);
  }

  /** To the slide at `place`; nowhere where there is none. */
  jump(place: number): void {
    if (place !== this.#within(place)) return;
    this.dark = null;
    this.#stand(place, 0);
  }

  darken(tone: 'black' | 'white'): void {
    this.dark = this.dark === tone ? null : tone;
  }

  #stand(place: number, step: number): void {
    this.place = place;
    this.step = step;
  }

  #stepsAt(place: number): number {
    return this.#steps.get(this.#slides()[place]?.id ?? '') ?? 1;
  }

  #within(place: number): number {
    return Math.max(0, Math.min(this.#slides().length - 1, Math.trunc(place) || 0));
  }
}
