/** The numbers written in a native chart, each as it is written on the screen. */

import { letters, noStroke } from './chartInk.ts';
import { colours } from './colours.ts';
import { commonCode, exactCode } from './formatCode.ts';
import type { NativeChart, NativeSeries } from './nativeChart.ts';
import { escaped } from './xml.ts';

/** Sizes of letters in a chart, in points; null where there is no room for numbers at the marks. */
export interface LetterSizes {
  readonly names: number;
  readonly numbers: number | null;
  readonly legend: number;
}

const shows = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
const none = `<c:dLbls>${shows(false)}</c:dLbls>`;

interface Look {
  readonly position: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}

const body = (code: string, { position, size, colour, bold = false }: Look): string =>
  `<c:numFmt formatCode="${escaped(code)}" sourceLinked="0"/><c:spPr><a:noFill/>${noStroke}</c:spPr>${letters(size, colour, bold)}<c:dLblPos val="${position}"/>${shows(true)}`;

/** Each number with the decimals and the unit that it has on the screen; to the right of a point, a little away from it. */
const labelAt = (index: number, value: number, chart: NativeChart, look: Look): string => {
  const code = exactCode(chart.format, value, chart.language);
  return `<c:dLbl><c:idx val="${index}"/>${body(look.position === 'r' ? code.replace(']', ']"\u2003"') : code, look)}</c:dLbl>`;
};

const noLabelAt = (index: number): string => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;

/** A part narrower than this share of its bar has no room for its number. */
const leastPart = 0.025;

/** Numbers at the ends of bars, or in the middle of the parts of a whole. */
export const barLabels = (series: NativeSeries, chart: NativeChart, { numbers }: LetterSizes): string => {
  if (chart.form !== 'bars' || numbers === null) return none;
  const look: Look = chart.stacked
    ? { position: 'ctr', size: numbers, colour: series.text ?? colours.text }
    : { position: 'outEnd', size: numbers, colour: colours.text };
  const wholes = chart.categories.map((_, i) => chart.series.reduce((sum, one) => sum + (one.values[i] ?? 0), 0));
  const each = series.values.map((value, i) => {
    if (value === null) return '';
    return chart.stacked && value < leastPart * (wholes[i] ?? 0) ? noLabelAt(i) : labelAt(i, value, chart, look);
  });
  const common = commonCode(chart.format, series.values, chart.language);
  return `<c:dLbls>${each.join('')}${body(common, look)}</c:dLbls>`;
};

const lastValue = ({ values }: NativeSeries): number => values.findLast((value) => value !== null) ?? Number.POSITIVE_INFINITY;

/** What is spoken about carries its last number; the lowest of several lines under itself, away from the others. */
export const lineLabels = (series: NativeSeries, chart: NativeChart, { numbers }: LetterSizes): string => {
  const last = series.values.findLastIndex((value) => value !== null);
  if (series.line !== 'strong' || last < 0 || numbers === null) return none;
  const others = chart.series.filter((one) => one !== series && one.line === 'strong');
  const isLowest = others.length > 0 && others.every((one) => lastValue(one) > lastValue(series));
  const look: Look = {
    position: series.labelled ? 'r' : isLowest ? 'b' : 't',
    size: numbers,
    colour: colours.text,
    bold: true
  };
  const each = (series.labelled ?? [last])
    .toSorted((a, b) => a - b)
    .map((index) => {
      const value = series.values[index];
      return value === null || value === undefined ? '' : labelAt(index, value, chart, look);
    });
  return `<c:dLbls>${each.join('')}${shows(false)}</c:dLbls>`;
};
