import type { daNote } from './daNote.ts';
import type { Same } from './index.ts';

/** The note to a committee, in English. */
export const enNote: Same<typeof daNote> = {
  lead: 'A draft of a committee note, filled in from what is loaded. Change the text, choose the figures, and print it or save it as a Word file.',
  kept: 'What you write stands here as long as the page is open. Save the Word file to keep it.',
  print: 'Print or save as PDF',
  word: 'Save as a Word file',
  working: 'Making the Word file …',
  saved: 'Saved: {{name}}',
  failed: 'The Word file could not be made. Try again, or print the note instead.',
  reset: 'Write the text anew from the data',
  include: 'Include: {{name}}',
  table: 'With a table',
  made: 'Draft from Helhedsblik',
  title: 'Status of the free-municipality trial',
  titleField: 'Title',
  particulars: { committee: 'Committee', meeting: 'Date of meeting', number: 'Case number' },
  placeholders: { committee: '[Name of the committee]', meeting: '[Date]', number: '[Case number]' },
  sections: {
    case: 'Case',
    background: 'Background',
    participants: 'Status: participants',
    families: 'Status: families and collaboration',
    costs: 'Status: costs',
    goals: 'Status: goals',
    economy: 'Economy',
    method: 'Method and reservations',
    recommendation: 'Recommendation',
    decision: 'Decision'
  },
  text: {
    case: 'This note tells how far the trial has come in {{where}}. {{lead}}',
    background:
      'Trials of free municipalities let municipalities depart from certain rules for a time, so that they can try other ways of solving their tasks.',
    network: {
      'en-plan':
        'Nine municipalities of North Zealand try “One plan for a coherent effort together with the citizen”: citizens with several problems get one plan instead of two or three, and efforts are brought together across departments.',
      boern:
        'Gladsaxe, Guldborgsund and Ikast-Brande try “Children as our most important resource”. In Gladsaxe the family answers at every conversation how the child is doing and how the collaboration is (FIT).'
    },
    notLoaded: 'No data about this are loaded yet.',
    participants: 'The numbers say how many are in, and how far they have come. They show development, not what the trial causes.',
    families: 'The numbers are the families’ own answers. They show development, not what the trial causes.',
    costs: 'The numbers are gross costs of services granted, reckoned per citizen.',
    goals: 'Goals that are not yet measured stand with that word.',
    economy: '[Consequences for appropriations are written here.]',
    method:
      'The numbers are reckoned from pseudonymised extracts in the browser of the computer where the note was made; no data have left it. Numbers that rest on fewer than {{count}} citizens or cases are withheld, and others are where they could otherwise be reckoned. Definition and source stand under each figure.',
    development: 'Without a comparison group the numbers do not say what would have happened without the trial.',
    recommendation: '[The administration recommends that the committee takes note of this.]',
    decision: '[The decision of the committee]'
  },
  everywhere: 'the participating municipalities',
  synthetic: 'The note rests on synthetic data and describes no real citizens.'
};
