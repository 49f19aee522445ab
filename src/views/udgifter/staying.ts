import { formatCount, formatShare, formatShareInText } from '../../domain/format.ts';
import { type CostPersistence, costPersistence, type Stay } from '../../measures/costPersistence.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { pickYear } from '../picks.ts';
import { whereText, whomText } from '../where.ts';
import { adviceText } from './hidden.ts';
import { leftOutCautions, peopleText, withoutYearsText } from './persistence.ts';
import { populationCautions } from './population.ts';

/** The longest stay that may be shown makes the sentence. */
const headlineText = ({ stays, to }: CostPersistence, context: Context): string => {
  const { language } = context;
  const stay = stays.findLast(({ share }) => share.shown);
  return stay?.share.shown
    ? say(language, 'lasting.years.headline', {
        count: stay.years,
        from: stay.from,
        to,
        share: formatShareInText(stay.share.value, language)
      })
    : say(language, 'lasting.years.headlineHidden', { advice: adviceText(['kommuner', 'years', 'lower'], context) });
};

const sentenceText = ({ years, from, citizens, stayed, share }: Stay, context: Context): string => {
  const { language, filters } = context;
  if (citizens.shown && stayed.shown && share.shown) {
    return say(language, 'lasting.years.sentence', {
      count: years,
      stayed: formatCount(stayed.value, language),
      citizens: peopleText(citizens.value, context),
      share: formatShare(share.value, language)
    });
  }
  const words = share.shown ? '–' : withheldText(share.reason, filters.minimumCell, language);
  return say(language, 'lasting.years.sentenceHidden', { from, words });
};

/** How many of the most expensive stay so for one year, two and three. */
export const stayingFigure = defineFigure(
  'cost-persistence-years',
  (ask) => ask(costPersistence),
  (answer, context) => {
    const { language, filters, coverage } = context;
    const table = {
      nameLabel: say(language, 'lasting.years.name'),
      columns: [
        { field: 'citizens', label: say(language, 'lasting.years.citizens'), format: (value: number) => formatCount(value, language) },
        { field: 'stayed', label: say(language, 'lasting.years.stayed'), format: (value: number) => formatCount(value, language) },
        {
          field: 'share',
          label: say(language, 'lasting.years.share'),
          format: (value: number) => formatShare(value, language),
          chance: { of: 'citizens' } as const
        }
      ]
    };
    if (!answer || answer.stays.length === 0) {
      const headline = withoutYearsText(context);
      return headline === null ? null : { headline, definition: '', cautions: [], chart: { kind: 'none' }, table: { ...table, rows: [] } };
    }
    const { to, stays } = answer;
    const nameOf = ({ years, from }: Stay) => say(language, 'lasting.years.row', { count: years, from });
    return {
      headline: headlineText(answer, context),
      definition: say(language, 'lasting.years.definition', { to, where: whereText(context), whom: whomText(filters, language) }),
      cautions: [...populationCautions(context), ...leftOutCautions(answer, context)],
      chart: {
        kind: 'dot-plot',
        props: {
          title: say(language, 'lasting.years.chart'),
          rows: stays.map((stay) => ({
            key: String(stay.years),
            name: nameOf(stay),
            values: { share: stay.share },
            emphasis: true,
            sentence: sentenceText(stay, context)
          })),
          series: [{ key: 'share', label: say(language, 'lasting.years.series') }],
          minimumCell: filters.minimumCell,
          language
        }
      },
      picks: (key) => {
        const from = stays.find(({ years }) => String(years) === key)?.from;
        return from === undefined ? null : pickYear(filters.year, coverage.years.at(-1))(String(from));
      },
      table: {
        ...table,
        rows: stays.map((stay) => ({
          key: String(stay.years),
          name: nameOf(stay),
          values: { citizens: stay.citizens, stayed: stay.stayed, share: stay.share }
        }))
      }
    };
  }
);
