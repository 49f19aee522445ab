/** What figures have in common that part cases into classes. */

import type { Chart } from '../../charts/chart.ts';
import type { StackPart } from '../../charts/stackLayout.ts';
import type { Tone } from '../../charts/tones.ts';
import { formatCount, formatShare } from '../../domain/format.ts';
import type { FitClasses, FitClassRow } from '../../measures/fitOutcome.ts';
import { say, withheldText } from '../../wording/fit.ts';
import type { FigureView } from '../figure.ts';
import { listText } from '../where.ts';
import type { FitContext } from './fitFigure.ts';

/** Classes, how each is called and drawn; of those that are told together the first decides how. */
export interface Classed<C extends string> {
  readonly classes: FitClasses<C>;
  readonly nameOf: (one: C) => string;
  readonly tones: Readonly<Record<C, Tone>>;
  /** What several are called together, where it is shorter than their names. */
  readonly togetherName?: (classes: readonly C[]) => string | null;
}

const labelOf = <C extends string>({ classes }: FitClassRow<C>, { nameOf, togetherName }: Classed<C>, { language }: FitContext): string =>
  togetherName?.(classes) ?? listText(classes.map(nameOf), language);

const sentenceOf = <C extends string>(row: FitClassRow<C>, classed: Classed<C>, context: FitContext): string => {
  const { language, filters } = context;
  const name = labelOf(row, classed, context);
  const { cases, share } = row;
  if (!cases.shown) {
    return say(language, 'fit.classes.sentenceHidden', { name, words: withheldText(cases.reason, filters.minimumCell, language) });
  }
  return say(language, 'fit.classes.sentence', {
    name,
    cases: formatCount(cases.value, language),
    share: share.shown ? formatShare(share.value, language) : '–'
  });
};

/** One bar, parted by class. */
export const classChart = <C extends string>(classed: Classed<C>, title: string, context: FitContext): Chart => {
  const { language, filters } = context;
  const { classes, tones } = classed;
  const parts: StackPart[] = classes.rows.map((row) => {
    const [first] = row.classes;
    return { key: row.key, label: labelOf(row, classed, context), tone: first === undefined ? 'aside' : tones[first] };
  });
  return {
    kind: 'stacked-counts',
    props: {
      title,
      parts,
      rows: [
        { key: 'all', name: '', counts: Object.fromEntries(classes.rows.map(({ key, cases }) => [key, cases])), whole: classes.cases }
      ],
      format: (count, total) =>
        total ? `${formatCount(count, language)} · ${formatShare(count / total, language)}` : formatCount(count, language),
      speak: (_, partKey) => {
        const row = classes.rows.find(({ key }) => key === partKey);
        return row ? sentenceOf(row, classed, context) : '';
      },
      minimumCell: filters.minimumCell,
      language
    }
  };
};

export const classTable = <C extends string>(classed: Classed<C>, context: FitContext): FigureView['table'] => {
  const { language } = context;
  return {
    nameLabel: say(language, 'fit.classes.nameLabel'),
    columns: [
      { field: 'cases', label: say(language, 'fit.classes.cases'), format: (count: number) => formatCount(count, language) },
      {
        field: 'share',
        label: say(language, 'fit.classes.share'),
        format: (share: number) => formatShare(share, language),
        chance: { part: 'cases' }
      }
    ],
    rows: classed.classes.rows.map((row) => ({
      key: row.key,
      name: labelOf(row, classed, context),
      values: { cases: row.cases, share: row.share }
    }))
  };
};

/** The row that holds a class, alone or with others. */
export const rowWith = <C extends string>({ rows }: FitClasses<C>, one: C): FitClassRow<C> | undefined =>
  rows.find(({ classes }) => classes.includes(one));

/** That classes are told together, where they are and anything is told. */
export const togetherCautions = <C extends string>({ rows }: FitClasses<C>, { language }: FitContext): string[] =>
  rows.some(({ classes, cases }) => classes.length > 1 && cases.shown) ? [say(language, 'fit.classes.together')] : [];
