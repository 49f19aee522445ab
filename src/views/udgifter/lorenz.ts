import type { Published } from '../../domain/disclosure.ts';
import { capitalised, formatIndex, formatShare, formatShareInText } from '../../domain/format.ts';
import { type CostConcentration, costConcentration, groupOf } from '../../measures/costConcentration.ts';
import { say, withheldText } from '../../wording/index.ts';
import { type Context, defineFigure } from '../figure.ts';
import { costText, peopleText, percentText, whomText } from '../where.ts';
import { anyShareControl } from './anyShare.ts';
import { hiddenHeadline, oneText } from './hidden.ts';
import { definitionText, populationCautions } from './population.ts';
import { referenceOf } from './reference.ts';

const headlineText = ({ groups }: CostConcentration, context: Context): string => {
  const { language, filters } = context;
  // That everybody has all of the cost is no finding.
  const half = groups.find(({ percent, share }) => percent < 100 && share.shown && share.value >= 0.5);
  return half
    ? say(language, 'costs.lorenz.headline', {
        percent: half.percent,
        whom: whomText(filters, language),
        cost: costText(filters, language)
      })
    : hiddenHeadline(
        groups.filter(({ percent }) => percent > 0 && percent < 100).map(({ share }) => share),
        context
      );
};

const giniText = ({ gini }: CostConcentration, context: Context): string => {
  const { language, filters } = context;
  return gini.shown
    ? say(language, 'costs.lorenz.gini', { gini: formatIndex(gini.value, language), one: oneText(context) })
    : say(language, 'costs.lorenz.giniHidden', { words: withheldText(gini.reason, filters.minimumCell, language) });
};

const speak = (percent: number, share: Published<number>, { language, filters }: Context): string => {
  const words = { percent: percentText(percent, language), whom: whomText(filters, language) };
  return share.shown
    ? say(language, 'costs.lorenz.speak', {
        ...words,
        share: formatShareInText(share.value, language),
        cost: costText(filters, language)
      })
    : say(language, 'costs.lorenz.speakHidden', { ...words, words: withheldText(share.reason, filters.minimumCell, language) });
};

export const lorenzFigure = defineFigure(
  'cost-lorenz',
  (ask) => ask(costConcentration),
  (answer, context) => {
    if (!answer) return null;
    const { language, filters, topPercent } = context;
    const reference = referenceOf(context);
    const whom = whomText(filters, language);
    const chosen = groupOf(answer, topPercent);
    const speakAt = (percent: number) => {
      const group = groupOf(answer, percent);
      return group ? speak(percent, group.share, context) : '';
    };
    return {
      headline: headlineText(answer, context),
      definition: `${giniText(answer, context)} ${definitionText(answer, context)}`,
      cautions: [...populationCautions(context), ...(reference ? [reference.source] : [])],
      controls: [anyShareControl(context, 'top-percent-curve', speakAt)],
      chart: {
        kind: 'lorenz-curve',
        props: {
          title: say(language, 'costs.lorenz.chart', { whom }),
          points: answer.groups,
          curve: answer.curve,
          ...(chosen && { chosen }),
          ...(reference && { references: { label: reference.name, points: reference.points } }),
          peopleLabel: say(language, 'costs.peopleBar', { whom }),
          costLabel: say(language, 'costs.costBar'),
          orderLabel: capitalised(say(language, 'costs.lorenz.order', { people: peopleText(filters, language) })),
          equalityLabel: say(language, 'costs.lorenz.equality'),
          speak: (percent, share) => speak(percent, share, context),
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'costs.lorenz.name'),
        columns: [{ field: 'share', label: say(language, 'costs.topShare.share'), format: (value) => formatShare(value, language) }],
        rows: answer.groups.map(({ percent, share }) => ({
          key: String(percent),
          name: say(language, 'costs.percentName', { percent }),
          values: { share }
        }))
      }
    };
  }
);
