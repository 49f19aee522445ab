/** The goals that the two networks have written down, for when no catalogue is loaded. Few of them have a target, and none is invented. */
import type { Goal } from './goals.ts';
import { networks } from './kommuner.ts';

type Rest = Partial<Goal> & Pick<Goal, 'title' | 'unit' | 'direction'>;

const goal = (id: string, trial: string, kommune: string, rest: Rest): Goal => ({
  id,
  trial,
  kommune,
  minimum: null,
  maximum: null,
  deadline: null,
  status: null,
  owner: null,
  ...rest
});

/** Key, title, unit and direction. The units are ours: the sources name none. */
type Wish = readonly [key: string, title: string, unit: string, direction: Goal['direction']];

const wishes = (trial: string, kommune: string, owner: string, all: readonly Wish[]): Goal[] =>
  all.map(([key, title, unit, direction]) => goal(`${key}-${kommune}`, trial, kommune, { title, unit, direction, owner }));

/** Fredensborg Kommune, case 16/31575, item 38: what citizens, the short and the long term should give. */
const fredensborg: readonly Wish[] = [
  ['koordineret', 'Bedre koordineret sagsforløb for borgeren', 'procent', 'op'],
  ['sammenhaengende', 'Mere sammenhængende indsats', 'procent', 'op'],
  ['indflydelse', 'Øget indflydelse på eget forløb', 'procent', 'op'],
  ['afklaret', 'Hurtigere afklaring', 'dage', 'ned'],
  ['beskaeftigelse', 'Vedvarende beskæftigelse', 'procent', 'op'],
  ['udgifter', 'Lavere udgifter ved kortere tid på ydelse', 'uger på ydelse', 'ned']
];

/** Gladsaxe Kommune on "Fokus på inddragelse og effekt". */
const gladsaxe: readonly Wish[] = [
  ['indsats', 'Hurtigere indsats', 'dage', 'ned'],
  ['opfoelgning', 'Hyppigere opfølgning', 'samtaler pr. kvartal', 'op'],
  ['inddragelse', 'Mere inddragelse af familien', 'procent', 'op'],
  ['familietid', 'Mere tid med familien og mindre ved skærmen', 'procent', 'op']
];

/** The application "Børn som vores vigtigste ressource": the seven effects. */
const effects: readonly Wish[] = [
  ['afklaring', 'Tidligere og hurtigere afklaring og indsats', 'dage', 'ned'],
  ['dokumentation', 'Mindre dokumentation', 'timer pr. uge', 'ned'],
  ['selvhjulpne', 'Mere selvhjulpne borgere med ejerskab', 'procent', 'op'],
  ['laering', 'Borgernes læring', 'procent', 'op'],
  ['kvalitet', 'Bedre kvalificerede indsatser', 'procent', 'op'],
  ['justering', 'Bedre justering af indsatser', 'procent', 'op'],
  ['ressourcer', 'Bedre brug af ressourcer', 'procent', 'op']
];

export const defaultGoals: readonly Goal[] = [
  goal('tilknyttede-210', 'en-plan-210', '210', {
    title: 'Borgere tilknyttet forsøget',
    unit: 'borgere',
    direction: 'op',
    minimum: 15,
    maximum: 20,
    deadline: '2018-06-30',
    status: 'foreløbigt',
    owner: 'den lokale styregruppe'
  }),
  // The application "Én plan": one plan instead of two or three.
  ...networks['en-plan'].map((kommune) =>
    goal(`planer-${kommune}`, `en-plan-${kommune}`, kommune, {
      title: 'Skriftlige planer pr. borger',
      unit: 'planer',
      direction: 'ned',
      minimum: 1,
      maximum: 1,
      owner: 'netværket'
    })
  ),
  ...wishes('en-plan-210', '210', 'Fredensborg Kommune', fredensborg),
  // Gladsaxe Kommune: FIT at every conversation.
  goal('fit-daekning-159', 'fit-159', '159', {
    title: 'Samtaler med FIT',
    unit: 'procent',
    direction: 'op',
    minimum: 100,
    maximum: 100,
    owner: 'Gladsaxe Kommune'
  }),
  ...wishes('fit-159', '159', 'Gladsaxe Kommune', gladsaxe),
  ...['376', '756'].flatMap((kommune) => wishes(`boern-a-${kommune}`, kommune, 'netværket', effects))
];
