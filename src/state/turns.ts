/** One thing after the other. What fails does not stop what comes after it. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #taken = 0;

  /** Nothing is under way, so that what takes its turn now begins at once. */
  get idle(): boolean {
    return this.#taken === 0;
  }

  /** Does the task when everything before it has ended. @throws what the task throws */
  take<T>(task: () => Promise<T>): Promise<T> {
    this.#taken++;
    const done = this.#last.then(task);
    const ended = () => {
      this.#taken--;
    };
    this.#last = done.then(ended, ended);
    return done;
  }
}
