/** That nobody can be told of: what is withheld, and that it stays so. */
import { by, type Promised, promised, takenAlong } from './promised.ts';

const drawnAsOnScreen =
  'a figure as SVG > holds the drawing of the screen, mark for mark and word for word, for every case of the gallery, and is well-formed without any other file';
const families = 'nothing of too few families is told, in world %d > ';

export const promisedToCitizens: readonly Promised[] = [
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
  promised('citizens', 'hall', by('browser/present', 'konvent mode > withholds groups below ten on every slide where that is chosen'))
];
