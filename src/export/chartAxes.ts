/** Axes and legend of a native chart (ECMA-376 Part 1, 21.2.2). */
import { letterStyle, letters, noStroke, stroke } from './chartInk.ts';
import type { LetterSizes } from './chartLabels.ts';
import { colours } from './colours.ts';
import { axisCode } from './formatCode.ts';
import type { NativeChart } from './nativeChart.ts';
import { escaped } from './xml.ts';

/** By these the axes and the plot find one another. */
export const axisIds = { across: 111_111_111, up: 222_222_222 } as const;

const scaling = (orientation: 'minMax' | 'maxMin', min?: number, max?: number): string =>
  `<c:scaling><c:orientation val="${orientation}"/>${max === undefined ? '' : `<c:max val="${max}"/>`}${min === undefined ? '' : `<c:min val="${min}"/>`}</c:scaling>`;

const grid = `<c:majorGridlines><c:spPr>${stroke(colours.rule, 0.75)}</c:spPr></c:majorGridlines>`;

const titled = (text: string, size: number): string =>
  text
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letterStyle('a:defRPr', size, colours.quiet)}</a:pPr><a:r>${letterStyle('a:rPr', size, colours.quiet)}<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    : '';

/** More names than this along the foot are thinned out. */
const mostNames = 20;

const isAcross = (chart: NativeChart): boolean => chart.form === 'bars' && chart.direction === 'across';

/** The axis of names; names beside bars read from the top down. */
export const namesAxis = (chart: NativeChart, { names }: LetterSizes): string => {
  if (chart.form === 'points') return '';
  const across = isAcross(chart);
  const many = chart.categories.length;
  const skip = across ? 1 : many > mostNames ? Math.ceil(many / 12) : 0;
  return `<c:catAx><c:axId val="${axisIds.across}"/>${scaling(across ? 'maxMin' : 'minMax')}<c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${stroke(colours.context, 1)}</c:spPr>${letters(names, colours.text)}<c:crossAx val="${axisIds.up}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip > 0 ? `<c:tickLblSkip val="${skip}"/>` : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`;
};

/** The axis along which points stand. */
export const pointsAxis = (chart: NativeChart, { names }: LetterSizes): string => {
  if (chart.form !== 'points') return '';
  const { at, atFormat, atLabel, language } = chart;
  const end = at.length > 1 ? at.at(-1) : undefined;
  return `<c:valAx><c:axId val="${axisIds.across}"/>${scaling('minMax', at[0] ?? 0, end)}<c:delete val="0"/><c:axPos val="b"/>${titled(atLabel, names)}<c:numFmt formatCode="${escaped(axisCode(atFormat, at, language))}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${stroke(colours.context, 1)}</c:spPr>${letters(names, colours.quiet)}<c:crossAx val="${axisIds.up}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
};

/** Room to the left of bars below zero, for their numbers beside the names; a share of the axis. */
const roomForNumbers = 0.18;

const leastOf = (chart: NativeChart): number | undefined => {
  const values = chart.series.flatMap((series) => series.values.flatMap((value) => value ?? []));
  const least = Math.min(0, ...values);
  return least < 0 ? least - roomForNumbers * (Math.max(0, ...values) - least) : chart.min;
};

/** The axis of values, left out where each bar carries its number. */
export const valuesAxis = (chart: NativeChart, { names, numbers }: LetterSizes): string => {
  const across = isAcross(chart);
  const isHidden = across && numbers !== null;
  const all = [...chart.series.flatMap(({ values }) => values), chart.max ?? null];
  return `<c:valAx><c:axId val="${axisIds.up}"/>${scaling('minMax', isHidden ? leastOf(chart) : chart.min, chart.max)}<c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="${across ? 'b' : 'l'}"/>${isHidden ? '' : grid}<c:numFmt formatCode="${escaped(axisCode(chart.format, all, chart.language))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${noStroke}</c:spPr>${letters(names, colours.quiet)}<c:crossAx val="${axisIds.across}"/><c:crosses val="${across ? 'max' : 'autoZero'}"/><c:crossBetween val="${chart.form === 'points' ? 'midCat' : 'between'}"/></c:valAx>`;
};

/** What the series are called, once where two share a name. */
export const legend = ({ series }: NativeChart, { legend: size }: LetterSizes): string => {
  if (series.length < 2) return '';
  const again = series
    .map(({ name }, i) =>
      series.findIndex((other) => other.name === name) < i ? `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>` : ''
    )
    .join('');
  return `<c:legend><c:legendPos val="t"/>${again}<c:overlay val="0"/>${letters(size, colours.text)}</c:legend>`;
};
