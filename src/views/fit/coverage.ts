import { publicFigure } from '../../domain/disclosure.ts';
import { leastCoverage, wantedCoverage } from '../../domain/fitScale.ts';
import { formatCount, formatShare, formatShareInText } from '../../domain/format.ts';
import { type FitCoverage, fitCoverage } from '../../measures/fitCoverage.ts';
import { say, withheldText } from '../../wording/fit.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { askTimeline, backdropOf } from './periods.ts';
import { countText, periodOnAxis, periodText, shareText, whereText } from './scope.ts';

const headlineText = ({ whole }: FitCoverage, { language, filters }: FitContext): string => {
  const { orsShare, srsShare } = whole;
  if (!orsShare.shown || !srsShare.shown) {
    const reason = orsShare.shown ? srsShare : orsShare;
    const words = reason.shown ? '' : withheldText(reason.reason, filters.minimumCell, language);
    return say(language, 'fit.coverage.headlineHidden', { words });
  }
  const words = { ors: formatShareInText(orsShare.value, language), srs: formatShareInText(srsShare.value, language) };
  const least = Math.min(orsShare.value, srsShare.value);
  if (least >= wantedCoverage) return say(language, 'fit.coverage.headlineFull');
  return least >= leastCoverage
    ? say(language, 'fit.coverage.headline', words)
    : say(language, 'fit.coverage.headlineLow', { ...words, least: formatShareInText(leastCoverage, language) });
};

/** Whether FIT is used at the conversations that are held: the ground under every other figure of the page. */
export const coverageFigure = defineFitFigure(
  'fit-coverage',
  null,
  async (ask) => ({ coverage: await ask(fitCoverage), timeline: await askTimeline(ask) }),
  ({ coverage, timeline }, context) => {
    const { language, filters } = context;
    const { grain, rows, cases, withTwo, withTwoShare, whole } = coverage;
    const share = (value: number): string => formatShare(value, language);
    const count = (value: number): string => formatCount(value, language);
    const keys = rows.map(({ key }) => key);
    const head = { where: whereText(context), conversations: countText(whole.conversations, context) };
    const pairs = { share: shareText(withTwoShare, context), withTwo: countText(withTwo, context), cases: countText(cases, context) };
    return {
      headline: headlineText(coverage, context),
      definition: `${say(language, 'fit.coverage.definition', head)} ${say(language, 'fit.coverage.withTwo', pairs)}`,
      cautions: grain === 'kvartal' ? [] : [say(language, `fit.coarser.${grain}`)],
      chart: {
        kind: 'coverage-bars',
        props: {
          title: say(language, 'fit.coverage.chart'),
          rows: rows.map((row) => {
            const period = periodText(row.key, language);
            return {
              key: row.key,
              name: period,
              ...periodOnAxis(row.key, language),
              values: { ors: row.orsShare, srs: row.srsShare },
              n: row.conversations,
              sentence: say(language, 'fit.coverage.sentence', {
                period,
                conversations: countText(row.conversations, context),
                ors: shareText(row.orsShare, context),
                srs: shareText(row.srsShare, context)
              })
            };
          }),
          series: [
            { key: 'ors', label: say(language, 'fit.scales.trivsel') },
            { key: 'srs', label: say(language, 'fit.scales.samarbejde') }
          ],
          levels: [
            {
              key: 'least',
              label: say(language, 'fit.coverage.least', { least: formatShareInText(leastCoverage, language) }),
              value: publicFigure(leastCoverage)
            }
          ],
          ...backdropOf(timeline, keys, grain, context),
          countLabel: say(language, 'fit.conversations'),
          countFormat: count,
          format: share,
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, `fit.grains.${grain}`),
        columns: [
          { field: 'conversations', label: say(language, 'fit.conversations'), format: count },
          { field: 'ors', label: say(language, 'fit.coverage.ors'), format: count },
          { field: 'srs', label: say(language, 'fit.coverage.srs'), format: count },
          { field: 'ors_share', label: say(language, 'fit.coverage.orsShare'), format: share },
          { field: 'srs_share', label: say(language, 'fit.coverage.srsShare'), format: share }
        ],
        rows: rows.map((row) => ({
          key: row.key,
          name: periodText(row.key, language),
          values: { conversations: row.conversations, ors: row.ors, srs: row.srs, ors_share: row.orsShare, srs_share: row.srsShare }
        }))
      }
    };
  }
);
