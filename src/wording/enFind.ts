import type { daFind } from './daFind.ts';
import type { Same } from './index.ts';

/** The command palette and named views, in English. */
export const enFind: Same<typeof daFind> = {
  title: 'Find a page, a figure or a municipality',
  placeholder: 'Write what you are looking for',
  empty: 'Nothing fits. Try another word.',
  close: 'Close',
  view: 'Page',
  named: 'Your view',
  show: 'Show {{where}}',
  nameView: 'Keep this view under a name',
  namedViews: 'Your views',
  tour: 'Tour of two minutes',
  print: 'Print the page',
  groups: { views: 'Pages', figures: 'Figures', named: 'Your views', kommuner: 'Municipalities', actions: 'Actions' },
  saved: {
    explanation:
      'A view is a page with the choices you have made. It holds no numbers and no data: a colleague with the same extract sees the same.',
    name: 'Name',
    keep: 'Keep',
    none: 'You have no views yet.',
    remove: 'Remove {{name}}',
    toFile: 'Save as a file',
    fromFile: 'Open from a file',
    fileName: 'helhedsblik-views.json',
    opened_one: '{{count}} view was opened.',
    opened_other: '{{count}} views were opened.',
    leftOut_one: '{{count}} could not be understood or stood there twice and is left out.',
    leftOut_other: '{{count}} could not be understood or stood there twice and are left out.',
    notKept: 'The browser cannot keep them: storage is full or shut off. Save them as a file before you close the page.',
    fault: {
      gone: 'The file can no longer be read: it has been moved, deleted or changed. Nothing has changed here.',
      'too-large': 'The file is larger than views can be. Nothing has changed.',
      'not-json': 'The file cannot be read: it is not JSON. Nothing has changed.',
      'not-views': 'The file does not hold views of Helhedsblik. Nothing has changed.',
      newer: 'The file is from a newer Helhedsblik. Nothing has changed: get the new one first.'
    }
  }
};
