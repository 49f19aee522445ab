import type { Scale } from '../../domain/fitScale.ts';
import { formatPoints } from '../../domain/format.ts';
import { fitOrsByConversation, fitSrsByConversation } from '../../measures/fitByConversation.ts';
import type { FitMeasure } from '../../measures/fitMeasure.ts';
import type { FitScoreRow, FitScores } from '../../measures/fitScores.ts';
import { type FitTrend, fitOrsTrend, fitSrsTrend } from '../../measures/fitTrend.ts';
import { say } from '../../wording/fit.ts';
import { defineFitFigure, type FitContext, type FitFigure } from './fitFigure.ts';
import { askTimeline, backdropOf } from './periods.ts';
import { groupText, periodOnAxis, periodText, voicesText, whereText } from './scope.ts';
import { comparisonControls, cutOffLevels, cutOffSentence, quantileRows, scoreScale, scoreTable, seriesOf, spokenGroup } from './scores.ts';

/** The first and the last median that may be shown; null where there are not two. */
const endsOf = (rows: readonly FitScoreRow[]): readonly [FitScoreRow, FitScoreRow] | null => {
  const shown = rows.filter(({ median }) => median.shown);
  const [first, last] = [shown[0], shown.at(-1)];
  return first && last && first !== last ? [first, last] : null;
};

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
  const ends = endsOf(rows);
  const what = say(language, `fit.median.${scale}`, { whose });
  if (!ends) return say(language, 'fit.scores.headlineHidden', { what });
  const [first, last] = ends;
  if (!first.median.shown || !last.median.shown) return say(language, 'fit.scores.headlineHidden', { what });
  const words = {
    what,
    from: formatPoints(first.median.value, language),
    to: formatPoints(last.median.value, language),
    first: nameOf(first.key),
    last: nameOf(last.key)
  };
  return first.median.value === last.median.value
    ? say(language, `fit.${kind}.headlineSame`, words)
    : say(language, `fit.${kind}.headline`, words);
};

const trendFigure = (id: string, scale: Scale, measure: FitMeasure<FitTrend>): FitFigure =>
  defineFitFigure(
    id,
    scale,
    async (ask) => ({ trend: await ask(measure), timeline: await askTimeline(ask) }),
    ({ trend, timeline }, context) => {
      const { language, filters } = context;
      const { grain } = trend;
      const nameOf = (key: string) => periodText(key, language);
      const rows = quantileRows(trend, (key) => ({ name: nameOf(key), ...periodOnAxis(key, language) }), context);
      return {
        headline: headlineOf(trend, scale, 'trend', nameOf, context),
        definition: [
          say(language, `fit.trend.definition.${scale}`, { who: voicesText(context), where: whereText(context) }),
          cutOffSentence(scale, context)
        ].join(' '),
        cautions: [say(language, 'fit.trend.notTheSame'), ...(grain === 'kvartal' ? [] : [say(language, `fit.coarser.${grain}`)])],
        controls: comparisonControls(trend, context),
        chart: {
          kind: 'quantile-ribbon',
          props: {
            title: say(language, `fit.trend.chart.${scale}`),
            rows,
            series: seriesOf(trend, context),
            levels: cutOffLevels(scale, context),
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
      return {
        headline: headlineOf(scores, scale, 'byConversation', nameOf, context),
        definition: [
          say(language, `fit.byConversation.definition.${scale}`, { who: voicesText(context), where: whereText(context) }),
          cutOffSentence(scale, context)
        ].join(' '),
        cautions: [say(language, 'fit.byConversation.survivors')],
        controls: comparisonControls(scores, context),
        chart: {
          kind: 'quantile-ribbon',
          props: {
            title: say(language, `fit.byConversation.chart.${scale}`),
            rows: quantileRows(scores, (key) => ({ name: nameOf(key), label: key }), context),
            series: seriesOf(scores, context),
            levels: cutOffLevels(scale, context),
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
