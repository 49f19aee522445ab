import type { Published } from '../../domain/disclosure.ts';
import { formatCount, formatShareInText } from '../../domain/format.ts';
import { type CostPersistence, costPersistence, fromBands, toBands } from '../../measures/costPersistence.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { whereText, whomText } from '../where.ts';
import { populationCautions } from './population.ts';

type Band = (typeof fromBands)[number] | (typeof toBands)[number];

/** *1.234 borgere* or *familier*. */
export const peopleText = (count: number, { language, filters }: Context): string => {
  const words = { count, number: formatCount(count, language) };
  return filters.unit === 'familie' ? say(language, 'lasting.families', words) : say(language, 'lasting.citizens', words);
};

/** The most expensive 10 %, whom the sentence speaks of. */
const story = ['top1', 'top5', 'top10'] as const satisfies readonly Band[];

const headlineText = ({ from, to, stays }: CostPersistence, { language }: Context): string => {
  const share = stays[0]?.share;
  return share?.shown
    ? say(language, 'lasting.flow.headline', { from, to, share: formatShareInText(share.value, language) })
    : say(language, 'lasting.flow.headlineHidden', { from, to });
};

const speakOf =
  ({ from, to }: CostPersistence, context: Context) =>
  (start: Band, end: Band, value: Published<number>): string => {
    const { language, filters } = context;
    const words = { from, to, start: say(language, `lasting.bands.${start}`), end: say(language, `lasting.bands.${end}`) };
    if (!value.shown) {
      return say(language, 'lasting.flow.speakHidden', { ...words, words: withheldText(value.reason, filters.minimumCell, language) });
    }
    const citizens = peopleText(value.value, context);
    return start === end
      ? say(language, 'lasting.flow.speakStay', { from, to, start: words.start, citizens })
      : say(language, 'lasting.flow.speak', { ...words, citizens });
  };

/** How lasting: where those of each band were the year after. */
export const persistenceFigure = defineFigure(
  'cost-persistence',
  (ask) => ask(costPersistence),
  (answer, context) => {
    if (!answer) return null;
    const { language, filters } = context;
    const { from, to, flow } = answer;
    const nameOf = (band: Band) => say(language, `lasting.bands.${band}`);
    const starts = fromBands.map((key) => ({ key, name: nameOf(key) }));
    const ends = toBands.map((key) => ({ key, name: nameOf(key) }));
    const speak = speakOf(answer, context);
    return {
      headline: headlineText(answer, context),
      definition: say(language, 'lasting.flow.definition', {
        from,
        to,
        where: whereText(context),
        whom: whomText(filters, language),
        unit: say(language, filters.unit === 'familie' ? 'lasting.flow.familier' : 'lasting.flow.borgere')
      }),
      cautions: [...populationCautions(context), say(language, 'lasting.flow.equalHeights')],
      chart: {
        kind: 'band-flow',
        props: {
          title: say(language, 'lasting.flow.chart', { from, to }),
          from: starts,
          to: ends,
          counts: flow,
          emphasis: story,
          fromLabel: String(from),
          toLabel: String(to),
          format: (count) => formatCount(count, language),
          speak: (startKey, endKey, value) => {
            const [start, end] = [fromBands.find((band) => band === startKey), toBands.find((band) => band === endKey)];
            return start && end ? speak(start, end, value) : '';
          },
          withheldLabel: say(language, 'lasting.flow.hidden'),
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'lasting.flow.name', { from }),
        columns: ends.map(({ key, name }) => ({
          field: key,
          label: say(language, 'lasting.flow.column', { band: name, to }),
          format: (value) => formatCount(value, language)
        })),
        rows: starts.map(({ key, name }) => ({ key, name, values: flow[key] }))
      }
    };
  }
);
