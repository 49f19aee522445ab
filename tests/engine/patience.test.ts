import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { within } from '../../src/engine/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const late = () => new Error('late');

it('gives the answer, and stops counting', async () => {
  expect(await within(20, Promise.resolve(42), late)).toBe(42);
  expect(vi.getTimerCount()).toBe(0);
});

it('is over after so many seconds', async () => {
  const waiting = within(20, new Promise(() => undefined), late);
  const outcome = expect(waiting).rejects.toThrow('late');
  await vi.advanceTimersByTimeAsync(20_000);
  await outcome;
});

it('is not over because the page was frozen for an hour: then one tick is late, and the answer is there after it', async () => {
  let answer: (number: number) => void = () => undefined;
  const waiting = within(20, new Promise<number>((resolve) => (answer = resolve)), late);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersToNextTimerAsync();
  answer(42);
  expect(await waiting).toBe(42);
});
