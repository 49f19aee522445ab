import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';
import { csvOf } from '../../src/export/csvTable.ts';
import type { FigureSheet } from '../../src/export/figureSheet.ts';
import { fileName, sentenceOf } from '../../src/export/words.ts';
import { sheets } from './gallerySheets.ts';

const tooFew = publish(1_234_567, { contributors: 2 }, 5);
const [first] = sheets;
if (!first) throw new Error('the gallery is empty');

const sheet: FigureSheet = {
  ...first,
  definition: 'Udgift, 2019; kr.',
  table: {
    nameLabel: 'Kommune',
    columns: [
      { field: 'share', label: 'Andel', format: String },
      { field: 'change', label: 'Ændring', format: String }
    ],
    rows: [
      { key: 'a', name: 'Fredensborg', values: { share: publicFigure(0.295_312_345_678), change: publicFigure(-12.5) } },
      { key: 'b', name: 'Egedal, "nord"', values: { share: tooFew, change: publicFigure(-0) } },
      { key: 'c', name: '=1+1', values: { share: publicFigure(1e-7) } },
      { key: 'd', name: '2,5', values: { share: publicFigure(0), change: tooFew } }
    ]
  }
};

const source = 'Syntetiske data. Kilde: omkostninger.parquet.';

describe('the table of a figure as CSV', () => {
  it('is read by a Danish spreadsheet: mark, semicolons, decimal comma', () => {
    expect(csvOf(sheet, 'danish').split('\r\n')).toEqual([
      '\ufeffKommune;Andel;Ændring;Definition;Kilde',
      `Fredensborg;0,295312345678;-12,5;"Udgift, 2019; kr.";${source}`,
      `"Egedal, ""nord""";færre end 5;0;"Udgift, 2019; kr.";${source}`,
      `'=1+1;1e-7;;"Udgift, 2019; kr.";${source}`,
      `"2,5";0;færre end 5;"Udgift, 2019; kr.";${source}`,
      ''
    ]);
  });

  it('is read by any other program: commas, decimal point', () => {
    const { data } = Papa.parse<string[]>(csvOf(sheet, 'international').trimEnd());
    expect(data.map((row) => row.slice(0, 3))).toEqual([
      ['Kommune', 'Andel', 'Ændring'],
      ['Fredensborg', '0.295312345678', '-12.5'],
      ['Egedal, "nord"', 'færre end 5', '0'],
      ["'=1+1", '1e-7', ''],
      ['2,5', '0', 'færre end 5']
    ]);
  });

  it('lets no text begin a formula, and no negative number become a text', () => {
    for (const bad of ['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1']) {
      const hostile = csvOf(
        { ...sheet, table: { ...sheet.table, rows: [{ key: 'x', name: bad, values: { share: publicFigure(-1) } }] } },
        'danish'
      );
      const cells = Papa.parse<string[]>(hostile, { delimiter: ';' }).data[1] ?? [];
      expect(cells[0]).not.toMatch(/^[=+\-@\t\r]/);
      expect(cells[1]).toBe('-1');
    }
  });

  it('holds every number of the twin and no number in place of a withheld one', () => {
    for (const each of sheets) {
      const { data } = Papa.parse<string[]>(csvOf(each, 'international').trimEnd());
      const values = each.table.rows.map(({ values: { value } }) => (value?.shown ? value.value : undefined));
      const cells = data.slice(1).map((row) => row[1] ?? '');
      expect(cells, each.id).toHaveLength(values.length);
      for (const [i, value] of values.entries()) {
        if (value === undefined) expect(cells[i]).toMatch(/^[a-zæøå][^\d]*(\d{1,2})?$/i);
        else expect(Number(cells[i])).toBe(value);
      }
      for (const cell of cells) expect(cell).not.toBe('');
    }
  });
});

describe('what goes with a file', () => {
  it('is a name that every system takes', () => {
    expect(fileName('Områder pr. borger: før/efter?', 'csv')).toBe('helhedsblik-omraader-pr-borger-foer-efter.csv');
    expect(fileName('', 'pptx')).toBe('helhedsblik.pptx');
  });

  it('is the sentence with definition, stamp and source', () => {
    expect(sentenceOf(sheet)).toBe(`${sheet.headline}\nUdgift, 2019; kr.\n${source}`);
  });
});
