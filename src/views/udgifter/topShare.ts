import { formatCount, formatKroner, formatShare, formatShareInText } from '../../domain/format.ts';
import { northZealand2014 } from '../../domain/references.ts';
import { costConcentration, type TopGroup } from '../../measures/costConcentration.ts';
import { say, withheldText } from '../../wording/index.ts';
import { type Context, defineFigure } from '../figure.ts';
import { whomText } from '../where.ts';
import { hiddenHeadline } from './hidden.ts';
import { definitionText, populationCautions } from './population.ts';

const percents = [1, 5, 10];

/** The first group that may be shown makes the sentence; a smaller one that may not is named. */
const headlineText = (groups: readonly TopGroup[], { language, filters }: Context): string => {
  const whom = whomText(filters.denominator, language);
  const hidden = groups[0]?.share.shown ? null : groups[0]?.percent;
  for (const { percent, share } of groups) {
    if (!share.shown) continue;
    const words = { percent, whom, share: formatShareInText(share.value, language) };
    return hidden ? say(language, 'costs.topShare.headlinePartly', { ...words, hidden }) : say(language, 'costs.topShare.headline', words);
  }
  return hiddenHeadline(
    groups.map(({ share }) => share),
    language
  );
};

const sentenceText = ({ percent, share }: TopGroup, { language, filters }: Context): string => {
  const whom = whomText(filters.denominator, language);
  return share.shown
    ? say(language, 'costs.topShare.sentence', { percent, whom, share: formatShareInText(share.value, language) })
    : say(language, 'costs.topShare.sentenceHidden', { percent, whom, words: withheldText(share.reason, filters.minimumCell, language) });
};

export const topShareFigure = defineFigure(
  'cost-top-share',
  (ask) => ask(costConcentration),
  (answer, context) => {
    if (!answer) return null;
    const { language, filters } = context;
    const whom = whomText(answer.denominator, language);
    const groups = answer.groups.filter(({ percent }) => percents.includes(percent));
    // The source's shares are of all residents; of recipients they would mean something else.
    const references = answer.denominator === 'indbyggere' ? northZealand2014 : [];
    const referenceOf = (percent: number) => references.find((reference) => reference.percent === percent)?.share;
    return {
      headline: headlineText(groups, context),
      definition: `${definitionText(answer, context)} ${say(language, 'costs.topShare.thresholdRule')}`,
      cautions: [...populationCautions(context), ...(references.length > 0 ? [say(language, 'costs.referenceSource')] : [])],
      chart: {
        kind: 'share-steps',
        props: {
          title: say(language, 'costs.topShare.chart', { whom }),
          steps: groups.map((group) => {
            const reference = referenceOf(group.percent);
            return {
              key: String(group.percent),
              percent: group.percent,
              share: group.share,
              sentence: sentenceText(group, context),
              ...(reference !== undefined && { reference })
            };
          }),
          peopleLabel: say(language, 'costs.peopleBar', { whom }),
          costLabel: say(language, 'costs.costBar'),
          referenceLabel: `${say(language, 'costs.reference')}:`,
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'costs.topShare.name'),
        columns: [
          { field: 'share', label: say(language, 'costs.topShare.share'), format: (value) => formatShare(value, language) },
          { field: 'citizens', label: say(language, 'costs.topShare.citizens'), format: (value) => formatCount(value, language) },
          { field: 'threshold', label: say(language, 'costs.topShare.threshold'), format: (value) => formatKroner(value, language) },
          { field: 'mean', label: say(language, 'costs.topShare.mean'), format: (value) => formatKroner(value, language) }
        ],
        rows: groups.map(({ percent, share, citizens, threshold, mean }) => ({
          key: String(percent),
          name: say(language, 'costs.percentName', { percent }),
          values: { share, citizens, threshold, mean }
        }))
      }
    };
  }
);
