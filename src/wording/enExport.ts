import type { daExport } from './daExport.ts';
import type { Same } from './index.ts';

export const enExport: Same<typeof daExport> = {
  working: 'Downloading…',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  csvDanish: 'Numbers for a Danish spreadsheet (CSV)',
  csvInternational: 'Numbers, international format (CSV)',
  pptx: 'PowerPoint (one slide)',
  copyPicture: 'Copy picture',
  copySentence: 'Copy sentence, definition and source',
  saved: 'Downloaded: {{name}}',
  pictureCopied: 'The picture is copied.',
  sentenceCopied: 'The sentence is copied.',
  failed: 'The file could not be made. Try again, or choose another format.',
  copyFailed: 'The browser does not let the page copy from here. Download the file instead.',
  notReady: 'The figure is being computed. Try again in a moment.',
  suppressed: 'Numbers that rest on fewer than {{count}} citizens are withheld.',
  suppressedCases: 'Numbers that rest on fewer than {{count}} cases are withheld.',
  hidden: 'Withheld ({{reason}}): {{names}}.',
  more: '{{names}} and {{count}} more',
  definition: 'Definition',
  source: 'Source',
  lowerQuartile: 'lower quartile',
  upperQuartile: 'upper quartile',
  lowEnd: 'lower end of the interval',
  highEnd: 'upper end of the interval',
  address: 'The same figure in Helhedsblik: {{address}}'
};
