import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { it } from 'vitest';
import { yearGrainOf } from '../../../src/ledger/grain.ts';
import { overlapGrainOf, overlapGuardOf } from '../../../src/ledger/overlapGuard.ts';
import { ledgerOf, type CostRow } from '../../world/ledger.ts';
it('demo', async () => {
  const file = await asyncBufferFromFile('data/demo/omkostninger.parquet');
  const raw = (await parquetReadObjects({ file, compressors })) as any[];
  const rows: CostRow[] = raw.map((r) => ({ ...r, aar: Number(r.aar), kommunekode: Number(r.kommunekode), beloeb: Number(r.beloeb) })).filter(r => r.aar === 2018);
  const l: any = await ledgerOf(rows, [], 100000);
  (globalThis as any).DBG = true;
  const years = await l.years?.() ;
  await l.overlap({ year: 2018, kommuner: [], targetGroups: [], areas: [], unit: 'borger', denominator: 'modtagere', minimumCell: 5, topPercent: 10, prices: 'loebende', trials: [] });
}, 600000);
