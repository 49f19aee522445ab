import { networks } from '../../src/domain/kommuner.ts';
import type { Row } from './row.ts';

interface Goal {
  readonly titel: string;
  readonly enhed: string;
  readonly retning: 'op' | 'ned';
  readonly minimum?: number;
  readonly maksimum?: number;
  readonly frist?: string;
  readonly status?: 'foreløbigt' | 'endeligt';
  readonly ejer?: string;
}

const goal = (id: string, forsoegId: string, kommunekode: string, { titel, enhed, retning, ...rest }: Goal): Row => ({
  maal_id: id,
  forsoeg_id: forsoegId,
  kommunekode,
  titel,
  enhed,
  retning,
  ...rest
});

export const enrolmentGoal = 'tilknyttede-210';
export const plansGoal = (kommunekode: string): string => `planer-${kommunekode}`;
export const fitGoal = 'fit-daekning-159';

const plans = (kommunekode: string): Row =>
  goal(plansGoal(kommunekode), `en-plan-${kommunekode}`, kommunekode, {
    titel: 'Skriftlige planer pr. borger',
    enhed: 'planer',
    retning: 'ned',
    minimum: 1,
    maksimum: 1,
    ejer: 'netværket'
  });

/** The effects that the application of the children's network names. It sets no targets for them; the units are ours. */
const effects: readonly (readonly [id: string, titel: string, enhed: string, retning: 'op' | 'ned'])[] = [
  ['afklaring', 'Tidligere og hurtigere afklaring og indsats', 'dage', 'ned'],
  ['dokumentation', 'Mindre dokumentation', 'timer pr. uge', 'ned'],
  ['selvhjulpne', 'Mere selvhjulpne borgere med ejerskab', 'procent', 'op'],
  ['laering', 'Borgernes læring', 'procent', 'op'],
  ['kvalitet', 'Bedre kvalificerede indsatser', 'procent', 'op'],
  ['justering', 'Bedre justering af indsatser', 'procent', 'op'],
  ['ressourcer', 'Bedre brug af ressourcer', 'procent', 'op']
];

/**
 * Sources: Fredensborg Kommune, case 16/31575, item 38 (15–20 citizens, preliminary); the application "Én plan" (one plan
 * instead of two or three); Gladsaxe Kommune (FIT at every conversation); the application "Børn som vores vigtigste ressource".
 */
export const maal = (): Row[] => [
  goal(enrolmentGoal, 'en-plan-210', '210', {
    titel: 'Borgere tilknyttet forsøget',
    enhed: 'borgere',
    retning: 'op',
    minimum: 15,
    maksimum: 20,
    frist: '2018-06-30',
    status: 'foreløbigt',
    ejer: 'den lokale styregruppe'
  }),
  ...networks['en-plan'].map(plans),
  goal(fitGoal, 'fit-159', '159', {
    titel: 'Samtaler med FIT',
    enhed: 'procent',
    retning: 'op',
    minimum: 100,
    maksimum: 100,
    ejer: 'Gladsaxe Kommune'
  }),
  ...effects.map(([id, titel, enhed, retning]) => goal(`${id}-376`, 'boern-a-376', '376', { titel, enhed, retning, ejer: 'netværket' }))
];
