import { expect, it, vi } from 'vitest';
import { EngineLostError, Life } from '../../src/engine/life.ts';
import { mortal } from '../../src/engine/watchedWorker.ts';

const never = new Promise<never>(() => undefined);

/** A thread of which some questions are never answered, as when it was terminated. */
const thread = () => ({
  answer: async (number: number) => number * 2,
  fail: async () => Promise.reject(new Error('the question is wrong')),
  commit: async () => Promise.reject(new RangeError('Array buffer allocation failed')),
  hang: () => never
});

it('answers while it lives', async () => {
  expect(await mortal(thread(), new Life()).answer(21)).toBe(42);
  await expect(mortal(thread(), new Life()).fail()).rejects.toThrow('the question is wrong');
});

it('tells whoever waits for a thread that died, and whoever asks it later', async () => {
  const life = new Life();
  const asked = mortal(thread(), life);
  const hanging = asked.hang();
  const cause = new Error('terminated');
  life.end(cause);
  await expect(hanging).rejects.toMatchObject({ name: 'EngineLostError', cause });
  await expect(asked.answer(21)).rejects.toThrow(EngineLostError);
});

it('does not ask a dead thread at all', async () => {
  const life = new Life();
  const dead = thread();
  const asked = vi.spyOn(dead, 'answer');
  life.end(new Error('terminated'));
  await expect(mortal(dead, life).answer(1)).rejects.toThrow(EngineLostError);
  expect(asked).not.toHaveBeenCalled();
});

it('ends once, for everybody, also for who comes late', () => {
  const life = new Life();
  const heard: unknown[] = [];
  life.onend(({ cause }) => heard.push(cause));
  life.end('first');
  life.end('second');
  life.onend(({ cause }) => heard.push(cause));
  expect([heard, life.lost?.cause]).toEqual([['first', 'first'], 'first']);
});

it('ends with a failure that leaves a thread in a state nobody knows, and with no other', async () => {
  const life = new Life();
  const asked = mortal(thread(), life, ['commit']);
  await expect(asked.fail()).rejects.toThrow('the question is wrong');
  expect(life.lost).toBeNull();
  await expect(asked.commit()).rejects.toThrow(EngineLostError);
  expect(life.lost?.cause).toBeInstanceOf(RangeError);
});
