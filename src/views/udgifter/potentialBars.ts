/** A potential as bars and as a table, and the sentence for one that may not be shown. */
import type { Published } from '../../domain/disclosure.ts';
import { formatKroner } from '../../domain/format.ts';
import type { BudgetPotential, Potential } from '../../domain/potential.ts';
import { keyBeside } from '../../domain/rowKeys.ts';
import { say, withheldText } from '../../wording/costs.ts';
import type { Context, FigureView } from '../figure.ts';

/** Keys of citizens whose budgets may not be told, and of all. */
const [unsplitKey, totalKey] = ['ufordelt', 'total'] as const;

const keyOf = (name: string): string => (name ? keyBeside([unsplitKey, totalKey], name) : unsplitKey);

/** Kr. in a sentence, or that they are withheld. */
export const kronerText = (value: Published<number>, { language }: Context): string =>
  value.shown ? formatKroner(value.value, language) : say(language, 'potential.hiddenAmount');

/** Why the whole may not be shown, and what to do instead; null where it may. */
export const hiddenPotential = ({ total }: Potential, { language, filters }: Context): string | null =>
  total.gains.shown ? null : say(language, 'potential.hidden', { words: withheldText(total.gains.reason, filters.minimumCell, language) });

/** `gainsLabel` names what is gained: time or a lower cost. */
export const potentialBars = (
  { rows, total }: Potential,
  { title, gainsLabel }: { readonly title: string; readonly gainsLabel: string },
  context: Context
): Pick<FigureView, 'chart' | 'table'> => {
  const { language, filters } = context;
  const { minimumCell } = filters;
  const format = (value: number): string => formatKroner(value, language);
  const row = (key: string, name: string, { invests, gains, net }: BudgetPotential) => ({
    key,
    name,
    invests,
    gains,
    net,
    sentence: say(language, 'potential.sentence', {
      name,
      label: gainsLabel.toLocaleLowerCase(language),
      invests: kronerText(invests, context),
      gains: kronerText(gains, context),
      net: kronerText(net, context)
    })
  });
  const budgets = rows.map(({ name, ...own }) => row(keyOf(name), name || say(language, 'potential.unsplit'), own));
  const all = row(totalKey, say(language, 'potential.total'), total);
  const labels = { investsLabel: say(language, 'potential.invests'), gainsLabel, netLabel: say(language, 'potential.net') };
  return {
    chart: { kind: 'budget-bars', props: { title, rows: budgets, total: all, ...labels, format, minimumCell, language } },
    table: {
      nameLabel: say(language, 'potential.budget'),
      columns: [
        { field: 'invests', label: labels.investsLabel, format },
        { field: 'gains', label: labels.gainsLabel, format },
        { field: 'net', label: labels.netLabel, format }
      ],
      rows: [...budgets, all].map(({ key, name, invests, gains, net }) => ({ key, name, values: { invests, gains, net } }))
    }
  };
};
