import { expect, it } from 'vitest';
import { areaOverlapFigure } from '../../../src/views/udgifter/areaOverlap.ts';
import { ledgerOf } from '../../world/ledger.ts';
import { rowsOf, viewAt } from './costPage.ts';

const both = (kommune: string, count: number, areas: readonly string[]) =>
  areas.flatMap((omraade) =>
    rowsOf(
      kommune,
      2019,
      Array.from({ length: count }, () => 1000),
      { omraade }
    )
  );

const toldAt = async (hash: string) => {
  const ledger = await ledgerOf([
    ...both('210', 40, ['skole']),
    ...both('217', 20, ['familie', 'skole']),
    ...both('219', 30, ['job', 'skole'])
  ]);
  const view = await viewAt(areaOverlapFigure, ledger, hash);
  if (view.chart.kind !== 'upset') throw new Error('no combinations');
  return { headline: view.headline, told: view.chart.props.rows.flatMap(({ emphasis, members }) => (emphasis ? [members] : [])) };
};

it('marks the combination that the headline names, and none where it names none', async () => {
  const { headline, told } = await toldAt('#/udgifter');
  expect(headline).toContain('job og skole');
  expect(told).toEqual([['job', 'skole']]);
  expect((await toldAt('#/udgifter?kommune=210')).told).toEqual([]);
});
