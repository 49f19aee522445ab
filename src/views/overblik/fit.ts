import type { FitFilters } from '../../domain/fitFilters.ts';
import { leastCoverage } from '../../domain/fitScale.ts';
import { formatPoints, formatShare, formatShareInText } from '../../domain/format.ts';
import { type FitCoverage, fitCoverage } from '../../measures/fitCoverage.ts';
import { type FitOutcome, fitOutcome } from '../../measures/fitOutcome.ts';
import { type FitTrend, fitOrsTrend } from '../../measures/fitTrend.ts';
import { say } from '../../wording/overview.ts';
import { rowWith } from '../fit/classes.ts';
import { coverageFigure } from '../fit/coverage.ts';
import type { FitContext } from '../fit/fitFigure.ts';
import { outcomeFigure } from '../fit/outcome.ts';
import { periodText, whereText } from '../fit/scope.ts';
import { lowCoverage } from './attention.ts';
import type { Picture, Statement, Unsaid } from './overview.ts';
import { atFigure, inWords, type Need, type PartQuestion, toFigure, withheldItem } from './part.ts';

const coverageAt = toFigure('fit', 'fit-coverage');
const trendAt = toFigure('fit', 'fit-ors-trend');
const outcomeAt = toFigure('fit', 'fit-outcome');

interface Answers {
  readonly coverage: FitCoverage;
  readonly trend: FitTrend;
  readonly outcome: FitOutcome;
}

/** The same period a year before: *2019K4* → *2018K4*. */
export const yearBefore = (key: string): string => String(Number(key.slice(0, 4)) - 1) + key.slice(4);

const pictureOf = ({ whole }: FitCoverage, context: FitContext): Picture => {
  const { language } = context;
  const rows = (['ors', 'srs'] as const).map((key) => {
    const value = whole[`${key}Share`];
    return {
      key,
      name: say(language, `overview.fit.${key}`),
      value,
      text: inWords(value, (share) => formatShare(share, language), context)
    };
  });
  const least = formatShare(leastCoverage, language);
  return {
    title: say(language, 'overview.fit.picture'),
    rows,
    most: 1,
    mark: { at: leastCoverage, label: say(language, 'overview.fit.mark', { least }) }
  };
};

const needsOf = (coverage: FitCoverage, { language }: FitContext): Need[] =>
  lowCoverage(coverage).flatMap((scale) => {
    const share = coverage.whole[`${scale}Share`];
    if (!share.shown) return [];
    const text = say(language, `overview.fit.need.${scale}`, { share: formatShareInText(share.value, language) });
    return [{ id: `fit-coverage-${scale}`, kind: 'coverage' as const, text, to: coverageAt }];
  });

/** The last period that anybody scored in, and the same period a year before. */
const wellbeing = ({ whole }: FitTrend, { language }: FitContext): Statement[] => {
  const last = whole.rows.at(-1);
  if (!last?.median.shown) return [];
  const earlier = whole.rows.find(({ key }) => key === yearBefore(last.key));
  const words = { now: formatPoints(last.median.value, language), period: periodText(last.key, language) };
  const text = earlier?.median.shown
    ? say(language, 'overview.fit.yearAgo', {
        ...words,
        before: formatPoints(earlier.median.value, language),
        earlier: periodText(earlier.key, language)
      })
    : say(language, 'overview.fit.latest', words);
  return [{ id: 'fit-wellbeing', text, to: trendAt }];
};

/** Whether it is told in how many cases wellbeing has become better. */
const tellsOutcome = (outcome: FitOutcome): boolean =>
  (['recovered', 'improved'] as const).every((one) => rowWith(outcome, one)?.share.shown === true);

const changesOf = ({ coverage, trend }: Answers, { language }: FitContext): Statement[] => {
  const [before, now] = coverage.rows.slice(-2);
  const [medianBefore, median] = trend.whole.rows.slice(-2);
  const share = (value: number) => formatShareInText(value, language);
  const points = (value: number) => formatPoints(value, language);
  return [
    ...(before && now && before.orsShare.shown && now.orsShare.shown
      ? [
          {
            id: 'fit-coverage-change',
            text: say(language, 'overview.fit.coverageChange', {
              period: periodText(now.key, language),
              earlier: periodText(before.key, language),
              now: share(now.orsShare.value),
              before: share(before.orsShare.value)
            }),
            to: coverageAt
          }
        ]
      : []),
    ...(medianBefore?.median.shown && median?.median.shown
      ? [
          {
            id: 'fit-median-change',
            text: say(
              language,
              median.median.value === medianBefore.median.value ? 'overview.fit.medianSame' : 'overview.fit.medianChange',
              {
                period: periodText(median.key, language),
                earlier: periodText(medianBefore.key, language),
                now: points(median.median.value),
                before: points(medianBefore.median.value)
              }
            ),
            to: trendAt
          }
        ]
      : [])
  ];
};

const unsaidOf = ({ coverage, trend, outcome }: Answers, context: FitContext): Unsaid[] => {
  const { language } = context;
  const { orsShare } = coverage.whole;
  const last = trend.whole.rows.at(-1);
  const least = formatShareInText(leastCoverage, language);
  return [
    ...(lowCoverage(coverage).length > 0
      ? [atFigure('fit-low', say(language, 'overview.unsaid.coverage', { least }), coverageAt, context)]
      : []),
    ...(orsShare.shown
      ? []
      : [
          withheldItem(
            'fit-coverage',
            say(language, 'overview.unsaid.coverageHidden', { words: inWords(orsShare, String, context) }),
            coverageAt,
            context
          )
        ]),
    ...(last && !last.median.shown
      ? [
          withheldItem(
            'fit-median',
            say(language, 'overview.unsaid.median', {
              period: periodText(last.key, language),
              words: inWords(last.median, String, context)
            }),
            trendAt,
            context
          )
        ]
      : []),
    ...(outcome.rows.some(({ share }) => !share.shown) && !tellsOutcome(outcome)
      ? [withheldItem('fit-outcome', say(language, 'overview.unsaid.outcome'), outcomeAt, context)]
      : [])
  ];
};

/** Whether families are heard, how they are, and how cases went. */
export const fitPart: PartQuestion<FitFilters, FitContext> = async (ask, location) => {
  const [headline, outcomeView, coverage, trend, outcome] = await Promise.all([
    coverageFigure.question(ask, location),
    outcomeFigure.question(ask, location),
    ask(fitCoverage),
    ask(fitOrsTrend),
    ask(fitOutcome)
  ]);
  return (context) => {
    const view = headline(context);
    const { conversations } = coverage.whole;
    if (!view || (conversations.shown && conversations.value === 0)) return null;
    const outcomeHeadline = tellsOutcome(outcome) ? outcomeView(context)?.headline : undefined;
    const answers = { coverage, trend, outcome };
    return {
      where: whereText(context),
      headline: view.headline,
      to: coverageAt,
      needs: needsOf(coverage, context),
      picture: conversations.shown ? pictureOf(coverage, context) : null,
      more: [...wellbeing(trend, context), ...(outcomeHeadline ? [{ id: 'fit-outcome', text: outcomeHeadline, to: outcomeAt }] : [])],
      changes: changesOf(answers, context),
      unsaid: unsaidOf(answers, context),
      isHidden: !coverage.whole.orsShare.shown && !coverage.whole.srsShare.shown
    };
  };
};
