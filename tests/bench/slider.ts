import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';
import { quantile } from './quantile.ts';

const frames = 180;
/** A picture at 60 a second, ms. */
const onePicture = 1000 / 60;

/** The slider of the most expensive pulled from end to end, a step a frame: how long each frame takes until the next can begin. */
export const measureSlider = async (page: Page, size: string): Promise<Finding[]> => {
  const intervals = await page.evaluate(async (frames) => {
    const slider = document.querySelector<HTMLInputElement>('figure[data-figure="cost-top-share"] input[type="range"][data-hook]');
    if (!slider) throw new Error('the first figure has no slider');
    const before = document.querySelector('figure[data-figure="cost-top-share"] [data-part="headline"]')?.textContent;
    const times: number[] = [];
    const from = Number(slider.min);
    const reach = Number(slider.max) - from;
    for (let i = 1; i <= frames; i++) {
      times.push(await new Promise(requestAnimationFrame));
      slider.value = String(from + (reach * i) / frames);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const after = document.querySelector('figure[data-figure="cost-top-share"] [data-part="headline"]')?.textContent;
    if (before === after) throw new Error('the sentence did not follow the slider');
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    return times.slice(1).map((time, i) => time - (times[i] ?? time));
  }, frames);
  return [
    {
      what: `slider pulled at ${size} rows, time between pictures, 95th percentile`,
      unit: 'ms',
      value: quantile(intervals, 0.95),
      bound: onePicture * 1.1
    },
    { what: '  longest', unit: 'ms', value: Math.max(...intervals) }
  ];
};
