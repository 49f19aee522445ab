import { publicFigure } from '../../domain/disclosure.ts';
import { highestScore } from '../../domain/fitScale.ts';
import { formatCount, formatPoints, formatShareInText } from '../../domain/format.ts';
import { type FirstLastCell, type FitFirstLast, fitFirstLast } from '../../measures/fitFirstLast.ts';
import { say, withheldText } from '../../wording/fit.ts';
import { cutOffLevels, cutOffSentence } from './cutOffs.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { numberText, reliableChangeText, voicesText, whereText } from './scope.ts';
import { activeControl, reliableChangeControl } from './settings.ts';

/** Where bins meet, in points; the two sides of the cut-off, which is not the same for all, are numbered. */
const edgesOf = ({ bins, size }: FitFirstLast): number[] =>
  Array.from({ length: size + 1 }, (_, i) => (bins === 'cut-off' ? i : Math.min(i * bins, highestScore)));

const sideText = (edge: number, { language }: FitContext): string =>
  edge > 1 ? '' : say(language, edge === 0 ? 'fit.firstLast.sides.below' : 'fit.firstLast.sides.above');

const binText = (bin: number, { bins, size }: FitFirstLast, { language }: FitContext): string => {
  if (bins === 'cut-off') return say(language, bin === 0 ? 'fit.firstLast.below' : 'fit.firstLast.above');
  const to = bin === size - 1 ? highestScore : (bin + 1) * bins;
  return say(language, bin === size - 1 ? 'fit.firstLast.lastBin' : 'fit.firstLast.bin', {
    from: formatPoints(bin * bins, language),
    to: formatPoints(to, language)
  });
};

/** The cell with most cases of those that may be shown. */
const fullestText = (answer: FitFirstLast, context: FitContext): string => {
  const { language, filters } = context;
  const shown = answer.cells.flatMap((cell) => (cell.cases.shown ? [{ cell, cases: cell.cases.value }] : []));
  const fullest = shown.reduce((most, one) => (one.cases > (most?.cases ?? 0) ? one : most), shown[0]);
  if (!fullest || fullest.cases === 0) {
    return say(language, filters.includesActive ? 'fit.firstLast.headlineHidden' : 'fit.firstLast.headlineHiddenClosed');
  }
  return say(language, answer.bins === 'cut-off' ? 'fit.firstLast.headlineMostSides' : 'fit.firstLast.headlineMost', {
    first: binText(fullest.cell.first, answer, context),
    last: binText(fullest.cell.last, answer, context),
    cases: formatCount(fullest.cases, language)
  });
};

const headlineText = (answer: FitFirstLast, context: FitContext): string => {
  const { cells } = answer;
  const { language } = context;
  if (cells.some(({ cases }) => !cases.shown)) return fullestText(answer, context);
  const sumOf = (of: readonly FirstLastCell[]) => of.reduce((sum, { cases }) => sum + (cases.shown ? cases.value : 0), 0);
  const all = sumOf(cells);
  if (all === 0) return say(language, 'fit.firstLast.headlineNone');
  const higher = sumOf(cells.filter(({ first, last }) => last > first));
  const lower = sumOf(cells.filter(({ first, last }) => last < first));
  return say(language, 'fit.firstLast.headline', {
    higher: formatShareInText(higher / all, language),
    lower: formatShareInText(lower / all, language)
  });
};

/** Cases by first and last score, in bins with counts: nobody is a point. */
export const firstLastFigure = defineFitFigure(
  'fit-first-last',
  'trivsel',
  (ask) => ask(fitFirstLast),
  (answer, context) => {
    const { language, filters } = context;
    const { bins, cells, cases } = answer;
    // By points alone: the other convention's changes are no band of this width.
    const hasBand = bins !== 'cut-off' && filters.convention === 'point';
    const count = (value: number): string => formatCount(value, language);
    const name = ({ first, last }: FirstLastCell) =>
      say(language, 'fit.firstLast.cell', { first: binText(first, answer, context), last: binText(last, answer, context) });
    const sentenceOf = (cell: FirstLastCell) =>
      cell.cases.shown
        ? say(language, 'fit.firstLast.sentence', { cell: name(cell), cases: count(cell.cases.value) })
        : say(language, 'fit.firstLast.sentenceHidden', {
            cell: name(cell),
            words: withheldText(cell.cases.reason, filters.minimumCell, language)
          });
    return {
      headline: headlineText(answer, context),
      definition: say(language, filters.includesActive ? 'fit.firstLast.definitionActive' : 'fit.firstLast.definition', {
        cases: numberText(cases, context),
        where: whereText(context),
        who: voicesText(context)
      }),
      cautions: [
        ...(bins === 5 ? [] : [say(language, bins === 10 ? 'fit.firstLast.tens' : 'fit.firstLast.halves')]),
        say(language, 'fit.firstLast.regression'),
        ...(hasBand ? [say(language, 'fit.firstLast.change', { change: reliableChangeText(filters.reliableChange, language) })] : []),
        cutOffSentence('trivsel', context)
      ],
      controls: [activeControl(context), ...(hasBand ? [reliableChangeControl(context)] : [])],
      chart: {
        kind: 'cell-matrix',
        props: {
          title: say(language, 'fit.firstLast.chart'),
          cells: cells.map((cell) => ({
            from: cell.first,
            to: cell.last,
            count: cell.cases,
            sentence: sentenceOf(cell)
          })),
          edges: edgesOf(answer),
          levels:
            bins === 'cut-off'
              ? [{ key: 'cut-off', label: say(language, 'fit.firstLast.sides.cutOff'), value: publicFigure(1) }]
              : cutOffLevels('trivsel', context),
          change: hasBand
            ? {
                label: say(language, 'fit.firstLast.band', { points: formatPoints(filters.reliableChange, language) }),
                least: filters.reliableChange
              }
            : null,
          sameLabel: say(language, 'fit.firstLast.same'),
          fromLabel: say(language, 'fit.firstLast.from'),
          toLabel: say(language, 'fit.firstLast.to'),
          format: (value) => (bins === 'cut-off' ? sideText(value, context) : formatPoints(value, language)),
          countFormat: count,
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'fit.firstLast.nameLabel'),
        columns: [{ field: 'cases', label: say(language, 'fit.classes.cases'), format: count }],
        rows: cells
          .filter((cell) => !cell.cases.shown || cell.cases.value > 0)
          .map((cell) => ({ key: `${cell.first}-${cell.last}`, name: name(cell), values: { cases: cell.cases } }))
      }
    };
  }
);
