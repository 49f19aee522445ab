import { formatCount, formatKroner, formatPoints, formatShare, formatShareInText } from '../../domain/format.ts';
import { type AreasPerCitizen, type CostOverlap, costOverlap } from '../../measures/costOverlap.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { listText, peopleText, whereText, whomText } from '../where.ts';
import { theTopText } from './composition.ts';
import { adviceText } from './hidden.ts';

/** *borgerne med en udgift*, whatever the denominator: those without one are on no area. */
export const withCostText = ({ filters, language }: Context): string => whomText({ ...filters, denominator: 'modtagere' }, language);

/** *borgere med en udgift*, after *alle*. */
const everyoneText = ({ filters, language }: Context): string => {
  const people = peopleText({ ...filters, denominator: 'modtagere' }, language);
  const { targetGroups } = filters;
  const words = { people, count: targetGroups.length, names: listText(targetGroups, language) };
  return targetGroups.length > 0 ? say(language, 'costs.inTargetGroup', words) : people;
};

/** How many areas, of those that are chosen where some are: *mindst to områder*, *mindst to af de valgte områder*. */
export const reachText = (
  reach: 'one' | 'several' | 'many' | 'just' | 'whole' | 'which',
  { filters, language }: Pick<Context, 'filters' | 'language'>
): string => say(language, filters.areas.length > 0 ? `whose.reach.${reach}Of` : `whose.reach.${reach}`);

/** Their number, for a definition: *12.345 borgere med en udgift*. */
export const countedText = ({ citizens }: CostOverlap, { filters, language }: Context): string => {
  const number = citizens.shown ? formatCount(citizens.value, language) : withheldText(citizens.reason, filters.minimumCell, language);
  return `${number} ${peopleText({ ...filters, denominator: 'modtagere' }, language)}`;
};

const headlineText = ({ perCitizen, shared }: CostOverlap, context: Context): string => {
  const { language } = context;
  if (context.filters.areas.length === 1) return say(language, 'whose.needsAreas');
  if (perCitizen.every(({ areas }) => areas <= 1)) {
    return say(language, 'whose.perCitizen.headlineNone', { people: everyoneText(context), areas: reachText('one', context) });
  }
  const { citizenShare, costShare } = shared;
  if (!citizenShare.shown || !costShare.shown) {
    const advice = adviceText(['kommuner', 'year', 'lower'], context);
    return say(language, 'whose.perCitizen.headlineHidden', { areas: reachText('many', context), advice });
  }
  const [share, cost] = [citizenShare.value, costShare.value].map((part) => formatShareInText(part, language));
  return say(language, 'whose.perCitizen.headline', {
    people: withCostText(context),
    areas: reachText('several', context),
    whole: reachText('whole', context),
    share: share ?? '',
    cost: cost ?? ''
  });
};

/** How many functions they meet, where the data tell. The number 56 is the source's, of one young person's case. */
const functionsText = ({ functions }: CostOverlap, context: Context): string | null => {
  if (!functions?.everybody.shown) return null;
  const { language } = context;
  const everybody = formatPoints(functions.everybody.value, language);
  return functions.group.shown
    ? say(language, 'whose.perCitizen.functions', {
        everybody,
        top: theTopText(context),
        group: formatPoints(functions.group.value, language)
      })
    : say(language, 'whose.perCitizen.functionsEverybody', { everybody });
};

const sentenceText = (row: AreasPerCitizen, context: Context): string => {
  const { language, filters } = context;
  const areas = say(language, 'whose.perCitizen.areas', { count: row.areas });
  return row.citizenShare.shown && row.share.shown
    ? say(language, 'whose.perCitizen.sentence', {
        areas,
        people: withCostText(context),
        citizens: formatShare(row.citizenShare.value, language),
        cost: formatShare(row.share.value, language)
      })
    : say(language, 'whose.perCitizen.sentenceHidden', {
        areas,
        words: row.citizens.shown ? '–' : withheldText(row.citizens.reason, filters.minimumCell, language)
      });
};

/** On how many budgets citizens draw, and what those on many cost. */
export const areasPerCitizenFigure = defineFigure(
  'cost-areas-per-citizen',
  (ask) => ask(costOverlap),
  (answer, context) => {
    if (!answer || answer.perCitizen.length === 0) return null;
    const { language, filters } = context;
    const people = withCostText(context);
    const functions = functionsText(answer, context);
    const rows = answer.perCitizen.map((row) => ({
      row,
      name: say(language, 'whose.perCitizen.areas', { count: row.areas })
    }));
    const definition = say(language, 'whose.perCitizen.definition', {
      year: filters.year,
      where: whereText(context),
      people: countedText(answer, context)
    });
    return {
      headline: headlineText(answer, context),
      definition: functions ? `${definition} ${functions}` : definition,
      cautions: functions ? [say(language, 'whose.perCitizen.functionsSource')] : [],
      chart: {
        kind: 'paired-bars',
        props: {
          title: say(language, 'whose.perCitizen.chart', { people }),
          rows: rows.map(({ row, name }) => ({
            key: String(row.areas),
            name,
            all: row.citizenShare,
            top: row.share,
            sentence: sentenceText(row, context)
          })),
          allLabel: say(language, 'whose.perCitizen.shareOf', { people }),
          topLabel: say(language, 'whose.perCitizen.shareOfCost'),
          format: (value) => formatShare(value, language),
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'whose.perCitizen.name'),
        columns: [
          {
            field: 'citizens',
            label: say(language, filters.unit === 'familie' ? 'whose.familiesLabel' : 'whose.citizensLabel'),
            format: (value) => formatCount(value, language)
          },
          { field: 'cost', label: say(language, 'whose.perCitizen.costColumn'), format: (value) => formatKroner(value, language) },
          { field: 'share', label: say(language, 'whose.perCitizen.shareColumn'), format: (value) => formatShare(value, language) }
        ],
        rows: rows.map(({ row: { areas, citizens, cost, share }, name }) => ({
          key: String(areas),
          name,
          values: { citizens, cost, share }
        }))
      }
    };
  }
);
