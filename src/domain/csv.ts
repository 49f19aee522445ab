/** Cells of CSV, as a spreadsheet of any country may open them. */

/** Excel holds 32,767 characters in a cell. */
const longestCell = 32_000;

/** What a spreadsheet may take for the end of a cell: an English one opens a Danish file by its commas. */
const separators = ',;\\t\\r\\n|';

/** Also the wide forms that East Asian spreadsheets read (OWASP, CSV Injection). */
const beginsFormula = new RegExp(`(^|[${separators}])([^\\S\\t\\r\\n]*)(?=["']*[=+\\-@＝＋－＠])`, 'g');

const isNumber = (text: string): boolean => /^-?[\d.,]+$/.test(text);

/** The same text with an apostrophe before whatever a spreadsheet would take for a formula; numbers stay. */
export const withoutFormula = (text: string): string =>
  isNumber(text) ? text : text.replace(/^[\t\r\n]/, "'$&").replace(beginsFormula, "$1$2'");

/** One cell: no formula, not longer than Excel can hold, in quotes where a separator is in it. */
export const csvCell = (text: string): string => {
  const harmless = withoutFormula(text).slice(0, longestCell);
  return /[",;\t\r\n|]/.test(harmless) && !isNumber(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
