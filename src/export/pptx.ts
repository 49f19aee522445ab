/**
 * A deck for PowerPoint. Charts that PowerPoint has a type for are its own, with a workbook behind them, and can be edited; others are
 * pictures. What is written is what the sheets hold: cleared numbers, and words where one is withheld.
 */
import PptxGenJS from 'pptxgenjs';
import type { Language } from '../domain/format.ts';
import { colours } from './colours.ts';
import { type Picturing, pictureOf } from './figurePicture.ts';
import { addFigureSlide, type SizedChart } from './figureSlide.ts';
import { finished } from './pptxPackage.ts';
import { productName } from './product.ts';
import { fitting, slide as size } from './slideLayout.ts';
import type { Slide } from './slides.ts';
import { writable } from './xml.ts';

/** The typeface of decks: one that every machine with Office has. */
const face = 'Arial';

/** Names of the layouts, as Office shows them. */
const layouts = { figure: 'Figur', words: 'Ord' } as const;

const begun = (title: string): PptxGenJS => {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = writable(title);
  deck.subject = '';
  deck.author = productName;
  deck.company = productName;
  deck.revision = '1';
  deck.theme = { headFontFace: face, bodyFontFace: face };
  const place = { x: size.margin, w: size.width - 2 * size.margin };
  const look = { fontFace: face, color: colours.text, bold: true, margin: 0, align: 'left' as const };
  deck.defineSlideMaster({
    title: layouts.figure,
    background: { color: colours.paper },
    objects: [
      {
        placeholder: { options: { name: 'title', type: 'title', ...place, y: 0.4, h: 0.9, ...look, fontSize: 28, valign: 'top' }, text: '' }
      }
    ]
  });
  deck.defineSlideMaster({
    title: layouts.words,
    background: { color: colours.paper },
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...place, y: 2, h: 1.6, ...look, fontSize: 40, valign: 'bottom' },
          text: ''
        }
      }
    ]
  });
  return deck;
};

/** A section or a statement: large words and nothing else. */
const addWordsSlide = (deck: PptxGenJS, { kind, title, words, notes }: Exclude<Slide, { kind: 'figure' }>, language: Language): void => {
  const page = deck.addSlide({ masterName: layouts.words });
  const width = size.width - 2 * size.margin;
  const isStatement = kind === 'statement';
  const titleSize = fitting(title, isStatement ? [40, 36, 32, 28, 24, 20] : [48, 40, 36, 32, 28, 24], width, isStatement ? 4 : 3, 'bold');
  page.addText([{ text: writable(title), options: { fontSize: titleSize } }], { placeholder: 'title', lang: tongue[language] });
  if (words) {
    const wordsSize = fitting(words, [24, 20, 18, 16, 14], width, 8);
    page.addText(writable(words), {
      x: size.margin,
      y: 3.85,
      w: width,
      h: 3,
      fontFace: face,
      fontSize: wordsSize,
      color: colours.quiet,
      margin: 0,
      valign: 'top',
      lang: tongue[language]
    });
  }
  if (notes) page.addNotes(writable(notes));
};

const tongue = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * The deck as a file for PowerPoint (`.pptx`, 16:9), in the order of the slides. A figure's slide has its headline as title (or the
 * slide's own, with the headline beneath), definition, chart, what is withheld in words, what is said of the data, source, and the
 * minimum cell; alt text on chart or picture; and in the notes the speaker's own, the definition and what found no room. `picture`
 * draws charts that PowerPoint cannot; it needs a browser.
 * @throws Error where a picture cannot be drawn or the file not be written
 */
export const pptxOf = async (
  title: string,
  slides: readonly Slide[],
  language: Language,
  picture: Picturing = pictureOf
): Promise<Blob> => {
  const deck = begun(title);
  const charts: SizedChart[] = [];
  for (const one of slides) {
    if (one.kind !== 'figure') addWordsSlide(deck, one, language);
    else {
      const native = await addFigureSlide(deck, layouts.figure, one, face, tongue[one.sheet.language], picture);
      if (native) charts.push(native);
    }
  }
  const bytes = await deck.write({ outputType: 'arraybuffer' });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('no deck was written');
  return finished(bytes, charts);
};
