import { capitalised, formatIndex, formatShareInText, type Language } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { differs, type Estimate } from '../../domain/uncertainty.ts';
import { costByKommune, type KommuneConcentration } from '../../measures/costByKommune.ts';
import { type CostConcentration, costConcentration } from '../../measures/costConcentration.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import { say } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { pickKommune } from '../picks.ts';
import { costText, whereText, whomText } from '../where.ts';
import { hiddenHeadline } from './hidden.ts';
import { populationCautions } from './population.ts';
import { fieldSeries, fields, percentOf, shareColumns, shareValues, theTop } from './shareFields.ts';

/** The kommuner with the lowest and the highest shown share, of the smallest group that is shown of any. */
const extremesOf = (kommuner: readonly KommuneConcentration[]) => {
  for (const field of fields) {
    const extremes = extremesIn(kommuner, field);
    if (extremes) return { field, ...extremes };
  }
  return null;
};

const extremesIn = (kommuner: readonly KommuneConcentration[], field: (typeof fields)[number]) => {
  const sorted = kommuner
    .flatMap(({ kommunekode, [field]: share, low, high }): (Estimate & { readonly kommunekode: string })[] => {
      const [lowest, highest] = [low[field], high[field]];
      return share.shown && lowest.shown && highest.shown
        ? [{ kommunekode, share: share.value, low: lowest.value, high: highest.value }]
        : [];
    })
    .sort((a, b) => a.share - b.share);
  const [low] = sorted;
  const high = sorted.at(-1);
  return low && high ? { low, high } : null;
};

const headlineText = (kommuner: readonly KommuneConcentration[], context: Context): string => {
  const { language, filters } = context;
  const extremes = extremesOf(kommuner);
  if (!extremes) {
    return hiddenHeadline(
      kommuner.flatMap((one) => fields.map((field) => one[field])),
      context
    );
  }
  const { field, low, high } = extremes;
  const top = theTop(percentOf[field], language);
  const cost = costText(filters, language);
  const [share, lowName] = [formatShareInText(low.share, language), kommuneName(low.kommunekode)];
  if (low === high) return say(language, 'where.byKommune.headlineOne', { name: lowName, top, share, cost });
  const hidden = kommuner.filter((one) => !one[field].shown).length;
  const words = { low: share, lowName, high: formatShareInText(high.share, language), highName: kommuneName(high.kommunekode) };
  if (words.low === words.high) return say(language, 'where.byKommune.headlineSame', { top, low: share, cost });
  const range =
    hidden > 0
      ? say(language, 'where.byKommune.headlineAmong', { ...words, top, count: hidden })
      : say(language, 'where.byKommune.headline', { ...words, top: capitalised(top), cost });
  return differs(low, high) ? range : `${range} ${say(language, 'where.within')}`;
};

const askBoth = async (ask: Ask) => {
  const [{ kommuner }, together] = await Promise.all([ask(costByKommune), ask(costConcentration)]);
  return { kommuner, together };
};

/** The shown kommuner as one population, as lines through the rows. */
const togetherOf = (together: CostConcentration, language: Language) => ({
  label: say(language, 'where.byKommune.together'),
  values: Object.fromEntries(
    fields.flatMap((field) => {
      const group = together.groups.find(({ percent }) => percent === percentOf[field]);
      return group ? [[field, group.share]] : [];
    })
  )
});

export const byKommuneFigure = defineFigure('cost-top-share-by-kommune', askBoth, ({ kommuner, together }, context) => {
  if (kommuner.length === 0) return null;
  const { language, filters } = context;
  const { year, minimumCell } = filters;
  const extremes = extremesOf(kommuner);
  const spokenOf = new Set([extremes?.low.kommunekode, extremes?.high.kommunekode]);
  return {
    headline: headlineText(kommuner, context),
    definition: say(language, 'where.byKommune.definition', { year, whom: whomText(filters, language), where: whereText(context) }),
    cautions: [...populationCautions(context), say(language, 'costs.variation'), say(language, 'where.byKommune.caution')],
    chart: {
      kind: 'dot-plot',
      props: {
        title: say(language, 'where.byKommune.chart'),
        rows: kommuner.map(({ kommunekode, share1, share5, share10, low, high }) => ({
          key: kommunekode,
          name: kommuneName(kommunekode),
          values: { share1, share5, share10 },
          low,
          high,
          emphasis: spokenOf.has(kommunekode)
        })),
        ...(kommuner.length > 1 && together && { reference: togetherOf(together, language) }),
        series: fieldSeries(language),
        minimumCell,
        language
      }
    },
    picks: pickKommune(context.location),
    table: {
      nameLabel: say(language, 'where.byKommune.name'),
      columns: [
        ...shareColumns(language),
        { field: 'gini', label: say(language, 'where.gini'), format: (value) => formatIndex(value, language) }
      ],
      rows: kommuner.map((one) => ({
        key: one.kommunekode,
        name: kommuneName(one.kommunekode),
        values: { ...shareValues(one), gini: one.gini }
      }))
    }
  };
});
