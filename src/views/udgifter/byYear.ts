import type { Published } from '../../domain/disclosure.ts';
import { capitalised, formatIndex, formatShare, formatShareInText } from '../../domain/format.ts';
import { differs, type Estimate } from '../../domain/uncertainty.ts';
import { costByYear, type YearConcentration } from '../../measures/costByYear.ts';
import { say, withheldText } from '../../wording/costs.ts';
import { type Context, defineFigure } from '../figure.ts';
import { pickYear } from '../picks.ts';
import { costText, whereText, whomText } from '../where.ts';
import { hiddenHeadline } from './hidden.ts';
import { fieldSeries, fields, percentOf, shareColumns, shareValues, theTop } from './shareFields.ts';

type Field = (typeof fields)[number];

const shownYears = (years: readonly YearConcentration[], field: Field): (Estimate & { readonly year: number })[] =>
  years.flatMap(({ year, [field]: share, low, high }) => {
    const [lowest, highest] = [low[field], high[field]];
    return share.shown && lowest.shown && highest.shown ? [{ year, share: share.value, low: lowest.value, high: highest.value }] : [];
  });

/** The first and the last year that may be shown, of the smallest group that may. */
const headlineText = (years: readonly YearConcentration[], context: Context): string => {
  const { language, filters } = context;
  const field = fields.find((one) => shownYears(years, one).length > 1) ?? fields.find((one) => shownYears(years, one).length > 0);
  const [first, ...rest] = field ? shownYears(years, field) : [];
  if (!field || !first) {
    return hiddenHeadline(
      years.flatMap((one) => fields.map((each) => one[each])),
      context
    );
  }
  const last = rest.at(-1) ?? first;
  const words = {
    top: capitalised(theTop(percentOf[field], language)),
    cost: costText(filters, language),
    from: first.year,
    to: last.year,
    first: formatShareInText(first.share, language),
    last: formatShareInText(last.share, language)
  };
  if (first === last) return say(language, 'where.byYear.headlineOne', words);
  if (words.first === words.last) return say(language, 'where.byYear.headlineSame', words);
  return say(language, differs(first, last) ? 'where.byYear.headline' : 'where.byYear.headlineAlike', words);
};

export const byYearFigure = defineFigure(
  'cost-top-share-by-year',
  (ask) => ask(costByYear),
  (answer, context) => {
    if (answer.length === 0) return null;
    const { language, filters, coverage } = context;
    const { minimumCell, year: chosen, denominator } = filters;
    const format = (share: number) => formatShare(share, language);
    const words = (value: Published<number>) => (value.shown ? format(value.value) : withheldText(value.reason, minimumCell, language));
    const sentence = (year: number) => {
      const row = answer.find((one) => one.year === year);
      const shares = row ? fields.map((field) => `${theTop(percentOf[field], language)} ${words(row[field])}`).join(', ') : '';
      return say(language, 'where.byYear.sentence', { year, shares });
    };
    const unknown = denominator === 'indbyggere' ? answer.filter(({ year }) => !coverage.residentsKnown(year, filters)) : [];
    const isOfRecipients = denominator === 'modtagere' && context.location.denominator !== 'modtagere';
    const definition = say(language, 'where.byYear.definition', { whom: whomText(filters, language), where: whereText(context) });
    const whyRecipients =
      filters.unit === 'familie'
        ? say(language, 'costs.familie.noPopulation')
        : say(language, 'where.byYear.ofRecipients', { year: chosen });
    return {
      headline: headlineText(answer, context),
      // The denominator is that of the chosen year, which need not be among those shown.
      definition: isOfRecipients ? `${definition} ${whyRecipients}` : definition,
      cautions: [
        ...(unknown.length > 0
          ? [say(language, 'where.byYear.residentsUnknown', { years: unknown.map(({ year }) => year).join(', ') })]
          : []),
        say(language, 'where.compare.variation')
      ],
      chart: {
        kind: 'year-lines',
        props: {
          title: say(language, 'where.byYear.chart'),
          years: answer.map(({ year }) => year),
          series: fieldSeries(language),
          rows: answer.map(({ year, share1, share5, share10, low, high }) => ({ year, values: { share1, share5, share10 }, low, high })),
          chosen,
          // The scale of the kommuner above.
          reach: 1,
          format,
          sentence,
          minimumCell,
          language
        }
      },
      picks: pickYear(chosen, coverage.years.at(-1)),
      table: {
        nameLabel: say(language, 'where.byYear.name'),
        columns: [
          ...shareColumns(language),
          { field: 'gini', label: say(language, 'where.gini'), format: (value) => formatIndex(value, language) }
        ],
        rows: answer.map((one) => ({ key: String(one.year), name: String(one.year), values: { ...shareValues(one), gini: one.gini } }))
      }
    };
  }
);
