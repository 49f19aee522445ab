/**
 * The tour: three made-up citizens, each with the question that the page answers about people like them. Source: the cases of the
 * application "Én plan for en sammenhængende indsats sammen med borgeren" (2016), which are not real people.
 */
import { hashOf, type Location } from '../../state/place.svelte.ts';

export type Citizen = 'pernille' | 'trine' | 'jakob';

export interface TourStep {
  readonly id: 'few' | 'budgets' | 'heard' | 'wellbeing' | 'enrolled' | 'work' | 'own';
  /** Whom it is about; null for the last one. */
  readonly citizen: Citizen | null;
  /** Where the figure is, with the filters that light up what meets this citizen. */
  readonly goal: Partial<Location>;
}

/** Laws that each citizen's help rests on, as codes of the contract. */
export const lawsOf: Readonly<Record<Citizen, readonly string[]>> = {
  pernille: ['LAB', 'LAS', 'SEL', 'SUL', 'LVU'],
  trine: ['LAB', 'LAS', 'SEL', 'SUL', 'FSL'],
  jakob: ['LAB', 'LAS', 'SUL']
};

/** The areas behind Pernille's laws, as the demo names them. */
const pernillesAreas = ['beskæftigelse', 'sundhed', 'ungevejledning', 'voksensocial', 'ydelse'];

export const tourSteps: readonly TourStep[] = [
  { id: 'few', citizen: 'pernille', goal: { view: 'udgifter', figure: 'cost-top-share' } },
  { id: 'budgets', citizen: 'pernille', goal: { view: 'udgifter', figure: 'cost-area-overlap', areas: pernillesAreas } },
  { id: 'heard', citizen: 'trine', goal: { view: 'fit', figure: 'fit-coverage' } },
  { id: 'wellbeing', citizen: 'trine', goal: { view: 'fit', figure: 'fit-ors-trend' } },
  { id: 'enrolled', citizen: 'jakob', goal: { view: 'deltagere', figure: 'participants-enrolment' } },
  { id: 'work', citizen: 'jakob', goal: { view: 'deltagere', figure: 'participants-time-to-work' } },
  { id: 'own', citizen: null, goal: { view: 'data' } }
];

/** The address of a step: the reader's language and minimum cell stay, all other choices are the tour's. */
export const addressOfStep = (step: TourStep, start: Location, here: Location): string =>
  hashOf({ ...start, language: here.language, minimumCell: here.minimumCell, ...step.goal });
