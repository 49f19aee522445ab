import type { daAccess } from './daAccess.ts';
import type { Same } from './index.ts';

/** The draft accessibility statement, in English. The one that counts is Danish. */
export const enAccess: Same<typeof daAccess> = {
  title: 'Accessibility',
  lead: 'A draft of the accessibility statement that the municipality itself must publish for the place where this page lies.',
  draft:
    'Draft: what stands in square brackets is filled in by the municipality in the WAS-Tool of the Agency for Digital Government. The statement must be found at [domain]/was and gone through at least once a year, also where the page is only on a closed network.',
  sections: {
    statement: 'Statement',
    status: 'Conformance',
    exceptions: 'What is not accessible',
    basis: 'How this statement was made',
    feedback: 'Contact about accessibility',
    enforcement: 'Complaints and enforcement'
  },
  statement:
    '[The municipality] is obliged to make its website accessible under the Danish act on accessibility of websites and mobile applications of public sector bodies. The statement is about Helhedsblik at [domain].',
  status:
    'The page conforms partially with EN 301 549 (WCAG 2.1 levels A and AA) because of what is named below. It is built by WCAG 2.2 AA.',
  exceptions: {
    pptx: 'PowerPoint and Word files from the page: charts have alternative text and numbers in tables, but the files have not been tried with every screen reader.',
    pictures:
      'Pictures (PNG, SVG) cannot be read as a table. The same numbers stand in the figure’s table on the page and in the CSV file.',
    stage: 'The stage is made for a large screen. It can be used by keyboard, and everything in it also stands on the ordinary pages.',
    people:
      'The page has been tried with automatic tools, by keyboard and by the browser’s accessibility tree. It has not yet been tried by users with impaired sight, hearing or movement.'
  },
  basis: {
    method:
      'Self-assessment: every page has been gone through with axe-core in Danish and English, light, dark and high contrast, and by keyboard alone; the tests that come with the code repeat it.',
    date: 'The draft was written on 22 November 2026. The municipality writes the date of its own assessment: [date].'
  },
  feedback:
    'If you lack access to something, or want to tell of a fault, write to [e-mail] or call [telephone]. We answer within [number] working days.',
  enforcement:
    'The Danish Agency for Digital Government supervises the act. If you are not satisfied with the answer, you can write to the agency: webtilgaengelighed.dk.',
  helps: 'What the page does',
  helpList: {
    keyboard:
      'Everything can be reached and used by keyboard. In a figure the arrow keys go from point to point, and each point is read aloud.',
    table: 'Every figure has a table of the same numbers, a sentence that says what matters most, and an explanation of how it is read.',
    colour: 'Colour never stands alone. There is light, dark and high contrast, and the system’s own colours are followed.',
    zoom: 'The page can be read at 320 pixels and at 400 % without scrolling sideways; wide tables scroll by themselves.',
    motion: 'Movements are short, and fall away where the system asks for it.'
  }
};
