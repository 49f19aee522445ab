/** The workbook behind a native chart (ECMA-376 Part 1, 18): what opens when its data are edited. It holds what the chart shows and no more. */
import JSZip from 'jszip';
import { commonCode } from './formatCode.ts';
import type { NativeChart } from './nativeChart.ts';
import { productName } from './product.ts';
import { escaped } from './xml.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const text = (at: string, content: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
const number = (at: string, value: number | null, style: number): string =>
  value === null ? '' : `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const sheetXml = (chart: NativeChart): string => {
  const heads = [chart.form === 'points' ? chart.atLabel : '', ...chart.series.map(({ name }) => name)];
  const rows = chart.form === 'points' ? chart.at : chart.categories;
  const lines = rows.map((first, i) => {
    const at = `A${i + 2}`;
    const values = chart.series.map((series, j) => number(`${columnLetters(j + 1)}${i + 2}`, series.values[i] ?? null, 1)).join('');
    return `<row r="${i + 2}">${typeof first === 'number' ? number(at, first, 2) : text(at, first)}${values}</row>`;
  });
  const head = `<row r="1">${heads.map((name, i) => (name ? text(`${columnLetters(i)}1`, name) : '')).join('')}</row>`;
  return `${declaration}<worksheet xmlns="${spreadsheet}"><cols><col min="1" max="1" width="40" customWidth="1"/></cols><sheetData>${head}${lines.join('')}</sheetData></worksheet>`;
};

const stylesXml = (chart: NativeChart): string => {
  const values = chart.series.flatMap((series) => series.values);
  const codes = [
    commonCode(chart.format, values, chart.language),
    chart.form === 'points' ? commonCode(chart.atFormat, chart.at, chart.language) : 'General'
  ];
  const formats = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`).join('');
  const cells = [0, 164, 165]
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id > 0 ? ' applyNumberFormat="1"' : ''}/>`)
    .join('');
  return `${declaration}<styleSheet xmlns="${spreadsheet}"><numFmts count="2">${formats}</numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${cells}</cellXfs></styleSheet>`;
};

const type = (part: string, of: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${of}+xml"/>`;

/** The workbook as bytes of a `.xlsx`. */
export const workbookOf = async (chart: NativeChart): Promise<Uint8Array> => {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
  zip.file(
    '_rels/.rels',
    `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
  );
  zip.file(
    'docProps/core.xml',
    `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${productName}</dc:creator><cp:lastModifiedBy>${productName}</cp:lastModifiedBy></cp:coreProperties>`
  );
  zip.file(
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`
  );
  zip.file('xl/worksheets/sheet1.xml', sheetXml(chart));
  zip.file('xl/styles.xml', stylesXml(chart));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
