import { expect, it } from 'vitest';
import { inPauses } from '../../src/domain/inPauses.ts';

it('does its steps one after the other, and what is asked meanwhile goes first', async () => {
  const done: string[] = [];
  const working = inPauses(
    [
      async () => {
        await Promise.resolve();
        done.push('one');
        setTimeout(() => done.push('asked'));
      },
      () => done.push('two')
    ],
    () => false
  );
  expect(done).toEqual([]);
  await working;
  expect(done).toEqual(['one', 'asked', 'two']);
});

it('ends where it is over', async () => {
  const done: string[] = [];
  await inPauses([() => done.push('one'), () => done.push('two'), () => done.push('three')], () => done.length > 0);
  expect(done).toEqual(['one']);
});
