/** Decks that fill themselves: for the quarterly meeting of chiefs, the half-yearly one of directors, and the year's convention. */
import type { TableName } from '../domain/contract.ts';
import { type Deck, figureSlide, type NewSlide, sectionSlide, slidesOf, statementSlide } from '../domain/deck.ts';
import type { Language } from '../domain/format.ts';
import { hashOf, locationOf } from '../state/place.svelte.ts';
import { registered, type View } from '../views/registry.ts';
import { say } from '../wording/present.ts';

export const readyDeckIds = ['quarter', 'half-year', 'year'] as const;
export type ReadyDeckId = (typeof readyDeckIds)[number];

/** Figures of each, in the order of the story. */
const stories: Readonly<Record<ReadyDeckId, readonly string[]>> = {
  quarter: [
    'participants-enrolment',
    'participants-funnel',
    'participants-lead-time',
    'participants-fidelity',
    'fit-coverage',
    'fit-ors-trend',
    'goals-status',
    'goals-deliveries',
    'milestones',
    'cost-top-share'
  ],
  'half-year': [
    'goals-status',
    'participants-enrolment',
    'participants-plans',
    'participants-progression',
    'participants-outcome',
    'fit-outcome',
    'fit-collaboration',
    'cost-top-share',
    'cost-composition',
    'milestones'
  ],
  year: [
    'cost-top-share',
    'cost-top-share-by-kommune',
    'cost-composition',
    'cost-area-overlap',
    'cost-persistence',
    'cost-potential-lasting',
    'participants-progression',
    'participants-time-to-work',
    'cost-participants',
    'fit-outcome',
    'fit-first-last',
    'goals-status',
    'milestones'
  ]
};

/** Tables that a page's figures say nothing without. Milestones and goals are known to the program itself. */
const needed: Readonly<Record<Extract<View, { kind: 'figures' }>['subject'], readonly TableName[]>> = {
  costs: ['omkostninger'],
  fit: ['fit_forloeb', 'fit_maalinger'],
  participants: ['deltagere'],
  goals: []
};

/** What single figures need beside them. */
const alsoNeeded: Readonly<Record<string, readonly TableName[]>> = {
  'cost-participants': ['deltagere'],
  'participants-progression': ['progression'],
  'goals-deliveries': ['maalopfoelgning']
};

/** Figures that can be shown of what is loaded, in the order of the pages, under the question they answer. */
export const available = (loaded: ReadonlySet<TableName>): typeof registered =>
  registered.filter(({ id, view }) => [...needed[view.subject], ...(alsoNeeded[id] ?? [])].every((table) => loaded.has(table)));

/** The deck, filled with the figures that can be shown of `loaded`. The newest year is chosen anew each time it is opened. */
export const readyDeck = (id: ReadyDeckId, loaded: ReadonlySet<TableName>, language: Language): Deck => {
  const there = available(loaded);
  const story = stories[id].flatMap((wanted) => there.find((one) => one.id === wanted) ?? []);
  const address = (view: string) => hashOf({ ...locationOf(''), view });
  let question = '';
  const told = story.flatMap(({ id: figure, view, section }): NewSlide[] => {
    const title = view.sections.find((one) => one.id === section)?.title;
    const asked = title === undefined ? question : say(language, title);
    const begins = asked !== question;
    question = asked;
    return [...(begins ? [sectionSlide(asked)] : []), figureSlide(figure, address(view.id))];
  });
  const [first] = story;
  const opening = first ? [statementSlide({ figure: first.id, address: address(first.view.id) })] : [];
  return { title: say(language, `present.ready.${id}`), slides: slidesOf([...opening, ...told]) };
};
