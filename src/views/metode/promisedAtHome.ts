/** That nothing leaves the machine, and nothing of a stranger runs on it. */
import { by, type Promised, promised, takenAlong } from './promised.ts';

const deckOfTexts = 'a deck file with hostile words, figures and addresses is shown, presented, saved and exported as texts';

export const promisedAtHome: readonly Promised[] = [
  promised(
    'home',
    'stays',
    by(
      'browser/trustEscape',
      'as npm start serves it > neither page nor threads reach another origin by any of them, found by number or by name',
      'with its policy taken away > the page and its threads reach another origin by every one of the ways tried'
    )
  ),
  promised(
    'home',
    'silent',
    by(
      'browser/trustUse',
      'asks its own server alone while the demo is looked at and filtered',
      'asks even its own server for nothing but its own files, and tells it nothing, while an extract is loaded, looked at and taken away'
    )
  ),
  promised(
    'home',
    'headerless',
    by('browser/trustEscape', 'where no header can be set > the policy in the page itself stops every one of the ways, in its threads too')
  ),
  promised(
    'home',
    'leaving',
    by('browser/trustEscape', 'as npm start serves it > the page cannot be left, opens no window, and does not call by WebRTC')
  ),
  promised(
    'home',
    'programs',
    by(
      'browser/trustEscape',
      'as npm start serves it > no text becomes a program, in the page or in a thread',
      'where no header can be set > no text becomes a program, in the page or in a thread'
    )
  ),
  promised(
    'home',
    'engine',
    by('browser/trustSql', '%s > is refused by the engine', '%s > is refused by the engine alone, without the policy'),
    by('engine/trustLockdown', 'the locked engine > has no other database, and no extension that reaches the network')
  ),
  promised(
    'home',
    'hostile',
    by(
      'browser/trustHostile',
      'a Parquet file whose own schema is false is refused by name',
      'a mapping file with hostile names and values maps columns, and is nothing else',
      'the address bar > takes no text out by %s'
    ),
    by(
      'browser/trustTaken',
      deckOfTexts,
      'a file of named views leads nowhere but to pages of the program',
      'a theme beside the page is a name, a picture and colours, whatever it says'
    )
  ),
  promised(
    'home',
    'links',
    by('domain/deck', 'reads back what it writes, and writes filters and words alone'),
    by('browser/trustTaken', deckOfTexts),
    by('browser/find', 'says when a link was made from another extract, by a mark that holds nothing of it')
  ),
  promised(
    'home',
    'lifeless',
    by(
      'browser/trustTaken',
      `${takenAlong}is a drawing of texts alone`,
      `${takenAlong}is a slide whose chart and workbook hold the numbers of the screen and no others`,
      'a note with hostile texts of its author and of the data is a document of texts',
      deckOfTexts
    ),
    by(
      'browser/exports',
      'takes a figure along as drawing, picture, numbers and slide, with the numbers of its table and nothing sent anywhere'
    ),
    by('export/pptx', 'the slides of a deck > have sections and statements in their order, and hold words from a stranger as words')
  ),
  promised(
    'home',
    'formulas',
    by('browser/trustUse', 'writes a report for spreadsheets in which no cell begins a formula'),
    by('browser/trustTaken', `${takenAlong}is numbers of the screen in cells that begin no formula`),
    by('export/csvTable', 'the table of a figure as CSV > lets no text begin a formula, and no negative number become a text'),
    by('views/data/report', 'the report as CSV > makes no formula of a name in the file')
  ),
  promised('home', 'stored', by('browser/keeping', 'stores nothing unasked', 'forgets everything, and it is really gone')),
  promised(
    'home',
    'servers',
    by('browser/trustServers', '$name with its recipe > shows the demo, and neither page nor threads reach another origin'),
    by('structure/trustRecipes', '$file is as it is written from the policy')
  ),
  promised(
    'home',
    'packages',
    by(
      'browser/trustPackages',
      'lists every package of the lock file that ships or is built into the page, with version and licence',
      'holds the engine, what reads files and what draws, and nothing whose licence binds what uses it'
    )
  )
];
