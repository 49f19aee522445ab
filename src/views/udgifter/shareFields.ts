/** The three shares that populations are held against one another by: fields of a table, series of a chart. */
import type { Series } from '../../charts/dotRows.ts';
import type { Published } from '../../domain/disclosure.ts';
import { formatShare, type Language } from '../../domain/format.ts';
import type { Concentration } from '../../measures/topGroups.ts';
import { say } from '../../wording/costs.ts';

export const fields = ['share1', 'share5', 'share10'] as const;
export const percentOf = { share1: 1, share5: 5, share10: 10 } as const;

export const fieldSeries = (language: Language): readonly Series[] =>
  fields.map((key) => ({ key, label: say(language, 'where.series', { percent: percentOf[key] }) }));

/** The shares, and then the ends of their intervals: `low1`, `high1` … */
export const shareColumns = (language: Language) => {
  const format = (value: number): string => formatShare(value, language);
  const percents = fields.map((field) => percentOf[field]);
  return [
    ...fields.map((field) => ({ field: field as string, label: say(language, 'where.column', { percent: percentOf[field] }), format })),
    ...percents.flatMap((percent) => [
      { field: `low${percent}`, label: say(language, 'where.low', { percent }), format },
      { field: `high${percent}`, label: say(language, 'where.high', { percent }), format }
    ])
  ];
};

/** The values of `shareColumns`. */
export const shareValues = ({ share1, share5, share10, low, high }: Concentration): Readonly<Record<string, Published<number>>> => ({
  share1,
  share5,
  share10,
  low1: low.share1,
  high1: high.share1,
  low5: low.share5,
  high5: high.share5,
  low10: low.share10,
  high10: high.share10
});

/** *den dyreste 1 pct.*, *de dyreste 5 pct.* */
export const theTop = (percent: number, language: Language): string =>
  say(language, 'where.theTop', { count: percent === 1 ? 1 : 2, percent });
