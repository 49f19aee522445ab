import type { Filters } from '../../domain/filters.ts';
import { formatShare } from '../../domain/format.ts';
import { costByKommune } from '../../measures/costByKommune.ts';
import { costByYear } from '../../measures/costByYear.ts';
import { type CostConcentration, costConcentration, groupOf } from '../../measures/costConcentration.ts';
import { type ShareDifference, shareDifferences } from '../../measures/shareDifference.ts';
import { say } from '../../wording/overview.ts';
import type { Context, FigureView } from '../figure.ts';
import { byKommuneFigure } from '../udgifter/byKommune.ts';
import { compareFigure } from '../udgifter/compare.ts';
import { theTop } from '../udgifter/shareFields.ts';
import { topShareFigure } from '../udgifter/topShare.ts';
import { kommunerText, percentText } from '../where.ts';
import { beyondChance } from './attention.ts';
import type { Picture, Statement, Target, Unsaid } from './overview.ts';
import { atData, inWords, type Need, type PartQuestion, toFigure, withheldItem } from './part.ts';

const percents = [1, 5, 10] as const;
const topShare = toFigure('udgifter', 'cost-top-share');
const byKommune = toFigure('udgifter', 'cost-top-share-by-kommune');

/** The last year against the one before it. */
interface Change {
  readonly before: number;
  readonly differences: readonly ShareDifference[];
  /** The figure that holds the two against one another. */
  readonly view: FigureView | null;
  readonly to: Target;
}

const pictureOf = (answer: CostConcentration, context: Context): Picture => {
  const { language } = context;
  const rows = percents.flatMap((percent) => {
    const group = groupOf(answer, percent);
    if (!group) return [];
    const text = inWords(group.share, (share) => formatShare(share, language), context);
    return [{ key: String(percent), name: say(language, 'overview.costs.row', { percent }), value: group.share, text }];
  });
  return { title: say(language, 'overview.costs.picture'), rows, most: 1 };
};

const changeNeeds = ({ differences, before, to }: Change, { language }: Context): Need[] => {
  const found = beyondChance(differences);
  if (!found?.difference.shown) return [];
  const points = say(language, 'overview.costs.points', { points: percentText(Math.abs(found.difference.value) * 100, language) });
  const text = say(language, 'overview.costs.need', { top: theTop(found.percent, language), points, year: before });
  return [{ id: 'cost-change', kind: 'change', text, to }];
};

const changeStatements = ({ differences, view, to }: Change): Statement[] =>
  view && differences.some(({ isBeyondChance }) => isBeyondChance !== null) ? [{ id: 'cost-change', text: view.headline, to }] : [];

const unsaidOf = (answer: CostConcentration, change: Change | null, context: Context): Unsaid[] => {
  const { language, filters, residentsUnknown } = context;
  const hidden = percents.flatMap((percent) => {
    const share = groupOf(answer, percent)?.share;
    if (!share || share.shown) return [];
    const words = inWords(share, String, context);
    const text = say(language, 'overview.unsaid.share', { top: theTop(percent, language), words });
    return [withheldItem(`cost-${percent}`, text, topShare, context)];
  });
  const isUntold = change?.differences.every(({ isBeyondChance }) => isBeyondChance === null);
  return [
    ...hidden,
    ...(change === null ? [atData('cost-one-year', say(language, 'overview.unsaid.oneYear', { year: filters.year }), context)] : []),
    ...(change && isUntold
      ? [withheldItem('cost-change', say(language, 'overview.unsaid.change', { year: change.before }), change.to, context)]
      : []),
    ...(residentsUnknown && filters.unit === 'borger'
      ? [atData('cost-residents', say(language, 'overview.unsaid.residents', { year: filters.year }), context)]
      : [])
  ];
};

/** How few carry how much, and whether that has changed since the year before. */
export const costsPart: PartQuestion<Filters, Context> = async (ask, location) => {
  const [headline, concentration, years, compare, places, { kommuner }] = await Promise.all([
    topShareFigure.question(ask, location),
    ask(costConcentration),
    ask(costByYear),
    compareFigure.question(ask, location),
    byKommuneFigure.question(ask, location),
    ask(costByKommune)
  ]);
  return (context) => {
    const view = headline(context);
    if (!view || !concentration) return null;
    const at = years.findIndex(({ year }) => year === context.filters.year);
    const [now, before] = [years[at], years[at - 1]];
    const compared = now && before ? [String(now.year), String(before.year)] : [];
    const change: Change | null =
      now && before
        ? {
            before: before.year,
            differences: shareDifferences(now, before),
            view: compare({ ...context, location: { ...context.location, compared } }),
            to: toFigure('udgifter', 'cost-compare', { compared })
          }
        : null;
    const picture = pictureOf(concentration, context);
    // Between whom the shares lie: of two at least that are told.
    const tellsPlaces = kommuner.filter(({ share1 }) => share1.shown).length > 1;
    const placesText = tellsPlaces ? places(context)?.headline : undefined;
    return {
      where: kommunerText(context),
      headline: view.headline,
      to: topShare,
      needs: change ? changeNeeds(change, context) : [],
      picture,
      more: placesText ? [{ id: 'cost-by-kommune', text: placesText, to: byKommune }] : [],
      changes: change ? changeStatements(change) : [],
      unsaid: unsaidOf(concentration, change, context),
      isHidden: picture.rows.every(({ value }) => !value.shown)
    };
  };
};
