/** Where the names of columns stand, in words. */
import type { Language } from '../../domain/format.ts';
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../wording/intake.ts';

/** *1*, *1 og 2*, *1–6*. */
const upTo = (last: number, language: Language): string =>
  last === 2 ? say(language, 'problem.headerPair', { first: 1, second: 2 }) : last === 1 ? '1' : `1–${last}`;

/** *Kolonnenavnene står i række 3. Række 1 og 2 er ikke læst.* Two rows of a finding are a heading of two rows. */
export const headerRowsText = ({ rows = [] }: Problem, language: Language): string => {
  const [first, second] = rows;
  if (first === undefined) return say(language, 'problem.headerUnknown');
  const stand =
    second === undefined
      ? say(language, 'problem.headerIn', { row: first })
      : say(language, 'problem.headerOver', { rows: say(language, 'problem.headerPair', { first, second }) });
  const above = first - 1;
  return above > 0 ? `${stand} ${say(language, 'problem.headerAbove', { count: above, rows: upTo(above, language) })}` : stand;
};
