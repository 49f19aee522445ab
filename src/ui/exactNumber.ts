/** Languages whose decimal mark is known here. */
export type Language = 'da' | 'en';

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const decimalsOf = (number: number): number => String(number).split('.')[1]?.length ?? 0;
const decimals = ({ min, step }: Bounds): number => Math.max(decimalsOf(min), decimalsOf(step));

/** The nearest number that is whole steps from `min`, between `min` and `max`. */
export const snap = (number: number, bounds: Bounds): number => {
  const { min, max, step } = bounds;
  const inside = Math.max(min, Math.min(max, number));
  const steps = Math.min(Math.round((inside - min) / step), Math.floor((max - min) / step + 1e-9));
  return Number((min + steps * step).toFixed(decimals(bounds)));
};

const marks = { da: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const satisfies Record<Language, object>;

/**
 * The number that is written, or undefined where it is none. Danish *2,5* and *45.000*, English *2.5* and *45,000*; the other
 * language's decimal mark is understood where it cannot be meant to part thousands, as in *2.5*.
 */
export const readNumber = (text: string, language: Language): number | undefined => {
  const bare = text.replaceAll(/[\s\u00a0]/g, '').replace('\u2212', '-');
  const { decimal, group } = marks[language];
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = (grouped.test(bare) ? bare.replaceAll(group, '') : bare).replace(/[.,]/, '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
};

/** Making one takes longer than all that it writes. */
const formats = new Map<string, Intl.NumberFormat>();

/** The number as it is written in the field, without unit, with no more decimals than its steps have. */
export const writeNumber = (number: number, bounds: Bounds, language: Language): string => {
  const maximumFractionDigits = decimals(bounds);
  const key = `${language} ${maximumFractionDigits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits });
  formats.set(key, format);
  return format.format(number);
};
