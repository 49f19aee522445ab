/** What is asked of files, what stands when something breaks, and that the numbers are right. */
import { by, type Promised, promised } from './promised.ts';

export const promisedOfData: readonly Promised[] = [
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
