import type { ComponentProps } from 'svelte';
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatCount, formatKroner } from '../../domain/format.ts';
import type UpsetPlot from '../UpsetPlot.svelte';

export interface UpsetCase {
  readonly id: string;
  readonly chart: 'UpsetPlot';
  readonly props: ComponentProps<typeof UpsetPlot>;
}
type Combinations = UpsetCase['props']['rows'];

const some = publicFigure;
const tooFew = publish(0, { contributors: 2 }, 5);
const dominated = publish(0, { contributors: 20, largest: 9, total: 10 }, 5);

const sets = [
  { key: 'aeldre', name: 'Ældre og sundhed' },
  { key: 'handicap', name: 'Voksne med handicap' },
  { key: 'boern', name: 'Børn og unge' },
  { key: 'arbejde', name: 'Beskæftigelse' },
  { key: 'skole', name: 'Skole' },
  { key: 'kultur', name: 'Kultur og fritid' }
];

const combination = (members: string, citizens: Published<number>, cost: Published<number>): Combinations[number] => ({
  key: members,
  members: members.split('+'),
  citizens,
  cost,
  sentence: `${citizens.shown ? formatCount(citizens.value, 'da') : 'Et skjult antal'} borgere har udgifter i præcis ${members.split('+').length} områder.`
});
const shared = (members: string, citizens: number, cost: number) => combination(members, some(citizens), some(cost));

const combinations = [
  shared('aeldre', 3_412, 214_000_000),
  shared('boern', 1_986, 88_400_000),
  shared('arbejde', 1_702, 61_900_000),
  shared('aeldre+handicap', 604, 143_000_000),
  shared('boern+skole', 588, 71_300_000),
  shared('aeldre+arbejde', 412, 46_200_000),
  shared('handicap+arbejde', 297, 91_700_000),
  shared('boern+arbejde+skole', 121, 38_800_000),
  shared('aeldre+handicap+arbejde', 88, 47_600_000),
  shared('aeldre+handicap+boern+arbejde+skole+kultur', 7, 9_120_000)
];

const upset = (id: string, rows: Combinations, more: Partial<UpsetCase['props']> = {}): UpsetCase => ({
  id: `upset-${id}`,
  chart: 'UpsetPlot',
  props: {
    title: 'Hvilke budgetter deler borgere?',
    sets,
    rows,
    citizensLabel: 'borgere',
    costLabel: 'udgift',
    formatCitizens: (value) => formatCount(value, 'da'),
    formatCost: (value) => formatKroner(value, 'da'),
    minimumCell: 5,
    language: 'da',
    ...more
  }
});

export const upsetCases: readonly UpsetCase[] = [
  upset('ordinary', combinations),
  upset(
    'told',
    combinations.map((row) => ({ ...row, emphasis: row.key === 'aeldre+handicap' }))
  ),
  upset('withheld', [
    shared('aeldre', 3_412, 214_000_000),
    combination('boern+skole', some(588), dominated),
    combination('handicap+arbejde', tooFew, tooFew),
    combination('aeldre+kultur', tooFew, dominated)
  ]),
  upset('negative', [shared('aeldre', 3_412, 21_400_000), shared('arbejde+kultur', 112, -6_400_000)]),
  upset('one-row', [shared('aeldre+arbejde', 412, 46_200_000)], { sets: sets.filter(({ key }) => key === 'aeldre' || key === 'arbejde') }),
  upset('long-names', combinations.slice(3, 7), {
    sets: sets.map(({ key, name }, i) => ({ key, name: i % 2 ? name : `Det specialiserede område for ${name.toLowerCase()}` })),
    citizensLabel: 'borgere med udgifter i præcis de områder',
    costLabel: 'bruttoudgift til visiterede ydelser, 2019'
  }),
  upset('many-sets', [shared('o1+o4', 1_204, 88_000_000), shared('o2+o3+o12', 86, 12_300_000)], {
    sets: Array.from({ length: 12 }, (_, i) => ({ key: `o${i + 1}`, name: `Forvaltningsområde ${i + 1}` }))
  })
];
