import type { Published } from '../../domain/disclosure.ts';
import type { Scale } from '../../domain/fitScale.ts';
import { formatCount, formatPoints } from '../../domain/format.ts';
import { fitOrsByConversation, fitSrsByConversation } from '../../measures/fitByConversation.ts';
import type { FitMeasure } from '../../measures/fitMeasure.ts';
import type { FitScoreRow, FitScores } from '../../measures/fitScores.ts';
import { type FitTrend, fitOrsTrend, fitSrsTrend } from '../../measures/fitTrend.ts';
import { sideBySide } from '../../measures/sideBySide.ts';
import { say } from '../../wording/fit.ts';
import { cutOffLevels, cutOffSentence } from './cutOffs.ts';
import { defineFitFigure, type FitContext, type FitFigure } from './fitFigure.ts';
import { askTimeline, backdropOf } from './periods.ts';
import { groupText, periodOnAxis, periodText, voicesText, whereText } from './scope.ts';
import { comparisonControls, groupPicks, quantileRows, scoreScale, scoreTable, seriesOf, spokenGroup } from './scores.ts';

/** What a headline says of rows: the first median that may be shown and the last. */
interface Told {
  readonly median: number;
  readonly n: Published<number>;
  readonly key: string;
}

const toldOf = (rows: readonly FitScoreRow[]): Told[] =>
  rows.flatMap(({ key, n, median }) => (median.shown ? [{ key, n, median: median.value }] : []));

const spokenRows = (scores: FitScores, context: FitContext): { readonly rows: readonly FitScoreRow[]; readonly whose: string } => {
  const { language, filters } = context;
  const group = spokenGroup(scores, context);
  return group
    ? { rows: group.rows, whose: say(language, 'fit.scores.whose', { group: groupText(group.name, filters.compareBy, language) }) }
    : { rows: scores.whole.rows, whose: '' };
};

const headlineOf = (
  scores: FitScores,
  scale: Scale,
  kind: 'trend' | 'byConversation',
  nameOf: (key: string) => string,
  context: FitContext
): string => {
  const { language } = context;
  const { rows, whose } = spokenRows(scores, context);
  const told = toldOf(rows);
  const [first, last] = [told[0], told.at(-1)];
  const what = say(language, `fit.median.${scale}`, { whose });
  if (isEmpty(scores)) return say(language, 'fit.scores.headlineNone');
  if (!first || !last) return say(language, 'fit.scores.headlineHidden', { what });
  const words = { what, from: formatPoints(first.median, language), first: nameOf(first.key) };
  if (first === last) return say(language, rows.length > 1 ? 'fit.scores.headlineOne' : 'fit.scores.headlineAlone', words);
  const both = { ...words, to: formatPoints(last.median, language), last: nameOf(last.key), left: leftText(first, last, context) };
  const isSame = first.median === last.median;
  if (kind === 'trend') return say(language, isSame ? 'fit.trend.headlineSame' : 'fit.trend.headline', both);
  return say(language, isSame ? 'fit.byConversation.headlineSame' : 'fit.byConversation.headline', both);
};

/** How few are left at the last conversation that is spoken of: those who stopped are not in its median. */
const leftText = ({ n: all }: Told, { n }: Told, { language }: FitContext): string =>
  n.shown && all.shown && n.value < all.value
    ? say(language, 'fit.byConversation.left', { n: formatCount(n.value, language), all: formatCount(all.value, language) })
    : '';

/** Nobody has a score. Where there is no row at all, the first is of too few. */
const isEmpty = ({ whole, groups }: FitScores): boolean =>
  whole.rows.length > 0 && [whole, ...groups].every(({ rows }) => rows.every(({ n }) => n.shown && n.value === 0));

const trendFigure = (id: string, scale: Scale, measure: FitMeasure<FitTrend>): FitFigure =>
  defineFitFigure(
    id,
    scale,
    (ask) => sideBySide({ timeline: askTimeline(ask), trend: ask(measure) }),
    ({ trend, timeline }, context) => {
      const { language, filters } = context;
      const { grain } = trend;
      const nameOf = (key: string) => periodText(key, language);
      const group = spokenGroup(trend, context)?.name ?? null;
      const rows = quantileRows(trend, (key) => ({ name: nameOf(key), ...periodOnAxis(key, language) }), context);
      return {
        headline: headlineOf(trend, scale, 'trend', nameOf, context),
        definition: say(language, `fit.trend.definition.${scale}`, { who: voicesText(context), where: whereText(context) }),
        cautions: [
          ...(grain === 'kvartal' ? [] : [say(language, `fit.coarser.${grain}`)]),
          say(language, 'fit.trend.notTheSame'),
          cutOffSentence(scale, context, group)
        ],
        controls: comparisonControls(trend, context),
        ...groupPicks(trend, context),
        chart: isEmpty(trend)
          ? { kind: 'none' }
          : {
              kind: 'quantile-ribbon',
              props: {
                title: say(language, `fit.trend.chart.${scale}`),
                rows,
                series: seriesOf(trend, context),
                levels: cutOffLevels(scale, context, group),
                ...backdropOf(
                  timeline,
                  rows.map(({ key }) => key),
                  grain,
                  context
                ),
                ...scoreScale(language),
                minimumCell: filters.minimumCell,
                language
              }
            },
        table: scoreTable(trend, say(language, `fit.grains.${grain}`), nameOf, context)
      };
    }
  );

const conversationFigure = (id: string, scale: Scale, measure: FitMeasure<FitScores>): FitFigure =>
  defineFitFigure(
    id,
    scale,
    (ask) => ask(measure),
    (scores, context) => {
      const { language, filters } = context;
      const nameOf = (key: string) => say(language, 'fit.byConversation.name', { number: key });
      const group = spokenGroup(scores, context)?.name ?? null;
      return {
        headline: headlineOf(scores, scale, 'byConversation', nameOf, context),
        definition: say(language, `fit.byConversation.definition.${scale}`, { who: voicesText(context), where: whereText(context) }),
        cautions: [say(language, 'fit.byConversation.survivors'), cutOffSentence(scale, context, group)],
        controls: comparisonControls(scores, context),
        ...groupPicks(scores, context),
        chart: isEmpty(scores)
          ? { kind: 'none' }
          : {
              kind: 'quantile-ribbon',
              props: {
                title: say(language, `fit.byConversation.chart.${scale}`),
                rows: quantileRows(scores, (key) => ({ name: nameOf(key), label: key }), context),
                series: seriesOf(scores, context),
                levels: cutOffLevels(scale, context, group),
                ...scoreScale(language),
                minimumCell: filters.minimumCell,
                language
              }
            },
        table: scoreTable(scores, say(language, 'fit.byConversation.nameLabel'), nameOf, context)
      };
    }
  );

export const orsTrendFigure = trendFigure('fit-ors-trend', 'trivsel', fitOrsTrend);
export const srsTrendFigure = trendFigure('fit-srs-trend', 'samarbejde', fitSrsTrend);
export const orsByConversationFigure = conversationFigure('fit-ors-by-conversation', 'trivsel', fitOrsByConversation);
export const srsByConversationFigure = conversationFigure('fit-srs-by-conversation', 'samarbejde', fitSrsByConversation);
