import type { Decision, Wanted } from './question.ts';
import { type FileReport, isRefused } from './report.ts';

/**
 * What could be loaded without the files that were refused: those `notUnderstood`, and the candidates whose report, at the same place of
 * `reports`, refuses them. Null where nothing was refused by itself, or nothing is left.
 */
export const withoutRefused = (
  { candidates, omitted = [], ...answers }: Wanted,
  reports: readonly FileReport[],
  notUnderstood: readonly FileReport[] = []
): Decision | null => {
  const refused = [...notUnderstood, ...reports.filter(isRefused)];
  const rest = candidates.flatMap(({ mapping, ...one }, place) => {
    const report = reports[place];
    return mapping && report && !isRefused(report) ? [{ ...one, mapping }] : [];
  });
  return refused.length > 0 && rest.length > 0 ? { ...answers, candidates: rest, omitted: [...omitted, ...refused] } : null;
};
