/** One measured number beside what it is measured against. */
export interface Finding {
  readonly what: string;
  readonly unit: 'ms' | 'bytes' | 'count' | 'score';
  readonly value: number;
  /** What the value is divided by. */
  readonly beside?: { readonly what: string; readonly value: number };
  /** The bound on the ratio where something stands beside, else on the value. */
  readonly bound?: number;
}

export const ratioOf = ({ value, beside }: Finding): number | null => (beside ? value / beside.value : null);

const amount = (value: number, unit: Finding['unit']): string => {
  if (!Number.isFinite(value)) return 'not measured';
  if (unit === 'count') return String(value);
  if (unit === 'score') return value.toFixed(3);
  if (unit === 'ms') return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  return value < 1e6 ? `${(value / 1e3).toFixed(1)} kB` : `${(value / 1e6).toFixed(2)} MB`;
};

const verdict = (finding: Finding): string => {
  const { bound, value, unit } = finding;
  if (bound === undefined) return '';
  const ratio = ratioOf(finding);
  const words = ratio === null ? `≤ ${amount(bound, unit)}` : `≤ ${bound} ×`;
  return `${words} ${(ratio ?? value) <= bound ? 'met' : 'MISSED'}`;
};

/** The findings as a table for the eye. */
export const tableOf = (findings: readonly Finding[]): string => {
  const rows = findings.map((finding) => {
    const ratio = ratioOf(finding);
    const { what, value, unit, beside } = finding;
    const against = beside ? `${beside.what}: ${amount(beside.value, unit)}` : '';
    return [what, amount(value, unit), against, ratio === null ? '' : `${ratio.toFixed(2)} ×`, verdict(finding)];
  });
  const all = [['what', 'measured', 'beside', 'ratio', 'bound'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
};
