/** Findings about a file, in English. `{{columns}}`, `{{rows}}` and `{{values}}` are whole phrases, so verbs must not change with number. */
export const enProblem = {
  column_one: 'the column {{names}}',
  column_other: 'the columns {{names}}',
  someColumn: 'a column',
  row_one: '{{number}} row',
  row_other: '{{number}} rows',
  someRows: 'some rows',
  value_one: '{{number}} value',
  value_other: '{{number}} values',
  someValues: 'some values',
  riskValue_one: 'at least {{number}} value',
  riskValue_other: 'at least {{number}} different values',
  place_one: '{{number}} municipality in one year',
  place_other: '{{number}} combinations of municipality and year',
  somePlaces: 'some municipalities and years',
  more: '{{names}} and {{number}} more',
  or: '{{first}} or {{second}}',
  theTable: 'the table {{name}}',
  someTable: 'the table',
  severalTables: 'several tables',
  sameColumn: 'the same column of the contract',
  chosenEncoding: 'the encoding chosen',
  firstRows_one: 'Row {{rows}}.',
  firstRows_other: 'Rows {{rows}}.',
  firstRowsOfMore: 'Rows {{rows}} …',
  span: ' ({{low}}–{{high}})',
  atLeast: ' (at least {{low}})',
  allowed: ' ({{values}})',
  headerIn: 'The names of columns are in row {{row}}.',
  headerOver: 'The names of columns span two rows (rows {{rows}}).',
  headerPair: '{{first}} and {{second}}',
  headerAbove_one: 'Row {{rows}} was not read.',
  headerAbove_other: 'Rows {{rows}} were not read.',
  headerUnknown: 'The names of columns are not in the first row. The rows above them were not read.',
  fixedAs: {
    text: 'among those allowed',
    kommunekode: 'a municipality code. Write three digits, such as 210',
    integer: 'a whole number. Write it in digits, such as 2019',
    number: 'a number. Write it in digits, such as 12.5',
    boolean: 'true or false. Write one of them',
    date: 'a date. Write it as 2019-03-12'
  },

  gone: '{{file}} cannot be opened: it was moved, changed or is a folder. Choose the file again.',
  'empty-file': '{{file}} is empty (0 bytes). Make the extract again and choose the new file.',
  'unknown-format': '{{file}} is neither Parquet, CSV nor Arrow. Save the extract in one of those; a new file name is not enough.',
  spreadsheet: '{{file}} is a spreadsheet. Open it in Excel, choose Save as, and save the sheet as CSV UTF-8.',
  archive: '{{file}} is a packed archive. Unpack it and choose the files within.',
  encrypted: '{{file}} is encrypted or protected by a password. Save it without and choose it again.',
  'cut-short': '{{file}} is cut short: its end is missing. Copy or download the file again.',
  unreadable: '{{file}} cannot be read: its content is damaged or of an unknown form. Make the extract again.',
  'unusable-mapping':
    '{{file}} is a saved mapping that cannot be used: it is damaged, of a later version or names unknown columns. Leave it out and choose the columns yourself.',
  'repeated-file': '{{file}} has the same content as {{other}}, so that rows would count twice. Choose only one of them.',
  'chosen-twice': '{{file}} was chosen twice, so that rows would count twice. Choose it only once.',
  'out-of-memory':
    '{{file}} is larger than the browser’s memory allows. Close other tabs, leave out years or municipalities, or split the extract.',
  'too-large': '{{file}} is larger than the memory that is free. Leave out years or municipalities, or close other tabs.',

  'cpr-single':
    '{{file}}: {{values}} in {{columns}} had the form of a CPR number. Replace it in the extract by a running id such as B000123, not made from the CPR number.',
  cpr: '{{file}}: {{values}} in {{columns}} had the form of a CPR number. Replace them in the extract by a running id such as B000123, not made from the CPR number.',
  'cpr-possible':
    '{{file}}: {{values}} in {{columns}} began with a date and may hold CPR numbers. Modulus 11 does not clear them, for newer CPR numbers need not pass it. Look in the extract, and use a running id such as B000123 if it is a key of citizens.',
  'cpr-name':
    '{{file}}: the name of {{columns}} says CPR or personal number. Remove CPR numbers from the extract, or rename the column if it holds a running id such as B000123.',
  'hashed-cpr':
    '{{file}}: {{columns}} may hold hashes. If they are hashes of CPR numbers without a secret key, the numbers can be worked out in minutes. Use a running id such as B000123.',
  'person-name': '{{file}}: {{columns}} may hold names of persons. Remove the names from the extract.',
  address: '{{file}}: {{columns}} may hold addresses. Remove them from the extract; the municipality code is enough.',
  email: '{{file}}: {{columns}} may hold e-mail addresses. Remove them from the extract.',
  phone: '{{file}}: {{columns}} may hold telephone numbers. Remove them from the extract.',
  'phone-possible':
    '{{file}}: {{values}} in {{columns}} have eight digits and begin as telephone numbers do. Remove them from the extract if they are.',
  'birth-date':
    '{{file}}: {{columns}} may hold dates of birth. Replace them in the extract by the year of birth or an age group of five years.',
  postcode:
    '{{file}}: {{columns}} may hold postcodes, which together with age and service can point to one citizen. Use the municipality code.',
  coordinates: '{{file}}: {{columns}} may hold coordinates. Remove them from the extract; the municipality code is enough.',
  'free-text': '{{file}}: {{columns}} may hold free text, in which names and events can stand. Remove the text or replace it by codes.',

  'wrongly-named': '{{file}} is named as something it is not. Its content is {{form}} and was read as such.',
  'no-header': '{{file}} has no row with names of columns. Name the columns in the extract, or choose them in the mapping.',
  'header-not-first': '{{file}}: {{headerRows}}',
  'repeated-header': '{{file}}: the names of columns stand again in {{rows}} further down and are not data.',
  'blank-rows': '{{file}}: skipped {{rows}} without content.',
  'ragged-rows':
    '{{file}}: {{rows}} had more or fewer fields than there are names of columns. Check whether the separator is also used within texts without quotes.',
  'unclosed-quote':
    '{{file}}: a quotation mark is never closed, so that the rest of the file would be one field. Correct it in the extract.',
  'undecodable-text': '{{file}}: {{values}} cannot be read as {{encoding}}. Choose another encoding, or save the file as UTF-8.',
  'later-encoding':
    '{{file}}: the first letters beyond a–z are written in {{encoding}}, and so the file is read. Choose another encoding if æ, ø and å are wrong.',
  'duplicate-column': '{{file}}: {{columns}} occurred more than once. Give each column its own name.',

  'unknown-table':
    '{{file}} looks like none of the tables of the contract. Choose the table in the mapping, or name the columns as in the contract.',
  'ambiguous-table': '{{file}} may be {{tables}}. Choose the table in the mapping.',
  'missing-column':
    '{{file}} lacks {{columns}}, which {{table}} must have. Choose a column or a fixed value in the mapping, or correct the extract.',
  'wrong-type':
    '{{file}}: {{columns}} of the kind {{found}} must be {{expected}}. Choose another column, or convert the values in the extract.',
  'wrong-fixed': '{{file}}: the fixed value for {{columns}} is not {{remedy}}{{allowed}}.',
  'ambiguous-column': '{{file}}: {{columns}} may equally well be {{other}}. Choose in the mapping.',
  'ambiguous-decimals': '{{file}}: point and comma in {{columns}} may mark decimals or thousands. Choose the decimal mark in the mapping.',
  'ambiguous-dates': '{{file}}: day and month in {{columns}} may be either way round. Choose their order in the mapping.',
  'no-rows': '{{file}} has no rows, and {{table}} must have at least one. Check what the extract selects.',
  'ignored-columns': '{{file}}: {{columns}} did not occur in the contract and stayed unread.',
  'guessed-column': '{{file}}: took {{columns}} for {{other}}. Correct the mapping if that is wrong.',
  'converted-column': '{{file}}: converted {{columns}} to {{expected}}{{how}}.',
  'fixed-column': '{{file}}: {{columns}} had the same fixed value in every row.',
  'folded-columns': '{{file}}: unfolded {{columns}}, so that each score is a row of its own.',
  'coarsened-column': '{{file}}: made {{columns}} coarser.',
  'coarsened-to-quarter': '{{file}}: made the dates in {{columns}} quarters.',
  'coarsened-to-year': '{{file}}: made the dates in {{columns}} years.',
  'coarsened-to-age-band': '{{file}}: made the ages in {{columns}} bands of ten years.',
  'empty-column': '{{file}}: no value at all in {{columns}}. Check the extract if there should be any.',

  'empty-values': '{{file}}: a value is missing from {{columns}} in {{rows}}. Correct the extract.',
  'unusable-values': '{{file}}: {{values}} in {{columns}} cannot be read as {{expected}}. Correct this in the extract.',
  'mixed-decimals':
    '{{file}}: decimal commas and decimal points are mixed in {{columns}} ({{values}} unlike the rest). Write all numbers in one way in the extract.',
  'unknown-values': '{{file}}: {{values}} in {{columns}} did not belong to those allowed{{allowed}}. Correct this in the extract.',
  'out-of-range':
    '{{file}}: {{values}} in {{columns}} lay outside what is possible{{span}}. Correct this in the extract, or check the scale.',
  'unknown-kommune':
    '{{file}}: {{values}} in {{columns}} did not match any municipality code. Use the three digits of the municipality, such as 210 for Fredensborg.',
  'implausible-year': '{{file}}: {{values}} in {{columns}} seemed implausible as years{{span}}. Check whether it is the right column.',
  'implausible-date': '{{file}}: {{values}} in {{columns}} seemed implausible as dates{{span}}. Check the form of dates in the extract.',
  'duplicate-rows': '{{file}}: {{rows}} equalled an earlier one entirely. Check whether something was extracted twice.',
  'duplicate-keys': '{{file}}: {{rows}} had the same key as an earlier row: {{columns}}. Each row must have a key of its own.',
  'contradicting-dates': '{{file}}: dates in {{columns}} contradict one another in {{rows}}. Correct this in the extract.',
  orphans:
    '{{file}}: {{rows}} pointed through {{columns}} at something that is not in {{other}}. Open the missing file, or correct the key.',
  'ycors-scores':
    '{{file}}: {{rows}} had a score of YCORS, a tool for conversation without a valid score. Nothing of it was read; leave it out of the extract.',
  'fewer-residents-than-recipients':
    '{{file}}: in {{places}} the residents were fewer than the citizens with a cost. Check whether the population is that of the whole municipality.',
  'unscored-rows': '{{file}}: left {{rows}} of YCORS without a score unread. YCORS is a tool for conversation and does not count.',
  'crossed-limits': '{{file}}: {{rows}} had the lower limit above the upper ({{columns}}). Correct this in the extract.',
  'respelled-column': '{{file}}: the spelling in {{columns}} was changed to that of the contract in {{rows}}.',
  'contradicting-table': '{{file}}: {{rows}} had a date in {{columns}} that does not fit {{other}}. Correct this in the extract.',
  'left-out-rows': '{{file}}: left {{rows}} unread, because you left out their year or municipality.'
};
