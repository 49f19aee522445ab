import { formatCount, formatKroner, formatShare, formatShareInText } from '../../domain/format.ts';
import { costConcentration, groupOf } from '../../measures/costConcentration.ts';
import type { TopGroup } from '../../measures/topGroups.ts';
import { say, withheldText } from '../../wording/index.ts';
import { type Context, defineFigure } from '../figure.ts';
import { costText, percentText, whomText } from '../where.ts';
import { anyShareControl, isChosen, isHeld } from './anyShare.ts';
import { hiddenHeadline } from './hidden.ts';
import { definitionText, populationCautions } from './population.ts';
import { referenceControls, referenceOf, referenceText } from './reference.ts';

const percents = [1, 5, 10];

const wordsOf = ({ language, filters }: Context) => ({ whom: whomText(filters, language), cost: costText(filters, language) });

/** The first group that may be shown makes the sentence; a smaller one, or the chosen one, that may not is named. */
const headlineText = (groups: readonly TopGroup[], context: Context): string => {
  const { language } = context;
  const [first] = groups;
  const spokenOf = groups.find(({ share }) => share.shown);
  if (!spokenOf?.share.shown) {
    return hiddenHeadline(
      groups.map(({ share }) => share),
      context
    );
  }
  const words = {
    ...wordsOf(context),
    percent: percentText(spokenOf.percent, language),
    share: formatShareInText(spokenOf.share.value, language)
  };
  return first && first !== spokenOf
    ? say(language, 'costs.topShare.headlinePartly', {
        ...words,
        count: first.percent === 1 ? 1 : 2,
        hidden: percentText(first.percent, language)
      })
    : say(language, 'costs.topShare.headline', words);
};

/** *28,2* and *31,2 pct.*: where the share would lie in other years; null where that is not shown. */
const rangeOf = ({ low, high }: TopGroup, { language }: Context) =>
  low.shown && high.shown ? { low: percentText(low.value * 100, language), high: formatShareInText(high.value, language) } : null;

const intervalText = (groups: readonly TopGroup[], context: Context): string => {
  const spokenOf = groups.find(({ share }) => share.shown);
  const range = spokenOf && rangeOf(spokenOf, context);
  if (!range) return '';
  return say(context.language, 'costs.topShare.interval', { ...range, percent: percentText(spokenOf.percent, context.language) });
};

const sentenceText = (group: TopGroup, context: Context): string => {
  const { language, filters } = context;
  const { share } = group;
  const words = { ...wordsOf(context), percent: percentText(group.percent, language) };
  if (!share.shown) {
    return say(language, 'costs.topShare.sentenceHidden', { ...words, words: withheldText(share.reason, filters.minimumCell, language) });
  }
  const range = rangeOf(group, context);
  const shown = { ...words, share: formatShareInText(share.value, language) };
  return range ? say(language, 'costs.topShare.sentence', { ...shown, ...range }) : say(language, 'costs.topShare.sentencePlain', shown);
};

export const topShareFigure = defineFigure(
  'cost-top-share',
  (ask) => ask(costConcentration),
  (answer, context) => {
    if (!answer) return null;
    const { language, filters, topPercent } = context;
    const ofFamilies = filters.unit === 'familie';
    const whom = whomText(filters, language);
    const principal = answer.groups.filter(({ percent }) => percents.includes(percent));
    const chosen = isChosen(context) ? groupOf(answer, topPercent) : undefined;
    const steps = chosen ? [chosen, ...principal.filter((group) => group !== chosen || isHeld())] : principal;
    const groups = [...new Set(steps)];
    const reference = referenceOf(context);
    return {
      headline: headlineText(groups, context),
      definition: [definitionText(answer, context), intervalText(groups, context), say(language, 'costs.topShare.thresholdRule')]
        .filter(Boolean)
        .join(' '),
      cautions: [...populationCautions(context), say(language, 'costs.variation'), ...(reference ? [reference.source] : [])],
      controls: [anyShareControl(context, 'top-percent'), ...referenceControls(context)],
      chart: {
        kind: 'share-steps',
        props: {
          title: say(language, 'costs.topShare.chart', { whom }),
          // While a hand passes 5 or 10 the chosen one keeps its place above them.
          steps: steps.map((group, i) => {
            const point = reference?.points.find(({ percent }) => percent === group.percent);
            return {
              key: chosen && i === 0 ? 'chosen' : String(group.percent),
              percent: group.percent,
              share: group.share,
              low: group.low,
              high: group.high,
              sentence: sentenceText(group, context),
              ...(point && { reference: point.share, referenceText: referenceText(point, language) })
            };
          }),
          peopleLabel: say(language, 'costs.peopleBar', { whom }),
          costLabel: say(language, 'costs.costBar'),
          referenceLabel: reference ? `${reference.name}:` : '',
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'costs.topShare.name'),
        columns: [
          { field: 'share', label: say(language, 'costs.topShare.share'), format: (value) => formatShare(value, language) },
          { field: 'low', label: say(language, 'costs.topShare.low'), format: (value) => formatShare(value, language) },
          { field: 'high', label: say(language, 'costs.topShare.high'), format: (value) => formatShare(value, language) },
          {
            field: 'citizens',
            label: say(language, ofFamilies ? 'costs.topShare.families' : 'costs.topShare.citizens'),
            format: (value) => formatCount(value, language)
          },
          { field: 'threshold', label: say(language, 'costs.topShare.threshold'), format: (value) => formatKroner(value, language) },
          {
            field: 'mean',
            label: say(language, ofFamilies ? 'costs.topShare.perFamily' : 'costs.topShare.mean'),
            format: (value) => formatKroner(value, language)
          }
        ],
        rows: groups
          .toSorted((a, b) => a.percent - b.percent)
          .map(({ percent, share, low, high, citizens, threshold, mean }) => ({
            key: String(percent),
            name: say(language, 'costs.percentName', { percent: percentText(percent, language) }),
            values: { share, low, high, citizens, threshold, mean }
          }))
      }
    };
  }
);
