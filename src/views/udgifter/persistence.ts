import type { Published } from '../../domain/disclosure.ts';
import { formatCount, formatShareInText } from '../../domain/format.ts';
import { type CostPersistence, costPersistence, fromBands, toBands } from '../../measures/costPersistence.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { listText, sortedNames, whereText, whomText } from '../where.ts';
import { adviceText } from './hidden.ts';
import { populationCautions } from './population.ts';

type Band = (typeof fromBands)[number] | (typeof toBands)[number];

/** *1.234 borgere* or *familier*. */
export const peopleText = (count: number, { language, filters }: Context): string => {
  const words = { count, number: formatCount(count, language) };
  return filters.unit === 'familie' ? say(language, 'lasting.families', words) : say(language, 'lasting.citizens', words);
};

/** The most expensive 10 %, whom the sentence speaks of. */
const story = ['top1', 'top5', 'top10'] as const satisfies readonly Band[];

/**
 * Why nothing can be told of the chosen year and the one after or before it: their population is not known, or not both of them have
 * costs. Null where the chosen year has no costs at all.
 */
export const withoutYearsText = ({ kommuner, coverage, filters, language }: Context): string | null => {
  if (kommuner.length === 0) return null;
  const { year, denominator } = filters;
  const both = [year + 1, year - 1].flatMap((other) => {
    const common = coverage.kommunerOf(other).filter((one) => kommuner.includes(one));
    return common.length > 0 ? [{ years: [year, other], selection: { ...filters, kommuner: common } }] : [];
  });
  const isKnown = ({ years, selection }: (typeof both)[number]) => years.every((one) => coverage.residentsKnown(one, selection));
  return denominator === 'indbyggere' && both.length > 0 && !both.some(isKnown)
    ? say(language, 'lasting.populationMissing')
    : say(language, 'lasting.needsTwoYears');
};

/** Kommuner that lack one of the years. */
export const leftOutCautions = ({ leftOut }: CostPersistence, { language }: Context): string[] =>
  leftOut.length > 0 ? [say(language, 'lasting.leftOut', { names: listText(sortedNames(leftOut, language), language) })] : [];

const headlineText = ({ from, to, stays }: CostPersistence, context: Context): string => {
  const { language } = context;
  const share = stays[0]?.share;
  return share?.shown
    ? say(language, 'lasting.flow.headline', { from, to, share: formatShareInText(share.value, language) })
    : say(language, 'lasting.flow.headlineHidden', { from, to, advice: adviceText(['kommuner', 'years', 'lower'], context) });
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
    const { language, filters } = context;
    const { from, to } = answer ?? { from: filters.year - 1, to: filters.year };
    const nameOf = (band: Band) => say(language, `lasting.bands.${band}`);
    const starts = fromBands.map((key) => ({ key, name: nameOf(key) }));
    const ends = toBands.map((key) => ({ key, name: nameOf(key) }));
    const table = {
      nameLabel: say(language, 'lasting.flow.name', { from }),
      columns: ends.map(({ key, name }) => ({
        field: key,
        label: say(language, 'lasting.flow.column', { band: name, to }),
        format: (value: number) => formatCount(value, language)
      }))
    };
    if (!answer) {
      const headline = withoutYearsText(context);
      return headline === null ? null : { headline, definition: '', cautions: [], chart: { kind: 'none' }, table: { ...table, rows: [] } };
    }
    const { flow } = answer;
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
      cautions: [...populationCautions(context), ...leftOutCautions(answer, context), say(language, 'lasting.flow.equalHeights')],
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
      table: { ...table, rows: starts.map(({ key, name }) => ({ key, name, values: flow[key] })) }
    };
  }
);
