/**
 * A native chart as the part of a package that PowerPoint draws (ECMA-376 Part 1, 21.2). Elements stand in the order of the schema.
 * Each series refers to its column of the workbook behind it (`workbook.ts`), which opens when the chart's data are edited.
 */
import { axisIds, legend, namesAxis, pointsAxis, valuesAxis } from './chartAxes.ts';
import { letters, noStroke, solid, stroke } from './chartInk.ts';
import { barLabels, type LetterSizes, lineLabels } from './chartLabels.ts';
import { colours } from './colours.ts';
import { commonCode } from './formatCode.ts';
import type { NativeChart, NativeSeries } from './nativeChart.ts';
import { columnLetters } from './workbook.ts';
import { escaped } from './xml.ts';

const numbers = (tag: string, formula: string, values: readonly (number | null)[], code: string): string =>
  `<c:${tag}><c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${escaped(code)}</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`))
    .join('')}</c:numCache></c:numRef></c:${tag}>`;

const texts = (tag: string, formula: string, values: readonly string[]): string =>
  `<c:${tag}><c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values
    .map((value, i) => `<c:pt idx="${i}"><c:v>${escaped(value)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef></c:${tag}>`;

const lengthOf = (chart: NativeChart): number => (chart.form === 'points' ? chart.at.length : chart.categories.length);
const range = (column: number, chart: NativeChart): string =>
  `Sheet1!$${columnLetters(column)}$2:$${columnLetters(column)}$${lengthOf(chart) + 1}`;

const head = ({ name }: NativeSeries, i: number): string =>
  `<c:idx val="${i}"/><c:order val="${i}"/>${texts('tx', `Sheet1!$${columnLetters(i + 1)}$1`, [name])}`;

const values = (tag: string, series: NativeSeries, i: number, chart: NativeChart): string =>
  numbers(tag, range(i + 1, chart), series.values, commonCode(chart.format, series.values, chart.language));

const axes = `<c:axId val="${axisIds.across}"/><c:axId val="${axisIds.up}"/>`;

/** Strokes of lines; points that stand alone have marks and no line. */
const lookOf = ({ colour, line, values: of }: NativeSeries): string => {
  const isSpots = line === undefined;
  const shown = of.filter((value) => value !== null).length;
  const stroked = isSpots ? noStroke : stroke(colour, line === 'strong' ? 2.75 : 1.25, line === 'dashed' ? 'dash' : 'solid');
  // A value between two gaps is no line, and would not be seen without a mark.
  const marked = isSpots || (line === 'strong' && shown <= 24);
  const marker = marked
    ? `<c:marker><c:symbol val="circle"/><c:size val="${isSpots ? 9 : 6}"/><c:spPr>${solid(colour)}${noStroke}</c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:spPr>${stroked}</c:spPr>${marker}`;
};

const plot = (chart: NativeChart, sizes: LetterSizes): string => {
  const each = (of: (series: NativeSeries, i: number) => string): string =>
    chart.series.map((one, i) => `<c:ser>${head(one, i)}${of(one, i)}</c:ser>`).join('');
  switch (chart.form) {
    case 'bars': {
      const edge = chart.stacked ? stroke(colours.paper, 1) : noStroke;
      const names = texts('cat', range(0, chart), chart.categories);
      // Wholes are equally long, as on the screen: they are compared by share.
      return `<c:barChart><c:barDir val="${chart.direction === 'up' ? 'col' : 'bar'}"/><c:grouping val="${chart.stacked ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>${each(
        (one, i) =>
          `<c:spPr>${solid(one.colour)}${edge}</c:spPr><c:invertIfNegative val="0"/>${barLabels(one, chart, sizes)}${names}${values('val', one, i, chart)}`
      )}<c:gapWidth val="${chart.series.length > 1 && !chart.stacked ? 60 : 50}"/><c:overlap val="${chart.stacked ? 100 : 0}"/>${axes}</c:barChart>`;
    }
    case 'lines': {
      const names = texts('cat', range(0, chart), chart.categories);
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${each(
        (one, i) => `${lookOf(one)}${lineLabels(one, chart, sizes)}${names}${values('val', one, i, chart)}<c:smooth val="0"/>`
      )}<c:marker val="1"/>${axes}</c:lineChart>`;
    }
    case 'points': {
      const at = numbers('xVal', range(0, chart), chart.at, commonCode(chart.atFormat, chart.at, chart.language));
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${each(
        (one, i) => `${lookOf(one)}${lineLabels(one, chart, sizes)}${at}${values('yVal', one, i, chart)}<c:smooth val="0"/>`
      )}${axes}</c:scatterChart>`;
    }
  }
};

/** The chart's part of the package. */
export const chartXml = (chart: NativeChart, sizes: LetterSizes): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${chart.language === 'da' ? 'da-DK' : 'en-GB'}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot(chart, sizes)}`,
    namesAxis(chart, sizes),
    pointsAxis(chart, sizes),
    valuesAxis(chart, sizes),
    `<c:spPr><a:noFill/>${noStroke}</c:spPr></c:plotArea>${legend(chart, sizes)}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:noFill/>${noStroke}</c:spPr>${letters(sizes.names, colours.text)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  ].join('');
