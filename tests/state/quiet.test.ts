import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { quietFor } from '../../src/state/quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits until the reader has touched nothing for so long, counted from the last touch', async () => {
  const ended = vi.fn();
  void quietFor(8000).then(ended);
  for (const sign of ['pointerdown', 'keydown', 'hashchange', 'scroll']) {
    await vi.advanceTimersByTimeAsync(7900);
    window.dispatchEvent(new Event(sign));
  }
  await vi.advanceTimersByTimeAsync(7900);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(ended).toHaveBeenCalledTimes(1);
});
