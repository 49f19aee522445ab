import type { daMethod } from './daMethod.ts';
import type { Same } from './index.ts';

/** The page of method in English. */
export const enMethod: Same<typeof daMethod> = {
  lead: 'What the numbers mean, which rules and thresholds are in force, where they come from, and what the program promises and does not.',
  contents: 'Contents',
  personal:
    'Data are pseudonymised, not necessarily anonymous. An extract with a row per citizen is personal data, also without name and CPR number. The municipality is the data controller.',
  rule: 'Rule',
  limit: 'Threshold',
  source: 'Source',
  chapters: {
    promises: 'What is promised',
    limits: 'What is not promised',
    disclosure: 'When a number is withheld',
    costs: 'Costs',
    potentials: 'What if?',
    fit: 'FIT',
    participants: 'Participants and goals',
    intake: 'Reading files',
    sources: 'Sources',
    about: 'About the program'
  },
  promisesLead:
    'Each promise is held by one or more tests that anybody can run. The command npm run trust runs them all and writes a report in Danish that can be attached to a risk assessment.',
  proofs_one: '{{count}} test',
  proofs_other: '{{count}} tests',
  groups: {
    citizens: 'No citizen can be read out of the figures',
    home: 'Nothing leaves the browser',
    intake: 'Risky files are stopped',
    unbroken: 'Nothing breaks in silence',
    numbers: 'The numbers are what the definitions say'
  },
  promises: {
    cell: 'A number that rests on fewer than {{cell}} citizens is not shown. In FIT, cases are counted, which are families. The threshold can be set to {{cells}}.',
    outside: 'Nor is a number shown when those it leaves out are so few that it tells of them.',
    parts: 'What is withheld of a breakdown cannot be reckoned from the whole: together it is enough citizens, none of whom is most of it.',
    tables:
      'In a table of counts, the sums of rows and columns leave a withheld count in an interval at least as wide as the smallest group, the row or the column. Where the sums alone tell more, all that could blur it is withheld.',
    nested:
      'Groups within each other, such as the most expensive 1 and 5 per cent, are shown only when they differ by nobody or by enough citizens. This holds for groups of residents against groups of recipients too, except {{mains}} against each other.',
    dominated: 'An amount of which one citizen is more than {{dominance}} is not shown.',
    selections:
      'How many citizens there are, and what they cost in all and in each area, cannot be subtracted from the same in another selection of municipalities, target groups and areas in the same year so that numbers of a few citizens, or mostly of one, appear.',
    blocks:
      'How many cases and participants there are of each kind, and what participants cost, cannot be subtracted from the same in other selections so that the numbers of fewer than the smallest group, or a sum mostly of one, appear. This holds for FIT judged by changed limits against the standard ones too.',
    rounded: 'The cost at a line is one citizen’s and is only shown in whole {{step}}',
    fit: 'No figure of FIT, and no figures of FIT held against each other for the same choices, tell of fewer cases than the smallest group.',
    people: 'The same holds for participants’ costs, steps and goals.',
    totals: 'Totals for checking an extract are withheld by the same rules.',
    seen: 'What is withheld is shown as withheld with the reason, never as 0 or blank, and the number is nowhere on the page.',
    exports: 'What is withheld on the screen is in no file of figures: neither drawing, table, PowerPoint nor Word, nor is it on paper.',
    hall: 'In a presentation the highest threshold can be chosen for all slides at once.',
    stays:
      'Neither the page nor its threads can reach another address than its own. The same attempts succeed when the security policy is taken away.',
    silent: 'The page does not tell its own server anything either: it only fetches its own files.',
    headerless: 'This also holds where no HTTP headers can be set, since the policy stands in the page itself.',
    leaving: 'In browsers that know Connection-Allowlist the page cannot be left for another address, open a window or use WebRTC either.',
    programs: 'No text can become a program, neither in the page nor in its threads.',
    engine:
      'The database is locked: it cannot read or write files, fetch extensions or contact others, not even without the page’s policy.',
    hostile:
      'A file, a column’s name, a cell, a saved mapping, presentation or view, the municipality’s theme or the address bar cannot make the program do anything but read.',
    links:
      'A link, a saved view and a presentation as a file hold the choices you have made and your own words, but no numbers of the data. A choice can be a name from the data, such as an area.',
    lifeless:
      'A file taken along from a figure, a presentation or a note runs nothing, fetches nothing and points nowhere else. Names from the data are text in it.',
    formulas: 'Nothing saved for spreadsheets begins with a formula.',
    stored: 'No data are stored in the browser unless you ask for it, and what you ask to be forgotten is gone.',
    servers: 'The recipes for web servers give the same barriers that the page was tested with.',
    packages: 'The packages the program consists of are few, locked to a version and listed below with their licences.',
    cpr: 'A column of CPR numbers, and one number written like a CPR number, refuse the file, also in columns that are not read.',
    identifying: 'Names, addresses, e-mail, phone numbers, birth dates, coordinates and free text are found before anything is drawn.',
    valueless: 'No message or report repeats a value from a cell of the file.',
    anonymity: 'k-anonymity is reckoned as one would count it by hand.',
    whole: 'If one of several files is refused, none of them is loaded, and what was loaded stays.',
    damaged: 'A damaged file is refused with an explanation or read correctly: no crash, no endless wait and no wrong number.',
    revived:
      'If a thread dies or memory runs out, the page says so, and the database starts again with what was loaded, where the files still exist.',
    removed: 'A file that disappears while it is read, and a page reloaded in the middle of it, leave nothing half done.',
    room: 'Full or forbidden storage and two tabs at once each have their message and break nothing.',
    offline:
      'Once the page has said that it can be used without a network, it answers the same without a network and without a server, also when the browser has been closed.',
    lasting: 'The program does not grow and grow by being used.',
    firefox: 'The program works in Firefox too.',
    definitions: 'Shares, Gini and the Lorenz curve are those of the literature’s examples.',
    reckoned: 'The numbers of the cost figures equal a slow, independent reckoning of the definitions.',
    waiting: 'The curve of when participants come to work gives the published examples.',
    development: 'Development is not called effect, and reckonings of what is possible are not called savings.',
    synthetic: 'Synthetic data are marked on every figure.'
  },
  limitsLead: 'The program cannot promise the following. It belongs in the municipality’s own risk assessment.',
  limitsList: {
    anonymous:
      'That data are anonymous. The numbers shown are protected by the rules below, but whether that is enough is a concrete assessment (recital 26 of the GDPR; Article 29 Working Party, WP216).',
    extract:
      'That the extract is protected on the machine. The file is with whoever has it, and whoever has it can read it. If files are kept in the browser, they stay on the computer until they are forgotten.',
    parquet: 'That what one downloads as Parquet is without pseudonyms: that file is the extract in another form.',
    selections:
      'That two selections on the pages about FIT and participants cannot be held against each other in anything but counts. Left out are medians and quartiles, means where one case has most of the scores, changed limits against each other or in two selections, the two ways of judging cases, participants in several municipalities or trials, and how many lack a step in the row.',
    denominators:
      'That {{mains}} of the residents and of the recipients cannot be held against each other. In a municipality of some hundred recipients, two of the six groups may differ by fewer citizens than the smallest group; their mean cost can then be reckoned, but not a single citizen’s.',
    topsOfSelections:
      'That the most expensive in two selections cannot be held against each other. The protection of selections is of all citizens in them, not of who is among the most expensive, who stays there, families against citizens, or laws and services within chosen areas.',
    moved:
      'That one cannot infer how many citizens have costs in two municipalities: it can follow from each one’s number and the number of both together.',
    otherSources:
      'That numbers shown cannot be held against other sources, an older extract or what is known of a person. The program knows only what is loaded.',
    smaller: 'That the lowest threshold is enough. A smaller smallest group shows more, and the choice is the municipality’s.',
    navigation:
      'That the page cannot be left where the browser does not know Connection-Allowlist, or where no headers can be set: a security policy in the page alone (CSP) cannot prevent navigation, new windows or WebRTC. It would take a foreign program in the page, which the policy does not let run.',
    machine: 'That the machine, the browser and its extensions can be trusted, or that nobody photographs the screen.',
    screening:
      'That the check of files finds everything. It knows patterns; an unusual name, a rare combination or a code may slip through.',
    effect:
      'That a change is due to the programme. The page shows development among participants and families; it does not measure effects.',
    legal: 'That the use is lawful. The page is no legal assessment.'
  },
  why: {
    title: 'What is left out on purpose',
    curves: {
      term: 'Curves of expected development (ETR)',
      text: 'The formulas are licensed and not public. What is expected is reckoned from the loaded material instead, and speaks of that alone.'
    },
    items: {
      term: 'The questions of ORS, SRS and BIP',
      text: 'The wording belongs to the holders of the rights. The program shows total scores and uses plain names of its own.'
    },
    ranking: {
      term: 'A ranking of municipalities, teams or staff',
      text: 'Differences also come from who the citizens are, who answers, and chance. An order would be read as good and bad.'
    },
    family: {
      term: 'A page about one citizen or one family',
      text: 'The program is for seeing patterns. The individual belongs in the conversation and in the case system.'
    }
  },
  aboutLead:
    'Helhedsblik is a dashboard for the Danish free-municipality trials that runs entirely in the browser. The code is free under the licence MPL-2.0. It is not approved by the holders of the rights to ORS and SRS.',
  scalesLicence: {
    term: 'Licence of the scales',
    text: 'ORS (Miller and Duncan) and SRS (Miller, Duncan and Johnson) are protected by copyright. The free licence is for individual practitioners; the municipality must have its own licence to collect the scores. The program asks no questions and only shows scores already collected.'
  },
  accessibility: {
    term: 'Accessibility',
    text: 'The municipality that offers the page writes its own accessibility statement. A draft, and what has been tested, stands on the page Accessibility.'
  },
  packagesTitle: 'Packages',
  packages: 'Programs by others that the page contains',
  otherPackages: 'Packages that come along at installation; the page contains nothing of them',
  package: 'Package',
  version: 'Version',
  licence: 'Licence',
  unconfirmed: 'not confirmed in what we could read',
  own: 'the project’s own choice'
};
