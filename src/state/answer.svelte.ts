import type { Filters } from '../domain/filters.ts';
import type { Measure } from '../measures/measure.ts';
import { anticipate, neighboursOf } from './anticipation.ts';
import { dataset } from './dataset.svelte.ts';
import type { Location } from './place.svelte.ts';
import { awaitAnswer } from './together.ts';

/** Answers already given about what is loaded now, so that figures which ask the same are answered once. */
const known = new Map<string, Promise<unknown>>();
const mostKnown = 400;
let knownVersion = -1;

const askOnce = <A, F extends object>(measure: Measure<A, F>, filters: F): Promise<A> => {
  const { sources, version } = dataset;
  if (!sources) throw new Error('the engine is not running');
  if (knownVersion !== version) known.clear();
  knownVersion = version;
  const key = JSON.stringify([measure.id, { ...filters, ...Object.fromEntries(measure.ignores.map((name) => [name, null])) }]);
  const before = known.get(key);
  if (before) return before as Promise<A>;
  const start = performance.now();
  const asked = measure.ask(sources, filters);
  asked.then(() => performance.measure('helhedsblik:answer', { start, detail: measure.id })).catch(() => undefined);
  known.set(key, asked);
  if (known.size > mostKnown) known.delete(known.keys().next().value as string);
  asked.catch(() => known.delete(key));
  return asked;
};

/** Asks a measure, or takes the answer already given. */
export type Ask<F = Filters> = <A>(measure: Measure<A, F>) => Promise<A>;

/** The answer to a question for filters that change: the last one stays until the next has come. */
export class Answer<T, F extends object = Filters> {
  value = $state.raw<T | null>(null);
  /** The filters that `value` answers, and where the reader was who asked: until the next answer has come, all of it stays as it is. */
  filters = $state.raw<F | null>(null);
  location: Location;
  error = $state.raw<unknown>(null);
  #asking = $state(false);
  /** Whose data `value` is of: the demo's, or one of the reader's loads. */
  #origin: 'demo' | number = 'demo';

  /** An answer is under way, or may be once the load is done. */
  get busy(): boolean {
    return this.#asking || (this.value === null && this.error === null && dataset.state === 'loading');
  }

  /** Call while a component is being made. */
  constructor(question: (ask: Ask<F>, location: Location) => Promise<T>, filters: () => F | null, at: { readonly location: Location }) {
    this.location = $state.raw(at.location);
    // Asked before the figure is written over: the threads answer meanwhile.
    $effect.pre(() => {
      const asked = filters();
      const { location } = at;
      const { version } = dataset;
      // An answer about what is no longer loaded must not stand beside the name of what is.
      const origin = dataset.synthetic ? 'demo' : version;
      if (!asked || origin !== this.#origin) this.value = null;
      this.#origin = origin;
      this.#asking = asked !== null && version > 0;
      if (!asked || version === 0) return;
      let overtaken = false;
      const { show, callOff } = awaitAnswer();
      const showUnlessOvertaken = (set: () => void) => {
        if (overtaken) return;
        show(() => {
          if (!overtaken) set();
        });
      };
      question((measure) => askOnce(measure, asked), location).then(
        (value) =>
          showUnlessOvertaken(() => {
            this.value = value;
            this.filters = asked;
            this.location = location;
            this.error = null;
            this.#asking = false;
          }),
        (error: unknown) =>
          showUnlessOvertaken(() => {
            this.value = null;
            this.error = error;
            this.#asking = false;
          })
      );
      return () => {
        overtaken = true;
        callOff();
      };
    });
  }
}

/** Asks, in quiet moments, what is likely to be asked next. Call while a component is being made. */
export const anticipateAnswers = (questions: () => readonly ((ask: Ask) => Promise<unknown>)[], filters: () => Filters | null): void => {
  $effect(() => {
    const now = filters();
    const { coverage } = dataset;
    if (!now || !coverage || dataset.state === 'loading') return;
    const stop = new AbortController();
    const asking = questions().map((question) => (neighbour: Filters) => question((measure) => askOnce(measure, neighbour)));
    // A question that fails is asked again when a reader asks it, and its failure shown there.
    anticipate(neighboursOf(now, coverage), asking, stop.signal).catch(() => undefined);
    return () => stop.abort();
  });
};
