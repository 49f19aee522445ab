/** How a presenter wants the stage, remembered for the next time. */
import { recall, remember } from '../theme/remembered.ts';

const key = 'scene';

class StageChoices {
  /** Light or dark; `auto` as the rest of the page. */
  theme = $state<'auto' | 'light' | 'dark'>('auto');
  contrast = $state(false);
  /** Groups of fewer than ten are withheld on every slide. */
  isStrict = $state(false);

  constructor() {
    const words = (recall(key) ?? '').split(' ');
    this.theme = words.includes('dark') ? 'dark' : words.includes('light') ? 'light' : 'auto';
    this.contrast = words.includes('contrast');
    this.isStrict = words.includes('strict');
  }

  /** From the page's own to dark, light, and back. */
  turnTheme(): void {
    this.chooseTheme(this.theme === 'auto' ? 'dark' : this.theme === 'dark' ? 'light' : 'auto');
  }

  chooseTheme(theme: 'auto' | 'light' | 'dark'): void {
    this.theme = theme;
    this.#keep();
  }

  chooseContrast(contrast: boolean): void {
    this.contrast = contrast;
    this.#keep();
  }

  chooseStrict(isStrict: boolean): void {
    this.isStrict = isStrict;
    this.#keep();
  }

  #keep(): void {
    const words = [this.theme !== 'auto' && this.theme, this.contrast && 'contrast', this.isStrict && 'strict'].filter(Boolean);
    remember(key, words.length > 0 ? words.join(' ') : null);
  }
}

export const stageChoices = new StageChoices();
