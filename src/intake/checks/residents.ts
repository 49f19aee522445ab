import type { CostLedger } from '../../ledger/costLedger.ts';
import type { Finding } from './finding.ts';

/**
 * Kommuner and years with fewer residents than citizens with a cost: a finding about `befolkning`, whose count is of kommuner and
 * years. Asked of what is loaded, after the load is committed.
 */
export const checkResidents = async (ledger: CostLedger): Promise<Finding[]> => {
  const { scopes, residents } = await ledger.contents();
  const fewer = scopes.filter(({ year, kommune, targetGroup, recipients }) => {
    const known = residents.find((one) => one.year === year && one.kommune === kommune && one.targetGroup === null);
    return targetGroup === null && known !== undefined && known.residents < recipients;
  });
  if (fewer.length === 0) return [];
  return [
    { code: 'fewer-residents-than-recipients', severity: 'warn', columns: ['antal'], count: fewer.length, rows: [], other: 'omkostninger' }
  ];
};
