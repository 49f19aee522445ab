import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import DotPlot from '../../src/charts/DotPlot.svelte';
import Case from '../../src/charts/gallery/Case.svelte';
import { cases } from '../../src/charts/gallery/cases.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const steps = () => {
  const entry = cases.find(({ id }) => id === 'share-steps-ordinary');
  if (!entry) throw new Error('no such case');
  const { container } = render(Case, { entry, width: 700 });
  const press = (key: string) => fireEvent.keyDown(screen.getByRole('slider'), { key });
  const spoken = () => container.querySelector('[aria-live]')?.textContent;
  return { container, press, spoken };
};

describe('the cursor', () => {
  it('is the only stop for the keyboard in a chart, and says how it is used', () => {
    const { container } = steps();
    expect(container.querySelectorAll('input, button, a, [tabindex]')).toHaveLength(1);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/piletasterne/);
  });

  it('walks from point to point with the arrows and announces the sentence of each', async () => {
    const { press, spoken } = steps();
    expect(spoken()).toBe('');
    await press('ArrowRight');
    expect(spoken()).toMatch(/^1 pct\. af indbyggerne står for 29,5/);
    await press('ArrowDown');
    expect(spoken()).toMatch(/^5 pct\./);
    await press('ArrowLeft');
    expect(spoken()).toMatch(/^1 pct\./);
  });

  it('goes to the ends with Home and End, stays there, and lets go with Escape', async () => {
    const { press, spoken } = steps();
    await press('End');
    expect(spoken()).toMatch(/^10 pct\./);
    await press('ArrowRight');
    expect(spoken()).toMatch(/^10 pct\./);
    await press('Home');
    expect(spoken()).toMatch(/^1 pct\./);
    await press('Escape');
    expect(spoken()).toBe('');
  });

  it('leaves other keys to the browser', async () => {
    const { press } = steps();
    expect(await press('Tab')).toBe(true);
    expect(await press('ArrowRight')).toBe(false);
  });

  it('gives the pointer the sentence of the nearest point, and lets go when a mouse leaves', async () => {
    const { container, spoken } = steps();
    const sheet = container.querySelector('.sheet');
    if (!sheet) throw new Error('no sheet');
    await fireEvent.pointerMove(sheet, { clientX: 300, clientY: 5000 });
    expect(spoken()).toMatch(/^10 pct\./);
    await fireEvent.pointerLeave(sheet, { pointerType: 'mouse' });
    expect(spoken()).toBe('');
  });
});

describe('a withheld value', () => {
  const row = (key: string, share: ReturnType<typeof publicFigure>) => ({ key, name: key, values: { top: share } });
  const plot = (rows: ReturnType<typeof row>[]) =>
    render(DotPlot, { title: 'Andel', rows, series: [{ key: 'top', label: '1 %' }], minimumCell: 5, language: 'da', width: 700 });

  it('keeps its row and gives the reason in the words of the minimum cell, and no dot', () => {
    const { container } = plot([row('Furesø', publish(0.4321, { contributors: 3 }, 5)), row('Allerød', publicFigure(0.2))]);
    const hidden = container.querySelector('[data-key="Furesø"]');
    expect(hidden?.textContent).toContain('færre end 5');
    expect(hidden?.querySelector('circle')).toBeNull();
    expect(container.innerHTML).not.toMatch(/0[.,]4321|43[.,]2/);
  });

  it('is sorted after everything that is shown', () => {
    const { container } = plot([
      row('Furesø', publish(0.9, { contributors: 3 }, 5)),
      row('Allerød', publicFigure(0.2)),
      row('Egedal', publicFigure(0.3))
    ]);
    const order = [...container.querySelectorAll('svg > g[data-key]')].map((line) => line.getAttribute('data-key'));
    expect(order.filter((key) => key !== 'top')).toEqual(['Egedal', 'Allerød', 'Furesø']);
  });
});
