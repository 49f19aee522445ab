import { type Published, publicFigure } from '../../domain/disclosure.ts';
import { leastCoverage, wantedCoverage } from '../../domain/fitScale.ts';
import { capitalised, formatCount, formatShare, formatShareInText } from '../../domain/format.ts';
import { type FitCoverage, fitCoverage } from '../../measures/fitCoverage.ts';
import { sideBySide } from '../../measures/sideBySide.ts';
import { say, withheldText } from '../../wording/fit.ts';
import { defineFitFigure, type FitContext } from './fitFigure.ts';
import { askTimeline, backdropOf } from './periods.ts';
import { countText, periodOnAxis, periodText, shareText, voicesText, whereText } from './scope.ts';

/** One of the two shares where not both are told: itself, or that few families lack a score, which is why it is withheld. */
const partText = (share: Published<number>, scale: 'ors' | 'srs', { language, filters }: FitContext): string => {
  if (share.shown) return say(language, `fit.coverage.shareOf.${scale}`, { share: formatShareInText(share.value, language) });
  return share.reason === 'too-few-outside'
    ? say(language, `fit.coverage.fewWithout.${scale}`, { count: filters.minimumCell })
    : say(language, `fit.coverage.hiddenOf.${scale}`);
};

const headlineText = ({ whole }: FitCoverage, context: FitContext): string => {
  const { language, filters } = context;
  const { orsShare, srsShare, conversations } = whole;
  if (!conversations.shown) {
    return say(language, 'fit.coverage.headlineHidden', { words: withheldText(conversations.reason, filters.minimumCell, language) });
  }
  if (conversations.value === 0) return say(language, 'fit.coverage.headlineNone');
  if (!orsShare.shown || !srsShare.shown) {
    return `${capitalised([partText(orsShare, 'ors', context), partText(srsShare, 'srs', context)].join('; '))}.`;
  }
  const words = { ors: formatShareInText(orsShare.value, language), srs: formatShareInText(srsShare.value, language) };
  const least = Math.min(orsShare.value, srsShare.value);
  if (least >= wantedCoverage) return say(language, 'fit.coverage.headlineFull');
  return least >= leastCoverage
    ? say(language, 'fit.coverage.headline', words)
    : say(language, 'fit.coverage.headlineLow', { ...words, least: formatShareInText(leastCoverage, language) });
};

/** Of how many cases a development can be told. */
const withTwoText = ({ cases, withTwo, withTwoShare }: FitCoverage, context: FitContext): string => {
  const { language, filters } = context;
  if (cases.shown && cases.value === 0) return '';
  if (!withTwoShare.shown) {
    return say(language, 'fit.coverage.withTwoHidden', { words: withheldText(withTwoShare.reason, filters.minimumCell, language) });
  }
  return say(language, 'fit.coverage.withTwo', {
    who: voicesText(context),
    share: formatShareInText(withTwoShare.value, language),
    withTwo: countText(withTwo, context),
    cases: countText(cases, context)
  });
};

/** Whether FIT is used at the conversations that are held: the ground under every other figure of the page. */
export const coverageFigure = defineFitFigure(
  'fit-coverage',
  null,
  (ask) => sideBySide({ timeline: askTimeline(ask), coverage: ask(fitCoverage) }),
  ({ coverage, timeline }, context) => {
    const { language, filters } = context;
    const { grain, rows, whole } = coverage;
    const share = (value: number): string => formatShare(value, language);
    const count = (value: number): string => formatCount(value, language);
    const keys = rows.map(({ key }) => key);
    const head = { where: whereText(context), conversations: countText(whole.conversations, context) };
    return {
      headline: headlineText(coverage, context),
      definition: `${say(language, 'fit.coverage.definition', head)} ${withTwoText(coverage, context)}`.trim(),
      cautions: [
        ...(grain === 'kvartal' ? [] : [say(language, `fit.coarser.${grain}`)]),
        say(language, 'fit.coverage.ownLimit', { least: formatShareInText(leastCoverage, language) })
      ],
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
              get sentence() {
                return say(language, 'fit.coverage.sentence', {
                  period,
                  conversations: countText(row.conversations, context),
                  ors: shareText(row.orsShare, context),
                  srs: shareText(row.srsShare, context)
                });
              }
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
          { field: 'ors_share', label: say(language, 'fit.coverage.orsShare'), format: share, chance: { of: 'conversations' } },
          { field: 'srs_share', label: say(language, 'fit.coverage.srsShare'), format: share, chance: { of: 'conversations' } }
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
