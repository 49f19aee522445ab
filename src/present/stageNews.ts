/** What stands on the stage, gathered for the speaker's window. */
import { ink } from '../charts/ink.ts';
import type { DeckSlide } from '../domain/deck.ts';
import type { SlideNews } from './stageLink.ts';

/** A picture has no typeface of the page's; another one may be wider. */
const margin = 0.04;

/** The drawing with room beside it and the stage's paper beneath. */
const framed = (drawing: SVGSVGElement): SVGSVGElement => {
  const svg = drawing.cloneNode(true);
  if (!(svg instanceof SVGSVGElement)) throw new Error('a chart is not an SVG');
  const { width, height } = drawing.viewBox.baseVal;
  const place = { x: -width * margin, y: 0, width: width * (1 + 2 * margin), height };
  svg.setAttribute('viewBox', Object.values(place).join(' '));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ ...place, fill: ink.paper })) paper.setAttribute(name, String(value));
  svg.prepend(paper);
  return svg;
};

/** The chart of a slide that is mounted in `stage`, as an SVG of its own with its inks written out; null where it has none. */
const pictureIn = (stage: Element, id: string): string | null => {
  const svg = stage.querySelector(`[data-slide="${CSS.escape(id)}"] [data-part="chart"] svg`);
  if (!(svg instanceof SVGSVGElement)) return null;
  // A picture in a window of its own knows no custom properties; the stage's own colours are written out.
  const style = getComputedStyle(svg);
  return new XMLSerializer()
    .serializeToString(framed(svg))
    .replaceAll(/var\((--[a-z-]+), (#[0-9a-f]{6})\)/g, (_, name: string, light: string) => colourOf(style, name) ?? light);
};

/** An ink of a theme, `light-dark(#ffffff, #12181d)`, as the one in use. */
const colourOf = (style: CSSStyleDeclaration, name: string): string | null => {
  const written = style.getPropertyValue(name).trim();
  const probe = document.createElement('i');
  probe.style.colorScheme = style.colorScheme;
  probe.style.color = written;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return written === '' ? null : color;
};

/** A slide as the speaker's window shows it. `title`: what stands on the slide. */
export const slideNews = (stage: Element, slide: DeckSlide, title: string): SlideNews => ({
  title,
  words: slide.words,
  picture: pictureIn(stage, slide.id)
});
