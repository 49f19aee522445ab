/** What is promised, and the tests that hold it. A test of this list fails when a test that it names is no longer there. */
import type { daMethod } from '../../wording/daMethod.ts';

export interface Proof {
  /** From the root of the repository. */
  readonly file: string;
  /** As it stands in the file, after the names of what it stands in: *the box > is open*; … for what is reckoned in a name. */
  readonly title: string;
}

export type PromiseId = keyof typeof daMethod.promises;
export type PromiseGroup = keyof typeof daMethod.groups;

export interface Promised {
  readonly id: PromiseId;
  readonly group: PromiseGroup;
  readonly proofs: readonly Proof[];
}

/** `tests/<name>.test.ts`, and titles in it. */
const by = (name: string, ...titles: readonly string[]): readonly Proof[] =>
  titles.map((title) => ({ file: `tests/${name}.test.ts`, title }));

const promised = (group: PromiseGroup, id: PromiseId, ...proofs: readonly (readonly Proof[])[]): Promised => ({
  id,
  group,
  proofs: proofs.flat()
});

const takenAlong = '%s with hostile names, taken along > ';
const deckOfTexts = 'a deck file with hostile words, figures and addresses is shown, presented, saved and exported as texts';
const drawnAsOnScreen =
  'a figure as SVG > holds the drawing of the screen, mark for mark and word for word, for every case of the gallery, and is well-formed without any other file';
const families = 'nothing of too few families is told, in world %d > ';

export const promises: readonly Promised[] = [
  promised('citizens', 'cell', by('domain/disclosure', 'a number > on %d people with a minimum of %d is shown: %s')),
  promised('citizens', 'outside', by('domain/disclosure', 'a number > is withheld where those left out are few, but not where nobody is')),
  promised(
    'citizens',
    'parts',
    by('domain/suppression', 'parts of a known whole > leave what is withheld together as enough people, or leave nothing shown'),
    by('domain/suppressionOptimum', 'parts withheld to protect others > are a sixth more than would just do'),
    by(
      'measures/costComposition',
      'what the most expensive cost each budget > withholds a budget of few among them, and another that it could be reckoned from'
    )
  ),
  promised(
    'citizens',
    'tables',
    by(
      'domain/countTable',
      'a table of counts > keeps every small count in an interval as wide as the smallest group, whatever is reckoned from its sums',
      'a table of counts > does so also where the sum of a block is known'
    )
  ),
  promised(
    'citizens',
    'nested',
    by('domain/nestedReckoning', 'clears nested groups as a slow reading of the rule does, whichever are decided first'),
    by(
      'measures/bothDenominators',
      'tells of groups, by residents and by recipients together, only such as differ by nobody or by enough people',
      'tells 1, 5 and 10 % by either denominator though three people lie between two of them, and not where one does'
    ),
    by('measures/anyShare', 'tenths of a per cent > take nothing from the whole percentages, and leave room between all that are shown')
  ),
  promised(
    'citizens',
    'dominated',
    by('domain/disclosure', 'a number > is withheld where one person is more than half'),
    by('measures/costConcentration', 'what is withheld > is a share that one citizen dominates')
  ),
  promised(
    'citizens',
    'selections',
    by('measures/attack/attack', 'from all selections together, %s > cannot be reckoned, and could be without the guard of selections')
  ),
  promised(
    'citizens',
    'blocks',
    by('domain/selectionBlocks', 'leaves every count under %d an interval as wide, whatever is added and subtracted'),
    by(
      'measures/attack/fit',
      'from all selections together, of %s > no count of few can be reckoned, and could be without the guard of selections',
      'a cut-off moved point by point tells of no few cases'
    ),
    by(
      'measures/attack/participantsAttack',
      'from all selections together, how few people there are of any class > cannot be reckoned',
      'from all selections together, how few people there are of any class > could be without the guard of selections'
    ),
    by(
      'measures/attack/participantCostsAttack',
      'what few participants, or one above all, cost before or after > cannot be reckoned from all selections together, and could be from those that are enough by themselves'
    )
  ),
  promised('citizens', 'rounded', by('domain/disclosure', 'rounds the cost of one citizen to whole 1,000 kr.')),
  promised(
    'citizens',
    'fit',
    by(
      'measures/fitDisclosure',
      `${families}in a class, or by what the classes sum to`,
      `${families}by figures held against each other: how many are active, and how many cannot be told`,
      `${families}in a period or at a conversation, by means, counts or quartiles`,
      `${families}in a group, or in all groups that are withheld together`
    )
  ),
  promised(
    'citizens',
    'people',
    by('measures/participantCosts', 'withholds > everything of four participants'),
    by('measures/participantsSteps', 'the funnel > tells nothing of fewer people than the minimum cell, not even that nobody came further'),
    by('measures/goals', 'loaded goals > are withheld where few people are behind them')
  ),
  promised(
    'citizens',
    'totals',
    by('measures/senderTotals', 'totals of costs > are withheld altogether where few citizens stand behind them'),
    by('measures/senderTotals', 'totals of costs > take the smallest other cell with them where the rest would tell of too few')
  ),
  promised('citizens', 'seen', by('charts/twin', 'gives a withheld number as words with its reason, and the number nowhere')),
  promised(
    'citizens',
    'exports',
    by(
      'browser/trustTaken',
      'withholds the small area on the screen, in every attribute, and on paper',
      `${takenAlong}is a drawing of texts alone`,
      `${takenAlong}is numbers of the screen in cells that begin no formula`,
      `${takenAlong}is a slide whose chart and workbook hold the numbers of the screen and no others`,
      'a note with hostile texts of its author and of the data is a document of texts'
    ),
    by('export/csvTable', 'the table of a figure as CSV > holds every number of the twin and no number in place of a withheld one'),
    by(
      'export/pptx',
      'a deck of every case of the gallery > draws in each chart the numbers of its rows, raw, and no others',
      'a deck of every case of the gallery > keeps in the workbook what the chart shows, cell by cell, and nothing else'
    ),
    by('export/svgFigure', drawnAsOnScreen),
    by('present/note', 'keeps withheld what is withheld, in every part of the package')
  ),
  promised('citizens', 'hall', by('browser/present', 'konvent mode > withholds groups below ten on every slide where that is chosen')),
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
  ),
  promised(
    'intake',
    'cpr',
    by(
      'domain/riskCpr',
      'a thousand columns of CPR numbers > as integers or doubles is refused a thousand times, also when every zero was lost'
    ),
    by(
      'browser/intake',
      'a file that would put a citizen at risk > is refused for one CPR number deep in a column that is not read, with its row and without the number'
    )
  ),
  promised(
    'intake',
    'identifying',
    by(
      'domain/riskScreening',
      'e-mail > is found by one hit, wherever it comes',
      'names of persons > are found by first names and patronymics',
      'addresses > are streets with a number',
      'phone numbers > are known by their pairs or by +45',
      'birth dates > spread over decades',
      'coordinates > are numbers within Denmark with four decimals',
      'free text > is long, or has a full stop'
    )
  ),
  promised(
    'intake',
    'valueless',
    by(
      'browser/intake',
      'a file that would put a citizen at risk > is refused for one CPR number deep in a column that is not read, with its row and without the number'
    ),
    by('browser/trustFuzz', 'takes or refuses damaged files, without a crash, a hang or a wrong success (…)')
  ),
  promised('intake', 'anonymity', by('measures/kAnonymity', 'agrees with a count by hand (%i)')),
  promised('intake', 'whole', by('browser/badInput', 'loads none of the files dropped together when one of them is refused')),
  promised(
    'unbroken',
    'damaged',
    by('browser/trustFuzz', 'takes or refuses damaged files, without a crash, a hang or a wrong success (…)')
  ),
  promised(
    'unbroken',
    'revived',
    by(
      'browser/faults',
      'a thread that dies > in the middle of a load: says which file to open again, and what was there is back',
      'memory that does not suffice > in the database: refuses the file in a sentence with a remedy, and what was there stays',
      'memory that does not suffice > in the ledger: refuses the file the same way'
    )
  ),
  promised(
    'unbroken',
    'removed',
    by(
      'browser/faultsOfFiles',
      'a file that is taken away while it is read > and a page reloaded in the middle of a load comes up as before it, with nothing half-read'
    )
  ),
  promised(
    'unbroken',
    'room',
    by(
      'browser/faultsOfFiles',
      'the browser’s storage > that is full is said, and nothing else breaks',
      'the browser’s storage > that is forbidden is said when it is wished for, and nothing else breaks',
      'two tabs > share what is kept and nothing else: the last wish counts, and what is loaded outlives it'
    )
  ),
  promised(
    'unbroken',
    'offline',
    by(
      'browser/offlineVisit',
      'a first visit > says that the page can be used without a network once a reader has been quiet and every file is stored, and not before',
      'in a browser started again without a network and without the server, everything answers as before'
    )
  ),
  promised('unbroken', 'lasting', by('browser/trustSoak', 'holds no more after … steps than after …')),
  promised('unbroken', 'firefox', by('browser/trustFirefox', 'in Firefox > a file is read, and the figure says half')),
  promised(
    'numbers',
    'definitions',
    by(
      'domain/publishedExamples',
      'Gini > of the example of R’s ineq is 0.4620911',
      'the Lorenz curve, read from the most expensive down > of the example of R’s ineq gives the last class 22261 of 66586'
    )
  ),
  promised(
    'numbers',
    'reckoned',
    by('measures/costConcentration', 'the ledger equals the definitions > for $year, $kommuner, $denominator')
  ),
  promised(
    'numbers',
    'waiting',
    by(
      'domain/survival',
      'published competing risks > gives the cumulative incidence of Satagopan et al. 2004, table 2',
      'published competing risks > gives the estimates of R’s cmprsk and the standard errors of Stata’s stcompet'
    )
  ),
  promised(
    'numbers',
    'development',
    by('views/potential', 'says what the assumptions come to, and that it is neither an effect nor a saving'),
    by('views/udgifter/participants', 'tells the development with the number of people, and that it is no effect')
  ),
  promised('numbers', 'synthetic', by('browser/offline', 'says on every figure of the demo that its data are synthetic'))
];
