import { csvOf } from '../export/csvTable.ts';
import type { FigureSheet } from '../export/figureSheet.ts';
import { fontFace } from '../export/font.ts';
import { pngOf } from '../export/png.ts';
import { figureSvg } from '../export/svgFigure.ts';
import { fileName, sentenceOf } from '../export/words.ts';
import { say } from '../wording/export.ts';
import { saveFile } from './data/saveFile.ts';

/** The ways a figure can leave the page, in the order of the menu. */
export const ways = ['svg', 'png', 'csvDanish', 'csvInternational', 'pptx', 'copyPicture', 'copySentence'] as const;
export type Way = (typeof ways)[number];

const picture = async (sheet: FigureSheet, width: number) => figureSvg(sheet, width, await fontFace());

const saved = (content: Blob, sheet: FigureSheet, ending: string): string => {
  const name = fileName(sheet.name, ending);
  saveFile(content, name);
  return say(sheet.language, 'export.saved', { name });
};

const csv = (sheet: FigureSheet, form: 'danish' | 'international'): Blob =>
  new Blob([csvOf(sheet, form)], { type: 'text/csv;charset=utf-8' });

/**
 * Takes a figure along as it stands, its chart `width` px wide, and answers with what was done, in words.
 * @throws whatever the browser says where it cannot draw, save or copy
 */
export const takeAlong = async (way: Way, sheet: FigureSheet, width: number): Promise<string> => {
  switch (way) {
    case 'svg': {
      const { svg } = await picture(sheet, width);
      return saved(new Blob([svg], { type: 'image/svg+xml' }), sheet, 'svg');
    }
    case 'png':
      return saved(await pngOf(await picture(sheet, width)), sheet, 'png');
    case 'csvDanish':
      return saved(csv(sheet, 'danish'), sheet, 'csv');
    case 'csvInternational':
      return saved(csv(sheet, 'international'), sheet, 'csv');
    case 'pptx': {
      const { pptxOf } = await import('../export/pptx.ts');
      const slide = { kind: 'figure', sheet, title: null, words: '', notes: '' } as const;
      return saved(await pptxOf(sheet.name, [slide], sheet.language), sheet, 'pptx');
    }
    case 'copyPicture': {
      // The promise goes in as it is: Safari lets a page copy only while the click is being handled.
      const png = picture(sheet, width).then((drawing) => pngOf(drawing));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      return say(sheet.language, 'export.pictureCopied');
    }
    case 'copySentence':
      await navigator.clipboard.writeText(sentenceOf(sheet));
      return say(sheet.language, 'export.sentenceCopied');
  }
};

/** What is said where a way fails. */
export const failure = (way: Way, { language }: FigureSheet): string =>
  say(language, way === 'copyPicture' || way === 'copySentence' ? 'export.copyFailed' : 'export.failed');
