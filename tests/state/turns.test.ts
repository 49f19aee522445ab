import { expect, it } from 'vitest';
import { Turns } from '../../src/state/turns.ts';

it('does one thing after the other, whatever becomes of those before', async () => {
  const turns = new Turns();
  const done: string[] = [];
  let release: () => void = () => undefined;
  const first = turns.take(() => new Promise<void>((resolve) => (release = resolve)).then(() => void done.push('first')));
  const second = turns.take(async () => {
    done.push('second');
    throw new Error('went wrong');
  });
  const third = turns.take(async () => {
    done.push('third');
    return 3;
  });
  await Promise.resolve();
  expect([done, turns.idle]).toEqual([[], false]);
  release();
  await first;
  await expect(second).rejects.toThrow('went wrong');
  expect(await third).toBe(3);
  expect(done).toEqual(['first', 'second', 'third']);
});

it('is idle before the first thing and after the last', async () => {
  const turns = new Turns();
  expect(turns.idle).toBe(true);
  await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await turns.take(async () => undefined);
  await Promise.resolve();
  expect(turns.idle).toBe(true);
});
