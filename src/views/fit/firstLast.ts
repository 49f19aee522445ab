import { highestScore } from '../../domain/fitScale.ts';
import { formatCount, formatPoints, formatShareInText } from '../../domain/format.ts';
import { type FirstLastCell, type FitFirstLast, fitFirstLast } from '../../measures/fitFirstLast.ts';
import { say } from '../../wording/fit.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { casesText, countText, reliableChangeText, voicesText, whereText } from './scope.ts';
import { cutOffLevels, cutOffSentence } from './scores.ts';
import { activeControl } from './settings.ts';

/** Where bins meet; of the two sides of the cut-off there is no common place, so that they are halves of the scale. */
const edgesOf = ({ bins, size }: FitFirstLast): number[] =>
  Array.from({ length: size + 1 }, (_, i) => (bins === 'cut-off' ? (i * highestScore) / size : Math.min(i * bins, highestScore)));

const binText = (bin: number, { bins, size }: FitFirstLast, { language }: FitContext): string => {
  if (bins === 'cut-off') return say(language, bin === 0 ? 'fit.firstLast.below' : 'fit.firstLast.above');
  const to = bin === size - 1 ? highestScore : (bin + 1) * bins;
  return say(language, bin === size - 1 ? 'fit.firstLast.lastBin' : 'fit.firstLast.bin', {
    from: formatPoints(bin * bins, language),
    to: formatPoints(to, language)
  });
};

const headlineText = ({ cells }: FitFirstLast, { language }: FitContext): string => {
  if (cells.some(({ cases }) => !cases.shown)) return say(language, 'fit.firstLast.headlineHidden');
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
    const count = (value: number): string => formatCount(value, language);
    const name = ({ first, last }: FirstLastCell) =>
      say(language, 'fit.firstLast.cell', { first: binText(first, answer, context), last: binText(last, answer, context) });
    return {
      headline: headlineText(answer, context),
      definition: [
        say(language, 'fit.firstLast.definition', {
          cases: casesText(cases, context),
          where: whereText(context),
          who: voicesText(context)
        }),
        cutOffSentence('trivsel', context)
      ].join(' '),
      cautions: [
        say(language, 'fit.firstLast.regression'),
        ...(bins === 5 ? [] : [say(language, bins === 10 ? 'fit.firstLast.tens' : 'fit.firstLast.halves')])
      ],
      controls: [activeControl(context)],
      chart: {
        kind: 'cell-matrix',
        props: {
          title: say(language, 'fit.firstLast.chart'),
          cells: cells.map((cell) => ({
            from: cell.first,
            to: cell.last,
            count: cell.cases,
            sentence: say(language, 'fit.firstLast.sentence', { cell: name(cell), cases: countText(cell.cases, context) })
          })),
          edges: edgesOf(answer),
          levels: bins === 'cut-off' ? [] : cutOffLevels('trivsel', context),
          change:
            bins === 'cut-off' ? null : { label: reliableChangeText(filters.reliableChange, language), least: filters.reliableChange },
          sameLabel: say(language, 'fit.firstLast.same'),
          fromLabel: say(language, 'fit.firstLast.from'),
          toLabel: say(language, 'fit.firstLast.to'),
          format: (value) => formatPoints(value, language),
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
