import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readNumber, snap, writeNumber } from '../../src/ui/exactNumber.ts';
import Slider from '../../src/ui/Slider.svelte';

afterEach(cleanup);

const slider = (more: { value?: number; language?: 'da' | 'en' } = {}) => {
  const [oninput, onchange] = [vi.fn(), vi.fn()];
  const format = (value: number) => `${writeNumber(value, { min: 0.1, max: 50, step: 0.1 }, 'da')} pct.`;
  const props = {
    label: 'De dyreste',
    value: 1,
    min: 0.1,
    max: 50,
    step: 0.1,
    format,
    language: 'da' as const,
    unit: 'pct.',
    hook: 'share'
  };
  const { rerender } = render(Slider, { ...props, oninput, onchange, ...more });
  const range = screen.getByRole<HTMLInputElement>('slider', { name: 'De dyreste' });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'De dyreste pct.' });
  const write = async (text: string) => {
    await fireEvent.input(field, { target: { value: text } });
    await fireEvent.change(field);
  };
  return { oninput, onchange, range, field, write, rerender };
};

describe('Slider', () => {
  it('is a native range with its label and its number in words', () => {
    const { range, field } = slider({ value: 2.5 });
    expect([range.type, range.min, range.max, range.step, range.dataset.hook]).toEqual(['range', '0.1', '50', '0.1', 'share']);
    expect(range.getAttribute('aria-valuetext')).toBe('2,5 pct.');
    expect(field.value).toBe('2,5');
    expect(field.dataset.hook).toBe('share-exact');
  });

  it('tells every number the hand passes, and the last one when it stops', async () => {
    const { oninput, onchange, range, field } = slider();
    await fireEvent.input(range, { target: { value: '7.3' } });
    expect(oninput).toHaveBeenCalledExactlyOnceWith(7.3);
    expect(onchange).not.toHaveBeenCalled();
    expect(field.value).toBe('7,3');
    await fireEvent.change(range);
    expect(onchange).toHaveBeenCalledExactlyOnceWith(7.3);
  });

  it('keeps the thumb under the hand while the page is behind, and follows the page afterwards', async () => {
    const { range, field, rerender } = slider();
    await fireEvent.input(range, { target: { value: '20' } });
    await rerender({ value: 12 });
    expect(field.value).toBe('20');
    await fireEvent.change(range);
    expect(range.value).toBe('20');
    await rerender({ value: 3 });
    expect(field.value).toBe('3');
    expect(range.value).toBe('3');
  });

  it('takes an exact number with a Danish comma, to the nearest step within the bounds', async () => {
    const { onchange, write, field } = slider();
    await write('0,5');
    expect(onchange).toHaveBeenLastCalledWith(0.5);
    expect(field.value).toBe('0,5');
    await write('3.1416');
    expect(onchange).toHaveBeenLastCalledWith(3.1);
    await write('900');
    expect(onchange).toHaveBeenLastCalledWith(50);
  });

  it('keeps what is no number, marks it and changes nothing', async () => {
    const { onchange, write, field, range } = slider();
    await write('en halv');
    expect(onchange).not.toHaveBeenCalled();
    expect(field.value).toBe('en halv');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(range.value).toBe('1');
    await write('2');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(onchange).toHaveBeenCalledExactlyOnceWith(2);
  });
});

describe('an exact number', () => {
  it.each([
    ['2,5', 'da', 2.5],
    ['2.5', 'da', 2.5],
    ['45.000', 'da', 45_000],
    ['1.250.000,5', 'da', 1_250_000.5],
    ['45 000', 'da', 45_000],
    ['45,000', 'en', 45_000],
    ['2.5', 'en', 2.5],
    ['12,', 'da', 12],
    ['−3', 'da', -3]
  ] as const)('%s is read in %s', (text, language, number) => expect(readNumber(text, language)).toBe(number));

  it.each(['', 'x', '1,2,3', '1e3', '--2', 'Infinity'])('%j is no number', (text) => expect(readNumber(text, 'da')).toBeUndefined());

  it('is read as it was written, for any step', () => {
    const bounds = { min: -5000, max: 5_000_000, step: 0.05 };
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 5_000_000, noNaN: true }), fc.constantFrom('da', 'en'), (number, language) => {
        const snapped = snap(number, bounds);
        expect(Math.abs(snapped - number)).toBeLessThanOrEqual(0.0251);
        expect(readNumber(writeNumber(snapped, bounds, language), language)).toBe(snapped);
      })
    );
  });

  it('never goes beyond the bounds, also where they are no whole number of steps apart', () => {
    expect(snap(10, { min: 1, max: 10, step: 4 })).toBe(9);
    expect(snap(-3, { min: 1, max: 10, step: 4 })).toBe(1);
  });
});
