/** Numbers for cases of the gallery: cleared ones, and the two ways of being withheld that readers meet most. */
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatCount } from '../../domain/format.ts';

export const setting = { minimumCell: 5, language: 'da' } as const;
export const some = publicFigure;
export const tooFew = publish(0, { contributors: 2 }, 5);
export const dominated = publish(0, { contributors: 20, largest: 9, total: 10 }, 5);
export const cleared = (value: number | Published<number>): Published<number> => (typeof value === 'number' ? some(value) : value);
export const count = (value: number): string => formatCount(value, 'da');
