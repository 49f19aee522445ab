/** The order in which findings are said. */
import type { Problem, Severity } from '../../domain/problem.ts';

const order: readonly Severity[] = ['refuse', 'warn', 'info'];

/** Findings with the worst first, otherwise in their order. */
export const worstFirst = (problems: readonly Problem[]): readonly Problem[] =>
  order.flatMap((severity) => problems.filter((problem) => problem.severity === severity));

/** The place of the worst finding in the order; a file without findings comes last. */
export const worstOf = (problems: readonly Problem[]): number => {
  const places = problems.map(({ severity }) => order.indexOf(severity));
  return Math.min(order.length, ...places);
};
