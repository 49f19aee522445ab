/** The one list of views and their figures: it drives navigation, addresses, tests and screenshots. */
import type { PlainKey } from '../wording/index.ts';
import type { Figure } from './figure.ts';
import { lorenzFigure } from './udgifter/lorenz.ts';
import { topShareFigure } from './udgifter/topShare.ts';

/** One question of a view and the figures that answer it. */
export interface Section {
  readonly id: string;
  readonly title: PlainKey;
  readonly figures: readonly Figure[] | LaterFigures;
}

/** Figures below the first screen, loaded after it: their places stand in the page from the beginning. */
export interface LaterFigures {
  readonly ids: readonly string[];
  readonly load: () => Promise<readonly Figure[]>;
}

export type View =
  | {
      readonly kind: 'figures';
      /** What the filters of the page are about. */
      readonly subject: 'costs' | 'fit' | 'participants' | 'goals';
      readonly id: string;
      readonly title: PlainKey;
      readonly lead: PlainKey;
      readonly sections: readonly Section[];
    }
  | { readonly kind: 'data'; readonly id: string; readonly title: PlainKey; readonly lead: PlainKey }
  /** A page of its own making; `pages.ts` says what is loaded when it is gone to. */
  | {
      readonly kind: 'page';
      readonly id: PageId;
      readonly title: PlainKey;
      /** Not in the navigation: gone to by a link of another page or found by name, or opened by another page alone. */
      readonly reached?: 'by-name' | 'from-elsewhere';
    };

/** Pages that are not made of figures of the registry. */
export type PageId = 'overblik' | 'metode' | 'praesentation' | 'talernoter' | 'notat' | 'tilgaengelighed' | 'galleri';

/** A question about FIT: all its figures come with the page. */
const section = (
  id: string,
  title: PlainKey,
  ids: readonly string[],
  figures: keyof typeof import('./fit/fit.ts').fitFigures
): Section => ({
  id,
  title,
  figures: { ids, load: async () => (await import('./fit/fit.ts')).fitFigures[figures] }
});

/** The same of participants, and of goals. */
const participantSection = (
  id: string,
  title: PlainKey,
  ids: readonly string[],
  figures: keyof typeof import('./participants/participants.ts').participantFigures
): Section => ({
  id,
  title,
  figures: { ids, load: async () => (await import('./participants/participants.ts')).participantFigures[figures] }
});

const goalSection = (
  id: string,
  title: PlainKey,
  ids: readonly string[],
  figures: keyof typeof import('./goals/goals.ts').goalFigures
): Section => ({
  id,
  title,
  figures: { ids, load: async () => (await import('./goals/goals.ts')).goalFigures[figures] }
});

export const views: readonly View[] = [
  { kind: 'page', id: 'overblik', title: 'overviewPage.title' },
  {
    kind: 'figures',
    subject: 'costs',
    id: 'udgifter',
    title: 'costs.title',
    lead: 'costs.lead',
    sections: [
      { id: 'hvor-meget', title: 'costs.sections.howMuch', figures: [topShareFigure, lorenzFigure] },
      {
        id: 'hvor',
        title: 'costs.sections.where',
        figures: {
          ids: ['cost-top-share-by-kommune', 'cost-top-share-by-year', 'cost-compare'],
          load: async () => (await import('./udgifter/where.ts')).whereFigures
        }
      },
      {
        id: 'hvis-budget',
        title: 'costs.sections.whose',
        figures: {
          ids: ['cost-composition', 'cost-areas-per-citizen', 'cost-area-overlap'],
          load: async () => (await import('./udgifter/whose.ts')).whoseFigures
        }
      },
      {
        id: 'hvor-laenge',
        title: 'costs.sections.howLong',
        figures: {
          ids: ['cost-persistence', 'cost-persistence-years'],
          load: async () => (await import('./udgifter/lasting.ts')).lastingFigures
        }
      },
      {
        id: 'hvad-nu-hvis',
        title: 'costs.sections.whatIf',
        figures: {
          ids: ['cost-potential-parallel', 'cost-potential-lasting', 'cost-potential-generation'],
          load: async () => (await import('./udgifter/potential.ts')).potentialFigures
        }
      },
      {
        id: 'deltagere',
        title: 'costs.sections.participants',
        figures: {
          ids: ['cost-participants'],
          load: async () => (await import('./udgifter/participants.ts')).participantFigures
        }
      }
    ]
  },
  {
    kind: 'figures',
    subject: 'fit',
    id: 'fit',
    title: 'fitPage.title',
    lead: 'fitPage.lead',
    sections: [
      section('daekning', 'fitPage.sections.coverage', ['fit-coverage'], 'coverage'),
      section('trivsel', 'fitPage.sections.wellbeing', ['fit-ors-trend', 'fit-ors-by-conversation'], 'wellbeing'),
      section('udbytte', 'fitPage.sections.outcomes', ['fit-outcome', 'fit-first-last', 'fit-endings'], 'outcomes'),
      section(
        'samarbejde',
        'fitPage.sections.collaboration',
        ['fit-collaboration', 'fit-srs-trend', 'fit-srs-by-conversation'],
        'collaboration'
      ),
      section('forventet', 'fitPage.sections.expected', ['fit-expected'], 'expected')
    ]
  },
  {
    kind: 'figures',
    subject: 'participants',
    id: 'deltagere',
    title: 'participantsPage.title',
    lead: 'participantsPage.lead',
    sections: [
      participantSection('hvor-mange', 'participantsPage.sections.enrolment', ['participants-enrolment'], 'enrolment'),
      participantSection('hvor-langt', 'participantsPage.sections.steps', ['participants-funnel', 'participants-lead-time'], 'steps'),
      participantSection(
        'en-plan',
        'participantsPage.sections.practice',
        ['participants-fidelity', 'participants-plans', 'participants-contacts', 'participants-caseworkers'],
        'practice'
      ),
      participantSection(
        'fremgang',
        'participantsPage.sections.progression',
        ['participants-progression', 'participants-progression-difference', 'participants-progression-gaps'],
        'progression'
      ),
      participantSection(
        'i-arbejde',
        'participantsPage.sections.outcomes',
        ['participants-outcome', 'participants-time-to-work'],
        'outcomes'
      ),
      participantSection('sammenlignet', 'participantsPage.sections.groups', ['participants-groups'], 'groups')
    ]
  },
  {
    kind: 'figures',
    subject: 'goals',
    id: 'maal',
    title: 'goalsPage.title',
    lead: 'goalsPage.lead',
    sections: [
      goalSection('naar-vi', 'goalsPage.sections.status', ['goals-status'], 'status'),
      goalSection('milepaele', 'goalsPage.sections.milestones', ['milestones'], 'milestones'),
      goalSection('leverancer', 'goalsPage.sections.deliveries', ['goals-deliveries'], 'deliveries')
    ]
  },
  { kind: 'data', id: 'data', title: 'data.title', lead: 'data.lead' },
  { kind: 'page', id: 'metode', title: 'methodPage.title' },
  { kind: 'page', id: 'praesentation', title: 'presentPage.title' },
  { kind: 'page', id: 'talernoter', title: 'presentPage.notes', reached: 'from-elsewhere' },
  { kind: 'page', id: 'notat', title: 'notePage.title', reached: 'by-name' },
  { kind: 'page', id: 'tilgaengelighed', title: 'accessPage.title', reached: 'by-name' },
  { kind: 'page', id: 'galleri', title: 'gallery.title', reached: 'from-elsewhere' }
];

/** Views that the navigation shows. */
export const places = views.filter((view) => !('reached' in view));

/** Views that can be found by name. */
export const findable = views.filter((view) => !('reached' in view) || view.reached === 'by-name');

/** The view of an address; an unknown one leads to the first. */
export const viewOf = (id: string): View => views.find((view) => view.id === id) ?? (views[0] as View);

/** Every figure, by the view and the question it stands under. */
export const registered = views.flatMap((view) =>
  view.kind === 'figures'
    ? view.sections.flatMap(({ id: section, figures }) =>
        ('length' in figures ? figures.map(({ id }) => id) : figures.ids).map((id) => ({ id, view, section, figures }))
      )
    : []
);

/** The figure with this id, loaded if need be; null where there is none. */
export const figureOf = async (wanted: string): Promise<Figure | null> => {
  const found = registered.find(({ id }) => id === wanted);
  if (!found) return null;
  const figures = 'length' in found.figures ? found.figures : await found.figures.load();
  return figures.find(({ id }) => id === wanted) ?? null;
};
