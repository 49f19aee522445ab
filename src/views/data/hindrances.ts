/** What stands in the way of loading. */
import { isRefusal, questionKey } from '../../domain/problem.ts';
import { asked } from '../../state/asked.ts';
import type { Candidate, LeftOut, TooLarge } from '../../state/question.ts';

export type Hindrance =
  | { readonly kind: 'no-table'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly count: number }
  | { readonly kind: 'no-value'; readonly file: string; readonly column: string }
  | { readonly kind: 'unanswered'; readonly count: number }
  | { readonly kind: 'too-large'; readonly missingBytes: number }
  | { readonly kind: 'nothing-left' }
  | { readonly kind: 'no-file' };

/** Rows that stay when years and kommuner are left out, reckoned as if the two had nothing to do with each other. */
export const remainingRows = ({ rows, years, kommuner }: TooLarge, leftOut: LeftOut): number => {
  const share = (parts: TooLarge['years'], out: readonly number[]): number => {
    const left = parts.filter(({ key }) => !out.includes(key)).reduce((sum, part) => sum + part.rows, 0);
    const all = parts.reduce((sum, part) => sum + part.rows, 0);
    return all === 0 ? 1 : left / all;
  };
  return Math.round(rows * share(years, leftOut.years) * share(kommuner, leftOut.kommuner));
};

/** Memory that the remaining rows need, in bytes. */
export const remainingBytes = (tooLarge: TooLarge, leftOut: LeftOut): number =>
  tooLarge.rows === 0 ? tooLarge.neededBytes : Math.round((tooLarge.neededBytes * remainingRows(tooLarge, leftOut)) / tooLarge.rows);

/** Everything that stands in the way; empty when the files can be loaded. */
export const hindrances = (
  candidates: readonly Candidate[],
  confirmed: ReadonlySet<string>,
  tooLarge: TooLarge | null,
  leftOut: LeftOut
): readonly Hindrance[] => {
  const unanswered = asked(candidates).filter((problem) => !confirmed.has(questionKey(problem))).length;
  const missingBytes = tooLarge ? remainingBytes(tooLarge, leftOut) - tooLarge.freeBytes : 0;
  return [
    ...(candidates.length === 0 ? [{ kind: 'no-file' } as const] : []),
    ...candidates.flatMap(({ preview, mapping, problems }): Hindrance[] => {
      if (!mapping) return [{ kind: 'no-table', file: preview.name }];
      // Memory is answered by what is left out, and a question by a yes.
      const count = problems.filter((problem) => isRefusal(problem) && !problem.asks && problem.code !== 'too-large').length;
      const valueless = mapping.columns.filter(({ from }) => 'constant' in from && from.constant.trim() === '');
      return [
        ...(count > 0 ? [{ kind: 'refused', file: preview.name, count } as const] : []),
        ...valueless.map(({ name }) => ({ kind: 'no-value', file: preview.name, column: name }) as const)
      ];
    }),
    ...(unanswered > 0 ? [{ kind: 'unanswered', count: unanswered } as const] : []),
    ...(missingBytes > 0 ? [{ kind: 'too-large', missingBytes } as const] : []),
    ...(tooLarge && tooLarge.rows > 0 && remainingRows(tooLarge, leftOut) === 0 ? [{ kind: 'nothing-left' } as const] : [])
  ];
};
