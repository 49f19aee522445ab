import { formatIndex, formatShare, formatShareInText, type Language } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { costByKommune, type KommuneConcentration } from '../../measures/costByKommune.ts';
import { type CostConcentration, costConcentration } from '../../measures/costConcentration.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import { say } from '../../wording/index.ts';
import { type Context, defineFigure } from '../figure.ts';
import { whereText, whomText } from '../where.ts';
import { hiddenHeadline } from './hidden.ts';
import { populationCautions } from './population.ts';

const fields = ['share1', 'share5', 'share10'] as const;
const percentOf = { share1: 1, share5: 5, share10: 10 } as const;

/** The kommuner with the lowest and the highest shown share of the top 1 %. */
const extremesOf = (kommuner: readonly KommuneConcentration[]) => {
  const sorted = kommuner
    .flatMap(({ kommunekode, share1 }) => (share1.shown ? [{ kommunekode, share: share1.value }] : []))
    .sort((a, b) => a.share - b.share);
  const [low] = sorted;
  const high = sorted.at(-1);
  return low && high ? { low, high } : null;
};

const headlineText = (kommuner: readonly KommuneConcentration[], { language }: Context): string => {
  const extremes = extremesOf(kommuner);
  if (!extremes) {
    return hiddenHeadline(
      kommuner.map(({ share1 }) => share1),
      language
    );
  }
  const { low, high } = extremes;
  const [share, lowName] = [formatShareInText(low.share, language), kommuneName(low.kommunekode)];
  if (low === high) return say(language, 'costs.byKommune.headlineOne', { name: lowName, percent: 1, share });
  const hidden = kommuner.filter(({ share1 }) => !share1.shown).length;
  const words = { low: share, lowName, high: formatShareInText(high.share, language), highName: kommuneName(high.kommunekode) };
  return hidden > 0
    ? say(language, 'costs.byKommune.headlineAmong', { ...words, count: hidden })
    : say(language, 'costs.byKommune.headline', words);
};

const askBoth = async (ask: Ask) => {
  const [{ kommuner }, together] = await Promise.all([ask(costByKommune), ask(costConcentration)]);
  return { kommuner, together };
};

/** The shown kommuner as one population, as lines through the rows. */
const togetherOf = (together: CostConcentration, language: Language) => ({
  label: say(language, 'costs.byKommune.together'),
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
  const { year, denominator, minimumCell } = filters;
  const extremes = extremesOf(kommuner);
  const spokenOf = new Set([extremes?.low.kommunekode, extremes?.high.kommunekode]);
  return {
    headline: headlineText(kommuner, context),
    definition: say(language, 'costs.byKommune.definition', { year, whom: whomText(denominator, language), where: whereText(context) }),
    cautions: [...populationCautions(context), say(language, 'costs.byKommune.caution')],
    chart: {
      kind: 'dot-plot',
      props: {
        title: say(language, 'costs.byKommune.chart'),
        rows: kommuner.map(({ kommunekode, share1, share5, share10 }) => ({
          key: kommunekode,
          name: kommuneName(kommunekode),
          values: { share1, share5, share10 },
          emphasis: spokenOf.has(kommunekode)
        })),
        ...(kommuner.length > 1 && together && { reference: togetherOf(together, language) }),
        series: fields.map((key) => ({ key, label: say(language, 'costs.byKommune.series', { percent: percentOf[key] }) })),
        minimumCell,
        language
      }
    },
    table: {
      nameLabel: say(language, 'costs.byKommune.name'),
      columns: [
        ...fields.map((field) => ({
          field,
          label: say(language, 'costs.byKommune.column', { percent: percentOf[field] }),
          format: (value: number) => formatShare(value, language)
        })),
        { field: 'gini', label: say(language, 'costs.byKommune.gini'), format: (value) => formatIndex(value, language) }
      ],
      rows: kommuner.map(({ kommunekode, share1, share5, share10, gini }) => ({
        key: kommunekode,
        name: kommuneName(kommunekode),
        values: { share1, share5, share10, gini }
      }))
    }
  };
});
