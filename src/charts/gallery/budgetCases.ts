import type { ComponentProps } from 'svelte';
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatKroner } from '../../domain/format.ts';
import type BudgetBars from '../BudgetBars.svelte';

export interface BudgetCase {
  readonly id: string;
  readonly chart: 'BudgetBars';
  readonly props: ComponentProps<typeof BudgetBars>;
}
type Row = ComponentProps<typeof BudgetBars>['rows'][number];

const tooFew = publish(0, { contributors: 2 }, 5);
const dominated = publish(0, { contributors: 20, largest: 9, total: 10 }, 5);
const kroner = (value: number | Published<number>) => (typeof value === 'number' ? publicFigure(value) : value);

const budget = (name: string, invests: number | Published<number>, gains: number | Published<number>): Row => ({
  key: name,
  name,
  invests: kroner(invests),
  gains: kroner(gains),
  net: typeof invests === 'number' && typeof gains === 'number' ? publicFigure(gains - invests) : dominated,
  sentence: `${name}: så meget lægges ud, og så meget kommer igen.`
});

const bars = (id: string, rows: readonly Row[], total: Row | null): BudgetCase => ({
  id: `budgets-${id}`,
  chart: 'BudgetBars',
  props: {
    minimumCell: 5,
    language: 'da',
    title: 'Hvis antagelserne holder',
    rows,
    total,
    investsLabel: 'Lægger ud',
    gainsLabel: 'Udgift mindre',
    netLabel: 'Netto',
    format: (value) => formatKroner(value, 'da')
  }
});

const ordinary = [
  budget('Børn og unge', 4_200_000, 1_160_000),
  budget('Beskæftigelse', 900_000, 5_450_000),
  budget('Voksne med handicap', 0, 2_300_000),
  budget('Sundhed', 350_000, 120_000),
  budget('Ældre', 45_000, 0)
];

export const budgetCases: readonly BudgetCase[] = [
  bars('ordinary', ordinary, budget('I alt', 5_495_000, 9_030_000)),
  bars('without-total', ordinary.slice(0, 1), null),
  bars(
    'partly-withheld',
    [
      ...ordinary.slice(0, 2),
      budget('Sundhed', tooFew, 120_000),
      budget('Ældre', 45_000, dominated),
      budget('Kultur', dominated, dominated)
    ],
    budget('I alt', 5_495_000, 9_030_000)
  ),
  bars('all-withheld', [budget('Børn og unge', dominated, dominated)], budget('I alt', dominated, dominated)),
  bars('nothing', [budget('Børn og unge', 0, 0)], budget('I alt', 0, 0)),
  bars('loss', [budget('Børn og unge', 2_000_000, -500_000), budget('Ældre', 100_000, 0)], budget('I alt', 2_100_000, -500_000)),
  bars(
    'long-names',
    [budget('Beskæftigelse, integration, uddannelse og erhvervsfremme', 1_250_000_000, 455_000), ...ordinary.slice(1)],
    budget('Alle kommunens områder tilsammen', 1_251_000_000, 8_330_000)
  )
];
