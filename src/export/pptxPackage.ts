/** The last hand on a deck's package: our own charts and workbooks, and what the library leaves that no reader should stumble over. */
import JSZip from 'jszip';
import { chartXml } from './chartXml.ts';
import type { SizedChart } from './figureSlide.ts';
import { workbookOf } from './workbook.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const numberIn = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);

/** Files whose path the pattern finds, in the order of their numbers. */
const parts = (zip: JSZip, pattern: RegExp): readonly string[] =>
  Object.keys(zip.files)
    .filter((path) => pattern.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b));

const rewrite = async (zip: JSZip, path: string, change: (xml: string) => string): Promise<void> => {
  const xml = await zip.file(path)?.async('string');
  if (xml === undefined) throw new Error(`the deck has no ${path}`);
  zip.file(path, change(xml));
};

/** The library writes line breaks into one paragraph, where programs show a space. */
const inParagraphs = (xml: string): string =>
  xml.replace(/<a:t>([^<]*\n[^<]*)<\/a:t>/g, (_whole, text: string) => {
    const lines = text.split(/\r?\n/);
    return `<a:t>${lines.join('</a:t></a:r></a:p><a:p><a:r><a:rPr dirty="0"/><a:t>')}</a:t>`;
  });

/** Only types of parts that are there. */
const withoutGhosts = (zip: JSZip, xml: string): string =>
  xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry: string, path: string) => (zip.file(path) ? entry : ''));

/**
 * The deck with `charts` in the places kept for them, in their order.
 * @throws Error where the package has not as many places
 */
export const finished = async (deck: ArrayBuffer, charts: readonly SizedChart[]): Promise<Blob> => {
  const zip = await JSZip.loadAsync(deck);
  const places = parts(zip, /^ppt\/charts\/chart\d+\.xml$/);
  if (places.length !== charts.length) throw new Error(`${places.length} places for ${charts.length} charts`);
  for (const [i, path] of places.entries()) {
    const sized = charts[i];
    if (!sized) continue;
    zip.file(path, chartXml(sized.chart, sized.sizes));
    zip.file(`ppt/embeddings/Microsoft_Excel_Worksheet${numberIn(path)}.xlsx`, await workbookOf(sized.chart));
  }
  for (const path of parts(zip, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)) await rewrite(zip, path, inParagraphs);
  await rewrite(zip, '[Content_Types].xml', (xml) => withoutGhosts(zip, xml));
  return zip.generateAsync({ type: 'blob', mimeType: mediaType, compression: 'DEFLATE' });
};
