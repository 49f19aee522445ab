import { formatIndex, formatShare, formatShareInText } from '../../domain/format.ts';
import { northZealand2014 } from '../../domain/references.ts';
import { type CostConcentration, costConcentration } from '../../measures/costConcentration.ts';
import { say, withheldText } from '../../wording/index.ts';
import { type Context, defineFigure } from '../figure.ts';
import { peopleText, whomText } from '../where.ts';
import { hiddenHeadline } from './hidden.ts';
import { definitionText, populationCautions } from './population.ts';

const headlineText = ({ groups, denominator }: CostConcentration, { language }: Context): string => {
  const whom = whomText(denominator, language);
  // That everybody has all of the cost is no finding.
  const half = groups.find(({ percent, share }) => percent < 100 && share.shown && share.value >= 0.5);
  return half
    ? say(language, 'costs.lorenz.headline', { percent: half.percent, whom })
    : hiddenHeadline(
        groups.filter(({ percent }) => percent > 0 && percent < 100).map(({ share }) => share),
        language
      );
};

const giniText = ({ gini }: CostConcentration, { language, filters }: Context): string =>
  gini.shown
    ? say(language, 'costs.lorenz.gini', { gini: formatIndex(gini.value, language) })
    : say(language, 'costs.lorenz.giniHidden', { words: withheldText(gini.reason, filters.minimumCell, language) });

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export const lorenzFigure = defineFigure(
  'cost-lorenz',
  (ask) => ask(costConcentration),
  (answer, context) => {
    if (!answer) return null;
    const { language, filters } = context;
    // The source's shares are of all residents.
    const ofResidents = answer.denominator === 'indbyggere';
    const whom = whomText(answer.denominator, language);
    return {
      headline: headlineText(answer, context),
      definition: `${giniText(answer, context)} ${definitionText(answer, context)}`,
      cautions: [...populationCautions(context), ...(ofResidents ? [say(language, 'costs.referenceSource')] : [])],
      chart: {
        kind: 'lorenz-curve',
        props: {
          title: say(language, 'costs.lorenz.chart', { whom }),
          points: answer.groups,
          ...(ofResidents && { references: { label: say(language, 'costs.reference'), points: northZealand2014 } }),
          peopleLabel: say(language, 'costs.peopleBar', { whom }),
          costLabel: say(language, 'costs.costBar'),
          orderLabel: capitalised(say(language, 'costs.lorenz.order', { people: peopleText(answer.denominator, language) })),
          equalityLabel: say(language, 'costs.lorenz.equality'),
          speak: (percent, share) =>
            share.shown
              ? say(language, 'costs.lorenz.speak', { percent, whom, share: formatShareInText(share.value, language) })
              : say(language, 'costs.lorenz.speakHidden', {
                  percent,
                  whom,
                  words: withheldText(share.reason, filters.minimumCell, language)
                }),
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
