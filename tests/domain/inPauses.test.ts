import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inPauses, rehearse } from '../../src/domain/inPauses.ts';

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
  expect(done).toEqual(['one', 'two']);
  vi.unstubAllGlobals();
});

it('rests after what took long, and only then', async () => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  const done: string[] = [];
  const step = (name: string, milliseconds: number) => () => {
    done.push(name);
    vi.setSystemTime(Date.now() + milliseconds);
  };
  const working = inPauses([step('short', 20), step('long', 150), step('after', 20), step('last', 20)], () => false, 300);
  await vi.advanceTimersByTimeAsync(10);
  expect(done).toEqual(['short', 'long']);
  await vi.advanceTimersByTimeAsync(280);
  expect(done).toEqual(['short', 'long']);
  await vi.advanceTimersByTimeAsync(20);
  await working;
  expect(done).toEqual(['short', 'long', 'after', 'last']);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a rehearsal', () => {
  it('begins as many steps at once as there is time for, and does the others in their order', async () => {
    const now = vi.spyOn(performance, 'now');
    let time = 0;
    now.mockImplementation(() => time);
    const done: string[] = [];
    const step = (name: string) => () => {
      done.push(name);
      time += 40;
    };
    rehearse([step('one'), step('two'), step('three'), step('four')], 60, () => false);
    now.mockRestore();
    expect(done).toEqual(['one', 'two']);
    await vi.waitFor(() => expect(done).toEqual(['one', 'two', 'three', 'four']));
  });

  const unhandled: unknown[] = [];
  const hear = (reason: unknown) => unhandled.push(reason);
  beforeEach(() => process.on('unhandledRejection', hear));
  afterEach(() => process.off('unhandledRejection', hear));

  const fails = () => {
    throw new Error('no');
  };
  it.each([
    ['at once', 1_000, fails],
    ['at once, later', 1_000, async () => fails()],
    ['in a pause', 0, fails],
    ['in a pause, later', 0, async () => fails()]
  ])('ends with what fails %s, and nothing else fails with it', async (_, milliseconds, step) => {
    let isAsked = false;
    const steps = [
      () => {
        isAsked = true;
        return step();
      }
    ];
    expect(() => rehearse(steps, milliseconds, () => false)).not.toThrow();
    await vi.waitFor(() => expect(isAsked).toBe(true));
    // Node tells of a rejection when all promises of the turn have had theirs.
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });
});
