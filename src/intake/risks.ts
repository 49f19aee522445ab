import { tableOf } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import { type Problem, type RiskCode, rowsNamed, type Severity } from '../domain/problem.ts';
import type { RiskFinding } from '../domain/risk/finding.ts';
import { Screening } from '../domain/risk/screening.ts';

interface Where {
  readonly file: string;
  /** As the file calls it. */
  readonly column: string;
  readonly mapping: Mapping | null;
}

interface Weight {
  readonly severity: Severity;
  readonly asks: boolean;
}

const refused: Weight = { severity: 'refuse', asks: false };
const asked: Weight = { severity: 'warn', asks: true };
const warned: Weight = { severity: 'warn', asks: false };

/**
 * What is done about a risk (domain handbook, section 5). A CPR number refuses the file wherever it stands. What identifies directly
 * refuses it where it would be read, and asks where it would not: the analyst must know that the file holds it.
 */
const weightOf = (code: RiskCode, isRead: boolean): Weight => {
  switch (code) {
    case 'cpr':
      return refused;
    case 'person-name':
    case 'address':
    case 'email':
    case 'phone':
      return isRead ? refused : asked;
    case 'cpr-possible':
    case 'cpr-name':
    case 'phone-possible':
    case 'birth-date':
    case 'coordinates':
      return asked;
    case 'free-text':
      return isRead ? asked : warned;
    case 'hashed-cpr':
    case 'postcode':
      return warned;
  }
};

/** Risks that reference data can have; its names and titles are no people's. */
const ofReferenceData: readonly RiskCode[] = ['cpr', 'cpr-possible', 'cpr-name', 'hashed-cpr', 'email', 'phone', 'phone-possible'];

/** A finding of a column as a problem of its file; null where it is none in that table. */
export const riskProblem = ({ code, count, rows }: RiskFinding, { file, column, mapping }: Where): Problem | null => {
  const mapped = mapping?.columns.find(({ from }) => 'column' in from && from.column === column);
  const table = mapping?.table;
  if (table && tableOf(table).reference && !ofReferenceData.includes(code)) return null;
  const { severity, asks } = weightOf(code, mapped !== undefined);
  return {
    code,
    severity,
    file,
    ...(table && { table }),
    columns: [column],
    ...(count > 0 && { count }),
    ...(rows.length > 0 && { rows }),
    ...(mapped && mapped.name !== column && { other: mapped.name }),
    ...(asks && { asks })
  };
};

/** What one text alone tells. */
const risksOfText = (text: string): readonly RiskCode[] => {
  const screening = new Screening();
  screening.takeText(text, 0);
  return screening.findings().map(({ code }) => code);
};

/** Risks of a value that the analyst has typed for every row. One number that passes both tests of CPR numbers is taken for one. */
export const constantRisks = (text: string): readonly Pick<Problem, 'code' | 'severity' | 'asks'>[] =>
  risksOfText(text).map((found) => {
    const code = found === 'cpr-possible' ? 'cpr' : found;
    const { severity, asks } = weightOf(code, true);
    return { code, severity, ...(asks && { asks }) };
  });

/** Risks in the text above a table, which no column holds, each with its first rows. `lines` are numbered from 1. */
export const risksAbove = (file: string, lines: ReadonlyMap<number, readonly string[]>): readonly Problem[] => {
  const rows = new Map<RiskCode, number[]>();
  for (const [row, fields] of lines) {
    for (const code of new Set(fields.flatMap(risksOfText))) rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return [...rows].map(([code, found]) => {
    const { severity, asks } = weightOf(code, false);
    return { code, severity, file, columns: [], count: found.length, rows: found.slice(0, rowsNamed), ...(asks && { asks }) };
  });
};
