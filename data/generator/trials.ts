import { kommuneName, networks } from '../../src/domain/kommuner.ts';
import { fitStart } from './fitCases.ts';
import { trialStart } from './participants.ts';
import type { Row } from './row.ts';

const adultCluster: readonly string[] = ['190', '201', '210', '217'];

const onePlan = (kommunekode: string): Row => ({
  forsoeg_id: `en-plan-${kommunekode}`,
  navn: `Én plan, ${kommuneName(kommunekode)}`,
  netvaerk: 'Én plan',
  kommunekode,
  spor: adultCluster.includes(kommunekode) ? 'voksne' : null,
  maalgruppe: adultCluster.includes(kommunekode) ? 'voksne' : null,
  start: trialStart,
  slut: kommunekode === '210' ? '2020-06-30' : '2020-12-31',
  lov: 'FKN'
});

const childrensTrial = (forsoeg: Row): Row => ({ netvaerk: 'Børn som vores vigtigste ressource', lov: 'FKN', ...forsoeg });

/** Dates as the kommuner and the applications give them; they disagree on when the trials end. */
export const forsoeg = (): Row[] => [
  ...networks['en-plan'].map(onePlan),
  childrensTrial({
    forsoeg_id: 'fit-159',
    navn: 'Fokus på inddragelse og effekt, Gladsaxe',
    kommunekode: '159',
    spor: 'udsatte børn og unge',
    maalgruppe: 'familier',
    start: fitStart,
    slut: '2021-12-31',
    lov: 'FKN § 10'
  }),
  ...['376', '756'].map((kommunekode) =>
    childrensTrial({
      forsoeg_id: `boern-a-${kommunekode}`,
      navn: `Udsatte børn og unge, ${kommuneName(kommunekode)}`,
      kommunekode,
      spor: 'udsatte børn og unge',
      maalgruppe: 'familier',
      start: trialStart,
      slut: '2019-12-31'
    })
  ),
  childrensTrial({
    forsoeg_id: 'boern-b-376',
    navn: 'Folkeskolen, Guldborgsund',
    kommunekode: '376',
    spor: 'folkeskolen',
    start: trialStart,
    slut: '2019-12-31'
  }),
  childrensTrial({
    forsoeg_id: 'boern-c-376',
    navn: 'Unges uddannelse, Guldborgsund',
    kommunekode: '376',
    spor: 'unges uddannelse',
    maalgruppe: 'unge',
    start: trialStart,
    slut: '2019-12-31'
  })
];
