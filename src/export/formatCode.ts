/**
 * How a chart's numbers are written, as a format code of Office (ECMA-376 Part 1, 18.8.31). A code has point and comma; what is
 * written follows the language it begins with, Danish or English, so that 0.2953 reads 29,5 % in a Danish deck on any machine.
 */
import type { Language } from '../domain/format.ts';

/** Windows' numbers of languages: Danish, British English. */
const tongues = { da: '[$-406]', en: '[$-809]' } as const satisfies Record<Language, string>;

interface Written {
  readonly decimals: number;
  /** What stands after the number, such as *\u00a0kr.*; */
  readonly unit: string;
  readonly scale: '' | ',,' | ',,,';
  readonly isShare: boolean;
}

const scaleOf = (unit: string): Written['scale'] => {
  if (/^\s*(mia\.|bn)\s/u.test(unit)) return ',,,';
  return /^\s*(mio\.|m)\s/u.test(unit) ? ',,' : '';
};

const written = (text: string, language: Language): Written => {
  const [, number = '', unit = ''] = /^[-\u2212]?([\d.,]*)(.*)$/su.exec(text) ?? [];
  const decimals = number.split(language === 'da' ? ',' : '.')[1]?.length ?? 0;
  return { decimals, unit: unit.replaceAll('"', ''), scale: scaleOf(unit), isShare: /^\s*%/u.test(unit) };
};

const code = ({ decimals, unit, scale, isShare }: Written, language: Language): string => {
  const number = `${isShare ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${scale}`;
  return `${tongues[language]}${number}${isShare ? '\u00a0%' : unit && `"${unit}"`}`;
};

/** The code that writes `value` just as `format` does. */
export const exactCode = (format: (value: number) => string, value: number, language: Language): string =>
  code(written(format(value), language), language);

/** One code for all values: the unit of the largest, with as many decimals as the format ever has. */
export const commonCode = (format: (value: number) => string, values: readonly (number | null)[], language: Language): string => {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const { unit, scale, isShare } = written(format(largest), language);
  const third = written(format(1 / 3), language).decimals;
  return code({ unit, scale, isShare, decimals: scale ? 2 : /kr\.|DKK/.test(unit) ? 0 : third }, language);
};

/** The code of an axis, whose numbers are round: without decimals unless the axis is short. */
export const axisCode = (format: (value: number) => string, values: readonly (number | null)[], language: Language): string => {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const common = commonCode(format, values, language);
  const isShort = /%/.test(common) ? largest < 0.05 : /,,/.test(common) ? false : largest < 4;
  return isShort ? common : common.replace(/0\.0+/, '0');
};
