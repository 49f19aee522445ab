import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx';
import { withheldNotes } from '../charts/withheldNotes.ts';
import type { Published } from '../domain/disclosure.ts';
import { say } from '../wording/note.ts';
import type { FigureSheet } from './figureSheet.ts';
import { fontFace } from './font.ts';
import type { Note, NoteFigure, NoteSection } from './note.ts';
import type { NoteBlock } from './noteLines.ts';
import { pngOf } from './png.ts';
import { chartSvg } from './svgFigure.ts';
import { sourceOf, suppressionOf } from './words.ts';
import { writable } from './xml.ts';

/** A picture of a chart, as a document holds it. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** Width in px of text on a page of A4 with ordinary margins. */
const textWidth = 600;

/** The chart of a figure as a picture; null where its sentence says why there is none. */
export const pictureOf = async (sheet: FigureSheet): Promise<ChartPicture | null> => {
  const picture = await chartSvg(sheet, textWidth, await fontFace());
  if (!picture) return null;
  const png = new Uint8Array(await (await pngOf(picture)).arrayBuffer());
  return { png, width: picture.width, height: picture.height };
};

const quiet = (text: string, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: writable(text), size: 18, color: '53606A' })], spacing: { after: 80 }, ...more });

/** An item of a list as Word knows lists. */
const item = { bullet: { level: 0 } } as const;

const cell = (text: string, isHead: boolean, isName: boolean): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        alignment: isName ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: [new TextRun({ text: writable(text), bold: isHead, size: 18 })]
      })
    ]
  });

/** The numbers, and below them why some are withheld, each reason once. */
const tableOf = ({ table, minimumCell, language }: FigureSheet): (Paragraph | Table)[] => {
  const { nameLabel, columns, rows } = table;
  const { notes, wordsOf } = withheldNotes(
    rows.flatMap(({ values }) => Object.values(values)),
    minimumCell,
    language
  );
  const cellText = (value: Published<number> | undefined, format: (value: number) => string): string => {
    if (!value || value.shown) return value ? format(value.value) : '';
    const { words, mark } = wordsOf(value.reason);
    return mark ? `${words}\u00a0(${mark})` : words;
  };
  const written = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: [cell(nameLabel, true, true), ...columns.map(({ label }) => cell(label, true, false))] }),
      ...rows.map(
        ({ name, values }) =>
          new TableRow({
            cantSplit: true,
            children: [cell(name, false, true), ...columns.map(({ field, format }) => cell(cellText(values[field], format), false, false))]
          })
      )
    ]
  });
  return [written, ...notes.map(({ text, mark }) => quiet(mark ? `(${mark}) ${text}` : text))];
};

const figureOf = async ({ sheet, hasTable }: NoteFigure, picture: typeof pictureOf): Promise<(Paragraph | Table)[]> => {
  const chart = await picture(sheet);
  const drawing = chart
    ? [
        new Paragraph({
          keepNext: true,
          children: [
            new ImageRun({
              type: 'png',
              data: chart.png,
              transformation: {
                width: Math.min(textWidth, chart.width),
                height: (Math.min(textWidth, chart.width) / chart.width) * chart.height
              },
              altText: {
                name: writable(sheet.name),
                title: writable(sheet.name),
                description: writable(`${sheet.headline} ${sheet.definition}`)
              }
            })
          ]
        })
      ]
    : [];
  return [
    new Paragraph({ text: writable(sheet.headline), heading: HeadingLevel.HEADING_3, keepNext: true }),
    ...drawing,
    quiet(sheet.definition),
    ...(hasTable ? tableOf(sheet) : []),
    quiet(`${sourceOf(sheet)} ${suppressionOf(sheet)}`),
    ...sheet.cautions.map((caution) => quiet(caution, item))
  ];
};

const textOf = (block: NoteBlock): Paragraph[] =>
  block.kind === 'list'
    ? block.items.map((text) => new Paragraph({ text: writable(text), spacing: { after: 60 }, ...item }))
    : [new Paragraph({ text: writable(block.text), spacing: { after: 120 } })];

const sectionOf = async ({ heading, text, figures }: NoteSection, picture: typeof pictureOf): Promise<(Paragraph | Table)[]> => [
  new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, keepNext: true }),
  ...text.flatMap(textOf),
  ...(await Promise.all(figures.map((figure) => figureOf(figure, picture)))).flat()
];

/**
 * The note as a Word document: headings as headings, tables as tables, charts as pictures with alternative text. `picture` draws a chart;
 * without a canvas another way can be given. Nothing but what the sheets hold and the author wrote goes into it.
 */
export const docxOf = async (note: Note, picture: typeof pictureOf = pictureOf): Promise<Blob> => {
  const children = [
    new Paragraph({ text: writable(note.title), heading: HeadingLevel.HEADING_1 }),
    ...note.particulars.map(
      ({ label, value }) => new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(writable(value))] })
    ),
    ...(await Promise.all(note.sections.map((section) => sectionOf(section, picture)))).flat()
  ];
  const document = new Document({
    creator: 'Helhedsblik',
    lastModifiedBy: 'Helhedsblik',
    title: writable(note.title),
    description: say(note.language, 'note.made'),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: note.language === 'da' ? 'da-DK' : 'en-GB' } } },
        heading1: { run: { size: 36, bold: true, color: '16212A' }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 28, bold: true, color: '16212A' }, paragraph: { spacing: { before: 280, after: 80 } } },
        heading3: { run: { size: 23, bold: true, color: '16212A' }, paragraph: { spacing: { before: 200, after: 80 } } }
      }
    },
    sections: [{ children }]
  });
  return Packer.toBlob(document);
};
