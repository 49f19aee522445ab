import { afterEach, expect, it, vi } from 'vitest';
import { nearness, whenAtRest, whenIdle } from '../../src/ui/nearness.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells whether an element is near, until it is taken away', () => {
  const watched = new Set<Element>();
  let tellAll: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: typeof tellAll) {
        tellAll = tell;
      }
      observe = (element: Element) => watched.add(element);
      unobserve = (element: Element) => watched.delete(element);
    }
  );
  const told: boolean[] = [];
  const element = document.createElement('div');
  const end = nearness((isNear) => told.push(isNear))(element);
  tellAll([{ target: element, isIntersecting: false }]);
  tellAll([{ target: element, isIntersecting: true }]);
  expect(told).toEqual([false, true]);
  end();
  expect([...watched]).toEqual([]);
});

it('works when idle, once, unless it is called off', () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  const work = vi.fn();
  whenIdle(work);
  whenIdle(work)();
  expect(work).not.toHaveBeenCalled();
  for (const run of idle) run();
  for (const run of idle) run();
  expect(work).toHaveBeenCalledTimes(1);
});

it('works when at rest: idle a moment later, unless it is called off', () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
  const [work, calledOff] = [vi.fn(), vi.fn()];
  whenAtRest(work);
  whenAtRest(calledOff)();
  vi.advanceTimersByTime(50);
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  vi.useRealTimers();
  expect(work).toHaveBeenCalledTimes(1);
  expect(calledOff).not.toHaveBeenCalled();
});

it('works before the page is printed, however busy it is', () => {
  vi.stubGlobal('requestIdleCallback', () => 0);
  const work = vi.fn();
  whenIdle(work);
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('beforeprint'));
  expect(work).toHaveBeenCalledTimes(1);
});
