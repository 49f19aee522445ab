/** Which cells of a preview are not shown: pseudonyms, and what may put a citizen at risk (domain handbook, section 5). */
import { tableNames, tableOf } from '../../domain/contract.ts';
import type { Mapping } from '../../domain/mapping.ts';
import { type Problem, type ProblemCode, type RiskCode, riskCodes } from '../../domain/problem.ts';
import type { Preview } from './preview.ts';

/** Stands in place of a cell that is not shown. */
export const mask = '••••';

const risks: ReadonlySet<ProblemCode> = new Set(riskCodes);

export const isRisk = (code: ProblemCode): code is RiskCode => risks.has(code);

const described = tableNames.flatMap((table) => tableOf(table).columns);
const namesOf = (columns: typeof described): ReadonlySet<string> => new Set(columns.map(({ name }) => name));
const pseudonymNames = namesOf(described.filter(({ sensitivity }) => sensitivity === 'pseudonym'));
const harmlessNames = namesOf(described.filter(({ name }) => !pseudonymNames.has(name)));

/** Names of the columns whose cells are not shown. Before a file is judged, only columns of the contract's own names are shown. */
export const maskedColumns = (
  { columns }: Pick<Preview, 'columns'>,
  judged: { readonly mapping: Mapping | null; readonly problems: readonly Problem[] } | null
): ReadonlySet<string> => {
  const names = columns.map(({ name }) => name);
  if (!judged?.mapping) {
    const unknown = names.filter((name) => !harmlessNames.has(name.toLowerCase()));
    return new Set([...unknown, ...riskyColumns(judged?.problems ?? [])]);
  }
  const pseudonyms = judged.mapping.columns.flatMap(({ name, from }) =>
    pseudonymNames.has(name) && 'column' in from ? [from.column] : []
  );
  const named = names.filter((name) => pseudonymNames.has(name.toLowerCase()));
  return new Set([...pseudonyms, ...named, ...riskyColumns(judged.problems)]);
};

const riskyColumns = (problems: readonly Problem[]): string[] =>
  problems.filter(({ code }) => isRisk(code)).flatMap(({ columns = [] }) => columns);

/** Nine digits may be a CPR number that lost its zero; an @ stands in an e-mail address. Dates have eight. */
const neverShown = /(\d\D?){9}|@/;

/** A cell as it may be shown; null stays empty. */
export const cellText = (value: string | null, isMasked: boolean): string =>
  value === null ? '' : isMasked || neverShown.test(value) ? mask : value;
