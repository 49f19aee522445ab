/** Writes the column documentation of the contract into `data/README.md`. Run: `npx tsx data/document.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Column, type ColumnType, type Sensitivity, type TableName, tableNames, tableOf } from '../src/domain/contract.ts';

export const readmeFile = fileURLToPath(new URL('./README.md', import.meta.url));

const opening = '<!-- kolonner: herfra skrives af data/document.ts -->';
const closing = '<!-- kolonner: hertil -->';

const typeNames: Readonly<Record<ColumnType, string>> = {
  text: 'tekst',
  kommunekode: 'kommunekode',
  integer: 'heltal',
  number: 'tal',
  boolean: 'ja/nej',
  date: 'dato'
};

const sensitivityNames: Readonly<Record<Sensitivity, string>> = {
  pseudonym: 'pseudonym',
  'quasi-identifier': 'kvasi-identifikator',
  plain: ''
};

const headings = ['kolonne', 'type', 'enhed', 'påkrævet', 'tilladte værdier', 'følsomhed', 'betydning', 'meaning'];

const describeColumn = ({ name, type, unit, required, values, sensitivity, da, en }: Column): string[] => [
  `\`${name}\``,
  typeNames[type],
  unit ?? '',
  required ? 'ja' : '',
  values?.join(', ') ?? '',
  sensitivityNames[sensitivity],
  da,
  en
];

/** A Markdown table as the formatter leaves it: every column as wide as its widest cell. */
const layOut = (rows: readonly (readonly string[])[]): string[] => {
  const widths = headings.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return rows.flatMap((row, i) => (i === 0 ? [line(row), rule] : [line(row)]));
};

const describeTable = (name: TableName): string => {
  const { da, en, reference, columns } = tableOf(name);
  return [
    `### ${name}`,
    '',
    `En række er ${da}. _One row is ${en}._${reference ? ' Opslagsdata uden mennesker; en indlæst fil erstatter appens egne, hvor der er nogen.' : ''}`,
    '',
    ...layOut([headings, ...columns.map(describeColumn)])
  ].join('\n');
};

/** The same text with the part between the markers made anew. */
export const withColumns = (readme: string): string => {
  const from = readme.indexOf(opening);
  const to = readme.indexOf(closing);
  if (from < 0 || to < from) throw new Error(`README.md lacks "${opening}" or "${closing}".`);
  return `${readme.slice(0, from + opening.length)}\n\n${tableNames.map(describeTable).join('\n\n')}\n\n${readme.slice(to)}`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(readmeFile, withColumns(readFileSync(readmeFile, 'utf8')));
