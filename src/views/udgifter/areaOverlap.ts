import { formatCount, formatKroner } from '../../domain/format.ts';
import { keyOfNames } from '../../domain/rowKeys.ts';
import { type AreaCombination, type CostOverlap, costOverlap } from '../../measures/costOverlap.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { pickAreas } from '../picks.ts';
import { listText, whereText } from '../where.ts';
import { countedText, reachText } from './areasPerCitizen.ts';
import { adviceText } from './hidden.ts';

/** More are for the table. */
const mostDrawn = 12;

/** *1.234 borgere* or *familier*. */
const peopleText = (count: number, { language, filters }: Context): string => {
  const words = { count, number: formatCount(count, language) };
  return filters.unit === 'familie' ? say(language, 'whose.families', words) : say(language, 'whose.citizens', words);
};

/** *borgere* or *familier*. */
const whoText = ({ filters, language }: Context): string =>
  say(language, filters.unit === 'familie' ? 'whose.overlap.families' : 'whose.overlap.citizens');

/** The combination that the headline names: of those of several areas the one with most citizens, where it may be told. */
const named = ({ combinations, perCitizen, shared }: CostOverlap, { filters }: Context): AreaCombination | undefined => {
  if (filters.areas.length === 1 || perCitizen.every(({ areas }) => areas <= 1)) return undefined;
  const first = combinations.find(({ areas }) => areas.length > 1);
  return first?.citizens.shown && shared.citizens.shown ? first : undefined;
};

const headlineText = (answer: CostOverlap, context: Context): string => {
  const { perCitizen, shared } = answer;
  const { language } = context;
  if (context.filters.areas.length === 1) return say(language, 'whose.needsAreas');
  if (perCitizen.every(({ areas }) => areas <= 1)) return say(language, 'whose.overlap.headlineNone', { areas: reachText('one', context) });
  const first = named(answer, context);
  if (!first?.citizens.shown || !shared.citizens.shown) {
    const advice = adviceText(['kommuner', 'year', 'lower'], context);
    return say(language, 'whose.overlap.headlineHidden', { who: whoText(context), advice });
  }
  const words = {
    who: whoText(context),
    names: listText(first.areas, language),
    citizens: peopleText(first.citizens.value, context),
    shared: peopleText(shared.citizens.value, context),
    just: reachText('just', context),
    areas: reachText('several', context)
  };
  return first.areas.length === 2 ? say(language, 'whose.overlap.headline', words) : say(language, 'whose.overlap.headlineMany', words);
};

const sentenceText = ({ areas, citizens, cost }: AreaCombination, context: Context): string => {
  const { language, filters } = context;
  const names = listText(areas, language);
  if (citizens.shown && cost.shown) {
    const words = { names, citizens: peopleText(citizens.value, context), cost: formatKroner(cost.value, language) };
    return say(language, 'whose.overlap.sentence', words);
  }
  const words = citizens.shown ? '–' : withheldText(citizens.reason, filters.minimumCell, language);
  return say(language, 'whose.overlap.sentenceHidden', { names, words });
};

/** Which budgets share the same citizens. */
export const areaOverlapFigure = defineFigure(
  'cost-area-overlap',
  (ask) => ask(costOverlap),
  (answer, context) => {
    if (!answer || answer.combinations.length === 0) return null;
    const { language, filters } = context;
    const { combinations, folded } = answer;
    const drawn = combinations.slice(0, mostDrawn);
    const more = combinations.length - drawn.length;
    const sets = answer.areas.filter((name) => drawn.some(({ areas }) => areas.includes(name)));
    const isFamily = filters.unit === 'familie';
    const told = named(answer, context);
    const rows = combinations.map((row) => ({ ...row, key: keyOfNames(row.areas) }));
    return {
      headline: headlineText(answer, context),
      definition: say(language, 'whose.overlap.definition', {
        year: filters.year,
        where: whereText(context),
        people: countedText(answer, context),
        areas: reachText('which', context)
      }),
      cautions: [
        ...(more > 0 ? [say(language, 'whose.overlap.more', { shown: mostDrawn, count: more })] : []),
        ...(folded > 0 ? [say(language, 'whose.overlap.untold', { count: folded })] : [])
      ],
      chart: {
        kind: 'upset',
        props: {
          title: say(language, 'whose.overlap.chart', { who: whoText(context) }),
          sets: sets.map((name) => ({ key: name, name })),
          rows: rows.slice(0, mostDrawn).map(({ key, areas, citizens, cost }) => ({
            key,
            members: areas,
            citizens,
            cost,
            emphasis: areas === told?.areas,
            sentence: sentenceText({ areas, citizens, cost }, context)
          })),
          citizensLabel: whoText(context),
          costLabel: say(language, 'whose.overlap.cost'),
          formatCitizens: (value) => formatCount(value, language),
          formatCost: (value) => formatKroner(value, language),
          minimumCell: filters.minimumCell,
          language
        }
      },
      picks: (key) => pickAreas(context.location, rows.find((row) => row.key === key)?.areas ?? []),
      table: {
        nameLabel: say(language, 'whose.overlap.name'),
        columns: [
          {
            field: 'citizens',
            label: say(language, isFamily ? 'whose.familiesLabel' : 'whose.citizensLabel'),
            format: (value) => formatCount(value, language)
          },
          { field: 'cost', label: say(language, 'whose.overlap.costColumn'), format: (value) => formatKroner(value, language) }
        ],
        rows: rows.map(({ key, areas, citizens, cost }) => ({ key, name: areas.join(' + '), values: { citizens, cost } }))
      }
    };
  }
);
