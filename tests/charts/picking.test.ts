import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Picked from './Picked.svelte';

afterEach(cleanup);

const rows = () => {
  const pick = vi.fn();
  const { container } = render(Picked, { offered: ['Furesø', 'Allerød'], pick });
  const sheet = container.querySelector('.sheet');
  if (!sheet) throw new Error('no sheet');
  const press = (key: string) => fireEvent.keyDown(screen.getByRole('slider'), { key });
  const spoken = () => container.querySelector('[aria-live]')?.textContent?.trim();
  /** Happy-dom has no layout: the last row is the nearest to a pointer far below. */
  const at = { clientX: 300, clientY: 5000 };
  return { pick, sheet, press, spoken, at };
};

describe('the keyboard', () => {
  it('picks the point under the cursor with Enter, and is told so', async () => {
    const { pick, press, spoken } = rows();
    await press('End');
    expect(spoken()).toMatch(/^Furesø\..* Enter vælger\.$/);
    await press('Enter');
    expect(pick).toHaveBeenCalledExactlyOnceWith('Furesø');
  });

  it('picks nothing before the cursor stands anywhere, or where nothing is offered', async () => {
    const { pick, press, spoken } = rows();
    await press('Enter');
    await press('Home');
    expect(spoken()).toMatch(/^Egedal\. /);
    expect(spoken()).not.toContain('vælger');
    await press('Enter');
    expect(pick).not.toHaveBeenCalled();
  });
});

describe('the pointer', () => {
  it('picks the nearest point with a click, and shows a hand over it', async () => {
    const { pick, sheet, spoken, at } = rows();
    await fireEvent.pointerMove(sheet, { ...at, pointerType: 'mouse' });
    expect(sheet.classList.contains('picks')).toBe(true);
    expect(spoken()).toContain('Klik vælger.');
    await fireEvent.pointerDown(sheet, { ...at, pointerType: 'mouse' });
    await fireEvent.pointerUp(sheet, { ...at, pointerType: 'mouse' });
    expect(pick).toHaveBeenCalledExactlyOnceWith('Furesø');
  });

  it('does not pick where it was dragged', async () => {
    const { pick, sheet, at } = rows();
    await fireEvent.pointerDown(sheet, { ...at, pointerType: 'mouse' });
    await fireEvent.pointerUp(sheet, { ...at, clientX: 340, pointerType: 'mouse' });
    expect(pick).not.toHaveBeenCalled();
  });

  it('tells a finger first and picks when it is tapped again', async () => {
    const { pick, sheet, spoken, at } = rows();
    const tap = async () => {
      await fireEvent.pointerDown(sheet, { ...at, pointerType: 'touch' });
      await fireEvent.pointerUp(sheet, { ...at, pointerType: 'touch' });
    };
    await tap();
    expect(spoken()).toContain('Tryk igen for at vælge.');
    expect(pick).not.toHaveBeenCalled();
    await tap();
    expect(pick).toHaveBeenCalledExactlyOnceWith('Furesø');
  });
});
