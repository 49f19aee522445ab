/** The engine did not answer in time; a worker that its policy blocks says nothing at all. */
export class EngineStartError extends Error {
  override readonly name = 'EngineStartError';
}

/** A thread of the engine is gone, with what it held: no question to it will be answered. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';
}

/**
 * How long an engine lives. One dead thread is the end of all of them: each holds a part of what the others number. A question to a thread
 * that dies is never answered, so whoever waits for one is told here.
 */
export class Life {
  #lost: EngineLostError | null = null;
  /** Not one promise that all questions race with: it would hold on to every answer for as long as the engine lives. */
  readonly #ends = new Set<(lost: EngineLostError) => void>();

  /** Null while it lives. */
  get lost(): EngineLostError | null {
    return this.#lost;
  }

  /** Ends it; the first cause counts. */
  end(cause: unknown): void {
    if (this.#lost) return;
    const lost = new EngineLostError('the engine is lost', { cause });
    this.#lost = lost;
    for (const end of this.#ends) end(lost);
    this.#ends.clear();
  }

  /** Calls `end` at the end, which may be now. */
  onend(end: (lost: EngineLostError) => void): void {
    if (this.#lost) end(this.#lost);
    else this.#ends.add(end);
  }

  /**
   * The answer of a thread.
   * @throws EngineLostError when the engine ends before it comes
   */
  async unlessLost<T>(answer: Promise<T>): Promise<T> {
    const { promise, reject } = ending();
    this.onend(reject);
    // Who waits hears of the loss; the answer itself may fail late, when nobody does.
    answer.catch(() => undefined);
    try {
      return await Promise.race([answer, promise]);
    } finally {
      this.#ends.delete(reject);
    }
  }
}

const ending = (): { readonly promise: Promise<never>; readonly reject: (lost: EngineLostError) => void } => {
  let reject: (lost: EngineLostError) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  // It may come while nobody waits.
  promise.catch(() => undefined);
  return { promise, reject };
};
