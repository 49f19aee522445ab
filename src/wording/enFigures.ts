import type { daFigures } from './daFigures.ts';
import type { Same } from './index.ts';

/** What figures are called, in English. */
export const enFigures: Same<typeof daFigures> = {
  copied: 'Copied',
  take: 'Download',
  takeFailed: 'The menu could not be loaded. Try again.',
  howToRead: 'How to read it',
  deck: {
    add: 'Add to the presentation',
    title: 'Add to the presentation (key p, while the figure has focus or is under the pointer)',
    added_one: 'Added to the presentation ({{count}} slide).',
    added_other: 'Added to the presentation ({{count}} slides).',
    full_one: 'The presentation is full: {{count}} slide.',
    full_other: 'The presentation is full: {{count}} slides.',
    notKept: 'The browser could not keep it; save it as a file before the page is closed.',
    open: 'Open the presentation'
  },
  copyLink: 'Copy link',
  linkFailed: 'The browser does not let the page copy from here. Copy the address in the address bar instead.',
  extract: {
    title: 'Another extract',
    differs: 'The link was made with another extract than the one loaded here. Numbers may differ from those your colleague saw.',
    notLoaded: 'The link was made with an extract that is not loaded here. Figures show synthetic data.',
    wasDemo:
      'The link was made with the synthetic data, but extracts of your own are loaded here. Numbers differ from those your colleague saw.',
    load: 'Load the extract',
    close: 'Close'
  },
  names: {
    'cost-top-share': 'How concentrated costs are',
    'cost-lorenz': 'The concentration curve',
    'cost-top-share-by-kommune': 'Concentration by municipality',
    'cost-top-share-by-year': 'Concentration year by year',
    'cost-compare': 'Two municipalities or two years',
    'cost-composition': 'Whose budget',
    'cost-areas-per-citizen': 'Areas per citizen',
    'cost-area-overlap': 'Budgets with the same citizens',
    'cost-persistence': 'From year to year',
    'cost-persistence-years': 'How long they stay at the top',
    'cost-potential-parallel': 'What if: parallel work',
    'cost-potential-lasting': 'What if: lasting high-cost courses',
    'cost-potential-generation': 'What if: the next generation',
    'cost-participants': 'Participants’ costs before and after',
    'fit-coverage': 'FIT coverage',
    'fit-ors-trend': 'Wellbeing over time',
    'fit-ors-by-conversation': 'Wellbeing by conversation',
    'fit-outcome': 'Outcome of cases',
    'fit-first-last': 'First and latest score',
    'fit-endings': 'How cases ended',
    'fit-collaboration': 'The collaboration',
    'fit-srs-trend': 'Collaboration over time',
    'fit-srs-by-conversation': 'Collaboration by conversation',
    'fit-expected': 'Expected development',
    'participants-enrolment': 'Enrolment against target',
    'participants-funnel': 'From screening to effort',
    'participants-lead-time': 'Time between the steps',
    'participants-fidelity': 'Core elements',
    'participants-plans': 'Plans before and now',
    'participants-contacts': 'Contact persons',
    'participants-caseworkers': 'Changes of caseworker',
    'participants-progression': 'Progression',
    'participants-progression-difference': 'Citizen and caseworker',
    'participants-progression-gaps': 'Interrupted progression',
    'participants-outcome': 'Outcomes',
    'participants-time-to-work': 'Time to work',
    'participants-groups': 'Groups compared',
    'goals-status': 'Goals',
    milestones: 'Milestones',
    'goals-deliveries': 'Deliveries by municipality'
  }
};
