import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitAnswer } from '../../src/state/together.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks so many questions; what has been shown of them, and how to answer each. */
const asked = (count: number) => {
  const shown: number[] = [];
  const questions = Array.from({ length: count }, () => awaitAnswer());
  const answer = (question: number) => questions[question]?.show(() => shown.push(question));
  return { shown, answer, callOff: (question: number) => questions[question]?.callOff() };
};

it('shows the answer to a single question at once', () => {
  const { shown, answer } = asked(1);
  answer(0);
  expect(shown).toEqual([0]);
});

it('shows answers that come at about the same time together, in the order they came', () => {
  const { shown, answer } = asked(3);
  answer(1);
  answer(0);
  expect(shown).toEqual([]);
  answer(2);
  expect(shown).toEqual([1, 0, 2]);
});

it('waits for no answer longer than a picture of the screen', () => {
  const { shown, answer } = asked(2);
  answer(0);
  vi.advanceTimersByTime(17);
  expect(shown).toEqual([0]);
  answer(1);
  expect(shown).toEqual([0, 1]);
});

it('waits for no question that was called off', () => {
  const { shown, answer, callOff } = asked(2);
  answer(0);
  callOff(1);
  // Not while others may be called off too.
  expect(shown).toEqual([]);
  vi.advanceTimersByTime(17);
  expect(shown).toEqual([0]);
  const [alone, other] = [asked(1), asked(1)];
  other.callOff(0);
  alone.answer(0);
  expect(alone.shown).toEqual([0]);
});
