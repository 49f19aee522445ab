import { expect, it, vi } from 'vitest';
import { begun, inPauses } from '../../src/domain/inPauses.ts';

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

it('is the last thing that the engine does where it can tell what can wait', async () => {
  const done: string[] = [];
  const postTask = vi.fn(async (task: () => void) => task());
  vi.stubGlobal('scheduler', { postTask });
  await inPauses([() => done.push('one'), () => done.push('two')], () => false);
  expect(postTask.mock.calls.map(([, options]: unknown[]) => options)).toEqual([{ priority: 'background' }, { priority: 'background' }]);
  await inPauses([() => done.push('three')], () => false, 1);
  expect(postTask).toHaveBeenCalledTimes(2);
  expect(done).toEqual(['one', 'two', 'three']);
  vi.unstubAllGlobals();
});

it('begins as many steps at once as there is time for, and leaves the others in their order', async () => {
  const now = vi.spyOn(performance, 'now');
  let time = 0;
  now.mockImplementation(() => time);
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    time += 40;
  };
  const rest = begun([step('one'), step('two'), step('three'), step('four')], 60);
  expect(done).toEqual(['one', 'two']);
  await inPauses(rest, () => false);
  expect(done).toEqual(['one', 'two', 'three', 'four']);
  expect([...begun([step('five')], 60)]).toEqual([]);
  now.mockRestore();
});
